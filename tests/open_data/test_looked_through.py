"""What is known of a row only beside the others: sums under a name, numbers that a spreadsheet filled downwards, two cells swapped."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from council import PublishedContract, PublishedGrant, YearlyGrant
from data_loaders.open_data.cells.dragged import unlike
from data_loaders.table_words import sentences_of
from tests.open_data.loaded import load
from tests.open_data.test_kept_rows import GRANTS, NAMES, OTHER, SIRET, _grant, _rows

_HOLDERS = "id,acheteur_id,acheteur_nom,objet,montant,dateNotification,titulaire_id,titulaire_typeIdentifiant,titulaire_nom\n"
_LISTED = "acheteur;numero;objet;titulaire;siret titulaire;montant;date de notification\n"


def test_a_sum_under_a_name_that_begins_with_total_is_nobody_s_grant(engine: Engine, tmp_path: Path) -> None:
    words = (
        "Association;Subvention 2022;Subvention 2023\n"
        "Judo du Val;1000;200\nVélo du Puits;2000;\nTotal sport;3000;200\n"
        "Chorale;500;50\nTotal culture;500;50\n"
        "Ensemble vocal;700;\nTotal Danse;400;90\nTotal loisirs;1100;90\n"
        "Récapitulatif;4600;340\n"
    )
    report = load(engine, tmp_path / "any.csv", words)
    told = ["Judo du Val", "Vélo du Puits", "Chorale", "Ensemble vocal", "Total Danse"]
    assert sorted({name for (name,) in _rows(engine, YearlyGrant, "beneficiary_name")}) == sorted(told)
    assert dict(report.rules) == {"total_line": 4}


@pytest.mark.parametrize("total", ["Total Danse", "Ensemble instrumental"])
@pytest.mark.parametrize("cells", [{"amount": "601"}, {"id": OTHER, "amount": "600"}])
def test_an_association_of_that_name_keeps_what_is_its_own(engine: Engine, tmp_path: Path, total: str, cells: dict[str, str]) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + _grant("Judo") + _grant("Chorale") + _grant(total, **cells))
    assert [name for (name,) in _rows(engine, PublishedGrant, "beneficiary_name")] == ["Judo", "Chorale", total]


def test_a_total_of_a_contract_list_is_known_by_its_sum(engine: Engine, tmp_path: Path) -> None:
    rows = "Val-Fleuri;{};Toit;Atelier Brun;;{};2024-04-02\n"
    words = _LISTED + rows.format("24-1", "48 200,50") + rows.format("24-2", "1 000") + "Val-Fleuri;;Total bâtiments;;;49 200,50;\n"
    report = load(engine, tmp_path / "c.csv", words)
    assert (report.kept, dict(report.rules)) == (2, {"total_line": 1})


def test_one_number_at_names_that_have_nothing_in_common_is_nobody_s(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + "".join(_grant(name, id=OTHER) for name in NAMES) + _grant("Aïkido", id=SIRET))
    told = _rows(engine, PublishedGrant, "beneficiary_name", "beneficiary_siret", "doubtful")
    assert told == [*((name, None, f"beneficiary_siret: {OTHER}") for name in NAMES), ("Aïkido", SIRET, None)]


def test_numbers_filled_with_a_step_are_nobody_s(engine: Engine, tmp_path: Path) -> None:
    numbers = [str(int(OTHER) + step) for step in range(3)]
    load(engine, tmp_path / "g.csv", GRANTS + "".join(_grant(name, id=one) for name, one in zip(NAMES, numbers, strict=False)))
    assert [siret for (siret,) in _rows(engine, PublishedGrant, "beneficiary_siret")] == [None, None, None]


def test_a_body_that_is_written_in_several_ways_keeps_its_number(engine: Engine, tmp_path: Path) -> None:
    names = ("Judo du Val", "JUDO CLUB", "Le Judo du Val (section jeunes)", "Judo")
    load(engine, tmp_path / "g.csv", GRANTS + "".join(_grant(name, id=OTHER, ref=name) for name in names))
    assert {siret for (siret,) in _rows(engine, PublishedGrant, "beneficiary_siret")} == {OTHER}


def test_a_firm_of_many_rows_keeps_its_number_beside_a_few_other_names(engine: Engine, tmp_path: Path) -> None:
    row = "24-{},{},Rochebelle,Papier,4000,2023-04-27,{},SIRET,{}\n"
    held = [row.format(n, SIRET, OTHER, "Bureau du Val") for n in range(8)]
    others = [row.format(n, SIRET, OTHER, name) for n, name in enumerate(("Xylo", "Quartz"), 8)]
    load(engine, tmp_path / "d.csv", _HOLDERS + "".join(held + others))
    assert {siren for (siren,) in _rows(engine, PublishedContract, "supplier_siren")} == {OTHER[:9]}


def test_a_holder_s_number_dragged_over_names_makes_no_one_supplier(engine: Engine, tmp_path: Path) -> None:
    row = "24-{},{},Rochebelle,Papier,4000,2023-04-27,{},SIRET,{}\n"
    load(engine, tmp_path / "d.csv", _HOLDERS + "".join(row.format(n, SIRET, OTHER, name) for n, name in enumerate(NAMES)))
    told = set(_rows(engine, PublishedContract, "supplier_id", "supplier_siren", "doubtful"))
    assert told == {(None, None, f"supplier_id: {OTHER}")}


def test_a_number_and_a_name_that_changed_places_are_put_back_and_told(engine: Engine, tmp_path: Path) -> None:
    row = "24-{},{},Rochebelle,Papier,4000,2023-04-27,{},SIRET,{}\n"
    words = _HOLDERS + row.format(1, SIRET, "Bureau du Val", OTHER) + row.format(2, SIRET, OTHER, "Bureau du Val")
    report = load(engine, tmp_path / "d.csv", words)
    assert set(_rows(engine, PublishedContract, "supplier_id", "supplier_name", "doubtful")) == {(OTHER, "Bureau du Val", None)}
    assert any("intervertis" in sentence and "Lignes (1) : 2" in sentence for sentence in sentences_of("d.csv", report))


def test_a_name_under_a_number_s_title_beside_no_valid_number_is_doubtful(engine: Engine, tmp_path: Path) -> None:
    words = _HOLDERS + f"24-1,{SIRET},Rochebelle,Papier,4000,2023-04-27,Bureau du Val,SIRET,12345678901234\n"
    report = load(engine, tmp_path / "d.csv", words)
    assert _rows(engine, PublishedContract, "supplier_id", "doubtful") == [(None, "supplier_id: Bureau du Val")]
    assert not report.mended


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("Judo", "Chorale", "Vélo"), 3),
        (("Club de Judo", "Club de Vélo"), 2),
        (("École Jean Brun", "Collège Jean Brun"), 1),
        (("SARL Toitures", "Toiture du Val", "Val Énergie"), 1),
    ],
)
def test_names_that_have_a_word_in_common_are_one_group(names: tuple[str, ...], count: int) -> None:
    assert unlike(names) == count
