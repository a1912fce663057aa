"""What a doubt or a decision holds as JSON, in words: who it is about, what was read, before and after, the rate that it moved."""

import json
from typing import Any

from database.review import words as review_words
from metrics.fraction import in_words
from ui.language import count, language, say_if_known
from ui.tables.elements import NONE

_UNREADABLE = NONE


def _read(said: str | None) -> dict[str, Any] | None:
    try:
        found = json.loads(said or "null")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def who(said: str | None) -> str:
    """The person, or the thing, at issue."""
    return review_words.who(_read(said))


def sides(before: str | None, after: str | None) -> tuple[str, str]:
    """What the page said before a decision, and after."""
    try:
        return review_words.sides(_read(before), _read(after), language())
    except (KeyError, TypeError, ValueError):
        return _UNREADABLE, _UNREADABLE


def value(said: str | None) -> str:
    """What was read."""
    try:
        return review_words.value(_read(said), language())
    except (KeyError, TypeError, ValueError):  # of an older program
        return _UNREADABLE


def numbers(sign: str, counted: str | None, *, whole: bool = False) -> str:
    """The number printed and the number read that a warning of this code holds against each other; "" where it holds none.

    `whole`: the roll of the session adds up all the same, with those whose state is not sure.
    """
    told = _read(counted) or {}
    printed, named = told.get("stated", told.get("in_office")), told.get("counted")
    if printed is None or named is None:
        return ""
    said = say_if_known(f"doubt.numbers.{sign}", "", printed=printed, named=named)
    unsure = int(printed) - int(named) if whole and sign == "does_not_close" else 0
    return count("doubt.numbers.with_unsure", unsure, said=said) if said and unsure > 0 else said


def effect(moved: str | None) -> str:
    """What a decision moved."""
    try:
        return review_words.effect(_read(moved) or {}, language())
    except (KeyError, TypeError, ValueError):
        return _UNREADABLE


def rate(moved: str | None, place: int) -> str | None:
    """The rate of the person at issue, "k of n", before (0) or after (1) the decision; None where it moved no line of a roll."""
    try:
        effect = _read(moved) or {}
        return in_words(int(effect["present"][place]), int(effect["known"][place]), 0, language())
    except (KeyError, TypeError, ValueError, IndexError):
        return None
