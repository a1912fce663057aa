"""Sentences on a council beside those alike: which they are, how many, and where the half of them lies."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from metrics.alike import LEAST_ALIKE, size
from metrics.fraction import both_ends, in_words, percent
from ui import lead
from ui.language import choice, count, day, language, number, say
from ui.sentences import period
from ui.tables.elements import NONE
from ui.town import place


def who(mine: place.Place) -> str:
    """ "Communes de 2 000 à 3 499 habitants"."""
    least, end = size(int(mine.population or 0))
    kind = place.kind_of(mine)
    if end is None:
        return say("alike.who_over", kind=kind, least=number(least))
    return say("alike.who", kind=kind, least=number(least), most=number(end - 1))


def no_place(council: Mapping[str, Any], mine: place.Place | None) -> str:
    """Why those alike are not known: nothing tells which place the council is, or the list has no population of it."""
    if mine is not None:
        return say("alike.no_population", kind=place.kind_of(mine))
    if same := place.among(council):
        return say("alike.shared_name", n=len(same))
    return say("alike.unknown_place")


def lead_of(rows: pl.DataFrame, mine: place.Place) -> None:
    """The council's own presence and where half of the others lie; or how many there are, and how many it takes."""
    for row in rows.head(1).iter_rows(named=True):
        if row["middle"] is None or row["rate"] is None:
            break
        told = {"councils": number(row["councils"]), "who": who(mine), "term": row["term"] or NONE}
        said = say("alike.lead", lower=percent(row["lower_half"], language()), upper=percent(row["upper_half"], language()), **told)
        return lead.figure(percent(row["rate"], language()), said)
    found = int(rows["councils"].max() or 0)  # type: ignore[arg-type]
    lead.figure(number(found), say("alike.too_few", who=who(mine), least=LEAST_ALIKE))


def why_not(rows: pl.DataFrame) -> None:
    """What keeps a measure from being compared."""
    for row in rows.filter(pl.col("rate").is_null()).iter_rows(named=True):
        st.caption(say("alike.own_unknown", measure=choice("measure", row["measure"])))
    if rows.height and (out := int(rows["left_out"].max() or 0)):  # type: ignore[arg-type]
        st.caption(count("alike.left_out", out))


def drawn(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows that may be drawn, with their titles in words."""
    kept = rows.drop_nulls(["rate", "middle"])
    named = [choice("measure", row["measure"]) for row in kept.iter_rows(named=True)]
    said = [percent(row["rate"], language()) for row in kept.iter_rows(named=True)]
    return kept.with_columns(name=pl.Series(named, dtype=pl.String), said=pl.Series(said, dtype=pl.String))


def sentence(rows: pl.DataFrame) -> str:
    """The same as the picture, in words."""
    return " ".join(_one(row) for row in rows.iter_rows(named=True))


def lead_of_last(rows: pl.DataFrame, mine: place.Place | None, own: Mapping[str, Any] | None) -> None:
    """The share of seats taken at the last session of `own`, else the least and the most of all; how many councils, and in which years."""
    least, most = rows["certain"].min(), rows["possible"].max()
    ends = both_ends(least, most, language())  # type: ignore[arg-type]
    kind = who(mine) if mine else ""
    told = {"councils": count("alike.councils_of", rows.height, who=kind[:1].lower() + kind[1:]), "years": period.of(rows)}
    alone = say("alike.last.one_session")
    row = next((one for one in rows.iter_rows(named=True) if own and one["council_id"] == own["council_id"]), None)
    if row:
        rate = lead.ends(row, row["rate"])
        return lead.figure(rate, lead.apart(say("alike.last.own", ends=ends, council=row["council"], day=day(row["date"]), **told), alone))
    missing = [say("alike.last.not_among", council=own["council"])] if own else []
    lead.figure(ends, lead.apart(say("alike.last.all", **told), *missing, alone))


def of_last(rows: pl.DataFrame) -> str:
    """The same as the picture of the last sessions, in words."""
    said = [
        say("alike.last.one", council=row["council"], day=day(row["date"]), share=in_words(row["k"], row["n"], row["unknown"], language()))
        for row in rows.iter_rows(named=True)
    ]
    return lead.sentences(" ; ".join(said))


def _one(row: dict[str, Any]) -> str:
    ends = {end: percent(row[end], language()) for end in ("lower_half", "middle", "upper_half")}
    own = in_words(row["k"], row["n"], row["unknown"], language())
    return say("alike.sentence", measure=choice("measure", row["measure"]), own=own, councils=number(row["councils"]), **ends)
