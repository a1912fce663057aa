"""Registers among papers: a paper's roll prevails, sittings and people keep one address, what disagrees is unknown."""

from datetime import date
from pathlib import Path

import polars as pl
from sqlalchemy import Engine

from database.save import save
from database.snapshot.frames import Frames, frames
from metrics.attendance import attendance
from tests.database.papers import COUNCIL, DATE, act, paper
from tests.database.published import load

SIRET = "21330063500017"
HEAD = "council,council_siret,session_date,session_time,councillor,status,arrived_at,left_at,proxy_to\n"


def _load(engine: Engine, path: Path, *rows: str) -> Frames:
    load(engine, path, HEAD + "\n".join(rows) + "\n")
    return frames(engine)


def test_a_register_alone_makes_sessions_and_rates(engine: Engine, tmp_path: Path) -> None:
    tables = _load(
        engine,
        tmp_path / "any.csv",
        f"Rochebelle,{SIRET},2024-03-12,18:30,Jeanne MARTEAU,present,,,",
        f"Rochebelle,{SIRET},2024-03-12,18:30,Paul VERDIER,represented,,,MARTEAU Jeanne",
        f"Rochebelle,{SIRET},2024-03-12,18:30,Lise ONFRAY,present,19:00,,",
        f"Rochebelle,{SIRET},2024-05-12,,Jeanne MARTEAU,absent,,,",
    )
    assert tables["councils"].select("council", "siret").rows() == [("Rochebelle", SIRET)]
    assert tables["sessions"].select("date", "time", "closes", "in_rates", "row").rows() == [
        (date(2024, 3, 12), "18:30", None, True, 2),
        (date(2024, 5, 12), None, None, True, 5),
    ]
    roll = tables["attendance"].sort("row")
    assert roll.select("councillor", "status", "partial", "row").rows() == [
        ("Jeanne MARTEAU", "present", False, 2),
        ("Paul VERDIER", "represented", False, 3),
        ("Lise ONFRAY", "present", True, 4),
        ("Jeanne MARTEAU", "absent", False, 5),
    ]
    assert roll["proxy_to_id"][1] == roll["councillor_id"][0]
    assert roll["councillor_id"][0] == roll["councillor_id"][3]
    lines = attendance.lines(tables["sessions"], tables["attendance"], tables["mandates"])
    assert lines.height == 4
    assert tables["mandates"].height == 3


def test_a_paper_s_roll_prevails_and_addresses_are_shared(engine: Engine, tmp_path: Path) -> None:
    save(engine, paper(act(), roll={"Jeanne MARTEAU": "present", "Paul VERDIER": "present"}))
    tables = _load(
        engine,
        tmp_path / "any.csv",
        f"Commune de {COUNCIL},,{DATE},,Jeanne MARTEAU,absent,,,",
        f"{COUNCIL},,2024-06-12,,MARTEAU Jeanne,absent,,,",
    )
    assert tables["councils"].height == 1
    assert tables["sessions"].height == 2
    hers = tables["attendance"].filter(pl.col("councillor").str.contains("MARTEAU")).sort("date")
    assert hers["status"].to_list() == ["present", "absent"]
    assert hers["councillor_id"].n_unique() == 1
    assert hers["file_id"].is_null().to_list() == [True, False]
    assert tables["mandates"].height == 2


def test_two_lines_that_disagree_are_unknown(engine: Engine, tmp_path: Path) -> None:
    same = f"Rochebelle,{SIRET},2024-03-12,,Jeanne MARTEAU"
    tables = _load(
        engine, tmp_path / "any.csv", f"{same},present,,,", f"{same},absent,,,", f"Rochebelle,{SIRET},2024-03-12,,P. V.,absent,,,"
    )
    assert tables["attendance"].sort("row").select("status", "held_back").rows() == [("unknown", True), ("absent", False)]


def test_names_of_two_sirets_are_two_councils(engine: Engine, tmp_path: Path) -> None:
    tables = _load(
        engine,
        tmp_path / "any.csv",
        f"Rochebelle,{SIRET},2024-03-12,,Jeanne MARTEAU,present,,,",
        "Rochebelle,21310555400017,2024-03-12,,Jeanne MARTEAU,present,,,",
    )
    assert tables["councils"]["council_id"].n_unique() == 2
    assert tables["attendance"]["councillor_id"].n_unique() == 2


def test_a_proxy_given_to_nobody_of_the_roll_names_no_councillor(engine: Engine, tmp_path: Path) -> None:
    lines = (
        f"Rochebelle,{SIRET},2024-03-12,18:30,{name}" for name in ("Jeanne MARTEAU,present,,,", "Paul VERDIER,represented,,,Zoé CLAIR")
    )
    roll = _load(engine, tmp_path / "any.csv", *lines)["attendance"].sort("row")
    assert roll.select("proxy_to", "proxy_to_id").row(1) == ("Zoé CLAIR", None)


def test_a_doubtful_cell_costs_no_line_and_asserts_nothing(engine: Engine, tmp_path: Path) -> None:
    tables = _load(
        engine,
        tmp_path / "any.csv",
        f"Rochebelle,{SIRET},2024-03-12,18:30,Jeanne MARTEAU,present,,vers la fin,",
        "Rochebelle,21330063500018,2024-03-12,18:30,Paul VERDIER,present,,,",
        f"Rochebelle,{SIRET},31/02/2024,18:30,Lise ONFRAY,absent,,,",
    )
    assert tables["councils"].select("council", "siret").rows() == [("Rochebelle", SIRET)]
    assert tables["sessions"]["date"].to_list() == [date(2024, 3, 12)]
    roll = tables["attendance"].sort("row").select("councillor", "status", "partial")
    assert roll.rows() == [("Jeanne MARTEAU", "present", True), ("Paul VERDIER", "present", False)]  # one left, nobody knows when
    told = tables["register_doubts"].sort("row")
    assert told.select("row", "council", "date", "doubtful").rows() == [
        (2, "Rochebelle", date(2024, 3, 12), "left_at: vers la fin"),
        (3, "Rochebelle", date(2024, 3, 12), "council_siret: 21330063500018"),
        (4, "Rochebelle", None, "session_date: 31/02/2024"),
    ]
