"""A damaged snapshot is known by its seal and made anew, at the start and in use; what is made, its owner alone may read."""

import stat
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from database import owner_only
from database.condition import condition
from database.engine import open_engine
from database.save import save
from database.snapshot import sealed, snapshot
from database.snapshot.frames import Outdated, frames
from tests.database.papers import act, paper


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _bit(path: Path) -> None:
    words = bytearray(path.read_bytes())
    words[len(words) // 2] ^= 1
    path.write_bytes(bytes(words))


def _gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("harm", [_cut, _bit, _gone])
def test_a_new_process_finds_the_damage_and_makes_the_snapshot_anew(
    engine: Engine, harm: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    save(engine, paper(act()))
    folder = snapshot.current(engine)
    kept = (folder / "deliberations.parquet").read_bytes()
    harm(folder / "deliberations.parquet")
    monkeypatch.setattr(snapshot, "_LOOKED_THROUGH", {})
    assert snapshot.current(engine) == folder
    assert (folder / "deliberations.parquet").read_bytes() == kept
    assert sealed.damage(folder, deep=True) is None


def test_damage_in_use_is_told_as_outdated_and_the_next_asks_again(engine: Engine) -> None:
    save(engine, paper(act()))
    seen = frames(engine)
    _cut(seen.folder / "deliberations.parquet")
    with pytest.raises(Outdated):
        seen.collect(seen.scan("deliberations"))
    assert frames(engine).frame("deliberations").height == 1


def test_a_table_replaced_in_use_by_another_of_its_size_is_found(engine: Engine) -> None:
    """It can be read, and tells another town's figures: a copy of the same table in which one word differs."""
    save(engine, paper(act(title="Voirie communale du bourg")))
    seen = frames(engine)
    file = seen.folder / "deliberations.parquet"
    sound = file.read_bytes()
    other = seen.folder.parent / "other.parquet"
    plain = pl.read_parquet(file).with_columns(title=pl.lit("Voirie communale du canal"))
    plain.write_parquet(other, compression="uncompressed")
    pl.read_parquet(file).write_parquet(file, compression="uncompressed")
    sealed.seal(seen.folder)
    snapshot._LOOKED_THROUGH.clear()
    assert frames(engine).frame("deliberations")["title"].to_list() == ["Voirie communale du bourg"]
    assert other.stat().st_size == file.stat().st_size
    other.replace(file)
    assert condition(engine).snapshot == "damaged"
    with pytest.raises(Outdated):
        seen.collect(seen.scan("deliberations"))
    assert frames(engine).frame("deliberations")["title"].to_list() == ["Voirie communale du bourg"]
    assert file.read_bytes() == sound
    assert condition(engine).snapshot == "current"


def test_a_seal_that_cannot_be_read_is_damage(tmp_path: Path) -> None:
    (tmp_path / "rows").write_text("one", encoding="utf-8")
    sealed.seal(tmp_path)
    assert sealed.damage(tmp_path, deep=True) is None
    (tmp_path / "seal.json").write_text("[", encoding="utf-8")
    assert sealed.damage(tmp_path, deep=False) == "seal.json"


def test_the_database_and_its_cache_are_their_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "data" / "council.db"
    made = open_engine(f"sqlite:///{file}")
    save(made, paper(act()))
    folder = snapshot.current(made)
    made.dispose()
    paths = [file.parent, *file.parent.rglob("*"), folder]
    assert any(path.suffix == ".parquet" for path in paths)
    assert [path for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
    assert owner_only.wider(file) is None
    file.chmod(0o644)
    assert owner_only.wider(file) == "0644"
    assert owner_only.wider(tmp_path / "none") is None


def test_folders_above_are_their_owners_alone_too(tmp_path: Path) -> None:
    """The rows of an open-data file are written before there is any snapshot: the cache is made with them."""
    cache = tmp_path / "council.db.snapshots"
    owner_only.folder(cache / "open-data" / "published_contracts")
    assert [path for path in (cache, *cache.rglob("*")) if owner_only.wider(path)] == []
