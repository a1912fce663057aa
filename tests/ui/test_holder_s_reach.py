"""A holder's own page bears the range that the ranking tells of it: its own least, and what it is at most with those beside it."""

from typing import Any

import polars as pl
import pytest

from database.money.party_groups import listing
from metrics.money import reach
from metrics.money.contracts import SAID
from metrics.money.reach import NO_PART, Part
from tests.ui.test_lead_of_holders import ALONE, FIXED, HELD, HT, WIDE, _ranking, _said
from ui.rows import contenders, coverage_frames, over_bars, party_rows
from ui.sentences import holders


def _page_of(monkeypatch: pytest.MonkeyPatch, totals: pl.DataFrame, supplier_id: Any, part: tuple[Part, str] = (NO_PART, "")) -> str:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    monkeypatch.setattr(holders, "_shared_with", lambda *_rows: (*part, int(bool(part[1]))))
    monkeypatch.setattr(party_rows, "published_said", lambda *_rows: [])
    counted = {name: 0 for name in SAID if name not in totals.columns}
    held = HELD.with_columns(lower_cents=60_000_00, upper_cents=60_000_00)
    read = coverage_frames.Read(0, ())
    beside = holders.lead_of_one(totals.with_columns(**counted), held, ALONE.with_columns(lower_cents=0), read, supplier_id)
    assert (beside is not None) == (" en comptant aussi " in told[0])
    return told[0].replace("\u00a0", " ").replace("\u202f", " ")


def test_a_holder_s_own_page_has_the_range_of_the_ranking(monkeypatch: pytest.MonkeyPatch) -> None:
    ranked = _ranking(HT, FIXED, ("Ormeau TP", 5_000_00, 6_000_00, 0), ("Brume – Sart – Ormeau", 10_000_00, 15_000_00, 0))
    near = pl.Series(["Ormeau TP", "Ormeau", None])
    monkeypatch.setattr(party_rows, "beside_suppliers", lambda rows: rows.with_columns(maybe_same=near))
    said = _page_of(monkeypatch, ranked, "Ormeau")
    assert said.startswith("de 60 000 € à 81 000 € sur 2 marchés et 4 sous un nom proche ou en groupement, ")
    assert said.endswith(
        " Au moins : 2 marchés qu’il tient seul. Au plus : en comptant aussi 1 nom proche et 1 groupement dont il est membre."
    )
    led = _said(monkeypatch, holders.by_word([(HT, party_rows.beside_suppliers(ranked))]))
    assert led.startswith("de 60 000 € à 81 000 € pour Ormeau")
    monkeypatch.setattr(party_rows, "beside_suppliers", lambda rows: rows.with_columns(maybe_same=pl.lit(None, pl.String)))
    alone = _page_of(monkeypatch, ranked.head(2), "Ormeau")
    assert alone.startswith("60 000 € pour ")
    assert "Minimum et maximum sont égaux" in alone
    shared = (Part(20_000_00, 25_000_00), "1 marché partagé avec Lavoir")
    said = _page_of(monkeypatch, ranked.head(1), "Ormeau", shared)
    assert said.startswith("de 40 000 € à 60 000 € sur 2 marchés, ")  # nobody beside it: its own are all
    assert said.endswith(" Au moins : 1 marché qu’il tient seul. Au plus : en comptant aussi 1 marché partagé avec Lavoir.")
    open_ended = _page_of(monkeypatch, ranked.head(1).with_columns(open_maximum=1), "Ormeau", shared)
    assert open_ended.startswith("au moins 40 000 €, sans maximum ")
    assert open_ended.endswith(" Au moins : sans 1 marché partagé avec Lavoir.")


def test_what_those_beside_make_of_a_holder_is_not_told_where_one_has_no_sum() -> None:
    ranked = _ranking(HT, FIXED, ("Ormeau TP", 5_000_00, 6_000_00, 1)).with_columns(maybe_same=pl.Series(["Ormeau TP", "Ormeau"]))
    assert contenders.reach(ranked, ranked.row(0, named=True)) is None
    told = ranked.with_columns(open_maximum=0)
    assert contenders.reach(told, told.row(0, named=True)) == (60_000_00, 66_000_00, ["Ormeau TP"], [])
    unknown = told.with_columns(upper_cents=pl.Series([60_000_00, None]))
    assert contenders.reach(unknown, unknown.row(0, named=True)) is None


def test_the_least_is_without_what_others_hold_too() -> None:
    ranked = _ranking(HT, FIXED, ("Ormeau TP", 5_000_00, 6_000_00, 0)).with_columns(maybe_same=pl.Series(["Ormeau TP", "Ormeau"]))
    row, part = ranked.row(0, named=True), Part(20_000_00, 25_000_00)
    assert contenders.reach(ranked, row, part=part) == (40_000_00, 66_000_00, ["Ormeau TP"], [])
    assert contenders.reach(ranked.head(1), row, part=part) == (40_000_00, 60_000_00, [], [])
    assert reach.alone(row | {"lower_cents": None}, part) == 35_000_00
    assert reach.alone(row, Part(70_000_00, 70_000_00)) == 0


def test_a_bar_goes_from_what_a_holder_has_alone_to_what_it_may_come_to(monkeypatch: pytest.MonkeyPatch) -> None:
    ranked = _ranking(HT, FIXED, ("Ormeau TP", 5_000_00, 6_000_00, 0), ("Lavoir", None, 4_000_00, 0))
    ranked = ranked.with_columns(maybe_same=pl.Series(["Ormeau TP", None, None]))
    monkeypatch.setattr(over_bars, "shared_cents", lambda *_rows: {"Ormeau": Part(20_000_00, 25_000_00), "Lavoir": Part(0, 1_000_00)})
    monkeypatch.setattr(over_bars, "sharing", lambda *_rows: {"Ormeau": (1, ["Sart"])})
    bars = over_bars.in_titles(ranked, "supplier", "upper_cents", HELD)
    assert bars["supplier"].to_list() == ["Ormeau", "Ormeau TP", "Lavoir"]
    assert bars["lower_cents"].to_list() == [40_000_00, 5_000_00, None]  # no minimum is printed of the last
    assert bars["upper_cents"].to_list() == [66_000_00, 6_000_00, 4_000_00]
    over = bars["titled"][0].replace("\u00a0", " ").replace("\u202f", " ")
    assert over.endswith("\nau moins : sans 1 marché partagé avec Sart (25 000 €), sa part n’y est pas dite")


def test_bars_stand_by_the_end_they_bear_and_a_smaller_near_name_by_its_own() -> None:
    names = [("Voirie du Val", 80, None), ("Ormeau", 60, "Ormeau TP"), ("Ormeau TP", 30, "Ormeau"), ("Lavoir", 20, None)]
    ranked = pl.DataFrame(names, schema=["supplier", "upper_cents", "maybe_same"], orient="row")
    ranked = ranked.with_columns(lower_cents="upper_cents", open_maximum=0, supplier_id=pl.int_range(4), currency=pl.lit("EUR"))
    bars = over_bars.in_titles(ranked, "supplier", "upper_cents")
    assert bars["supplier"].to_list() == ["Ormeau", "Voirie du Val", "Ormeau TP", "Lavoir"]
    assert bars["upper_cents"].to_list() == sorted(bars["upper_cents"], reverse=True) == [90, 80, 30, 20]
    assert "avec Ormeau, nom proche" in bars["titled"][2]  # what both come to is told over the smaller one, too


def test_an_embedded_bar_has_the_ends_and_the_place_of_the_page_s() -> None:
    ranked = _ranking(HT, WIDE, FIXED, ("Ormeau TP", 30_000_00, 30_000_00, 0)).with_columns(supplier_id=pl.Series([1, 2, 3]))
    near = {"kind": "supplier", "merge_state": "proposed", "key": "2", "name": "Ormeau", "party_key": "3", "party": "Ormeau TP"}
    beside = reach.beside_suppliers(ranked, pl.DataFrame([near]))
    shared = ranked.filter(supplier_id=1).with_columns(lower_cents=5_000_00, upper_cents=5_000_00)
    drawn = reach.drawn(beside, {}, lambda of: shared.filter(pl.col("supplier_id").is_in(of.implode())), 2)
    ends = drawn.select("supplier", "lower_cents", "upper_cents").rows()
    assert ends == [("Ormeau", 60_000_00, 90_000_00), ("Voirie du Val", 15_000_00, 80_000_00)]
    assert reach.drawn(beside.clear(), {}, lambda _of: shared, 2).is_empty()


def test_near_names_that_would_come_first_together_are_one_contender() -> None:
    names = ["Voirie du Val", "Ormeau", "Ormeau TP", "Lavoir", "Lavoir Bâtiment", "Lavoir Nord"]
    amounts = [80, 60, 30, 76, 10, 5]
    near = [None, "Ormeau TP", "Ormeau", "Lavoir Bâtiment ; Lavoir Nord", "Lavoir", "Lavoir"]
    ranked = pl.DataFrame({"supplier": names, "upper_cents": amounts, "maybe_same": near})
    found = contenders.of_ranking(ranked, "supplier", "upper_cents")
    assert found == [("Voirie du Val", 80, 80), ("Ormeau", 60, 90), ("Lavoir", 76, 91)]
    assert contenders.of_ranking(ranked.clear(), "supplier", "upper_cents") == []
    named = ranked.with_columns(lower_cents="upper_cents", open_maximum=0)
    assert holders.maybe_first(named) == ["Lavoir", "Ormeau", "Voirie du Val"]  # as their bars stand, by their ends
    assert holders.maybe_first(named.with_columns(open_maximum=1)) == holders.maybe_first(named.clear()) == []
    assert holders.maybe_first(named.with_columns(maybe_same=pl.lit(None, pl.String))) == []
    assert holders.named_first(["A", "B", "C"]) == ["A", "B", "C"]
    assert holders.named_first(["A", "B", "C", "D"]) == ["A", "B"]  # and two others
    assert contenders.least_number(ranked, "supplier") == 3
    assert contenders.least_number(ranked.drop("maybe_same"), "supplier") == 6


def test_names_are_taken_apart_only_where_one_may_list_others_and_once_for_a_ranking(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def told(names: tuple[str, ...]) -> dict[str, list[str]]:
        asked.append(names)
        return listing(names)

    monkeypatch.setattr(party_rows, "listing", told)
    party_rows._listing.cache_clear()
    alone = pl.DataFrame({"supplier": ["Voirie du Val", "Ormeau", "Saint-Aubin"]})
    assert party_rows.groups_of(alone, alone["supplier"]) == {}
    assert not asked
    group = pl.DataFrame({"supplier": ["BRUME – SART", "SART", "Ormeau", "SEL-BRUME-TOUR"]})
    for _ in range(2):
        assert party_rows.groups_of(group, group["supplier"]) == {"SART": ["BRUME – SART"]}
    assert len(asked) == 1
