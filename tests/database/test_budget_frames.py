"""Grants by year, budgets and debts of a council of ours: named by SIRET or publisher, codes in words, people covered."""

from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from database.budgets.codes import labelled
from database.save import save
from database.snapshot.frames import frames
from locales import text
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load
from tests.open_data.test_totem import _ANNEXES, _LINES, document

_LIST = "Association;Versé 2022;Versé 2023\nJudo du Val;10;20\nJulie VERDIER;30;\n"


def test_they_are_the_council_s(engine: Engine, tmp_path: Path) -> None:
    save(engine, paper(act()))
    load(engine, tmp_path / "budget.xml", document(_LINES, _ANNEXES).replace("ROCHEBELLE", COUNCIL))
    load(engine, tmp_path / "paid.csv", _LIST)
    tables, hidden = frames(engine), text("database.private_person", "fr")
    yearly = tables["yearly_grants"].sort("source", "row", "amount_place")
    assert yearly.select("source", "grant_basis", "year", "beneficiary", "masked", "amount_cents").rows() == [
        ("budget.xml", "account", 2023, "Judo du Val", False, 50000),
        ("budget.xml", "account", 2023, hidden, True, 8000),
        ("paid.csv", "paid", 2022, "Judo du Val", False, 1000),
        ("paid.csv", "paid", 2023, "Judo du Val", False, 2000),
        ("paid.csv", "paid", 2022, hidden, True, 3000),
    ]
    assert yearly["council"].to_list() == [COUNCIL, COUNCIL, None, None, None]  # the list's folder names "Ville"
    line = tables["published_budgets"].sort("row").row(0, named=True)
    assert (line["council"], line["function_label"], line["article_label"], line["moves_money"]) == (
        COUNCIL,
        "Culture",
        "Subventions de fonctionnement aux autres personnes de droit privé",
        True,
    )
    debts = tables["published_debts"].sort("row")
    assert debts.select("debt_kind", "council", "owed_cents").rows() == [("loan", COUNCIL, 100050), ("guarantee", COUNCIL, 700)]


@pytest.mark.parametrize(
    ("nomenclature", "function", "label"),
    [
        ("M57-M57_A", "4", "Santé et action sociale"),
        ("M14-M14_COM_SUP3500", "40", "Services communs"),
        ("M14", "4", "Sport et jeunesse"),
        ("M57", "93-311", "Culture"),  # a chapter by function
        ("M57", "020", "Administration générale"),
        ("M52-M52", "50", None),  # whose functions have other numbers
        ("M57", None, None),
    ],
)
def test_a_function_has_the_words_of_its_nomenclature(nomenclature: str, function: str | None, label: str | None) -> None:
    row = {"nomenclature": nomenclature, "function": function, "article": "999", "article_label": None}
    schema = dict.fromkeys(row, pl.String)
    found = labelled(pl.LazyFrame([row], schema=schema)).collect()
    assert (found["function_label"][0], found["article_label"][0]) == (label, None)
