"""Two members under one surname that nothing but the civility tells apart: "Mme NOIR, M. NOIR", "M. et Mme NOIR"."""

import re
from collections.abc import Iterable

from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_CIVIL = re.compile(rf"(?<![a-z])(?:{CIVILS})(?![a-z])")
_BOTH = re.compile(
    r"(?<![a-z])(?:m|mr|monsieur)\.?\s{1,2}(?:et|&)\s{1,2}(?:mme|madame)\.?\s{1,2}\Z|(?<![a-z])(?:mme|madame)\.?\s{1,2}(?:et|&)\s{1,2}m\.\s{1,2}\Z"
)
_REACH = 1_500


def of(view: View, entry: Entry, others: Iterable[Entry]) -> bool:
    """Whether a name stands for two members: behind both civilities, or one of `others`, printed alike, has the other's civility."""
    if _BOTH.search(view.folded, max(0, entry.start - 24), entry.start):
        return True
    own = _gender(view, entry) if not entry.shape.strip("up") else None
    return own is not None and any(_gender(view, other) not in (None, own) for other in others if other.name == entry.name)


def _gender(view: View, entry: Entry) -> str | None:
    """ "f" or "m", by the last civility ahead of a name; None where there is none."""
    low = max(0, entry.start - _REACH)
    led = [match[0] for match in _CIVIL.finditer(view.folded, low, entry.start)]
    return ("f" if led[-1].startswith(("mme", "mlle", "madame", "mesdames")) else "m") if led else None
