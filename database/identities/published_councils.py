"""Which council of ours the rows of a published table name: by SIRET, else by a name that one council alone bears."""

import re

import polars as pl

from council import places
from database.identities.names import council_key

_BRACKETS = re.compile(r"\([^()]{0,200}\)")


def place_key(names: pl.Series) -> pl.Series:
    """Names as they are compared: what says "commune", the article before a place and what stands in brackets do not count."""
    keys = {name: place_key_of(name) for name in names.drop_nulls().unique()}
    return pl.Series([keys.get(name) for name in names], dtype=pl.String)


def place_key_of(name: str) -> str:
    """One name as it is compared."""
    return places.key(_bare(name))


def _bare(name: str) -> str:
    return council_key(_BRACKETS.sub(" ", name))


def of_a_council(rows: pl.LazyFrame, councils: pl.DataFrame, name: str, siret: str, files: pl.DataFrame) -> pl.LazyFrame:
    """Adds the council of ours that the rows name: by SIRET, else, where either side has none, by its name; and the file's name.

    One commune in nine shares its name with another: such a name tells whose a row is only where the file's publisher bears it as well.
    """
    by_siret = councils.drop_nulls("siret").select("council_id", "council", siret="siret")
    named = councils.with_columns(key=place_key(councils["council"]), known_siret="siret").filter(pl.col("key").is_unique())
    bodies = rows.select("file_id", name, siret).unique().collect()
    bodies = bodies.join(files.select("file_id", "publisher"), on="file_id", how="left")
    shared = {one: places.is_shared(_bare(one)) for one in bodies[name].drop_nulls().unique()}
    bodies = bodies.with_columns(
        key=place_key(bodies[name]),
        own=place_key(bodies["publisher"]),
        shared=pl.col(name).replace_strict(shared, default=False, return_dtype=pl.Boolean),
    )
    found = bodies.join(by_siret, left_on=siret, right_on="siret", how="left").join(
        named.select("key", "known_siret", by_name="council_id", name_shown="council"), on="key", how="left"
    )
    apart = pl.col(siret).is_not_null() & pl.col("known_siret").is_not_null()
    told = ~apart & (~pl.col("shared") | pl.col("key").eq_missing(pl.col("own")))
    found = found.with_columns(
        council_id=pl.coalesce("council_id", pl.when(told).then("by_name")),
        council=pl.coalesce("council", pl.when(told).then("name_shown")),
    ).select("file_id", name, siret, "council_id", "council")
    rows = rows.join(found.lazy(), on=["file_id", name, siret], how="left", nulls_equal=True, maintain_order="left")
    return rows.join(files.lazy().select("file_id", "source"), on="file_id", how="left", maintain_order="left")
