"""Where a sentence of the roll begins and ends: behind a full stop or a line's end, unless the line breaks off inside a list."""

import re

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
_LONGEST = 5_000


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
