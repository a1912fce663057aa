"""All papers of a session together: proxies that cannot be make a line unknown, a roll that is not whole stays out of rates."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from sqlalchemy import Engine

from council.guard import Guard
from database.checks import session_guards
from database.checks.twin_rows import marked
from database.save import save
from database.snapshot.frames import Frames, frames
from locales import LANGUAGES, text
from tests.database.papers import Roll, act, paper

SIX: Roll = {f"Anne ROY{letter}": "present" for letter in "ABCDEF"}


def _state(tables: Frames, name: str) -> tuple[str, bool]:
    return tables["attendance"].filter(councillor=name).select("status", "held_back").row(0)


def _rates(engine: Engine) -> list[bool]:
    return frames(engine)["sessions"].sort("date")["in_rates"].to_list()


def _codes(engine: Engine) -> set[str]:
    return set(frames(engine)["warnings"]["code"])


def test_present_all_along_with_a_proxy_is_unknown(engine: Engine) -> None:
    save(
        engine,
        paper(act(), roll={**SIX, "Luc BLIN": {"proxy_to": "Anne ROYA"}, "Lise ONFRAY": {"proxy_to": "Anne ROYB", "left_at": "20:00"}}),
    )
    tables = frames(engine)
    assert _state(tables, "Luc BLIN") == ("unknown", True)
    assert _state(tables, "Lise ONFRAY") == ("present", False)
    assert "seated_with_proxy" in _codes(engine)


def test_a_proxy_held_by_one_who_is_away_is_unknown(engine: Engine) -> None:
    away: Roll = {
        "Paul VERDIER": "excused",
        "Lise ONFRAY": {"status": "represented", "proxy_to": "Paul VERDIER"},
        "Odile AUBRAC": {"status": "represented", "proxy_to": "Luc BLIN"},
        "Luc BLIN": {"status": "represented", "proxy_to": "Anne ROYA"},
    }
    save(engine, paper(act(), roll={**SIX, **away}))
    tables = frames(engine)
    assert [_state(tables, name)[0] for name in away] == ["excused", "unknown", "unknown", "represented"]
    assert {"holder_away", "crossed_proxies"} <= _codes(engine)


def test_more_printed_than_read_is_no_whole_roll(engine: Engine) -> None:
    save(engine, paper(act(), roll=SIX, stated_present=9))
    assert (_rates(engine), "more_printed" in _codes(engine)) == ([False], True)


def test_as_many_printed_as_read_is_one(engine: Engine) -> None:
    save(engine, paper(act(), roll=SIX, stated_present=6))
    assert (_rates(engine), _codes(engine)) == ([True], set())


def test_fewer_names_than_any_council_has_members_are_no_roll(engine: Engine) -> None:
    save(engine, paper(act(), roll={"Anne ROY": "present"}))
    assert (_rates(engine), _codes(engine)) == ([False], {"short_roll"})


def test_a_roll_without_who_presides_was_read_in_part(engine: Engine) -> None:
    save(engine, paper(act(), roll=SIX, president="Odile AUBRAC"))
    assert (_rates(engine), _codes(engine)) == ([False], {"chair_unlisted"})
    save(engine, paper(act("2"), roll=SIX, president="Odile AUBRAC", in_office=6, date="2024-05-13"))
    assert _rates(engine) == [False, True]


def test_a_roll_that_leaves_out_who_then_sat_is_cut(engine: Engine) -> None:
    for month, roll in ((1, SIX), (2, {name: SIX[name] for name in list(SIX)[:5]}), (3, SIX)):
        save(engine, paper(act(), roll=roll, date=f"2024-0{month}-12"))
    assert _rates(engine) == [True, False, True]
    assert frames(engine)["attendance"].filter(~pl.col("in_rates")).height == 5


def test_a_session_of_a_day_that_has_not_come_has_no_rate(engine: Engine) -> None:
    late = (date.today() + timedelta(days=40)).isoformat()
    save(engine, paper(act(), roll=SIX, in_office=6, date=late))
    assert _rates(engine) == [False]


def test_rows_of_a_table_loaded_twice_are_marked_in_the_second() -> None:
    rows = [
        {"file_id": file, "source": source, "row": row, "beneficiary": f"Amicale {row}", "amount_cents": row}
        for file, source in ((1, "a.csv"), (2, "b.csv"), (3, "c.csv"))
        for row in range(1, 9 if file < 3 else 3)
    ]
    names = ("grantor_siret", "grantor", "beneficiary_siret", "decision_ref", "purpose")
    grants = pl.DataFrame(rows).with_columns(
        *(pl.lit(None, pl.String).alias(name) for name in names),
        part_cents="amount_cents", agreed_on=pl.lit(None, pl.Date), year=pl.lit(2020), masked=False,
    )  # fmt: skip
    twins = marked(grants).filter("twin")
    assert twins["source"].unique().to_list() == ["b.csv"]
    assert twins.height == 8


@pytest.mark.parametrize(
    ("one", "other", "twins"),
    [
        ({"Judo": 300, "Chorale": 40}, {"Judo": 300, "Chorale": 40}, 2),
        ({"Judo": 300}, {"Judo": 300}, 1),
        ({"Judo": 300, "Chorale": 40}, {"Judo": 300, "Chorale": 41}, 0),
        ({"Judo": 300, "Chorale": 40}, {"Judo": 300}, 0),
    ],
)
@pytest.mark.parametrize(("grantor", "year"), [("Val-Fleuri", 2020), ("Val-Fleuri", None), (None, 2020)])
def test_a_small_table_is_loaded_twice_where_all_its_rows_are_the_same(
    one: dict[str, int], other: dict[str, int], twins: int, grantor: str | None, year: int | None
) -> None:
    rows = [
        {"file_id": file, "source": f"{file}.csv", "row": row, "beneficiary": who, "amount_cents": amount}
        for file, table in enumerate((one, other))
        for row, (who, amount) in enumerate(table.items())
    ]
    empty = {name: pl.lit(None, pl.String) for name in ("grantor_siret", "beneficiary_siret", "decision_ref", "purpose")}
    grants = pl.DataFrame(rows).with_columns(
        pl.lit(grantor, pl.String).alias("grantor"),
        pl.lit(year, pl.Int64).alias("year"),
        pl.lit(None, pl.Date).alias("agreed_on"),
        part_cents="amount_cents",
        masked=False,
        **empty,
    )
    assert marked(grants).filter("twin").height == (twins if grantor and year else 0)


_CELLS = {"grantor": "Val-Fleuri", "agreed_on": date(2023, 1, 15), "year": None, "purpose": "Fonctionnement", "decision_ref": None}


def _told(*rows: dict[str, Any]) -> list[tuple[int, int]]:
    numbers = {"grantor_siret": None, "beneficiary_siret": None, "amount_cents": 300, "masked": False}
    told = [{**numbers, **_CELLS, "row": place, **row} for place, row in enumerate(rows)]
    frame = pl.DataFrame(told, schema_overrides={"agreed_on": pl.Date, "year": pl.Int64, "grantor_siret": pl.String, **_TEXTS})
    named = frame.with_columns(part_cents="amount_cents", source=pl.format("{}.csv", "file_id"))
    return marked(named).filter("twin").select("file_id", "row").rows()


_TEXTS = dict.fromkeys(("beneficiary_siret", "decision_ref", "purpose", "beneficiary"), pl.String)
_TABLE = ("Judo", "Chorale", "Amicale", "Yole", "Verger")


@pytest.mark.parametrize(("year", "found"), [(2023, 5), (None, 5)])
def test_a_budget_year_that_one_of_two_files_leaves_out_makes_no_other_grant(year: int | None, found: int) -> None:
    first, second = ([{"file_id": file, "beneficiary": who, "year": told} for who in _TABLE] for file, told in ((1, None), (2, year)))
    assert len(_told(*first, *second)) == found


def test_two_budget_years_of_one_agreement_are_two_grants() -> None:
    first, second = ([{"file_id": file, "beneficiary": who, "year": year} for who in _TABLE] for file, year in ((1, 2022), (2, 2023)))
    assert _told(*first, *second) == []
    assert _told({"file_id": 1, "beneficiary": "Judo", "year": 2022}, {"file_id": 1, "beneficiary": "Judo", "year": 2023}) == []


@pytest.mark.parametrize(
    ("row", "repeated"),
    [
        ({"beneficiary": "Judo"}, True),
        ({"beneficiary": "Particulier"}, False),  # each time another household
        ({"beneficiary": "Divers"}, False),
        ({"beneficiary": None}, False),
        ({"beneficiary": "Jeanne Morel", "masked": True}, False),
        ({"beneficiary": "Judo", "agreed_on": None}, False),  # may be of two years
    ],
)
def test_a_row_alike_in_every_cell_is_one_grant_where_it_names_who_and_when(row: dict[str, Any], repeated: bool) -> None:
    assert _told({"file_id": 1, **row}, {"file_id": 1, **row}) == ([(1, 1)] if repeated else [])
    assert _told({"file_id": 1, **row}, {"file_id": 1, **row, "purpose": "Solde"}) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guard", session_guards.GUARDS, ids=lambda guard: guard.name)
def test_every_guard_has_its_words(guard: Guard[session_guards.Look], language: str) -> None:
    assert text(f"guard.{guard.name}", language)  # type: ignore[arg-type]
