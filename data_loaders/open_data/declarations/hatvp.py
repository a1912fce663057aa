"""The HATVP's open list of declarations (Haute Autorité pour la transparence de la vie publique; law 2013-907): links, and nothing else.

Of the list only declarations of interests are kept: those of assets (patrimoine) are published under rules of their own (article 5 of the
law, code électoral LO 135-2) and are left out. The list names people without birth date or number; what they declared stands at the
HATVP alone.
"""

from datetime import date, timedelta

import polars as pl

from council import PublishedDeclaration
from data_loaders.open_data.cells import cells, days
from data_loaders.open_data.cells.doubtful import Doubt, emptied
from data_loaders.open_data.loaded import Column, Source

FORM = "hatvp_declarations"
TABLE = PublishedDeclaration
SOURCE = Source("Liste des déclarations publiées", "HATVP", "Licence Ouverte 2.0", "2026", 1)
COLUMNS = (
    Column("given_name", ("prenom",), required=True),
    Column("family_name", ("nom",), required=True),
    Column("mandate_kind", ("type mandat",), required=True),
    Column("capacity", ("qualite",), required=True),
    Column("document_kind", ("type document",)),
    Column("department_code", ("departement",)),
    Column("published_on", ("date publication",)),
    Column("url", ("url dossier",), required=True),
)
IGNORED = ("civilite", "classement", "date depot", "nom fichier", "open data", "statut publication", "id origine", "url photo")
_SITE = "https://www.hatvp.fr"
_EARLIEST, _LATEST = date(2013, 10, 11), date.today() + timedelta(days=366)


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "name_missing": pl.col("family_name").is_not_null() & pl.col("given_name").is_not_null(),
    "mandate_missing": pl.col("mandate_kind").is_not_null() & pl.col("capacity").is_not_null(),
    "not_of_interests": ~pl.col("document_kind").str.to_lowercase().str.starts_with("dsp").fill_null(value=False),
    "address_missing": pl.col("url").is_not_null(),
}
DOUBTS = (
    Doubt("date_impossible", cells.readable("published_on"), ("published_on",)),
    Doubt("date_out_of_range", pl.col("published_on").is_between(_EARLIEST, pl.lit(_LATEST)), ("published_on",)),
)


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns; an address is of the HATVP's own site or none."""
    path = cells.said("url").str.extract(r"^(?:https?://(?:www\.)?hatvp\.fr)?(/[\w/.~%-]+)$")
    frame = frame.with_columns(
        *(cells.said(name) for name in ("given_name", "family_name", "capacity")),
        *(cells.said(name).str.to_lowercase() for name in ("mandate_kind", "document_kind")),
        cells.digits("department_code").str.to_uppercase().str.zfill(2),
        pl.when(path.is_not_null()).then(pl.concat_str(pl.lit(_SITE), path)).alias("url"),
        cells.said("published_on").alias("published_on_cell"),
        days.day("published_on"),
    )
    return emptied(frame, DOUBTS)
