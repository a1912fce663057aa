"""SCDL deliberations (schema scdl/deliberations 2.0 to 2.1.5, and files near it): acts as a council publishes them as data.

It names no councillor: neither who was there nor who voted how can it tell; noughts in all its votes are votes not recorded.
"""

from datetime import date, timedelta

import polars as pl

from council import PublishedAct
from data_loaders.open_data.cells import cells, days, identifiers
from data_loaders.open_data.cells.doubtful import DESTROYED, Doubt, emptied
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.spellings import scdl_deliberations as titles
from data_loaders.open_data.table_files.repeated_rows import repeated

FORM = "scdl_deliberations"
TABLE = PublishedAct
SOURCE = Source("SCDL deliberations", "OpenDataFrance", "Licence Ouverte 2.0", "2.0 to 2.1.5", 1)
_REQUIRED = ("council_siret", "number", "date", "title")
COLUMNS = tuple(Column(field, spelled, required=field in _REQUIRED) for field, spelled in titles.SPELLINGS.items())
IGNORED = titles.IGNORED
_EARLIEST = date(1945, 1, 1)
_COUNTS = ("members", "voters", "votes_for", "votes_against", "abstentions")
_OF_THE_VOTE = _COUNTS[1:]


def _whole_or_silent(name: str) -> pl.Expr:
    number = pl.col(f"{name}_number")
    return pl.col(f"{name}_cell").is_null() | (number.is_not_null() & (number >= 0))


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "act_unnamed": pl.col("number").is_not_null() | pl.col("title").is_not_null(),
    "repeated_row": ~pl.col("repeated"),
}
_EXPRESSED = pl.sum_horizontal("votes_for", "votes_against", "abstentions")
DOUBTS = (
    Doubt("number_destroyed", ~pl.col("number").str.contains(DESTROYED), ("number",)),
    Doubt("siret_invalid", pl.col("siret_valid"), ("council_siret",)),
    Doubt("date_impossible", cells.readable("date"), ("date",)),
    Doubt("date_out_of_range", pl.col("date").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))), ("date",)),
    *(Doubt(f"{name}_unreadable", _whole_or_silent(name), (name,)) for name in _COUNTS),
    # Votes by proxy are cast for members who are away: more votes than voters say that those present were counted, not the voters.
    Doubt("more_voters_than_members", pl.col("voters") <= pl.col("members"), ("voters", "members")),
    Doubt("votes_do_not_add_up", pl.col("voters") == _EXPRESSED, ("voters",)),
    Doubt("more_votes_than_members", pl.col("members") >= _EXPRESSED, ("votes_for", "votes_against", "abstentions")),
    Doubt("received_before_decided", pl.col("prefecture_date") >= pl.col("date"), ("prefecture_date",)),
)


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns. Zero in every count is "not recorded" (what exporters write), not a vote without voters."""
    texts = ("council_name", "number", "title", "budget_year", "budget_name", "matter_name")
    frame = frame.with_columns(
        *(cells.said(name) for name in texts),
        cells.said("matter_code").str.strip_chars_end("."),
        cells.said("prefecture_id", "0"),
        cells.address("url"),
        cells.said("council_siret").alias("council_siret_cell"),
        cells.digits("council_siret").str.strip_prefix("'"),
        *(cells.said(name).alias(f"{name}_cell") for name in ("date", "prefecture_date")),
        *(days.day(name) for name in ("date", "prefecture_date")),
        *(cells.said(name).alias(f"{name}_cell") for name in _COUNTS),
        *(cells.whole(name).alias(f"{name}_number") for name in _COUNTS),
    )
    recorded = pl.sum_horizontal(f"{name}_number" for name in _OF_THE_VOTE) > 0
    frame = frame.with_columns(pl.when(recorded).then(pl.col(f"{name}_number")).alias(name) for name in _OF_THE_VOTE)
    members = pl.when(pl.col("members_number") > 0).then(pl.col("members_number")).alias("members")
    valid = identifiers.siret_valid(frame, "council_siret").alias("siret_valid")
    return emptied(frame.with_columns(members, valid, repeated=repeated(frame, [column.field for column in COLUMNS])), DOUBTS)
