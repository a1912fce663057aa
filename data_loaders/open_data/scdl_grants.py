"""SCDL grants (schema scdl/subventions 1.1 to 2.1.1; decree 2017-779): agreements of grants as the grantor publishes them."""

from datetime import date, timedelta

import polars as pl

from council import PublishedGrant
from data_loaders.open_data import cells, days, identifiers
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.repeated_rows import repeated

FORM = "scdl_grants"
TABLE = PublishedGrant
SOURCE = Source("SCDL grants", "OpenDataFrance", "Licence Ouverte 2.0", "1.1 to 2.1.1", 1)
_NAMED_BY_TOWNS = ("beneficiaire", "association", "nom de l association", "structure")
COLUMNS = (
    Column("grantor_name", ("nomattribuant", "nom attribuant", "nom attributaire", "nom de l attribuant"), required=True),
    Column("grantor_siret", ("idattribuant", "id attribuant", "identification de l attributaire", "identification de l attribuant")),
    Column("agreed_on", ("dateconvention", "date convention", "date de convention", "date de la convention"), required=True),
    Column("decision_ref", ("referencedecision", "reference decision", "reference de la decision")),
    Column("beneficiary_name", ("nombeneficiaire", "nom beneficiaire", "nom du beneficiaire", *_NAMED_BY_TOWNS), required=True),
    Column(
        "beneficiary_siret", ("idbeneficiaire", "id beneficiaire", "identification du beneficiaire", "n siret", "siret du beneficiaire")
    ),
    Column("beneficiary_rna", ("rnabeneficiaire", "rna beneficiaire")),
    Column("purpose", ("objet", "object", "objet de la convention", "objet de la subvention")),
    Column("amount", ("montant", "montant total de la subvention"), required=True),
    Column("nature", ("nature de la subvention",)),
    Column("terms", ("conditionsversement", "conditions versement", "conditions de versement")),
    Column(
        "share",
        (
            "pourcentagesubvention",
            "pourcentage subvention",
            "pourcentage de la subvention",
            "pourcentage du montant de la subvention attribue au beneficiaire",
            "du mt de la subvention attribuee au beneficiaire",
        ),
    ),
    Column("scheme", ("dispositifaide", "dispositif aide", "dispositif de l aide")),
    Column("year", ("exercice", "annee")),
)
IGNORED = (
    "datesperiodeversement",
    "dates periode versement",
    "date de versement",
    "idrae",
    "numero de referencement au repertoire des entreprises",
    "notificationue",
    "aide notifiee a l europe",
    "aide d etat ou pas notifiee a l ue",
    "date s ou periode s de versement",
    "n unique de referencement au rae",
)
_EARLIEST = date(1990, 1, 1)
_MOST_CENTS = 10**12
_PERCENT = 100


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "grantor_missing": pl.col("grantor_name").is_not_null() | pl.col("grantor_siret").is_not_null(),
    "siret_invalid": pl.col("siret_valid"),
    "beneficiary_missing": pl.col("beneficiary_name").is_not_null(),
    "date_impossible": cells.readable("agreed_on"),
    "date_missing": pl.col("agreed_on").is_not_null() | pl.col("year").is_not_null(),
    "date_out_of_range": pl.col("agreed_on").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))),
    "amount_unreadable": pl.col("amount_cents").is_not_null(),
    "amount_impossible": pl.col("amount_cents").is_between(0, _MOST_CENTS),
    "share_unreadable": cells.readable("share"),
    "repeated_row": ~pl.col("repeated"),
}


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns; a share above 1 is a percentage (100 for 1.00), as exporters write it."""
    texts = ("grantor_name", "decision_ref", "beneficiary_name", "beneficiary_rna", "purpose", "nature", "terms", "scheme")
    share = cells.number("share")
    frame = frame.with_columns(
        *(cells.said(name) for name in texts),
        *(cells.digits(name) for name in ("grantor_siret", "beneficiary_siret")),
        cells.said("agreed_on").alias("agreed_on_cell"),
        days.day("agreed_on"),
        cells.whole("year"),
        cells.cents("amount").alias("amount_cents"),
        cells.said("share").alias("share_cell"),
        pl.when(share.is_between(0, 1)).then(share).when(share <= _PERCENT).then(share / _PERCENT).alias("share"),
        pl.lit("EUR").alias("currency"),
        pl.lit(None, pl.String).alias("source_url"),
        repeated=repeated(frame, [column.field for column in COLUMNS]),
    )
    return frame.with_columns(identifiers.siret_valid(frame, "grantor_siret").alias("siret_valid"))
