"""The best way through a lattice of headings: small invented lattices under weights that a reader can add up."""

from dataclasses import replace

import pytest

from data_loaders.documents.choice.headings.items_lattice import ITEM, VOID, Lattice, Point
from data_loaders.documents.choice.headings.items_path import Scorer, Search, Way, pruned
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.items.items_heading import Heading

LENGTH = 1000
WEIGHTS = {"good": 5.0, "bad": -5.0, "weak": 1.0, "ii:+1": 2.0, "ii:+2": -2.0, "ii:back": -4.0}


def point(place: int, *signs: str, number: int = 0, decided: int = 0) -> Point:
    """A heading "n. …" at a place of the paper, with so many decisions before it."""
    heading = Heading(place, place + 3, "place", (number,) if number else ())
    return Point(
        proposal=Proposal(heading, (), "ordinal1.", {"line": 1.0}),
        signs=signs,
        style="ordinal1.|1",
        end=place + 30,
        known="00",
        decided=decided,
        formulas=0,
        begun=decided,
        begun_formulas=0,
        words=(decided, decided, decided),
        void=bool(number),
        item=True,
    )


def lattice(*points: Point, decided: int) -> Lattice:
    return Lattice(points, LENGTH, decided, 0, decided)


def way(paper: Lattice, weights: dict[str, float] | None = None) -> Way:
    return Search(paper, Scorer(WEIGHTS if weights is None else weights)).way()


def items(found: Way) -> list[int]:
    return [i for i, label in found.steps if label == ITEM]


def test_the_headings_that_are_worth_most_together_are_the_way() -> None:
    paper = lattice(point(100, "good"), point(200, "bad", decided=1), point(300, "good", decided=1), decided=2)
    found = way(paper)
    assert items(found) == [0, 2]
    assert found.score == pytest.approx(10.0)


def test_a_weak_heading_that_counts_on_is_taken_for_its_neighbours_sake() -> None:
    ends = point(100, "good", number=1), point(500, "good", number=3, decided=2)
    assert items(way(lattice(ends[0], point(300, number=2, decided=1), ends[1], decided=3))) == [0, 1, 2]
    assert items(way(lattice(ends[0], point(300, "bad", number=0, decided=1), ends[1], decided=3))) == [0, 2]


def test_a_broken_numbering_costs_and_forbids_nothing() -> None:
    whole = lattice(point(100, "good", number=1), point(300, "good", number=2, decided=1), decided=2)
    broken = lattice(point(100, "good", number=7), point(300, "good", number=2, decided=1), decided=2)
    assert items(way(whole)) == items(way(broken)) == [0, 1]
    assert way(whole).score - way(broken).score == pytest.approx(WEIGHTS["ii:+1"] - WEIGHTS["ii:back"])


@pytest.mark.parametrize("agenda_first", [True, False])
def test_an_agenda_falls_out_wherever_it_stands(agenda_first: bool) -> None:
    def titles(at: int, gap: int, decided: int, each: int) -> list[Point]:
        return [point(at + gap * k, "good", number=k + 1, decided=decided + each * k) for k in range(3)]

    points = [*titles(100, 20, 0, 0), *titles(200, 200, 0, 1)] if agenda_first else [*titles(100, 200, 0, 1), *titles(800, 20, 3, 0)]
    points = [*(replace(p, again=later.heading.title) for p, later in zip(points[:3], points[3:], strict=True)), *points[3:]]
    found = way(lattice(*points, decided=3), {**WEIGHTS, "i:again|1": -4.0, "ii:restart": -4.0, "i:decided=0|1": -9.0})
    assert items(found) == ([3, 4, 5] if agenda_first else [0, 1, 2])


def test_a_heading_of_which_nothing_is_decided_may_only_bound_another() -> None:
    idle = point(300, "good", number=2, decided=1)
    paper = lattice(point(100, "good", number=1), idle, point(500, "good", number=3, decided=1), decided=2)
    assert way(paper, {**WEIGHTS, "iv:+1": 2.0, "vi:+1": 2.0}).steps == ((0, ITEM), (1, VOID), (2, ITEM))


def test_nothing_is_read_where_nothing_is_worth_it() -> None:
    assert way(lattice(point(100, "bad"), decided=1)) == Way((), 0.0)
    assert way(lattice(decided=0)) == Way((), 0.0)


def test_a_margin_is_what_the_best_way_without_the_heading_lacks() -> None:
    paper = lattice(point(100, "good"), point(300, "weak", decided=1), decided=2)
    assert way(paper).margins == pytest.approx((5.0, 1.0))


def test_of_two_readings_of_one_heading_either_will_do_unless_their_numbers_differ() -> None:
    strong = point(300, "good", number=1, decided=1)
    for number, margin in ((0, 5.0), (2, 0.0)):
        other = point(301, "good", "bad", "good", number=number, decided=1)
        found = way(lattice(point(100, "good"), strong, other, decided=2))
        assert items(found) in ([0, 1], [0, 2])
        assert found.margins[0] == pytest.approx(5.0)
        assert found.margins[1] == pytest.approx(margin)


def test_points_that_speak_against_themselves_are_left_out_of_a_long_paper() -> None:
    points = [point(10 * k, "good" if k % 2 else "bad") for k in range(100)]
    kept = pruned(lattice(*points, decided=1), Scorer(WEIGHTS))
    assert [p.signs for p in kept.points] == [("good",)] * 50
    assert len(pruned(lattice(*points[:6], decided=1), Scorer(WEIGHTS)).points) == 6
