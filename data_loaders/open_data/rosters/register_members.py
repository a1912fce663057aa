"""The national register of elected people (répertoire national des élus) as a roster: who sits in a commune, of half a million mandates."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl

from data_loaders.open_data import recognition
from data_loaders.open_data.rosters import rne_councillors
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.bad_table import BadTable
from database.identities.names import council_key

_NAMES = ("commune_code", "commune_name", "given_name", "family_name", "mandate_start")

_INSEE = 5  # characters of a commune's code


def is_register(path: Path) -> bool:
    """Whether the file is one."""
    try:
        return recognition.recognise(path)[1].loader is rne_councillors
    except BadTable:
        return False


def members(path: Path, commune: str | None = None) -> Iterator[tuple[str, str, date]]:
    """(council's key, name, first day of the mandate) of a commune or body (INSEE code, SIREN), or all communes of a name of their own.

    No birth date leaves the file. Raises BadTable, also where no line is of that commune.
    """
    seen, found = recognition.recognise(path)
    try:
        frames = [_told(frame, commune) for frame in rows.batches(seen, found.fields)]
    except rows.BrokenRows:
        frames = [_told(frame, commune) for frame in rows.batches(seen, found.fields, careful=True)]
    people = pl.concat(frames)
    if commune is None:
        people = people.filter(pl.col("commune_code").str.len_chars() == _INSEE)  # other bodies are asked for by their number
        told = people.select("commune_code", "commune_name").unique()
        keys = pl.Series([council_key(name) for name in told["commune_name"]], dtype=pl.String)
        one = told.with_columns(key=keys).filter(pl.col("commune_code").n_unique().over("key") == 1)
        people = people.join(one, on=["commune_code", "commune_name"], maintain_order="left")
    elif people.is_empty():
        raise BadTable(path, "no_commune", commune=commune)
    else:
        people = people.with_columns(key=pl.lit(commune))
    for key, given, family, start in people.select("key", *_NAMES[2:]).iter_rows():
        yield key, f"{given} {family}", start


def _told(frame: pl.DataFrame, commune: str | None) -> pl.DataFrame:
    rules = (rule.fill_null(value=True) for rule in rne_councillors.RULES.values())
    kept = rne_councillors.readable(frame).filter(*rules).drop_nulls(["commune_name", "mandate_start"]).select(_NAMES)
    return kept if commune is None else kept.filter(pl.col("commune_code") == commune)
