"""The acts of a paper made of extracts: one item each (extrait du registre des délibérations, article R2121-9 CGCT)."""

import re

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.readings.items import items_codes
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.view import View

_EXTRACT = re.compile(r"\bextrait (?:\w{1,3} |conforme \w{1,3} )?(?:(?:proces|pv)\b.{0,30})?\W{0,3}(?:registre|proces|deliberations)")
_STAMP = re.compile(r"accuse de reception en (?:sous-)?prefecture|envoye en (?:sous-)?prefecture")
_STAMP_BEFORE = 260
_HEADER = 700  # an act's number stands this near its heading "Extrait du registre"


def find(view: View) -> list[Item]:
    """The extract's act, or several where the paper binds several extracts of different numbers."""
    starts = _starts(view)
    stops = [*starts[1:], len(view.folded)]
    return [Item(Heading(a, a, "extract"), Segment("item", a, b)) for a, b in zip(starts, stops, strict=True)]


def marked(view: View, end: int) -> bool:
    """Does the paper call itself an extract before this place?"""
    return _EXTRACT.search(view.folded, 0, end) is not None


def _starts(view: View) -> list[int]:
    """Where each act of the paper begins: the first print of its number, where a new one comes with a new heading."""
    marks = [m.start() for m in _EXTRACT.finditer(view.folded)]
    if len(marks) < 2:
        return [0]
    numbers = [c.value for c in items_codes.acts(view) if c.value.code]
    starts, last = [0], None
    for mark in marks:
        near = [h for h in numbers if h.code and abs(h.start - mark) < _HEADER and (not starts[1:] or h.start > starts[-1])]
        code = next((view.folded[slice(*h.code)] for h in near if h.code and last != view.folded[slice(*h.code)]), None)
        if code is None:
            continue
        if last is not None:
            first = min(mark, *(h.start for h in near if h.code and view.folded[slice(*h.code)] == code))
            stamp = _STAMP.search(view.folded, max(starts[-1], first - _STAMP_BEFORE), first)
            starts.append(stamp.start() if stamp else first)
        last = code
    return starts
