"""Lists of grants by year: columns of years, paid beside granted, and the tables that only look like them."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from council import YearlyGrant
from data_loaders.open_data import recognition
from data_loaders.open_data.table_files.bad_table import BadTable
from tests.open_data.loaded import load
from tests.open_data.test_files import SIRET

_SHOWN = (YearlyGrant.row, YearlyGrant.part, YearlyGrant.basis, YearlyGrant.year, YearlyGrant.beneficiary_name, YearlyGrant.amount_cents)


def _rows(engine: Engine) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*_SHOWN).order_by(YearlyGrant.row, YearlyGrant.part))]


def test_a_column_a_year_is_a_grant_a_year(engine: Engine, tmp_path: Path) -> None:
    words = (
        "Association;Objet;Versé en 2021;Versé en 2022;Montant demandé 2023\n"
        "Judo du Val;cours;1 200,50 €;-;9000\n"
        "Chorale du Puits;concert;300;450;\n"
        "TOTAL;;1500,50;450;9000\n"
        "Amicale des Tilleuls;repas;;;\n"
        "Judo du Val;annulation;-200;;\n"
        "Sous-total sport;;1000,50;;\n"
    )
    report = load(engine, tmp_path / "any.csv", words)
    assert _rows(engine) == [
        (2, 0, "paid", 2021, "Judo du Val", 120050),
        (3, 0, "paid", 2021, "Chorale du Puits", 30000),
        (3, 1, "paid", 2022, "Chorale du Puits", 45000),
        (6, 0, "paid", 2021, "Judo du Val", -20000),  # a payment taken back
    ]
    assert dict(report.rules) == {"total_line": 2, "amount_unreadable": 1}
    assert report.recognised is not None
    assert ("Montant demandé 2023", "unknown") in report.recognised.uses


def test_what_was_granted_stands_beside_what_was_paid(engine: Engine, tmp_path: Path) -> None:
    words = (
        f"Exercice;SIRET attribuant;Bénéficiaire;SIRET bénéficiaire;Montant voté;Mandaté\n"
        f"2022;{SIRET};Judo du Val;123;900;850\n"
        f"2022;{SIRET};Judo du Val;123;900;850\n"
        f"1022;{SIRET};Chorale du Puits;;300;\n"
    )
    report = load(engine, tmp_path / "any.csv", words)
    assert _rows(engine) == [
        (2, 0, "granted", 2022, "Judo du Val", 90000),
        (2, 1, "paid", 2022, "Judo du Val", 85000),
        (4, 0, "granted", None, "Chorale du Puits", 30000),
    ]
    assert dict(report.rules) == {"repeated_row": 1}
    with engine.connect() as connection:
        told = connection.execute(select(YearlyGrant.payer_siret, YearlyGrant.doubtful).order_by(YearlyGrant.row, YearlyGrant.part)).all()
    assert [tuple(row) for row in told] == [(SIRET, "beneficiary_siret: 123")] * 2 + [(SIRET, "year: 1022")]


def test_a_total_of_two_columns_counts_alone(engine: Engine, tmp_path: Path) -> None:
    words = "Bénéficiaire;Subvention versée investissement;Subvention versée fonctionnement;Total versé\nJudo du Val;100;200;300\n"
    load(engine, tmp_path / "any.csv", words)
    assert [row[5] for row in _rows(engine)] == [30000]


@pytest.mark.parametrize(
    "titles",
    [
        "Titulaire;Objet du marché;Montant versé;Année",
        "Tiers;Libellé;Exercice;Mandaté",  # payments of any kind
        "Association;Date de versement;Adresse",
        "Structure;Nature;Montant",
        "Année;Association;Montant",  # of whom, and paid or voted, nothing says
        "Association;Montant demandé;Année",
        "Nom;Présent;Pouvoir",
        "NOM Bénéficiaire;Objet de la subvention;Aide d'Etat notifiée;% du mt de la subvention attribuée au bénéficiaire",
    ],
)
def test_what_tells_no_grants_is_not_taken_for_them(tmp_path: Path, titles: str) -> None:
    path = tmp_path / "any.csv"
    path.write_text(f"{titles}\n{';'.join('x' for _ in titles.split(';'))}\n", encoding="utf-8")
    try:
        found = recognition.recognise(path)[1].loader.FORM
    except BadTable:
        found = None
    assert found != "paid_grants"
