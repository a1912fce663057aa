"""The typed frames: right types on the empty database, one snapshot a version, masked and proved rows."""

import os
import threading
from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from sqlalchemy import Engine

from council import Table
from data_loaders.documents.record import ContractRecord, WarningRecord
from database.open_data.schemas import OPEN_SCHEMAS
from database.save import save
from database.snapshot import snapshot
from database.snapshot.frame_queries import QUERIES
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Outdated, data_version, frames
from metrics.money import contracts, suppliers
from tests.database.papers import COUNCIL, DATE, act, paper, rich_act


def test_every_frame_has_its_query() -> None:
    assert QUERIES.keys() | OPEN_SCHEMAS.keys() == SCHEMAS.keys()
    assert not QUERIES.keys() & OPEN_SCHEMAS.keys()


def test_an_empty_database_gives_the_right_types(engine: Engine) -> None:
    tables = frames(engine)
    assert {name: (tables[name].height, tables[name].schema) for name in SCHEMAS} == {name: (0, schema) for name, schema in SCHEMAS.items()}


def test_a_row_says_what_was_printed_and_where(engine: Engine) -> None:
    one = paper(rich_act(), in_office=3)
    saved = save(engine, one)
    tables = frames(engine)
    contract = tables["contracts"].row(0, named=True)
    assert (contract["amount_cents"], contract["tax"], contract["lot"], contract["stage"], contract["holders"]) == (
        120050,
        "HT",
        "1",
        "awarded",
        1,
    )
    assert (contract["document_id"], contract["page"], contract["quote"]) == (
        saved.document_id,
        1,
        f"{one.text[2:6]} … {one.text[7:9].strip()}",
    )
    session = tables["sessions"].row(0, named=True)
    assert (session["council"], session["date"], session["closes"], session["in_rates"]) == (COUNCIL, date.fromisoformat(DATE), True, True)
    assert tables["budget_lines"]["article"].to_list() == ["2135", "615221"]
    assert tables["positions"].select("who", "vote", "councillor_id").row(0)[:2] == ("Paul VERDIER", "against")
    assert tables["positions"]["councillor_id"][0] in tables["attendance"]["councillor_id"].to_list()
    assert tables["deliberations"]["votes_against"].to_list() == [3]


def test_a_session_that_does_not_close_is_out_of_rates_with_its_difference(engine: Engine) -> None:
    save(engine, paper(act(), in_office=5))
    tables = frames(engine)
    assert tables["sessions"].select("closes", "in_rates", "difference").row(0) == (False, False, 2)
    assert tables["attendance"]["in_rates"].to_list() == [False] * 3
    assert "session_does_not_close" in tables["warnings"]["code"].to_list()


def test_without_a_number_in_office_a_session_counts_unchecked(engine: Engine) -> None:
    save(engine, paper(act(), roll={f"Jeanne MARTEAU{letter}": "present" for letter in "ABCDE"}))
    assert frames(engine)["sessions"].select("closes", "in_rates", "difference").row(0) == (None, True, None)


def test_disputed_lines_are_held_back_and_quote_both_papers(engine: Engine) -> None:
    save(engine, paper(act("1")))
    save(engine, paper(act("2"), roll={"Jeanne MARTEAU": "absent"}))
    line = frames(engine)["attendance"].filter(councillor="Jeanne MARTEAU").row(0, named=True)
    assert (line["status"], line["held_back"]) == ("unknown", True)
    doubt = frames(engine)["warnings"].filter(pl.col("code") != "short_roll").row(0, named=True)
    assert (doubt["code"], doubt["source"] is not None, doubt["document_id"]) == ("papers_disagree", True, line["document_id"])


def test_only_who_is_present_is_present_in_part(engine: Engine) -> None:
    save(engine, paper(act(), roll={"Anne ROY": {"left_at": "19:00"}, "Luc BLIN": {"status": "excused", "left_at": "19:00"}}))
    assert frames(engine)["attendance"].sort("councillor").select("status", "partial").rows() == [("present", True), ("excused", False)]


def test_holders_of_one_contract_share_one_row(engine: Engine) -> None:
    shared = {"amount": 900.0, "tax": "HT"}
    joint = [
        ContractRecord("Atelier du Val", evidence=[(0, 4), (8, 9)], **shared),  # type: ignore[arg-type]
        ContractRecord("Bureau Orme", evidence=[(5, 7), (8, 9)], **shared),  # type: ignore[arg-type]
        ContractRecord("Charpente Lin", evidence=[(10, 12), (13, 14)], **shared),  # type: ignore[arg-type]
    ]
    save(engine, paper(act(contracts=joint)))
    tables = frames(engine)
    assert sorted(tables["contracts"].select("supplier", "holders").rows()) == [("Atelier du Val", 2), ("Charpente Lin", 1)]
    assert sorted(tables["contract_holders"].select("supplier", "lead").rows()) == [
        ("Atelier du Val", True),
        ("Bureau Orme", False),
        ("Charpente Lin", True),
    ]


def test_members_of_a_group_are_suppliers_of_their_own(engine: Engine) -> None:
    alone = [ContractRecord("Atelier Orme", 100.0, lot="1"), ContractRecord("BRUME CONSEIL", 50.0, lot="2")]
    joint = [
        ContractRecord("ATELIER ORME / Brume Conseil", 900.0, lot="3"),
        ContractRecord("Atelier Orme et Brume Conseil (mandataire)", 70.0),
    ]
    save(engine, paper(act(contracts=[*alone, *joint])))
    tables = frames(engine)
    assert sorted(tables["suppliers"]["supplier"]) == ["Atelier Orme", "Brume Conseil"]
    said = sorted(tables["contracts"].select("amount_cents", "supplier", "holders", "held_by").rows())
    assert said == [
        (5000, "Brume Conseil", 1, "BRUME CONSEIL"),
        (7000, "Brume Conseil", 2, "Atelier Orme et Brume Conseil (mandataire)"),
        (10000, "Atelier Orme", 1, "Atelier Orme"),
        (90000, "Atelier Orme", 2, "ATELIER ORME / Brume Conseil"),
    ]
    current = contracts.current(tables["contracts"])
    ranges = suppliers.ranges(current, tables["contracts"], tables["contract_holders"])
    assert sorted(ranges.select("supplier", "lower_cents", "upper_cents", "once_upper_cents", "contracts", "takes_part").rows()) == [
        ("Atelier Orme", 10000, 107000, 100000, 2, 1),
        ("Brume Conseil", 5000, 102000, 12000, 2, 1),
    ]


def test_the_quote_of_a_contract_holds_its_amounts(engine: Engine) -> None:
    words = "la société Atelier Orme est retenue pour un minimum de 10 000 € HT et un maximum de 40 000 € HT" + ", sans autre terme" * 30
    places = [words.index(said) for said in ("Atelier Orme", "10 000 € HT", "40 000 € HT")]
    terms = (words.index(", sans"), len(words))
    spans = [(places[0], places[0] + 12), *((start, start + 11) for start in places[1:]), terms]
    one = replace(paper(act(contracts=[ContractRecord("Atelier Orme", None, 1e4, 4e4, evidence=spans)])), text=words)
    save(engine, one)
    quote = frames(engine)["contracts"]["quote"][0]
    assert quote == "Atelier Orme … 10 000 € HT … 40 000 € HT"
    long = replace(one, sha256="1" * 64, source="b.txt")
    long.record["deliberations"][0]["contracts"][0]["evidence"] = [(0, 290), spans[2]]
    save(engine, long)
    assert all(len(said) <= 300 for said in frames(engine)["contracts"]["quote"])


def test_no_maximum_is_not_a_maximum_that_is_not_printed(engine: Engine) -> None:
    open_ended = ContractRecord("Atelier du Val", min_amount=10.0, evidence=[(0, 4)])
    silent = ContractRecord("Bureau Orme", min_amount=10.0, evidence=[(20, 24)])
    save(engine, paper(act(contracts=[open_ended, silent]), warnings=[WarningRecord("contract_no_maximum", "sans maximum", [(2, 6)])]))
    rows = frames(engine)["contracts"].select("supplier", "max_cents", "no_maximum").rows()
    assert sorted(rows) == [("Atelier du Val", None, True), ("Bureau Orme", None, False)]


def test_a_failed_check_of_the_vote_keeps_it_out_of_rates(engine: Engine) -> None:
    save(engine, paper(act(), warnings=[WarningRecord("more_votes_than_members", "trop de voix", [(1, 3)])]))
    assert frames(engine)["deliberations"]["in_rates"].to_list() == [False]


def test_a_printed_matter_goes_before_the_title(engine: Engine) -> None:
    save(engine, replace(paper(act(title="Réfection de la rue des Tilleuls")), text="Matière de l'acte : 8.9 Culture"))
    assert frames(engine)["deliberations"].select("theme", "theme_guessed").row(0) == ("culture", True)


def test_one_snapshot_a_version_and_the_old_one_goes(engine: Engine) -> None:
    save(engine, paper(act()))
    first = frames(engine)
    assert frames(engine).folder == first.folder
    save(engine, paper(act("2")))
    second = frames(engine)
    assert second.version == data_version(engine) != first.version
    assert [entry.name for entry in second.folder.parent.iterdir()] == [second.version]
    assert second["deliberations"].height == 2
    with pytest.raises(Outdated):
        first.frame("deliberations")


def test_two_builders_at_once_do_no_harm(engine: Engine) -> None:
    save(engine, paper(act()))
    heights: list[int] = []
    builders = [threading.Thread(target=lambda: heights.append(frames(engine)["attendance"].height)) for _ in range(4)]
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join()
    assert heights == [3] * 4
    assert not [entry for entry in snapshot.cache_folder(engine).iterdir() if entry.name.startswith(".partial")]


def test_what_a_killed_builder_left_goes(engine: Engine) -> None:
    left = snapshot.cache_folder(engine) / ".partial-old"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))
    frames(engine)
    assert not left.exists()


def test_every_owner_of_evidence_is_a_table() -> None:
    assert {table.__tablename__ for query in QUERIES.values() for table, _ in query.proofs} <= Table.metadata.tables.keys()
