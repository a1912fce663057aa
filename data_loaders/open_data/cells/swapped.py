"""A number (SIRET, SIREN) that stands under the name and the name under the number: put back where there is one way only."""

from collections.abc import Iterator

import polars as pl

from data_loaders.open_data.cells import cells, identifiers
from data_loaders.open_data.table_files.mending import Mended

SWAPPED = "swapped_cells"
_PARTIES = (
    ("beneficiary_siret", "beneficiary_name"),
    ("grantor_siret", "grantor_name"),
    ("payer_siret", "payer_name"),
    ("buyer_siret", "buyer_name"),
    ("buyer_siret", "buyer"),
    ("supplier_siret", "supplier"),
    *((f"supplier_id{slot}", f"supplier_name{slot}") for slot in ("", "_1", "_2", "_3")),
)
_NAME = r"\p{L}{2}"  # of a number no two letters stand together
_HALF = r"\d{5}"  # nor has a name as many figures


def put_back(frame: pl.DataFrame, told: Mended) -> pl.DataFrame:
    """The rows as text under our fields, a party's two cells changed back; `told` is where the numbers of the rows go."""
    for number, name in _held(frame):
        found = frame.filter(pl.col(name).str.contains(_HALF) & pl.col(number).str.contains(_NAME) & ~pl.col(number).str.contains(_HALF))
        if found.is_empty():
            continue
        found = found.filter(identifiers.siren_of(found.select(cells.digits(name).str.strip_prefix("'")), name).is_not_null())
        rows = found["row"].to_list()
        here = pl.col("row").is_in(rows)
        frame = frame.with_columns(
            pl.when(here).then(name).otherwise(number).alias(number), pl.when(here).then(number).otherwise(name).alias(name)
        )
        if rows:
            told[SWAPPED] = sorted({*told.get(SWAPPED, ()), *rows})  # a file is read twice where a row of it is broken
    return frame


def _held(frame: pl.DataFrame) -> Iterator[tuple[str, str]]:
    for number, name in _PARTIES:
        if {number, name} <= {*frame.columns} and frame[name].null_count() < frame.height:
            yield number, name
