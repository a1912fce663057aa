"""A holder's own page, its bar and its row of the ranking bear one range; who may come first is told from the same rows."""

from typing import Any

import polars as pl
import pytest

from metrics.money.contracts import SAID
from tests.ui.test_lead_of_holders import ALONE, FIXED, HELD, HT, _beside, _ranking
from ui.rows import contenders, coverage_frames, party_rows
from ui.sentences import holders


def _page_of(monkeypatch: pytest.MonkeyPatch, row: pl.DataFrame, names: tuple[str, ...] = ()) -> str:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    monkeypatch.setattr("metrics.money.holdings.sharers", lambda *_rows: {row["supplier_id"][0]: list(names)})
    monkeypatch.setattr(party_rows, "published_said", lambda *_rows: [])
    whole = row.with_columns(**{name: 0 for name in SAID if name not in row.columns}, unnamed=0)
    held = HELD.with_columns(kind=pl.lit("fixed"), lower_cents=60_000_00, upper_cents=60_000_00, counted_as=pl.lit("alone"))
    held = pl.concat([held.with_columns(amount_not_printed=pl.lit(value=False))] * 2)
    alone = ALONE.with_columns(lower_cents=0, counted_as=pl.lit("alone"))
    holders.lead_of_one(whole, held, held, alone, coverage_frames.Read(0, ()))
    return told[0].replace("\u00a0", " ").replace("\u202f", " ")


def _row(row: tuple[Any, ...] = FIXED, **told: Any) -> pl.DataFrame:
    return _ranking(HT, row).with_columns(**{name: pl.lit(value) for name, value in told.items()})


def test_a_holder_s_own_page_has_the_range_of_the_ranking(monkeypatch: pytest.MonkeyPatch) -> None:
    said = _page_of(monkeypatch, _beside(_row(), "Ormeau", 21_000_00, near="Ormeau TP", groups="Brume – Sart – Ormeau"))
    assert said.startswith("de 60 000 € à 81 000 € sur 2 marchés et 1 sous un nom proche ou en groupement, ")
    assert said.endswith(
        " Au moins : 2 marchés qu’il tient seul. Au plus : en comptant aussi 1 nom proche et 1 groupement dont il est membre."
    )
    alone = _page_of(monkeypatch, _row())
    assert alone.startswith("60 000 € pour ")
    assert "Minimum et maximum sont égaux" in alone
    shared = {"shared_contracts": 1, "shared_most_cents": 20_000_00}
    said = _page_of(monkeypatch, _row(("Ormeau", 40_000_00, 60_000_00, 0), **shared), ("Lavoir",))
    assert said.startswith("de 40 000 € à 60 000 € sur 2 marchés, ")  # nobody beside it: its own are all
    assert " Au moins : 1 marché qu’il tient seul. Au plus : en comptant aussi 1 marché partagé avec Lavoir (20 000 €, " in said
    open_ended = _page_of(monkeypatch, _row(("Ormeau", 40_000_00, 60_000_00, 1), **shared), ("Lavoir",))
    assert open_ended.startswith("au moins 40 000 €, sans maximum ")
    assert " Au moins : sans 1 marché partagé avec Lavoir (20 000 €, " in open_ended


def test_who_only_shares_has_a_range_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"contracts": 0, "takes_part": 2, "shared_contracts": 2, "shared_most_cents": 60_000_00}
    said = _page_of(monkeypatch, _row(("Ormeau", 0, 60_000_00, 0), **told), ("Lavoir",))
    assert said.startswith("de 0 € à 60 000 € sur 2 marchés, que d’autres tiennent aussi. Hors taxes (HT). ")


def test_near_names_that_would_come_first_together_are_one_contender() -> None:
    names = ["Voirie du Val", "Ormeau", "Ormeau TP", "Lavoir", "Lavoir Bâtiment", "Lavoir Nord"]
    amounts = [80, 60, 30, 76, 10, 5]
    near = [None, "Ormeau TP", "Ormeau", "Lavoir Bâtiment ; Lavoir Nord", "Lavoir", "Lavoir"]
    ranked = pl.DataFrame({"supplier": names, "upper_cents": amounts, "maybe_same": near})
    found = contenders.of_ranking(ranked, "supplier", "upper_cents")
    assert found == [("Voirie du Val", 80, 80), ("Ormeau", 60, 90), ("Lavoir", 76, 91)]
    assert contenders.of_ranking(ranked.clear(), "supplier", "upper_cents") == []
    beside = pl.Series([0, 30, 60, 15, 76, 76])
    counted = {"beside_most_cents": beside, "beside_contracts": beside, "near_names": ranked["maybe_same"]}
    named = ranked.with_columns(group_names=pl.lit(None, pl.String), open_maximum=0, **counted)
    named = named.with_columns(upper_cents=pl.col("upper_cents") + beside).sort("upper_cents", descending=True, maintain_order=True)
    assert holders.maybe_first(named) == ["Lavoir", "Ormeau", "Voirie du Val"]  # as their bars stand, by their ends
    assert holders.maybe_first(named.with_columns(open_maximum=1)) == holders.maybe_first(named.clear()) == []
    assert (
        holders.maybe_first(
            ranked.with_columns(
                open_maximum=0,
                beside_most_cents=0,
                beside_contracts=0,
                near_names=pl.lit(None, pl.String),
                group_names=pl.lit(None, pl.String),
            )
        )
        == []
    )
    assert holders.named_first(["A", "B", "C"]) == ["A", "B", "C"]
    assert holders.named_first(["A", "B", "C", "D"]) == ["A", "B"]  # and two others
    assert contenders.least_number(ranked, "supplier") == 3
    assert contenders.least_number(ranked.drop("maybe_same"), "supplier") == 6
