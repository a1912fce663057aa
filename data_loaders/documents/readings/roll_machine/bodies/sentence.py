"""Where a sentence of the roll begins and ends: behind a full stop or a line's end, unless the line breaks off inside a list."""

import re
from collections.abc import Sequence

from data_loaders.documents.readings.roll_machine import lists
from data_loaders.documents.text.names import names_broken
from data_loaders.documents.text.names.names_vocabulary import CIVILS, UNSHORTENED
from data_loaders.documents.text.view import View

_START = re.compile(rf"\n|{UNSHORTENED}[.:;!?]\s|\d\s(?=M)")
_BARE = re.compile(
    r"(?<=[\w)])(?<! et)(?<! à)(?<! par)(?<! au)(?<!Mme)(?<!Mlle)(?<!Mr)(?<!adame)(?<!sieur)"
    r"\s(?=(?:M\.|Mme|MM\.|Mr|Mlle|Monsieur|Madame)\s)"
)
ENDS = re.compile(r"\n|(?<!\b[a-z])(?<!\bmm)(?<!\bmr)(?<!\bmme)(?<!\bmlle)[.;](?=\s|\Z)")  # folded; no initial, no civility
_UNENDED = re.compile(rf"(?:,|\bet|\ba|(?<![a-z]){CIVILS})[ \t]{{0,2}}\Z")
_LONGEST, _CIVILITY = 5_000, 14


def begin(view: View, low: int, at: int) -> int:
    """Where the sentence's list begins: behind the last full stop, line's end or colon, or where one person follows another unparted."""
    low = max(low, at - _LONGEST)
    starts = [m.end() for m in _START.finditer(view.raw, low, at) if not goes_on(view, m)] + [
        m.end() for m in _BARE.finditer(view.raw, low, at)
    ]
    return max(starts, default=low)


def ends(view: View, start: int, stop: int) -> list[int]:
    """Where a sentence may end: at the ends of its lines, which may stand inside a name, as far as its first full stop."""
    found: list[int] = []
    for end in ENDS.finditer(view.folded, start, stop):
        if not goes_on(view, end):
            found.append(end.start())
        if end[0] != "\n":
            break
    return found


def goes_on(view: View, end: re.Match[str]) -> bool:
    """Whether a line's end stands inside a list: behind a comma, "et" or a civility, or between a given name and its surname."""
    if end[0] != "\n":
        return False
    if _UNENDED.search(view.folded, max(0, end.start() - 12), end.start()):
        return True
    return names_broken.begin(view, end.start()) is not None


def cut(view: View, span: tuple[int, int], starts: Sequence[int], away: bool) -> int:
    """Where a list ends: at the first of the sentences that begin in it (`starts`), unless each is an entry of a list of those `away`."""
    low, high = span
    inside = [at for at in starts if low + 2 < at < high]
    read = lists.readings(view, low, high, False)[:1] if inside and away else []
    goes_on = bool(read) and not read[0].odd and read[0].entries[-1].start > max(inside) + _CIVILITY
    if goes_on and all(any(0 <= e.start - at <= _CIVILITY and e.holder for e in read[0].entries) for at in inside):
        return high
    return min([*inside, high])
