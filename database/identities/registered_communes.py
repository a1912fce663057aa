"""Which body of the State's register each of our councils is: by its INSEE code or SIREN, else by a name that one commune alone bears.

A department or region is known by its name, where our council's own number or words say that it is one.
"""

import re

import polars as pl

from council import places
from database.identities.council_facts import KIND_WORDS, kind_of
from database.identities.names import words
from database.identities.published_councils import place_key

LETTERS = "DRC"  # behind the code of a department, region or body of special status: one code may be of two of them
OF_COMMUNE = pl.col("commune_code").str.len_chars() == 5  # an INSEE code; a SIREN has nine signs, and no other code five
_LETTER_OF = {"department": "D", "region": "R"}
_KIND = re.compile("|".join(sign.pattern for kind, sign in KIND_WORDS if kind in _LETTER_OF) + r"|\b(?:de|du|des|d|la|les?|l)\b")


def codes(lines: pl.LazyFrame, councils: pl.DataFrame) -> pl.DataFrame:
    """council_id, council and commune_code: by the council's INSEE code or SIREN, else where one commune and council alone bear the name.

    Of an assembly's code only the name of a department or region tells; a name that two of our councils bear is neither's.
    A register of one department does not tell that another has a commune of the name: the national list does.
    """
    told = lines.select("commune_code", "commune_name").unique().drop_nulls().collect()
    shown = ["council_id", "council", "commune_code"]
    coded = councils.filter(pl.col("insee").is_in(told["commune_code"].implode())).with_columns(commune_code="insee").select(shown)
    siren = pl.col("siret").str.head(9)
    bodies = councils.filter(siren.is_in(told["commune_code"].implode())).with_columns(commune_code=siren).select(shown)
    assemblies = _assemblies(told, councils)
    told = told.filter(OF_COMMUNE)  # a body's name is shortened in as many ways as there are writers
    told = told.filter(pl.Series([not places.is_shared(name) for name in told["commune_name"]], dtype=pl.Boolean))
    told = told.with_columns(key=place_key(told["commune_name"]))
    told = told.filter(pl.col("commune_code").n_unique().over("key") == 1).unique("key")
    ours = councils.with_columns(key=place_key(councils["council"]))
    named = ours.filter(pl.col("key").is_unique(), pl.col("insee").is_null()).join(told, on="key").select(shown)
    return pl.concat([coded, bodies, assemblies, named.join(coded, on="commune_code", how="anti")])


def _assemblies(told: pl.DataFrame, councils: pl.DataFrame) -> pl.DataFrame:
    """Departments and regions by their whole name, where one council of ours alone bears it and is of that kind."""
    of_name = {(code[-1], _assembly_key(name)): code for code, name in told.iter_rows()}
    found = []
    for number, name, siret in councils.select("council_id", "council", "siret").iter_rows():
        letter = _LETTER_OF.get(kind_of(siret, {name}) or "")
        if letter and (code := of_name.get((letter, _assembly_key(name)))):
            found.append((number, name, code))
    schema = {"council_id": pl.Int64, "council": pl.String, "commune_code": pl.String}
    return pl.DataFrame(found, schema=schema, orient="row").filter(pl.col("commune_code").is_unique())


def _assembly_key(name: str) -> str:
    return " ".join(_KIND.sub(" ", " ".join(words(name))).split())
