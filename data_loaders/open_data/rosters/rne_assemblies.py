"""RNE assemblies (répertoire national des élus, Ministry of the Interior; decree 2014-1479): who holds a seat today in a department, a
region or a body of special status (Lyon, Corse, Martinique, Guyane and other overseas bodies), by its code.

Each is a file of its own. One code may be a department's and a region's: a letter behind it tells of which file it is, D, R or C (body of
special status). What `rne_councillors` cannot tell these cannot either; the canton or section of a seat is not stored.
"""

import polars as pl

from council import RegisteredCouncillor
from data_loaders.open_data.cells import cells
from data_loaders.open_data.loaded import Column
from data_loaders.open_data.rosters import rne_councillors
from database.identities.registered_communes import LETTERS

FORM = "rne_assemblies"
TABLE = RegisteredCouncillor
WHOLE = True  # homonyms are told apart over the whole file
SOURCE = rne_councillors.SOURCE
_SEATS = ("code du canton", "code de la section departementale", "code de la section collectivite a statut particulier")
COLUMNS = (
    Column("department", ("libelle du departement", "libelle de la section departementale")),
    Column("department_code", ("code du departement",)),
    Column("region", ("libelle de la region",)),
    Column("region_code", ("code de la region",)),
    Column("special_body", ("libelle de la collectivite a statut particulier",)),
    Column("special_body_code", ("code de la collectivite a statut particulier",)),
    Column("seat_code", _SEATS, required=True),  # the file's own column
    *rne_councillors.PERSON,
)
IGNORED = (
    "libelle du canton",
    "libelle de la section collectivite a statut particulier",
    "code de la circonscription metropolitaine",
    "libelle de la circonscription metropolitaine",
    *rne_councillors.LEFT_OUT,
)
DOUBTS = rne_councillors.DOUBTS
_BODIES = ("department", "region", "special_body")  # the last that a file tells is whose it is: others say where that lies

# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    **rne_councillors.RULES,
    "commune_code_invalid": pl.col("commune_code").str.contains(r"^(?:\d[\dAB]|\d{2}[\dA-Z]|\dAE)[DRC]$"),
}


def readable(frame: pl.DataFrame) -> pl.DataFrame:
    """The cells as values; codes get back what spreadsheets took from them, and the letter of their file."""
    said = frame.select(cells.said(f"{body}_code").is_not_null().any().alias(body) for body in _BODIES).row(0, named=True)
    body = next((body for body in reversed(_BODIES) if said[body]), _BODIES[0])
    letter = LETTERS[_BODIES.index(body)]
    code = cells.code(f"{body}_code").str.to_uppercase().str.zfill(2)
    whole = pl.concat_str([code, pl.lit(letter)]).fill_null("")
    return rne_councillors.people(frame.with_columns(commune_code=whole, commune_name=pl.col(body)))


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns: `readable` with homonyms told apart."""
    return rne_councillors.told_apart(readable(frame))
