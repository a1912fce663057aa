"""A holder's own page has a row for each contract that its range counts, and tells how each is held; the rows make both ends of it."""

from typing import Any

import polars as pl

from metrics.money.holdings import COUNTED_AS
from ui.rows import holder_rows

COLUMNS = ("title", "lower_cents", "upper_cents", "tax", "date", "held_by", "counted_as")
PUBLISHED = ("notified_on", "title", "lower_cents", "upper_cents", "tax", "counted_as")
HT = {"tax": "HT", "scope": "total", "currency": "EUR"}
NAMES = ("contract_id", "counted_as", "lower_cents", "upper_cents", "own_lower_cents", "own_upper_cents", "tax")


def _rows(*rows: tuple[Any, ...]) -> pl.DataFrame:
    found = pl.DataFrame(rows, schema=NAMES, schema_overrides={"counted_as": COUNTED_AS}, orient="row")
    return found.with_columns(scope=pl.lit("total"), currency=pl.lit("EUR"), votes_against=1, against=pl.lit(""))


# Contracts of Ormeau, of which others hold the second, too; of a group that lists it, of a near name.
OWN = _rows(
    (5, "near", 1_000_00, 1_000_00, 0, 1_000_00, "HT"),
    (3, "group", 10_000_00, 40_000_00, 0, 40_000_00, "HT"),
    (1, "alone", 20_000_00, 20_000_00, 20_000_00, 20_000_00, "HT"),
    (2, "shared", 30_000_00, 30_000_00, 0, 30_000_00, "HT"),
)


def test_each_contract_that_the_range_counts_has_its_row_with_what_is_the_holder_s() -> None:
    rows = holder_rows.by_holding(OWN)
    assert rows["contract_id"].to_list() == [1, 2, 3, 5]
    assert holder_rows.its_own(rows)["contract_id"].to_list() == [1, 2]
    own, whole = ("own_lower_cents", "own_upper_cents"), ("lower_cents", "upper_cents")
    assert holder_rows.columns(COLUMNS, rows) == ("title", *own, "counted_as", "held_by", "date", "tax", *whole)
    assert holder_rows.shown(rows)["summed"] == own
    told, shown = holder_rows.published_columns(PUBLISHED, rows)
    assert (told, shown["summed"]) == (("notified_on", "title", *own, "counted_as", "tax", *whole), own)


def test_how_each_is_held_is_told_where_one_is_not_held_alone() -> None:
    alone = OWN.filter(contract_id=1)
    assert holder_rows.columns(COLUMNS, alone) == COLUMNS[:-1]
    assert holder_rows.shown(alone)["summed"] == ("lower_cents", "upper_cents")  # held alone: its amounts are its own
    told, shown = holder_rows.published_columns(PUBLISHED, alone)
    assert (told, shown["summed"]) == (PUBLISHED[:-1], ("lower_cents", "upper_cents"))
    two_taxes = OWN.with_columns(tax=pl.Series(["HT", "TTC", "HT", "HT"]))
    assert holder_rows.columns(COLUMNS, two_taxes)[5:7] == ("tax", "date")


def test_what_is_said_of_a_sum_makes_it() -> None:
    def said(rows: pl.DataFrame, basis: dict[str, str] = HT) -> str:
        return holder_rows.parts_of_sum(rows)(basis).replace("\u00a0", " ").replace("\u202f", " ")

    every = said(holder_rows.by_holding(OWN))
    assert every.startswith("dont, au plus, 20 000 € qu’il tient seul, 30 000 € partagés avec d’autres, 40 000 € en groupement")
    assert every.endswith(" et 1 000 € sous un nom proche")
    own = holder_rows.its_own(OWN)
    assert said(own) == "dont 20 000 € qu’il tient seul et 30 000 € partagés avec d’autres"
    assert said(own.filter(contract_id=1)) == said(own, HT | {"tax": "TTC"}) == ""
    assert said(own.with_columns(upper_cents=pl.Series([None, 1]))) == ""  # a most that is not known


def test_a_sum_over_holders_says_where_the_rows_add_up_to_another() -> None:
    ranges = pl.DataFrame(
        [HT | {"lower_cents": 0, "upper_cents": 5, "once_lower_cents": once, "once_upper_cents": once} for once in (5, None)]
    )
    assert holder_rows.once_said(ranges)(HT)
    same = ranges.with_columns(once_lower_cents="lower_cents", once_upper_cents="upper_cents")
    assert holder_rows.once_said(same)(HT) == ""
