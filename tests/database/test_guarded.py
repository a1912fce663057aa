"""No file of the cache holds a private name in the clear: papers, open data, what was derived, what was masked, pages once read."""

import gzip
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import polars as pl
import pytest
from PIL import Image
from sqlalchemy import Engine, text

from data_loaders.documents.pages import scan, scan_cache
from data_loaders.documents.pages.scan_words import Word
from data_loaders.documents.record import GrantRecord
from database.open_data.rows import FOLDER
from database.save import save
from database.search import index as search_index
from database.snapshot import guarded
from database.snapshot.frames import frames
from database.snapshot.snapshot import cache_folder
from tests.database.papers import COUNCIL, WHOLE, act, paper, renamed
from tests.database.published import load

NAME = "Dubosquet"
CONTRACTS = f"buyer,contract_id,title,supplier,amount,notified_on\n{COUNCIL},7,Vente à M. Jean {NAME},Val SARL,90,2024-01-31\n"
GRANTS = (
    "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,objet,montant,nature,conditionsVersement\n"
    f"{COUNCIL},21999001700010,2024-01-31,{NAME} Julie,,Secours à Mme Julie {NAME},90,aide en numéraire,unique\n"
)


def _clear(folder: Path) -> Iterator[Path]:
    """Files in which the name can be read: as bytes, unpacked, or as cells."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        held = path.read_bytes()
        with suppress(OSError, EOFError):
            held += gzip.decompress(held)
        cells = str(pl.read_parquet(path).rows()) if held.startswith(b"PAR1") else ""
        if NAME.lower().encode() in held.lower() or NAME.casefold() in cells.casefold():
            yield path


def test_no_file_of_the_cache_holds_a_private_name(engine: Engine, tmp_path: Path) -> None:
    grants = [GrantRecord(f"Mme Julie {NAME.upper()}", 50.0)]
    save(engine, renamed(paper(act(title=f"Cession à M. Jean {NAME.upper()}", grants=grants), roll=WHOLE), f"p/vente_{NAME}.pdf"))
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    load(engine, tmp_path / "grants.csv", GRANTS)
    found = frames(engine)
    assert (found["published_contracts"].height, found["published_grants"].height, found["deliberations"].height) == (1, 1, 1)
    search_index.refresh(engine)
    cache = cache_folder(engine)
    assert {path.name for path in (cache / FOLDER).iterdir()} >= {"published_contract", "published_grant", "derived", "masked"}
    assert len(list(cache.rglob(f"*{guarded.SUFFIX}"))) >= 6
    assert [path.relative_to(cache) for path in _clear(cache)] == []


def test_another_key_or_damage_makes_them_anew(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    before = frames(engine)["published_contracts"]
    cache = cache_folder(engine)
    for path in cache.rglob(f"*{guarded.SUFFIX}"):
        path.write_bytes(path.read_bytes()[:-3] + b"abc")
    save(engine, paper(act("1"), roll=WHOLE))
    assert frames(engine)["published_contracts"].select("title", "amount_cents").equals(before.select("title", "amount_cents"))
    with engine.begin() as connection:
        connection.execute(text("UPDATE data_version SET cache_key = :key"), {"key": "ab" * 32})
    save(engine, paper(act("2"), roll=WHOLE))
    assert frames(engine)["published_contracts"].height == 1


def test_rows_that_an_older_program_wrote_in_the_clear_go(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    frames(engine)
    cache = cache_folder(engine)
    (folder,) = (cache / FOLDER / "published_contract").iterdir()
    pl.DataFrame({"title": [NAME]}).write_parquet(folder / "00000.parquet")
    for derived in (cache / FOLDER / "derived").iterdir():
        next(derived.glob("contracts-*")).unlink()
    save(engine, paper(act("1"), roll=WHOLE))
    assert frames(engine)["published_contracts"].height == 1
    assert list(_clear(cache)) == []


def test_what_was_read_on_a_page_is_kept_enciphered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = scan.Seen([Word(NAME, 0, 0, 9, 9, 1.0, (0, 0, 0))], 0)
    asked: list[int] = []

    def seen(*_: object) -> scan.Seen:
        asked.append(1)
        return read

    monkeypatch.setattr(scan, "seen", seen)
    monkeypatch.setattr(scan, "edition", lambda: "an edition")
    for _ in range(2):
        assert scan_cache.seen(Image.new("L", (4, 4), 9), tmp_path) == read
    assert asked == [1]
    assert list(_clear(tmp_path)) == []
    assert len(list(tmp_path.rglob("*.guarded"))) == 1
