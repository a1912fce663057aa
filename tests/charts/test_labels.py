"""What stands beside the bars: days, terms and currencies as each language writes them."""

from datetime import date

import polars as pl
import pytest
from altair.utils import schemapi

from charts import attendance, dissent, grants
from charts.labels import Layer, clicked, labels, layered

PERSON = {
    "councillor_id": 1,
    "councillor": "Anne ABRIC",
    "term": "2020-2026",
    "k": 6,
    "n": 7,
    "unknown": 0,
    "rate": 0.85,
    "certain": 0.8,
    "possible": 0.9,
}
ACT = {
    "deliberation_id": 1,
    "title": "Tarifs",
    "date": date(2021, 6, 3),
    "votes_for": 9,
    "votes_against": 2,
    "abstentions": 0,
    "unknown": 0,
    "outcome": "adopted",
    "casting": False,
}
GIVEN = {"beneficiary": "Chorale", "council": "Rochebelle", "grants": 1, "amount_cents": 12_50}


def test_days_and_terms_are_written_as_each_language_does() -> None:
    said = {}
    for language in ("fr", "en"):
        charts = (
            attendance.by_councillor(pl.DataFrame([PERSON]), labels(language)),
            dissent.contested(pl.DataFrame([ACT]), labels(language)),
        )
        said[language] = [next(iter(chart.to_dict()["datasets"].values()))[0]["label"] for chart in charts]
    assert said == {
        "fr": ["Anne ABRIC", "03/06/2021 – Tarifs\n9 pour · 2 contre · adopté"],
        "en": ["Anne ABRIC", "3 Jun 2021 – Tarifs\n9 in favour · 2 against · adopted"],
    }


def test_a_single_vote_has_room_for_its_legend_and_its_title() -> None:
    """Legend and frame are taken from the rows: what is left must hold two lines of title and the bar."""
    drawn = dissent.contested(pl.DataFrame([ACT]), labels("fr")).to_dict()
    row = next(iter(drawn["datasets"].values()))[0]
    assert drawn["height"] - row["foot"] >= 56, "the title would stand on its bar"


def test_a_tied_vote_says_that_the_chair_s_own_vote_decided() -> None:
    tied = ACT | {"votes_for": 8, "votes_against": 8, "outcome": "rejected", "casting": True}
    drawn = dissent.contested(pl.DataFrame([tied]), labels("fr")).to_dict()
    said = next(iter(drawn["datasets"].values()))[0]["label"]
    assert said == "03/06/2021 – Tarifs\n8 pour · 8 contre · rejeté par la voix prépondérante"


def test_an_axis_of_amounts_names_the_currency_that_all_have() -> None:
    titles = []
    for currencies in (["EUR", "EUR"], ["EUR", "XPF"]):
        given = pl.DataFrame([{**GIVEN, "currency": currency} for currency in currencies])
        titles.append(grants.by_beneficiary(given, labels("fr")).to_dict()["layer"][0]["encoding"]["x"]["title"])
    assert titles == ["Montant (€)", "Montant"]


def test_the_council_stands_beside_a_beneficiary_where_it_is_known() -> None:
    """A table of another body's grants: its rows are no council's."""
    given = pl.DataFrame([GIVEN | {"council": council, "currency": "EUR"} for council in ("Rochebelle", "Valbourg", None)])
    drawn = grants.by_beneficiary(given, labels("fr")).to_dict()
    said = [row["title"].replace("\n", " ") for row in next(iter(drawn["datasets"].values()))]
    assert said == ["Chorale – Rochebelle", "Chorale – Valbourg", "Chorale"]


def test_a_layer_shares_its_parts_and_changes_none_of_them() -> None:
    base = Layer(pl.DataFrame({"a": [1]})).encode(x="a:Q")
    assert base.copy().encoding is base.encoding
    bars, dots = base.mark_bar().encode(y="a:Q"), base.mark_point().encode(color="a:N")
    drawn = layered(labels("fr"), bars, dots)
    first = drawn.to_dict()
    assert [sorted(layer["encoding"]) for layer in first["layer"]] == [["x", "y"], ["color", "x"]]
    assert drawn.to_dict() == first
    assert layered(labels("fr"), bars, dots).to_dict() == first


def test_a_picture_is_made_and_written_without_a_look_at_its_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is for the tests, which hold it whole: each look costs some milliseconds of each visitor's page."""
    looked: list[object] = []
    monkeypatch.setattr(schemapi, "validate_jsonschema", lambda *_, **__: looked.append(1))
    base = Layer(pl.DataFrame({"x": [1]})).encode(x="x:Q").add_params(clicked("act", "x"))
    told = layered(labels("fr"), base.mark_bar(), base.mark_text(), base.mark_rule()).to_dict(validate=False)
    assert [one["name"] for one in told["params"]] == ["act"]
    assert not looked


def test_one_click_is_heard_of_all_layers() -> None:
    base = Layer(pl.DataFrame({"x": [1]})).encode(x="x:Q").add_params(clicked("act", "x"))
    (told,) = layered(labels("fr"), base.mark_bar(), base.mark_text()).to_dict()["params"]
    assert told["select"] == {"type": "point", "fields": ["x"], "on": "click"}
    assert len(told["views"]) == 1
