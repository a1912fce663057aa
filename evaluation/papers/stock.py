"""The invented names and sentences that papers are made of (`stock.toml`), and how French spells a number or a date."""

import datetime
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
    "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante"}


@cache
def stock() -> dict[str, Any]:
    """Kind of name or sentence -> all there are."""
    return tomllib.loads(Path(__file__).with_name("stock.toml").read_text(encoding="utf-8"))


def wording(kind: str, name: str, values: Mapping[str, str], place: int) -> str:
    """A sentence of the stock: the usual one, or the one at `place` where the paper tells it another way."""
    told = stock()[kind][name]
    return str(told[place % len(told)] if values["wording"] == "told another way" else told[0])


def surname(rng: Random, sort: str) -> str:
    """One surname of a sort, as in "Le Galmondet"."""
    names = stock()
    sort = rng.choice(("plain", "particle", "double", "given name")) if sort == "mixed" else sort
    bare = f"{rng.choice(names['first'])}{rng.choice(names['last'])}"
    if sort == "particle":
        particle = str(rng.choice(names["particles"])).title()
        return ("D'" if bare[0] in "AEÉIOU" else particle.replace("D'", "De ")) + bare
    if sort == "double":
        return f"{bare}-{rng.choice(names['first'])}{rng.choice(names['last'])}"
    return str(rng.choice(names["given_surnames"])) if sort == "given name" and rng.random() < 0.6 else bare


def spelled(number: int) -> str:
    """A number under sixty in letters."""
    if number < 20:
        return _UNITS[number]
    tens, units = _TENS[number // 10], number % 10
    return tens if not units else f"{tens} et un" if units == 1 else f"{tens}-{_UNITS[units]}"


def spelled_year(year: int) -> str:
    """A year of this century in letters."""
    return f"deux mille {spelled(year - 2000)}"


def long_date(day: datetime.date) -> str:
    """12 mars 2024; the first of a month is the "1er"."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: datetime.date) -> str:
    """The name of the day."""
    return DAYS[day.weekday()]


def hour(time: datetime.time, sort: int = 0) -> str:
    """18 h 30, 18h30, 18 heures 30; a whole hour without its minutes now and then."""
    mark = ("h", " h ", " heures ")[sort % 3]
    return f"{time.hour}{mark}{time.minute:02}".rstrip() if time.minute or sort % 2 == 0 else f"{time.hour}{mark}".rstrip()


def of(name: str) -> str:
    """De Brizeval, d'Orsegal, du Mesquier."""
    for article, short in (("Le ", "du "), ("Les ", "des ")):
        if name.startswith(article):
            return short + name.removeprefix(article)
    return f"d'{name}" if name[0] in "AEIOUYÉHaeiouy" else f"de {name}"
