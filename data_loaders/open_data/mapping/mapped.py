"""A city's own table under a mapping: its rows as one of our forms would hold them, and what became of each of its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl

from data_loaders.open_data.cells.doubtful import COLUMN, TAKEN
from data_loaders.open_data.cells.totals import TOTAL_LINE
from data_loaders.open_data.forms import SKIPPED, Recognised
from data_loaders.open_data.mapping.amounts import amounts
from data_loaders.open_data.mapping.cells import added, taken
from data_loaders.open_data.mapping.header import asked_columns, fits
from data_loaders.open_data.mapping.mapping import AMOUNT_FIELDS, AMOUNTS, Mapping, Taken
from data_loaders.open_data.mapping.rows import Grid, grid
from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.mending import Mended
from data_loaders.open_data.table_files.rows import RAGGED, WHOLE_ROW
from data_loaders.open_data.table_files.table import TableFile

_HOLDER = "mapped_holder"


def parts(path: Path, mapping: Mapping) -> Iterator[tuple[str, pl.DataFrame, Recognised, Mended]]:
    """Of each sheet that has all its columns: its name, the rows as text under our fields, the form, what was put right. Raises BadTable.

    Where the mapping names a sheet, or the file has none, it is the one; where no sheet has the columns, the first tells what it lacks.
    """
    for one in _of_sheets(path, mapping):
        table = grid(path, one)
        uses = _uses(one, table)
        why = {
            "form": one.loader.FORM,
            "known": sum(use != "unknown" for _, use in uses),
            "columns": len(uses),
            "mapping": one.sha256,
            "mapping_file": one.path.name,
        }
        found = Recognised(one.loader, len(one.fields), one.loader.SOURCE.schema_version, why, {}, tuple(uses))
        yield str(one.sheet or ""), _frame(table, one), found, table.mended


def recognised(path: Path, mapping: Mapping) -> tuple[Recognised, pl.DataFrame]:
    """The first of them: the form that the mapping says, and the table's rows as text under its fields. Raises BadTable."""
    _, frame, found, _ = next(parts(path, mapping))
    return found, frame


def _of_sheets(path: Path, mapping: Mapping) -> list[Mapping]:
    if mapping.sheet is not None or not workbook.is_workbook(path.read_bytes()[:4]):
        return [mapping]
    asked = list(dict.fromkeys(asked_columns(mapping)))
    sheets = workbook.sheets(path)
    fitting = [replace(mapping, sheet=sheet.name) for sheet in sheets if fits(path, mapping, asked, sheet.lettered)]
    return fitting or [replace(mapping, sheet=sheets[0].name)]


def roster_table(path: Path, mapping: Mapping) -> TableFile:
    """The same as a table of the roster form; rows that the mapping leaves out are not there."""
    frame = _frame(grid(path, mapping), mapping).filter(~pl.col(RAGGED) & ~pl.col(SKIPPED))
    names = [column.field for column in mapping.loader.COLUMNS]
    rows = [(row["row"], [row[name] for name in names]) for row in frame.iter_rows(named=True)]
    return TableFile(tuple(names), rows, [], [], path.read_bytes())


def typed(found: Recognised, frame: pl.DataFrame) -> pl.DataFrame:
    """The form's own typing; the several holders of one row keep their numbers."""
    done: pl.DataFrame = found.loader.typed(frame)
    return done.with_columns(pl.col(_HOLDER).alias("holder")) if "holder" in done.columns else done


def _frame(table: Grid, mapping: Mapping) -> pl.DataFrame:
    names = [column.field for column in mapping.loader.COLUMNS]
    rows, places = [], []
    for number, row in table.rows:
        values: dict[str, str | None] = {**dict.fromkeys(names), **mapping.constants, **_values(row, table, mapping)}
        told = (number, number in table.ragged, number in table.skipped, number in table.totals, "\t".join(cell or "" for cell in row))
        for holder, own in enumerate(_holders(row, table, mapping) or [{}]):
            rows.append(values | own)
            places.append((*told, _from_above(table, number, mapping), holder))
    marks = {RAGGED: pl.Boolean, SKIPPED: pl.Boolean, TOTAL_LINE: pl.Boolean, WHOLE_ROW: pl.String, COLUMN: pl.String}
    schema = {"row": pl.Int64, **marks, _HOLDER: pl.Int64}
    return pl.concat(
        [pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String)), pl.DataFrame(places, schema=schema, orient="row")], how="horizontal"
    )


def _from_above(table: Grid, number: int, mapping: Mapping) -> str | None:
    """What a row that begins something of its own has from the row above it: told, for it may be a cell that was lost."""
    got = table.above.get(number, ())
    fields = [field for field, sources in mapping.fields.items() if any(table.places[how.column] in got for how in sources)]
    return "; ".join(f"{field}: {TAKEN} the row above" for field in fields) or None


def _holders(row: Sequence[str | None], table: Grid, mapping: Mapping) -> list[dict[str, str | None]]:
    for how in mapping.fields.get("supplier", ()):
        cell = row[table.places[how.column]]
        if how.split and cell:
            found = [taken(part, how) for part in cell.split(how.split)]
            return [{"supplier": name} for name in dict.fromkeys(found) if name]
    return []


def _values(row: Sequence[str | None], table: Grid, mapping: Mapping) -> dict[str, str]:
    """What the row itself says; where it says nothing a constant stands."""
    found: dict[str, str | None] = {}
    for field, sources in mapping.fields.items():
        for how in sources:
            if all(_is(row[table.places[column]], wanted) for column, wanted in how.when):
                cell = row[table.places[how.column]]
                if how.add:
                    said: dict[str, str | None] = {field: added([cell, *(row[table.places[column]] for column in how.add)], how)}
                else:
                    said = amounts(cell) if field == AMOUNTS else {field: cell if _money(field, how) else taken(cell, how)}
                found |= {name: value for name, value in said.items() if found.get(name) is None}
    return {field: value for field, value in found.items() if value is not None}


def _money(field: str, how: Taken) -> bool:
    """Two amounts on two lines of one cell stay two: no line is joined to another."""
    return field in AMOUNT_FIELDS and how == Taken(how.column, when=how.when)


def _is(cell: str | None, wanted: str) -> bool:
    return (cell or "").casefold() == wanted.casefold()


def _uses(mapping: Mapping, table: Grid) -> list[tuple[str, str]]:
    used: dict[int, str] = {}
    for field, how in ((field, how) for field, sources in mapping.fields.items() for how in sources):
        place = table.places[how.column]
        said = " + ".join(AMOUNT_FIELDS) if field == AMOUNTS else field
        for other in how.add:
            used.setdefault(table.places[other], said)
        used[place] = f"{used[place]} + {said}" if place in used else said
    looked_at = set(table.places.values())
    return [(name, used.get(place, "looked_at" if place in looked_at else "unknown")) for place, name in enumerate(table.names)]
