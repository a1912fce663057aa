"""Files as portals and town halls put them out: GeoJSON, rows quoted whole, a sheet a year, tax behind amounts, names in two columns."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest
from sqlalchemy import Engine, select

from council import PublishedAct, PublishedContract, PublishedGrant, RegisterLine, YearlyGrant
from data_loaders.open_data import recognition
from data_loaders.open_data.cells import cells
from data_loaders.open_data.mapping.proposal import propose
from data_loaders.open_data.rosters import roster
from tests.open_data.loaded import load, load_file

GRANTS = "nomAttribuant,dateConvention,nomBeneficiaire,objet,montant"
CONTRACTS = "Acheteur;Numéro de marché;Objet;Titulaire;Montant;Date de notification"


def _told(engine: Engine, *columns: Any) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(columns[0].class_.row))]


def test_the_features_of_a_geojson_file_are_rows(engine: Engine, tmp_path: Path) -> None:
    properties = {"nomAttribuant": "Rochebelle", "dateConvention": "2022-02-01", "nomBeneficiaire": "Judo du Val", "montant": 300.5}
    feature = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [5.1, 44.2]}, "properties": properties}
    report = load(engine, tmp_path / "g.geojson", json.dumps({"type": "FeatureCollection", "features": [feature]}))
    assert report.kept == 1
    assert _told(engine, PublishedGrant.beneficiary_name, PublishedGrant.amount_cents) == [("Judo du Val", 30050)]
    assert {match.field for match in propose(tmp_path / "g.geojson").matches} >= {"amount", "beneficiary_name"}


@pytest.mark.parametrize("header", [GRANTS, f'"{GRANTS}"'], ids=["a header of its own", "a header quoted too"])
def test_a_row_quoted_whole_is_parted_again(engine: Engine, tmp_path: Path, header: str) -> None:
    whole = '"Rochebelle,2022-02-01,Judo du Val,""Cours, stages"",300.50"'
    plain = "Rochebelle,2022-02-02,Chorale,Concert,200"
    report = load(engine, tmp_path / "g.csv", f"{header}\n{whole}\n{plain}\n")
    said = (PublishedGrant.beneficiary_name, PublishedGrant.purpose, PublishedGrant.amount_cents)
    assert _told(engine, *said) == [("Judo du Val", "Cours, stages", 30050), ("Chorale", "Concert", 20000)]
    assert report.mended == {"quoted_rows": [2]}
    assert len(propose(tmp_path / "g.csv").matches) == 5


def test_a_quoted_row_of_another_width_stays_aside(engine: Engine, tmp_path: Path) -> None:
    report = load(engine, tmp_path / "g.csv", f'{GRANTS}\n"Rochebelle,2022-02-01,Judo"\nRochebelle,2022-02-02,Chorale,Concert,200\n')
    assert (report.kept, dict(report.rules)) == (1, {"ragged": 1})


def _book(path: Path, **sheets: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    for name, titles in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in (["Aides de la ville"], [], titles, ["Judo du Val", 300][: len(titles)]):
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(path)
    return path


def test_a_sheet_named_after_a_year_tells_it(engine: Engine, tmp_path: Path) -> None:
    titles = ("Association", "Montant attribué")
    path = _book(
        tmp_path / "g.xlsx", **{"2021": titles, "Aides_2022": titles, "2019-2020": titles, "2018": ("Association", "Versé en 2017")}
    )
    report = load_file(engine, path)
    assert sorted(_told(engine, YearlyGrant.year, YearlyGrant.amount_cents), key=str) == [
        (2017, 30000), (2021, 30000), (2022, 30000), (None, 30000)]  # fmt: skip
    mended = [part.mended for part in (report, *(part for _, part in report.sheets))]
    assert mended.count({"sheet_year": [3]}) == 2


def test_a_column_of_years_stands_before_the_sheets_name(tmp_path: Path) -> None:
    path = _book(tmp_path / "g.xlsx", **{"2021": ("Association", "Montant attribué", "Exercice")})
    ((_, found),) = recognition.recognised_sheets(path)
    assert [name for name in found.fields if name.startswith("amount")] == ["amount granted 0 1"]


@pytest.mark.parametrize(
    ("cell", "cents", "tax"),
    [
        ("1.200,00 € TTC", 120000, "TTC"),
        ("12 500 € ht", 1250000, "HT"),
        ("2 300 TTC", 230000, "TTC"),
        ("EUR 900,50", 90050, None),
        ("1 200,00 €", 120000, None),
    ],
)
def test_the_tax_behind_an_amount_is_its_tax(engine: Engine, tmp_path: Path, cell: str, cents: int, tax: str | None) -> None:
    load(engine, tmp_path / "m.csv", f"{CONTRACTS}\nRochebelle;22-1;Préau;Toitures du Val;{cell};12/03/2022\n")
    assert _told(engine, PublishedContract.amount_cents, PublishedContract.tax) == [(cents, tax)]


def test_a_tax_that_its_column_gainsays_is_in_doubt(engine: Engine, tmp_path: Path) -> None:
    row = "Rochebelle;22-1;Préau;Toitures du Val;1 200 € TTC;12/03/2022"
    report = load(engine, tmp_path / "m.csv", f"{CONTRACTS};Taxe\n{row};HT\n{row.replace('22-1', '22-2')};ttc\n")
    assert _told(engine, PublishedContract.amount_cents, PublishedContract.tax) == [(120000, None), (120000, "TTC")]
    assert report.doubts == {"tax": [2]}


@pytest.mark.parametrize("cell", ["1.500 € TTC", "voir TTC", "TTC", "1.500"])
def test_words_round_an_amount_that_may_be_two_make_none(engine: Engine, tmp_path: Path, cell: str) -> None:
    sure = "Rochebelle;22-2;Préau;Toitures du Val;12 €;12/03/2022"
    report = load(engine, tmp_path / "m.csv", f"{CONTRACTS}\nRochebelle;22-1;Préau;Toitures du Val;{cell};12/03/2022\n{sure}\n")
    assert dict(report.rules) == {"amount_unreadable": 1}


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("(1 300,50)", -130050),
        ("(300)", -30000),
        ("400,00-", -40000),
        ("\u2212120,00", -12000),
        ("(1)", None),
        ("400-", None),
        ("- 12,00", -1200),
        ("€ 1.500", None),
        ("EUR 1.500", None),
    ],
)
def test_less_than_nought_as_accountants_write_it(cell: str, cents: int | None) -> None:
    assert pl.DataFrame({"c": [cell]}).select(cells.cents("c")).item() == cents


def test_the_day_of_the_session_is_an_acts_day(engine: Engine, tmp_path: Path) -> None:
    titles = "collectivite;siret;date_de_seance;numero_de_deliberation;objet;nombre_de_votants;pour;contre;abstention;lien_pdf"
    row = "Rochebelle;21330063500017;2023-03-12;2023-001;Tarifs;29;29;0;0;https://rochebelle.example/1.pdf"
    load(engine, tmp_path / "d.csv", f"{titles}\n{row}\n")
    assert _told(engine, PublishedAct.date, PublishedAct.voters) == [(date(2023, 3, 12), 29)]


def test_a_family_name_is_told_with_its_given_name(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "elus.csv"
    path.write_text("Commune;Nom;Prénom;Fonction\nRochebelle;MARTEAU;Jeanne;Maire\nRochebelle;Paul VERDIER;Paul;\nRochebelle;ONFRAY;;\n")
    assert roster.load(path).kept["name"].to_list() == ["Jeanne MARTEAU", "Paul VERDIER", "ONFRAY"]
    load(engine, tmp_path / "r.csv", "Commune;Date;Nom;Prénom;Statut\nRochebelle;2024-03-12;MARTEAU;Jeanne;présente\n")
    assert _told(engine, RegisterLine.councillor) == [("Jeanne MARTEAU",)]
