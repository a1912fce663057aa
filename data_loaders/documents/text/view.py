"""The derived view that patterns run on: folded, hyphens joined, page furniture dropped, with the way back to the stored text.

A view is the stored text minus the dropped ranges, so every one of its offsets maps to one offset of the stored text.
`raw` keeps case and accents, `folded` is accent-free lower case; both have the same length and the same offsets.
A letter that is stored in two pieces (text/letters.py) is one letter of the view.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.layout import NO_LAYOUT, Layout, Stretch
from data_loaders.documents.text import letters, line_ends

_SPACES = dict.fromkeys([0xA0, 0x202F, 0x2007, 0x2009, 0x200A, 0x2002, 0x2003, 0x3000, 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x85], " ")
_QUOTES = {
    0x2019: "'",
    0x2018: "'",
    0x02BC: "'",
    0x00B4: "'",
    0x60: "'",
    0x201C: '"',
    0x201D: '"',
    0x2010: "-",
    0x2011: "-",
    0x2012: "-",
    0x2013: "-",
    0x2014: "-",
    0x2212: "-",
}
# A word cut at a line's end: PDF text marks the place by U+0002, other text by a hyphen before the line break.
_CUT_WORD = re.compile(r"(?<=[^\W\d_])(?P<mark>\x02[ \t]?(?:\r?\n)?|-[ \t]?\r?\n)(?=[^\W\d_])|\u00ad(?:[ \t]?\r?\n(?=[^\W\d_]))?|\r(?=\n)")
_LETTERS = re.compile(r"[^\W\d_]{1,40}")
_LAST_LETTERS = re.compile(r"[^\W\d_]{1,40}\Z")
_LONGEST = 40
_WORD = 32  # characters: as long as a name is
_PLAIN = {0x02: "-", **dict.fromkeys((0xA0, 0x202F, 0x2007, 0x2009, 0x200A, 0x2002, 0x2003), " ")}  # blanks of any width are blanks


def _cuts(text: str, behind: Callable[[int], str]) -> Iterator[Span]:
    """Ranges to drop where words were cut; a hyphen of the word itself (Jean-Paul) stays. `behind`: what goes on at a place."""
    words: set[str] | None = None
    for match in _CUT_WORD.finditer(text):
        start, end = match.span()
        if match["mark"]:
            if words is None:
                words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
            start += _keeps_hyphen(text, start, behind(end), words)
        if start < end:
            yield start, end


def _keeps_hyphen(text: str, start: int, behind: str, words: set[str]) -> bool:
    """What the paper prints elsewhere decides; else a capital begins a second name, and half a capitalised word is short."""
    before, after = _LAST_LETTERS.search(text[max(0, start - _LONGEST) : start]), _LETTERS.match(behind)
    left, right = before[0] if before else "", after[0] if after else ""
    if (left + right).lower() in words:
        return False
    if f"{left}-{right}".lower() in words:
        return True
    return right[:1].isupper() and (not left.isupper() or min(len(left), len(right)) > 3)


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if ord(char) in _SPACES:
        return " "
    if ord(char) in _QUOTES:
        return _QUOTES[ord(char)]
    base = unicodedata.normalize("NFKD", char)[0] if len(char) == 1 else char
    lower = base.lower()
    return lower if len(lower) == 1 else base


class _FoldTable(dict[int, str]):
    """Filled as characters are met: one character for one, so offsets stay."""

    def __missing__(self, key: int) -> str:
        self[key] = _fold_char(chr(key))
        return self[key]


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """Lower case, no accents, plain spaces, quotes and dashes; always as long as `text`."""
    return _word(text) if len(text) < _WORD else text.translate(_TABLE)


@lru_cache(maxsize=8192)  # a name is folded each time it is held against another
def _word(text: str) -> str:
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True, eq=False)  # told by identity: what is remembered of a view is asked for thousands of times
class View:
    """A derived text; build it with `View.of`."""

    text: str
    raw: str
    folded: str
    _starts: tuple[int, ...]
    _origins: tuple[int, ...]
    layout: Layout = NO_LAYOUT

    @classmethod
    def of(cls, text: str, dropped: Iterable[Span] = (), layout: Layout = NO_LAYOUT) -> "View":
        """A view of `text` without the dropped ranges and with cut words joined."""
        plain = letters.composed(text)
        gone = dict(dropped := list(dropped))

        def behind(at: int) -> str:
            start = gone.get(plain.origin(at))
            return plain.text[at : at + _LONGEST] if start is None else text[start : start + _LONGEST]

        cuts = ((plain.origin(start), plain.origin(end), "") for start, end in _cuts(plain.text, behind))
        ends = ((plain.origin(start), plain.origin(end), shown) for start, end, shown in line_ends.restored(plain.text))
        edits = sorted([*plain.edits, *cuts, *ends, *((start, end, "") for start, end in dropped)], key=lambda edit: edit[:2])
        shown = letters.edited(text, edits)
        raw = shown.text.translate(_PLAIN)
        return cls(text, raw, fold(raw), shown.starts, shown.origins, layout)

    def origin(self, offset: int) -> int:
        """Offset in the stored text of the view's character `offset`."""
        piece = bisect_right(self._starts, offset) - 1
        return self._origins[piece] + offset - self._starts[piece]

    def offset(self, origin: int) -> int:
        """The view's offset of a character of the stored text; of the next one kept where that is dropped."""
        piece = bisect_right(self._origins, origin) - 1
        if piece < 0:
            return 0
        following = self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.folded)
        return min(self._starts[piece] + origin - self._origins[piece], following)

    def span(self, start: int, end: int) -> Span:
        """The stored text's [start, end) of the view's [start, end), outer blanks left out."""
        while start < end and self.folded[start].isspace():
            start += 1
        while end > start and self.folded[end - 1].isspace():
            end -= 1
        if start >= end:
            return (self.origin(start), self.origin(start))
        return (self.origin(start), letters.after(self.text, self.origin(end - 1)))

    def set_at(self, offset: int) -> Stretch | None:
        """How the view's character `offset` is set on the page, where the format says."""
        return self.layout.at(self.origin(offset))
