"""A columnar snapshot (Parquet) of one data version, beside the database: a cache that many processes share, never a source."""

import logging
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from council.data_version import DataVersion
from database.engine import DEFAULT_FILE
from database.masking_setting import masking_on
from database.snapshot import sealed
from database.snapshot.program import program
from database.snapshot.sealed import Marks, marks
from database.snapshot.whole_folder import PARTIAL

_LOG = logging.getLogger("seance_publique")
_LOOKED_THROUGH: dict[Path, Marks] = {}  # by this process, every byte; until something is written there again, sizes tell
_ABANDONED_AFTER = 3600.0  # seconds


def current(engine: Engine) -> Path:
    """The folder of the current version's frames, one Parquet file a table; built where it is not there yet."""
    folder = cache_folder(engine)
    with reading(engine) as connection:
        target = folder / version(connection)
        if target.is_dir():
            heal(target, deep=target not in _LOOKED_THROUGH or written_since(target))
        if not target.is_dir():
            from database.snapshot.building import build  # noqa: PLC0415  rules and masks that a server which finds its snapshot needs not

            build(connection, target, _latest(target))
            _LOOKED_THROUGH[target] = marks(target)
    _remove_others(folder, target)
    return target


def heal(target: Path, *, deep: bool) -> bool:
    """Whether the folder was damaged; it is gone then, and the log says which file was not as it was written."""
    before = marks(target)
    broken = sealed.damage(target, deep=deep)
    if broken is None:
        if deep:
            _LOOKED_THROUGH[target] = before
        return False
    _LOG.warning("damaged snapshot, made anew: %s in %s", broken, target.name)
    sealed.remove(target)
    return True


def written_since(target: Path) -> bool:
    """Whether something was written into a folder that this process looked through, of the same size it may be."""
    return target in _LOOKED_THROUGH and _LOOKED_THROUGH[target] != marks(target)


def version(connection: Connection) -> str:
    """The name of what a reader sees now: database, number of its data, and the program that lays it out."""
    row = connection.execute(select(DataVersion.uid, DataVersion.number)).one()
    return f"{row.uid[:8]}-{row.number}-{program()}{'' if masking_on() else '-open'}"


def cache_folder(engine: Engine) -> Path:
    """SEANCE_CACHE, else a folder beside the SQLite file, else beside the default one."""
    if told := os.environ.get("SEANCE_CACHE"):
        return Path(told)
    file = engine.url.database if engine.dialect.name == "sqlite" else None
    return Path(f"{file or DEFAULT_FILE}.snapshots")


def reading(engine: Engine) -> Connection:
    """A connection that sees one state of the data, whatever is imported meanwhile."""
    connection = engine.connect()
    return connection.execution_options(isolation_level="REPEATABLE READ") if engine.dialect.name == "postgresql" else connection


def _number(name: str) -> tuple[str, int]:
    """(database, number of its data) of a snapshot's name."""
    uid, number, *_ = [*name.split("-"), "0"]
    return uid, int(number) if number.isdecimal() else 0


def _latest(target: Path) -> Path | None:
    """The newest earlier snapshot by the same program: its masked texts are still good."""
    uid, _, *program = target.name.split("-")
    alike = [entry for entry in target.parent.glob(f"{uid}-*") if entry.name.split("-")[2:] == program and entry != target]
    return max(alike, key=lambda entry: _number(entry.name)[1], default=None)


def _remove_others(folder: Path, target: Path) -> None:
    """Snapshots of earlier versions go, and in time what another program, or a killed builder, left."""
    uid, number = _number(target.name)
    for entry in folder.iterdir():
        theirs, earlier = _number(entry.name)
        if entry == target or not (entry.name.startswith(PARTIAL) or theirs == uid):
            continue
        with suppress(OSError):
            abandoned = time.time() - entry.stat().st_mtime > _ABANDONED_AFTER
            if abandoned or (theirs == uid and earlier < number):
                shutil.rmtree(entry, ignore_errors=True)
