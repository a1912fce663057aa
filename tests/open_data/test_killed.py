"""A load killed at any point leaves the last state, of a first file and of a newer edition; loading again finishes it."""

import signal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from council import OpenFile, RefusedRow, RegisterLine
from database.snapshot.frames import data_version
from tests.database import warm_commands
from tests.open_data.killed_load import POINTS, main
from tests.open_data.loaded import load_file

HEAD = "council;session_date;councillor;status\n"
AFTER = POINTS[-1]


def _lines(day: str, count: int) -> str:
    return HEAD + "".join(f"Rochebelle;2024-03-{day};Lise ONFRAY {n};{'present' if n % 10 else 'parti'}\n" for n in range(count))


def _state(engine: Engine) -> list[Any]:
    asked = (
        select(OpenFile.sha256, OpenFile.rows_read, OpenFile.rows_kept),
        select(RegisterLine.row, RegisterLine.session_date, RegisterLine.councillor).order_by(RegisterLine.row),
        select(RefusedRow.row, RefusedRow.rule).order_by(RefusedRow.row),
    )
    with engine.connect() as connection:
        return [connection.execute(query).all() for query in asked] + [data_version(engine)]


def _killed(engine: Engine, path: Path, point: str) -> None:
    child = warm_commands.forked(main, engine.url.render_as_string(hide_password=False), str(path), point)
    child.join(120)
    assert child.exitcode == -signal.SIGKILL


@pytest.mark.parametrize("point", POINTS)
def test_a_newer_edition_replaces_whole_or_not_at_all(engine: Engine, tmp_path: Path, point: str) -> None:
    path = tmp_path / "presences.csv"
    path.write_text(_lines("12", 15), encoding="utf-8")
    load_file(engine, path)
    before = _state(engine)
    path.write_text(_lines("19", 60), encoding="utf-8")
    _killed(engine, path, point)
    left = _state(engine)
    assert (left == before) == (point != AFTER)
    assert load_file(engine, path).saved.state == ("unchanged" if point == AFTER else "replaced")
    done = _state(engine)
    assert (done == left) == (point == AFTER)
    assert [len(rows) for rows in done[:3]] == [1, 54, 6]
    assert done[0][0][1:] == (60, 54)


@pytest.mark.parametrize("point", ["inside a batch", "before the commit"])
def test_of_a_first_file_nothing_is_left(engine: Engine, tmp_path: Path, point: str) -> None:
    path = tmp_path / "presences.csv"
    path.write_text(_lines("12", 60), encoding="utf-8")
    before = _state(engine)
    _killed(engine, path, point)
    assert _state(engine) == before
    assert load_file(engine, path).kept == 54
