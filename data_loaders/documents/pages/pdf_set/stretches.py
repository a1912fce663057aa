"""The stretches of a PDF page: its runs with what is drawn behind and under them, neighbours that are set alike joined."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from data_loaders.documents.pages.layout import Place, Stretch
from data_loaders.documents.pages.pdf_set import calls, drawn, frame, runs
from data_loaders.documents.pages.pdf_set.calls import Handle
from data_loaders.documents.pages.pdf_set.drawn import Drawn, Ground
from data_loaders.documents.pages.pdf_set.fonts import Fonts
from data_loaders.documents.pages.pdf_set.frame import Box, Frame
from data_loaders.documents.pages.pdf_set.runs import Look, Run

_WHOLE = 0.6  # of the page: its own colour, no band
_FAINT = 0.03
_UNDER = (0.3, 0.2)  # how far above and below a letter's foot an underline lies, in letters' heights
_EDGE = 3.0  # points by which an underline may be longer than its words
_TWICE = 1.5  # points by which words printed twice to look bold are apart
_NEAR, _SAME_LINE = 0.6, 0.5  # in letters' heights


class Words(NamedTuple):
    """A page's number from 1, its text as it was read, and where that begins in the paper's."""

    number: int
    text: str
    start: int


def find(page: object, text_page: object, words: Words, fonts: Fonts) -> tuple[list[Stretch], list[Place]]:
    """The stretches of an open page, and its ruled lines."""
    seen = frame.of(page, words.number)
    fonts.turn_page()
    on_page = drawn.find(page, seen)
    upright = sorted(line for line in on_page.lines if line[3] - line[1] > line[2] - line[0])
    found = runs.find(text_page, words.text, Look(seen, fonts, upright))
    _mark(found, on_page, seen)
    return [_stretch(run, words.start, seen) for run in _joined(found, upright)], [seen.place(line) for line in on_page.lines]


def _mark(found: list[Run], on_page: Drawn, seen: Frame) -> None:
    by_foot = sorted(found, key=lambda run: run.box[3])
    feet = [run.box[3] for run in by_foot]
    tallest = max((run.box[3] - run.box[1] for run in found), default=0.0)
    _mark_grounds(by_foot, feet, tallest, [g for g in on_page.grounds if _size(g.box) < _WHOLE * seen.area])
    for line in on_page.lines:
        if line[3] - line[1] < line[2] - line[0]:
            _mark_underlined(by_foot[bisect_left(feet, line[1] - tallest) : bisect_right(feet, line[3] + tallest)], line)
    _mark_twice(found, on_page)


def _mark_grounds(by_foot: list[Run], feet: list[float], tallest: float, grounds: Iterable[Ground]) -> None:
    """The last ground drawn behind a run's middle is the one that is seen."""
    for (left, top, right, bottom), dark in grounds:
        for run in by_foot[bisect_left(feet, top) : bisect_right(feet, bottom + tallest)]:
            x, y = (run.box[0] + run.box[2]) / 2, (run.box[1] + run.box[3]) / 2
            if left <= x <= right and top <= y <= bottom:
                run.grey = dark if dark > _FAINT else 0.0


def _mark_underlined(near: Sequence[Run], line: Box) -> None:
    """A line close under words and hardly longer than they are; the border of a cell is longer."""
    over = []
    for run in near:
        high = run.box[3] - run.box[1]
        y = (line[1] + line[3]) / 2 - run.box[3]
        if -_UNDER[0] * high <= y <= _UNDER[1] * high and run.box[0] >= line[0] - _EDGE and run.box[2] <= line[2] + _EDGE:
            over.append(run)
    if over and min(r.box[0] for r in over) - line[0] <= _EDGE and line[2] - max(r.box[2] for r in over) <= _EDGE:
        for run in over:
            run.underlined = True


def _mark_twice(found: list[Run], on_page: Drawn) -> None:
    """Words printed a second time, a hair beside the first: pdfium tells them once, and they look bold."""
    told = {run.by for run in found}
    again = [handle for handle in on_page.texts if handle not in told]
    if not again or not found:
        return
    by_object: dict[Handle, list[Run]] = {}
    for run in found:
        by_object.setdefault(run.by, []).append(run)
    places = {handle: _bounds(handle) for handle in [*by_object, *again]}
    firsts = sorted((places[handle], handle) for handle in by_object)
    for handle in again:
        box = places[handle]
        low = bisect_left(firsts, box[0] - _TWICE, key=lambda pair: pair[0][0])
        for other, first in firsts[low:]:
            if other[0] > box[0] + _TWICE:
                break
            if box[2] - box[0] > _TWICE and all(abs(a - b) <= _TWICE for a, b in zip(box, other, strict=True)):
                for run in by_object[first]:
                    run.bold = True


def _bounds(handle: Handle) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    calls.object_bounds(handle, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _joined(found: Sequence[Run], upright: Sequence[Box]) -> list[Run]:
    """Neighbours on one line that are set alike, without a wide gap or an upright rule between them."""
    kept: list[Run] = []
    for run in sorted(found, key=lambda run: run.start):
        if kept and _alike(kept[-1], run) and not runs.parted(kept[-1].box, run.box, upright):
            last = kept[-1]
            last.end = run.end
            a, b = last.box, run.box
            last.box = min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
        else:
            kept.append(run)
    return kept


def _alike(one: Run, other: Run) -> bool:
    if (one.size, one.bold, one.italic, one.underlined, one.grey) != (other.size, other.bold, other.italic, other.underlined, other.grey):
        return False
    high = min(one.box[3] - one.box[1], other.box[3] - other.box[1])
    level = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1]) > _SAME_LINE * high
    return level and -_NEAR * high <= other.box[0] - one.box[2] <= _NEAR * high


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _stretch(run: Run, start: int, seen: Frame) -> Stretch:
    return Stretch(
        start + run.start,
        start + run.end,
        place=seen.place(run.box),
        size=run.size,
        bold=run.bold,
        italic=run.italic,
        underlined=run.underlined,
        grey=run.grey,
    )
