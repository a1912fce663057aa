"""The frames of open data: counted files, contracts of our councils, private people covered, what was voted beside what was published."""

import shutil
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from sqlalchemy import Engine

from data_loaders.documents.record import ContractRecord
from database.open_data import bodies as open_bodies
from database.open_data import derived as open_derived
from database.open_data import frames as open_frames
from database.open_data import rows as open_rows
from database.open_data.schemas import OPEN_SCHEMAS
from database.privacy.masking import Masker, is_private
from database.save import save
from database.snapshot import snapshot
from database.snapshot.frames import frames
from locales import text
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load

SIRET = "21330063500017"
CONTRACTS = (
    "buyer,buyer_siret,contract_id,title,supplier,amount,tax,notified_on,humeur\n"
    f"{COUNCIL.upper()},,2024-7,Entretien des toitures,TOITURES DU VAL,1200.50,HT,2024-04-02,\n"
    f"Ailleurs,{SIRET},2024-8,Entretien des toitures,TOITURES DU VAL,1200.50,HT,2024-04-02,\n"
    f"{COUNCIL},,2024-9,Vente à M. Jean Verdier,Autre SARL,90,HT,2024-04-02,\n"
    f"{COUNCIL},,2024-10,Papier,Autre SARL,beaucoup,HT,2024-04-02,\n"
)
GRANTS = (
    "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,montant,objet,pourcentageSubvention\n"
    f"{COUNCIL},{SIRET},2024-01-08,Amicale des Tilleuls,1000,Fête,0.5\n"
    f"{COUNCIL},{SIRET},2024-01-08,Julie VERDIER,300,Bourse,1\n"
)


def _voted(engine: Engine) -> None:
    found = act("2024-07", "Entretien des toitures")
    found.contracts = [ContractRecord("Toitures du Val SARL", 1200.5, tax="HT", stage="awarded", evidence=[(2, 6)])]
    save(engine, paper(found))


def test_what_was_voted_stands_beside_what_was_published(engine: Engine, tmp_path: Path) -> None:
    _voted(engine)
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    tables = frames(engine)
    published = tables["published_contracts"].sort("row")
    assert published.select("row", "buyer", "council", "source").rows() == [
        (2, COUNCIL.upper(), COUNCIL, "contracts.csv"),
        (3, "Ailleurs", None, "contracts.csv"),
        (4, COUNCIL, COUNCIL, "contracts.csv"),
    ]
    match = tables["contract_matches"].row(0, named=True)
    assert (tables["contract_matches"].height, match["state"]) == (1, "matched")
    assert match["contract_id"] == tables["contracts"]["contract_id"][0]
    assert match["published_key"] == published["contract_key"][0]
    assert match["reasons"].split()[:2] == ["same_name", "same_amount"]


def test_of_papers_alone_they_are_what_is_worked_out_of_no_row(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is each frame whose table has no row: it is not worked out either."""
    _voted(engine)
    short = {path.name: path for path in snapshot.current(engine).glob("*.parquet")}
    whole = shutil.copytree(next(iter(short.values())).parent, tmp_path / "whole")
    for module in (open_frames, open_bodies, open_derived, open_rows):
        monkeypatch.setattr(module, "holds", lambda _connection, _table: True)
    with snapshot.reading(engine) as connection:
        open_frames._write(connection, tmp_path, whole, Masker(connection), is_private)
    assert len(short) > len(OPEN_SCHEMAS)
    for name, path in short.items():
        assert_frame_equal(pl.read_parquet(path), pl.read_parquet(whole / name))


def test_files_are_counted_and_rules_have_their_rows(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    tables = frames(engine)
    counted = tables["open_files"].select("form", "rows_read", "rows_kept", "rows_refused", "unknown_columns", "publisher")
    assert counted.row(0) == ("contract_list", 4, 3, 1, "humeur", "Ville")
    assert tables["refused_rows"].select("source", "rule", "rows", "first_row").rows() == [("contracts.csv", "amount_unreadable", 1, 5)]


def test_private_people_are_covered(engine: Engine, tmp_path: Path) -> None:
    save(engine, paper(act()))
    load(engine, tmp_path / "grants.csv", GRANTS)
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    tables = frames(engine)
    grants = tables["published_grants"].sort("row")
    hidden = text("database.private_person", "fr")
    assert grants.select("beneficiary", "masked", "part_cents").rows() == [("Amicale des Tilleuls", False, 50000), (hidden, True, 30000)]
    assert grants["council"].to_list() == [COUNCIL, COUNCIL]
    assert "Verdier" not in " ".join(tables["published_contracts"]["title"])


def test_what_found_no_holder_meets_no_published_contract(engine: Engine, tmp_path: Path) -> None:
    found = act("2024-07", "Entretien des toitures")
    found.contracts = [ContractRecord("Toitures du Val SARL", 1200.5, tax="HT", stage="unsuccessful", evidence=[(2, 6)])]
    save(engine, paper(found))
    load(engine, tmp_path / "contracts.csv", CONTRACTS)
    assert frames(engine)["contract_matches"].is_empty()
