"""The best way through a paper's lattice of headings, by dynamic programming, and how much worse the best one without each heading is."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from data_loaders.documents.choice.headings.items_lattice import (
    ITEM,
    NEVER,
    VOID,
    Lattice,
    Point,
    link_key,
    link_signs,
    segment_key,
    segment_signs,
)
from data_loaders.documents.choice.headings.items_steps import Costs, Links, Stretches

REACH = 90  # how many points back a heading looks for the one before it: bounds the search
FLOOR = "floor"  # the table's row: nearly every true heading's own score is higher on labelled papers
_FORBIDDEN = -1e4
_WHOLE = 12  # so few points are searched whole
Step = tuple[int, int]  # a point, and whether it heads an item or only bounds one


@dataclass(frozen=True, slots=True)
class Way:
    """The steps in order, their score, and for each step by how much it beats the best way without it."""

    steps: tuple[Step, ...]
    score: float
    margins: tuple[float, ...] = ()


class Scorer:
    """The scores of points, stretches and steps under one table of weights; each kind of stretch or step is added up once."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._segments: dict[tuple[object, ...], float] = {}
        self._links: dict[tuple[object, ...], float] = {}

    def total(self, names: "list[str] | tuple[str, ...]") -> float:
        """The sum of the weights of these signs."""
        return sum(_FORBIDDEN if name == NEVER else self.weights.get(name, 0.0) for name in names)

    def point(self, signs: tuple[str, ...], label: int) -> float:
        """The score of a point that heads an item, or only bounds one."""
        return self.total(signs) if label == ITEM else self.total([f"v:{name}" for name in signs])

    def segment(self, key: tuple[object, ...]) -> float:
        """The score of a stretch."""
        found = self._segments.get(key)
        if found is None:
            found = self._segments[key] = self.total(segment_signs(key))
        return found

    def link(self, key: tuple[object, ...]) -> float:
        """The score of a step."""
        found = self._links.get(key)
        if found is None:
            found = self._links[key] = self.total(link_signs(key))
        return found


def labels(lattice: Lattice, index: int) -> list[int]:
    """What a point may be."""
    point = lattice.points[index]
    return [label for label, may in ((ITEM, point.item), (VOID, point.void)) if may]


def pruned(lattice: Lattice, scorer: Scorer) -> Lattice:
    """The lattice without the points that by themselves speak against being headings so strongly that no way would take them."""
    if len(lattice.points) <= _WHOLE:
        return lattice
    floor = scorer.weights.get(FLOOR, 0.0)
    points = tuple(p for p in lattice.points if scorer.point(p.signs, ITEM) >= floor)
    return replace(lattice, points=points)


Bonus = Callable[[int, int], float]


class Search:
    """Forward and backward scores of every step, from which the best way and its margins follow."""

    def __init__(self, lattice: Lattice, scorer: Scorer, bonus: Bonus | None = None) -> None:
        self.lattice = lattice
        self.states = [(i, label) for i in range(len(lattice.points)) for label in labels(lattice, i)]
        self.own = []
        for i, label in self.states:
            score = scorer.point(lattice.points[i].signs, label)
            self.own.append(score + bonus(i, label) if bonus else score)
        self._forward(scorer)

    def _forward(self, scorer: Scorer) -> None:
        points = self.lattice.points
        places: list[list[Step]] = [[] for _ in points]
        for place, (i, label) in enumerate(self.states):
            places[i].append((place, label))
        self.best = [scorer.link(link_key(None, 0, points[i], label)) for i, label in self.states]
        self.back = [-1] * len(self.states)
        self.edges: list[list[tuple[int, float]]] = [[(-1, cost)] for cost in self.best]
        stretches, links = Stretches(points), Links(points, scorer.link)
        for i, one in enumerate(points):
            for before, _ in places[i]:
                self.best[before] += self.own[before]
            for run in stretches.alike(i, i + 1 + REACH):
                for before, label in places[i]:
                    stretch = scorer.segment(segment_key(self.lattice, one, label, points[run[0]]))
                    costs = links.behind(i, label, run)
                    self._on(before, stretch, [(places[j], costs[links.kinds[j]]) for j in range(*run)])
        self.last = [scorer.segment(segment_key(self.lattice, points[i], label, None)) for i, label in self.states]

    def _on(self, before: int, stretch: float, ahead: Sequence[tuple[list[Step], Costs]]) -> None:
        """The steps from one place to those of the points behind a like stretch, each with what its link costs."""
        best, back, edges, reached = self.best, self.back, self.edges, self.best[before]
        for places, links in ahead:
            for place, then in places:
                cost = stretch + links[then]
                edges[place].append((before, cost))
                if reached + cost > best[place]:
                    best[place], back[place] = reached + cost, before

    def way(self) -> Way:
        """The best way; an empty one scores nought."""
        ends = [b + last for b, last in zip(self.best, self.last, strict=True)]
        place = max(range(len(ends)), key=ends.__getitem__, default=-1)
        if place < 0 or ends[place] <= 0:
            return Way((), 0.0)
        score, steps = ends[place], []
        while place >= 0:
            steps.append(place)
            place = self.back[place]
        steps.reverse()
        return Way(tuple(self.states[s] for s in steps), score, self._margins(steps, score))

    def _rest(self) -> list[float]:
        """For each place: the score of the best way from it to the paper's end."""
        rest = list(self.last)
        for place in range(len(self.states) - 1, -1, -1):
            own, onward = self.own[place], rest[place]
            for before, cost in self.edges[place]:
                if before >= 0 and cost + own + onward > rest[before]:
                    rest[before] = cost + own + onward
        return rest

    def _margins(self, steps: list[int], score: float) -> tuple[float, ...]:
        """For each step: the best way's score less that of the best way in which nothing that says the same heads an item."""
        rest = self._rest()
        points = [self.states[s][0] for s in steps]
        firsts, lasts = zip(*_alike(self.lattice.points, points), strict=True)
        above, below = [bisect_left(lasts, i) for i, _ in self.states], [bisect_left(firsts, i + 1) for i, _ in self.states]
        over: dict[tuple[int, int], float] = {}  # the best way over each run of points: a long paper has far more steps than runs
        for place, behind in enumerate(above):
            own, onward = self.own[place], rest[place]
            for before, cost in self.edges[place]:
                reached = (self.best[before] if before >= 0 else 0.0) + cost + own + onward
                run = below[before] if before >= 0 else 0, behind
                if reached > over.get(run, 0.0):
                    over[run] = reached
        for place, last in enumerate(self.last):
            run = below[place], len(points)
            over[run] = max(over.get(run, 0.0), self.best[place] + last)
        others = [0.0] * len(steps)  # the empty way
        for (low, high), reached in over.items():
            others[low:high] = [max(other, reached) for other in others[low:high]]
        for place, (j, label) in enumerate(self.states):
            k = bisect_left(points, j)
            if label == VOID and k < len(points) and points[k] == j:
                others[k] = max(others[k], self.best[place] + rest[place])
        return tuple(score - other for other in others)


def _alike(points: Sequence[Point], chosen: Sequence[int]) -> list[tuple[int, int]]:
    """For each chosen point the run of those about it that say the same: their titles stand in its own, and no number differs.

    "Objet : Tarifs" is one heading, whether its number is read on the line below or not: such readings leave no doubt about each other.
    """
    runs = []
    for before, i, behind in zip((-1, *chosen), chosen, (*chosen[1:], len(points)), strict=False):
        low = next((j + 1 for j in range(i - 1, before, -1) if not _same(points[j], points[i])), before + 1)
        high = next((j - 1 for j in range(i + 1, behind) if not _same(points[j], points[i])), behind - 1)
        runs.append((low, high))
    return runs


def _same(other: Point, one: Point) -> bool:
    """Does one title lie within the other's, with the same number or without one?"""
    first, last = sorted((other, one), key=lambda point: point.heading.title)
    pairs = ((other.heading.code, one.heading.code), (other.heading.serial, one.heading.serial))
    return last.heading.title < first.end and all(not theirs or theirs == own for theirs, own in pairs)
