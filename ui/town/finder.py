"""The way to one's town by its name, over the whole national list: what is at hand opens, what is not says what to do."""

from collections.abc import Sequence

import polars as pl
import streamlit as st

from council import places
from council.places import Place
from metrics.filters.conditions import folded
from ui import data, navigation
from ui.address import bound, leading_to
from ui.escaping import Html, show_elements, show_text
from ui.language import count, listed, say
from ui.tables.elements import element, link, words
from ui.town import place

_LONGEST, _MOST = 80, 8


def show() -> None:
    """The box, then the councils of that name: those at hand as links, and what to do about the first that is not.

    Where a council is at hand and nothing tells which of several of its name it is, none of these is said to be missing.
    """
    typed: str = bound(
        "commune",
        lambda key: st.text_input(say("town.find"), key=key, max_chars=_LONGEST, placeholder=say("town.find.example"), type="search"),
        lambda said: said[0][:_LONGEST] if said else "",
        lambda said: [said.strip()] if said and said.strip() else [],
    )
    if not typed.strip():
        return
    at_hand = place.of_all()
    found = places.like(typed, _MOST)
    named = _named(typed)
    read = dict.fromkeys([*named, *(at_hand[one] for one in found if one in at_hand)])
    maybe = {one for same in named.values() for one in same}
    missing = [one for one in found if one not in at_hand and one not in maybe]
    where = {name: one for one, name in at_hand.items()}
    lines = [_line(link(leading_to("overview", council=name), name), _about(where.get(name), named.get(name, ()))) for name in read]
    lines += [_missing(one) for one in missing]
    if not lines:
        show_text(say("town.find.nothing", name=typed.strip()))
        return
    show_elements(element("ul", *(element("li", line) for line in lines[:_MOST]), kind="found"))
    if missing:
        _what_to_do(missing)


def _named(typed: str) -> dict[str, Sequence[Place]]:
    """Councils at hand whose name holds what is typed, whatever the list calls their place; with the places that each may be."""
    wanted = folded(pl.col("council")).str.contains(folded(pl.lit(typed.strip())), literal=True)
    rows = data.whole_frames()["councils"].filter(wanted).sort("council")
    return {row["council"]: place.among(row) for row in rows.iter_rows(named=True)}


def _about(where: Place | None, same: Sequence[Place]) -> list[str]:
    """Who a council at hand is, or which of the places of its name it may be."""
    if where is not None or not same:
        return place.said(where, None)
    departments = dict.fromkeys(places.department(one.department) for one in same)
    return [say("town.find.one_of", n=len(same), departments=listed([*departments]))]


def _missing(one: Place) -> Html:
    """A place of which no paper is at hand: a link to the contracts that it published, where there are any."""
    if n := place.published().get(one.siren):
        told = [*place.said(one, None), count("town.find.published", n)]
        return _line(link(leading_to("published", q=one.siren), one.name), told)
    return _line(element("strong", words(one.name)), [*place.said(one, None), say("town.find.not_yet")])


def _line(name: Html, about: list[str]) -> Html:
    return Html(name + (element("span", words(f" – {' · '.join(about)}"), kind="quiet") if about else ""))


def _what_to_do(missing: list[Place]) -> None:
    """What is said of the one that is not at hand, or of all those that are no links."""
    bare = [one for one in missing if not place.published().get(one.siren)]
    if len(missing) == 1:
        first = say("town.find.missing" if bare else "town.find.missing_papers", name=missing[0].name)
    else:
        first = say("town.find.missing_all") if bare else ""
    show_elements(element("p", words(f"{first} {say('town.find.do')}".strip()), kind="prose"))
    navigation.link("try_document", say("town.find.try"))
