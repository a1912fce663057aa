"""Sentences on what is to be checked and what was decided."""

import polars as pl

from database.review import words as review_words
from ui import lead
from ui.language import language, number, say

_KINDS = 4  # named in the first line, and a fifth where it is the last; the list beside it has them all


def to_check(rows: pl.DataFrame, unpriced: int = 0) -> None:
    """How many facts wait for a person, of which kinds, and what the order means; `unpriced`: see `review_rows.unpriced`."""
    kinds = list(rows.group_by("fact").len().sort("len", "fact", descending=[True, False]).iter_rows())
    if len(kinds) > _KINDS + 1:  # so that what is told adds up
        kinds = [*kinds[:_KINDS], (say("page.review.others"), sum(n for _, n in kinds[_KINDS:]))]
    told = ", ".join(_kind(rows, str(fact), n, unpriced) for fact, n in kinds)
    lead.counted("page.review.waiting", rows.height, kinds=f" : {told}" if told else "")
    if rows.height:
        lead.notes().caption(say("page.review.order"))


def _kind(rows: pl.DataFrame, fact: str, n: int, unpriced: int) -> str:
    """ "marché (15, dont 9 des 11 sans montant lu)": other pages count all of these."""
    here = rows.filter(fact=fact, sign=review_words.sign("contract_no_amount", language())).height
    if not here:
        return say("page.review.of_kind", kind=fact.lower(), n=number(n))
    key = "page.review.of_kind.unpriced_of" if unpriced > here else "page.review.of_kind.unpriced"
    return say(key, kind=fact.lower(), n=number(n), unpriced=number(here), all=number(unpriced))


def decided(rows: pl.DataFrame) -> None:
    """How many decisions were taken, how many no longer answer the reading."""
    lead.counted("page.review.taken", rows.height)
    lead.notes().caption(say("page.review.beside"))
