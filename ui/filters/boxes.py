"""The boxes of filters that a visitor types in: days, words and amounts, each a word of the address."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from metrics.filters.filters import parse
from ui.address import bound
from ui.filters.widgets import WIDTH
from ui.language import say

_FIRST_DAY, _LAST_DAY = date(1790, 1, 1), date(2099, 12, 31)


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
            say(f"ui.filter.{word}"), key=key, max_chars=200, width=WIDTH, placeholder=say("ui.filter.words"), type="search"
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
            say(f"ui.filter.{word}"), min_value=0.0, max_value=1e12, value=None, step=1000.0, format="%.0f", key=key, width=WIDTH
        ),
        read,
        lambda chosen: [f"{chosen:.2f}".removesuffix(".00")] if chosen is not None else [],
    )


TYPED: Mapping[str, Callable[[str], Any]] = {"q": search, "min": amount, "max": amount}
