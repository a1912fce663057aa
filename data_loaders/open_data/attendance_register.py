"""The attendance register form (feuille de présence; CGCT L2121-23): one row a councillor and session, from a town clerk's spreadsheet.

It tells neither how anybody voted nor, since reasons are left out, why anybody was away.
"""

import sys
from datetime import date, timedelta

import polars as pl

from council import RegisterLine
from data_loaders.open_data.cells import cells, days, identifiers
from data_loaders.open_data.cells.doubtful import Doubt, emptied
from data_loaders.open_data.cells.publisher import of_most_rows
from data_loaders.open_data.forms import Recognised, claim
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.rosters.roster import with_given_name
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.head import Head

FORM = "attendance_register"
TABLE = RegisterLine
SOURCE = Source("Attendance register", "the council itself, or whoever keeps this file", None, "1", 1)
COLUMNS = (
    Column("council", ("conseil", "commune", "collectivite")),
    Column("council_siret", ("siret", "siret du conseil")),
    Column("session_date", ("date", "date de seance", "seance"), required=True),
    Column("session_time", ("heure", "heure de seance")),
    Column("councillor", ("conseiller", "elu", "nom", "name", "nom de famille", "nom de l elu"), required=True),
    Column("status", ("statut", "presence"), required=True),
    Column("arrived_at", ("arrivee", "heure d arrivee")),
    Column("left_at", ("depart", "heure de depart")),
    Column("proxy_to", ("pouvoir a", "procuration a", "mandataire")),
    Column("source_url", ("url", "lien")),
    Column("given_name", ("prenom", "prenoms", "prenom de l elu")),
)
TELLING = ("status",)  # without it a table of days and names is any table
IGNORED = ("motif", "raison", "motif d absence")  # why somebody was away is nobody's business
_STATUS = {
    "present": "present",
    "presente": "present",
    "p": "present",
    "represented": "represented",
    "represente": "represented",
    "representee": "represented",
    "pouvoir": "represented",
    "r": "represented",
    "excused": "excused",
    "excuse": "excused",
    "excusee": "excused",
    "absent excuse": "excused",
    "absente excusee": "excused",
    "e": "excused",
    "absent": "absent",
    "absente": "absent",
    "a": "absent",
}
_LOOKED_AT = 200  # rows
_EARLIEST = date(1945, 1, 1)


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "council_missing": pl.col("council").is_not_null() | pl.col("council_siret").is_not_null(),
    "name_missing": pl.col("councillor").is_not_null() & pl.col("councillor").str.contains(r"\p{L}"),
    "status_unknown": pl.col("status").is_not_null(),
    "proxy_of_one_present": pl.col("proxy_to").is_null()
    | (pl.col("status") != "present")
    | (pl.col("left_at_cell").is_not_null() | pl.col("arrived_at_cell").is_not_null()),
    "proxy_to_oneself": pl.col("proxy_to").is_null() | (pl.col("proxy_to") != pl.col("councillor")),
}
_HOURS = ("session_time", "arrived_at", "left_at")
DOUBTS = (
    Doubt("siret_invalid", pl.col("siret_valid"), ("council_siret",)),
    Doubt("date_impossible", cells.readable("session_date"), ("session_date",)),
    Doubt("date_out_of_range", pl.col("session_date").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))), ("session_date",)),
    *(Doubt(f"{name}_impossible", cells.readable(name), (name,)) for name in _HOURS),
)


def status(column: str) -> pl.Expr:
    """What a cell says of somebody's presence; null where it says something else."""
    plain = cells.said(column).str.to_lowercase()
    for accented, letter in zip("éèêë", "eeee", strict=True):
        plain = plain.str.replace_all(accented, letter, literal=True)
    return plain.replace_strict(_STATUS, default=None, return_dtype=pl.String).alias(column)


def recognises(head: Head) -> Recognised | None:
    """Its claim, where the column of statuses does not hold something else: a list of payments has dates, names and statuses too."""
    found = claim(sys.modules[__name__], head)
    if found is None:
        return None
    first = next(rows.batches(head, {"status": found.fields["status"]}, careful=True), None)
    said = first.select(cells.said("status")).drop_nulls().head(_LOOKED_AT) if first is not None else pl.DataFrame({"status": []})
    told = said.select(status("status")).drop_nulls().height
    return found if said.is_empty() or told else None


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns; a status of another writing is null.

    A number, day or hour that cannot be is emptied and told: a row without a day is of no session, one with an unreadable hour of
    coming or going is of somebody who was there in part.
    """
    frame = frame.with_columns(with_given_name("councillor")).with_columns(
        cells.said("council"),
        cells.said("council_siret").alias("council_siret_cell"),
        cells.digits("council_siret").str.strip_prefix("'"),
        *(cells.said(name).alias(f"{name}_cell") for name in ("session_date", *_HOURS)),
        days.day("session_date"),
        *(days.hour(name) for name in _HOURS),
        cells.said("councillor"),
        status("status"),
        cells.said("proxy_to"),
        cells.address("source_url"),
    )
    valid = identifiers.siret_valid(frame, "council_siret").alias("siret_valid")
    return of_most_rows(emptied(frame.with_columns(valid), DOUBTS), "council_siret", "council")
