"""Headings that the best way through a paper left out, inside the item above them (article L2121-25 CGCT).

A vote under such a heading is not the vote of the item above, so the item ends there. What the paper itself shows of its headings tells
them: the style in which it sets and counts them, or a title set apart by a blank line between two decisions.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from data_loaders.documents.blocks.items_decisions import DECISION, Decisions, decisions_of
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice.headings import items_chosen
from data_loaders.documents.choice.headings.items_lattice import Point
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.view import View

_CARRIED_ON = re.compile(r"(?:\b(?:d[ée]lib[ée]rations?|n ?°|num[ée]ros?|de|du|la|les?|et|à|voir|cf\.?|sous)|,) ?\Z")
_SET_APART = re.compile(r"\n[ \t]*\n[^\w\n]{0,20}\Z")
_SENTENCE = re.compile(r"\n[^\n]{30,400}\.[ \t]*\n")
_NO_TITLE = re.compile(r"votes?\b")
_ELECTED = re.compile(
    r"\b(?:est|sont|a ete|ont ete) (?:\w{1,14} ){0,2}(?:elue?s?|designee?s?|proclamee?s?|nommee?s?)\b"
)  # without a vote's word
_RUN_IN = re.compile(r"(?P<title>[^\n.:;!?]{4,90}?)\s?: \w")
_TABLE = re.compile(r"[€|]")
_UNMARKED = ("line:mixed", "line:caps")
_FURTHEST = 9  # so many numbers may be left out
_ABOVE = 30


def parted(view: View, found: Sequence[Item]) -> list[Item]:
    """The items, each ended where a heading that was left out follows in it; with those that these head."""
    if not any(_open(item) for item in found):
        return list(found)
    headings = _Headings.of(view)
    items: list[Item] = []
    for item in found:
        rest: Item | None = item
        while rest is not None:
            kept, rest = headings.split(rest, among=rest is not item)
            items.append(kept)
    return items


def _open(item: Item) -> bool:
    return not item.row and item.heading.family != "extract"


@dataclass(frozen=True, slots=True)
class _Headings:
    """All places of a paper that may head an item, in order, with where they begin and the style of each."""

    view: View
    decisions: Decisions
    points: Sequence[Point]
    starts: Sequence[int]
    styles: dict[Heading, str]

    @classmethod
    def of(cls, view: View) -> Self:
        """Those of a paper."""
        points = [p for p in items_chosen.points(view) if p.item]
        return cls(view, decisions_of(view), points, [p.heading.start for p in points], {p.heading: p.style for p in points})

    def split(self, item: Item, *, among: bool) -> tuple[Item, Item | None]:
        """The item up to the first heading left out in it, and the item that this one heads; `among`: the item's own was left out too."""
        own, end = item.heading, item.segment.end
        low, high = bisect_right(self.starts, own.title), bisect_left(self.starts, end)
        inside = [p for p in self.points[low:high] if p.heading.title < end] if _open(item) else []
        found = [*self._counted(own, inside), *self._titled(own, end, inside, among=among)]
        if not found:
            return item, None
        heading = min((p.heading for p in found), key=lambda h: h.start)
        kept = replace(item, segment=Segment("item", item.segment.start, heading.start), cut=False)
        return kept, replace(item, heading=heading, segment=Segment("item", heading.start, end), sure=False)

    def _counted(self, own: Heading, inside: Sequence[Point]) -> Iterator[Point]:
        """An act's number at a line's start that counts on from the item's own, in the paper's own shape."""
        for point in inside if own.code else ():
            serial, start = point.heading.serial, point.heading.start
            if point.style != self.styles.get(own) or not point.proposal.features["line"] or len(serial) != len(own.serial):
                continue
            counts = serial[:-1] == own.serial[:-1] and 0 < serial[-1] - own.serial[-1] <= _FURTHEST
            if counts and not _CARRIED_ON.search(self.view.raw[max(0, start - _ABOVE) : start]):
                yield point
                return

    def _titled(self, own: Heading, end: int, inside: Sequence[Point], *, among: bool) -> Iterator[Point]:
        """A title between two decisions that counts on from the item's own place, bears its mark, or stands apart."""
        alike = self.styles.get(own)
        place = next((p for p in inside if p.style == alike), None) if own.family == "place" else None
        for point in inside:
            counts = point is place and point.heading.serial == (*own.serial[:-1], own.serial[-1] + 1)
            if not (counts or self._is_title(own, point, alike)) or not self.decisions.within(point.heading.title, end):
                continue
            decided = self.decisions.within(own.title_end or own.title, point.heading.start)
            decided = decided or (counts and _ELECTED.search(self.view.folded, own.title, point.heading.start) is not None)
            decided = decided or (counts and self._stands_apart(own, point))
            if decided or (among and point.style == alike):
                yield point
                return

    def _stands_apart(self, own: Heading, point: Point) -> bool:
        """Does the next number head a line below a blank one and a sentence on the matter above, in whatever words that was decided?"""
        start = point.heading.start
        apart = _SET_APART.search(self.view.raw, max(0, start - _ABOVE), start) is not None
        told = _SENTENCE.search(self.view.raw, own.title, start) is not None
        return apart and told and bool(point.proposal.features["line"]) and items_chosen.likely(point)

    def _is_title(self, own: Heading, point: Point, alike: str | None) -> bool:
        """Does a line bear the mark of the item's own title, or stand apart and look like the title of another matter?"""
        heading, view = point.heading, self.view
        if heading.family != "title" or not point.proposal.features["line"]:
            return False
        words = view.folded[heading.title : point.end].strip()
        if _RUN_IN.match(view.folded, own.title) and (run_in := _RUN_IN.match(words)):
            words = run_in["title"]  # both: "Lavoir : le conseil accepte …"
        if _NO_TITLE.match(words) or _TABLE.search(words) or view.folded.startswith(words, own.title):
            return False
        if point.style == alike and not point.style.startswith(_UNMARKED):
            return not DECISION.match(words)
        apart = _SET_APART.search(view.raw, max(0, heading.start - _ABOVE), heading.start) is not None
        return apart and not DECISION.search(words) and items_chosen.likely(point)
