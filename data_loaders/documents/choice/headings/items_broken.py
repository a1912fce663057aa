"""The act that the text's end breaks off: its number and its title stand, its decision does not (extracts cut short, pages lost).

One alone: several numbers without a decision are an agenda's or a list's.
"""

import re
from collections import Counter
from collections.abc import Sequence

from data_loaders.documents.choice.headings.items_lattice import Lattice, Point
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_UNMARKED, _BULLET = ("line:mixed", "line:caps", "sentence|"), "sentence:"  # in a text without lines a bullet opens an agenda's
_NO_ACT = frozenset({"told", "title:opens-session"})  # a report of decisions, the paper's own name
_TEXT = 160  # less text than this may be a line of an agenda
_PREAMBLE = re.compile(r"[^\n]{4,240}\n\s{0,9}(?:vu|considerant)\b")  # a title, and below it what an act is founded on


def find(view: View, lattice: Lattice, headings: Sequence[Heading]) -> Heading | None:
    """Of the whole lattice, the heading of the one act behind the last of `headings` that goes on, undecided, to the broken end."""
    if not lattice.cut:
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


def listed(lattice: Lattice, headings: Sequence[Heading]) -> Heading | None:
    """The last heading of a text cut off, with nothing decided behind it, where it looks like a line of an agenda or of a report.

    Others of its kind stand undecided beside it; it bears no number, and no text opens below it; or it reports what others decided.
    """
    last = next((p for p in lattice.points if lattice.cut and headings and p.heading is headings[-1]), None)
    if last is None or lattice.words > last.words[1]:
        return None
    beside = [p for p in lattice.points if p.item and p.words[0] == lattice.words and (_numbered(p) or _marked(p, last))]
    rivals = [p for p in beside if p.heading.title > last.heading.title or (last.known[0] == "0" and p.heading.title < last.heading.title)]
    most = max(Counter(p.style for p in rivals).values(), default=0)
    bare = "title:text=opens" not in last.signs or "in-head" in last.signs or last.style.startswith(_BULLET)
    alone = not _NO_ACT.isdisjoint(last.signs) or (last.heading.family == "title" and bare)
    follows = any(p.style == last.style and p.heading.title > last.heading.title for p in rivals)
    return last.heading if alone or follows or most > 1 else None


def _numbered(one: Point) -> bool:
    return one.heading.family in ("place", "act")


def _marked(one: Point, last: Point) -> bool:
    """Does one mark, a bullet or a dash, open both?"""
    return one.style == last.style and not one.style.startswith(_UNMARKED)


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
