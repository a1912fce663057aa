"""Open data at any size: rows kept beside a load are those of the database, and a table made part by part tells what a whole one does."""

import shutil
from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from council import PublishedContract, PublishedGrant
from database.open_data import derived
from database.open_data.rows import FOLDER, lines
from database.save import save
from database.snapshot import long_table, snapshot
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load

HEAD = "buyer,contract_id,title,supplier,amount,notified_on\n"
CONTRACTS = HEAD + f'{COUNCIL},7,"Préau, toit",Val SARL,90,2024-01-31\nAilleurs,8,Pont,,0.5,\n'
GRANTS = (
    "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,objet,montant,nature,conditionsVersement,pourcentageSubvention\n"
    "Ville,21999001700010,2024-01-31,Amicale des Tilleuls,,Fête,90.10,aide en numéraire,unique,0.5\n"
    "Ville,21999001700010,,Judo du Val,,,100,aide en numéraire,unique,1\n"
)


def _lines(engine: Engine) -> list[pl.DataFrame]:
    with engine.connect() as connection:
        cache = snapshot.cache_folder(engine)
        return [lines(connection, cache, table).collect() for table in (PublishedContract, PublishedGrant)]


def _kept(engine: Engine) -> list[Path]:
    return [path for path in (snapshot.cache_folder(engine) / FOLDER).rglob("*") if path.is_file()]


def test_rows_kept_while_loading_are_those_of_the_database(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    load(engine, tmp_path / "grants.csv", GRANTS)
    assert len(_kept(engine)) == 2
    before = _lines(engine)
    assert [frame.height for frame in before] == [2, 2]
    shutil.rmtree(snapshot.cache_folder(engine) / FOLDER)
    assert all(one.equals(other) for one, other in zip(before, _lines(engine), strict=True))


def test_a_file_that_is_not_stored_leaves_none(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("database.open_data.files.bump", broken)
    with pytest.raises(RuntimeError):
        load(engine, tmp_path / "contracts.csv", CONTRACTS)
    assert list((snapshot.cache_folder(engine) / FOLDER).rglob("*.*")) == []


def test_where_they_cannot_be_kept_the_database_tells_them(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr("database.open_data.beside.guarded.write", full)
        load(engine, tmp_path / "contracts.csv", CONTRACTS)
    assert _kept(engine) == []
    assert _lines(engine)[0]["title"].to_list() == ["Préau, toit", "Pont"]


def test_parts_tell_what_the_whole_tells(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for council in (COUNCIL, "Ailleurs"):
        save(engine, paper(act(), council=council))
    bodies = (COUNCIL, "Ailleurs", "Plus loin", COUNCIL.upper())
    rows = [f"{bodies[n % 4]},{n % 9},Travaux {n % 9},Val {n} SARL,{90 + n},2024-01-{1 + n % 28:02}" for n in range(40)]
    load(engine, tmp_path / "one.csv", HEAD + "\n".join(rows) + "\n")
    tables = ("published_contracts", "published_holders", "contract_versions")
    whole = {name: pl.read_parquet(snapshot.current(engine) / f"{name}.parquet") for name in tables}
    shutil.rmtree(snapshot.cache_folder(engine))
    monkeypatch.setattr(derived, "_AT_ONCE", 7)
    monkeypatch.setattr(long_table, "_AT_ONCE", 3)
    folder = snapshot.current(engine)
    assert len(list((folder.parent / FOLDER / "derived").rglob("contracts-*"))) == 6
    for name, told in whole.items():
        parts = pl.read_parquet(folder / f"{name}.parquet")
        order = ["contract_key"] if "supplier" not in told.columns else ["contract_key", "supplier"]
        assert parts.sort(order).equals(told.sort(order))
    councils = pl.read_parquet(folder / "published_contracts.parquet")["council_id"]
    assert councils.to_list() == councils.sort(nulls_last=True).to_list()
    assert (councils.null_count(), len(councils) - councils.null_count()) == (9, 18)
    assert not [path for path in folder.iterdir() if path.is_dir() and path.name not in ("texts", "orders")]
