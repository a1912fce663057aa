"""Which body of the State's register each of our councils is: by its INSEE code or SIREN, else by a name that one commune alone bears."""

import polars as pl

from council import places
from database.identities.published_councils import place_key

_INSEE = 5  # characters of a commune's code; a SIREN has nine


def codes(lines: pl.LazyFrame, councils: pl.DataFrame) -> pl.DataFrame:
    """council_id, council and commune_code: by the council's INSEE code or SIREN, else where one commune and council alone bear the name.

    A register of one department does not tell that another has a commune of the name: the national list does.
    """
    told = lines.select("commune_code", "commune_name").unique().drop_nulls().collect()
    shown = ["council_id", "council", "commune_code"]
    coded = councils.filter(pl.col("insee").is_in(told["commune_code"].implode())).with_columns(commune_code="insee").select(shown)
    siren = pl.col("siret").str.head(9)
    bodies = councils.filter(siren.is_in(told["commune_code"].implode())).with_columns(commune_code=siren).select(shown)
    told = told.filter(pl.col("commune_code").str.len_chars() == _INSEE)  # a body's name is shortened in as many ways as there are writers
    told = told.filter(pl.Series([not places.is_shared(name) for name in told["commune_name"]], dtype=pl.Boolean))
    told = told.with_columns(key=place_key(told["commune_name"]))
    told = told.filter(pl.col("commune_code").n_unique().over("key") == 1).unique("key")
    ours = councils.with_columns(key=place_key(councils["council"]))
    named = ours.filter(pl.col("key").is_unique(), pl.col("insee").is_null()).join(told, on="key").select(shown)
    return pl.concat([coded, bodies, named.join(coded, on="commune_code", how="anti")])
