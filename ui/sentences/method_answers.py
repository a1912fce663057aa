"""The three answers of the method: what is read, what of it is not known, and what tells whether it is right."""

from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from data_loaders.documents.checks import confidence_table
from metrics import town
from metrics.filters.filters import Filters, apply
from metrics.fraction import percent
from ui import data, lead
from ui.escaping import Html
from ui.language import count, day, language, number, say
from ui.rows import coverage_frames, money_rows
from ui.sentences import coverage, period
from ui.sentences.papers import waiting
from ui.town import strips
from ui.town.card import card
from ui.town.strips import Part

# Measured on that day on the corpus's papers set aside, which nobody had opened (`score.py … --only gold_aside.txt`, in ../shared/corpus):
# papers, right, read; the reader was that of this revision, the papers are of so many councils.
_UNSEEN = (date(2026, 12, 1), 15, 0.988, 0.950)
_UNSEEN_OF = ("b170b9db", 11)


def show(filters: Filters) -> None:
    """Side by side; on a phone one under the other."""
    with st.container(key="answers"):
        columns = st.columns(3)
    for column, answer in zip(columns, (_read, _unknown, _right), strict=True):
        with column:
            answer(filters)


def _read(filters: Filters) -> None:
    councils, quarters = coverage_frames.councils(filters), coverage_frames.quarters(filters)
    sums = {name: int(councils[name].sum()) for name in ("sessions", "quarters", "quarters_asked")}
    years = quarters.filter(pl.col("sessions") > 0)["year"]
    read = coverage.read(councils)
    read += [period.between(years.min(), years.max())] if years.len() else []  # type: ignore[arg-type]
    if sums["quarters_asked"]:
        lead.notes().text(lead.sentences(say("method.quarters", k=number(sums["quarters"]), n=number(sums["quarters_asked"]))))
    closing, open_ = (int(councils[name].sum()) for name in ("closing", "not_closing"))
    complete = [count("sessions.adds_up", closing + open_, closing=number(closing))] if closing + open_ else []
    under, door = lead.sentences(", ".join(read), *complete), ("coverage", say("town.known.door"))
    card(say("method.read"), count("method.sessions", sums["sessions"], n=number(sums["sessions"])), under, _by_year(quarters, under), door)


def _by_year(quarters: pl.DataFrame, said: str) -> Html:
    """A bar a year: the sessions read, those in the rates of attendance and the others."""
    years = quarters.group_by("year").agg(pl.col("sessions", "counted").sum()).sort("year")
    most = int(years["sessions"].max() or 1)  # type: ignore[arg-type]
    columns = [[Part("read", n / most), Part("out", (whole - n) / most)] for whole, n in years.select("sessions", "counted").iter_rows()]
    ends = (str(years["year"][0]), str(years["year"][-1]) if years.height > 1 else "") if years.height else ("", "")
    return strips.bars(columns, ends, said, {"read": say("town.key.read"), "out": say("town.key.rest")})


def _unknown(filters: Filters) -> None:
    behind: dict[str, Any] = coverage_frames.behind(filters).row(0, named=True)
    without_rate = behind["sessions"] - behind["counted"]
    told = [count("method.unknown_rolls", without_rate)] if without_rate else []
    title, door = say("method.unknown"), ("review", say("method.unknown_door"))
    if data.wide():  # of a large database the doubts are counted council by council
        return card(title, number(without_rate), say("method.unknown_sessions"), None, ("coverage", say("town.known.door")))
    held = waiting(apply(data.frames()["doubts"], filters))
    told = [count("method.unknown_facts", held), *told] if held else told
    votes = town.voices(apply(data.votes(), filters))
    sides = int(votes["unknown"].sum())
    told += [count("method.unknown_votes", sides)] if sides else []
    unpriced = int(money_rows.held(filters)["amount_not_printed"].sum())
    told += [count("method.unknown_amounts", unpriced)] if unpriced else []
    # Nobody knows how many sessions a council held: no list of them is at hand.
    return card(
        title,
        say("method.unheld"),
        lead.apart(say("method.unheld_why"), *([say("method.beside", told=", ".join(told))] if told else [])),
        None,
        door,
    )


def _right(filters: Filters) -> None:
    """How often facts of papers never seen were right and missed; what the own papers confirm and trials on known ones are noted."""
    councils, shown = coverage_frames.councils(filters), confidence_table.shown()
    closing, open_, unchecked = (int(councils[name].sum()) for name in ("closing", "not_closing", "not_checkable"))
    checked = closing + open_
    doubted = int(coverage_frames.behind(filters)["closing_in_doubt"].item())
    when, papers, right, read = _UNSEEN
    revision, of = _UNSEEN_OF
    aside = [say("method.right_outside", when=day(when), revision=revision, n=papers, councils=of)]
    aside += [count("sessions.doubted", doubted)] if checked and doubted else []
    aside += [count("method.right_unchecked", unchecked)] if unchecked else []
    aside.append(say("method.right_of", share=percent(shown.right / shown.n, language()), n=number(shown.n)))
    lead.notes().text(lead.sentences(*aside))
    # What is complete is told of what is read; here stands what is right, counted elsewhere, which is no share of this council's:
    # of one council that nobody measured it is what is read first.
    missed = _of_a_hundred(1 - read)
    if councils.height == 1:
        large = say("method.right_not_here")
        said = lead.sentences(count("method.right_elsewhere", papers, right=_of_a_hundred(right), missed=missed))
    else:
        large = say("method.right_share", right=_of_a_hundred(right))
        said = lead.apart(count("method.right_unseen", papers, missed=missed))
    card(say("method.right"), large, said, None, ("corrections", say("method.right_door")))


def _of_a_hundred(share: float) -> str:
    """ "98,8"."""
    return percent(share, language()).rstrip("%\u00a0\u202f ")
