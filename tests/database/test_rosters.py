"""Rosters: whenever they come, sessions read with their aliases; a new file of one name replaces the old; homonyms join nobody."""

from collections.abc import Callable
from datetime import date

import polars as pl
import pytest
from sqlalchemy import Engine, select

from council import Alias, Attendance, Council, Councillor, CouncilSession, Mandate
from database.identities.rosters import RosterEntry, save_roster
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import COUNCIL, act, dump, paper
from tests.databases import forget_all

SIRET = "21330063500017"


def _entry(row: int, name: str, aliases: str | None = None, siret: str | None = None, group: str | None = "Ensemble") -> RosterEntry:
    return RosterEntry(row, COUNCIL, siret, name, aliases, group, None, date(2020, 5, 28), None)


def _names(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return sorted(connection.execute(select(Councillor.name)).scalars())


def _papers(engine: Engine) -> None:
    save(engine, paper(act("1"), roll={"Anne ROY": "present", "Luc BLIN": "present"}))
    save(engine, paper(act("2"), roll={"Anne ROY-BLIN": "present", "Luc BLIN": "present"}))


def _roster(engine: Engine, *entries: RosterEntry, sha256: str = "1" * 64) -> str:
    return save_roster(engine, entries or (_entry(2, "ROY Anne", "Anne Roy-Blin; A. Roy"),), "papers/elus.csv", sha256).state


def test_a_roster_joins_names_whenever_it_comes(engine: Engine) -> None:
    steps: list[Callable[[Engine], object]] = [_papers, _roster]
    found = []
    for order in (steps, steps[::-1]):
        forget_all(engine)
        for step in order:
            step(engine)
        assert _names(engine) == ["Luc BLIN", "ROY Anne"]
        found.append(dump(engine))
    assert found[0] == found[1]
    with engine.connect() as connection:
        assert sorted(connection.execute(select(Alias.name)).scalars()) == ["A. Roy", "Anne Roy-Blin"]
        assert set(connection.execute(select(Alias.state)).scalars()) == {"accepted"}
        assert len(connection.execute(select(Attendance.id)).all()) == 2


def test_the_same_file_twice_changes_nothing(engine: Engine) -> None:
    assert (_roster(engine), _roster(engine)) == ("kept", "unchanged")


def test_a_new_file_of_the_same_name_replaces_the_old(engine: Engine) -> None:
    _papers(engine)
    _roster(engine)
    assert _roster(engine, _entry(2, "Zoé CLAIR"), sha256="2" * 64) == "replaced"
    assert _names(engine) == ["Anne ROY", "Anne ROY-BLIN", "Luc BLIN", "Zoé CLAIR"]
    with engine.connect() as connection:
        assert connection.execute(select(Alias.id)).all() == []
        assert connection.execute(select(Mandate.from_roster).where(Mandate.from_roster)).scalars().all() == [True]


@pytest.mark.parametrize(
    "entries",
    [
        (_entry(2, "Anne ROY", "Anne ROY-BLIN"), _entry(3, "Marie BLIN", "Anne ROY-BLIN")),  # two people bear the alias
        (_entry(2, "Anne ROY", "Anne ROY-BLIN"), _entry(3, "Anne ROY-BLIN")),  # the alias is somebody's name
    ],
)
def test_an_alias_in_doubt_joins_nobody(engine: Engine, entries: tuple[RosterEntry, ...]) -> None:
    _papers(engine)
    _roster(engine, *entries)
    assert {"Anne ROY", "Anne ROY-BLIN"} <= set(_names(engine))


def test_a_roster_with_a_siret_gives_it_to_the_papers_of_its_name(engine: Engine) -> None:
    _papers(engine)
    _roster(engine, _entry(2, "ROY Anne", "Anne ROY-BLIN", siret=SIRET))
    with engine.connect() as connection:
        assert connection.execute(select(Council.siret)).scalars().all() == [SIRET]
        assert len(connection.execute(select(CouncilSession.id)).all()) == 1
    assert _names(engine) == ["Luc BLIN", "ROY Anne"]


def test_two_groups_in_turn_are_two_mandates_of_one_person(engine: Engine) -> None:
    first, second = _entry(2, "Anne ROY"), RosterEntry(3, COUNCIL, None, "Anne ROY", None, "Autrement", "Maire", date(2024, 1, 1), None)
    _roster(engine, first, second)
    with engine.connect() as connection:
        assert sorted(connection.execute(select(Mandate.group)).scalars(), key=str) == ["Autrement", "Ensemble"]
    assert _names(engine) == ["Anne ROY"]


def test_groups_come_from_the_roster_of_the_day(engine: Engine) -> None:
    save(engine, paper(act()))
    save(engine, paper(act("2"), date="2025-01-10"))
    seats = [("Ensemble", date(2020, 5, 28), date(2024, 12, 31)), ("Autrement", date(2025, 1, 1), None)]
    entries = [
        RosterEntry(i, COUNCIL, None, "MARTEAU Jeanne", None, group, "Maire", start, end) for i, (group, start, end) in enumerate(seats)
    ]
    save_roster(engine, entries, "roster.csv", "0" * 64)
    tables = frames(engine)
    lines = tables["attendance"].filter(pl.col("councillor") == "MARTEAU Jeanne").sort("date")
    assert lines["group"].to_list() == ["Ensemble", "Autrement"]
    mandates = tables["mandates"].sort("councillor", "start")
    assert mandates.filter(pl.col("from_roster"))["function"].to_list() == ["Maire", "Maire"]
    assert mandates.filter(councillor="Paul VERDIER").select("start", "end", "group", "from_roster").row(0) == (
        date(2024, 3, 12),
        date(2025, 1, 10),
        None,
        False,
    )
