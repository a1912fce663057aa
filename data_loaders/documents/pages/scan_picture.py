"""The picture of a page made ready for OCR: grain smoothed, print black on white, bands made white, uneven light told, pages turned."""

import io
from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from data_loaders.documents.pages import scan_bands

if TYPE_CHECKING:
    from PIL.Image import Image

TURNS = (0, 180, 90, 270)  # degrees, in the order they are met with: upright, then fed in upside down, then sideways
_INK, _PAPER = 0.01, 0.5  # of the page's dots: the darkest that are print, the middle one is paper
_WHITE, _CONTRAST, _FAINT = 235, 150, 80
_BLANK_CONTRAST, _LEAST_DOTS = 24, 4
_GRAIN = 8  # dots a side of what one look at the background sees
_UNEVEN = 40
KEPT_SHARE = 110 / 300  # of the dots that OCR reads: 110 an inch
_GREYS, _GRAINED = 3, 12
Box = tuple[int, int, int, int]  # left, top, right, bottom


class Ready(NamedTuple):
    """A picture to read; `uneven`: its light is not the same all over, as in a photograph of a page; `seconds` it may take."""

    picture: "Image"
    uneven: bool = False
    seconds: int = 30


def blank(small: "Image") -> bool:
    """Has this small picture of a page hardly a dot of ink? Faint print is darker than the paper it stands on."""
    histogram = small.histogram()
    paper = _level(histogram, _PAPER)
    return sum(histogram[: max(0, paper - _BLANK_CONTRAST)]) < _LEAST_DOTS


def ready(picture: "Image") -> Ready:
    """The picture as OCR reads it best; itself where its print is black on white."""
    from PIL import ImageFilter  # noqa: PLC0415  a tenth of a second, for pictures alone

    picture = picture.filter(ImageFilter.MedianFilter(3)) if _grained(picture) else picture
    histogram = picture.histogram()
    ink, paper = _level(histogram, _INK), _level(histogram, _PAPER)
    picture = scan_bands.flattened(picture, paper)
    uneven = _uneven(picture)
    if paper > ink and (paper < _WHITE or paper - ink < _CONTRAST):
        faint = paper - ink < _FAINT
        picture = picture.point([max(0, min(255, (value - ink) * 255 // (paper - ink))) for value in range(256)])
        picture = picture.filter(ImageFilter.GaussianBlur(1)) if faint else picture  # its grain was stretched too
    return Ready(picture, uneven)


def turned(picture: "Image", degrees: int) -> "Image":
    """The picture turned against the clock."""
    from PIL.Image import Transpose  # noqa: PLC0415

    ways = {90: Transpose.ROTATE_90, 180: Transpose.ROTATE_180, 270: Transpose.ROTATE_270}
    return picture.transpose(ways[degrees]) if degrees else picture


def kept(picture: "Image", boxes: Iterable[Box]) -> bytes:
    """The page's words alone, on white, small enough to be stored and clear enough to check a word by (WebP; see `KEPT_SHARE`).

    What OCR did not read, such as a signature, is not stored.
    """
    from PIL import Image  # noqa: PLC0415

    size = (max(1, round(picture.width * KEPT_SHARE)), max(1, round(picture.height * KEPT_SHARE)))
    small, found = picture.resize(size, Image.Resampling.BOX), Image.new("L", size, 255)
    levels = small.histogram()
    ink, paper = _level(levels, _INK), max(_level(levels, _INK) + 1, _level(levels, _PAPER) - _GRAINED)
    stretched = (max(0.0, min(1.0, (value - ink) / (paper - ink))) for value in range(256))
    small = small.point([round(share * _GREYS) * 255 // _GREYS for share in stretched])
    for box in boxes:
        found.paste(small.crop(box), box[:2])
    out = io.BytesIO()
    found.save(out, "WEBP", lossless=True, method=3)
    return out.getvalue()


def scaled(box: Box) -> Box:
    """A word's box on the picture that is kept."""
    left, top, right, bottom = box
    return int(left * KEPT_SHARE), int(top * KEPT_SHARE), ceil(right * KEPT_SHARE), ceil(bottom * KEPT_SHARE)


def _level(histogram: list[int], share: float) -> int:
    """The grey under which this share of the dots lies."""
    below, most = 0, share * sum(histogram)
    for value, count in enumerate(histogram):
        below += count
        if below >= most:
            return value
    return 255


def _uneven(picture: "Image") -> bool:
    """Does the paper's own grey differ from one part of the page to another?"""
    from PIL import ImageFilter  # noqa: PLC0415

    histogram = picture.reduce(_GRAIN).filter(ImageFilter.MaxFilter(9)).histogram()  # paper shows between the lines of print
    return _level(histogram, 0.9) - _level(histogram, 0.1) > _UNEVEN


def _grained(picture: "Image") -> bool:
    """Does half of the page differ from what is round it? Most of a page is paper, and OCR makes signs of its grain."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415

    return _level(ImageChops.difference(picture, picture.filter(ImageFilter.GaussianBlur(1.5))).histogram(), 0.5) > 0
