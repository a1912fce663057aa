"""Exactly the filtered rows: whatever the address says, the file re-reads to the rows and cents of the screen."""

import os
from datetime import date
from io import BytesIO

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from exports import csv, parquet
from exports.about import About
from metrics.filters.filters import apply, parse
from tests.metrics.frames import frame

FILTERS = int(os.environ.get("SEANCE_FILTERS", "200"))  # `make nightly` asks for more
NAMES = ["Ateliers du Lac", "=cmd|calc", "Écoles & Cie", None]
BASE: dict[str, object] = {"theme": "voirie", "stage": "awarded", "currency": "EUR"}
TABLE = frame(
    "contracts",
    [
        BASE
        | {"contract_id": n, "supplier_id": n % 4, "supplier": NAMES[n % 4], "date": date(2015 + n % 9, 1 + n % 12, 1)}
        | {"amount_cents": n * 12_345 if n % 3 else None, "tax": ("HT", "TTC", None)[n % 3], "no_maximum": n % 5 == 0}
        for n in range(60)
    ],
)
QUERIES = st.fixed_dictionaries(
    {},
    optional={
        "supplier": st.lists(st.sampled_from(["Ateliers du Lac", "=cmd|calc", "2", "personne"]), max_size=3),
        "tax": st.lists(st.sampled_from(["HT", "TTC", "TVA"]), max_size=2),
        "from": st.integers(2010, 2026).map(str),
        "to": st.integers(2010, 2026).map(str),
        "min": st.integers(-5, 9000).map(str),
        "max": st.integers(0, 9000).map(str),
        "q": st.sampled_from(["lac", "ECOLES", "=cmd", "voirie lac"]),
    },
)


@settings(max_examples=FILTERS)
@given(QUERIES)
def test_files_hold_the_filtered_rows_and_cents(query: dict[str, str | list[str]]) -> None:
    shown = apply(TABLE, parse(query))
    expected = shown.select("contract_id", "amount_cents").rows()
    kept = pl.read_parquet(BytesIO(parquet.write(shown, About("", "x", "", ""))))
    assert [
        (n, None if amount is None else int(amount * 100)) for n, amount in kept.select("contract_id", "amount").iter_rows()
    ] == expected
    text = pl.read_csv(BytesIO(csv.rows(shown)), separator=";", infer_schema=False)
    cents = pl.col("amount").str.replace(",", "", literal=True).cast(pl.Int64)
    assert text.select(pl.col("contract_id").cast(pl.Int64), cents).rows() == expected
