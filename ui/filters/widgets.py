"""The widgets of filters: each reads its word of the address and writes it back."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from ui import appearance
from ui.address import bound, identifier, values
from ui.escaping import plain
from ui.language import say

V = TypeVar("V", bound=str)
WIDTH = 230  # pixels
_NAME = 330  # pixels: a name or a stretch of days
_LETTER = 10  # pixels of a letter in a list, its arrow and edges counted in
_PHONE_LINE = 36  # letters of the names of views that a phone has room for side by side


def many(word: str, options: Mapping[str, str]) -> None:
    """Any of several values. What the address asks for stays a choice where the data lack it: the page then says that nothing answers."""
    shown = list(dict.fromkeys([*options, *values(word)]))
    bound(
        word,
        lambda key: st.multiselect(
            say(f"ui.filter.{word}"),
            shown,
            key=key,
            placeholder=say("ui.filter.any"),
            format_func=lambda one: options.get(one, plain(one)),
            width=WIDTH,
        ),
        list,
        list,
    )


def one(word: str, options: Iterable[str], everything: str, names: Mapping[str, str]) -> str | None:
    """One value, or None for all; a number in the address is read as the name that it stands for in `names`."""
    asked = [names.get(value, value) for value in values(word)[:1]]
    chosen: str = bound(
        word,
        lambda key: st.selectbox(
            say(f"ui.filter.{word}"),
            list(dict.fromkeys(["", *options, *asked])),
            key=key,
            format_func=lambda name: plain(name) or everything,
        ),
        lambda _said: asked[0] if asked else "",
        lambda chosen: [chosen] if chosen else [],
    )
    return chosen or None


def among(word: str, names: Mapping[str, str], everything: str, *, labelled: bool = True) -> str | None:
    """One value of a closed list or all, each shown by its name; what the address asks for in vain is none."""
    chosen: str = bound(
        word,
        lambda key: st.selectbox(
            say(f"ui.filter.{word}"),
            ["", *names],
            key=key,
            format_func=lambda one: plain(names.get(one, everything)),
            label_visibility="visible" if labelled else "collapsed",
            width=WIDTH,
        ),
        lambda said: said[0] if said and said[0] in names else "",
        lambda chosen: [chosen] if chosen else [],
    )
    return chosen or None


def pick(word: str, names: Mapping[int, str], label: str, nothing: str = "") -> int | None:
    """One thing by its number, searched by its name; the box itself says what to choose, unless `nothing` says what no choice is."""
    shown: Any = (
        {"label_visibility": "visible"}
        if nothing
        else {"label_visibility": "collapsed", "width": "stretch" if appearance.on_a_phone() else _NAME}
    )

    def draw(key: str) -> Any:
        return st.selectbox(label, list(names), index=None, placeholder=nothing or label, key=key, format_func=names.__getitem__, **shown)

    def read(_said: list[str]) -> int | None:
        number = identifier(word)
        return number if number in names else None

    chosen: int | None = bound(word, draw, read, lambda number: [] if number is None else [str(number)])
    return chosen


def view(word: str, names: Mapping[V, str], label: str, *, narrow: int | None = None) -> V:
    """One of a page's views, the first being the address's silence. `narrow`: pixels of the list that a phone then has in any case."""
    first, *others = names
    shown: Any = {"label_visibility": "collapsed"}

    def draw(key: str) -> Any:
        if appearance.on_a_phone() and (narrow or sum(map(len, names.values())) > _PHONE_LINE):
            said = partial(_of_list, names, label, (narrow or WIDTH) // _LETTER)
            return st.selectbox(label, list(names), key=key, width=narrow or WIDTH, format_func=said, **shown)
        return st.segmented_control(label, list(names), key=key, required=True, format_func=names.__getitem__, **shown)

    chosen: V | None = bound(
        word,
        draw,
        lambda said: said[0] if said and said[0] in names else first,
        lambda name: [name] if name in others else [],
    )
    return first if chosen is None or chosen not in names else chosen  # an emptied switch, which no browser shows


def _of_list(names: Mapping[V, str], label: str, room: int, name: V) -> str:
    """ "Forme : tous": of a list that is shut, one word alone does not say what it chooses; a name that fills the list says it."""
    said = say("ui.line", name=label, value=names[name])
    return said if len(said) <= room else names[name]
