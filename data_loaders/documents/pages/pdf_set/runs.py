"""Runs of a PDF page's text, each printed by one text object and without a wide gap, with their places in the page's read text.

`pdf` keeps pdfium's text by position; pdfium's characters are numbered in the same order, so the printed ones of either are held
against each other one by one, and only the first and last character of a stretch is asked who printed it.
"""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import NamedTuple

from pypdfium2 import raw

from data_loaders.documents.pages.pdf_set import calls
from data_loaders.documents.pages.pdf_set.calls import Handle
from data_loaders.documents.pages.pdf_set.fonts import Fonts
from data_loaders.documents.pages.pdf_set.frame import Box, Frame

_BLANK = frozenset(" \r\n\0")
_HYPHENS = str.maketrans("\ufffe", "\x02")  # the same end of a cut word, as either of pdfium's two texts says it
_STROKED = 2  # filled and outlined: how bold is made of a font that has none
_INTO = 2.0  # points by which a letter may reach over a rule
_WIDE_GAP, _LETTER = 1.0, 0.6  # in letters' heights; justified lines stay whole; a broad letter's width


@dataclass(slots=True)
class Run:
    """[start, end) of the page's text and how it is set."""

    start: int
    end: int
    box: Box
    size: float
    bold: bool | None
    italic: bool | None
    by: Handle  # the text object that prints it
    underlined: bool = False
    grey: float = 0.0


class Look(NamedTuple):
    """By what a page's words are looked at: its frame, the document's fonts, its upright rules from left to right."""

    frame: Frame
    fonts: Fonts
    upright: Sequence[Box] = ()


def find(text_page: object, text: str, look: Look) -> list[Run]:
    """The runs in order; none where the characters and the text do not fit each other."""
    page = calls.address(text_page)
    matched = _matched(page, text, look.frame)
    if matched is None:
        return []
    chars = _Chars(page, look, *matched)
    return [run for first, last, by in _by_object(page, chars.numbers) for run in _runs(chars, look.fonts, first, last, by)]


class _Chars:
    """The printed characters of a page: where each stands in the text, its number for pdfium, and its box when asked."""

    def __init__(self, page: Handle, look: Look, places: Sequence[int], numbers: Sequence[int]) -> None:
        self.page, self.places, self.numbers = page, places, numbers
        self.upright, self._frame, self._room = look.upright, look.frame, raw.FS_RECTF()
        self._room_at = ctypes.byref(self._room)

    def corner(self, n: int) -> tuple[float, float]:
        """Where it begins, as the page itself counts."""
        calls.loose_box(self.page, self.numbers[n], self._room_at)
        return self._room.left, self._room.bottom

    def box(self, n: int) -> Box:
        """As high as its font's letters, as wide as its step."""
        calls.loose_box(self.page, self.numbers[n], self._room_at)
        room = self._room
        return self._frame.seen(room.left, room.bottom, room.right, room.top)


def _matched(page: Handle, text: str, frame: Frame) -> tuple[list[int], list[int]] | None:
    """Where the printed characters stand in the text, and their numbers."""
    codes = _codes(page)
    units, at = _units(text)
    places = [at[n] for n, char in enumerate(units) if char not in _BLANK]
    if codes == text:
        return places, places
    numbers = [n for n, char in enumerate(codes) if char not in _BLANK]
    if len(numbers) != len(places):
        numbers = [n for n in numbers if _shown(page, n, frame)]
    same = [codes[n] for n in numbers] == [char for char in units if char not in _BLANK]
    return (places, numbers) if same else None


def _units(text: str) -> tuple[str, Sequence[int]]:
    """The text as pdfium counts it, a character beyond U+FFFF as two, and where each stands in it."""
    if text.isascii() or max(text) <= "\uffff":
        return text, range(len(text))
    halves = [(place, half) for place, char in enumerate(text) for half in _halves(char)]
    return "".join(half for _, half in halves), [place for place, _ in halves]


def _halves(char: str) -> tuple[str, ...]:
    if char <= "\uffff":
        return (char,)
    high, low = divmod(ord(char) - 0x10000, 0x400)
    return chr(0xD800 + high), chr(0xDC00 + low)


def _codes(page: Handle) -> str:
    """The characters by their numbers; one that stands for nothing is NUL."""
    count = calls.count_chars(page)
    room = ctypes.create_string_buffer(2 * (count + 1))
    length = calls.get_text(page, 0, count, room)
    codes = room.raw[: 2 * max(0, length - 1)].decode("utf-16-le", "replace")
    if len(codes) != count:
        codes = "".join(chr(code) if code < 0x110000 else "\0" for code in (calls.unicode(page, n) for n in range(count)))
    return codes.translate(_HYPHENS)


def _shown(page: Handle, number: int, frame: Frame) -> bool:
    """Does the character lie on what is seen of the page? pdfium leaves the others out of its text."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    calls.char_box(page, number, left, right, bottom, top)
    wide = min(right.value, frame.right) > max(left.value, frame.left)
    return wide and min(top.value, frame.top) > max(bottom.value, frame.bottom)


def _by_object(page: Handle, numbers: Sequence[int]) -> Iterator[tuple[int, int, Handle]]:
    """First and last place in `numbers` of each stretch that one text object prints."""
    if not numbers:
        return
    ask = calls.text_object
    last = len(numbers) - 1
    waiting = [(0, ask(page, numbers[0]), last, ask(page, numbers[last]))]
    begun, by = 0, waiting[0][1]
    while waiting:  # halved until both ends are of one object; the left half first
        low, at_low, high, at_high = waiting.pop()
        if at_low != at_high and high - low > 1:
            middle = (low + high) // 2
            at_middle = ask(page, numbers[middle])
            waiting += [(middle, at_middle, high, at_high), (low, at_low, middle, at_middle)]
        elif at_low != at_high and at_high not in (None, by):
            yield begun, high - 1, by
            begun, by = high, at_high
    yield begun, last, by


def _runs(chars: _Chars, fonts: Fonts, first: int, last: int, by: Handle) -> Iterator[Run]:
    matrix = raw.FS_MATRIX()
    if by is None or not calls.char_matrix(chars.page, chars.numbers[first], ctypes.byref(matrix)):
        return
    size = round(calls.font_size(chars.page, chars.numbers[first]) * hypot(matrix.c, matrix.d), 1)
    face = fonts.face(calls.object_font(by))
    bold = True if calls.render_mode(by) == _STROKED else face.bold
    for low, high, box in _parts(chars, first, last, size):
        yield Run(chars.places[low], chars.places[high] + 1, box, size, bold, face.italic, by)


def _parts(chars: _Chars, first: int, last: int, size: float) -> Iterator[tuple[int, int, Box]]:
    """The stretch cut at its wide gaps and where a rule stands between words; only a blank that may be either is looked at twice."""
    places = chars.places
    low, box, end = first, chars.box(first), chars.box(last)
    if places[last] - places[first] > last - first:
        ruled = parted(box, end, chars.upright)
        word, (x, y) = first, chars.corner(first)
        for n in range(first, last):
            if places[n + 1] - places[n] > 1:
                right, up = chars.corner(n + 1)
                if ruled or abs(right - x) + abs(up - y) > (n + 2 - word) * _LETTER * size:
                    before, after = chars.box(n), chars.box(n + 1)
                    wide = max(after[0] - before[2], after[1] - before[3]) > _WIDE_GAP * size
                    if wide or (ruled and parted(before, after, chars.upright)):
                        yield low, n, _around(box, before)
                        low, box = n + 1, after
                word, x, y = n + 1, right, up
    yield low, last, _around(box, end)


def parted(one: Box, other: Box, upright: Sequence[Box]) -> bool:
    """Does an upright rule stand between two pieces of one line?"""
    low = bisect_left(upright, one[2] - _INTO, key=lambda line: line[0])
    high = bisect_right(upright, other[0] + _INTO, key=lambda line: line[0])
    return any(line[1] <= one[3] and line[3] >= one[1] for line in upright[low:high])


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
