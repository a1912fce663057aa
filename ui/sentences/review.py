"""Sentences on what is to be checked and what was decided."""

import polars as pl

from ui import lead
from ui.language import say


def to_check(rows: pl.DataFrame) -> None:
    """How many facts wait for a person, and what the order means."""
    lead.counted("page.review.waiting", rows.height)
    if rows.height:
        lead.notes().caption(say("page.review.order"))


def decided(rows: pl.DataFrame) -> None:
    """How many decisions were taken, how many no longer answer the reading."""
    lead.counted("page.review.taken", rows.height)
    lead.notes().caption(say("page.review.beside"))
