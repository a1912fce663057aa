"""Published contracts in a table: whose each is, and what bears a day that has not come."""

from datetime import date, timedelta

import polars as pl
import pytest

from council import places
from metrics.filters.filters import Filters, apply
from ui.rows.published import by_buyer, named, of_buyers, told_apart

KNOWN = next(place for place in places._places() if place.kind == "commune")
SOON = date.today() + timedelta(days=300)
ROWS = pl.DataFrame(
    {
        "notified_on": [SOON, date(2024, 5, 2), date(2023, 1, 9), None],
        "buyer": [None, "Hôpital du Val", None, None],
        "buyer_siret": [f"{KNOWN.siren}00017", "99999999900017", "99999999800017", None],
        "supplier": ["", "Toitures du Val", None, "Voirie du Val"],
        "doubtful": [None, None, "montant douteux: 3", None],
    }
)


def test_a_buyer_without_a_name_bears_the_list_s_or_its_number() -> None:
    said = told_apart(ROWS)
    unnamed = "sans nom publié (SIRET 99999999800017)"  # who buys and who sells have no name: after those that do
    assert said["buyer"].to_list() == ["Hôpital du Val", None, unnamed, f"{KNOWN.name} (SIRET {KNOWN.siren}00017)"]
    assert said["supplier"].to_list() == ["Toitures du Val", "Voirie du Val", None, None]


def test_a_supplier_of_a_number_alone_is_not_shown_as_if_it_were_its_name() -> None:
    rows = ROWS.with_columns(supplier=pl.Series(["00002", "3M du Val", None, "41 / 42"]))
    assert told_apart(rows)["supplier"].to_list() == [
        "3M du Val",
        None,
        "sans nom publié (numéro 41 / 42)",
        "sans nom publié (numéro 00002)",
    ]


def test_the_name_that_is_shown_of_a_buyer_is_found() -> None:
    found = apply(named(ROWS), Filters(text=KNOWN.name))
    assert found["buyer_siret"].to_list() == [f"{KNOWN.siren}00017"]


def test_a_day_to_come_is_marked_and_stands_after_the_days_that_were() -> None:
    said = told_apart(ROWS)
    assert said["doubtful"].to_list() == [None, None, "montant douteux: 3", "daté dans le futur"]
    assert said["notified_on"].to_list()[-1] == SOON


def test_buyers_are_a_list_to_choose_from_and_narrow_the_votes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.rows.published.data.wide", lambda: False)
    assert by_buyer(ROWS) == ("buyer",)
    assert by_buyer(ROWS.filter(pl.col("buyer").is_not_null())) == ()  # one alone: nothing to choose
    asked = Filters(buyer=("Hôpital du Val",))
    assert apply(ROWS, asked)["supplier"].to_list() == ["Toitures du Val"]
    voted, told = pl.DataFrame({"council": ["Valmont", "Rive"]}), pl.DataFrame({"council": ["Rive", None]})
    assert of_buyers(voted, told, asked)["council"].to_list() == ["Rive"]
    assert of_buyers(voted, told, Filters()).height == 2
    monkeypatch.setattr("ui.rows.published.data.wide", lambda: True)
    assert by_buyer(ROWS) == ()
