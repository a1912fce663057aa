"""Days and hours as a column of cells writes them; what cannot be read is null."""

from datetime import date

import polars as pl

from data_loaders.open_data.cells.cells import said

_LATE = r"^(\d{4}-\d{2}-\d{2}[T ]2[23]:00:00)(?:\.0+)?(?:Z|\+00(?::?00)?)$"
_DAY_ENDS = r"(?:[T ]\d{1,2}:\d{2}.*|[+-]\d{2}:\d{2}|\+\d{2}|Z)$"


def day(column: str) -> pl.Expr:
    """A date: 2024-03-12, 12/03/2024, 2024/03/12, with or without a time of day behind it; 45363, as a spreadsheet counts days."""
    return pl.col(column).map_batches(_days, return_dtype=pl.Date).alias(column)


def _days(column: pl.Series) -> pl.Series:
    iso = column.str.to_date("%Y-%m-%d", strict=False, exact=True)
    return iso if iso.null_count() == column.null_count() else column.to_frame("cell").select(_day())["cell"]


def _day() -> pl.Expr:
    whole = said("cell")
    cell = whole.str.replace(_DAY_ENDS, "")
    forms = ("%Y-%m-%d", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%Y")
    printed = (cell.str.to_date(form, strict=False, exact=True) for form in forms)
    return pl.coalesce(_midnight(whole), *printed, _counted(cell)).alias("cell")


def _midnight(cell: pl.Expr) -> pl.Expr:
    """2023-06-30T22:00:00Z is how exporters write the first of July in France: midnight there, in universal time."""
    instant = cell.str.extract(_LATE).str.replace("T", " ", literal=True).str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False)
    there = instant.dt.replace_time_zone("UTC").dt.convert_time_zone("Europe/Paris")
    return pl.when(there.dt.hour() == 0).then(there.dt.date())


def _counted(cell: pl.Expr) -> pl.Expr:
    """Days since 1899-12-30, of the years 1954 to 2064: a date whose cell lost its writing."""
    days = cell.str.extract(r"^([2-5]\d{4})(?:\.0)?$").cast(pl.Int64, strict=False)
    return pl.lit(date(1899, 12, 30)) + pl.duration(days=days)


def hour(column: str) -> pl.Expr:
    """An hour as HH:MM: 18:30, 18h30, 18 h, 9:05:00."""
    parts = said(column).str.extract_groups(r"^(\d{1,2})\s*[:hH]\s*(\d{2})?(?::\d{2})?$")
    hours, minutes = parts.struct.field("1"), parts.struct.field("2").fill_null("00")
    right = (hours.cast(pl.Int32, strict=False) < 24) & (minutes.cast(pl.Int32, strict=False) < 60)
    return pl.when(right).then(pl.concat_str([hours.str.zfill(2), minutes], separator=":")).alias(column)
