"""The headings that explain a whole paper best, and those too near to another reading to be stated (points de l'ordre du jour)."""

from dataclasses import dataclass, replace
from functools import lru_cache

from data_loaders.documents.blocks.items_decisions import decisions_of
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice.headings import items_broken, items_turned
from data_loaders.documents.choice.headings.items_lattice import ITEM, Lattice, Point, build, link_key, roll_of, segment_key
from data_loaders.documents.choice.headings.items_path import FLOOR, Scorer, Search, Way, labels, pruned
from data_loaders.documents.choice.weights import weights
from data_loaders.documents.proposal import Considered, Proposal, tell, tracing
from data_loaders.documents.readings.items import items_all
from data_loaders.documents.readings.items.items_candidates import told_at
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.text.view import View

_MARGIN = "margin"  # the table's row: what a heading must be worth more than the best reading without it
_SOLE = "sole"  # the table's row: what the title of a paper's one act must be worth


@dataclass(frozen=True, slots=True)
class Chosen:
    """`bounds`: all headings, in order; `headings` those of items; `doubtful` those held back; `broken` heads an act cut off."""

    bounds: list[Heading]
    headings: list[Heading]
    doubtful: list[Heading]
    broken: Heading | None = None

    @property
    def starts(self) -> set[int]:
        """Where the items' headings begin."""
        return {h.start for h in self.headings}


@lru_cache(maxsize=1)
def _scorer() -> Scorer:
    return Scorer(weights("items"))


@lru_cache(maxsize=2)
def _lattice(view: View) -> Lattice:
    return build(view, prose(view), items_all.proposals(view), decisions_of(view), roll_of(view))


def points(view: View) -> tuple[Point, ...]:
    """All places that may head an item, chosen or not."""
    return _lattice(view).points


def cut(view: View) -> bool:
    """Does the text end in the middle of a sentence?"""
    return _lattice(view).cut


def likely(point: Point) -> bool:
    """Does a place look by itself as nearly every true heading of the labelled papers does?"""
    scorer = _scorer()
    return scorer.point(point.signs, ITEM) >= scorer.weights.get(FLOOR, 0.0)


def sole(view: View, start: int, end: int) -> Heading | None:
    """The one heading that explains an act of its own best, behind its roll; None where none is worth enough."""
    scorer, lattice = _scorer(), replace(_lattice(view), cut=False)
    start = max(start, rolls.first(view).end)
    best, found = scorer.weights.get(_SOLE, 0.0), None
    for point in lattice.points:
        if point.item and start <= point.heading.start < end:
            stretch = scorer.segment(segment_key(lattice, point, ITEM, None)) + scorer.link(link_key(None, 0, point, ITEM))
            if (score := scorer.point(point.signs, ITEM) + stretch) > best:
                best, found = score, point.heading
    return found


@lru_cache(maxsize=2)  # the items and those in doubt are asked for apart
def choose(view: View) -> Chosen:
    """The best way through all that was proposed, without the headings whose margin is too small."""
    scorer = _scorer()
    lattice = pruned(_lattice(view), scorer)
    way = Search(lattice, scorer).way()
    least = scorer.weights.get(_MARGIN, 0.0)
    bounds: list[Heading] = []
    headings: list[Heading] = []
    doubtful: list[Heading] = []
    for (i, label), margin in zip(way.steps, way.margins, strict=True):
        heading = lattice.points[i].heading
        bounds.append(heading)
        if label == ITEM:
            (headings if margin >= least else doubtful).append(heading)
    line = items_broken.listed(_lattice(view), headings)
    headings = [h for h in headings if h is not line]
    if broken := items_broken.find(view, _lattice(view), headings):
        bounds, headings = (
            [*(h for h in bounds if h.start < broken.start), broken],
            [*(h for h in headings if h.start < broken.start), broken],
        )
    turned = items_turned.turned(view, _lattice(view).points, headings)
    bounds, headings = ([turned.get(h, h) for h in some] for some in (bounds, headings))
    starts = {h.start for h in bounds}
    bounds += [h for h in items_broken.bounding(lattice, headings) if h.start not in starts]
    bounds.sort(key=lambda h: h.start)
    if tracing():
        _tell(view, lattice, way, scorer, least)
    return Chosen(bounds, headings, doubtful, broken)


def _tell(view: View, lattice: Lattice, way: Way, scorer: Scorer, least: float) -> None:
    """Every place considered, with its own score and what became of it."""
    margins = {i: (label, margin) for (i, label), margin in zip(way.steps, way.margins, strict=True)}
    for i, point in enumerate(lattice.points):
        label, margin = margins.get(i, (None, 0.0))
        own = scorer.point(point.signs, ITEM if label is None else label)
        told = told_at(view, point.proposal)
        proposal: Proposal[object] = Proposal(told.value, told.spans, told.reader, dict.fromkeys(point.signs, 1.0))
        if label is None:
            tell(Considered("item", proposal, own, "lost", "another reading of the whole paper is worth more"))
        elif label != ITEM or ITEM not in labels(lattice, i):
            tell(Considered("item", proposal, own, "lost", f"bounds an item and heads none, margin {margin:.1f}"))
        else:
            tell(Considered("item", proposal, own, "chosen" if margin >= least else "held back", f"margin {margin:.1f}"))
