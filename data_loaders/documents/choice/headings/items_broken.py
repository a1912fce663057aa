"""The act that the text's end breaks off: its number and its title stand, its decision does not (extracts cut short, pages lost).

One alone: several numbers without a decision are an agenda's or a list's.
"""

import re
from collections.abc import Sequence

from data_loaders.documents.blocks.items_marks import CLOSING
from data_loaders.documents.choice.headings.items_lattice import Lattice, Point
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_ENDS = frozenset(".!?:;»)")
_TEXT = 160  # less text than this may be a line of an agenda
_PREAMBLE = re.compile(r"[^\n]{4,240}\n\s{0,9}(?:vu|considerant)\b")  # a title, and below it what an act is founded on


def find(view: View, lattice: Lattice, headings: Sequence[Heading]) -> Heading | None:
    """Of the whole lattice, the heading of the one act behind the last of `headings` that goes on, undecided, to the broken end."""
    if view.raw.rstrip()[-1:] in _ENDS or CLOSING.search(view.folded):
        return None
    words = {p.heading.title: p.words[2] for p in lattice.points}
    decided = [h for h in headings if words.get(h.title, 0) < lattice.words]
    last = decided[-1].title if decided else -1
    after = [p for p in lattice.points if p.heading.start > last and not p.heading.title_end and p.item]
    numbered = [p for p in after if p.heading.code] or [p for p in after if p.heading.family == "place"]
    one = numbered[-1] if len({p.heading.code or p.heading.start for p in numbered}) == 1 else None
    if one is None or lattice.words > one.words[2] or not _goes_on(view, lattice, one, decided):
        return None
    chosen = [h for h in headings if last < h.title <= one.heading.title]  # a number may stand below the title that the agenda gives
    return chosen[0] if len(chosen) == 1 else one.heading


def bounding(lattice: Lattice, headings: Sequence[Heading]) -> list[Heading]:
    """Headings of what opens or ends the sitting that bear an act's number in the style of the acts': each ends the act above it."""
    styles = {p.style for p in lattice.points if p.heading.code and p.heading in headings}
    return [p.heading for p in lattice.points if not p.item and p.heading.code and p.style in styles]


def _goes_on(view: View, lattice: Lattice, one: Point, headings: Sequence[Heading]) -> bool:
    """Does an act's text follow, or does its number count on from that of the act decided before it?"""
    heading = one.heading
    founded = _PREAMBLE.match(view.folded, heading.title) is not None
    if founded or not heading.code:
        return founded
    style = next((p.style for p in lattice.points if headings and p.heading is headings[-1]), None)
    return lattice.length - heading.title > _TEXT or one.style == style
