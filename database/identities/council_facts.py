"""What kind of body a council is, its INSEE code and its official name, where its number or its printed names prove them.

Kind: the first two digits of a public body's SIREN (21 commune, 22 département, 23 région, 24 groupement à fiscalité propre, 25 syndicat,
26 établissement public local), else the words before its name. INSEE code (code officiel géographique): the national list's, by SIREN.
The digits of a commune's SIREN are no proof: they were its code when numbers were given, and are another commune's code for one in nine.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import polars as pl
from sqlalchemy import Connection, select

from council import Document, places
from database.identities.names import words
from database.snapshot.frame_schemas import SCHEMAS

KINDS = {"21": "commune", "22": "department", "23": "region", "24": "grouping", "25": "syndicate", "26": "establishment"}
# The first line that fits: a "syndicat des communes de…" is a syndicate.
KIND_WORDS = (
    ("syndicate", re.compile(r"\bsyndicat\b")),
    ("establishment", re.compile(r"\b(?:ccas|centre communal d action sociale|caisse des ecoles)\b")),
    ("grouping", re.compile(r"\b(?:communaute (?:de communes|d agglomeration|urbaine)|metropole|eurometropole|conseil communautaire)\b")),
    ("department", re.compile(r"\b(?:conseil (?:departemental|general)|departement)\b")),
    ("region", re.compile(r"\b(?:conseil regional|region)\b")),
    ("commune", re.compile(r"\b(?:conseil municipal|commune|ville|mairie)\b")),
)


def kind_of(siret: str | None, names: Iterable[str]) -> str | None:
    """The kind of a body; None where its number tells none and its names tell none, or two."""
    if siret and (kind := KINDS.get(siret[:2])):
        return kind
    found = {next((kind for kind, sign in KIND_WORDS if sign.search(" ".join(words(name)))), None) for name in names} - {None}
    return found.pop() if len(found) == 1 else None


def insee_of(siret: str | None) -> str | None:
    """The INSEE code of the commune in office that this number is of; None where the list has none."""
    place = places.of_siren(siret[:9]) if siret else None
    return place.code if place and place.kind == "commune" else None


def complete(connection: Connection, folder: Path, registered: pl.LazyFrame) -> None:
    """Adds kind, code and official name to the frame of councils in `folder`; `registered`: commune_code, commune_name."""
    path = folder / "councils.parquet"
    councils = pl.read_parquet(path)
    printed: defaultdict[int, set[str]] = defaultdict(set)
    told = select(Document.council_id, Document.council_name).where(Document.council_id.is_not(None), Document.council_name.is_not(None))
    for council_id, name in connection.execute(told.distinct()):
        printed[council_id or 0].add(name or "")
    rows = councils.select("council_id", "council", "siret").rows()
    found = councils.with_columns(
        kind=pl.Series([kind_of(siret, {name, *printed.get(number, ())}) for number, name, siret in rows], dtype=pl.String),
        insee=pl.Series([insee_of(siret) for _, _, siret in rows], dtype=pl.String),
    ).drop("official_name", strict=False)
    codes = found["insee"].drop_nulls().unique()
    labels = registered.filter(pl.col("commune_code").is_in(codes.implode())).select(insee="commune_code", official_name="commune_name")
    named = found.join(labels.drop_nulls().unique("insee").collect(), on="insee", how="left")
    named.select(pl.col(name).cast(kind) for name, kind in SCHEMAS["councils"].items()).write_parquet(path)
