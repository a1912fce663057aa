"""The widgets of filters: each reads its word of the address and writes it back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import streamlit as st

from metrics.filters import parse
from ui.address import bound, identifier, values
from ui.escaping import plain
from ui.language import say

V = TypeVar("V", bound=str)
_FIRST_DAY, _LAST_DAY, _WIDTH = date(1790, 1, 1), date(2099, 12, 31), 230


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
            width=_WIDTH,
        ),
        list,
        list,
    )


def one(word: str, options: Sequence[str], everything: str, names: Mapping[str, str]) -> None:
    """One value or all; a number in the address is read as the name that it stands for in `names`."""
    asked = [names.get(value, value) for value in values(word)[:1]]
    bound(
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


def among(word: str, names: Mapping[str, str], everything: str, label: str = "") -> str | None:
    """One value of a closed list or all, each shown by its name; what the address asks for in vain is none."""
    chosen: str = bound(
        word,
        lambda key: st.selectbox(
            label or say(f"ui.filter.{word}"),
            ["", *names],
            key=key,
            format_func=lambda one: plain(names.get(one, everything)),
            width=_WIDTH,
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


def day(word: str) -> None:
    """A first or last day."""

    def read(said: list[str]) -> date | None:
        asked = parse({word: said})
        found = asked.since if word == "from" else asked.until
        return found if found and _FIRST_DAY <= found <= _LAST_DAY else None

    bound(
        word,
        lambda key: st.date_input(
            say(f"ui.filter.{word}"), value=None, key=key, min_value=_FIRST_DAY, max_value=_LAST_DAY, format="DD/MM/YYYY"
        ),
        read,
        lambda chosen: [chosen.isoformat()] if chosen else [],
    )


def search(word: str) -> None:
    """Words to look for."""
    bound(
        word,
        lambda key: st.text_input(
            say(f"ui.filter.{word}"), key=key, max_chars=200, width=_WIDTH, placeholder=say("ui.filter.words"), type="search"
        ),
        lambda said: said[0][:200] if said else "",
        lambda typed: [typed.strip()] if typed and typed.strip() else [],
    )


def amount(word: str) -> None:
    """A least or greatest amount, in units."""

    def read(said: list[str]) -> float | None:
        asked = parse({word: said})
        cents = asked.least if word == "min" else asked.most
        return None if cents is None else cents / 100

    bound(
        word,
        lambda key: st.number_input(
            say(f"ui.filter.{word}"), min_value=0.0, max_value=1e12, value=None, step=1000.0, format="%.0f", key=key, width=_WIDTH
        ),
        read,
        lambda chosen: [f"{chosen:.2f}".removesuffix(".00")] if chosen is not None else [],
    )


TYPED: Mapping[str, Callable[[str], Any]] = {"q": search, "min": amount, "max": amount}
