"""The figures of a bare table that are given: the column that its head calls so, proved by the form of every row or by a printed sum."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.documents.readings.grants.grant_tables import grant_column
from data_loaders.documents.readings.tables import bare_table, money_column, money_table
from data_loaders.documents.readings.tables.bare_table import Row, Table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_TWO_KINDS = phrase(r"\bfonctionnement\b[^.;]{0,60}\bexceptionnel|\bexceptionnel[a-z]{0,3}\b[^.;]{0,60}\bfonctionnement\b")
_LEAST, _WIDEST = 3, 7
_LARGE, _LARGE_UNDER_HEAD = 10_000, 100_000  # without a sum, "45 300" may be two columns


@dataclass(frozen=True, slots=True)
class Figures:
    """What the rows print in the columns that are given, and whether a printed sum says so; `sure`: the figures part in one way only."""

    paid: tuple[tuple[Row, Amount], ...]
    total: float | None
    closes: bool
    sure: bool

    @property
    def greatest(self) -> float:
        """The greatest of the figures."""
        return max(a.value for _, a in self.paid)

    @property
    def counted(self) -> float:
        """The sum of the rows."""
        return round(sum(a.value for _, a in self.paid), 2)


def read(view: View, table: Table, head: str, item: tuple[int, int]) -> Figures | None:
    """The figures that are given; None where neither a sum nor the form of every row says which they are."""
    width, sure = _width(table, len(grant_column.columns(head, counts=True)))
    chosen = _chosen(head, width) if width and (table.head or width == 1) else ()
    every = [(row, cells[i]) for row in table.rows if width and (cells := row.cells(width)) for i in chosen]
    paid = tuple((row, a) for row, a in every if a and a.value > 0)
    if len(paid) < 2 or all(1990 <= a.value < 2040 for _, a in paid):
        return None
    values = [a.value for _, a in paid]
    total = _total(table, width, chosen, sum(values))
    closes = (total is not None and money_table.sums_to(values, total)) or _is_told(view, table, values, item)
    parted = [a.value for _, a in paid if " " in view.folded[a.start : a.end]]
    sure = sure and len(every) == len(table.rows) * len(chosen) and not table.loose and len(paid) >= _LEAST
    sure = sure and max(parted, default=0) < (_LARGE_UNDER_HEAD if grant_column.columns(head) else _LARGE)
    return Figures(paid, total, closes, sure) if closes or sure else None


def _chosen(head: str, width: int) -> tuple[int, ...]:
    """The places of the columns that are given; none where they cannot be told."""
    if width == 2 and _TWO_KINDS.search(head) and len(set(re.findall(r"20\d\d", head))) < 2:
        return (0, 1)
    column = grant_column.given(head, width, counts=True)
    return () if column is None or (width > 1 and not grant_column.columns(head)) else (column,)


def _width(table: Table, named: int) -> tuple[int, bool]:
    """How many cells the rows have, 0 where it cannot be told; and whether no other number would do."""
    enough = 0.8 * len(table.rows)
    fit = [w for w in range(1, _WIDEST) if sum(r.cells(w) is not None for r in table.rows) >= enough]
    whole = [w for w in fit if sum(money_column.fits(r.pieces, w) for r in table.rows) >= enough]
    for width in (named, 1 if named < 2 else 0, fit[0] if len(fit) == 1 else 0):
        if width in fit:
            return width, whole == [width] or not table.inline
    return 0, False


def _total(table: Table, width: int, chosen: Sequence[int], counted: float) -> float | None:
    """What the line of the total prints in the columns of grants; a line of fewer figures may still print what was counted."""
    if table.total is None:
        return None
    if cells := table.total.cells(width):
        ones = [cells[i] for i in chosen]
        return round(sum(a.value for a in ones if a), 2) if any(ones) else None
    lone = [p.value for p in table.total.pieces if p.value and abs(p.value - counted) < 0.01]
    return lone[0] if lone else None


def _is_told(view: View, table: Table, values: Sequence[float], item: tuple[int, int]) -> bool:
    """A sentence of the item prints the sum with its unit: "pour un montant total de 12 500 €"."""
    return len(values) >= _LEAST and any(
        money_table.sums_to(list(values), a.value) for a in _printed(view, *item) if not table.start <= a.start < table.end
    )


@lru_cache(maxsize=1)  # asked for each table of an item
def _printed(view: View, start: int, end: int) -> list[Amount]:
    return money.find(view.folded, start, end)


def example(text: str) -> tuple[list[float], bool] | None:
    """The figures that a table gives, and whether a sum proves them."""
    view = View.of(text)
    table = bare_table.read(view, 0, len(text))
    found = read(view, table, " ".join(table.head), (0, len(text))) if table else None
    return ([a.value for _, a in found.paid], found.closes) if found else None


EXAMPLES: list[tuple[str, tuple[list[float], bool]]] = [
    ("Nom Montant\nChorale 300\nJudo 1 200\nTotal 1 500", ([300, 1200], True)),
    ("Nom 2022 2023\nChorale 300 350\nJudo 50 60\nVélo 20 30", ([350, 60, 30], False)),
    ("Nom\nMontant\nChorale\n300\nJudo\n50\nVélo\n20", ([300, 50, 20], False)),
]
NOT_FOUND = [
    "Nom Montant\nChorale 300\nJudo 50",
    "Nom Demandé\nChorale 300\nJudo 50\nTotal 350",
    "Chorale 145 300\nJudo 50 200\nVélo 20 100",
]
