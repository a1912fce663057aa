"""What follows from open data is derived once a set of files, and masked once a text: one paper more makes neither again."""

from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders.documents.record import GrantRecord
from database.open_data import derived as open_derived
from database.open_data import masked as open_masked
from database.open_data.rows import FOLDER
from database.privacy.masking import Masker
from database.save import save
from database.snapshot import snapshot
from database.snapshot.frames import frames
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load

HEAD = "buyer,contract_id,title,supplier,amount,notified_on\n"


def _load(engine: Engine, path: Path, *rows: str) -> None:
    load(engine, path, HEAD + "".join(f"{row}\n" for row in rows))


def _folders(engine: Engine) -> set[str]:
    return {one.name for one in (snapshot.cache_folder(engine) / FOLDER / "derived").iterdir()}


def test_one_paper_more_derives_and_masks_nothing_again(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _load(engine, tmp_path / "one.csv", "Ailleurs,7,Vente à M. Jean Verdier,Val SARL,90,2024-01-31")
    before = frames(engine)["published_contracts"]
    assert "Verdier" not in before["title"][0]
    monkeypatch.setattr(open_derived, "_write", None)
    monkeypatch.setattr(open_masked, "_keep", None)
    save(engine, paper(act()))
    assert frames(engine)["published_contracts"].equals(before)


@pytest.mark.parametrize("few", [0, 200])
def test_the_texts_that_surely_stay_are_looked_for_where_there_are_many(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(open_masked, "_FEW", few)
    sifted: list[int] = []
    stays = Masker.stays

    def noted(mask: Masker, texts: pl.DataFrame) -> pl.Series:
        sifted.append(texts.height)
        return stays(mask, texts)

    monkeypatch.setattr(Masker, "stays", noted)
    rows = [f"{COUNCIL},{number},{title},Val SARL,90,2024-01-31" for number, title in enumerate(["Préau", "Vente à M. Jean Verdier"])]
    _load(engine, tmp_path / "one.csv", *rows)
    assert frames(engine)["published_contracts"].sort("row")["title"].to_list() == ["Préau", "Vente à M. ████ ███████"]
    assert sifted == ([] if few else [2])


def test_what_was_derived_goes_with_the_last_contract(engine: Engine, tmp_path: Path) -> None:
    _load(engine, tmp_path / "one.csv", f"{COUNCIL},7,Préau,Val SARL,90,2024-01-31")
    assert frames(engine)["published_contracts"].height == 1
    load(
        engine, tmp_path / "one.csv", "nomAttribuant,dateConvention,nomBeneficiaire,montant,objet\n" + f"{COUNCIL},2024-01-08,Judo,9,Fête\n"
    )
    tables = frames(engine)
    assert (tables["published_contracts"].height, tables["published_holders"].height, tables["published_grants"].height) == (0, 0, 1)
    assert _folders(engine) == set()
    told = {one.name for one in (snapshot.cache_folder(engine) / FOLDER).iterdir()}
    assert told == {"derived", "masked", "published_contract", "published_grant"}  # of tables in which no row ever stood nothing is written


def test_another_file_derives_anew_and_the_old_goes(engine: Engine, tmp_path: Path) -> None:
    _load(engine, tmp_path / "one.csv", f"{COUNCIL},7,Préau,Val SARL,90,2024-01-31")
    frames(engine)["published_contracts"]
    first = _folders(engine)
    _load(engine, tmp_path / "one.csv", f"{COUNCIL},7,Préau,Val SARL,95,2024-01-31")
    assert frames(engine)["published_contracts"]["amount_cents"].to_list() == [9500]
    assert len(_folders(engine)) == 1
    assert _folders(engine) != first


def test_a_title_is_masked_for_each_council_s_own_people(engine: Engine, tmp_path: Path) -> None:
    rows = (f"{COUNCIL},7,Vente à M. Jean Verdier,Val SARL,90,2024-01-31", "Ailleurs,8,Vente à M. Jean Verdier,Val SARL,90,2024-01-31")
    _load(engine, tmp_path / "one.csv", *rows)
    frames(engine)
    save(engine, paper(act()))  # now the council has people of its own
    titles = frames(engine)["published_contracts"]["title"].to_list()
    assert len(titles) == 2
    assert not [title for title in titles if "Verdier" in title or title is None]


def test_a_name_that_only_a_paper_tells_to_be_private_is_covered_in_titles(engine: Engine, tmp_path: Path) -> None:
    rows = (f"{COUNCIL},7,Rampe du logement Zelipor Dorvanel,Val SARL,90,2024-01-31", f"{COUNCIL},8,Préau,Val SARL,90,2024-01-31")
    _load(engine, tmp_path / "one.csv", *rows)
    assert "Rampe du logement Zelipor Dorvanel" in frames(engine)["published_contracts"]["title"].to_list()
    save(engine, paper(act(title="Secours", grants=[GrantRecord("M. Zelipor Dorvanel", 50.0)])))
    assert sorted(frames(engine)["published_contracts"]["title"]) == ["Préau", "Rampe du logement ███████ ████████"]


def test_the_same_bytes_under_another_mapping_are_derived_anew(engine: Engine, tmp_path: Path) -> None:
    fields = f'reviewed = true\nform = "contract_list"\n[constants]\nbuyer = "{COUNCIL}"\n[fields]\ntitle = "Objet"\n'
    fields += 'supplier = { column = "Qui", take = "before_postcode" }\namount = "Montant"\nnotified_on = "Le"\n'
    told = tmp_path / "one.csv.mapping.toml"
    words = "Objet;Qui;Montant;Le\nPréau;Toitures du Val 34000 VALFLEURI - lot 2 : toits;90;2024-01-31\n"
    told.write_text(fields, encoding="utf-8")
    load(engine, tmp_path / "one.csv", words)
    assert frames(engine)["published_contracts"]["lot"].to_list() == [None]
    told.write_text(fields + "lot = { column = \"Qui\", pattern = '\\blot (\\d+)' }\n", encoding="utf-8")
    load(engine, tmp_path / "one.csv", words)
    assert frames(engine)["published_contracts"].select("supplier", "lot").rows() == [("Toitures du Val", "2")]
