"""What the workbench's counted tables are made of: the frames of the page's councils, or the same without a row."""

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS
from metrics.query.derived import DERIVED, MADE
from ui import data
from ui.rows import data_words

__all__ = ["DERIVED", "nothing", "read_frame"]


def read_frame(name: str) -> pl.DataFrame:
    """A table of the page's councils, or one of three that the pages make of them."""
    made = {"lines": data.lines, "classified": data.votes, "doubts_said": data_words.doubts}.get(name)
    return made() if made else data.frames()[name]


def nothing(name: str) -> pl.DataFrame:
    """The same frames without a row: what they have as columns is known before any is read."""
    if name in MADE:
        return MADE[name](nothing)
    return SCHEMAS["warnings" if name == "doubts_said" else name].to_frame()
