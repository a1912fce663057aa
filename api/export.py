"""Everything as files: each table as CSV and Parquet with its CSVW description, one data package, and SCDL, OCDS and Popolo.

Tables are written as they are read, never held whole. Texts that a spreadsheet would run are preceded by an apostrophe, as in all our CSV.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from api import rows, tables, writing
from api.about import about
from api.asked import Asked
from api.problem import Problem
from api.resources import Resource, resources
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames
from exports.about import About
from exports.csv import safe_text
from exports.csvw import table_schema
from exports.package import Table, package
from exports.standards import ocds, popolo, scdl
from exports.standards.no_place import NoPlace
from locales import text
from locales.columns import known
from metrics.filters.filters import Filters
from metrics.query.derived import DERIVED
from metrics.votes.decided import decided

STANDARDS = "standards"
_OTHERWISE = {"contracts": "contract_acts", "suppliers": "supplier_names"}  # whose name the interface gives to what is counted of them


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: rows by table, tables left out with why, rows without a place by standard."""

    rows: dict[str, int]
    left_out: dict[str, str]
    no_place: pl.DataFrame


def export(folder: Path, council: str | None = None, address: str = "") -> Written:
    """Writes everything into `folder`, of one council or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    found = tables.now()
    filters = Filters(council=(council,) if council else ())
    told = about(found, resources()["documents"], _asked(resources()["documents"], filters), address)
    written, left_out = list[Table](), dict[str, str]()
    for resource in _all():
        try:
            written.append(_table(folder, found, resource, filters, told))
        except Problem as problem:
            left_out[resource.name] = text(f"api.problem.{problem.key}", "fr", **problem.values)
    described = package(written, _titled(told))
    (folder / "datapackage.json").write_text(json.dumps(described, ensure_ascii=False, indent=1), "utf-8")
    narrowed = found.of((council,)) if council else found
    no_place = pl.DataFrame()
    if council or not tables.is_large(found):
        no_place = _standards(folder / STANDARDS, narrowed, told)
    else:
        left_out[STANDARDS] = text("api.problem.council_first", "fr")
    return Written({table.name: table.rows for table in written}, left_out, no_place)


def _all() -> list[Resource]:
    """The tables of the interface under their names, then every other table of the database."""
    offered = list(resources().values())
    there = {resource.table for resource in offered}
    return [*offered, *(Resource(_OTHERWISE.get(name, name), name, name) for name in SCHEMAS if name not in there)]


def _asked(resource: Resource, filters: Filters) -> Asked:
    return Asked(filters, resource.columns, "csv", None, 0, "fr", "")


def _titled(told: About) -> About:
    return About(
        title=text("ui.product"),
        name="seance-publique",
        data_version=told.data_version,
        data_date=told.data_date,
        address=told.address,
        filters=told.filters,
        sources=told.sources,
    )


def _table(folder: Path, found: Frames, resource: Resource, filters: Filters, told: About) -> Table:
    """Both files of one table, in one pass over its rows."""
    asked = _asked(resource, filters)
    empty = pl.DataFrame(schema={column.name: column.dtype for column in resource.columns}).to_arrow()
    digest, size, counted = sha256(), 0, list[int]()
    path = folder / f"{resource.name}.csv"
    with path.open("wb") as csv, pq.ParquetWriter(path.with_suffix(".parquet"), empty.schema, compression="zstd") as parquet:
        both = _beside(rows.parts(found, resource, asked), lambda part: parquet.write_table(part.to_arrow().cast(empty.schema)), counted)
        for chunk in writing.csv(both, asked):
            csv.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    title = known(f"api.resource.{resource.name}", "fr") or known(f"workbench.table.{resource.name}", "fr") or resource.name
    csvw = {"@context": "http://www.w3.org/ns/csvw", "url": path.name, "dc:title": title, "tableSchema": table_schema(resource.columns)}
    csvw |= {"dc:source": told.as_json(sum(counted))["sources"], "dialect": {"delimiter": ",", "encoding": "utf-8", "header": True}}
    path.with_name(f"{path.name}-metadata.json").write_text(json.dumps(csvw, ensure_ascii=False, indent=1), "utf-8")
    return Table(resource.name, title, resource.columns, sum(counted), size, digest.hexdigest())


def _beside(parts: Iterator[pl.DataFrame], write: Callable[[pl.DataFrame], None], counted: list[int]) -> Iterator[pl.DataFrame]:
    """The parts, each written elsewhere too before it goes on."""
    for part in parts:
        write(part.drop(rows.PLACE))
        counted.append(part.height)
        yield part


def _standards(folder: Path, found: Frames, told: About) -> pl.DataFrame:
    """The files in the forms of others, and what has no place in each."""
    folder.mkdir(exist_ok=True)
    acts, money, opened, people = (NoPlace(name) for name in ("scdl_deliberations", "scdl_grants", "ocds", "popolo"))
    of_papers = scdl.deliberations(found["deliberations"].filter(pl.col("document_id").is_not_null()), found["councils"], acts)
    _scdl(folder, "scdl-deliberations", pl.concat([of_papers, scdl.published_acts(found["published_acts"])]), acts)
    _scdl(folder, "scdl-subventions", scdl.grants(decided(found["grants"]), found["councils"], money), money)
    held = DERIVED["contract_ranges"](tables.reader(found), Filters())
    day = f"{told.data_date.isoformat() if told.data_date else '1970-01-01'}T00:00:00Z"
    released = ocds.package(held, found["councils"], opened, uri=told.address or "seance-publique:ocds", published=day)
    if released["releases"]:  # a package of none is not valid OCDS
        _json(folder / "ocds.json", released)
    needed = ("councils", "mandates", "sessions", "attendance", "deliberations", "positions")
    _json(folder / "popolo.json", popolo.records({name: found[name] for name in needed}, people))
    lost = pl.concat(one.frame() for one in (acts, money, opened, people))
    lost = lost.with_columns(meaning=pl.Series([_in_words(what) for what in lost["what"]], dtype=pl.String))
    lost.write_csv(folder / "no-place.csv")
    return lost


def _scdl(folder: Path, name: str, found: pl.DataFrame, no_place: NoPlace) -> None:
    whole, others = scdl.parted(found, no_place)
    safe_text(whole).write_csv(folder / f"{name}.csv")
    safe_text(others).write_csv(folder / f"{name}-partiel.csv")


def _json(path: Path, told: object) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")


def _in_words(what: str) -> str:
    asked, missing, column = what.partition("missing_")
    return text("standards.missing", "fr", column=column) if missing and not asked else text(f"standards.no_place.{what}", "fr")
