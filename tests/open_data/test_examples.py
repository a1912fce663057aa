"""The examples of docs/forms.md load whole, as CSV, XLSX and ODS."""

import csv
from pathlib import Path

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from sqlalchemy import Engine, func, select

from council import PublishedContract, RegisterLine, RosterLine
from data_loaders import loading
from data_loaders.open_data.examples import EXAMPLES, NOTES

TABLES = {"roster": RosterLine, "attendance_register": RegisterLine, "contract_list": PublishedContract}


def _write(path: Path, words: str) -> None:
    lines = list(csv.reader(words.splitlines(), delimiter=";"))
    if path.suffix == ".csv":
        path.write_text(words, encoding="utf-8")
    elif path.suffix == ".xlsx":
        book = Workbook()
        for line in lines:
            book.active.append(line)
        book.save(path)
    else:
        document, table = OpenDocumentSpreadsheet(), Table(name="Feuille")
        for line in lines:
            row = TableRow()
            for cell in line:
                held = TableCell(valuetype="string")
                held.addElement(P(text=cell))
                row.addElement(held)
            table.addElement(row)
        document.spreadsheet.addElement(table)
        document.save(path)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".ods"])
@pytest.mark.parametrize("form", TABLES)
def test_every_row_of_an_example_is_kept(engine: Engine, tmp_path: Path, form: str, suffix: str) -> None:
    _write(tmp_path / f"any{suffix}", EXAMPLES[form])
    tally = loading.load_into(engine, [tmp_path / f"any{suffix}"])
    assert tally.states == {"kept": 1}
    with engine.connect() as connection:
        kept = connection.execute(select(func.count()).select_from(TABLES[form])).scalar()
    assert kept == len(EXAMPLES[form].splitlines()) - 1
    assert EXAMPLES.keys() == TABLES.keys() == NOTES.keys()
