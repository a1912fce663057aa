"""What stands beside the amounts of an answer: their basis, the rows without any, what a dash means."""

from decimal import Decimal
from typing import Any

import polars as pl

from metrics.query.read import parse
from ui.workbench import amounts_said
from ui.workbench.tables import Defaults, Tables


def test_amounts_say_their_basis_and_rows_without_one_are_counted() -> None:
    query = parse({"table": ["contract_ranges"]}, Tables(), Defaults())
    made: dict[str, list[Any]] = {"lower": [Decimal(1), None, Decimal(2)], "upper": [Decimal(3), None, None]}
    made |= {"tax": ["HT", None, "HT"], "scope": ["total"] * 3, "no_maximum": [False, False, False]}
    head = pl.DataFrame({name: made.get(name, ["a", "b", "c"]) for name in query.results})
    told = [one.replace("\u00a0", " ").replace("\u2060", "") for one in amounts_said.in_words(query, head)]
    assert told == ["2 montants hors taxes (HT)", "1 ligne sans montant (« – »)"]
    open_ = head.with_columns(no_maximum=pl.Series([False, False, True]))
    assert "sans maximum" in amounts_said.in_words(query, open_)[1]
    assert amounts_said.in_words(query, head.filter(pl.col("upper").is_not_null()))[1:] == []
    assert amounts_said.in_words(parse({"table": ["contract_ranges"], "by": ["supplier"]}, Tables(), Defaults()), head) == []


def test_bases_that_are_not_named_are_counted() -> None:
    query = parse({"table": ["contract_ranges"]}, Tables(), Defaults())
    made: dict[str, list[Any]] = {"lower": [Decimal(1)] * 5, "upper": [Decimal(3)] * 5, "no_maximum": [False] * 5}
    made |= {"tax": ["HT", "HT", "TTC", None, "HT"], "scope": ["total", "year", "total", "total", "period"]}
    head = pl.DataFrame({name: made.get(name, ["a", "b", "c", "d", "e"]) for name in query.results})
    assert amounts_said.in_words(query, head)[0].replace("\u00a0", " ").endswith(" avec une autre taxe ou par an")
