"""Days and hours as a reader of each language writes them."""

import re
from datetime import date

from babel.dates import format_date

from locales import Language, text

_KEPT = re.compile(r"\d{4}-\d\d-\d\d")


def day(value: date | None, language: Language) -> str:
    """26 novembre 2007 and 1er mars 2022, 26 November 2007; "" for None."""
    if value is None:
        return ""
    said = str(format_date(value, "d MMMM y", locale="fr" if language == "fr" else "en_GB"))
    return said.replace("1 ", "1er ", 1) if language == "fr" and value.day == 1 else said


def short(value: date, language: Language) -> str:
    """26/11/2007, 26 Nov 2007 (an English reader may take the month for the day)."""
    return value.strftime("%d/%m/%Y") if language == "fr" else f"{value.day} {value.strftime('%b %Y')}"


def written(said: str, language: Language) -> str:
    """A day kept as 2022-05-24 as a reader writes it; whatever else, as it is."""
    try:
        return day(date.fromisoformat(said), language) if _KEPT.fullmatch(said) else said
    except ValueError:
        return said


def hour(told: str, language: Language) -> str:
    """ "20:30" as 20 h 30 in French, 20:30 in English."""
    hours, _, minutes = told.partition(":")
    return text("roll.hour", language, hour=hours, minute=minutes or "00")
