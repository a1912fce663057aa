"""What a PDF page draws beside its words: ruled lines, and grounds filled with a grey or a colour.

A line may be stroked, or be a rectangle filled so thin that it looks like one; a table's lines may be one path or a hundred.
Curves are no lines of a table and are passed over, and so is what lies behind the first `_MOST` pieces of a page: a drawing.
"""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from pypdfium2 import raw

from data_loaders.documents.pages.pdf_set import calls
from data_loaders.documents.pages.pdf_set.calls import Handle
from data_loaders.documents.pages.pdf_set.frame import ONE, Box, Frame, Matrix, joined, moved

_THICKEST, _SHORTEST = 3.0, 6.0  # points, of a line
_LOWEST = 4.0  # of a ground
_MOST, _DEEPEST = 20_000, 5
_TOUCH, _LEVEL = 2.0, 0.8  # between pieces of one line
_FORM, _PATH, _TEXT = raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_TEXT


class Ground(NamedTuple):
    """A filled rectangle and how dark it is, 0 to 1."""

    box: Box
    dark: float


class Drawn(NamedTuple):
    """A page's lines and its grounds, in the order in which they are drawn; the text objects, told apart by their addresses."""

    lines: list[Box]
    grounds: list[Ground]
    texts: list[Handle]


class _Within(NamedTuple):
    """How the objects within another are counted and had."""

    count: Callable[[Handle], int]
    at: Callable[[Handle, int], Handle]
    depth: int = 0


_ON_PAGE, _IN_FORM = _Within(calls.count_objects, calls.object_at), _Within(calls.form_count, calls.form_at)


def find(page: object, frame: Frame) -> Drawn:
    """Everything on a page that is not too much."""
    drawn = Drawn([], [], [])
    room = [_MOST]
    for handle, kind, matrix in _objects(calls.address(page), _ON_PAGE, ONE, room):
        if kind == _TEXT:
            drawn.texts.append(handle)
        elif kind == _PATH:
            _add(drawn, handle, matrix, frame, room)
        if room[0] <= 0:
            break
    return drawn._replace(lines=mended(drawn.lines))


def _objects(parent: Handle, within: _Within, outer: Matrix, room: list[int]) -> Iterator[tuple[Handle, int, Matrix]]:
    """Each object with its kind and what moves it; a form's own are told in its place."""
    for number in range(within.count(parent)):
        room[0] -= 1
        handle = within.at(parent, number)
        kind = calls.object_type(handle)
        if kind == _FORM and within.depth < _DEEPEST:
            yield from _objects(handle, _IN_FORM._replace(depth=within.depth + 1), joined(_matrix(handle), outer), room)
        else:
            yield handle, kind, outer


def _matrix(handle: Handle) -> Matrix:
    found = raw.FS_MATRIX()
    if not calls.object_matrix(handle, ctypes.byref(found)):
        return ONE
    return found.a, found.b, found.c, found.d, found.e, found.f


def _add(drawn: Drawn, path: Handle, outer: Matrix, frame: Frame, room: list[int]) -> None:
    filled, stroked = _mode(path)
    box = _bounds(path, outer, frame)
    if not (filled or stroked) or max(box[2] - box[0], box[3] - box[1]) < _SHORTEST:
        return
    if _thin(box):
        drawn.lines.append(box)
        return
    dark = _darkness(path) if filled else 0.0
    room[0] -= calls.count_segments(path)
    if room[0] <= 0:
        return
    for corners in _pieces(path, joined(_matrix(path), outer)):
        points = [frame.seen(x, y, x, y)[:2] for x, y in corners]
        around = _around(points)
        if filled and _thin(around):
            drawn.lines.append(around)
        elif filled and _is_rectangle(points) and around[3] - around[1] > _LOWEST:
            drawn.grounds.append(Ground(around, dark))
        if stroked:
            drawn.lines.extend(side for side in map(_around, pairwise(points)) if _thin(side))


def _mode(path: Handle) -> tuple[bool, bool]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    calls.draw_mode(path, fill, stroke)
    return fill.value != raw.FPDF_FILLMODE_NONE, bool(stroke.value)


def _bounds(path: Handle, matrix: Matrix, frame: Frame) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not calls.object_bounds(path, left, bottom, right, top):
        return 0.0, 0.0, 0.0, 0.0
    if matrix is ONE:
        return frame.seen(left.value, bottom.value, right.value, top.value)
    corners = [moved(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
    return _around([frame.seen(x, y, x, y)[:2] for x, y in corners])


def _pieces(path: Handle, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corners of each piece of a path that goes straight from one to the next; a piece with a curve is left out."""
    corners: list[tuple[float, float]] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(calls.count_segments(path)):
        segment = calls.segment_at(path, number)
        kind = calls.segment_type(segment)
        calls.segment_point(segment, x, y)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(corners) > 1 and not curved:
                yield corners
            corners, curved = [], False
        curved |= kind == raw.FPDF_SEGMENT_BEZIERTO
        corners.append(moved(matrix, x.value, y.value))
    if len(corners) > 1 and not curved:
        yield corners


def _darkness(path: Handle) -> float:
    """Of the colour that fills it, as an eye weighs red, green and blue; what shines through is lighter."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not calls.fill_colour(path, red, green, blue, alpha):
        return 0.0
    light = (0.299 * red.value + 0.587 * green.value + 0.114 * blue.value) / 255
    return round((1 - light) * alpha.value / 255, 2)


def _around(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _thin(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return min(wide, high) <= _THICKEST and max(wide, high) >= _SHORTEST


def _is_rectangle(points: list[tuple[float, float]]) -> bool:
    """Four corners, the first perhaps told again, every side upright or level."""
    sides = list(zip(points, [*points[1:], points[0]], strict=True))
    return len(points) in (4, 5) and all(min(abs(a[0] - b[0]), abs(a[1] - b[1])) < 1 for a, b in sides)


def mended(lines: list[Box]) -> list[Box]:
    """Level lines, then upright ones, the pieces of each joined."""
    level = [line for line in lines if line[2] - line[0] >= line[3] - line[1]]
    upright = [line for line in lines if line[2] - line[0] < line[3] - line[1]]
    turned = _joined([(top, left, bottom, right) for left, top, right, bottom in upright])
    return _joined(level) + [(left, top, right, bottom) for top, left, bottom, right in turned]


def _joined(level: list[Box]) -> list[Box]:
    found: list[Box] = []
    rows: list[list[Box]] = []
    for line in sorted(level, key=lambda box: box[1] + box[3]):
        if rows and line[1] + line[3] - rows[-1][-1][1] - rows[-1][-1][3] <= 2 * _LEVEL:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        open_: Box | None = None
        for line in sorted(row):
            if open_ is not None and line[0] <= open_[2] + _TOUCH:
                open_ = open_[0], min(open_[1], line[1]), max(open_[2], line[2]), max(open_[3], line[3])
            else:
                found += [open_] if open_ is not None else []
                open_ = line
        found += [open_] if open_ is not None else []
    return found
