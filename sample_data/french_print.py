"""How French papers print dates, hours and money."""

from datetime import date

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = {2: "vingt", 3: "trente"}


def in_words(n: int) -> str:
    """A number from 0 to 39 in words."""
    if n < 20:
        return _UNITS[n]
    tens, units = divmod(n, 10)
    return _TENS[tens] + {0: "", 1: " et un"}.get(units, f"-{_UNITS[units]}")


def year_in_words(year: int) -> str:
    """A year of this century's first decades, as minutes begin: "deux mille vingt et un"."""
    return f"deux mille {in_words(year - 2000)}"


def day_month_year(day: date) -> str:
    """9 mars 2021, 1er avril 2021."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """mardi."""
    return DAYS[day.weekday()]


def long_date(day: date) -> str:
    """mardi 9 mars 2021."""
    return f"{weekday(day)} {day_month_year(day)}"


def date_in_words(day: date) -> str:
    """L'an deux mille vingt et un, le mardi neuf mars."""
    number = "premier" if day.day == 1 else in_words(day.day)
    return f"L'an {year_in_words(day.year)}, le {weekday(day)} {number} {MONTHS[day.month - 1]}"


def slashes(day: date) -> str:
    """09/03/2021."""
    return day.strftime("%d/%m/%Y")


def hour(time: str, form: str = "18h30") -> str:
    """The hour "18:30" printed as 18h30, 18 h 30 or in words."""
    hours, minutes = (int(part) for part in time.split(":"))
    if form == "words":
        end = {0: "", 15: " quinze", 30: " trente", 45: " quarante-cinq"}[minutes]
        return f"{in_words(hours)} heures{end}"
    glue = " h " if form == "18 h 30" else "h"
    return f"{hours}{glue}{minutes:02d}" if minutes else f"{hours}{glue.rstrip()}"


def of(words: str) -> str:
    """ "de" before the words, elided before a vowel: d'élagage, de transport."""
    return f"d'{words}" if words[0] in "aeéiouh" else f"de {words}"


def euros(amount: float, unit: str = "€") -> str:
    """12 345,50 €; whole amounts are printed without cents."""
    whole, cents = divmod(round(amount * 100), 100)
    digits = f"{whole:,}".replace(",", " ")
    return f"{digits},{cents:02d} {unit}" if cents else f"{digits} {unit}"
