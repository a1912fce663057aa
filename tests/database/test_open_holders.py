"""Holders of published contracts bear the numbers of the papers' suppliers where a number or a name proves it."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.snapshot.frames import frames
from tests.database.test_open_suppliers import ONE, OTHER, _alike


@pytest.mark.parametrize(
    ("printed", "name", "siret"),
    [
        ("Toitures du Val", "TOITURES DU VAL SARL", ""),
        ("Toitures du Val", "TOITURES DU VAL SARL", ONE),
        (f"Toitures du Val, SIRET {ONE}", "Val Toitures", ONE),
    ],
    ids=["name", "completed", "number"],
)
def test_one_supplier_of_both_sources_is_one(engine: Engine, tmp_path: Path, printed: str, name: str, siret: str) -> None:
    _alike(engine, tmp_path, [printed], {name: siret})
    tables = frames(engine)
    assert tables["published_holders"].select("supplier_id", "lead").rows() == [(tables["suppliers"]["supplier_id"][0], True)]


def test_names_whose_numbers_differ_are_suppliers_of_their_own(engine: Engine, tmp_path: Path) -> None:
    _alike(engine, tmp_path, [f"Toitures du Val, SIRET {ONE}"], {"Toitures du Val": OTHER, "Autre": ""})
    tables = frames(engine)
    held = tables["published_holders"]
    assert held["supplier_id"].n_unique() == 2
    assert tables["suppliers"]["supplier_id"][0] not in held["supplier_id"].to_list()
    assert held.select("contract_key").unique().height == tables["published_contracts"].height


def test_a_name_now_with_its_number_now_without_is_one_but_not_where_two_numbers_bear_it(engine: Engine, tmp_path: Path) -> None:
    _alike(engine, tmp_path, ["Autre"], {"Toitures du Val SARL": ONE, "TOITURES DU VAL": ""})
    assert frames(engine)["published_holders"]["supplier_id"].n_unique() == 1
    _alike(engine, tmp_path, ["Autre"], {"Toitures du Val SARL": ONE, "TOITURES DU VAL": "", "Toitures du Val SA": OTHER})
    assert frames(engine)["published_holders"]["supplier_id"].n_unique() == 3


def test_a_cell_of_two_names_is_two_holders(engine: Engine, tmp_path: Path) -> None:
    _alike(engine, tmp_path, ["Toitures du Val"], {"Toitures du Val / Peinture Alba": ""})
    tables = frames(engine)
    assert tables["published_holders"].select("supplier", "lead").rows() == [("Toitures du Val", True), ("Peinture Alba", False)]
    assert tables["suppliers"]["supplier_id"][0] == tables["published_holders"]["supplier_id"][0]
