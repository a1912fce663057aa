"""Files in the forms of others: valid by the official schemas where at hand; a framework keeps its two ends; the rest is counted."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from frictionless import Resource, Schema

from exports.standards import ocds, popolo, scdl
from exports.standards.no_place import NoPlace
from metrics.filters.filters import Filters
from metrics.query.derived import DERIVED, MADE
from tests.exports import ocds_rules
from tests.metrics.frames import empty, frame
from tests.papers import at_hand

COUNCILS = frame("councils", [{"council_id": 1, "siret": "21999001700010", "kind": "commune"}])
ACT = {"deliberation_id": 7, "session_id": 3, "date": date(2024, 5, 6), "number": "2024-01", "title": "Voirie"}
Read = Callable[[str], pl.DataFrame]


def _official(name: str, rows: pl.DataFrame, tmp_path: Path) -> None:
    """Judged by the schema of schema.data.gouv.fr."""
    told = json.loads(at_hand(f"open_data/scdl/{name}").read_text("utf-8"))
    rows.write_csv(tmp_path / "rows.csv")
    schema = Schema.from_descriptor({"fields": told["fields"]})
    report = Resource(path="rows.csv", basepath=str(tmp_path), schema=schema).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])


def test_published_acts_are_valid_scdl(tmp_path: Path) -> None:
    acts = frame("published_acts", [
        {"council_siret": "21999001700010", "number": "2024-01", "date": date(2024, 5, 6), "matter_code": "7.10", "title": "Tarifs",
         "members": 19, "voters": 17, "votes_for": 15, "votes_against": 2, "abstentions": 0, "url": "https://example.org/1"},
        {"council_siret": "21999001700010", "number": "2024-02", "date": date(2024, 5, 6), "title": "Sans matière"},
    ])  # fmt: skip
    lost = NoPlace("scdl")
    whole, others = scdl.parted(scdl.published_acts(acts), lost)
    assert whole["DELIB_MATIERE_CODE"].to_list() == ["7.10"]
    assert others["DELIB_ID"].to_list() == ["2024-02"]
    assert lost.counts == {"missing_DELIB_MATIERE_CODE": 1, "missing_DELIB_MATIERE_NOM": 1}
    _official("schema__scdl-deliberations-2.1.5.json", whole, tmp_path)


def test_every_matter_of_the_list_is_valid_scdl(tmp_path: Path) -> None:
    codes = pl.read_csv(scdl._MATTERS, schema={"code": pl.String, "name": pl.String})["code"].to_list()
    acts = frame("published_acts", [
        {"council_siret": "21999001700010", "number": code, "date": date(2024, 5, 6), "matter_code": code, "title": "x"} for code in codes
    ])  # fmt: skip
    whole, _ = scdl.parted(scdl.published_acts(acts), NoPlace("scdl"))
    assert whole.height == len(codes) > 50
    _official("schema__scdl-deliberations-2.1.5.json", whole, tmp_path)


def test_an_act_of_a_paper_has_no_guessed_matter_and_votes_only_where_all_are_counted() -> None:
    told = {"outcome": "adopted", "votes_for": 15, "votes_against": 2}
    acts = frame("deliberations", [
        {**ACT, **told, "abstentions": 1, "not_voting": 1, "theme": "roads"}, {**ACT, **told, "deliberation_id": 8}
    ])  # fmt: skip
    lost = NoPlace("scdl")
    rows = scdl.deliberations(acts, COUNCILS, lost)
    assert rows["DELIB_MATIERE_CODE"].null_count() == 2
    assert rows.select("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "VOTE_REEL").rows() == [(15, 2, 1, 18), (None, None, None, None)]
    assert lost.counts == {"outcome": 2, "not_voting": 1, "counts_in_part": 1}
    assert scdl.parted(rows, lost)[0].is_empty()


def test_a_masked_person_stands_in_no_file_of_grants(tmp_path: Path) -> None:
    rows = frame("grants", [
        {**ACT, "grant_id": 1, "beneficiary": "Chorale", "amount_cents": 12_345, "masked": False},
        {**ACT, "grant_id": 2, "beneficiary": "un particulier", "amount_cents": 100, "masked": True},
    ])  # fmt: skip
    lost = NoPlace("scdl")
    found = scdl.grants(rows, COUNCILS, lost)
    assert found.select("nomBeneficiaire", "montant", "idAttribuant").rows() == [("Chorale", 123.45, "21999001700010")]
    assert lost.counts["private_person"] == 1
    complete = found.with_columns(
        dateConvention=date(2024, 6, 1), idBeneficiaire=pl.lit("21999001700010"), nature=pl.lit("aide en numéraire"),
        conditionsVersement=pl.lit("unique"), datesPeriodeVersement=pl.lit("2024-07-01"), notificationUE=pl.lit("non"),
        pourcentageSubvention=pl.lit(1.0),
    )  # fmt: skip
    _official("schema__scdl-subventions-2.1.1.json", scdl.parted(complete, lost)[0], tmp_path)


def _ranges(rows: list[dict[str, object]]) -> pl.DataFrame:
    tables = {"contracts": frame("contracts", rows)}

    def read(name: str) -> pl.DataFrame:
        return MADE[name](read) if name in MADE else tables.get(name, empty(name))

    return DERIVED["contract_ranges"](read, Filters())


def test_a_framework_keeps_its_minimum_and_its_maximum() -> None:
    held = {"supplier_id": 5, "supplier": "Lac"}
    base = {
        **held,
        **ACT,
        "currency": "EUR",
        "tax": "HT",
        "scope": "total",
        "stage": "awarded",
        "no_maximum": False,
        "holders": 1,
        "outcome": "adopted",
    }
    rows = _ranges([
        {**base, "contract_id": 1, "contract_key": "1", "min_cents": 2_000_000, "max_cents": 8_000_000},
        {**base, "contract_id": 2, "contract_key": "2", "amount_cents": 150},
        {**base, "contract_id": 3, "contract_key": "3", "amount_cents": 200, "tax": "TTC"},
    ])  # fmt: skip
    lost = NoPlace("ocds")
    told = ocds.package(rows, COUNCILS, lost, uri="https://example.org/ocds", published="2024-06-01T00:00:00Z")
    one = {release["id"]: release for release in told["releases"]}
    assert one["1"]["tender"]["minValue"] == {"amount": 20_000.0, "currency": "EUR"}
    assert one["1"]["tender"]["value"] == {"amount": 80_000.0, "currency": "EUR"}
    assert "value" not in one["1"]["awards"][0]
    assert one["2"]["awards"][0]["value"]["amount"] == 1.5
    assert "value" not in one["3"]["awards"][0]
    assert lost.counts == {"amount_with_tax": 1}
    assert ocds_rules.broken(told) == []


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("ocid", ""),
        ("date", "2024-06-01"),
        ("tag", []),
        ("tag", ["awarded"]),
        ("initiationType", "award"),
        ("buyer", {"id": "council-2"}),
        ("note", "x"),
    ],
)
def test_a_release_that_breaks_the_standard_is_found(place: str, wrong: object) -> None:
    rows = _ranges([{**ACT, "contract_id": 1, "contract_key": "1", "supplier_id": 5, "supplier": "Lac", "stage": "awarded", "holders": 1}])
    told = ocds.package(rows, COUNCILS, NoPlace("ocds"), uri="https://example.org/ocds", published="2024-06-01T00:00:00Z")
    assert ocds_rules.broken(told) == []
    told["releases"][0][place] = wrong
    assert ocds_rules.broken(told)


def test_people_sessions_and_votes_as_popolo() -> None:
    roll = [("present", False), ("present", True), ("excused", False), ("represented", False)]
    lines = [
        {"session_id": 3, "date": ACT["date"], "councillor_id": n, "councillor": f"Membre {n}", "status": status, "partial": partial}
        for n, (status, partial) in enumerate(roll, 1)
    ]
    tables = {name: empty(name) for name in ("mandates", "positions")} | {
        "councils": COUNCILS,
        "sessions": frame("sessions", [{"session_id": 3, "date": ACT["date"]}]),
        "attendance": frame("attendance", lines),
        "deliberations": frame("deliberations", [{**ACT, "outcome": "rejected", "votes_for": 1, "votes_against": 2}]),
        "positions": frame("positions", [
            {**ACT, "who": "Membre 1", "kind": "person", "vote": "abstention", "councillor_id": 1},
            {**ACT, "who": "Groupe", "kind": "group", "vote": "against"},
        ]),
    }  # fmt: skip
    lost = NoPlace("popolo")
    told = popolo.records(tables, lost)
    assert [one["id"] for one in told["events"][0]["attendees"]] == ["person/1", "person/2"]
    assert told["motions"][0]["result"] == "fail"
    assert told["vote_events"][0]["votes"] == [{"voter_id": "person/1", "option": "abstain"}]
    assert told["vote_events"][0]["counts"] == [{"option": "yes", "value": 1}, {"option": "no", "value": 2}]
    gone = {"attendance_excused": 1, "attendance_represented": 1, "part_of_a_session": 1, "day_of_an_act": 1, "group_position": 1}
    assert lost.counts == gone
    for one in (told["motions"][0], told["vote_events"][0]):  # a date there is a moment, and papers tell the day alone
        assert not {"date", "start_date"} & set(one)
        assert one["legislative_session_id"] == told["events"][0]["id"]
    assert told["events"][0]["start_date"] == "2024-05-06"
    known = {one["id"] for one in told["persons"]}
    assert {vote["voter_id"] for event in told["vote_events"] for vote in event["votes"]} <= known
