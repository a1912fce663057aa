"""Which way of printing a paper is read worst: facts counted by each value of each dimension of its layout."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation.rules.judgement import Judgement, Share, share

NOT_IN_PLAY = "–"  # a dimension that the paper cannot show
_FEW = 3  # papers under which a value says nothing


def read(path: Path) -> dict[str, dict[str, str]]:
    """Document -> dimension -> value."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 3:
                found[row[0]][row[1]] = row[2]
    return dict(found)


def write(path: Path, layouts: dict[str, dict[str, str]]) -> None:
    """The form that `read` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("document", "dimension", "value"))
        rows.writerows((name, dimension, value) for name, values in layouts.items() for dimension, value in values.items())


def by_value(judged: Iterable[Judgement], layouts: dict[str, dict[str, str]]) -> dict[tuple[str, str], Share]:
    """(dimension, value) -> what the papers printed so come to; values of few papers are left out."""
    of_paper: dict[str, list[Judgement]] = defaultdict(list)
    for one in judged:
        of_paper[one.paper].append(one)
    papers: dict[tuple[str, str], list[Share]] = defaultdict(list)
    for name, each in of_paper.items():
        for dimension, value in layouts.get(name, {}).items():
            papers[dimension, value].append(share(each))
    return {key: _sum(shares) for key, shares in papers.items() if len(shares) >= _FEW and key[1] != NOT_IN_PLAY}


def worst_values(judged: Iterable[Judgement], path: Path, rows: int) -> list[tuple[str, Share]]:
    """The values whose papers lose the largest share of their facts, a wrong fact counting as ten missed."""
    shares = by_value(judged, read(path))
    worst = sorted(shares.items(), key=lambda pair: -cost(pair[1]))[:rows]
    return [(f"{dimension} = {value}", one) for (dimension, value), one in worst]


def cost(one: Share) -> float:
    """Facts missed, and ten for each wrong one, over the facts that are there."""
    return (one.missed + 10 * one.wrong) / max(1, one.right + one.missed)


def _sum(shares: Sequence[Share]) -> Share:
    total = Share()
    for one in shares:
        total = total.plus(one)
    return total
