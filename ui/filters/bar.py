"""Filters on screen: each widget is one query word of `metrics.filters.filters`, kept in the address."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from metrics.filters import words as filter_words
from metrics.filters.filters import Filters, apply, parse
from metrics.filters.values import CHOICES
from metrics.query.query import WORDS
from ui import data, lead
from ui.address import identifier, words, write
from ui.escaping import md_escape, plain
from ui.filters import boxes as filter_boxes
from ui.filters import here_first, long_list
from ui.filters import widgets as filter_widgets
from ui.filters import years as filter_years
from ui.filters.widgets import V
from ui.language import choice, language, listed, say
from ui.rows import data_words

_OWN_WORDS = (
    "lang",
    "commune",
    "id",
    "document",
    "fact",
    "passage",
    "part",
    "view",
    "kind",
    "term",
    "who",
    "order",
    "side",
    *WORDS,
)  # of pages, not of filters


def note_ignored() -> None:
    """What the address asks in vain is noted before the widgets put it right."""
    st.session_state["_ignored"] = filter_words.ignored_in_words(current(), language())


def council() -> str | None:
    """The picker of the council, which every page keeps; the one chosen, or None."""
    names = data.kept("names of councils", "", _councils)
    return filter_widgets.one("council", names.values(), say("ui.filter.all_councils"), names)


def _councils() -> dict[str, str]:
    """Their names by their addresses, in alphabetical order."""
    councils = data.frames()["councils"]
    names = zip(map(str, councils["council_id"]), councils["council"], strict=True)
    return dict(sorted(names, key=lambda one: one[1].casefold()))


def period() -> None:
    """The first and the last day, which every page keeps."""
    for word in ("from", "to"):
        filter_boxes.day(word)


def show(frame: pl.DataFrame, *words: str) -> Filters:
    """Fold the widgets of `words`, with the values found in `frame`, and its years, behind one button; beside it what is filtered.

    Years in which the council chosen has no row are not offered: the sessions of another one tell nothing of it.
    What of the address was not understood is said.
    """
    with lead.tools():
        years = filter_years.of(apply(frame, Filters(council=current().council)))
        if words or len(years) > 1:
            with st.popover(say("ui.filters"), icon=":material/filter_alt:"):
                if len(years) > 1:
                    filter_years.choose(years, current())
                for word in words:
                    draw: Callable[[str], Any] = filter_boxes.TYPED.get(word) or partial(filter_widgets.many, options=_options(frame, word))
                    draw(word)
    chosen = current()
    with lead.beside():
        shown(chosen)
    misread()
    return chosen


def shown(chosen: Filters) -> None:
    """Say what is filtered; the council is what the picker over the page says."""
    if sentences := in_words(replace(chosen, council=())):
        first, *more = sentences
        st.text(listed([first, *(one[:1].lower() + one[1:] for one in more)]))


def misread() -> None:
    """Say what of the address was not understood."""
    for sentence in st.session_state["_ignored"]:
        st.warning(md_escape(sentence), icon=":material/filter_alt_off:")


def current() -> Filters:
    """The filters of the address, without widgets."""
    return parse(words(), _OWN_WORDS)


def in_words(filters: Filters) -> list[str]:
    """The filters as sentences, with the names of what they name by number."""
    return [plain(sentence) for sentence in filter_words.in_words(filters, language(), data_words.names(filters))]


def pick(frame: pl.DataFrame, key: str, label: str, kind: str) -> int | None:
    """Choose one thing of `frame`, kept in the address as `id`: its number, or None. One that the frame lacks is said to be unknown.

    Of suppliers, who are the country's, those of the council chosen come first, and one that is elsewhere is said to be.
    """
    asked, chosen = identifier("id"), current()
    here = here_first.suppliers(chosen) if kind == "supplier" else None
    frame = here_first.ordered(frame, here).unique(key, maintain_order=True)
    place = lead.folded(say(f"ui.pick.{kind}")) if frame.height > long_list.MOST_NAMES else lead.beside()
    with place:
        shown = long_list.shortened(frame, key, label, asked)
    names = {number: plain(str(name)) for number, name in shown.select(key, label).iter_rows()}
    if here is not None:
        names |= {number: say("ui.pick.elsewhere", name=name) for number, name in names.items() if number not in here}
    if asked is not None and asked not in names:
        st.warning(say("ui.pick.not_here" if chosen.council else "ui.pick.unknown"))
    with place:
        picked = filter_widgets.pick("id", names, say(f"ui.pick.{kind}"))
    if here is not None and picked is not None and picked not in here:
        st.info(say("ui.pick.is_elsewhere"), icon=":material/account_balance:")
    return picked


def view(page: str, *views: V) -> V:
    """Which of the page's views is asked for; the first where none is."""
    return filter_widgets.view("view", {name: say(f"page.{page}.by_{name}") for name in views}, say("ui.filter.view"))


def order(*orders: V) -> V:
    """In which order rows stand; the first where none is asked for."""
    return filter_widgets.view("order", {name: say(f"ui.order.{name}") for name in orders}, say("ui.order"))


def among(names: dict[str, str]) -> str:
    """Which of the views that the data themselves name is asked for; the first where none is."""
    return filter_widgets.view("view", names, say("ui.filter.view"))


def narrow(**words: str | None) -> None:
    """Put values into the address, as if their widgets had been used; a word without one stays as it is."""
    for word, value in words.items():
        if value:
            write(word, [value])
    st.rerun()


def _options(frame: pl.DataFrame, word: str) -> dict[str, str]:
    if word in CHOICES:
        return {one: choice(word, one) for one in CHOICES[word]}
    found = frame[word].drop_nulls().unique().to_list() if word in frame.columns else []
    if len(found) > long_list.MOST_NAMES:
        names = pl.DataFrame({word: sorted(found, key=str.casefold)})
        found = long_list.shortened(names, word, word, None, say(f"ui.filter.{word}"))[word].to_list()
    return {one: plain(choice(word, one)) for one in sorted(map(str, found), key=lambda one: choice(word, one).casefold())}
