"""A holder's own page has a row for each contract that its figure counts, and tells how each is held; the rows make the figure's end."""

from typing import Any

import polars as pl
import pytest

from metrics.money.reach import Reach
from ui.rows import holder_rows

COLUMNS = ("title", "lower_cents", "upper_cents", "tax", "date", "held_by", "counted_as")
HT = {"tax": "HT", "scope": "total", "currency": "EUR"}
NAMES = ("contract_id", "supplier_id", "supplier", "lower_cents", "upper_cents", "tax")


def _rows(*rows: tuple[Any, ...]) -> pl.DataFrame:
    found = pl.DataFrame(rows, schema=NAMES, orient="row")
    key = pl.format("k{}", "contract_id")
    return found.with_columns(contract_key=key, scope=pl.lit("total"), currency=pl.lit("EUR"), votes_against=1, against=pl.lit(""))


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> pl.DataFrame:
    """Contracts of Ormeau, of which others hold the second, too; of a group that lists it, of a near name, of another firm."""
    monkeypatch.setattr("ui.data.frames", lambda: {"contracts": None, "contract_holders": None})
    monkeypatch.setattr("metrics.money.suppliers.shared", lambda mine, *_rest: mine.filter(contract_id=2))
    return _rows(
        (1, 1, "Ormeau", 20_000_00, 20_000_00, "HT"),
        (2, 1, "Ormeau", 30_000_00, 30_000_00, "HT"),
        (3, 2, "Brume – Ormeau", 10_000_00, 40_000_00, "HT"),
        (4, 2, "Brume – Ormeau", 5_000_00, 5_000_00, "TTC"),
        (5, 3, "Ormeau TP", 1_000_00, 1_000_00, "HT"),
        (6, 4, "Lavoir", 9_000_00, 9_000_00, "HT"),
    )


def _own(held: pl.DataFrame, *, takes_part: bool = False) -> pl.DataFrame:
    own = held.filter(supplier_id=1).with_columns(takes_part=pl.lit(value=False))
    return pl.concat([own, held.filter(supplier_id=4).with_columns(takes_part=pl.lit(value=True))]) if takes_part else own


def test_each_contract_that_the_figure_counts_has_its_row(held: pl.DataFrame) -> None:
    beside = holder_rows.Beside(HT, Reach(20_000_00, 91_000_00, ["Ormeau TP"], ["Brume – Ormeau"]))
    rows = holder_rows.of_page(_own(held, takes_part=True), held, beside)
    assert rows.select("contract_id", "counted_as").rows() == [(1, "alone"), (2, "shared"), (3, "group"), (5, "near"), (6, "takes_part")]
    counted = rows.filter(~pl.col("takes_part"))
    assert counted["upper_cents"].sum() == beside.reach.most  # of the basis of the figure; that of another is not counted
    own = ("own_lower_cents", "own_upper_cents")
    whole = ("lower_cents", "upper_cents")
    assert holder_rows.columns(COLUMNS, rows) == ("title", *own, "counted_as", "held_by", "date", "tax", *whole)


def test_what_each_contract_adds_makes_both_ends_of_the_figure(held: pl.DataFrame) -> None:
    beside = holder_rows.Beside(HT, Reach(20_000_00, 91_000_00, ["Ormeau TP"], ["Brume – Ormeau"]))
    rows = holder_rows.of_page(_own(held, takes_part=True), held, beside)
    ends = rows.select("own_lower_cents", "own_upper_cents")
    assert ends.rows() == [(20_000_00, 20_000_00), (0, 30_000_00), (0, 40_000_00), (0, 1_000_00), (None, None)]
    assert ends.sum().row(0) == (beside.reach.least, beside.reach.most)
    assert holder_rows.shown(rows)["summed"] == ("own_lower_cents", "own_upper_cents")
    assert holder_rows.shown(rows.head(1))["summed"] == ("lower_cents", "upper_cents")  # held alone: its amounts are its own
    unpriced = held.with_columns(lower_cents=pl.lit(None, pl.Int64), upper_cents=pl.lit(None, pl.Int64))
    told = holder_rows.of_page(_own(unpriced), unpriced, None)
    assert told.select("own_lower_cents", "own_upper_cents").rows() == [(None, None)] * 2  # of no amount nothing is known


def test_how_each_is_held_is_told_where_one_is_not_held_alone(held: pl.DataFrame) -> None:
    alone = holder_rows.of_page(_own(held).filter(contract_id=1), held, None)
    assert holder_rows.columns(COLUMNS, alone) == COLUMNS[:-1]
    shared = holder_rows.of_page(_own(held), held, None)
    assert shared["counted_as"].to_list() == ["alone", "shared"]
    assert "counted_as" in holder_rows.columns(COLUMNS, shared)
    two_taxes = shared.with_columns(tax=pl.Series(["HT", "TTC"]))
    assert holder_rows.columns(COLUMNS, two_taxes)[5:7] == ("tax", "date")


def test_what_is_said_of_a_sum_makes_it(held: pl.DataFrame) -> None:
    beside = holder_rows.Beside(HT, Reach(20_000_00, 91_000_00, ["Ormeau TP"], ["Brume – Ormeau"]))

    def said(rows: pl.DataFrame, basis: dict[str, str] = HT) -> str:
        return holder_rows.parts_of_sum(rows)(basis).replace("\u00a0", " ").replace("\u202f", " ")

    every = said(holder_rows.of_page(_own(held, takes_part=True), held, beside))
    assert every.startswith("dont, au plus, 20 000 € qu’il tient seul, 30 000 € partagés avec d’autres, 40 000 € en groupement")
    assert every.endswith(" et 1 000 € sous un nom proche")
    own = holder_rows.of_page(_own(held), held, None)
    assert said(own) == "dont 20 000 € qu’il tient seul et 30 000 € partagés avec d’autres"
    assert said(own.filter(contract_id=1)) == said(own, HT | {"tax": "TTC"}) == ""
    assert said(own.with_columns(upper_cents=pl.Series([None, 1]))) == ""  # a most that is not known
