"""Bands of grey or colour that titles stand on, in a picture of a page: made black print on white, whichever the print was.

OCR judges the whole page by one grey, so that what stands on another ground is lost. A band is told by its ground: cells of the page
of which none near is as light as the paper, about as dark all over.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_CELL = 8  # dots a side, at 300 an inch
_NEAR = 5  # cells a side: print leaves paper to see in as many
_HOLES = 9  # cells a side of what large white letters tear out of a dark band
_DARKER, _DARK, _CONTRAST = 22, 45, 45  # than the paper, a grey and a dark band; of print and its ground
_LEAST_WIDTH, _LEAST_HEIGHT, _LEAST_FILLED = 25, 4, 0.6  # cells; of the rectangle round it
_MOST_OF_PAGE = 0.5
_TRUNK = 0.5  # of a band's widest row
_EVEN = 30  # between the dark and the light cells of a ground: more is a photograph, or the shadow of a page
_LEAST_EVEN = 0.38  # of its cells: print and, in a narrow band laid askew, its rim are not; of a photograph far fewer are
_LEAST_PRINT, _MOST_PRINT = 0.01, 0.45  # of the band's dots
_LEAST_WORD, _SOLID = 0.002, 64  # of the dots, of a word in the other print; a grey of ink
_HALO = 4  # dots: half as wide as the edge that a scanner sharpens beside a letter
_GROUND, _RIM = 0.15, 0.5  # of the way from a band's grey to its print: its ground, and its rim, which is darker where it was sharpened
_NONE = [255] * 256
_INKED = [0 if grey < 200 else 255 for grey in range(256)]
_WORD = re.compile(rb"(?<=\xff)\x00{1,20}(?=\xff)")  # cells
Cells = set[tuple[int, int]]
Box = tuple[int, int, int, int]


def flattened(picture: "Image", paper: int) -> "Image":
    """The picture with its bands white and their print black; itself where it has none. `paper` is the grey of the page."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415  a tenth of a second, for pictures alone

    small = picture.reduce(_CELL)
    ground = _darker(small, paper - _DARKER, _NEAR)
    dark = _darker(small.filter(ImageFilter.BoxBlur(1)), paper - _DARK, _NEAR)  # white letters are no paper: they are narrow
    whole = ImageChops.lighter(ground, dark)
    if whole.getbbox() is None:
        return picture
    whole = _filled(whole.filter(ImageFilter.MaxFilter(_HOLES)).filter(ImageFilter.MinFilter(_HOLES)))
    found = picture
    for cells in map(_trunk, _apart(whole)):
        box = min(x for x, _ in cells), min(y for _, y in cells), max(x for x, _ in cells) + 1, max(y for _, y in cells) + 1
        if _is_band(small, cells, box):
            found = found.copy() if found is picture else found
            _flatten(found, whole, box)
    return found


def _darker(small: "Image", than: int, grown: int) -> "Image":
    """Where no cell near is lighter, grown back to the edges."""
    from PIL import ImageFilter  # noqa: PLC0415

    lightest = small.filter(ImageFilter.MaxFilter(_NEAR))
    return lightest.point([255 if value < than else 0 for value in range(256)]).filter(ImageFilter.MaxFilter(grown))


def _filled(ground: "Image") -> "Image":
    """With the words that part a band from left to right."""
    from PIL import Image  # noqa: PLC0415

    rows = (ground.crop((0, y, ground.width, y + 1)).tobytes() for y in range(ground.height))
    return Image.frombytes("L", ground.size, b"".join(_WORD.sub(lambda gap: b"\xff" * len(gap[0]), row) for row in rows))


def _apart(ground: "Image") -> Iterator[Cells]:
    """The cells of each band."""
    width = ground.width
    left = {(n % width, n // width) for n, value in enumerate(ground.tobytes()) if value}
    while left:
        cells, edge = set(), [left.pop()]
        while edge:
            x, y = edge.pop()
            cells.add((x, y))
            for beside in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)):
                if beside in left:
                    left.remove(beside)
                    edge.append(beside)
        yield cells


def _trunk(cells: Cells) -> Cells:
    """The cells of the rows that are about as wide as the widest: underlined print above or below a band clings to it."""
    wide: dict[int, int] = defaultdict(int)
    for _, y in cells:
        wide[y] += 1
    least = _TRUNK * max(wide.values())
    middle = max(wide, key=lambda y: wide[y])
    top = bottom = middle
    while wide.get(top - 1, 0) >= least:
        top -= 1
    while wide.get(bottom + 1, 0) >= least:
        bottom += 1
    return {(x, y) for x, y in cells if top <= y <= bottom}


def _is_band(small: "Image", cells: Cells, box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    if width < _LEAST_WIDTH or height < _LEAST_HEIGHT or len(cells) < _LEAST_FILLED * width * height:
        return False
    if len(cells) > _MOST_OF_PAGE * small.width * small.height:
        return False
    greys = small.tobytes()
    seen = sorted(greys[y * small.width + x] for x, y in cells)
    middle = seen[len(seen) // 2]  # most of a band is its ground
    return sum(abs(grey - middle) <= _EVEN // 2 for grey in seen) >= _LEAST_EVEN * len(seen)


def _flatten(picture: "Image", ground: "Image", box: Box) -> None:
    """In place: what differs from the ground becomes black, the ground white."""
    from PIL import Image, ImageFilter  # noqa: PLC0415

    place = box[0] * _CELL, box[1] * _CELL, min(picture.width, box[2] * _CELL), min(picture.height, box[3] * _CELL)
    band = picture.crop(place)
    size = (box[2] - box[0]) * _CELL, (box[3] - box[1]) * _CELL
    mask = ground.crop(box).resize(size, Image.Resampling.NEAREST).crop((0, 0, *band.size))
    inside = ground.filter(ImageFilter.MinFilter(3)).crop(box).resize(size, Image.Resampling.NEAREST).crop((0, 0, *band.size))
    counts = band.histogram(inside)  # at its edges the page shows
    dots = sum(counts)
    level = max(range(256), key=lambda grey: sum(counts[max(0, grey - 4) : grey + 5]))
    dark, light = sum(counts[: max(0, level - _CONTRAST)]), sum(counts[level + _CONTRAST :])
    if not _LEAST_PRINT * dots <= max(dark, light) <= _MOST_PRINT * dots:
        return
    ink = _edge(counts[:level], 0.2 * dark) if dark else 0
    black = _print(level, ink, _GROUND) if dark else _NONE
    white = _print(level, 255 - _edge(counts[:level:-1], 0.2 * light), _GROUND) if light else _NONE
    picture.paste(band.point(_print(level, ink, _RIM)), place[:2], mask)  # a letter of the next line may reach into it
    picture.paste(_both(band, inside, *((black, white) if dark >= light else (white, black)), _LEAST_WORD * dots), place[:2], inside)


def _both(band: "Image", inside: "Image", most: list[int], less: list[int], least: float) -> "Image":
    """The band's print black on white; a title may begin in white and go on in black.

    Scanners sharpen: beside black print the grey is nearly white, and beside white print nearly black. So what is `less` there is
    print only where it stands apart from the rest.
    """
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415

    found = band.point(most)
    near = found.reduce(_HALO).point(_INKED).filter(ImageFilter.MinFilter(3)).resize(band.size)
    apart = ImageChops.lighter(band.point(less), ImageChops.invert(near))
    solid = sum(apart.reduce(_HALO).histogram(inside.reduce(_HALO))[:_SOLID])  # grain is not
    return ImageChops.darker(found, apart) if solid * _HALO**2 >= least else found


def _print(ground: int, ink: int, away: float) -> list[int]:
    """The table in which the greys so much of the way from the ground to the ink are white, and those beyond ever darker."""
    start = ground + away * (ink - ground)
    shades = (round(255 - (grey - start) * 255 / ((ink - start) or 1)) for grey in range(256))
    return [max(0, min(255, shade)) for shade in shades]


def _edge(counts: list[int], share: float) -> int:
    """The grey, from the first on, by which so many dots are met."""
    met = 0.0
    for grey, count in enumerate(counts):
        met += count
        if met > share:
            return grey
    return max(0, len(counts) - 1)
