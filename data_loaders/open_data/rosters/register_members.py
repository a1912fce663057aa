"""The national register of elected people (répertoire national des élus) as a roster: who sits in a commune, of half a million mandates."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import polars as pl

from data_loaders.open_data import recognition
from data_loaders.open_data.rosters import rne_assemblies, rne_councillors
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.bad_table import BadTable
from database.identities.names import council_key
from database.identities.registered_communes import LETTERS, OF_COMMUNE

_NAMES = ("commune_code", "commune_name", "given_name", "family_name", "mandate_start")
_FILES = (rne_councillors, rne_assemblies)


def is_register(path: Path) -> bool:
    """Whether the file is one."""
    try:
        return recognition.recognise(path)[1].loader in _FILES
    except BadTable:
        return False


def members(path: Path, commune: str | None = None) -> Iterator[tuple[str, str, date]]:
    """(council's key, name, first day of the mandate) of a commune or body, or all communes of a name of their own.

    `commune`: an INSEE code, a SIREN, or in a file of departments or regions their code, as printed there or with our letter behind it.
    No birth date leaves the file. Raises BadTable, also where no line is of that commune.
    """
    seen, found = recognition.recognise(path)
    try:
        frames = [_told(found.loader, frame, commune) for frame in rows.batches(seen, found.fields)]
    except rows.BrokenRows:
        frames = [_told(found.loader, frame, commune) for frame in rows.batches(seen, found.fields, careful=True)]
    people = pl.concat(frames)
    if commune is None:
        people = people.filter(OF_COMMUNE)  # other bodies are asked for by their number
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


def _told(loader: ModuleType, frame: pl.DataFrame, commune: str | None) -> pl.DataFrame:
    rules = (rule.fill_null(value=True) for rule in loader.RULES.values())
    read: pl.DataFrame = loader.readable(frame)
    kept = read.filter(*rules).drop_nulls(["commune_name", "mandate_start"]).select(_NAMES)
    return kept if commune is None else kept.filter(pl.col("commune_code").is_in([commune, *(f"{commune}{of}" for of in LETTERS)]))
