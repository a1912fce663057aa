"""Unquoted decimal commas in files parted by commas: one number where there is one way only, else the row stays broken."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from council import PublishedGrant
from data_loaders.open_data.table_files.split_numbers import mended
from tests.open_data.loaded import load_file

COLUMNS = ("Bénéficiaire", "Montant", "Objet", "Année")


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        (["Judo du Val", "58 400", "00", "tapis", "2022"], ["Judo du Val", "58 400,00", "tapis", "2022"]),
        (["Judo du Val", "900", "50 €", "tapis", "2022"], ["Judo du Val", "900,50 €", "tapis", "2022"]),
        (["12", "34", "10", "tapis", "2022"], ["12", "34,10", "tapis", "2022"]),  # two pairs, one under the column of money
        (["Judo du Val", "900", "50", "tapis", ""], ["Judo du Val", "900,50", "tapis", ""]),  # the year was blank
        (["12", "34", "tapis", "2022", ""], None),  # a number before the money, or a blank at the end
        (["Judo du Val", "900", "tapis"], None),
        (["Judo du Val", "900", "vingt", "tapis", "2022"], None),
        (["Judo du Val", "900", "50", "10", "tapis", "2022"], None),
    ],
)
def test_one_way_only(row: list[str], whole: list[str] | None) -> None:
    assert mended(row, COLUMNS) == whole


def test_a_file_keeps_its_mended_rows_and_tells_the_others(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "subventions.csv"
    path.write_text(
        "nomAttribuant,dateConvention,nomBeneficiaire,objet,montant,nature\n"
        "Rochebelle,2022-02-01,Judo du Val,cours,58 400,00,numéraire\n"
        "Rochebelle,2022-02-01,Chorale,concert,300,numéraire,,\n"
        "Rochebelle,2022-02-01,Amicale,repas,fête,300,numéraire\n",
        encoding="utf-8",
    )
    report = load_file(engine, path)
    with engine.connect() as connection:
        rows = connection.execute(select(PublishedGrant.row, PublishedGrant.amount_cents).order_by(PublishedGrant.row)).all()
    assert rows == [(2, 5840000), (3, 30000)]
    assert dict(report.rules) == {"ragged": 1}
