"""The data package of a folder (Frictionless Data Package v1): a tabular resource a CSV, with the Parquet of the same rows named beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exports.about import About
from exports.columns import Column
from exports.csvw import fields


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the folder."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: int
    bytes: int
    sha256: str


def package(tables: Sequence[Table], about: About) -> dict[str, Any]:
    """datapackage.json."""
    told = about.as_json(sum(table.rows for table in tables))
    licences = sorted({source["licence"] for source in told["sources"] if source["licence"]})
    return {
        "profile": "tabular-data-package",
        "name": about.stem,
        "title": about.title,
        "version": about.data_version,
        "homepage": about.address,
        "data_date": told["data_date"],
        **({"licenses": [{"name": licence, "title": licence} for licence in licences]} if licences else {}),
        "sources": [_source(source) for source in told["sources"] if source["publisher"] or source["url"]],
        "resources": [_resource(table) for table in tables],
    }


def _source(told: dict[str, str | None]) -> dict[str, str]:
    return {"title": told["publisher"] or told["url"] or "", **({"path": told["url"]} if told["url"] else {})}


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "title": table.title,
        "parquet": f"{table.name}.parquet",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.bytes,
        "hash": f"sha256:{table.sha256}",
        "rows": table.rows,
        "schema": {"fields": fields(table.columns), "missingValues": [""]},
    }
