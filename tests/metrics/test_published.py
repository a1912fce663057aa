"""Published contracts: met or not met by a vote, concentrated or not, and the signs that ask for a look."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from database.snapshot.frame_schemas import SCHEMAS
from metrics import by_year
from metrics.published import concentration, indicators, published

BASE: dict[str, Any] = {
    "contract_key": 1,
    "file_id": 1,
    "row": 2,
    "buyer_siret": "1",
    "buyer": "Rochebelle",
    "supplier": "Toitures du Val",
    "supplier_sirens": "",
    "holders": 1,
    "amendments": 0,
    "concession": False,
    "tax": "HT",
    "notified_on": date(2024, 4, 2),
    "council_id": 5,
    "council": "Rochebelle",
}


def _published(*rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame([{**BASE, "contract_key": n, **row} for n, row in enumerate(rows, 1)], schema=SCHEMAS["published_contracts"])


def _voted(*rows: dict[str, Any]) -> pl.DataFrame:
    base = {"council_id": 5, "council": "Rochebelle", "date": date(2024, 3, 12), "stage": "awarded", "supplier": "Toitures du Val"}
    return pl.DataFrame([{**base, "contract_id": n, **row} for n, row in enumerate(rows, 10)], schema=SCHEMAS["contracts"])


MATCHES = pl.DataFrame(
    [(10, 1, 0.95, "matched", "same_name same_amount"), (11, 2, 0.6, "possible", "same_name")],
    schema=SCHEMAS["contract_matches"],
    orient="row",
)


def test_both_sides_stand_side_by_side() -> None:
    found = published.matched(_voted({"amount_cents": 100}, {}), _published({"amount_cents": 120}, {}), MATCHES)
    assert found.select("contract_id", "amount_cents", "published_amount_cents", "state").rows() == [
        (10, 100, 120, "matched"),
        (11, None, None, "possible"),
    ]


def test_what_is_on_one_side_only_is_said_where_the_other_side_is_at_hand() -> None:
    voted = _voted({}, {}, {"date": date(2019, 3, 12)}, {"council_id": 6}, {"stage": "unsuccessful"})
    told = _published({}, {}, {"notified_on": date(2019, 4, 2), "council_id": 6}, {"notified_on": date(2021, 4, 2)}, {"council_id": None})
    missing = published.voted_not_published(voted, told, MATCHES)
    assert missing.select("contract_id", "candidates").rows() == [(11, 1)]
    sessions = pl.DataFrame({"council_id": [5], "date": [date(2024, 3, 12)]}, schema={"council_id": pl.Int64, "date": pl.Date})
    unvoted = published.published_not_voted(sessions, told, MATCHES)
    assert unvoted.select("contract_key", "candidates").rows() == [(2, 1)]


def test_what_changes_a_contract_and_its_other_acts_are_not_said_to_be_missing() -> None:
    voted = _voted({"contract_key": "A"}, {"contract_key": "A"}, {"stage": "amended"}, {"stage": "terminated"}, {"contract_key": "B"})
    missing = published.voted_not_published(voted, _published({}), MATCHES)
    assert missing["contract_id"].to_list() == [14]


def test_what_the_council_refused_is_not_said_to_be_missing() -> None:
    voted = _voted({"outcome": "rejected"}, {"outcome": "deferred"}, {"outcome": "adopted"})
    assert published.voted_not_published(voted, _published({}), MATCHES.clear())["contract_id"].to_list() == [12]


def test_concentration_counts_a_contract_once_and_says_what_it_leaves_out() -> None:
    told = _published(
        {"amount_cents": 600, "supplier_sirens": "552081317"},
        {"amount_cents": 200, "supplier_sirens": "552081317"},
        {"amount_cents": 200, "supplier": "Autre"},
        {"amount_cents": None, "supplier": "Encore"},
        {"amount_cents": 5000, "framework_id": "AC1"},
        {"amount_cents": 9000, "concession": True},
        {"amount_cents": 700, "supplier": ""},
        {"amount_cents": 700, "supplier": ""},
    )
    row = concentration.by_buyer(told).row(0, named=True)
    assert (row["contracts"], row["suppliers"], row["amount_cents"], row["amount_missing"]) == (6, 2, 1000, 1)
    assert row["holder_missing"] == 2
    assert row["first_share"] == pytest.approx(0.8)
    assert row["hhi"] == pytest.approx(6800)


def test_a_buyer_of_one_number_is_one_and_two_bases_are_two() -> None:
    told = _published(
        {"amount_cents": 600, "buyer": "Ville de Rochebelle", "tax": "HT"},
        {"amount_cents": 200, "buyer": "Rochebelle", "tax": "HT", "supplier": "Autre"},
        {"amount_cents": 200, "buyer": "Rochebelle", "tax": "HT", "supplier": "Encore"},
        {"amount_cents": 5000, "buyer": "Rochebelle", "tax": "TTC"},
    )
    rows = concentration.by_buyer(told).select("buyer", "tax", "contracts", "suppliers", "amount_cents", "hhi").rows()
    assert rows == [("Rochebelle", "HT", 3, 3, 1000, 4400), ("Rochebelle", "TTC", 1, 1, 5000, 10_000)]


@pytest.mark.parametrize(
    ("row", "sign"),
    [
        ({"offers": 1, "procedure": "Appel d'offres ouvert"}, "single_offer"),
        ({"amendments": 1, "first_cents": 1000, "amount_cents": 1151}, "amendment_growth"),
        ({"first_cents": 3_900_000}, "just_under_threshold"),
        ({"first_cents": 2_400_000, "notified_on": date(2019, 5, 2)}, "just_under_threshold"),
        ({"first_cents": 9_900_000, "cpv": "45210000"}, "just_under_threshold"),
        ({"first_cents": 3_900_000, "cpv": "45210000", "notified_on": date(2020, 7, 23)}, "just_under_threshold"),
        ({"first_cents": 6_900_000, "cpv": "45210000", "notified_on": date(2020, 7, 24)}, "just_under_threshold"),
        ({"first_cents": 6_900_000, "cpv": "45210000", "notified_on": date(2020, 12, 7)}, "just_under_threshold"),
        ({"first_cents": 9_900_000, "cpv": "45210000", "notified_on": date(2020, 12, 8)}, "just_under_threshold"),
        ({"first_cents": 3_900_000, "notified_on": date(2026, 3, 31)}, "just_under_threshold"),
        ({"first_cents": 5_900_000, "notified_on": date(2026, 4, 1)}, "just_under_threshold"),
        ({"nature": "Accord-cadre"}, "missing_maximum"),
        ({"nature": "Accord-cadre", "no_maximum": True}, "without_maximum"),
    ],
)
def test_each_sign_is_raised_by_its_reason(row: dict[str, Any], sign: str) -> None:
    assert indicators.signs(_published(row))["sign"].to_list() == [sign]


@pytest.mark.parametrize(
    "row",
    [
        {"offers": 1, "procedure": "Marché passé sans publicité ni mise en concurrence préalable"},
        {"offers": 2, "procedure": "Appel d'offres ouvert"},
        {"amendments": 1, "first_cents": 1000, "amount_cents": 1150},
        {"first_cents": 3_700_000},
        {"first_cents": 4_000_000},
        {"first_cents": 3_900_000, "notified_on": date(2010, 5, 2)},
        {"first_cents": 3_900_000, "tax": "TTC"},
        {"first_cents": 3_900_000, "cpv": "45210000"},
        {"first_cents": 3_900_000, "cpv": "45210000", "notified_on": date(2020, 7, 24)},
        {"first_cents": 6_900_000, "cpv": "45210000", "notified_on": date(2020, 12, 8)},
        {"first_cents": 6_900_000, "notified_on": date(2020, 8, 1)},
        {"first_cents": 3_900_000, "notified_on": date(2026, 4, 1)},
        {"nature": "Accord-cadre", "max_cents": 100},
        {"no_maximum": True, "notified_on": date(2021, 12, 31)},
        {"nature": "Accord-cadre", "notified_on": date(2021, 12, 31)},
        {},
    ],
)
def test_nothing_is_raised_without_its_reason(row: dict[str, Any]) -> None:
    assert indicators.signs(_published(row)).is_empty()


def test_small_contracts_that_pass_the_threshold_together_within_a_year() -> None:
    spread = [date(2024, 1, 10), date(2024, 5, 10), date(2024, 12, 10)]
    found = indicators.signs(_published(*({"first_cents": 1_500_000, "notified_on": day} for day in spread)))
    assert found.select("contract_key", "sign", "measure").rows() == [(3, "repeated_under_threshold", 3.0)]
    apart = [date(2021, 1, 10), date(2022, 5, 10), date(2024, 12, 10)]
    assert indicators.signs(_published(*({"first_cents": 1_500_000, "notified_on": day} for day in apart))).is_empty()
    taxed = [{"first_cents": 1_500_000, "notified_on": day, "tax": "TTC" if n == 1 else "HT"} for n, day in enumerate(spread)]
    assert indicators.signs(_published(*taxed)).is_empty()
    unheld = [{"first_cents": 1_500_000, "notified_on": day, "supplier": ""} for day in spread]
    assert indicators.signs(_published(*unheld)).is_empty()
    small = [{"first_cents": 100_000, "notified_on": day} for day in spread]
    assert indicators.signs(_published(*small)).is_empty()


def test_nothing_published_gives_empty_tables_of_the_same_form() -> None:
    none = _published()
    assert concentration.by_buyer(none).schema == concentration.SCHEMA
    assert indicators.signs(none).columns[-2:] == ["sign", "measure"]
    assert published.matched(_voted(), none, MATCHES).is_empty()


def test_grants_stand_side_by_side_or_alone_where_the_other_side_is_at_hand() -> None:
    there = {"council_id": 5, "council": "Rochebelle"}
    given = [{**there, "grant_id": n, "date": date(2024, 3, 12), "masked": n == 13, "amount_cents": 100} for n in (10, 11, 13)]
    given.append({**there, "grant_id": 12, "date": date(2019, 3, 12), "masked": False})
    voted = pl.DataFrame(given, schema=SCHEMAS["grants"])
    rows = [{**there, "file_id": 1, "row": n, "masked": n == 9, "part_cents": 50, "year": 2024} for n in (2, 3, 9)]
    told = pl.DataFrame([*rows, {**there, "file_id": 1, "row": 4, "agreed_on": date(2021, 4, 2)}], schema=SCHEMAS["published_grants"])
    pairs = pl.DataFrame([(10, 1, 2, 0.9, "matched", ""), (11, 1, 3, 0.6, "possible", "")], schema=SCHEMAS["grant_matches"], orient="row")
    sides = published.matched_grants(voted, told, pairs)
    assert sides.select("grant_id", "row", "amount_cents", "published_amount_cents").rows() == [(10, 2, 100, 50), (11, 3, 100, 50)]
    missing = published.voted_grants_not_published(voted, told, pairs)
    assert missing.select("grant_id", "candidates").rows() == [(11, 1)]
    sessions = pl.DataFrame({"council_id": [5], "date": [date(2024, 3, 12)]}, schema={"council_id": pl.Int64, "date": pl.Date})
    unvoted = published.published_grants_not_voted(sessions, told, pairs)
    assert unvoted.select("row", "candidates").rows() == [(3, 1)]


def test_years_tell_which_published_contracts_meet_a_vote_those_that_meet_none_as_unknown() -> None:
    told = published.dated(_published({}, {}, {}))
    both = pl.concat([MATCHES, MATCHES.head(1).with_columns(state=pl.lit("possible").cast(MATCHES["state"].dtype))])
    undated = published.meeting(told.with_columns(date=pl.lit(None, pl.Date)), both)
    assert undated["meets"].to_list() == published.meeting(told, both)["meets"].to_list() == ["matched", "possible", None]
    years = by_year.published(published.meeting(told, both))
    assert years.select("kind", "value").rows() == [(None, 1.0), ("matched", 1.0), ("possible", 1.0)]
    whole = by_year.published(undated)  # rows without a day are a part of the whole
    assert (whole["value"].sum(), whole["year"].null_count()) == (undated.height, 3)
