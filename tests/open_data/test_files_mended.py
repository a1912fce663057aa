"""Files that portals and spreadsheets send: zips, Mac Roman, JSON lists, several columns of one amount; and what is no register."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from council import OpenFile, PublishedGrant
from data_loaders import tables
from data_loaders.commands import map as map_command
from data_loaders.open_data import files
from data_loaders.open_data.mapping.proposal import propose
from data_loaders.open_data.recognition import recognise
from data_loaders.open_data.table_files import head
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.mending import Mended, Mender
from data_loaders.tables import TableLoaded
from database.incoming import Provenance

GRANTS = "nomAttribuant;dateConvention;nomBeneficiaire;montant\nRochebelle;2022-03-12;Théâtre du Val;300\n"
PAID = "Date;Nom;Mandaté;Statut\n2022-03-12;Judo du Val;300;soldé\n2022-03-13;Chorale;120;soldé\n"
MAPPING = 'reviewed = true\nform = "scdl_grants"\n[constants]\ngrantor_name = "Rochebelle"\nyear = "2022"\n[fields]\n'


def _load(engine: Engine, path: Path) -> TableLoaded:
    return tables.load_table(engine, path, files.Told(path.name, Provenance(), 1))


def _grants(engine: Engine) -> list[tuple[str | None, int | None]]:
    with engine.connect() as connection:
        found = select(PublishedGrant.beneficiary_name, PublishedGrant.amount_cents).order_by(PublishedGrant.row)
        return [(row[0], row[1]) for row in connection.execute(found)]


def _zip(path: Path, **inside: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in inside.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), words)
    return path


def test_a_zip_of_one_table_is_that_table_under_its_own_name(engine: Engine, tmp_path: Path) -> None:
    path = _zip(tmp_path / "g.zip", dossier__g_csv=GRANTS, lisezmoi_txt="bonjour")
    assert tables.is_table(path)
    _load(engine, path)
    assert _grants(engine) == [("Théâtre du Val", 30000)]
    with engine.connect() as connection:
        assert connection.execute(select(OpenFile.source, OpenFile.sha256)).one() == ("g.zip", head.digest(path))
    assert _load(engine, path).saved.state == "unchanged"


@pytest.mark.parametrize(
    ("inside", "code", "names"),
    [
        ({"a_csv": GRANTS, "b_csv": GRANTS}, "zip_tables", "a.csv, b.csv"),
        ({"lisezmoi_txt": "bonjour"}, "zip_no_table", "lisezmoi.txt"),
        ({"a_csv": "couleur;bleu\nrouge;vert\n"}, "nothing_known", "any.zip"),
        ({"a_csv": "0" * 3_000_000}, "bomb", "any.zip"),
    ],
)
def test_another_zip_is_refused_for_what_it_is(engine: Engine, tmp_path: Path, inside: dict[str, str], code: str, names: str) -> None:
    with pytest.raises(BadTable) as refused:
        _load(engine, _zip(tmp_path / "any.zip", **inside))
    assert refused.value.code == code
    assert names in str(refused.value)
    assert str(refused.value).startswith("any.zip")


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_accents_of_an_old_macintosh_are_letters(engine: Engine, tmp_path: Path, end: str) -> None:
    (tmp_path / "g.csv").write_bytes(GRANTS.replace("\n", end).encode("mac-roman"))
    _load(engine, tmp_path / "g.csv")
    assert _grants(engine) == [("Théâtre du Val", 30000)]


def test_amounts_of_two_columns_are_added_and_what_is_no_amount_is_told(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text("Qui;Fonct.;Invest.\nJudo;1 200,50;300\nChorale;;80\nYoga;5;voir note\nVélo;;\n", encoding="utf-8")
    fields = 'beneficiary_name = "Qui"\namount = { column = "Fonct.", add = ["Invest."] }\n'
    (tmp_path / "g.csv.mapping.toml").write_text(MAPPING + fields, encoding="utf-8")
    loaded = _load(engine, tmp_path / "g.csv")
    assert _grants(engine) == [("Judo", 150050), ("Chorale", 8000)]
    assert [values["count"] for code, _, values in loaded.warnings if code == "rows_set_aside"] == [2]


def test_only_amounts_are_added(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text("Qui;Quoi;Montant\nJudo;cours;5\n", encoding="utf-8")
    fields = 'beneficiary_name = { column = "Qui", add = ["Quoi"] }\namount = "Montant"\n'
    (tmp_path / "g.csv.mapping.toml").write_text(MAPPING + fields, encoding="utf-8")
    with pytest.raises(BadTable) as refused:
        _load(engine, tmp_path / "g.csv")
    assert refused.value.code == "mapping_add"


def test_a_json_list_and_a_zip_have_a_mapping_proposed_and_read(engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = '[{"organisme": "Judo du Val", "montant voté": "300"}, {"organisme": "Chorale", "montant voté": 120}]'
    path = _zip(tmp_path / "g.zip", g_json=listed)
    arguments = type("Arguments", (), {"file": path, "write": False})()
    assert map_command.run(arguments) == 0
    proposed = capsys.readouterr().out
    assert 'form = "scdl_grants"' in proposed
    assert "g.zip" in proposed
    assert "header" not in proposed
    (tmp_path / "g.zip.mapping.toml").write_text(MAPPING + 'beneficiary_name = "organisme"\namount = "montant voté"\n', encoding="utf-8")
    _load(engine, path)
    assert _grants(engine) == [("Judo du Val", 30000), ("Chorale", 12000)]


def test_a_list_of_payments_is_no_register_of_presences(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(PAID, encoding="utf-8")
    with pytest.raises(BadTable) as refused:
        recognise(tmp_path / "p.csv")
    assert "présences" not in str(refused.value)
    with pytest.raises(BadTable):
        propose(tmp_path / "p.csv")
    (tmp_path / "r.csv").write_text(PAID.replace("soldé", "présent"), encoding="utf-8")
    assert recognise(tmp_path / "r.csv")[1].loader.FORM == "attendance_register"


def test_rows_that_have_moved_are_not_learnt_from() -> None:
    lots: list[list[str | None]] = [[f"Alba {n} 34000 Val", None, f"{9 + n} 000 € HT mini – 90 000 € HT maxi", None] for n in range(60)]
    titles: list[list[str | None]] = [[None, f"École {n}", None, f"2011-02-{n % 25 + 3:02}"] for n in range(60)]
    moved: list[list[str | None]] = [[None, "Brun 34070 Val", None, f"{n} 000 € HT", None] for n in range(3)]
    told: Mended = {}
    mender = Mender(["Nom", "Objet", "Montant", "Notifié"], "", [row[:4] for row in (*titles, *lots, *moved)], told)
    assert mender.of_sheet(7, moved[2], merged=True) == ["Brun 34070 Val", None, "2 000 € HT", None]
    inside = ["Alba 34000 Val", None, None, "8 000 € HT", None]
    assert mender.of_sheet(8, inside, merged=True) == ["Alba 34000 Val", None, "8 000 € HT", None]
    assert (mender.of_sheet(9, lots[0], merged=True), mender.of_sheet(10, titles[0], merged=True)) == (lots[0], titles[0])
    assert told == {"moved_cells": [7, 8]}


def test_one_decimal_is_put_back_in_a_file_whose_numbers_are_parted() -> None:
    told: Mended = {}
    mender = Mender(["Nom", "Montant", "Objet"], ",", [], told)
    row = ["Alba", "100000", "1", "cours"]
    assert mender.of_text(2, row) is None
    assert mender.of_text(3, ["Brun", "58 400", "00", "cours"]) == ["Brun", "58 400,00", "cours"]
    assert mender.of_text(4, row) == ["Alba", "100000,1", "cours"]


FEW = [["Rochebelle", f"2022-0{n}", f"Club {n}", f"{n}00"] for n in range(1, 6)]


@pytest.mark.parametrize(
    ("row", "mended"),
    [
        (["", "Rochebelle", "2022-07", "Club 7", "700"], ["Rochebelle", "2022-07", "Club 7", "700"]),
        (["", "Valbourg", "2022-07", "Club 7", "700"], None),  # nobody else's rows begin so
        (["", "Rochebelle", "Club 7", "700", "bis"], None),  # a receiver of that name
    ],
)
def test_a_blank_cell_in_front_of_a_row_goes_where_even_few_rows_begin_with_what_follows(row: list[str], mended: list[str] | None) -> None:
    columns = ["nomAttribuant", "referenceDecision", "nomBeneficiaire", "montant"]
    told: Mended = {}
    assert Mender(columns, ";", FEW, told).of_text(7, row) == mended
    found = Mender(columns, "", FEW, told).of_sheet(7, row)
    assert found == mended if mended else found in (None, row[:4])  # set aside, or a note behind the last title
    assert told == ({"moved_cells": [7]} if mended else {})


def test_names_beside_amounts_are_no_roster(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text("Bénéficiaire;;Subvention;\nNom;SIRET;Objet;Montant (€)\nJudo club;;cours;1 200,00\n", encoding="utf-8")
    with pytest.raises(BadTable):
        _load(engine, path)


@pytest.mark.parametrize("title", ["Indemnité brute annuelle", "Rémunérations", "Indemnités 2023"])
def test_a_list_of_what_members_are_paid_is_no_roster(engine: Engine, tmp_path: Path, title: str) -> None:
    path = tmp_path / "i.csv"
    path.write_text(f"Commune;Nom;Prénom;Fonction;{title}\nRochebelle;MERLE;Luc;Maire;24 000,00\n", encoding="utf-8")
    with pytest.raises(BadTable):
        _load(engine, path)


def test_a_grant_s_amount_under_the_titles_of_towns_and_its_share_in_percent(engine: Engine, tmp_path: Path) -> None:
    for number, title in enumerate(("Montant TTC (€)", "Montant accordé", "Montant en euros")):
        path = tmp_path / f"g{number}.csv"
        head = f"nomAttribuant;dateConvention;nomBeneficiaire;montant demandé;{title};pourcentageSubvention\n"
        path.write_text(
            head + "Rochebelle;12 mars 2023;Judo;2000;1\u202f200,50\u00a0€;50%\nRochebelle;13/03/23;Boules;9;350*;1%\n", "utf-8"
        )
        _load(engine, path)
    with engine.connect() as connection:
        found = connection.execute(select(PublishedGrant.amount_cents, PublishedGrant.share, PublishedGrant.agreed_on)).all()
    assert sorted(map(tuple, found)) == sorted(3 * [(120050, 0.5, date(2023, 3, 12)), (35000, 0.01, date(2023, 3, 13))])
