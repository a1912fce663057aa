"""How often a fact read in such a way was right, as counted: the table that turns a reading's signs into a probability.

`confidence_table.csv` is written by `python -m evaluation calibrate … --write` from labelled papers; nobody edits it.
"""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from council.sureness import THRESHOLD

FILE = Path(__file__).with_name("confidence_table.csv")
_LEANS = 2.0  # what the whole band shows counts as two more facts of this kind
_Z = 1.96


class Counted(NamedTuple):
    """Facts of one kind and band: how many were held against what a person read, how many were right."""

    right: int
    n: int


Table = dict[tuple[str, str], Counted]


@cache
def table() -> Table:
    """(kind, band) -> its count."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {(row["kind"], row["band"]): Counted(int(row["right"]), int(row["n"])) for row in rows}


def probability(kind: str, band: str, counted: Table | None = None) -> float:
    """How sure a fact of this kind and band is: its own count, leaning a little on the band's in all kinds.

    Never surer than one more fact of the band would be if it were wrong (rule of succession), so never 1; one half where none was counted.
    """
    found = table() if counted is None else counted
    alike = [count for (_, other), count in found.items() if other == band]
    of_band = (sum(count.right for count in alike) + 1) / (sum(count.n for count in alike) + 2)
    own = found.get((kind, band), Counted(0, 0))
    return round(min(of_band, (own.right + _LEANS * of_band) / (own.n + _LEANS)), 4)


def shown(counted: Table | None = None) -> Counted:
    """Of the facts whose answer was known, those sure enough to be shown: how many, and how many were right."""
    found = table() if counted is None else counted
    sure = [count for (kind, band), count in found.items() if probability(kind, band, found) >= THRESHOLD]
    return Counted(sum(count.right for count in sure), sum(count.n for count in sure))


def wilson(right: int, n: int) -> tuple[float, float]:
    """The interval (95 %) of a share, Wilson 1927; 0 to 1 where nothing was counted."""
    if n == 0:
        return 0.0, 1.0
    share, spread = right / n, _Z * _Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * (share * (1 - share) / n + spread / (4 * n)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)
