"""Names that OCR misread by a letter: matched to the one near member of the same paper's roll, and said so; never repaired by guess."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from data_loaders.documents.record import AttendanceRecord
from data_loaders.documents.text.names import names_match

_ALIKE, _APART = 0.86, 0.7  # of the letters of the whole name: the member meant, any other member
_LEAST = 3


def near(name: str, members: Sequence[AttendanceRecord]) -> AttendanceRecord | None:
    """The one member whose print is this name but for a letter or two; None where none is, or a second one is not far."""
    if len(members) < _LEAST:
        return None
    close = sorted(((_alike(name, member.name), place) for place, member in enumerate(members)), reverse=True)
    (best, place), (second, _) = close[0], close[1]
    return members[place] if best >= _ALIKE and second < _APART else None


def _alike(a: str, b: str) -> float:
    """Of two prints with as many words; each word begins or ends alike."""
    ours, theirs = names_match.words(a), names_match.words(b)
    if len(ours) != len(theirs):
        return 0.0
    return SequenceMatcher(None, " ".join(ours), " ".join(theirs), autojunk=False).ratio()
