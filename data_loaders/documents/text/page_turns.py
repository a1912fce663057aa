"""A page's foot and head in the midst of a list, in a text that keeps its lines but not its pages: folios and the titles beside them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.text import interruptions
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View

_LINE = re.compile(r"[^\n]+")
_LONGEST = 160  # of a longer line its end is seen, where a folio would stand
_FOLIO = re.compile(r"(?:page )?\d{1,3} ?(?:/|sur) ?\d{1,3}|page \d{1,3}|- ?\d{1,3} ?-")
_ENDED = re.compile(r"(?:\s{2,80}|[|–—-] ?)(?:page )?\d{1,3} ?(?:/|sur) ?\d{1,3}\Z")
_NAMES = re.compile(r"(?<![a-z])(?:m\.|mm\.?|mmes?|monsieur|madame)(?![a-z])|,")
_MEMBER = re.compile(rf"[ \t]{{0,9}}[•*–-]?[ \t]{{0,3}}{CIVIL_DOTTED}(?![a-z])")
_SESSION = re.compile(r"(?<![a-z])(?:conseil|comite|seance|reunion|proces-verbal|compte[- ]rendu)(?![a-z])[^:]{0,120}\Z")
_DIGIT = re.compile(r"\d")
_TITLES = 4  # lines of a page's head
_LEAST = 8  # letters of a title
_CLEARED = 20  # blanks of a line whose folio has been dropped
_OPENING = 24  # as many characters are enough to know a title again


def find(view: View) -> Iterator[Span]:
    """The folios' lines, with the repeated titles next to them and the blank lines around."""
    lines = list(_lines(view.folded))
    shapes = [_shape(view.folded[start:end]) for start, end in lines]
    printed = Counter(shapes) + Counter(s[:_OPENING] for s in shapes if len(s) > _OPENING)
    for i, (start, end) in enumerate(lines):
        if printed[shapes[i]] > 2 and 0 < i < len(lines) - 1 and _head_between(*(view.folded[slice(*lines[n])] for n in (i - 1, i, i + 1))):
            yield _around(view, start, end)
        if high := _titles(view, lines, i, printed):
            yield _around(view, start, lines[high][1])
        if shapes[i] and (printed[shapes[i]] < 2 or not _is_foot(view.folded[start:end].strip())):
            continue
        low = high = i
        while low and i - low < 2 and _repeated(view.folded[slice(*lines[low - 1])], printed):
            low -= 1
        while high + 1 < len(lines) and high - i < 2 and _repeated(view.folded[slice(*lines[high + 1])], printed):
            high += 1
        yield _around(view, lines[low][0], lines[high][1])


def _titles(view: View, lines: list[Span], at: int, printed: Counter[str]) -> int:
    """The last of the repeated titles, a date or a number among them, that begin at a line behind a list's comma; 0 where none do."""
    if not at or not view.folded[slice(*lines[at - 1])].rstrip().endswith(","):
        return 0
    high = at
    while high < min(at + _TITLES, len(lines)) and _repeated(view.folded[slice(*lines[high])], printed):
        high += 1
    numbered = _DIGIT.search(view.folded, lines[at][0], lines[high - 1][1]) if high > at + 1 else None
    return high - 1 if numbered and high < len(lines) and _MEMBER.match(view.folded[slice(*lines[high])]) else 0


def _head_between(above: str, line: str, below: str) -> bool:
    """Whether a line tells of the session and stands between two members: "- M. X | Valmerle – Conseil municipal du 2 mai | - M. Y"."""
    return all(_MEMBER.match(one) for one in (above, below)) and _SESSION.search(line) is not None and not _NAMES.search(line)


def _lines(folded: str) -> Iterator[Span]:
    """All lines but those of a few blanks."""
    for match in _LINE.finditer(folded):
        start, end = max(match.start(), match.end() - _LONGEST), match.end()
        if end - start > _CLEARED or not folded[start:end].isspace():
            yield start, end


def _is_foot(text: str) -> bool:
    """A folio, or a line that ends with one."""
    return _DIGIT.search(text) is not None and (_FOLIO.fullmatch(text) or _ENDED.search(text)) is not None


@lru_cache(maxsize=2)
def _all(view: View) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted([*interruptions.find(view), *find(view)]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def inside(view: View, start: int, end: int) -> list[Span]:
    """All that interrupts a list and begins in view[start:end], stamps and page numbers among it."""
    spans = _all(view)
    return list(spans[bisect_left(spans, (start,)) : bisect_left(spans, (end,))])


def _shape(text: str) -> str:
    return _DIGIT.sub("#", " ".join(text.split()))


def _repeated(text: str, printed: Counter[str]) -> bool:
    shape = _shape(text)
    again = printed[shape] > 1 or (len(shape) > _OPENING and printed[shape[:_OPENING]] > 1)
    return again and not _NAMES.search(text) and sum(c.isalpha() for c in text) >= _LEAST and not text.rstrip().endswith((",", ";", ":"))


def _around(view: View, start: int, end: int) -> Span:
    """With the blank lines on both sides, all but the line break before."""
    before = view.folded[max(0, start - 200) : start]
    after = view.folded[end : end + 200]
    return start - (len(before) - len(before.rstrip())) + 1, end + len(after) - len(after.lstrip())


def example(text: str) -> list[str]:
    """What is left out."""
    return [text[start:end].strip() for start, end in find(View.of(text))]


_TITLE = "Syndicat de l'Orme – PV du 02/12/2021"
_HEAD = "Valmerle – Conseil municipal du 2 mai"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"- M. Luc PETIT\n{_HEAD}\n- Mme Anne NOIR\nTarifs\n{_HEAD}\nVoirie\n{_HEAD}\nFin", [_HEAD]),
    (
        "Valmerle\nSéance du 2 mai\nM. Guy VERT,\nMairie de l'Orme\nSéance du 2 mai\nM. Luc PETIT\nMairie de l'Orme\n",
        ["Mairie de l'Orme\nSéance du 2 mai"],
    ),
    (
        f"M. Luc PETIT,\n\n{_TITLE}        2/5\n\nMme Anne NOIR\n{_TITLE}        3/5\nFin",
        [f"{_TITLE}        2/5", f"{_TITLE}        3/5"],
    ),
    (
        "M. Luc PETIT,\n  Page 2/3\nConseil de l'Orme\n\nMme Anne NOIR\nPage 3/3\nConseil de l'Orme",
        ["Page 2/3\nConseil de l'Orme", "Page 3/3\nConseil de l'Orme"],
    ),
]
NOT_FOUND: list[str] = [
    3 * "M. Luc PETIT\nSéance du conseil du 2 mai\nVote : 3 pour\n",
    "Présents : 12\nVotants : 14\nPrésents : 13\n",
    "Séance du 02/12/2021\nVote : 1/2",
]
