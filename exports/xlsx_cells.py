"""The cells of a sheet of rows, written a column at a time: never through a guess at what a text means, never cut unsaid."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from locales import Language, text

LONGEST = 32_767
_DIGITS = 10**15  # a sheet keeps fifteen digits: longer numbers are written as text
_PART = 20_000  # rows put into words at once
_FIRST_DAY = 25_569  # what a sheet calls 1 January 1970
# What XML cannot hold, and what a sheet would read as the mark for such a character.
_NO_XML = r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_"


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers of a workbook's formats: of cells at large, of amounts and of days."""

    plain: int
    money: int
    day: int


def rows(table: pl.DataFrame, styles: Styles) -> Iterator[str]:
    """The rows of a sheet from its second on, as XML."""
    letters = [_letters(number) for number in range(table.width)]
    for start in range(0, table.height, _PART):
        part = table[start : start + _PART]
        number = pl.int_range(start + 2, start + 2 + part.height, eager=True).cast(pl.String).alias("row")
        cells = [_cells(column, number, letter, styles).alias(letter) for column, letter in zip(part, letters, strict=True)]
        row = pl.concat_str(pl.lit('<row r="'), "row", pl.lit('">'), *letters, pl.lit("</row>"))
        yield from pl.DataFrame([number, *cells]).select(row).to_series()


def shortened(table: pl.DataFrame, language: Language) -> tuple[pl.DataFrame, int]:
    """The table with texts as long as a cell holds, and how many were cut."""
    kept, cut = {}, 0
    for name, column in zip(table.columns, table, strict=True):
        if column.dtype == pl.String and (column.str.len_bytes() > LONGEST).any():
            told = [None if value is None else _cut(value, language) for value in column]
            kept[name] = pl.Series(told, dtype=pl.String)
            cut += int(column.ne_missing(kept[name]).sum())
    return table.with_columns(**kept), cut


def units(value: str) -> int:
    """Length as a sheet counts it: in UTF-16 units."""
    return len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2


def _cut(value: str, language: Language) -> str:
    """The beginning of a text too long for a cell, and how long it is."""
    if units(value) <= LONGEST:
        return value
    note = text("export.cut_cell", language, length=len(value))
    kept = value.encode("utf-16-le")[: 2 * (LONGEST - len(note))].decode("utf-16-le", errors="ignore")
    return kept + note


def _cells(column: pl.Series, row: pl.Series, letter: str, styles: Styles) -> pl.Series:
    """One column's cells; nothing where nothing is known."""
    words = _safe(_words(column))
    space = ' xml:space="preserve"' if (words.str.strip_chars() != words).any() else ""
    exact, value, style, kind = _numbers(column, styles)

    def cell(style: int, kind: str, before: str, held: str, after: str) -> pl.Expr:
        named = f' s="{style}"' if style else ""
        return pl.concat_str(pl.lit(f'<c r="{letter}'), "row", pl.lit(f'"{named}{kind}>{before}'), held, pl.lit(f"{after}</c>"))

    said = cell(styles.plain, ' t="inlineStr"', f"<is><t{space}>", "words", "</t></is>").fill_null("")
    shown = pl.when("exact").then(cell(style, kind, "<v>", "value", "</v>")).otherwise(said)
    frame = pl.DataFrame({"row": row, "words": words, "exact": exact, "value": value})
    return frame.select(said if exact is None else shown).to_series()


def _numbers(column: pl.Series, styles: Styles) -> tuple[pl.Series | None, pl.Series | None, int, str]:
    """Which values a sheet keeps exactly as a number (a float is as near as it gets), how they are written, their style and kind."""
    dtype, exact, value, style, kind = column.dtype, None, column, styles.plain, ""
    if dtype == pl.Boolean:
        exact, value, kind = column.is_not_null(), column.cast(pl.Int8), ' t="b"'
    elif dtype.is_integer():
        exact = column.cast(pl.Float64).abs() < _DIGITS
    elif dtype.is_decimal():
        exact, style = column.cast(pl.Float64).abs() < _DIGITS // 100, styles.money
    elif dtype.is_float():
        exact = column.is_finite()
    elif dtype == pl.Date:
        exact, value, style = column.dt.year() > 1900, column.cast(pl.Int32) + _FIRST_DAY, styles.day
    elif dtype == pl.Datetime:
        days = column.dt.replace_time_zone(None).dt.epoch("ms") / 86_400_000 + _FIRST_DAY
        exact, value, style = column.dt.year() > 1900, days, styles.day
    return exact, None if exact is None else value.cast(pl.String), style, kind


def _words(column: pl.Series) -> pl.Series:
    """The values as text."""
    if column.dtype == pl.Datetime:
        return column.dt.to_string("iso")
    if column.dtype.is_nested():
        return pl.Series([None if value is None else str(value) for value in column.to_list()], dtype=pl.String)
    return column.cast(pl.String)


def _safe(words: pl.Series) -> pl.Series:
    """As XML holds them."""
    if words.str.contains(_NO_XML).any():
        words = pl.Series([None if value is None else _marked(value) for value in words], dtype=pl.String)
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        words = words.str.replace_all(sign, entity, literal=True)
    return words


def _marked(value: str) -> str:
    """A sheet's own marks for what XML cannot hold, and for texts that look like one."""

    def mark(found: "re.Match[str]") -> str:
        held = found[0]
        return f"_x{ord(held):04X}_" if len(held) == 1 else f"_x005F{held}"

    return re.sub(_NO_XML, mark, value)


def _letters(number: int) -> str:
    """A column's name: A, B, … Z, AA."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(65 + last)
