"""RNE councillors (répertoire national des élus, Ministry of the Interior; decree 2014-1479): who holds a seat today, by commune or
intercommunal body.

The birth date tells two people of one name apart while the file is read; it is neither stored nor shown. The file tells who sits on its
day: no attendance, no vote, and nobody who left before.
"""

from datetime import date, timedelta

import polars as pl

from council import RegisteredCouncillor
from data_loaders.open_data.cells import cells, days
from data_loaders.open_data.cells.doubtful import Doubt, emptied
from data_loaders.open_data.loaded import Column, Source
from database.identities.identity import identity

FORM = "rne_councillors"
TABLE = RegisteredCouncillor
WHOLE = True  # homonyms are told apart over the whole file
SOURCE = Source("Répertoire national des élus", "Ministère de l'Intérieur", "Licence Ouverte 2.0", "2020 to 2026", 1)
# Of every file of the register: the person and the mandate.
PERSON = (
    Column("family_name", ("nom de l elu",), required=True),
    Column("given_name", ("prenom de l elu",), required=True),
    Column("birth", ("date de naissance",)),
    Column("mandate_start", ("date de debut du mandat",), required=True),
    Column("function", ("libelle de la fonction",)),
    Column("function_start", ("date de debut de la fonction",)),
)
LEFT_OUT = (
    "code sexe",
    "code de la categorie socio professionnelle",
    "libelle de la categorie socio professionnelle",
    "libelle categorie socio professionnelle",
)
COLUMNS = (
    Column("department", ("libelle du departement",)),
    Column("department_code", ("code du departement",)),
    Column("commune_code", ("code de la commune", "n siren"), required=True),  # of the councils of intercommunal bodies their SIREN
    Column("commune_name", ("libelle de la commune", "libelle de l epci")),
    *PERSON,
)
IGNORED = (
    *LEFT_OUT,
    "code nationalite",
    "libelle du secteur",
    "code de la commune de rattachement",
    "libelle de la commune de rattachement",
    "code de la collectivite a statut particulier",
    "libelle de la collectivite a statut particulier",
    "libelle de la collectivite a statut particulier 3",
    "libelle de la collectivite a statut particulier 4",
)
_EARLIEST, _LATEST = date(1945, 1, 1), date.today() + timedelta(days=366)
_SIREN = 9  # characters
_WHO = ("commune_code", "family_name", "given_name")


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "commune_code_invalid": pl.col("commune_code").str.contains(r"^(?:(?:\d{2}|2[AB])\d{3}|2\d{8})$"),
    "name_missing": pl.col("family_name").is_not_null() & pl.col("given_name").is_not_null(),
}
DOUBTS = (
    *(Doubt(f"{name}_impossible", cells.readable(name), (name,)) for name in ("mandate_start", "function_start")),
    Doubt("date_out_of_range", pl.col("mandate_start").is_between(_EARLIEST, pl.lit(_LATEST)), ("mandate_start",)),
)


def readable(frame: pl.DataFrame) -> pl.DataFrame:
    """The cells as values; codes get back what spreadsheets took from them: a zero in front, the department, ".0" behind.

    A day that cannot be is emptied and told: who sits where is known without it.
    """
    code = cells.code("commune_code").str.to_uppercase()
    department = cells.code("department_code").str.zfill(2)
    whole = pl.when(code.str.len_chars() <= 3).then(pl.concat_str([department, code.str.zfill(3)])).otherwise(code.str.zfill(5))
    of_bodies = (whole.str.len_chars() == _SIREN).any()  # none of their numbers is a commune's code, were it as short
    whole = pl.when(of_bodies & (whole.str.len_chars() != _SIREN)).then(pl.lit("")).otherwise(whole)
    return people(frame.with_columns(commune_code=whole))


def people(frame: pl.DataFrame) -> pl.DataFrame:
    """Names and days of any of the register's files as values; the body's code stays as it is."""
    texts = ("department", "commune_name", "family_name", "given_name", "function")
    frame = frame.with_columns(
        *(cells.said(name) for name in texts),
        days.day("birth"),
        *(cells.said(name).alias(f"{name}_cell") for name in ("mandate_start", "function_start")),
        *(days.day(name) for name in ("mandate_start", "function_start")),
    )
    return emptied(frame, DOUBTS)


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns: `readable` with homonyms told apart."""
    return told_apart(readable(frame))


def told_apart(frame: pl.DataFrame) -> pl.DataFrame:
    """Homonyms of a body are told apart, and without the birth date that did it; where one lacks it, to confirm."""
    number = pl.col("birth").rank("dense").over(_WHO).fill_null(1)
    several = (number.max() > 1) | ((pl.len() > 1) & pl.col("birth").is_null().any())
    frame = frame.with_columns(number.alias("number"), several.over(_WHO).alias("to_confirm"))
    names = [str(identity("person", *who)) for who in frame.select(*_WHO, "number").iter_rows()]
    return frame.with_columns(pl.Series("person_id", names, dtype=pl.String)).drop("birth")
