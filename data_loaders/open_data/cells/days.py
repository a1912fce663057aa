"""Days and hours as a column of cells writes them; what cannot be read is null."""

from datetime import date

import polars as pl

from data_loaders.open_data.cells.cells import said

_LATE = r"^(\d{4}-\d{2}-\d{2}[T ]2[23]:00:00)(?:\.0+)?(?:Z|\+00(?::?00)?)$"
_TWO_ORDERS = r"^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})(?:\D|$)"
_MONTHS_A_YEAR, _CENTURY = 12, 2000
_NAMES = (
    "janvier janv jan", "fevrier fevr fev", "mars mar", "avril avr", "mai", "juin", "juillet juil", "aout", "septembre sept sep",
    "octobre oct", "novembre nov", "decembre dec",
)  # fmt: skip
_MONTH_NAMES = {name: f"{number:02}" for number, names in enumerate(_NAMES, 1) for name in names.split()}
_DAY_ENDS = r"(?:[T ]\d{1,2}:\d{2}.*|[+-]\d{2}:\d{2}|\+\d{2}|Z)$"


def day(column: str) -> pl.Expr:
    """A date: 2024-03-12, 12/03/2024, 12.03.24, 2024/03/12, 12 mars 2024, a time of day behind it or not; 45363, as sheets count days.

    Where days of a column can only be written month first, those that could be either are none.
    """
    return pl.col(column).map_batches(_days, return_dtype=pl.Date).alias(column)


def _days(column: pl.Series) -> pl.Series:
    iso = column.str.to_date("%Y-%m-%d", strict=False, exact=True)
    if iso.null_count() == column.null_count():
        return iso
    return _in_one_order(column).to_frame("cell").select(_day())["cell"]


def _in_one_order(column: pl.Series) -> pl.Series:
    """Without the days that are two dates, where others of the column have the month in front, and none has it behind."""
    parts = column.to_frame("cell").select(said("cell").str.extract_groups(_TWO_ORDERS).alias("parts"))["parts"].struct.unnest()
    first, second = (parts[name].cast(pl.Int64) for name in ("1", "2"))
    if not ((first <= _MONTHS_A_YEAR) & (second > _MONTHS_A_YEAR)).any() or (first > _MONTHS_A_YEAR).any():
        return column
    either = ((second <= _MONTHS_A_YEAR) & (first != second)).fill_null(value=False)
    return column.set(either, "?")


def _day() -> pl.Expr:
    whole = said("cell")
    cell = whole.str.replace(_DAY_ENDS, "")
    forms = ("%Y-%m-%d", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%Y", "%d.%m.%Y")
    of_a_year = pl.when(cell.str.contains(r"\d{4}")).then(cell)
    printed = (of_a_year.str.to_date(form, strict=False, exact=True) for form in forms)
    return pl.coalesce(_midnight(whole), _of_two_digits(cell), _in_words(cell), *printed, _counted(cell)).alias("cell")


def _of_two_digits(cell: pl.Expr) -> pl.Expr:
    """12/03/24: of this century, unless that is still to come."""
    parts = cell.str.extract_groups(r"^(\d{1,2})[/.](\d{1,2})[/.](\d{2})$")
    year = parts.struct.field("3").cast(pl.Int64) + _CENTURY
    year = pl.when(year > date.today().year + 1).then(year - 100).otherwise(year)
    written = pl.concat_str(parts.struct.field("1"), parts.struct.field("2"), year.cast(pl.String), separator="/")
    return written.str.to_date("%d/%m/%Y", strict=False, exact=True)


def _in_words(cell: pl.Expr) -> pl.Expr:
    """12 mars 2024, mardi 12 mars 2024, 1er avril 2024, 3 févr. 2024."""
    plain = cell.str.to_lowercase().str.replace_many(["é", "è", "û"], ["e", "e", "u"])
    parts = plain.str.extract_groups(
        r"^(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(\d{1,2})(?:er)?[ -]([a-z]{3,9})\.?[ -](\d{4})$"
    )
    month = parts.struct.field("2").replace_strict(_MONTH_NAMES, default=None, return_dtype=pl.String)
    written = pl.concat_str(parts.struct.field("1"), month, parts.struct.field("3"), separator="/")
    return written.str.to_date("%d/%m/%Y", strict=False, exact=True)


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
