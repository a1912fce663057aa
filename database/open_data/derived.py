"""Published contracts as derived from one set of files, kept beside the snapshots: one paper more does not derive a million again."""

import shutil
from hashlib import sha256
from pathlib import Path

import polars as pl
from sqlalchemy import Connection

from council import PublishedContract
from database.identities.shared_names import Shared
from database.open_data.bodies import rows
from database.open_data.contracts import contracts, holders
from database.open_data.numbers import buyers_hash
from database.open_data.prevailing import prevailing
from database.open_data.rows import FOLDER, editions, holds
from database.open_data.versions import versions
from database.snapshot import guarded
from database.snapshot.program import program
from database.snapshot.whole_folder import whole_folder

_DERIVED = {"contracts": contracts, "versions": versions, "holders": holders}
_PREFIX = "guarded-"
_AT_ONCE = 300_000  # rows in memory: a part holds whole buyers
Derived = dict[str, list[pl.LazyFrame]]


def derived(connection: Connection, cache_folder: Path, shared: Shared) -> Derived:
    """The contracts, their versions and their holders, of all files now in the database, each in parts of whole buyers.

    Without contracts there is no part. Made once a set of files, of names told apart, and program.
    """
    beside = cache_folder / FOLDER / "derived"
    if not holds(connection, PublishedContract):
        _forget_others(beside, None)
        return {name: [] for name in _DERIVED}
    made_of = sha256(repr((editions(connection), shared.told.rows())).encode() + program().encode()).hexdigest()
    folder = beside / f"{_PREFIX}{made_of[:16]}"
    own = guarded.key(connection)
    for _ in range(2):  # once more where what is there is damaged, or another database's
        if not folder.is_dir():
            _write(rows(connection, cache_folder, PublishedContract, shared), folder, own)
        _forget_others(beside, folder)
        try:
            return {name: _parts(folder, name, own) for name in _DERIVED}
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
    raise guarded.Unreadable(folder.name)


def _write(lines: pl.LazyFrame, folder: Path, own: bytes) -> None:
    count = max(1, -(-lines.select(pl.len()).collect().item() // _AT_ONCE))
    with whole_folder(folder) as partial:
        for number in range(count):
            told = prevailing(lines.filter(buyers_hash() % count == number) if count > 1 else lines)
            for name, rule in _DERIVED.items():
                guarded.write(partial / f"{name}-{number:05}-{count:05}{guarded.SUFFIX}", rule(told).collect(), own)


def _parts(folder: Path, name: str, own: bytes) -> list[pl.LazyFrame]:
    paths = sorted(folder.glob(f"{name}-*{guarded.SUFFIX}"))
    if not paths or len(paths) != int(paths[0].stem[-5:]):
        raise guarded.Unreadable(folder.name)
    return [guarded.scan([path], None, own) for path in paths]


def _forget_others(among: Path, folder: Path | None) -> None:
    """What was derived from other sets of files goes, but for what is being written."""
    for other in among.iterdir() if among.is_dir() else ():
        if other != folder and not other.name.startswith("."):
            shutil.rmtree(other, ignore_errors=True)
