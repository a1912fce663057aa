"""Every file to load below what was asked for; files of another kind are told."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from data_loaders import provenance, tables
from data_loaders.documents import reading
from data_loaders.open_data.mapping.mapping import SUFFIX
from data_loaders.tally import Tally
from locales import text


def found_files(paths: Iterable[Path], tally: Tally) -> Iterator[tuple[Path, Path]]:
    """Each file with the path under which it was asked for, tables first; a table's mapping goes with its table."""
    for root in paths:
        documents, others = reading.find([root])
        known = [path for path in others if path.suffix.lower() in tables.EXTENSIONS]
        yield from ((path, root) for path in [*known, *documents])
        left = [provenance.shown(Path(path.name)) for path in others if path not in known and not path.name.endswith(SUFFIX)]
        if left:
            tally.reasons.append(text("reading.not_documents", "fr", names=", ".join(left)))
