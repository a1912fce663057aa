"""OCDS 1.1: a release a contract in its last state; a framework's minimum and maximum stand in `tender.minValue` and `tender.value`.

Amounts with tax, or for a year, have no place: OCDS knows one value for the whole. They are counted, and stay out.
"""

from typing import Any

import polars as pl

from exports.standards.no_place import NoPlace

PREFIX = "seance-publique"  # no prefix of the Open Contracting Partnership's register: whoever publishes asks for theirs
_METHODS = {"appel d'offres ouvert": "open", "appel d'offres restreint": "selective"}
_STATUS = {"unsuccessful": "unsuccessful", "terminated": "cancelled"}
Record = dict[str, Any]


def package(contracts: pl.DataFrame, councils: pl.DataFrame, no_place: NoPlace, *, uri: str, published: str) -> Record:
    """The release package of contracts as metrics/query/derived.py counts them (`contract_ranges`)."""
    sirets = dict(councils.select("council_id", "siret").iter_rows())
    _count(contracts, no_place)
    return {
        "uri": uri,
        "version": "1.1",
        "publishedDate": published,
        "publisher": {"name": "Séance publique"},
        "releases": [_release(row, sirets) for row in contracts.drop_nulls("date").iter_rows(named=True)],
    }


def _count(contracts: pl.DataFrame, no_place: NoPlace) -> None:
    said = pl.any_horizontal(pl.col(name).is_not_null() for name in ("lower_cents", "upper_cents"))
    no_place.tell("amount_with_tax", contracts.filter(said & (pl.col("tax").cast(pl.String) == "TTC")).height)
    no_place.tell("tax_not_printed", contracts.filter(said & pl.col("tax").is_null()).height)
    no_place.tell("amount_of_a_year", contracts.filter(said & (pl.col("scope").cast(pl.String) != "total")).height)
    no_place.tell("without_maximum", contracts.filter("no_maximum").height)
    no_place.tell("no_date", contracts["date"].null_count())


def _release(row: Record, sirets: dict[int, str | None]) -> Record:
    key = f"{PREFIX}-{row['contract_key']}"
    buyer = {"id": f"council-{row['council_id']}", "name": row["council"]}
    supplier = {"id": f"supplier-{row['supplier_id']}", "name": row["supplier"]} if row["supplier"] else None
    day = f"{row['date'].isoformat()}T00:00:00Z"
    award = {"id": f"{key}-award", "title": row["title"], "date": day, "status": _STATUS.get(row["stage"] or "", "active")}
    return {
        "ocid": key,
        "id": str(row["contract_id"]),
        "date": day,
        "tag": ["awardUpdate" if row["amendments"] else "award"],
        "initiationType": "tender",
        "language": "fr",
        "parties": [_party(buyer, "buyer", sirets.get(row["council_id"])), *([_party(supplier, "supplier", None)] if supplier else [])],
        "buyer": buyer,
        "tender": _tender(row, key),
        "awards": [award | ({"suppliers": [supplier]} if supplier else {}) | _value(row)],
    }


def _party(one: Record, role: str, siret: str | None) -> Record:
    identifier = {"identifier": {"scheme": "FR-RCS", "id": siret, "legalName": one["name"]}} if siret else {}
    return {**one, **identifier, "roles": [role]}


def _tender(row: Record, key: str) -> Record:
    method = {"procurementMethod": _METHODS[row["procedure"]]} if row["procedure"] in _METHODS else {}
    details = {"procurementMethodDetails": row["procedure"]} if row["procedure"] else {}
    bounds = {}
    if _counts(row) and _is_range(row):
        bounds = {
            name: _money(row, column) for name, column in (("minValue", "lower_cents"), ("value", "upper_cents")) if row[column] is not None
        }
    return {"id": f"{key}-tender", "title": row["title"], **method, **details, **bounds}


def _value(row: Record) -> Record:
    """A fixed amount; a range is of the tender, and spends nothing yet."""
    return {"value": _money(row, "upper_cents")} if _counts(row) and not _is_range(row) and row["upper_cents"] is not None else {}


def _counts(row: Record) -> bool:
    return bool(row["tax"] == "HT" and row["scope"] == "total")


def _is_range(row: Record) -> bool:
    return bool(row["lower_cents"] != row["upper_cents"] or row["no_maximum"])


def _money(row: Record, column: str) -> Record:
    return {"amount": row[column] / 100, "currency": row["currency"] or "EUR"}
