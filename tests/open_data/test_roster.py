"""The roster form: kept rows, rows set aside with their rule and number, files refused in words."""

import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from data_loaders.open_data.loaded import Loaded
from data_loaders.open_data.rosters import roster
from data_loaders.open_data.table_files.table import BadTable

HEADER = "council,council_siret,name,aliases,group,function,from,to"
SIRET = "21330063500017"


def _csv(folder: Path, *lines: str, data: bytes | None = None) -> Path:
    path = folder / "elus.csv"
    path.write_bytes(data if data is not None else ("\n".join(lines) + "\n").encode())
    return path


def _load(folder: Path, *lines: str) -> Loaded:
    return roster.load(_csv(folder, HEADER, *lines))


def test_a_whole_line(tmp_path: Path) -> None:
    loaded = _load(tmp_path, f'Val-Fleuri,{SIRET},Anne ROY,"ROY-BLIN Anne; A. Roy",Ensemble,Adjointe,2020-05-28,31/12/2024')
    (row,) = loaded.kept.rows(named=True)
    assert row == {
        "row": 2,
        "council": "Val-Fleuri",
        "council_siret": SIRET,
        "name": "Anne ROY",
        "aliases": "ROY-BLIN Anne; A. Roy",
        "group": "Ensemble",
        "function": "Adjointe",
        "from": datetime.date(2020, 5, 28),
        "to": datetime.date(2024, 12, 31),
    }
    assert (loaded.refused.height, loaded.notices) == (0, ())


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (",,Anne ROY,,,,,", "council_missing"),
        ("Val-Fleuri,,,,Ensemble,,,", "name_missing"),
        ("Val-Fleuri,,Anne RОY,,,,,", "mixed_alphabets"),  # a Cyrillic letter
        ("Val-Fleuri,,Anne\u202e ROY,,,,,", "mixed_alphabets"),
        ("Val-Fleuri,21330063500018,Anne ROY,,,,,", "siret_invalid"),
        ("Val-Fleuri,2133006350001٧,Anne ROY,,,,,", "siret_invalid"),
        ("Val-Fleuri,00000000000000,Anne ROY,,,,,", "siret_invalid"),
        ("Val-Fleuri,,Anne ROY,,,,1/1/24,", "year_ambiguous"),
        ("Val-Fleuri,,Anne ROY,,,,31/02/2024,", "date_impossible"),
        ("Val-Fleuri,,Anne ROY,,,,00/00/0000,", "date_impossible"),
        ("Val-Fleuri,,Anne ROY,,,,hier,", "date_impossible"),
        ("Val-Fleuri,,Anne ROY,,,,0001-01-01,", "date_out_of_range"),
        ("Val-Fleuri,,Anne ROY,,,,2024-01-01,2020-01-01", "period_reversed"),
    ],
)
def test_a_bad_line_is_set_aside_with_its_rule(tmp_path: Path, line: str, rule: str) -> None:
    loaded = _load(tmp_path, "Val-Fleuri,,Luc BLIN,,,,,", line)
    assert loaded.refused.rows() == [(3, rule)]
    assert loaded.kept["name"].to_list() == ["Luc BLIN"]
    assert loaded.notices[0].startswith("elus.csv, ligne 3 : ")


def test_one_name_in_two_groups_at_once_is_two_people(tmp_path: Path) -> None:
    loaded = _load(
        tmp_path,
        "V,,Anne ROY,,Ensemble,,2020-01-01,2026-01-01",
        "V,,ROY Anne,,Autrement,,2021-01-01,",
        "V,,ROY Anne,,Autrement,,2027-01-01,",
    )
    assert loaded.refused.rows() == [(2, "homonyms"), (3, "homonyms")]


def test_two_functions_of_one_person_are_no_homonyms(tmp_path: Path) -> None:
    loaded = _load(tmp_path, "V,,Anne ROY,,Ensemble,Conseillère,2020-01-01,", "V,,Anne ROY,,,Adjointe,2021-01-01,")
    assert loaded.kept.height == 2


def test_the_same_line_twice_is_one(tmp_path: Path) -> None:
    loaded = _load(tmp_path, "V,,Anne ROY,,,,,", "V,,Anne ROY,,,,,")
    assert (loaded.kept.height, loaded.notices) == (1, ("elus.csv : doublon ignoré (1).",))


def test_ragged_lines_are_set_aside(tmp_path: Path) -> None:
    loaded = _load(tmp_path, "V,,Anne ROY", "V,,Luc BLIN,,,,,")
    assert loaded.kept["name"].to_list() == ["Luc BLIN"]
    assert loaded.notices == ("elus.csv, ligne 2 : champs lus : 3, attendus : 8 ; ligne mise de côté.",)


def test_other_spellings_and_unknown_columns(tmp_path: Path) -> None:
    loaded = roster.load(
        _csv(tmp_path, "Commune;Nom;Groupe;Du;Au;Date de naissance;Couleur", "V;Anne ROY;Ensemble;2020-01-01;;1970-01-01;vert")
    )
    assert loaded.kept.select("council", "name", "group").rows() == [("V", "Anne ROY", "Ensemble")]
    assert loaded.unknown_columns == ("Couleur",)
    assert "1970" not in str(loaded.kept)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, end: str) -> None:
    words = end.join(["council;name", "Val-Fleuri;Zoé CLAIR", "Val-Fleuri;Luc BLIN", ""])
    loaded = roster.load(_csv(tmp_path, data=words.encode(encoding)))
    assert loaded.kept["name"].to_list() == ["Zoé CLAIR", "Luc BLIN"]
    assert bool(loaded.notices) is (encoding == "cp1252")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf  \n", "no_data"),
        ("council;name\nV;Zoé".encode("utf-16"), "utf_16"),
        (b'council;name\nV;"Anne', "unclosed_quote"),
        (b"council;name;name\nV;A;B\n", "column_twice"),
        (b"council;nam\nV;A\n", "columns_missing"),
        (b"name;group\nAnne;E\n", "columns_missing"),
        (b"council;name;group\nV;Anne ROY;E\nV;Lu", "cut"),
        (b"PK\x03\x04rest", "mismatch"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(BadTable) as refused:
        roster.load(_csv(tmp_path, data=data))
    assert refused.value.code == code
    assert str(refused.value).startswith("elus.csv")


def test_mixed_encodings_and_nul_bytes_are_told(tmp_path: Path) -> None:
    loaded = roster.load(_csv(tmp_path, data="council;name\nÉvry;Zoé A\n".encode() + "Évry;Zoé B\0\n".encode("cp1252")))
    assert loaded.kept["name"].to_list() == ["Zoé A", "Zoé B"]
    assert [notice.split(" : ")[1].split(",")[0] for notice in loaded.notices] == ["encodage mixte", "octet NUL retiré."]


def test_a_workbook_keeps_its_zeros_and_its_dates(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["council", "council_siret", "name", "from", "to"])
    sheet.append(["Val-Fleuri", "00012345600017", "Anne ROY", datetime.date(2020, 5, 28), None])
    sheet.append(["Val-Fleuri", int(SIRET), "Luc BLIN", datetime.datetime(2020, 5, 28, 10), "31/12/2024"])
    book.save(tmp_path / "elus.xlsx")
    loaded = roster.load(tmp_path / "elus.xlsx")
    assert loaded.kept.select("council_siret", "name", "from").rows()[-1] == (SIRET, "Luc BLIN", datetime.date(2020, 5, 28))
    assert loaded.kept["to"].to_list()[-1] == datetime.date(2024, 12, 31)


def test_an_open_document_sheet(tmp_path: Path) -> None:
    document, table = OpenDocumentSpreadsheet(), Table(name="élus")
    for line in (["council", "name", "aliases"], ["Val-Fleuri", "Anne ROY", "=1+1"]):
        row = TableRow()
        for words in line:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=words))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(tmp_path / "elus.ods")
    assert roster.load(tmp_path / "elus.ods").kept.select("name", "aliases").rows() == [("Anne ROY", "=1+1")]


def test_a_workbook_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 50_000_000)
    (tmp_path / "elus.xlsx").write_bytes(packed.getvalue())
    with pytest.raises(BadTable, match="trop volumineuse"):
        roster.load(tmp_path / "elus.xlsx")
