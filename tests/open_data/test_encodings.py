"""Lines of two encodings in one file are each read in their own; wide letters without a mark; files of nothing; texts with a header."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, select

from council import RegisterLine
from data_loaders import tables
from data_loaders.open_data import files
from data_loaders.open_data.table_files import head
from data_loaders.open_data.table_files.mixed_text import as_utf_8, encoding_of
from data_loaders.open_data.table_files.table import BadTable
from database.incoming import Provenance
from tests.open_data.loaded import load_file
from tests.open_data.test_files import REGISTER, SIRET

HEADER = REGISTER.splitlines()[0]
_NAMES = ("Zoé CLAIR", "Régis SAULE", "Œlia – TILLEUL")


def _line(name: str) -> str:
    return f"Rochebelle;{SIRET};2024-03-12;18h30;{name};présente;;;\n"


def _names(engine: Engine, path: Path, words: bytes) -> list[str]:
    path.write_bytes(words)
    load_file(engine, path)
    with engine.connect() as connection:
        return list(connection.execute(select(RegisterLine.councillor).order_by(RegisterLine.row)).scalars())


@pytest.mark.parametrize("broken", ["", "a;row;of;four\n"])  # at the speed of Polars, and cell by cell
def test_each_line_is_read_in_its_own_encoding(engine: Engine, tmp_path: Path, broken: str) -> None:
    lines = [_line(name).encode(encoding) for name, encoding in zip(_NAMES, ("utf-8", "cp1252", "utf-8"), strict=True)]
    assert _names(engine, tmp_path / "any.csv", f"{HEADER}\n".encode() + b"".join(lines) + broken.encode()) == list(_NAMES)


def test_a_line_in_another_encoding_far_behind_the_first_look(engine: Engine, tmp_path: Path) -> None:
    words = (HEADER + "\n" + _line("Paul VERDIER") * 1500).encode() + _line("Zoé CLAIR").encode("cp1252")
    assert _names(engine, tmp_path / "any.csv", words)[-1] == "Zoé CLAIR"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_without_a_mark(engine: Engine, tmp_path: Path, encoding: str) -> None:
    words = (HEADER + "\n" + _line(_NAMES[2])).encode(encoding)
    assert _names(engine, tmp_path / "any.csv", words) == [_NAMES[2]]


@pytest.mark.parametrize("words", [b"\0" * 5000, b"\0" * 100_000])
def test_a_file_of_nothing_is_refused_as_such(engine: Engine, tmp_path: Path, words: bytes) -> None:
    with pytest.raises(BadTable) as refused:
        _names(engine, tmp_path / "any.csv", words)
    assert refused.value.code == "no_data"


def test_bytes_that_are_utf_8_are_left_alone() -> None:
    words = "é;è\r\n".encode()
    assert as_utf_8(words) is words
    assert as_utf_8(words + "é".encode("cp1252")) == words + "é".encode()


def test_a_text_that_begins_with_the_header_of_a_form_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "registre.txt"
    path.write_text(REGISTER.replace(";", "\t"), "utf-8")
    assert tables.is_table(path)
    path.write_text("CONSEIL MUNICIPAL\n\nL'an deux mille vingt-quatre, le douze mars ; présents : Mme MARTEAU\n", "utf-8")
    assert not tables.is_table(path)
    assert head.look(path).kind == "csv"


def test_sheets_that_are_not_read_are_told_and_so_is_each_column(engine: Engine, tmp_path: Path) -> None:
    book = Workbook()
    for name in ("2023", "2024"):
        sheet = book.create_sheet(name)
        sheet.append(HEADER.split(";"))
        sheet.append(_line("Zoé CLAIR").strip().split(";"))
    book.create_sheet("Légende").append(["P : présent"])
    path = tmp_path / "registre.xlsx"
    book.save(path)
    loaded = tables.load_table(engine, path, files.Told(path.name, Provenance(), 1))
    assert [values["sheets"] for code, _, values in loaded.warnings if code == "sheets_unread"] == ["Légende"]
    assert any("Légende" in sentence for sentence in loaded.told)
    assert any("session_date, session_time, councillor, status" in sentence for sentence in loaded.told)


def test_a_letter_cut_where_the_first_look_ends_is_no_other_encoding() -> None:
    opening = ("a" * 9 + "é").encode()[:10]
    assert (encoding_of(opening, whole=False), encoding_of(opening, whole=True)) == ("utf-8", "cp1252")


def test_lines_that_end_in_two_ways_are_lines(engine: Engine, tmp_path: Path) -> None:
    first, second, third = (_line(name) for name in _NAMES)
    words = f"{HEADER}\n{first}{second.replace(chr(10), chr(13))}{third}"
    assert _names(engine, tmp_path / "any.csv", words.encode()) == list(_NAMES)


def test_one_known_word_further_down_makes_no_roster(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "any.csv").write_text("pluie;vent\nnom;commune\nx;y\n", encoding="utf-8")
    assert tables.load_table(engine, tmp_path / "any.csv", files.Told("any.csv", Provenance(), 1)).is_roster
    (tmp_path / "any.csv").write_text("pluie;vent\nnom;age\nx;3\n", encoding="utf-8")
    with pytest.raises(BadTable, match="aucune forme connue"):
        tables.load_table(engine, tmp_path / "any.csv", files.Told("any.csv", Provenance(), 1))
