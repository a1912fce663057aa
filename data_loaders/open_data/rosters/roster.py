"""The roster form (tableau du conseil municipal, CGCT R2121-4): who sat, under which names, in which group, from when to when.

It tells who was in office, neither who came nor how anybody voted.
"""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import polars as pl
from sqlalchemy import Engine

from data_loaders.open_data.cells import identifiers
from data_loaders.open_data.loaded import Column, Loaded, Notice, Source
from data_loaders.open_data.table_files.table import EXTENSIONS, BadTable, TableFile, read, shown
from database.identities.names import council_key, name_key, words
from database.identities.rosters import RosterEntry, save_roster
from database.incoming import Saved
from locales import text

__all__ = ["EXTENSIONS", "NotARoster", "load", "store"]

FORM = "roster"
SOURCE = Source("Roster of councillors", "the council itself, or whoever keeps this file", None, "1", 1)
COLUMNS = (
    Column("council", ("conseil", "commune", "collectivite")),
    Column("council_siret", ("siret", "siret du conseil")),
    Column("name", ("nom", "nom complet", "elu", "conseiller", "nom de famille", "nom de l elu"), required=True),
    Column("aliases", ("alias", "autres noms", "autres graphies")),
    Column("group", ("groupe", "groupe politique")),
    Column("function", ("fonction", "qualite")),
    Column("from", ("du", "debut", "depuis", "debut du mandat")),
    Column("to", ("au", "fin", "fin du mandat")),
    Column("given_name", ("prenom", "prenoms", "prenom de l elu")),
)
IGNORED = ("sexe", "date de naissance", "profession", "csp", "adresse", "courriel", "telephone", "email")
_FIELDS = [column.field for column in COLUMNS]
_EARLIEST = date(1945, 1, 1)
_DAYS = r"^(?:\d{4}-\d{2}-\d{2}|\d{2}/\d{2}/\d{4})$"
_MIXED = r"[A-Za-zÀ-ÿ][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-zÀ-ÿ]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]"


class NotARoster(BadTable):
    """A table without the columns of the form."""


def _readable(field: str) -> pl.Expr:
    return pl.col(field).is_null() | pl.col(f"{field}_day").is_not_null()


def _in_range(field: str) -> pl.Expr:
    latest = date.today() + timedelta(days=10 * 366)
    return pl.col(f"{field}_day").is_null() | pl.col(f"{field}_day").is_between(_EARLIEST, latest)


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "council_missing": pl.col("council").is_not_null() | pl.col("council_siret").is_not_null(),
    "name_missing": pl.col("name").is_not_null() & pl.col("name").str.contains(r"\p{L}"),
    "mixed_alphabets": ~pl.concat_str(["name", "aliases"], ignore_nulls=True).str.contains(_MIXED),
    "siret_invalid": pl.col("siret_valid"),
    "year_ambiguous": ~pl.concat_str(["from", "to"], separator=" ", ignore_nulls=True).str.contains(r"(?:^| )\d{1,2}/\d{1,2}/\d{2}(?: |$)"),
    "date_impossible": _readable("from") & _readable("to"),
    "date_out_of_range": _in_range("from") & _in_range("to"),
    "period_reversed": pl.col("from_day").is_null() | pl.col("to_day").is_null() | (pl.col("from_day") <= pl.col("to_day")),
    "homonyms": ~pl.col("overlaps"),
}


def load(path: Path, table: TableFile | None = None) -> Loaded:
    """The rows of a roster file, or of `table` that a mapping made of it. Raises BadTable, NotARoster where it is another table."""
    table, file = table or read(path, _known), shown(path)
    frame, unknown = _our_fields(path, table)
    frame = _worked_out(frame)
    notices: list[Notice] = [
        *table.notices,
        *(("roster.ragged", {"file": file, "row": n, "found": k, "expected": len(table.header)}) for n, k in table.ragged),
    ]
    twice = frame.height - frame.unique(_FIELDS).height
    if twice:
        notices.append(("roster.twice", {"file": file, "count": twice}))
        frame = frame.unique(_FIELDS, keep="first", maintain_order=True)
    broken = pl.coalesce(*(pl.when(~rule.fill_null(True)).then(pl.lit(name)) for name, rule in RULES.items()), pl.lit(None, pl.String))
    judged = frame.with_columns(rule=broken)
    refused = judged.filter(pl.col("rule").is_not_null()).select("row", "rule")
    notices += [(f"roster.{rule}", {"file": file, "row": row}) for row, rule in refused.iter_rows()]
    if unknown:
        notices.append(("roster.unknown_columns", {"file": file, "columns": ", ".join(unknown)}))
    kept = judged.filter(pl.col("rule").is_null()).select(
        "row", *_FIELDS[:6], pl.col("from_day").alias("from"), pl.col("to_day").alias("to")
    )
    return Loaded(kept, refused, hashlib.sha256(table.data).hexdigest(), unknown, tuple(notices))


def _known(titles: Sequence[str]) -> int:
    spelled = {spelling for column in COLUMNS for spelling in (column.field, *column.spellings)}
    return sum(" ".join(words(title)) in spelled for title in titles)


def _our_fields(path: Path, table: TableFile) -> tuple[pl.DataFrame, tuple[str, ...]]:
    places: dict[str, int] = {}
    unknown = []
    for place, title in enumerate(table.header):
        plain = " ".join(words(title))
        found = next((c.field for c in COLUMNS if plain in (c.field.replace("_", " "), *c.spellings)), None)
        if found and found not in places:
            places[found] = place
        elif plain and plain not in IGNORED:
            unknown.append(title)
    missing = [c.field for c in COLUMNS if c.required and c.field not in places]
    if missing or not places.keys() & {"council", "council_siret"}:
        raise NotARoster(path, "columns_missing", columns=", ".join(missing or ["council", "council_siret"]))
    columns = {name: [row[places[name]] if name in places else None for _, row in table.rows] for name in _FIELDS}
    schema = {"row": pl.Int64, **dict.fromkeys(_FIELDS, pl.String)}
    return pl.DataFrame({"row": [number for number, _ in table.rows], **columns}, schema=schema), tuple(unknown)


def _worked_out(frame: pl.DataFrame) -> pl.DataFrame:
    """Adds the given name to its family name, the dates read, the SIRET checked and the overlaps of one name in two groups."""
    cells = pl.col("from", "to").str.replace(r"[ T]\d{2}:\d{2}:\d{2}.*$", "")  # a workbook's date comes with its midnight
    frame = frame.with_columns(cells, with_given_name("name"), pl.col("council_siret").str.replace_all(r"[\s\u00a0\u202f]", ""))
    days = [
        pl.when(pl.col(name).str.contains(_DAYS))
        .then(pl.coalesce(pl.col(name).str.to_date("%Y-%m-%d", strict=False), pl.col(name).str.to_date("%d/%m/%Y", strict=False)))
        .alias(f"{name}_day")
        for name in ("from", "to")
    ]
    frame = frame.with_columns(*days, siret_valid=identifiers.siret_valid(frame, "council_siret"))
    return frame.with_columns(pl.Series("overlaps", _overlaps(frame), dtype=pl.Boolean))


def with_given_name(name: str) -> pl.Expr:
    """The name as it is called, where a column of its own holds the given name that it lacks."""
    given = pl.col("given_name").str.strip_chars()
    lacks = given.str.contains(r"\p{L}") & ~pl.col(name).str.to_lowercase().str.contains(given.str.to_lowercase(), literal=True)
    return pl.when(lacks).then(given + " " + pl.col(name)).otherwise(pl.col(name)).alias(name)


def _overlaps(frame: pl.DataFrame) -> list[bool]:
    """One name in two groups at one time is two people: which row is whose is not for a program to say."""
    seats: dict[tuple[str, str], list[tuple[int, str | None, date, date]]] = {}
    for place, row in enumerate(frame.iter_rows(named=True)):
        if row["name"]:
            who = (row["council_siret"] or council_key(row["council"] or ""), name_key(row["name"]))
            seats.setdefault(who, []).append((place, row["group"], row["from_day"] or date.min, row["to_day"] or date.max))
    found = [False] * frame.height
    for lines in seats.values():
        for place, group, start, end in lines:
            others = (o for o in lines if o[0] != place and group and o[1] and o[1] != group)
            found[place] = any(start < other[3] and other[2] < end for other in others)
    return found


def store(engine: Engine, loaded: Loaded, source: str) -> Saved:
    """Puts the kept rows into the database, in one transaction."""
    entries = [
        RosterEntry(
            row["row"],
            row["council"],
            row["council_siret"],
            row["name"],
            row["aliases"],
            row["group"],
            row["function"],
            row["from"],
            row["to"],
        )
        for row in loaded.kept.iter_rows(named=True)
    ]
    if len(entries) < SOURCE.least_rows:
        return Saved(0, "refused", text("roster.no_rows", "fr", file=Path(source).name))
    return save_roster(engine, entries, source, loaded.sha256)
