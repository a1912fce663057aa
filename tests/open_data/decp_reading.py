"""A DECP file read as `load` reads it, without a database: what is kept, and how many rows each rule sets aside."""

from collections import Counter
from pathlib import Path

import polars as pl

from data_loaders.open_data import files, rows
from data_loaders.open_data.forms import ROW_RULES, Recognised, judged
from data_loaders.open_data.head import Head

BUYER = "21330063500017"
SUPPLIER, OTHER, THIRD = "55208131766522", "21750001600019", "21690123100011"


def read(path: Path) -> tuple[str, pl.DataFrame, dict[str, int]]:
    """(form, rows kept, rows per rule). Raises BadTable."""
    seen, found = files.recognise(path)
    try:
        return found.loader.FORM, *_judged(seen, found, careful=False)
    except rows.BrokenRows:
        return found.loader.FORM, *_judged(seen, found, careful=True)


def _judged(seen: Head, found: Recognised, careful: bool) -> tuple[pl.DataFrame, dict[str, int]]:
    columns = [column.name for column in found.loader.TABLE.__table__.columns if column.name != "file_id"]
    kept, rules = [], Counter[str]()
    for frame in files._batches(seen, found, careful):
        ragged = ROW_RULES if rows.RAGGED in frame.columns else {}
        good, bad = judged(frame, {**ragged, **found.loader.RULES}, columns)
        kept.append(good)
        rules.update(bad["rule"].to_list())
    return (pl.concat(kept) if kept else pl.DataFrame(schema=dict.fromkeys(columns, pl.String))), dict(rules)
