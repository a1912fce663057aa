"""The attendance register form (feuille de présence; CGCT L2121-23): one row a councillor and session, from a town clerk's spreadsheet."""

from datetime import date, timedelta

import polars as pl

from council import RegisterLine
from data_loaders.open_data.cells import cells, days, identifiers
from data_loaders.open_data.loaded import Column, Source

FORM = "attendance_register"
TABLE = RegisterLine
SOURCE = Source("Attendance register", "the council itself, or whoever keeps this file", None, "1", 1)
COLUMNS = (
    Column("council", ("conseil", "commune", "collectivite")),
    Column("council_siret", ("siret", "siret du conseil")),
    Column("session_date", ("date", "date de seance", "seance"), required=True),
    Column("session_time", ("heure", "heure de seance")),
    Column("councillor", ("conseiller", "elu", "nom", "name"), required=True),
    Column("status", ("statut", "presence"), required=True),
    Column("arrived_at", ("arrivee", "heure d arrivee")),
    Column("left_at", ("depart", "heure de depart")),
    Column("proxy_to", ("pouvoir a", "procuration a", "mandataire")),
    Column("source_url", ("url", "lien")),
)
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
_EARLIEST = date(1945, 1, 1)


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "council_missing": pl.col("council").is_not_null() | pl.col("council_siret").is_not_null(),
    "siret_invalid": pl.col("siret_valid"),
    "date_impossible": pl.col("session_date").is_not_null(),
    "date_out_of_range": pl.col("session_date").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))),
    "name_missing": pl.col("councillor").is_not_null() & pl.col("councillor").str.contains(r"\p{L}"),
    "status_unknown": pl.col("status").is_not_null(),
    "hour_impossible": cells.readable("session_time") & cells.readable("arrived_at") & cells.readable("left_at"),
    "proxy_of_one_present": pl.col("proxy_to").is_null()
    | (pl.col("status") != "present")
    | pl.col("left_at").is_not_null()
    | pl.col("arrived_at").is_not_null(),
    "proxy_to_oneself": pl.col("proxy_to").is_null() | (pl.col("proxy_to") != pl.col("councillor")),
}


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns; a status of another writing is null."""
    plain = cells.said("status").str.to_lowercase()
    for accented, letter in zip("éèêë", "eeee", strict=True):
        plain = plain.str.replace_all(accented, letter, literal=True)
    hours = ("session_time", "arrived_at", "left_at")
    frame = frame.with_columns(
        cells.said("council"),
        cells.digits("council_siret"),
        days.day("session_date"),
        *(cells.said(name).alias(f"{name}_cell") for name in hours),
        *(days.hour(name) for name in hours),
        cells.said("councillor"),
        plain.replace_strict(_STATUS, default=None, return_dtype=pl.String).alias("status"),
        cells.said("proxy_to"),
        cells.address("source_url"),
    )
    return frame.with_columns(identifiers.siret_valid(frame, "council_siret").alias("siret_valid"))
