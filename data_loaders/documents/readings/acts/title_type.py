"""Where a title ends by its type: its lines are set alike, close together, and otherwise than the paper's text (objet)."""

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from data_loaders.documents.pages.layout import Stretch
from data_loaders.documents.text.view import View

_CLOSE = 0.8  # of a line's height: lines further apart are two paragraphs
_LABEL = re.compile(r"\s{0,4}(?:\d{1,3} ?[-–.)/°]|[IVX]{1,5} ?[-–.)/]|[•➢►❖■◆▪✓*]|(?:[Pp]oint|[Aa]ffaire|[Qq]uestion) ?[nN]?°? ?\d)")
_RAISED = re.compile(r"\s{0,2}(?:er|ère|e|ème|ième|nde?|os?|°)\s{0,2}")  # the raised end of an ordinal: "3" and, smaller, "ème"
_SPAN = re.compile(r"(?:19|20)\d\d ?[-–/]\s{1,4}(?:19|20)\d\d\s{0,4}\Z")
_SCALE = 2  # sizes to half a point
_Look = tuple[bool | None, int, bool, bool]


def end(view: View, start: int, stop: int) -> int | None:
    """Behind the last line set as the title's first is; None where the page does not set titles apart."""
    stretches = view.layout.stretches
    origin = view.origin(start)
    place = bisect_right(stretches, origin, key=lambda s: s.start) - 1
    if place < 0 or origin >= stretches[place].end or stretches[place].place is None:
        return None
    look = _look(stretches[place])
    if look == _body(view):
        return None
    limit = view.origin(stop - 1) if stop > start else origin
    last = stretches[place]
    for after in map(stretches.__getitem__, range(place + 1, len(stretches))):
        if _SPAN.search(view.text, max(last.start, last.end - 12), after.end):
            last = after  # "année scolaire 2024 -⏎2025"
            continue
        if not any(c.isalpha() for c in view.text[after.start : after.end]):
            continue  # a page's number
        if _RAISED.fullmatch(view.text, after.start, after.end) and view.text[last.end - 1].isdigit():
            continue
        if after.start > limit or _look(after) != look or not _follows(view, last, after):
            break
        last = after
    return min(stop, view.offset(last.end))


def _look(one: Stretch) -> _Look:
    return one.bold, round((one.size or 0.0) * _SCALE), bool(one.underlined), bool(one.grey)


@lru_cache(maxsize=2)
def _body(view: View) -> _Look | None:
    """How most of the paper is set; asked by view, since a layout is told by all its stretches and would be weighed at each title."""
    looks: Counter[_Look] = Counter()
    for one in view.layout.stretches:
        looks[_look(one)] += one.end - one.start
    return max(looks, key=looks.__getitem__, default=None)


def _follows(view: View, before: Stretch, after: Stretch) -> bool:
    """On the same line, or on the next one of the paragraph, which no number opens."""
    if before.place is None or after.place is None:
        return False
    if before.place.page != after.place.page:
        return after.place.page == before.place.page + 1 and not _LABEL.match(view.text, after.start)
    if after.place.top < before.place.bottom - 1 and after.place.left >= before.place.left:
        return True
    gap = after.place.top - before.place.bottom
    return -2 < gap < _CLOSE * (before.place.bottom - before.place.top) and not _LABEL.match(view.text, after.start)
