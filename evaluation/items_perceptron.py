"""An averaged structured perceptron over lattices of headings: towards the best way that heads every act where its words stand."""

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from data_loaders.documents.choice.headings.items_lattice import ITEM, Lattice, link_key, link_signs, segment_key, segment_signs
from data_loaders.documents.choice.headings.items_path import Bonus, Scorer, Search, Step
from evaluation.items_samples import Sample

_LONG, _SURE = 150, -3.0
_REACH = 300
_HEADS, _STRAYS = 1000.0, -5000.0  # no score of signs comes near these
_COST_RIGHT, _COST_WRONG, _COST_FREE = -0.5, 1.5, 0.3  # what a way must beat the labelled one by, a heading
_LEAST_WEIGHT = 1e-4
_RARE = 0.002  # of acts, whose place may be worth less than the floor
FIRST = {"ii:+1": 1.0, "vi:+1": 1.0, "iv:+1": 1.0, "ii:same": 0.5}


def _gold_way(one: Sample, scorer: Scorer) -> list[Step] | None:
    """The best way whose items head the acts, each once and in order; None where some act has no place."""
    lattice = one.lattice
    candidates: list[list[int]] = [[i for i, heads in enumerate(one.heads) if act in heads] for act in range(one.acts)]
    if not all(candidates):
        return None

    def bonus(i: int, label: int) -> float:
        return 0.0 if label != ITEM else _HEADS if one.heads[i] else _STRAYS if one.complete else 0.0

    search = Ordered(lattice, scorer, bonus, one.heads)
    steps = list(search.way().steps)
    items = sum(label == ITEM and bool(one.heads[i]) for i, label in steps)
    return steps if items == one.acts else None


class Ordered(Search):
    """A search in which each act is headed once, in order."""

    def __init__(self, lattice: Lattice, scorer: Scorer, bonus: Bonus, heads: tuple[tuple[int, ...], ...]) -> None:
        self.heads = heads
        super().__init__(lattice, scorer, bonus)

    def _forward(self, scorer: Scorer) -> None:
        points, states = self.lattice.points, self.states
        self.best, self.back, self.edges = [], [], [[] for _ in states]
        self.act: list[int] = []
        for place, (j, then) in enumerate(states):
            after = points[j]
            score, back, reached = scorer.link(link_key(None, 0, after, then)), -1, -1
            for before in range(max(0, place - _REACH), place):
                i, label = states[before]
                if points[i].heading.title >= after.heading.start:
                    continue
                if then == ITEM and self.heads[j] and self.heads[j][-1] <= self.act[before]:
                    continue
                cost = scorer.segment(segment_key(self.lattice, points[i], label, after)) + scorer.link(
                    link_key(points[i], label, after, then)
                )
                if self.best[before] + cost > score:
                    score, back, reached = self.best[before] + cost, before, self.act[before]
            if then == ITEM:
                reached = next((a for a in self.heads[j] if a > reached), reached)
            self.best.append(score + self.own[place])
            self.back.append(back)
            self.act.append(reached)
        self.last = [scorer.segment(segment_key(self.lattice, points[i], label, None)) for i, label in states]

    def _margins(self, steps: list[int], score: float) -> tuple[float, ...]:
        return ()


class Fast(Search):
    """A search that does not ask for margins."""

    def _margins(self, steps: list[int], score: float) -> tuple[float, ...]:
        return ()


def _twice(one: Sample, items: set[int]) -> bool:
    """Does some act stand twice among the items?"""
    return any(n > 1 for n in Counter(one.heads[i][0] for i in items if one.heads[i]).values())


def signs_of(lattice: Lattice, steps: Sequence[Step]) -> Counter[str]:
    """How often each sign stands on a way."""
    found: Counter[str] = Counter()
    before: Step | None = None
    for step in steps:
        i, label = step
        point = lattice.points[i]
        found.update(point.signs if label == ITEM else [f"v:{name}" for name in point.signs])
        one = lattice.points[before[0]] if before else None
        found.update(link_signs(link_key(one, before[1] if before else 0, point, label)))
        if before and one:
            found.update(segment_signs(segment_key(lattice, one, before[1], point)))
        before = step
    if before:
        found.update(segment_signs(segment_key(lattice, lattice.points[before[0]], before[1], None)))
    return found


def fit(
    samples: Sequence[Sample], rounds: int, seed: int = 1, start: Mapping[str, float] | None = None, only: str = ""
) -> dict[str, float]:
    """The averaged weights after so many rounds; with `only`, those of the signs that this pattern finds, the others as they were."""
    learns = re.compile(only)
    weights: dict[str, float] = defaultdict(float, start or FIRST)
    total: dict[str, float] = defaultdict(float)
    order, steps, chance = [slim(one, start, _LONG) for one in samples], 0, random.Random(seed)
    for _ in range(rounds):
        chance.shuffle(order)
        for one in order:
            steps += 1
            rate = 1.0 / max(1.0, one.acts) ** 0.5
            for name, value in _change(one, Scorer(weights)).items():
                if not learns.search(name):
                    continue
                weights[name] += rate * value
                total[name] += steps * rate * value
    averaged = {name: value - total[name] / max(1, steps) for name, value in weights.items()}
    return {name: value for name, value in averaged.items() if abs(value) > _LEAST_WEIGHT}


def _change(one: Sample, scorer: Scorer) -> Counter[str]:
    """The signs of the labelled way less those of the way taken; nothing where that heads the same acts."""
    gold = _gold_way(one, scorer)
    if gold is None:
        return Counter()
    right = {i for i, label in gold if label == ITEM}

    def cost(i: int, label: int) -> float:
        return 0.0 if label != ITEM else _COST_RIGHT if i in right else _COST_WRONG if one.complete else _COST_FREE

    said = Fast(one.lattice, scorer, cost).way().steps
    items = {i for i, label in said if label == ITEM}
    if items == right or (not one.complete and {i for i in right if one.heads[i]} <= items and not _twice(one, items)):
        return Counter()
    change = signs_of(one.lattice, gold)
    change.subtract(signs_of(one.lattice, said))
    return change


def slim(one: Sample, start: Mapping[str, float] | None, longest: int) -> Sample:
    """A longer paper without the points that earlier weights are sure of."""
    if start is None or len(one.lattice.points) < longest:
        return one
    scorer = Scorer(start)
    kept = [i for i, p in enumerate(one.lattice.points) if one.heads[i] or scorer.point(p.signs, ITEM) > _SURE]
    points = tuple(one.lattice.points[i] for i in kept)
    return replace(one, lattice=replace(one.lattice, points=points), heads=tuple(one.heads[i] for i in kept))


def least(samples: Iterable[Sample], weights: Mapping[str, float]) -> float:
    """The own score that nearly every act's best place has: what is worth less need not be looked at."""
    scorer, best = Scorer(weights), []
    for one in samples:
        scores = [scorer.point(point.signs, ITEM) for point in one.lattice.points]
        best += [max((s for s, at in zip(scores, one.heads, strict=True) if act in at), default=math.inf) for act in range(one.acts)]
    return sorted(best)[int(len(best) * _RARE)]


def judged(samples: Iterable[Sample], weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Acts found, wrong and missed under these weights."""
    scorer = Scorer(weights)
    right = wrong = missed = 0
    for one in samples:
        steps = [i for i, label in Fast(one.lattice, scorer).way().steps if label == ITEM]
        found = set()
        extra = 0
        for i in steps:
            act = next((a for a in one.heads[i] if a not in found), None)
            if act is None:
                extra += one.complete or bool(one.heads[i])
            else:
                found.add(act)
        right, wrong, missed = right + len(found), wrong + extra, missed + one.acts - len(found)
    return right, wrong, missed
