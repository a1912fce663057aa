"""One open-data file from the disk into the database: recognised by content, read in batches, judged by rules, counted and told."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import polars as pl
from sqlalchemy import Engine
from tqdm import tqdm

from data_loaders.open_data.cells.error_cells import emptied_errors
from data_loaders.open_data.cells.swapped import put_back
from data_loaders.open_data.forms import CITY_RULES, Recognised, judged
from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.mapping import mapped, mapping
from data_loaders.open_data.nothing_kept import SHOWN, nothing_kept
from data_loaders.open_data.recognition import recognised_sheets
from data_loaders.open_data.table_files import head, json_records, rows, workbook
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.mending import Mended
from data_loaders.open_data.table_files.repeated_rows import Seen
from data_loaders.open_data.table_files.table import BadTable
from database.incoming import Provenance, Saved
from database.open_data.files import FileRows, NewFile, known_file, sheet_sha256, sheet_source, storing
from locales import text

EXTENSIONS = (".csv", ".tsv", ".xlsx", ".ods", ".xls", ".parquet", *json_records.SUFFIXES, ".xml", ".xsd")  # a schema is refused as such


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file: the form it was taken for and why, each column's use, the rows kept and set aside per rule."""

    saved: Saved
    recognised: Recognised | None = None
    kept: int = 0
    refused: int = 0
    doubtful: int = 0  # rows kept of which a cell was emptied, or taken from elsewhere, its words beside the row
    undated: int = 0  # rows kept of which no cell tells a day or a year
    rules: tuple[tuple[str, int], ...] = ()
    aside: dict[str, list[int]] = field(default_factory=dict)  # rule -> the numbers of its first rows
    doubts: dict[str, list[int]] = field(default_factory=dict)  # column -> the numbers of the first rows kept with a doubtful cell
    unread: tuple[str, ...] = ()  # other sheets of the workbook that hold something
    replaces: date | None = None  # the day on which the edition was loaded that goes for it
    mended: Mended = field(default_factory=dict)  # what was put right in rows of other widths -> the numbers of the rows
    sheets: tuple[tuple[str, "Report"], ...] = ()  # the workbook's other sheets that fit a form, each under a source of its own


@dataclass(frozen=True, slots=True)
class Told:
    """A file's name in the database, where its folder says it comes from, the number of the import, the mapping that was named.

    `sha256`: that of the file out of which the table was taken, where it is another one.
    """

    source: str
    provenance: Provenance
    run: int
    mapping: Path | None = None
    sha256: str | None = None


# The sheet's name ("" of what has none), where its rows are, what it is, what is put right while they are read.
Part = tuple[str, Head | pl.DataFrame, Recognised, Mended]


def load(engine: Engine, path: Path, told: Told) -> Report:
    """Stores a file's rows in one transaction. Raises BadTable; nothing is stored then."""
    try:
        sha256 = told.sha256 or head.digest(path)
    except OSError as error:
        raise BadTable(path, "unreadable") from error
    beside = mapping.beside(path, told.mapping)
    mapped_by = mapping_file.read(beside) if beside else None
    if known_file(engine, sha256, mapped_by.sha256 if mapped_by else None, told.provenance.council_siret):
        return Report(Saved(0, "unchanged", text("database.already_imported", "fr", sha256=sha256[:12])))
    parts: list[Part] = list(mapped.parts(path, mapped_by)) if mapped_by else [*map(_part, recognised_sheets(path))]
    main, *others = parts
    report = _stored(engine, path, told, sha256, main)
    done = []
    for part in others:
        own = replace(told, source=sheet_source(told.source, part[0]))
        try:
            done.append((part[0], _stored(engine, path, own, sheet_sha256(sha256, part[0]), part)))
        except BadTable:
            continue  # told among the sheets that nobody read
    return replace(report, sheets=tuple(done), unread=_unread(path, {main[0], *(sheet for sheet, _ in done)}))


def _stored(engine: Engine, path: Path, told: Told, sha256: str, part: Part) -> Report:
    """One table of the file in one transaction."""
    sheet, seen, found, mended = part
    new = _new(sha256, told, replace(found, why=found.why | {"sheet": sheet}) if sheet else found)
    if isinstance(seen, pl.DataFrame):
        report = _store(engine, new, path, part, iter([mapped.typed(found, _put_right(seen, mended))]))
    else:
        try:
            report = _store(engine, new, path, part, _batches(seen, found, careful=False))
        except rows.BrokenRows:
            report = _store(engine, new, path, part, _batches(seen, found, careful=True))
    return replace(report, mended=mended)


def _part(place: tuple[Head, Recognised]) -> Part:
    return place[0].sheet, *place, place[0].mended


def _unread(path: Path, read: set[str]) -> tuple[str, ...]:
    """The other sheets of a workbook that hold something."""
    return tuple(sheet.name for sheet in workbook.sheets(path) if sheet.name not in read) if "" not in read else ()


def _new(sha256: str, told: Told, found: Recognised) -> NewFile:
    own = {"council_siret": told.provenance.council_siret} if told.provenance.council_siret else {}
    why = {**found.why, **own}
    facts = {"form": found.loader.FORM, "form_version": found.version, "why": why, "columns": [list(use) for use in found.uses]}
    return NewFile(sha256, told.source, facts, told.provenance, told.run)


def _store(engine: Engine, new: NewFile, path: Path, part: Part, batches: Iterator[pl.DataFrame]) -> Report:
    _, seen, recognised, _ = part
    with storing(engine, new) as stored:
        broken = _fill(stored, recognised, batches)
        if not stored.kept + stored.refused:
            raise BadTable(path, "no_rows")
        if not stored.kept:
            raise nothing_kept(path, recognised, seen, stored.rules, broken)
    saved = Saved(new.id, "replaced" if stored.replaces else "kept")
    counts = (stored.kept, stored.refused, stored.doubtful, stored.undated)
    rules = tuple(sorted(stored.rules.items()))
    return Report(saved, recognised, *counts, rules, stored.aside, stored.doubts, replaces=stored.replaces)


def _batches(seen: Head, recognised: Recognised, careful: bool) -> Iterator[pl.DataFrame]:
    own = getattr(recognised.loader, "batches", None)
    if own:
        yield from own(seen, careful)
        return
    loader = recognised.loader
    frames = rows.batches(seen, recognised.fields, careful, whole="repeated_row" in loader.RULES)
    if getattr(loader, "WHOLE", False):
        frames = iter([pl.concat(frames)])
    doubts = loader.doubts(rows.batches(seen, recognised.fields, careful)) if hasattr(loader, "doubts") else None
    before = Seen()
    for frame in (_put_right(frame, seen.mended) for frame in frames):
        done: pl.DataFrame = loader.typed(frame)
        if "repeated" in done.columns:
            again = frame.filter(before.again(frame))["row"]  # a row of several amounts is several rows of the table
            done = done.with_columns(pl.col("repeated") | pl.col("row").is_in(again.implode()))
        yield done if doubts is None else loader.with_doubts(done, doubts)


def _put_right(frame: pl.DataFrame, told: Mended) -> pl.DataFrame:
    return put_back(emptied_errors(frame, told), told)


def _fill(stored: FileRows, recognised: Recognised, batches: Iterator[pl.DataFrame]) -> list[tuple[int, str]]:
    """Stores every batch; the first rows that a rule set aside, each with the rule."""
    loader = recognised.loader
    broken: list[tuple[int, str]] = []
    with tqdm(unit="row", unit_scale=True, leave=False, disable=None, file=sys.stderr) as shown:  # None: shown on a terminal only
        for frame in batches:
            table, rules = loader.part(frame) if hasattr(loader, "part") else (loader.TABLE, loader.RULES)
            columns = [column.name for column in table.__table__.columns if column.name != "file_id"]
            first = {name: rule for name, rule in CITY_RULES.items() if name in frame.columns}
            kept, refused = judged(frame, {**first, **rules}, columns)
            stored.add(kept, refused, table)
            broken += refused.select("row", "rule").head(SHOWN - len(broken)).iter_rows()
            shown.update(frame.height)
    return broken
