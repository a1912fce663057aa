"""Which council of ours the rows of a published table name: by SIRET, else by a name that one of them alone has."""

import polars as pl

from database.identities.names import council_key


def of_a_council(rows: pl.LazyFrame, councils: pl.DataFrame, name: str, siret: str, files: pl.DataFrame) -> pl.LazyFrame:
    """Adds the council of ours that the rows name: by SIRET, else, where either side has none, by its name; and the file's name."""
    by_siret = councils.drop_nulls("siret").select("council_id", "council", siret="siret")
    keys = pl.Series([council_key(one) for one in councils["council"]], dtype=pl.String)
    named = councils.with_columns(key=keys, known_siret="siret").filter(pl.col("key").is_unique())
    bodies = rows.select(name, siret).unique().collect()
    bodies = bodies.with_columns(key=pl.Series([council_key(one) if one else None for one in bodies[name]], dtype=pl.String))
    found = bodies.join(by_siret, left_on=siret, right_on="siret", how="left").join(
        named.select("key", "known_siret", by_name="council_id", name_shown="council"), on="key", how="left"
    )
    apart = pl.col(siret).is_not_null() & pl.col("known_siret").is_not_null()
    found = found.with_columns(
        council_id=pl.coalesce("council_id", pl.when(~apart).then("by_name")),
        council=pl.coalesce("council", pl.when(~apart).then("name_shown")),
    ).select(name, siret, "council_id", "council")
    rows = rows.join(found.lazy(), on=[name, siret], how="left", nulls_equal=True, maintain_order="left")
    return rows.join(files.lazy().select("file_id", "source"), on="file_id", how="left", maintain_order="left")
