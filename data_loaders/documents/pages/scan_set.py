"""How a page read from a picture is set: its words' boxes in points, those of one line joined up to a wide gap; type is not known."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from data_loaders.documents.pages.layout import Layout, Place, Stretch
from data_loaders.documents.pages.scan_layout import Placed

_WIDE_GAP = 1.0  # in the words' heights


def of_page(page: int, start: int, placed: Sequence[Placed], dots: float) -> list[Stretch]:
    """The stretches of page `page` (from 1), whose text begins at `start`; `dots` is how many of the picture's are a point."""
    cuts = [n for n, (one, other) in enumerate(pairwise(placed), 1) if _apart(one, other)]
    edges = [0, *cuts, len(placed)]
    return [_stretch(page, start, placed[low:high], dots) for low, high in pairwise(edges) if low < high]


def _apart(one: Placed, other: Placed) -> bool:
    before, after = one[2], other[2]
    high = min(before.bottom - before.top, after.bottom - after.top)
    level = min(before.bottom, after.bottom) > max(before.top, after.top)
    return before.line != after.line or not level or not -high <= after.left - before.right <= _WIDE_GAP * max(high, 1)


def _stretch(page: int, start: int, words: Sequence[Placed], dots: float) -> Stretch:
    boxes = [word for _, _, word in words]
    sides = min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    return Stretch(start + words[0][0], start + words[-1][1], place=Place(page, *(round(side / dots, 1) for side in sides)))


def refilled(layout: Layout, before: Sequence[int], after: Sequence[int], found: Mapping[int, list[Stretch]]) -> Layout:
    """The layout of a paper whose pages begun at `before` and begin at `after`; the pages in `found` (from 0) are set anew."""
    kept: list[Stretch] = []
    for n, (old, new) in enumerate(zip(before, after, strict=True)):
        if n in found:
            kept += found[n]
        else:
            until = before[n + 1] if n + 1 < len(before) else layout.end + 1
            kept += [stretch.moved(new - old) for stretch in layout.within(old, until)]
    return Layout(tuple(kept), layout.rules)
