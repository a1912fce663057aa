"""Which of many sessions a grid shows: as many of the last ones as the screen holds, or an earlier stretch, kept in the address."""

import polars as pl
import streamlit as st

from locales.days import short
from ui import appearance, lead
from ui.filters import widgets as filter_widgets
from ui.language import count, language, number, say

WIDE, NARROW, LEAST = 60, 12, 3


def narrow() -> bool:
    """Whether the screen is a phone's."""
    return appearance.on_a_phone()


def choose(lines: pl.DataFrame, term: str | None = None) -> pl.DataFrame:
    """The lines of the stretch that the address asks for, else of the last one not too short to show; a list where there are several.

    A stretch is of one term: two councils do not share a grid. Where the page's figure is of a `term`, the picture opens on that one.
    """
    stretches = _stretches(lines.select("session_id", "date", "term").unique(), NARROW if narrow() else WIDE)
    if len(stretches) < 2:
        return lines
    shown = first_shown(stretches, term)
    of = {term: sum(part.height for part in stretches.values() if part["term"][0] == term) for term in lines["term"].unique()}
    named = {number: _named(part, of[part["term"][0]]) for number, part in stretches.items()}
    names = {number: _months(part) for number, part in stretches.items()} if narrow() else named  # a phone's list cuts off more
    with lead.beside():
        chosen = filter_widgets.pick("part", names, names[shown])
    part = stretches[chosen or shown]
    if part.height < of[part["term"][0]]:  # the figure over the picture counts them all
        st.caption(say("grid.part_counts", stretch=named[chosen or shown], of=of[part["term"][0]]))
    return lines.join(part.select("session_id"), on="session_id", how="semi")


def first_shown(stretches: dict[int, pl.DataFrame], term: str | None) -> int:
    """The last stretch of this term, else of any, that is not too short to show."""
    long_enough = [number for number, part in stretches.items() if part.height >= LEAST]
    of_term = [number for number in long_enough if stretches[number]["term"][0] == term]
    return next(iter(of_term or long_enough), 1)


def _stretches(sessions: pl.DataFrame, most: int) -> dict[int, pl.DataFrame]:
    """At most so many sessions of one term each, the last ones first."""
    terms = sessions.sort("date", "session_id", descending=True).partition_by("term", maintain_order=True)
    return dict(enumerate((term.slice(start, most) for term in terms for start in range(0, term.height, most)), start=1))


def _named(part: pl.DataFrame, of: int) -> str:
    """ "12 des 20 séances, … – …", or of all "20 séances": how many stands first."""
    whole = part.height == of
    first, last = part["date"].min(), part["date"].max()
    days = {"first": short(first, language()), "last": short(last, language())}  # type: ignore[arg-type]
    return count("grid.stretch" if whole else "grid.stretch_of", part.height, of=number(of), **days)


def _months(part: pl.DataFrame) -> str:
    """ "04/2014–09/2015": it tells one stretch from another where there is no room for more."""
    ends = part["date"].min(), part["date"].max()
    return "\u2060–\u2060".join(dict.fromkeys(one.strftime("%m/%Y") for one in ends))  # type: ignore[union-attr]
