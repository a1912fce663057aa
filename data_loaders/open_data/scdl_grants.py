"""SCDL grants (schema scdl/subventions 1.1 to 2.1.1; decree 2017-779): agreements of grants as the grantor publishes them.

An agreement is no payment: when and whether it was paid it cannot tell, nor what the grantor gave without an agreement.
"""

from datetime import date, timedelta

import polars as pl

from council import PublishedGrant
from data_loaders.open_data.cells import cells, days, dragged, identifiers, reach
from data_loaders.open_data.cells.doubtful import Doubt, emptied, taken
from data_loaders.open_data.cells.publisher import of_most_rows
from data_loaders.open_data.cells.summed import summed
from data_loaders.open_data.cells.totals import total_line
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.spellings import scdl_grants as titles
from data_loaders.open_data.table_files.repeated_rows import repeated

FORM = "scdl_grants"
TABLE = PublishedGrant
SOURCE = Source("SCDL grants", "OpenDataFrance", "Licence Ouverte 2.0", "1.1 to 2.1.1", 1)
_REQUIRED = ("grantor_name", "beneficiary_name", "amount")
COLUMNS = tuple(Column(field, spelled, required=field in _REQUIRED) for field, spelled in titles.SPELLINGS.items())
IGNORED = titles.IGNORED
_FIELDS = [column.field for column in COLUMNS]
_TELLING = ("beneficiary_name", "purpose", "grantor_name")
_EARLIEST = date(1990, 1, 1)
_MOST_CENTS = 10**12
_PERCENT = 100


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "total_line": ~pl.col("total_line"),
    "beneficiary_missing": pl.any_horizontal(pl.col(f"beneficiary_{what}").is_not_null() for what in ("name", "siret", "rna")),
    "amount_unreadable": pl.col("amount_read").is_not_null(),  # as printed, before it was emptied
    "amount_impossible": pl.col("amount_read").is_between(0, _MOST_CENTS),
    "repeated_row": ~pl.col("repeated"),
}
DOUBTS = (
    Doubt("amount_destroyed", reach.intact("amount_cents_cell"), ("amount_cents",)),
    Doubt("amount_beyond", reach.within("amount_cents", "grantor_siret"), ("amount_cents",)),
    Doubt("amount_nought", pl.col("amount_cents") != 0, ("amount_cents",), emptied=False),
    Doubt("grantor_siret", pl.col("grantor_valid"), ("grantor_siret",)),
    Doubt("beneficiary_siret", pl.col("beneficiary_valid"), ("beneficiary_siret",)),
    Doubt("date_impossible", cells.readable("agreed_on"), ("agreed_on",)),
    Doubt("date_out_of_range", pl.col("agreed_on").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))), ("agreed_on",)),
    Doubt("year_out_of_range", pl.col("year").is_between(_EARLIEST.year, date.today().year + 1), ("year",)),
    Doubt("share_unreadable", cells.readable("share"), ("share",)),
)
_DAY_FIRST = r"(?:0?[1-9]|[12]\d|3[01])[/.\-](?:0?[1-9]|1[0-2])[/.\-]20\d\d"
_YEAR_FIRST = r"20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_DAY_IN_REF = rf"(?:^|\D)({_DAY_FIRST}|{_YEAR_FIRST})(?:\D|$)"
_YEAR_IN_REF = r"(?:^|\D)(20[0-3]\d)(?:\D|$)"


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns; a share above 1 is a percentage (100 for 1.00), as exporters write it.

    Where no day of agreement can be read, the day or the year that the decision's reference bears stands for it, marked.
    """
    texts = ("grantor_name", "decision_ref", "beneficiary_name", "beneficiary_rna", "purpose", "nature", "terms", "scheme")
    percent = cells.said("share").str.ends_with("%")
    share = frame.select(share=pl.col("share").str.strip_chars().str.strip_chars_end("%")).select(cells.number("share"))["share"]
    sirets = ("grantor_siret", "beneficiary_siret")
    frame = frame.with_columns(
        *(cells.said(name) for name in texts),
        *(cells.said(name).alias(f"{name}_cell") for name in sirets),
        *(cells.digits(name).str.strip_prefix("'").str.replace(r"^(\d{14})\.0$", "$1") for name in sirets),
        cells.said("agreed_on").alias("agreed_on_cell"),
        days.day("agreed_on"),
        cells.whole("year"),
        cells.said("amount").alias("amount_cents_cell"),
        *(cells.cents("amount").alias(name) for name in ("amount_cents", "amount_read")),
        cells.said("share").alias("share_cell"),
        pl.when(share.is_between(0, 1) & ~percent).then(share).when(share <= _PERCENT).then(share / _PERCENT).alias("share"),
        pl.lit("EUR").alias("currency"),
        pl.lit(None, pl.String).alias("source_url"),
        repeated=repeated(frame, _FIELDS),
        total_line=total_line(frame, _FIELDS),
    )
    totals = summed(frame, _TELLING, ("amount_cents",), ("beneficiary_siret", "beneficiary_rna"), frame["total_line"])
    frame = frame.with_columns(
        total_line=pl.col("total_line") | totals,
        grantor_valid=identifiers.siret_valid(frame, "grantor_siret") & ~dragged.rising(frame, "grantor_siret"),
        beneficiary_valid=identifiers.siret_valid(frame, "beneficiary_siret") & ~dragged.dragged(frame, "beneficiary_siret", _TELLING[0]),
    )
    frame = of_most_rows(emptied(frame, DOUBTS), "grantor_siret", "grantor_name")
    reference = pl.col("decision_ref")
    frame = frame.with_columns(
        reference.str.extract(_DAY_IN_REF, 1).alias("ref_day"), reference.str.extract(_YEAR_IN_REF, 1).alias("ref_year")
    )
    frame = taken(frame.with_columns(days.day("ref_day")), "agreed_on", pl.col("ref_day"), "decision_ref")
    year = pl.when(pl.col("agreed_on").is_null()).then(pl.col("ref_year").cast(pl.Int64))
    return taken(frame, "year", year, "decision_ref")
