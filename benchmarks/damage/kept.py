"""What a load kept of a file, row by row, and how a spoilt copy stands beside the whole."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import select

from benchmarks.damage.kinds import Damage
from benchmarks.damage.original import Original
from council import OpenFile, RefusedRow, Table
from data_loaders.open_data import files
from data_loaders.open_data.files import Told
from data_loaders.open_data.table_files.bad_table import BadTable
from database.engine import open_engine
from database.incoming import Provenance

_PLACES = ("file_id", "row", "doubtful", "why")
_DOUBT = "to_confirm"  # set, it says that the row may be of another: a doubt told, no value
_MONEY = ("amount_cents", "min_cents", "max_cents")
Place = tuple[str, int]  # (sheet, row)
Stored = dict[tuple[str, int, int, int], dict[str, Any]]  # (sheet, row, version, holder) -> the row


def stored(path: Path, mapping: Path | None) -> Stored:
    """Every row that `load` keeps of a file, in an empty database of its own; none where it is refused."""
    with TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/rows.db")
        try:
            files.load(engine, path, Told(path.name, Provenance(), 1, mapping))
        except BadTable:
            return {}
        finally:
            engine.dispose()
        with engine.connect() as connection:
            found: Stored = {}
            for columns in _tables():
                rows = connection.execute(select(columns, OpenFile.why).join(OpenFile, OpenFile.id == columns.c.file_id))
                for row in rows.mappings():
                    found[row["why"].get("sheet", ""), row["row"], row.get("version", row.get("part", 0)), row.get("holder", 0)] = dict(row)
            return found


def _tables() -> Iterator[SqlTable]:
    """Of each form the table of its rows."""
    for mapper in Table.registry.mappers:
        found = mapper.local_table
        if isinstance(found, SqlTable) and {"file_id", "row"} <= set(found.columns.keys()) and mapper.class_ is not RefusedRow:
            yield found


@dataclass(frozen=True, slots=True)
class Score:
    """Rows and amounts (count, and euros) that the whole file had and the copy still has, and the values that it had not."""

    rows: int
    of_rows: int
    amounts: int
    of_amounts: int
    cents: int
    of_cents: int
    wrong: tuple[str, ...]  # of each value the row, the column, what it should be and what it is
    marked: int  # values that stand for a missing cell, and say so
    two_ways: int  # of the cents lost, those of rows that are as much another row's (see two_ways.py)
    alike: int  # rows that the damage made the same as another, cell by cell, and that are not asked for: an exact repeat is one row

    @property
    def holds(self) -> bool:
        """What is asked: 98 % of the rows, 99.5 % of the amounts, nothing wrong."""
        return self.rows >= 0.98 * self.of_rows and self.cents >= 0.995 * self.of_cents and not self.wrong


def compared(
    whole: Stored, copy: Stored, origins: dict[Place, Place | None], damage: Damage, unsure: Container[Place] = frozenset()
) -> Score:
    """`origins`: of each row of the copy the row of the whole file that it was, None where the damage made it.

    An amount that several holders share is one. A row that the whole file sets aside as a repetition, and that the damage tells apart,
    is neither kept nor wrong; nor is one asked for that the damage made a repetition. `unsure`: rows that may have been two.
    """
    stored = {place[:2] for place in whole}
    alike = stored.intersection(_made_alike(damage.file)) - {origins.get(place[:2]) for place in copy}
    wrong, rows, marked = [], set(), 0
    money: dict[tuple[object, ...], int] = {}
    for (sheet, row, version, holder), found in copy.items():
        origin = origins.get((sheet, row))
        wanted = whole.get((*origin, version, holder)) if origin else None
        if wanted is None:
            if origin is None or origin in stored:
                wrong.append(f"{sheet}{row}: {found}")
            continue
        rows.add(origin)
        told = found.get("doubtful") or ""
        for name, value in found.items():
            right = value is None or name in _PLACES or _spoilt(value, damage) == _spoilt(wanted[name], damage)
            if not right and (f"{name}: taken from" in told or (name == _DOUBT and value)):
                marked += 1
            elif not right:
                wrong.append(f"{sheet}{row} {name}: {wanted[name]} -> {value}")
            elif name in _MONEY and value is not None:
                money[origin, version, name] = value
    asked = {(place[:2], place[2], name): row[name] for place, row in whole.items() for name in _MONEY if row.get(name) is not None}
    asked = {place: cents for place, cents in asked.items() if place[0] not in alike}
    cents, of_cents = sum(money.values()), sum(asked.values())
    unsaid = sum(lost for place, lost in asked.items() if place not in money and place[0] in unsure)
    return Score(len(rows), len(stored - alike), len(money), len(asked), cents, of_cents, tuple(wrong), marked, unsaid, len(alike))


def _made_alike(file: Original) -> Iterator[Place]:
    """Where the rows come from that say what a row above them says."""
    for sheet in file.sheets:
        seen: set[tuple[str, ...]] = set()
        for line in sheet.lines[sheet.head + 1 :]:
            cells = tuple(cell.strip() for cell in line.cells)
            if line.origin and any(cells) and cells in seen:
                yield line.origin
            seen.add(cells)


def _spoilt(value: Any, damage: Damage) -> Any:
    """A word as the copy is written: signs that its encoding has not, or that part its cells, are lost before anybody reads it."""
    if not isinstance(value, str):
        return value
    said = value.encode(damage.encoding, "replace").decode(damage.encoding)
    return " ".join(re.sub(r'[,"\s]+', " ", said).split()) if damage.loose else said


def origins_of(original: Original, mapped: bool) -> dict[Place, Place | None]:
    """Where each row of a written copy comes from; JSON and XML keep the order of their objects."""
    found: dict[Place, Place | None] = {}
    for sheet in original.sheets:
        number = 0 if original.kind == "parquet" else 1
        for line in sheet.lines:
            found[sheet.name if original.kind == "sheet" else "", number] = line.origin
            number += 1 + (sum(cell.count("\n") for cell in line.cells) if mapped and original.kind == "csv" else 0)
    return found
