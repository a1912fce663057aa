"""Rows of a city's table under a mapping: what is filled down, joined, chosen by another column, and what is told to be missing."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.mapping import mapped
from data_loaders.open_data.table_files.bad_table import BadTable

HEAD = 'reviewed = true\nform = "contract_list"\n'
CONSTANTS = '[constants]\nbuyer = "Ville de Rochebelle"\nnotified_on = "2011-02-03"\n'


def _read(tmp_path: Path, table: Path, words: str) -> list[dict[str, object]]:
    (tmp_path / "m.toml").write_text(words, encoding="utf-8")
    return mapped.recognised(table, mapping_file.read(tmp_path / "m.toml"))[1].rows(named=True)


def _book(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_merged_cells_are_filled_down_to_the_next_blank_row(tmp_path: Path) -> None:
    table = _book(tmp_path / "a.xlsx", ["Objet", "Nom", "Prix"], ["École", "Alba", 1], [None, "Brun", 2], [], [None, "Clair", 3])
    fields = '[fields]\ntitle = "Objet"\nsupplier = "Nom"\namount = "Prix"\n'
    rows = _read(tmp_path, table, HEAD + 'fill_down = ["Objet"]\n' + CONSTANTS + fields)
    assert [(row["row"], row["title"]) for row in rows] == [(2, "École"), (3, "École"), (5, None)]


def test_a_column_serves_by_what_another_says_and_the_first_that_speaks_counts(tmp_path: Path) -> None:
    table = _book(
        tmp_path / "a.xlsx",
        ["Objet", "Nom", "Lot", "Total", "Type"],
        ["Pain", "Alba", 10, 30, "ordinaire"],
        ["Lait", "Brun", None, 40, "ORDINAIRE"],
        ["Vin", "Clair", None, "sans", "BC"],
    )
    when = '{ column = "Total", when = { Type = "ordinaire", Lot = "" } }'
    fields = f'[fields]\ntitle = "Objet"\nsupplier = "B"\namount = [{{ column = "Lot" }}, {when}]\n'
    bound = 'max_amount = { column = "Total", values = { SANS = "" }, when = { Type = "BC" } }\n'
    rows = _read(tmp_path, table, HEAD + CONSTANTS + fields + bound)
    assert [(row["supplier"], row["amount"], row["max_amount"]) for row in rows] == [
        ("Alba", "10", None),
        ("Brun", "40", None),
        ("Clair", None, None),
    ]


def test_the_first_source_is_not_overwritten_by_the_next(tmp_path: Path) -> None:
    table = _book(tmp_path / "a.xlsx", ["Objet", "Nom", "Prix", "Estimation"], ["Pain", "Alba", 10, 30], ["Lait", "Brun", None, 40])
    fields = '[fields]\ntitle = "Objet"\nsupplier = "Nom"\namount = [{ column = "Prix" }, { column = "Estimation" }]\n'
    assert [row["amount"] for row in _read(tmp_path, table, HEAD + CONSTANTS + fields)] == ["10", "40"]


def test_padded_records_are_joined_without_their_padding(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("2012-06-25;Tarifs;;;\r\nde la cantine;;;;\r\net du stade;0056204;;;\r\n".encode("utf-16"))
    words = (
        'reviewed = true\nform = "scdl_deliberations"\nheader = 0\nseparator = ";"\nrecord_starts = "^[0-9]{4}-"\n'
        '[constants]\ncouncil_siret = "21330063500017"\n[fields]\ndate = "A"\ntitle = "B"\nnumber = "C"\n'
    )
    (row,) = _read(tmp_path, tmp_path / "a.csv", words)
    assert (row["row"], row["date"], row["title"], row["number"]) == (1, "2012-06-25", "Tarifs de la cantine et du stade", "0056204")


def test_a_title_that_two_columns_have_is_named_by_its_letter(tmp_path: Path) -> None:
    table = _book(tmp_path / "a.xlsx", ["Objet", "Nom", "Montant", "Montant"], ["Pain", "Alba", 10, 30])
    fields = '[fields]\ntitle = "Objet"\nsupplier = "Nom"\namount = "{}"\n'
    with pytest.raises(BadTable, match="« Montant » désigne 2 colonnes"):
        _read(tmp_path, table, HEAD + CONSTANTS + fields.format("Montant"))
    assert _read(tmp_path, table, HEAD + CONSTANTS + fields.format("D"))[0]["amount"] == "30"
