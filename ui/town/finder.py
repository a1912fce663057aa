"""The way to one's town by its name, over the whole national list: what is at hand opens, what is not says what to do."""

import polars as pl
import streamlit as st

from council import places
from council.places import Place
from metrics.filters.conditions import folded
from ui import data, navigation
from ui.address import bound, leading_to
from ui.escaping import Html, show_elements, show_text
from ui.language import say
from ui.tables.elements import element, link, words
from ui.town import place

_LONGEST, _MOST = 80, 8


def show() -> None:
    """The box, then the councils of that name: those at hand as links, and what to do about the first that is not."""
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
    read = dict.fromkeys([*_named(typed), *(at_hand[one] for one in found if one in at_hand)])
    missing = [one for one in found if one not in at_hand]
    where = {name: one for one, name in at_hand.items()}
    lines = [_line(link(leading_to("overview", council=name), name), place.said(where.get(name), None)) for name in read]
    not_yet = say("town.find.not_yet")
    lines += [_line(element("strong", words(one.name)), [*place.said(one, None), not_yet]) for one in missing]
    if not lines:
        show_text(say("town.find.nothing", name=typed.strip()))
        return
    show_elements(element("ul", *(element("li", line) for line in lines[:_MOST]), kind="found"))
    if missing:
        _what_to_do(missing)


def _named(typed: str) -> list[str]:
    """Councils at hand whose name holds what is typed, whatever the list calls their place."""
    wanted = folded(pl.col("council")).str.contains(folded(pl.lit(typed.strip())), literal=True)
    return data.whole_frames()["councils"].filter(wanted)["council"].unique().sort().to_list()


def _line(name: Html, about: list[str]) -> Html:
    return Html(name + (element("span", words(f" – {' · '.join(about)}"), kind="quiet") if about else ""))


def _what_to_do(missing: list[Place]) -> None:
    """What is said of the one that is not at hand, or of all those that are no links."""
    first = say("town.find.missing", name=missing[0].name) if len(missing) == 1 else say("town.find.missing_all")
    show_elements(element("p", words(f"{first} {say('town.find.do')}"), kind="prose"))
    navigation.link("try_document", say("town.find.try"))
