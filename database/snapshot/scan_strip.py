"""A strip of a scanned page: the words that prove a fact, marked, among the lines beside them.

It shows nothing that the masked text does not: each word is copied from its own box alone, words masked in the text are black, and what
OCR did not read (signatures, handwriting, stamps) stays white.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from database.privacy import MASK

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[int, int, int, int, int, int]  # start and end in the text; left, top, right, bottom in dots
Area = tuple[int, int, int, int]
_LINES, _MOST_HEIGHT = 2.2, 420  # letters' heights shown above and below; dots of the tallest strip
_BESIDE, _EDGE = 260, 2
_WHITE, _BLACK, _MARK, _MARKED = (255, 255, 255), (0, 0, 0), (150, 70, 0), (255, 236, 150)


@dataclass(frozen=True, slots=True)
class Strip:
    """A PNG picture and its size in dots."""

    png: bytes
    width: int
    height: int


def draw(picture: bytes, boxes: Sequence[Box], masked: str, spans: Sequence[tuple[int, int]]) -> Strip | None:
    """The strip round the words of the spans; None where none of them stands on this page."""
    from PIL import Image  # noqa: PLC0415  for scans alone

    proving = [box for box in boxes if any(box[0] < end and start < box[1] for start, end in spans)]
    if not proving:
        return None
    area = _area(proving, median(box[5] - box[3] for box in boxes))
    shown = [box for box in boxes if _inside(box, area)]
    hidden = [box for box in shown if MASK in masked[box[0] : box[1]]]
    with Image.open(io.BytesIO(picture)) as page:
        found = _copied(page.convert("L"), area, [box for box in shown if box not in hidden], proving)
    _cover(found, area, hidden)
    out = io.BytesIO()
    found.quantize(64).save(out, "PNG", optimize=True)
    return Strip(out.getvalue(), found.width, found.height)


def _area(proving: Sequence[Box], height: float) -> Area:
    """What the strip shows of the page: never more than some lines of it."""
    top, bottom = (round(edge) for edge in (min(b[3] for b in proving) - _LINES * height, max(b[5] for b in proving) + _LINES * height))
    left, right = min(b[2] for b in proving) - _BESIDE, max(b[4] for b in proving) + _BESIDE
    return max(0, left), max(0, top), right, min(bottom, max(0, top) + _MOST_HEIGHT)


def _inside(box: Box, area: Area) -> bool:
    """A word is shown whole or not at all."""
    return area[0] <= box[2] and box[4] <= area[2] and area[1] <= box[3] and box[5] <= area[3]


def _copied(page: "Image", area: Area, shown: Sequence[Box], proving: Sequence[Box]) -> "Image":
    """The words on white, those that prove marked in colour and by a line round them."""
    from PIL import Image, ImageChops, ImageDraw  # noqa: PLC0415

    found = Image.new("RGB", (max(1, area[2] - area[0]), max(1, area[3] - area[1])), _WHITE)
    for box in shown:
        piece = page.crop(box[2:]).convert("RGB")
        if box in proving:
            piece = ImageChops.multiply(piece, Image.new("RGB", piece.size, _MARKED))
        found.paste(piece, (box[2] - area[0], box[3] - area[1]))
    pen = ImageDraw.Draw(found)
    for left, top, right, bottom in _joined(box[2:] for box in proving if _inside(box, area)):
        pen.rectangle((left - _EDGE - area[0], top - _EDGE - area[1], right + _EDGE - area[0], bottom + _EDGE - area[1]), outline=_MARK)
    return found


def _joined(words: Iterable[Area]) -> list[Area]:
    """One box for words that follow each other on a line."""
    lines: list[Area] = []
    for left, top, right, bottom in words:
        before = lines[-1] if lines else None
        if before and abs(top + bottom - before[1] - before[3]) < bottom - top and 0 <= left - before[2] < 2 * (bottom - top):
            lines[-1] = (before[0], min(before[1], top), right, max(before[3], bottom))
        else:
            lines.append((left, top, right, bottom))
    return lines


def _cover(found: "Image", area: Area, hidden: Sequence[Box]) -> None:
    """Black over the words that the text masks, last, so that nothing copied beside them shows a part of one."""
    from PIL import ImageDraw  # noqa: PLC0415

    pen = ImageDraw.Draw(found)
    for _, _, left, top, right, bottom in hidden:
        pen.rectangle((left - _EDGE - area[0], top - _EDGE - area[1], right + _EDGE - area[0], bottom + _EDGE - area[1]), fill=_BLACK)
