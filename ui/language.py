"""The visitor's language: French unless the address says `lang=en`; sentences, numbers and dates in it."""

from datetime import date
from functools import lru_cache

import streamlit as st
from babel.numbers import format_currency, format_decimal

from locales import LANGUAGES, Language, days, plural, text
from ui.address import bound, words

_LARGE = 100_000  # in cents: under 1,000 an amount in large keeps them


def language() -> Language:
    """The language of the address."""
    return "en" if words().get("lang", ())[-1:] == ["en"] else "fr"


def say(key: str, /, **values: object) -> str:
    """The sentence of `key` in the visitor's language."""
    return text(key, language(), **values)


def count(key: str, n: int, /, **values: object) -> str:
    """The sentence of `key` for `n` things, `n` as the language writes it."""
    return plural(key, n, language(), **{"n": number(n), **values})


def listed(sentences: list[str]) -> str:
    """Sentences one after the other: French sets a space before a semicolon, English none."""
    return ("\u202f; " if language() == "fr" else "; ").join(sentences)


def number(value: float) -> str:
    """1 234 in French, 1,234 in English."""
    return _decimal(value, language())


@lru_cache(4096)
def _decimal(value: float, spoken: Language) -> str:
    return seen(str(format_decimal(value, locale=spoken)))


def euros(cents: int | None, currency: str | None = "EUR", *, to_the_cent: bool = False) -> str:
    """An amount kept in cents, without its cents where they are 0, or always `to_the_cent`; "" for None."""
    return "" if cents is None else _amount(cents, currency or "EUR", language(), to_the_cent)


@lru_cache(4096)
def _amount(cents: int, currency: str, spoken: Language, to_the_cent: bool) -> str:
    some = to_the_cent or cents % 100 != 0
    digits = "#,##0.00" if some else "#,##0"
    pattern = f"{digits}\u00a0¤" if spoken == "fr" else f"¤{digits}"
    return seen(str(format_currency(cents / 100, currency, locale=spoken, currency_digits=some, format=pattern)))


def seen(figures: str) -> str:
    """Thousands apart by a blank that is seen: the narrow one of French is a pixel wide in the letters of a page."""
    return figures.replace("\u202f", "\u00a0")


def large_euros(cents: int | None, currency: str | None = "EUR", *, least: int = _LARGE) -> str:
    """An amount as a figure in large bears it: without cents from 1,000 on (or `least`, in cents), for the table has them."""
    return euros(cents if cents is None or abs(cents) < least else round(cents / 100) * 100, currency)


def choice(column: str, word: str) -> str:
    """One word of a closed list ("represented") as the visitor reads it; a word that the catalogue lacks is shown as it is."""
    return say_if_known(f"theme.{word}" if column == "theme" else f"value.{column}.{word}", word)


def say_if_known(key: str, otherwise: str, /, **values: object) -> str:
    """The sentence of a key made from data, or `otherwise` where the catalogue lacks it."""
    try:
        return say(key, **values)
    except KeyError:
        return otherwise


def day(value: date | None) -> str:
    """26 novembre 2007, 26 November 2007; "" for None."""
    return days.day(value, language())


def grid_day() -> str:
    """How the grid writes a day: 26/11/2007, 26 Nov 2007 (an English reader may take the month for the day)."""
    return "DD/MM/YYYY" if language() == "fr" else "D MMM YYYY"


def choose() -> None:
    """The switch between the languages, each named in itself; French is the address's silence."""
    bound(
        "lang",
        lambda key: st.segmented_control(
            say("ui.language"),
            LANGUAGES,
            key=key,
            required=True,
            format_func={"fr": "Français", "en": "English"}.__getitem__,
            label_visibility="collapsed",
        ),
        lambda said: "en" if said[:1] == ["en"] else "fr",
        lambda chosen: ["en"] if chosen == "en" else [],
    )
