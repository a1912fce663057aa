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


FILLED = HEAD + 'header = 1\nfill_down = ["Objet", "Notifié"]\n' + '[constants]\nbuyer = "Ville de Rochebelle"\n'
MERGED = '[fields]\ntitle = "Objet"\nsupplier = "Nom"\namount = "Prix"\nnotified_on = "Notifié"\n'


def test_a_day_from_the_row_above_is_told_where_the_row_begins_something_of_its_own(tmp_path: Path) -> None:
    table = _book(
        tmp_path / "a.xlsx",
        ["Objet", "Nom", "Prix", "Notifié"],
        ["École", "Alba", 1, "2011-02-03"],
        [None, "Brun", 2, None],
        ["Halle", "Clair", 3, None],
        [None, "Dorin", 4, None],
        ["Quai", "Alba", 5, "2011-06-03"],
    )
    told = "notified_on: taken from the row above"
    assert [row["doubtful"] for row in _read(tmp_path, table, FILLED + MERGED)] == [None, None, told, told, None]


def test_a_header_printed_again_and_a_total_fill_nothing_down(tmp_path: Path) -> None:
    titles: list[object] = ["Objet", "Nom", "Prix", "Notifié"]
    rows = _read(
        tmp_path,
        _book(
            tmp_path / "a.xlsx",
            titles,
            ["École", "Alba", 1, "2011-02-03"],
            titles,
            [None, "Brun", 2, None],
            ["Sous-total", None, 3, None],
            [None, "Clair", 3, None],
        ),
        FILLED + MERGED,
    )
    assert [(row["row"], row["title"]) for row in rows if not row["skipped"] and not row["total_line"]] == [
        (2, "École"),
        (4, "École"),
        (6, "École"),
    ]


def test_lines_of_title_push_the_header_down(tmp_path: Path) -> None:
    table = _book(tmp_path / "a.xlsx", ["Marchés de l'année"], [], ["Objet", "Nom", "Prix", "Notifié"], ["École", "Alba", 1, "2011-02-03"])
    assert [row["title"] for row in _read(tmp_path, table, FILLED + MERGED)] == ["École"]


def test_each_sheet_that_has_the_columns_is_read_under_one_mapping(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Lisez-moi"])
    for name in ("2011", "2012"):
        sheet = book.create_sheet(name)
        sheet.append(["Objet", "Nom", "Prix", "Notifié"])
        sheet.append([f"École {name}", "Alba", 1, "2011-02-03"])
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "m.toml").write_text(FILLED + MERGED, encoding="utf-8")
    parts = list(mapped.parts(tmp_path / "a.xlsx", mapping_file.read(tmp_path / "m.toml")))
    assert [(sheet, frame["title"].to_list()) for sheet, frame, _, _ in parts] == [("2011", ["École 2011"]), ("2012", ["École 2012"])]


def test_cells_of_a_sheet_that_moved_are_put_back(tmp_path: Path) -> None:
    rows: list[list[object]] = [[f"Objet {n}", f"Menuiserie {n}", n, f"2011-02-{n:02}"] for n in range(1, 12)]
    table = _book(tmp_path / "a.xlsx", ["Objet", "Nom", "Prix", "Notifié"], *rows, [None, "Quai", "Alba", 5, "2011-06-03"])
    (last,) = [row for row in _read(tmp_path, table, FILLED.replace("fill_down", "# fill_down") + MERGED) if row["row"] == 13]
    assert (last["title"], last["supplier"], last["amount"], last["notified_on"]) == ("Quai", "Alba", "5", "2011-06-03")


def test_a_moved_row_of_merged_cells_is_put_back_and_an_unmoved_one_stays(tmp_path: Path) -> None:
    rows: list[list[object]] = []
    for n in range(110):
        rows += [[None, f"École {n}", None, 900 + n, f"2011-02-{n % 25 + 3:02}"], [f"Alba {n} 34000 Val", None, "lot", 10 + n, None]]
    rows[7] = [None, "Brun 34070 Val", None, "lot", 13, None]  # a blank cell in front
    rows[11] = ["Clair 34070 Val", None, None, "lot", 15, None]  # a blank cell inside
    rows[18] = [None, "Halle de 40 places", None, 40, "sans date"]  # odd, and nowhere else at home
    table = _book(tmp_path / "a.xlsx", ["Nom", "Objet", "Genre", "Prix", "Notifié"], *rows)
    found = {row["row"]: row for row in _read(tmp_path, table, FILLED + MERGED)}
    assert [found[9][name] for name in ("supplier", "title", "amount")] == ["Brun 34070 Val", "École 3", "13"]
    assert [found[13][name] for name in ("supplier", "title", "amount")] == ["Clair 34070 Val", "École 5", "15"]
    assert (found[20]["title"], found[20]["notified_on"]) == ("Halle de 40 places", "sans date")
    assert found[9]["doubtful"]  # what was over it may not hold for it
    assert found[11]["doubtful"] is None


def test_a_day_that_changes_from_lot_to_lot_is_told_where_it_comes_from_above(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["École", "Alba", 1, "2011-02-03"],
        [None, "Brun", 2, None],
        [None, "Clair", 3, "2011-02-09"],
        [None, "Dorin", 4, None],
    ]
    table = _book(tmp_path / "a.xlsx", ["Objet", "Nom", "Prix", "Notifié"], *rows)
    told = "notified_on: taken from the row above"
    found = [str(row["doubtful"]) for row in _read(tmp_path, table, FILLED + MERGED)]
    assert [told in one for one in found] == [False, True, False, True]
