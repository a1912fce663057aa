"""The yearly list of contracts by bands of amounts: no amount is made of a band, and a list that tells amounts is another form."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, select

from council import PublishedContract
from data_loaders.open_data import recognition
from data_loaders.open_data.table_files.bad_table import BadTable
from tests.open_data.loaded import load_file

_HEAD = "Nature;Tranche;Objet du marché;Date;Attributaire;Code postal\n"
_ROWS = (
    "Travaux;20 000 à 89 999,99 € HT;Réfection de la halle;12/03/2014;Toitures du Val;1000\n"
    "Services;plus de 90 000;Nettoyage;31/02/2014;Ateliers de l'Alba;inconnu\n"
    "Services;plus de 90 000;Nettoyage;31/02/2014;Ateliers de l'Alba;inconnu\n"
    "Services;plus de 90 000;;12/03/2014;Ateliers de l'Alba;33000\n"
    "Services;plus de 90 000;Papier;12/03/2014;;33000\n"
)


def test_a_band_is_kept_as_printed_and_is_no_amount(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "any.csv"
    path.write_text(_HEAD + _ROWS, encoding="utf-8")
    report = load_file(engine, path)
    assert report.recognised is not None
    assert report.recognised.loader.FORM == "contract_bands"
    assert dict(report.rules) == {"repeated_row": 1, "title_missing": 1, "supplier_missing": 1}
    a = PublishedContract
    with engine.connect() as connection:
        rows = connection.execute(
            select(a.band, a.tax, a.supplier_postcode, a.amount_cents, a.min_cents, a.max_cents, a.doubtful).order_by(a.row)
        ).all()
    assert [tuple(row) for row in rows] == [
        ("Travaux, 20 000 à 89 999,99 € HT", "HT", "01000", None, None, None, None),
        ("Services, plus de 90 000", None, None, None, None, None, "notified_on: 31/02/2014; supplier_postcode: inconnu"),
    ]


_LIST = (
    "LISTE DES MARCHÉS CONCLUS EN 2014;;;\n\nFOURNITURES;;;\nMarchés de 20 000 à 89 999,99 € HT;;;\n"
    "Objet;Date;Attributaire;Code postal\nPapier;12/03/2014;Papeteries Alba;34000\nRepas (90 000 € HT au plus);;;\nCraies;;Ateliers;\n"
    "Marchés de travaux supérieurs à 90 000 € HT;;;\nOBJET;DATE;ATTRIBUTAIRE;CODE POSTAL\nPréau;15/06/2014;Toitures;30100\n"
    "Services;;;\nNettoyage;16/06/2014;Net;30100\n"
)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_bands_in_lines_of_their_own_are_those_of_the_rows_under_them(engine: Engine, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"any.{kind}"
    path.write_text(_LIST, encoding="utf-8")
    if kind == "xlsx":
        book = Workbook()
        for line in _LIST.splitlines():
            book.active.append([cell or None for cell in line.split(";")])
        book.save(path)
    report = load_file(engine, path)
    assert dict(report.rules) == {"supplier_missing": 1}
    a = PublishedContract
    with engine.connect() as connection:
        rows = connection.execute(select(a.row, a.band, a.title, a.amount_cents).order_by(a.row)).all()
    assert [tuple(row) for row in rows] == [
        (6, "FOURNITURES, Marchés de 20 000 à 89 999,99 € HT", "Papier", None),
        (8, "FOURNITURES, Marchés de 20 000 à 89 999,99 € HT", "Craies", None),
        (11, "Marchés de travaux supérieurs à 90 000 € HT", "Préau", None),
        (13, None, "Nettoyage", None),  # no band is told of the services
    ]


def test_a_list_of_contracts_without_any_band_is_not_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / "any.csv").write_text("Objet;Date;Attributaire;Code postal\nPapier;12/03/2014;Papeteries Alba;34000\n", encoding="utf-8")
    with pytest.raises(BadTable):
        recognition.recognise(tmp_path / "any.csv")


@pytest.mark.parametrize("titles", ["Tranche;Objet;Attributaire;Montant HT", "Objet;Attributaire;Date", "Tranche d'âge;Nom;Date"])
def test_other_lists_are_not_taken_for_it(tmp_path: Path, titles: str) -> None:
    (tmp_path / "any.csv").write_text(f"{titles}\n{';'.join('x' for _ in titles.split(';'))}\n", encoding="utf-8")
    with pytest.raises(BadTable):
        recognition.recognise(tmp_path / "any.csv")
