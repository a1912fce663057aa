"""Sentences on what is to be checked and what was decided."""

import polars as pl

from ui import lead
from ui.language import number, say

_KINDS = 4  # named in the first line, and a fifth where it is the last; the list beside it has them all


def to_check(rows: pl.DataFrame) -> None:
    """How many facts wait for a person, of which kinds, and what the order means."""
    kinds = list(rows.group_by("fact").len().sort("len", "fact", descending=[True, False]).iter_rows())
    if len(kinds) > _KINDS + 1:  # so that what is told adds up
        kinds = [*kinds[:_KINDS], (say("page.review.others"), sum(n for _, n in kinds[_KINDS:]))]
    told = ", ".join(say("page.review.of_kind", kind=str(fact).lower(), n=number(n)) for fact, n in kinds)
    lead.counted("page.review.waiting", rows.height, kinds=f" : {told}" if told else "")
    if rows.height:
        lead.notes().caption(say("page.review.order"))


def decided(rows: pl.DataFrame) -> None:
    """How many decisions were taken, how many no longer answer the reading."""
    lead.counted("page.review.taken", rows.height)
    lead.notes().caption(say("page.review.beside"))
