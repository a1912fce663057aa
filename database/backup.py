"""Backups and their return: whole, summed, looked through before they count, and never in the place of a database without being told.

A database that comes back gets another identity, so that no cached table of the one that it follows is taken for its own; what was masked
or erased since the backup stays so.
"""

import hashlib
import os
import secrets
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from psycopg.conninfo import make_conninfo
from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

from council import DataVersion, Document, OpenFile, Removal
from database import owner_only, sole_use
from database.engine import open_engine, writing
from database.removals import erasing
from database.review.decision_values import Undecidable
from database.sessions.joining import bump

SUM = ".sha256"


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup as it was written."""

    path: Path
    bytes: int
    sha256: str


def backup(engine: Engine, target: Path) -> Kept:
    """A whole copy of one state of the database, whatever is imported meanwhile. Raises Undecidable, with nothing left behind."""
    if target.exists():
        raise Undecidable("backup.there", file=target.name)
    owner_only.folder(target.parent)
    partial, summed = (target.with_name(f".partial-{os.getpid()}-{target.name}{ending}") for ending in ("", SUM))
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, owner_only.FILE_MODE))
    try:
        if engine.dialect.name == "sqlite":
            _copy_sqlite(str(engine.url.database), partial)
        else:
            _run(engine.url, "pg_dump", "--format=custom", "--no-owner", f"--file={partial}")
        digest = _digest(partial)
        os.close(os.open(summed, os.O_CREAT | os.O_EXCL | os.O_WRONLY, owner_only.FILE_MODE))
        summed.write_text(f"{digest}  {target.name}\n", encoding="utf-8")
        for one in (partial, summed):
            with one.open("rb") as file:
                os.fsync(file.fileno())
        summed.replace(target.with_name(target.name + SUM))  # first: a sum without its backup is none
        partial.replace(target)
    finally:
        for one in (partial, summed):
            one.unlink(missing_ok=True)
    return Kept(target, target.stat().st_size, digest)


def restore(url: str, source: Path, *, replace: bool = False) -> int:
    """Puts a backup in the place of the database of `url`; how many papers were erased again. Raises Undecidable, with nothing changed.

    A database that a site or an import has open is not replaced: what they hold of it would be written into neither.
    """
    _look(source)
    target = make_url(url)
    file = Path(str(target.database)) if target.get_backend_name() == "sqlite" else None
    there = file.exists() if file else True
    if there and not replace:
        raise Undecidable("backup.in_place")
    if there:
        _refuse_where_used(target, file)
    removals = _removals(url) if there else []
    if file:
        _return_sqlite(source, file)
    else:
        _run(target, "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(source))
    engine = open_engine(url)
    try:
        with writing(engine) as connection:
            connection.execute(update(DataVersion).values(uid=uuid4().hex, cache_key=secrets.token_hex(32)))
            known = set(connection.execute(select(Removal.id)).scalars())
            if removals:
                connection.execute(delete(Removal).where(Removal.id.in_([row["id"] for row in removals])))
                connection.execute(insert(Removal), removals)
            bump(connection)
        return _erase_again(engine, [row for row in removals if row["id"] not in known])
    finally:
        engine.dispose()


def _refuse_where_used(target: URL, file: Path | None) -> None:
    if file is None:
        return sole_use.of_server(target)
    with sole_use.of_file(file):
        return None


def _look(source: Path) -> None:
    """The backup is whole: its sum where one stands beside it."""
    told = source.with_name(source.name + SUM)
    if not source.is_file():
        raise Undecidable("backup.none", file=source.name)
    if told.is_file() and told.read_text(encoding="utf-8").split()[:1] != [_digest(source)]:
        raise Undecidable("backup.damaged", file=source.name)


def _copy_sqlite(file: str, partial: Path) -> None:
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(partial)) as copy:
        try:
            source.backup(copy)
        except sqlite3.OperationalError as error:
            raise Undecidable("backup.failed", program="SQLite", said=str(error)) from error  # the disk's fault, not the copy's
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise Undecidable("backup.damaged", file=Path(file).name)


def _return_sqlite(source: Path, file: Path) -> None:
    """The copy takes the name once it is whole; what stood there is kept beside it, under the hour."""
    owner_only.folder(file.parent)
    partial = file.with_name(f".partial-{os.getpid()}-{file.name}")
    try:
        owner_only.make(partial)
        try:
            _copy_sqlite(str(source), partial)
        except sqlite3.DatabaseError as error:
            raise Undecidable("backup.damaged", file=source.name) from error
        owner_only.hand_over(partial, file if file.exists() else file.parent)
        with sole_use.of_file(file) if file.exists() else nullcontext():
            if file.exists():
                file.rename(file.with_name(f"{file.name}.before-{datetime.now(UTC):%Y%m%d%H%M%S}"))
            for beside in ("-wal", "-shm"):
                file.with_name(file.name + beside).unlink(missing_ok=True)
            partial.rename(file)
    finally:
        partial.unlink(missing_ok=True)


def _removals(url: str) -> list[dict[str, Any]]:
    """What was masked and erased in the database that goes; none where it cannot be read, which is why it goes."""
    try:
        engine = open_engine(url)
    except Exception:  # damaged, of a newer program, not there
        return []
    try:
        with engine.connect() as connection:
            return [dict(row) for row in connection.execute(select(Removal.__table__)).mappings()]
    except DBAPIError:
        return []
    finally:
        engine.dispose()


def _erase_again(engine: Engine, removals: Sequence[dict[str, Any]]) -> int:
    asked = {row["subject"]: row["reason"] for row in removals if row["kind"] == "erase" and row["lifted_at"] is None}
    with engine.connect() as connection:
        back = [one for table in (Document, OpenFile) for one in connection.execute(select(table.sha256)).scalars() if one in asked]
    for sha256 in back:
        erasing.erase(engine, sha256, asked[sha256])
    if back:
        erasing.overwrite(engine)
    return len(back)


def _run(url: URL, program: str, *arguments: str) -> None:
    """A program of PostgreSQL's own, as new as the server; the password goes by the environment, never on the command line."""
    if shutil.which(program) is None:
        raise Undecidable("backup.no_program", program=program)
    environment = os.environ | ({"PGPASSWORD": str(url.password)} if url.password else {})
    done = subprocess.run([program, *arguments, f"--dbname={_told(url)}"], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Undecidable("backup.failed", program=program, said=next(iter(done.stderr.strip().splitlines()), "?"))


def _told(url: URL) -> str:
    """The server's address in PostgreSQL's own words, without the password: they know no port behind each of several hosts."""
    driven = url.set(drivername="postgresql+psycopg")
    told = driven.get_dialect()().create_connect_args(driven)[1]
    return make_conninfo("", **{name: value for name, value in told.items() if name != "password"})


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
