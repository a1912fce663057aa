"""Published contracts as derived from one set of files, kept beside the snapshots: one paper more does not derive a million again."""

import shutil
from hashlib import sha256
from pathlib import Path

import polars as pl
from sqlalchemy import Connection

from council import PublishedContract
from database.open_data.contracts import contracts, holders
from database.open_data.rows import FOLDER, editions, lines
from database.open_data.versions import versions
from database.snapshot import guarded
from database.snapshot.program import program
from database.snapshot.whole_folder import whole_folder

_DERIVED = {"contracts": contracts, "versions": versions, "holders": holders}
_PREFIX = "guarded-"


def derived(connection: Connection, cache_folder: Path) -> dict[str, pl.LazyFrame]:
    """The contracts, their versions and their holders, of all files now in the database; made once a set of files and program."""
    files = editions(connection)
    if not files:
        none = lines(connection, cache_folder, PublishedContract)
        return {name: rule(none) for name, rule in _DERIVED.items()}
    made_of = sha256(repr(files).encode() + program().encode()).hexdigest()
    folder = cache_folder / FOLDER / "derived" / f"{_PREFIX}{made_of[:16]}"
    own = guarded.key(connection)
    for _ in range(2):  # once more where what is there is damaged, or another database's
        if not folder.is_dir():
            _write(lines(connection, cache_folder, PublishedContract), folder, own)
        _forget_others(folder)
        try:
            return {name: guarded.scan([folder / f"{name}{guarded.SUFFIX}"], None, own) for name in _DERIVED}
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
    raise guarded.Unreadable(folder.name)


def _write(rows: pl.LazyFrame, folder: Path, own: bytes) -> None:
    with whole_folder(folder) as partial:
        made = pl.collect_all([rule(rows) for rule in _DERIVED.values()])  # together: which file prevails is worked out once
        for name, frame in zip(_DERIVED, made, strict=True):
            guarded.write(partial / f"{name}{guarded.SUFFIX}", frame, own)


def _forget_others(folder: Path) -> None:
    """What was derived from other sets of files goes, but for what is being written."""
    for other in folder.parent.iterdir():
        if other != folder and not other.name.startswith("."):
            shutil.rmtree(other, ignore_errors=True)
