"""The one name that a stretch holds and nothing else."""

from data_loaders.documents.readings.roll_machine import entries, stream
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_ODD = 0.5  # of words that no name explains


def at(view: View, low: int, high: int) -> Entry | None:
    """The entry of view[low:high]; None where it holds none, or several, or other words."""
    read = entries.parse(view, stream.words(view, low, high), False, None)
    return read.entries[0] if len(read.entries) == 1 and read.odd < _ODD else None
