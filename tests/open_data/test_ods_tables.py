"""OpenDocument sheets as town halls write them: days and amounts as cells of their kind, merged cells, blank rows above, several sheets."""

from datetime import date
from pathlib import Path

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from sqlalchemy import Engine, select

from council import OpenFile, PublishedContract, PublishedGrant
from data_loaders import tables
from data_loaders.open_data import files
from data_loaders.open_data.table_files import workbook
from database.incoming import Provenance
from tests.open_data.loaded import load_file

HEAD = ["nomAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant"]
COVERED = "covered"
MAPPING = (
    'reviewed = true\nform = "contract_list"\nfill_down = ["Objet", "Notifié le"]\n[constants]\nbuyer = "Rochebelle"\ntax = "HT"\n'
    '[fields]\ntitle = "Objet"\nsupplier = { column = "Attributaire", take = "before_postcode" }\namount = "Montant HT"\n'
    'notified_on = "Notifié le"\n'
)
Cell = str | float | date | tuple[str, int] | None


def _cell(value: Cell) -> TableCell:
    """A day is shown as "12/03/22" and an amount as "300,50 €": what counts is the value; (words, rows) is a cell merged over rows."""
    if value == COVERED:
        return CoveredTableCell()
    if isinstance(value, tuple):
        cell, shown = TableCell(numberrowsspanned=value[1], valuetype="string"), value[0]
    elif isinstance(value, date):
        cell, shown = TableCell(valuetype="date", datevalue=value.isoformat()), f"{value:%d/%m/%y}"
    elif isinstance(value, float):
        cell, shown = TableCell(valuetype="currency", currency="EUR", value=value), f"{value:.2f} €".replace(".", ",")
    else:
        cell, shown = TableCell(valuetype="string"), value or ""
    cell.addElement(P(text=shown))
    return cell


def _written(path: Path, **sheets: list[list[Cell]]) -> Path:
    book = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        sheet = Table(name=name.replace("_", " "))
        for cells in rows:
            row = TableRow()
            for value in cells:
                row.addElement(TableCell() if value is None else _cell(value))
            sheet.addElement(row)
        book.spreadsheet.addElement(sheet)
    book.save(path)
    return path


def _grant(name: str, day: date | str) -> list[Cell]:
    return ["Rochebelle", day, name, "cours", 300.5]


def test_days_and_amounts_are_values_and_every_sheet_is_read(engine: Engine, tmp_path: Path) -> None:
    of_2022: list[list[Cell]] = [
        ["Subventions 2022"],
        [None],
        [*HEAD],
        _grant("Judo", date(2022, 3, 12)),
        _grant("Chorale", "14 mars 2022"),
    ]
    of_2023: list[list[Cell]] = [[*HEAD], _grant("Yoga", date(2023, 3, 12)), ["Total", None, None, None, 300.5]]
    path = _written(tmp_path / "g.ods", Lisez_moi=[["Données ouvertes"]], a2022=of_2022, a2023=of_2023)
    report = load_file(engine, path)
    assert report.unread == ("Lisez moi",)
    asked = (PublishedGrant.row, PublishedGrant.agreed_on, PublishedGrant.beneficiary_name, PublishedGrant.amount_cents)
    with engine.connect() as connection:
        found = connection.execute(select(*asked).order_by(PublishedGrant.agreed_on)).all()
        assert set(connection.execute(select(OpenFile.source)).scalars()) == {"g.ods", "g.ods › a2023"}
    assert found == [(4, date(2022, 3, 12), "Judo", 30050), (5, date(2022, 3, 14), "Chorale", 30050), (2, date(2023, 3, 12), "Yoga", 30050)]


def test_merged_cells_hold_for_the_rows_that_they_cover(engine: Engine, tmp_path: Path) -> None:
    lots: list[list[Cell]] = [
        ["MARCHÉS 2014"],
        ["Objet", "Attributaire", "Montant HT", "Notifié le"],
        [("École", 2), "Toitures du Val 34000", 30000.0, ("04/04/2014", 2)],
        [COVERED, "Menuiserie Alba 30000", 10000.0, COVERED],
        ["Halle", "Brun 34070", 20000.0, date(2014, 5, 6)],
    ]
    path = _written(tmp_path / "m.ods", Marchés=lots)
    (tmp_path / "m.ods.mapping.toml").write_text(MAPPING, encoding="utf-8")
    tables.load_table(engine, path, files.Told(path.name, Provenance(), 1))
    contract = PublishedContract
    asked = (contract.title, contract.supplier_name, contract.amount_cents, contract.notified_on)
    with engine.connect() as connection:
        found = connection.execute(select(*asked).order_by(contract.row)).all()
    assert found == [
        ("École", "Toitures du Val", 3000000, date(2014, 4, 4)),
        ("École", "Menuiserie Alba", 1000000, date(2014, 4, 4)),
        ("Halle", "Brun", 2000000, date(2014, 5, 6)),
    ]


def test_blank_rows_and_columns_keep_numbers_and_letters_as_a_spreadsheet_shows_them(engine: Engine, tmp_path: Path) -> None:
    (sheet,) = workbook.sheets(_written(tmp_path / "g.ods", Feuille=[[None], [None], ["a", "b"], [None], ["c", None]]))
    assert sheet.rows == [(3, ["a", "b"]), (5, ["c", None])]
    rows: list[list[Cell]] = [[None], [None, *HEAD], *([None, *_grant(f"Club {n}", date(2022, 3, n))] for n in range(1, 9))]
    path = _written(tmp_path / "h.ods", Feuille=rows)
    assert workbook.sheets(path)[0].lettered[0] == (2, [None, *HEAD])
    report = load_file(engine, path)
    assert report.recognised
    assert (report.kept, report.mended, "unknown" in dict(report.recognised.uses).values()) == (8, {}, False)
    mapped = 'reviewed = true\nform = "scdl_grants"\n[constants]\nyear = "2022"\n[fields]\ngrantor_name = "B"\nbeneficiary_name = "D"\n'
    (tmp_path / "h.ods.mapping.toml").write_text(mapped + 'amount = "F"\n', encoding="utf-8")
    tables.load_table(engine, path, files.Told(path.name, Provenance(), 1))
    with engine.connect() as connection:
        assert connection.execute(select(PublishedGrant.beneficiary_name, PublishedGrant.row).order_by(PublishedGrant.row)).first() == (
            "Club 1",
            3,
        )
