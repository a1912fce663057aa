"""Cells as the grid shows them: amounts in units, shares with one decimal, words of a list and truth values in the visitor's language."""

import polars as pl

from ui.escaping import CONTROL
from ui.language import choice, say

SHARES = (
    "rate",
    "certain",
    "possible",
    "share_low",
    "share_high",
    "first_share",
    "first_five_share",
    "growth",
    "minority_share",
    "done_share",
    "lower_half",
    "middle",
    "upper_half",
)
_LISTED = {
    "theme": "theme",
    "state": "paper_state",
    "kind": "paper_kind",
    "known_by": "known_by",
    "rule": "merge_rule",
}  # Texts whose words are of a list, as enums are


def on_screen(rows: pl.DataFrame, columns: tuple[str, ...]) -> pl.DataFrame:
    """The columns as the grid shows them: amounts in units, words of a list and truth values in the visitor's language."""
    return rows.select(_cell(rows[column]) for column in columns)


def _cell(cells: pl.Series) -> pl.Series:
    if cells.name.endswith("_cents"):
        return cells / 100
    if cells.name in SHARES:  # one decimal, and neither 0 nor 100 % for what is not exactly so
        return pl.select(
            pl.when((cells > 0) & (cells < 1)).then(cells.round(3).clip(0.001, 0.999)).otherwise(cells).alias(cells.name)
        ).to_series()
    listed = cells.name if isinstance(cells.dtype, pl.Enum) else _LISTED.get(cells.name)
    if listed:
        words = cells.cast(pl.String)
        return words.replace({one: choice(listed, one) for one in words.unique().drop_nulls()})
    if cells.dtype == pl.Boolean:
        return cells.cast(pl.String).replace({"true": say("ui.yes"), "false": say("ui.no")})
    if cells.dtype == pl.String:
        return cells.str.replace_many({chr(code): put for code, put in CONTROL.items()})
    return cells
