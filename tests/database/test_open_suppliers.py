"""Suppliers alike are proposed and never merged: a lone published number completes a name, groups and other numbers stay apart."""

from pathlib import Path

import polars as pl
from sqlalchemy import Engine

from data_loaders.documents.record import ContractRecord
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load

ONE, OTHER = "55208131766522", "21330063500017"


def _alike(engine: Engine, tmp_path: Path, printed: list[str], published: dict[str, str]) -> pl.DataFrame:
    """`printed`: names in a deliberation; `published`: name -> SIRET."""
    found = act("2024-07", "Travaux")
    found.contracts = [ContractRecord(name, 1200.5 + n, tax="HT", stage="awarded", evidence=[(2, 6)]) for n, name in enumerate(printed)]
    save(engine, paper(found))
    told = "".join(f"{COUNCIL},2024-{n},Travaux,{name},{siret},9,2024-04-02\n" for n, (name, siret) in enumerate(published.items()))
    load(engine, tmp_path / "list.csv", "buyer,contract_id,title,supplier,supplier_siret,amount,notified_on\n" + told)
    return frames(engine)["supplier_candidates"]


def test_a_lone_published_number_completes_a_printed_name(engine: Engine, tmp_path: Path) -> None:
    found = _alike(engine, tmp_path, ["Toitures du Val"], {"TOITURES DU VAL SARL": ONE, "Autre": OTHER})
    assert found.select("supplier", "other", "siren", "state", "row").rows() == [
        ("Toitures du Val", "TOITURES DU VAL SARL", ONE[:9], "completed", 2)
    ]


def test_two_numbers_of_one_name_complete_nothing(engine: Engine, tmp_path: Path) -> None:
    found = _alike(engine, tmp_path, ["Toitures du Val"], {"TOITURES DU VAL SARL": ONE, "TOITURES DU VAL SA": OTHER})
    assert found["state"].to_list() == ["several_numbers", "several_numbers"]


def test_the_number_of_a_company_of_another_form_completes_nothing(engine: Engine, tmp_path: Path) -> None:
    found = _alike(engine, tmp_path, ["SASU Toitures du Val", "S.A.R.L. Alba"], {"Toitures du Val SAS": ONE, "ALBA SA": OTHER})
    assert found.select("supplier", "state").rows() == [("SASU Toitures du Val", "completed")]


def test_a_number_that_may_be_of_either_of_two_forms_completes_nothing(engine: Engine, tmp_path: Path) -> None:
    published = {"Toitures du Val SAS": "", "Toitures du Val": ONE, "ALBA SA": OTHER, "Alba SARL": ""}
    found = _alike(engine, tmp_path, ["SARL Toitures du Val", "Alba SA"], published)
    assert found.select("supplier", "state").rows() == [("Alba SA", "completed"), ("SARL Toitures du Val", "several_forms")]


def test_a_number_under_several_prints_of_one_form_completes(engine: Engine, tmp_path: Path) -> None:
    assert _alike(engine, tmp_path, ["Alba"], {"ALBA SA": OTHER, "Alba": OTHER})["state"].to_list() == ["completed"]


def test_near_names_places_and_groups_each_have_their_reason(engine: Engine, tmp_path: Path) -> None:
    printed = ["Toitures du Val", "Peinture Alba", "Lumina", "Voirie 2000"]
    published = {"TOITURES DE VAL": "", "Peinture Alba - 33000 Valmont": "", "LUMINA ENERGIE": "", "Voirie 2001": "", "Brun": ""}
    found = _alike(engine, tmp_path, printed, published)
    assert set(found.select("supplier", "other", "state").rows()) == {
        ("Toitures du Val", "TOITURES DE VAL", "near_name"),
        ("Peinture Alba", "Peinture Alba - 33000 Valmont", "but_for_place"),
        ("Lumina", "LUMINA ENERGIE", "group"),
    }
    assert frames(engine)["suppliers"].height == len(printed)  # proposed, never merged


def test_two_printed_names_are_one_pair_and_people_are_marked(engine: Engine, tmp_path: Path) -> None:
    found = _alike(engine, tmp_path, ["Toitures du Val", "Toiture du Val", "Jean VERDIER", "VERDIER Jean"], {"Autre": ""})
    assert sorted(found.select("state", "person").rows()) == [("near_name", False), ("near_name", True)]
    assert found["other_id"].null_count() == 0


def test_a_short_word_that_begins_a_name_is_no_group(engine: Engine, tmp_path: Path) -> None:
    assert _alike(engine, tmp_path, ["Onda"], {"ONDA ENERGIE": ""}).is_empty()
