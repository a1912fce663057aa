"""A mapping makes a city's own table one of our forms; it is refused where it asks for what there is not, or nobody reviewed it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, select

from council import OpenFile, PublishedAct, PublishedContract, PublishedGrant, RefusedRow, RosterLine
from data_loaders import loading
from data_loaders.open_data import files
from data_loaders.open_data.table_files.table import BadTable
from tests.open_data.loaded import load_file
from tests.open_data.test_files import SIRET

CONTRACTS = """
reviewed = true
form = "contract_list"
sheet = "Marchés"
fill_down = ["Objet", "Notifié le"]
[constants]
buyer = "Ville de Rochebelle"
tax = "HT"
[fields]
title = "Objet"
supplier = { column = "Attributaire…", take = "before_postcode" }
amounts = "Montant du marché…"
notified_on = { column = "Notifié le", dates = "%d/%m/%y" }
[[skip]]
blank = ["Attributaire…"]
[[skip]]
column = "A"
pattern = "^TOTAL"
"""
GRANTS = """
reviewed = true
form = "scdl_grants"
[constants]
grantor_name = "Ville de Rochebelle"
year = "1998"
[fields]
beneficiary_name = "Association"
amount = { column = "Montant", unit = "francs" }
"""


def _book(path: Path) -> Path:
    book = Workbook()
    book.active.append(["Lisez-moi"])
    sheet = book.create_sheet("Marchés")
    for row in (
        ["MARCHÉS NOTIFIÉS EN 2011"],
        [],
        ["Attributaire + code postal", "Objet", "Montant du marché de 20 000 à 50 000 € HT", "Notifié le"],
        ["Toitures du Val\n34 000 VALFLEURI", "Préau", "34 354,60 € TTC", "3/2/11"],
        ["Les Peintres réunis - 30540 MILLY", "Peinture", "Minimum : 20 000 €   Maximum : 80 000 €", "12/11/11"],
        [None, "École, trois lots", 30000, "4/4/11"],
        ["Menuiserie Alba 30000", None, 10000, None],
        ["Serrurerie Brun 30000", None, 20000, None],
        ["Attributaire + code postal", "Objet", "Montant du marché de 50 000 à 90 000 € HT", "Notifié le"],
        ["Jardins du Val", "Plantation", "Montant estimé à 20 000 €", "4/4/11"],
        ["TOTAL", None, 60000, None],
    ):
        sheet.append(row)
    book.save(path)
    return path


def _load(engine: Engine, path: Path, mapping: str) -> files.Report:
    path.with_name(path.name + ".mapping.toml").write_text(mapping, encoding="utf-8")
    return load_file(engine, path)


def _rows(engine: Engine, *columns: Any) -> list[Any]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(columns[0])).all()]


def test_a_sheet_of_contracts(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, _book(tmp_path / "marches.xlsx"), CONTRACTS)
    held = PublishedContract
    assert _rows(engine, held.row, held.title, held.supplier_name, held.amount_cents, held.min_cents, held.max_cents, held.tax) == [
        (4, "Préau", "Toitures du Val", 3435460, None, None, "TTC"),
        (5, "Peinture", "Les Peintres réunis", None, 2000000, 8000000, "HT"),
        (7, "École, trois lots", "Menuiserie Alba", 1000000, None, None, "HT"),
        (8, "École, trois lots", "Serrurerie Brun", 2000000, None, None, "HT"),
    ]
    assert _rows(engine, held.row, held.notified_on)[1] == (5, date(2011, 11, 12))
    assert _rows(engine, RefusedRow.row, RefusedRow.rule) == [(6, "skipped"), (9, "skipped"), (10, "amount_unreadable"), (11, "skipped")]
    assert report.recognised is not None
    assert report.recognised.uses[2] == ("Montant du marché de 20 000 à 50 000 € HT", "amount + min_amount + max_amount + tax")


def test_another_mapping_reads_the_same_file_again_and_the_same_one_does_not(engine: Engine, tmp_path: Path) -> None:
    path = _book(tmp_path / "marches.xlsx")
    _load(engine, path, CONTRACTS)
    assert _load(engine, path, CONTRACTS).saved.state == "unchanged"
    _load(engine, path, CONTRACTS.replace("Rochebelle", "Valfleuri"))
    assert {row[1] for row in _rows(engine, PublishedContract.row, PublishedContract.buyer_name)} == {"Ville de Valfleuri"}
    assert len(_rows(engine, OpenFile.id)) == 1


def test_grants_in_francs_and_two_alike_that_another_column_tells_apart(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "N°;Association;Montant\n1;Judo du Val;655,957\n2;Judo du Val;655,957\n2;Judo du Val;655,957\n", encoding="cp1252"
    )
    report = _load(engine, tmp_path / "a.csv", GRANTS)
    held = PublishedGrant
    assert _rows(engine, held.row, held.amount_cents, held.year, held.agreed_on) == [(2, 10000, 1998, None), (3, 10000, 1998, None)]
    assert dict(report.rules) == {"repeated_row": 1}


def test_several_holders_in_one_cell_are_one_row_with_their_numbers(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        'Objet;Titulaires;Montant\nPain;"Brun 34000\nAlba 34000";"10 000\n3 000"\nLait;"Brun\nAlba\nBrun";900\n'
    )
    constants = '[constants]\nbuyer = "Ville de Rochebelle"\nnotified_on = "2011-02-03"\n'
    fields = 'title = "Objet"\namount = "Montant"\nsupplier = { column = "Titulaires", split = "\\n", take = "before_postcode" }\n'
    report = _load(engine, tmp_path / "a.csv", f'reviewed = true\nform = "contract_list"\n{constants}[fields]\n{fields}')
    held = PublishedContract
    assert _rows(engine, held.holder, held.row, held.supplier_name, held.amount_cents) == [(0, 5, "Brun", 90000), (1, 5, "Alba", 90000)]
    assert dict(report.rules) == {"amount_unreadable": 1}


RECORDS = (
    "2012-06-25;Mise à disposition de locaux\nAutorisation de signer;0056204;\n"
    "2012-06-25;Tarifs ; écoles;0056205;\n"
    "2012-06-26;Voirie;0056206;\n"
)
ACTS = f"""
reviewed = true
form = "scdl_deliberations"
header = 0
separator = ";"
record_starts = '^\\d{{4}}-\\d{{2}}-\\d{{2}};'
[constants]
council_siret = "{SIRET}"
[fields]
date = "A"
title = "B"
number = "C"
"""


def test_records_broken_over_lines_without_a_header(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "archives.txt").write_text(RECORDS, encoding="utf-16")
    (tmp_path / "archives.txt.mapping.toml").write_text(ACTS, encoding="utf-8")
    tally = loading.load_into(engine, [tmp_path])
    assert (tally.tables, tally.states["kept"]) == (1, 1)
    assert "selon archives.txt.mapping.toml (colonnes employées : 3 sur 3)" in " ".join(tally.reasons)
    assert _rows(engine, PublishedAct.row, PublishedAct.title, PublishedAct.number) == [
        (1, "Mise à disposition de locaux Autorisation de signer", "0056204"),
        (4, "Voirie", "0056206"),
    ]
    assert _rows(engine, RefusedRow.row, RefusedRow.rule) == [(3, "ragged")]


def test_text_that_is_a_table_is_refused_as_one(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "archives.txt").write_text(RECORDS, encoding="utf-16")
    tally = loading.load_into(engine, [tmp_path])
    assert tally.states["refused"] == 1
    assert "des lignes sans en-tête" in " ".join(tally.reasons)


def test_a_roster_of_other_columns_with_a_mapping_named(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "elus.csv").write_text("Qui;Depuis quand\nAnne ROY;2020-05-24\n", encoding="utf-8")
    (tmp_path / "m.toml").write_text(
        'reviewed = true\nform = "roster"\n[constants]\ncouncil = "Rochebelle"\n[fields]\nname = "Qui"\nfrom = "Depuis quand"\n',
        encoding="utf-8",
    )
    loading.load_into(engine, [tmp_path / "elus.csv"], mapping=tmp_path / "m.toml")
    assert len(_rows(engine, RosterLine.id)) == 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("reviewed = true", "reviewed = false", "mapping_not_reviewed"),
        ("reviewed = true", "", "mapping_not_reviewed"),
        ('"contract_list"', '"marches"', "mapping_form"),
        ('title = "Objet"', 'titre = "Objet"', "mapping_fields"),
        ('title = "Objet"', "", "mapping_needs"),
        ('title = "Objet"', 'title = "Libellé"', "mapping_column"),
        ("before_postcode", "before_town", "mapping_taken"),
        ('title = "Objet"', 'title = { column = "Objet", split = "," }', "mapping_split"),
        ('sheet = "Marchés"', 'sheet = "Achats"', "mapping_sheet"),
        ('sheet = "Marchés"', 'sheet = "Marchés"\nheader = 40', "mapping_header"),
        ('sheet = "Marchés"', 'feuille = "Marchés"', "mapping_keys"),
        ("[fields]", "[fields", "mapping_broken"),
    ],
)
def test_a_mapping_that_cannot_serve_is_refused_in_words(engine: Engine, tmp_path: Path, old: str, new: str, code: str) -> None:
    with pytest.raises(BadTable) as refused:
        _load(engine, _book(tmp_path / "marches.xlsx"), CONTRACTS.replace(old, new))
    assert refused.value.code == code
    assert _rows(engine, OpenFile.id) == []
