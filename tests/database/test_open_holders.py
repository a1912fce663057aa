"""Holders of published contracts bear the numbers of the papers' suppliers where a number or a name proves it."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.frames import frames
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
