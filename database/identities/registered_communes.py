"""Which body of the State's register each of our councils is: by its INSEE code or SIREN, else by a name that one commune alone bears.

A department, region or body of special status is known by its name, where our council's own number or words say that it is one.
"""

import re
from collections import defaultdict

import polars as pl

from council import places
from database.identities.council_facts import KIND_WORDS, KINDS, kind_of
from database.identities.names import words
from database.identities.published_councils import place_key

LETTERS = "DRC"  # behind the code of a department, region or body of special status: one code may be of two of them
OF_COMMUNE = pl.col("commune_code").str.len_chars() == 5  # an INSEE code; a SIREN has nine signs, and no other code five
_COUNCIL_OF = r"(?i)^\s*conseil (?:de |d['’])"  # the council of Paris is not called municipal (CGCT L2512-1)
_LETTER_OF = {"department": "D", "region": "R"}
# Words of a body of special status (Constitution art. 72, 72-3, 73, 74; CGCT L3611-1, L4421-1, L7111-1, L7211-1) -> the files it may be in:
# that of the departments holds the "collectivité européenne", and a "métropole" may be a grouping that bears a department's name.
_SPECIAL = (
    (re.compile(r"\bcollectivite(?: (?:territoriale|europeenne|unique|d outre mer))*\b"), "DRC"),
    (re.compile(r"\bassemblee(?: territoriale)?\b|\bmetropole\b"), "C"),
)
_SIGNS = [*(sign for kind, sign in KIND_WORDS if kind in _LETTER_OF), *(sign for sign, _ in _SPECIAL)]
_KIND = re.compile("|".join([*(sign.pattern for sign in _SIGNS), r"\b(?:de|du|des|d|la|les?|l)\b"]))


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
    ours = councils.with_columns(key=place_key(councils["council"].str.replace(_COUNCIL_OF, "")))
    named = ours.filter(pl.col("key").is_unique(), pl.col("insee").is_null()).join(told, on="key").select(shown)
    return pl.concat([coded, bodies, assemblies, named.join(coded, on="commune_code", how="anti")])


def _assemblies(told: pl.DataFrame, councils: pl.DataFrame) -> pl.DataFrame:
    """Departments, regions and the like by their whole name, where it is that of one body, and one council of ours is of that kind."""
    of_name: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for code, name in told.iter_rows():
        of_name[code[-1], _assembly_key(name)].add(code)
    found = []
    for number, name, siret in councils.select("council_id", "council", "siret").iter_rows():
        known: set[str] = set().union(*(of_name[letter, _assembly_key(name)] for letter in _letters(name, siret)))
        if len(known) == 1:
            found.append((number, name, known.pop()))
    schema = {"council_id": pl.Int64, "council": pl.String, "commune_code": pl.String}
    return pl.DataFrame(found, schema=schema, orient="row").filter(pl.col("commune_code").is_unique())


def _letters(name: str, siret: str | None) -> str:
    """The files that a council of ours may be in by what its number says that it is, else by its words."""
    letter = _LETTER_OF.get(kind_of(siret, {name}) or "", "")
    numbered = KINDS.get(siret[:2]) if siret else None
    if numbered and numbered not in _LETTER_OF:
        return letter
    said = " ".join(words(name))
    return letter + next((files for sign, files in _SPECIAL if sign.search(said)), "")


def _assembly_key(name: str) -> str:
    return " ".join(_KIND.sub(" ", " ".join(words(name))).split())
