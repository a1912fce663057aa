"""The widgets of filters: each reads its word of the address and writes it back."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import streamlit as st

from ui.address import bound, identifier, values
from ui.escaping import plain
from ui.language import say

V = TypeVar("V", bound=str)
WIDTH = 230  # pixels


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


def one(word: str, options: Sequence[str], everything: str, names: Mapping[str, str]) -> str | None:
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


def among(word: str, names: Mapping[str, str], everything: str, label: str = "") -> str | None:
    """One value of a closed list or all, each shown by its name; what the address asks for in vain is none."""
    chosen: str = bound(
        word,
        lambda key: st.selectbox(
            label or say(f"ui.filter.{word}"),
            ["", *names],
            key=key,
            format_func=lambda one: plain(names.get(one, everything)),
            width=WIDTH,
        ),
        lambda said: said[0] if said and said[0] in names else "",
        lambda chosen: [chosen] if chosen else [],
    )
    return chosen or None


def pick(word: str, names: Mapping[int, str], label: str, nothing: str) -> int | None:
    """One thing by its number, searched by its name."""

    def draw(key: str) -> int | None:
        return st.selectbox(label, list(names), index=None, placeholder=nothing, key=key, format_func=names.__getitem__)

    def read(_said: list[str]) -> int | None:
        number = identifier(word)
        return number if number in names else None

    chosen: int | None = bound(word, draw, read, lambda number: [] if number is None else [str(number)])
    return chosen


def view(word: str, names: Mapping[V, str], label: str) -> V:
    """One of a page's views, the first being the address's silence."""
    first, *others = names
    chosen: V = bound(
        word,
        lambda key: st.segmented_control(
            label, list(names), key=key, required=True, format_func=names.__getitem__, label_visibility="collapsed"
        ),
        lambda said: said[0] if said and said[0] in names else first,
        lambda name: [name] if name in others else [],
    )
    return chosen
