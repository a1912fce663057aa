"""Yearly list of contracts by bands of amounts (liste des marchés conclus; CMP of 2006, article 133, arrêté of 21 July 2011; then
ordonnance 2015-899 and decree 2016-360, article 107): object, day, holder and their postcode, works, supplies and services apart.

A band is a column, or a line over its contracts, under one that says works, supplies or services.
The list tells no amount: the band is kept as printed and enters no sum, and a holder without number is known by name alone. What was
signed under the least band is not in it.
"""

import sys
from datetime import date, timedelta

import polars as pl

from council import PublishedContract
from data_loaders.open_data.cells import cells, days
from data_loaders.open_data.cells.doubtful import Doubt, emptied
from data_loaders.open_data.forms import Recognised, claim
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.repeated_rows import repeated

FORM = "contract_bands"
TABLE = PublishedContract
SOURCE = Source("Yearly list of contracts by bands of amounts", "the buyer itself", None, "arrêté of 21 July 2011", 1)
_OBJECTS = ("objet", "objet du marche", "intitule", "objet marche", "libelle du marche", "intitule du marche")
_HOLDERS = ("titulaire", "attributaire", "attributaires", "nom de l attributaire", "nom attributaire", "nom du titulaire", "titulaires")
_DAYS = ("date", "date du marche", "date de notification", "date de conclusion", "date de signature", "date notification", "notification")
_POSTCODES = (
    "code postal",
    "cp",
    "code postal attributaire",
    "code postal de l attributaire",
    "code postal du titulaire",
    "cp attributaire",
)
COLUMNS = (
    Column(
        "band", ("tranche", "tranches", "tranche de montant", "tranche de montants", "tranche financiere", "tranche de prix"), required=True
    ),
    Column("title", _OBJECTS, required=True),
    Column("supplier_name", _HOLDERS, required=True),
    Column("notified_on", _DAYS),
    Column("supplier_postcode", _POSTCODES),
    Column("category", ("nature", "type", "type de marche", "categorie", "nature du marche", "nature des prestations", "type marche")),
    Column("buyer_name", ("acheteur", "collectivite", "pouvoir adjudicateur", "nom de l acheteur")),
    Column("contract_id", ("numero", "numero de marche", "n marche", "n de marche", "numero du marche")),
    Column("lot", ("lot", "numero de lot", "n de lot")),
)
IGNORED = ("annee", "exercice", "ville", "ville de l attributaire", "adresse", "procedure")
_EARLIEST = date(1990, 1, 1)
_POSTCODE = r"^(?:\d{5}|2[AB]\d{3})$"
_AMOUNTS = frozenset(("montant", "montant ht", "montant du marche", "montant notifie"))

# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "title_missing": pl.col("title").is_not_null(),
    "supplier_missing": pl.col("supplier_name").is_not_null(),
    "repeated_row": ~pl.col("repeated"),
}
DOUBTS = (
    Doubt("date_impossible", cells.readable("notified_on"), ("notified_on",)),
    Doubt("date_out_of_range", pl.col("notified_on").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))), ("notified_on",)),
    Doubt("supplier_postcode", pl.col("supplier_postcode").str.contains(_POSTCODE), ("supplier_postcode",)),
)


def recognises(head: Head) -> Recognised | None:
    """Its claim: a band, an object and a holder, where no column tells the amount itself."""
    return None if _AMOUNTS & set(head.plain) else claim(sys.modules[__name__], head)


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns; works, supplies or services stand before the band, whose title they are in the official list."""
    told = [column.field for column in COLUMNS]
    frame = frame.with_columns(
        *(cells.said(name) for name in told if name not in ("notified_on", "supplier_postcode")),
        cells.said("notified_on").alias("notified_on_cell"),
        cells.said("supplier_postcode").alias("supplier_postcode_cell"),
        days.day("notified_on"),
        _postcode(),
        repeated=repeated(frame, told),
    )
    nothing = ("buyer_siret", "framework_id", "nature", "procedure", "cpv", "technique", "place_code", "scope", "source_url")
    numbers = ("amount_cents", "min_cents", "max_cents", "duration_months", "offers")
    before_tax = pl.col("band").str.contains(r"(?i)\bht\b|hors tax")
    frame = frame.with_columns(
        pl.when(before_tax).then(pl.lit("HT")).alias("tax"),
        pl.concat_str("category", "band", separator=", ", ignore_nulls=True).replace("", None).alias("band"),
        pl.lit(0, pl.Int64).alias("holder"),
        pl.lit(0, pl.Int64).alias("version"),
        pl.lit(value=False).alias("concession"),
        pl.lit("EUR").alias("currency"),
        *(pl.lit(None, pl.String).alias(name) for name in (*nothing, "supplier_scheme", "supplier_id", "supplier_siren")),
        *(pl.lit(None, pl.Int64).alias(name) for name in numbers),
        *(pl.lit(None, pl.Date).alias(name) for name in ("published_on", "changed_on")),
        pl.lit(None, pl.Boolean).alias("no_maximum"),
    )
    return emptied(frame, DOUBTS)


def _postcode() -> pl.Expr:
    """Five signs: a zero in front that a spreadsheet took comes back."""
    plain = cells.code("supplier_postcode").str.to_uppercase()
    return pl.when(plain.str.contains(r"^\d{4}$")).then(plain.str.zfill(5)).otherwise(plain).alias("supplier_postcode")
