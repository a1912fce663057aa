"""The table that is printed: what each side spent on the same work, the ratio to each other side, what was asked, kept or missed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from benchmarks.papers import say

Side = Literal["ours", "streamlit", "datasette", "naive"]
Kind = Literal["cpu", "wall"]
SIDES: dict[Side, str] = {"ours": "ours", "streamlit": "Streamlit's own", "datasette": "Datasette", "naive": "naive page"}


@dataclass(frozen=True, slots=True)
class Took:
    """One answer: seconds until all of it was there, seconds of the server's CPU, and what is wrong with it, "" where it is right."""

    wall: float
    cpu: float
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """At most `most` times what `beside` took; without it, at most `most` of `unit`, of which ours is `value`."""

    most: float
    beside: Side | None = None
    kind: Kind = "cpu"
    value: float = 0.0
    unit: str = ""


Taken = Mapping[Side, Sequence[Took]]


@dataclass(frozen=True, slots=True)
class Line:
    """One work: what each side took, time by time, and what is asked of ours."""

    work: str
    took: Taken
    bounds: Sequence[Bound] = ()


def head() -> None:
    """The table's first lines."""
    cells = ["work", *(f"{name}, s: wall (CPU)" for name in SIDES.values()), "ratio", "asked", ""]
    say(f"| {' | '.join(cells)} |\n|---|{'--:|' * 6}---|")


def tell(line: Line) -> None:
    """One row of it."""
    cells = [line.work, *(cell(line.took.get(side, ())) for side in SIDES)]
    cells += ["; ".join(column) for column in zip(*(judged(line, bound) for bound in line.bounds), strict=True)] or ["", "", ""]
    say(f"| {' | '.join(cells)} |")


def cell(took: Sequence[Took]) -> str:
    """Medians; "–" where this side was not asked, what is wrong where an answer was."""
    if wrong := [one.wrong for one in took if one.wrong]:
        return f"wrong: {wrong[0]}"
    return f"{middle(took, 'wall'):.3f} ({middle(took, 'cpu'):.3f})" if took else "–"


def judged(line: Line, bound: Bound) -> tuple[str, str, str]:
    """(ratio, asked, kept or missed). Nothing is said of an answer that is wrong, or that nobody gave."""
    asked = f"{bound.most:g} {bound.unit}" if bound.beside is None else f"{bound.most:g} × {SIDES[bound.beside]}"
    sides: list[Side] = ["ours"] if bound.beside is None else ["ours", bound.beside]
    for side in sides:
        if not line.took.get(side) or any(one.wrong for one in line.took[side]):
            return "–", asked, f"none: {SIDES[side]} gave no right answer"
    if bound.beside is None:
        found, told = bound.value, f"{bound.value:.3g} {bound.unit}"
    else:
        found = ratio(line.took, bound.beside, bound.kind)
        told = f"{found:.2f} ({bound.kind})"
    return told, asked, "kept" if found <= bound.most else "MISSED"


def ratio(took: Taken, beside: Side, kind: Kind) -> float:
    """Ours by theirs."""
    theirs = middle(took[beside], kind)
    return middle(took["ours"], kind) / theirs if theirs else float("inf")


def middle(took: Sequence[Took], kind: Kind) -> float:
    """The median."""
    return median(one.cpu if kind == "cpu" else one.wall for one in took)


def turns(rounds: int, sides: Mapping[Side, Callable[[int], Took]]) -> dict[Side, list[Took]]:
    """Each side asked in its turn, so that what else the machine does weighs on all; a first turn is not counted."""
    found: dict[Side, list[Took]] = {side: [] for side in sides}
    for number in range(rounds + 1):
        for side, ask in sides.items():
            took = ask(number)
            if number:
                found[side].append(took)
    return found
