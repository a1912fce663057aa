"""The header is found by what it says, under titles and on later sheets; rows of too few cells and files cut short are seen."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, select

from council import RefusedRow, RegisterLine
from data_loaders.open_data import files, recognition
from data_loaders.open_data.rosters import roster
from data_loaders.open_data.table_files import head
from data_loaders.open_data.table_files.table import BadTable
from tests.open_data.loaded import load_file
from tests.open_data.test_files import REGISTER, SIRET

LINES = [line.split(";") for line in REGISTER.splitlines()]


def _load(engine: Engine, path: Path, words: str = "") -> files.Report:
    if words:
        path.write_bytes(words.encode())
    return load_file(engine, path)


def _book(path: Path) -> Path:
    book = Workbook()
    book.active.append(["Registre exporté", "le 12/03/2024"])
    sheet = book.create_sheet("Présences")
    sheet.append([None, "Commune de Rochebelle : présences, statut au 12 mars"])
    sheet.append([])
    sheet.append(["Council", "Council SIRET", "Session date", "Councillor", "Status", None])
    sheet.append(["Rochebelle", SIRET, date(2024, 3, 12), "Jeanne MARTEAU", "présente", None])
    sheet.append([])
    sheet.append(["Rochebelle", SIRET, "12/03/2024", "Paul VERDIER", "excusé", None])
    book.save(path)
    return path


def test_titles_blank_rows_and_other_sheets_are_passed_over(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, _book(tmp_path / "presences.xlsx"))
    assert report.recognised is not None
    with engine.connect() as connection:
        columns = (RegisterLine.row, RegisterLine.session_date, RegisterLine.councillor)
        rows = connection.execute(select(*columns).order_by(RegisterLine.row)).all()
    assert rows == [(4, date(2024, 3, 12), "Jeanne MARTEAU"), (6, date(2024, 3, 12), "Paul VERDIER")]


def test_titles_above_a_csv_header(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, tmp_path / "any.csv", "Commune de Rochebelle\n\nPrésences;2024\n" + REGISTER)
    assert report.kept == 6
    with engine.connect() as connection:
        assert connection.execute(select(RegisterLine.row).order_by(RegisterLine.row)).scalars().all() == [5, 6, 7, 8, 9, 11]


def test_a_roster_under_titles_on_a_second_sheet(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Tableau du conseil"])
    sheet = book.create_sheet("Membres")
    sheet.append(["Conseil municipal de Rochebelle", None, None])
    sheet.append(["Conseil", "Nom", "Groupe"])
    sheet.append(["Rochebelle", "Anne ROY", "Ensemble"])
    book.save(tmp_path / "elus.xlsx")
    assert roster.load(tmp_path / "elus.xlsx").kept.select("row", "name").rows() == [(3, "Anne ROY")]


@pytest.mark.parametrize(
    "short",
    [
        f"Rochebelle;{SIRET};2024-03-12;18h30;Jeanne MARTEAU;présente\n",
        f'Rochebelle;{SIRET};2024-03-12;18h30;"MARTEAU;Jeanne";présente\n',
        "Rochebelle\n",
    ],
)
def test_a_row_of_too_few_cells_is_set_aside_not_filled_up(engine: Engine, tmp_path: Path, short: str) -> None:
    lines = REGISTER.splitlines(keepends=True)
    report = _load(engine, tmp_path / "any.csv", "".join([lines[0], short, *lines[2:4]]))
    assert (report.kept, dict(report.rules)) == (2, {"ragged": 1})
    with engine.connect() as connection:
        assert connection.execute(select(RefusedRow.row)).scalars().all() == [2]


def test_separators_inside_quotation_marks_and_blank_lines_are_no_missing_cells(engine: Engine, tmp_path: Path) -> None:
    quoted = f'Rochebelle;{SIRET};2024-03-12;18h30;"MARTEAU; Jeanne ""la; Grande""";présente;;;\n'
    assert dict(_load(engine, tmp_path / "any.csv", REGISTER + quoted + "\n;;;;;;;;\n").rules).get("ragged") is None


def test_a_file_cut_short_loses_its_last_row_alone(engine: Engine, tmp_path: Path) -> None:
    lines = REGISTER.splitlines(keepends=True)
    report = _load(engine, tmp_path / "any.csv", "".join(lines[:4]) + f"Rochebelle;{SIRET};2024-03")
    assert (report.kept, dict(report.rules)) == (3, {"ragged": 1})


def test_a_quotation_mark_never_closed_refuses_the_file(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(BadTable) as refused:
        _load(engine, tmp_path / "any.csv", REGISTER + f'Rochebelle;{SIRET};2024-03-12;18h30;"Jeanne MARTEAU;présente;;;\n' * 3)
    assert refused.value.code == "unclosed_quote"
    with engine.connect() as connection:
        assert connection.execute(select(RegisterLine.row)).all() == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_machine(engine: Engine, tmp_path: Path, end: str) -> None:
    assert _load(engine, tmp_path / "any.csv", REGISTER.replace("\n", end)).kept == 6


def test_two_columns_of_one_title(engine: Engine, tmp_path: Path) -> None:
    unread = REGISTER.replace("proxy_to\n", "proxy_to;humeur;humeur\n").replace(";;;\n", ";;;;;\n").replace(";Jeanne MARTEAU\n", ";;;\n")
    report = _load(engine, tmp_path / "any.csv", unread)
    assert report.recognised is not None
    assert [column for column, use in report.recognised.uses if use == "unknown"] == ["humeur", "humeur (2)"]
    with pytest.raises(BadTable, match="status"):
        _load(engine, tmp_path / "two.csv", REGISTER.replace("left_at", "status"))


@pytest.mark.parametrize(
    ("words", "code"), [("\ufeff  \n", "no_data"), ("pluie;vent\n1;2\n", "nothing_known"), ("2012-06-25;Voirie;7\n" * 3, "records")]
)
def test_what_is_no_table_of_ours_is_said(engine: Engine, tmp_path: Path, words: str, code: str) -> None:
    with pytest.raises(BadTable) as refused:
        _load(engine, tmp_path / "any.csv", words)
    assert refused.value.code == code


def test_the_nearest_form_is_the_one_that_titles_resemble(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="« liste de contrats »"):
        _load(engine, tmp_path / "any.csv", "Titre;Fournisseur(s) retenu(s);Montant mini HT;Montant maxi HT\nPain;Alba;1;2\n")


def test_a_form_that_lacks_no_column_is_not_said_to_lack_one(engine: Engine, tmp_path: Path) -> None:
    """Payments to anybody: the columns of grants paid by year, and no word of grants."""
    with pytest.raises(BadTable) as refused:
        _load(engine, tmp_path / "any.csv", "Exercice;Nom du tiers;Objet;Mandaté\n2022;Judo;cours;300\n")
    assert refused.value.code == "unsaid_form"
    assert "liste de subventions par année" in str(refused.value)


def test_a_text_of_one_line_whose_commas_are_no_columns_is_no_table(tmp_path: Path) -> None:
    """A council's text may come without line ends: its words between two commas then look like titles, "associations" and years too."""
    said = "Le conseil soutient le sport, la culture, " + "le maire rappelle les engagements de la commune " * 8
    prose = said + ", associations, les subventions versées, montant 2022, montant 2023"
    file = tmp_path / "rapport.txt"
    file.write_text(prose, encoding="utf-8")
    assert recognition.claims(head.look(file)) == []
    file.write_text("Bénéficiaire,associations,subventions versées,montant 2022,montant 2023", encoding="utf-8")
    assert recognition.claims(head.look(file))
