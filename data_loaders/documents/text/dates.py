"""Dates as councils print them: digits, words, the year before the day ("L'an deux mille vingt-trois, le seize janvier")."""

import datetime
import re
from dataclasses import dataclass

from data_loaders.documents.fact import Span
from data_loaders.documents.text.dates_words import LARGE, SMALL, number
from data_loaders.documents.text.view import View

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WEEKDAY = "|".join(WEEKDAYS)
_MONTHS = {
    r"jan(?:- ?)?vier": 1, r"fe(?:- ?)?vrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, r"juil(?:- ?)?let": 7, "aout": 8,
    r"sep(?:- ?)?tem(?:- ?)?bre": 9, r"oc(?:- ?)?to(?:- ?)?bre": 10, r"no(?:- ?)?vem(?:- ?)?bre": 11, r"de(?:- ?)?cem(?:- ?)?bre": 12,
}  # fmt: skip
_MONTH = re.compile(rf"(?<![a-z])(?:{'|'.join(_MONTHS)})(?![a-z])")
_DAY = rf"(?:1[ \r\n]{{0,2}}er|premier|\d{{1,2}}|[123]o|o[1-9]|{SMALL})"
# A letter typed for a nought: "1O octobre 2O18"; in the day only beside such a year, where "1º" would be the first.
_LETTER_O = r"(?:(?=\d{0,3}o)2[0o][\do]{2}(?![\da-z]))"
_BEFORE = re.compile(
    rf"(?:(?<![a-z])(?P<weekday>{_WEEKDAY})[ ,]{{0,3}}(?:\r?\n)?(?:le )?)?"
    rf"(?<![a-z\d/])(?P<day>{_DAY})(?:\r?\n|[ ]){{0,3}}(?:du mois d[e'][ ]?)?\Z"
)
_YEAR_AFTER = re.compile(
    rf"[ ,]{{0,3}}(?:\r?\n)?[ ]{{0,2}}(?:de l'an |l'an )?(?P<year>(?:19|20)\d{{2}}(?!\d)|{_LETTER_O}|(?:deux[ -]{{1,2}}mil"
    rf"|mil)(?:le)?(?:[ -]{{1,3}}(?:\r?\n)?{LARGE})?(?![a-z]))"
)
_YEAR_BEFORE = re.compile(
    rf"(?<![a-z])l ?'? ?an[, ]{{1,3}}(?P<year>(?:19|20)\d{{2}}(?!\d)"
    rf"|{LARGE})[ ,.:;]{{0,3}}(?:\r?\n)?(?:et )?[ ,]{{0,2}}(?:ce |le |du )?[ ]{{0,2}}\Z"
)
_DIGITS = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})(?P<mark>[/.\-])[ ]?(?P<month>\d{1,2})(?P=mark)[ ]?(?P<year>(?:19|20)?\d{2})(?![\d/]|[.\-]\d)"
)
# A scan reads a slash as a 1: "21/1212022" can be read in one way only.
_GARBLED = re.compile(r"(?<![\d/])(?P<day>\d{2})(?:/(?P<month>\d{2})1|1(?P<month2>\d{2})/)(?P<year>20\d{2})(?![\d/])")
_WEEKDAY_BEFORE = re.compile(rf"(?<![a-z])(?P<weekday>{_WEEKDAY})[ ,]{{0,3}}(?:le )?\Z")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at [start, end) of the view; year None where none is printed, weekday as printed."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: str | None = None

    def iso(self, year: int | None = None) -> str | None:
        """YYYY-MM-DD, None where the calendar has no such day or no year is known."""
        known = self.year or year
        try:
            return datetime.date(known, self.month, self.day).isoformat() if known else None
        except ValueError:
            return None


def search(view: View, start: int = 0, end: int | None = None) -> list[DateFound]:
    """All dates in view[start:end], also those without a year."""
    folded = view.folded
    stop = len(folded) if end is None else end
    found = [d for m in _MONTH.finditer(folded, start, stop) if (d := _of_month(folded, m, start))]
    found += [d for m in _DIGITS.finditer(folded, start, stop) if (d := _of_digits(folded, m))]
    found += [d for m in _GARBLED.finditer(folded, start, stop) if (d := _of_digits(folded, m))]
    return sorted(found, key=lambda d: d.start)


def _of_month(folded: str, match: re.Match[str], start: int) -> DateFound | None:
    low = max(start, match.start() - 70)
    before = _BEFORE.search(folded[low : match.start()])
    if not before:
        return None
    day = number(_noughts(before["day"]))
    month = next(n for pattern, n in _MONTHS.items() if re.fullmatch(pattern, match[0]))
    begin, end, year = low + before.start(), match.end(), None
    far = max(start, begin - 110)
    ahead = _YEAR_BEFORE.search(folded[far:begin])
    lettered = False
    if after := _YEAR_AFTER.match(folded, match.end()):
        plain = _noughts(after["year"])
        year, end, lettered = number(plain), after.end(), plain != after["year"]
    if before["day"] != _noughts(before["day"]) and not lettered:
        return None
    if ahead and year in (None, number(ahead["year"])):
        year, begin = number(ahead["year"]), far + ahead.start()
    if year is not None and not 1900 <= year <= 2100:
        year = None
    return DateFound(begin, end, day, month, year, before["weekday"]) if day and 1 <= day <= 31 else None


def _noughts(word: str) -> str:
    """A word of figures with the letter O read as the nought it was typed for; any other word as it is."""
    return word.replace("o", "0") if any(c.isdigit() for c in word) and set(word) <= set("0123456789o") else word


def _of_digits(folded: str, match: re.Match[str]) -> DateFound | None:
    parts = match.groupdict()
    day, month, year = int(parts["day"]), int(parts["month"] or parts["month2"]), int(parts["year"])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    weekday = _WEEKDAY_BEFORE.search(folded[max(0, match.start() - 14) : match.start()])
    return DateFound(match.start(), match.end(), day, month, year, weekday["weekday"] if weekday else None)


def weekday_agrees(date: DateFound) -> bool | None:
    """Whether the printed weekday is the calendar's; None where none is printed."""
    iso = date.iso()
    return None if not date.weekday or not iso else WEEKDAYS[datetime.date.fromisoformat(iso).weekday()] == date.weekday


def span(view: View, date: DateFound) -> Span:
    """Where the date stands in the stored text."""
    return view.span(date.start, date.end)


def example(text: str) -> list[str]:
    """The whole dates of a text, as YYYY-MM-DD."""
    return [value for date in search(View.of(text)) if (value := date.iso())]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Séance du lundi 26 novembre 2007", ["2007-11-26"]),
    ("L'an deux mille vingt et un, le vendredi vingt-six mars", ["2021-03-26"]),
    ("Le vingt février deux mil quatorze", ["2014-02-20"]),
    ("L'an deux mil trois, le vingt sept mars", ["2003-03-27"]),
    ("L’an DEUX MILLE VINGT TROIS le 23 janvier à 18 H 00", ["2023-01-23"]),
    ("le DIX-SEPT DECEMBRE DEUX-MILLE DIX-NEUF A DIX-HUIT HEURES", ["2019-12-17"]),
    ("1er juillet 2015, 26/11/2007 et 26.11.07", ["2015-07-01", "2007-11-26", "2007-11-26"]),
    ("Aujourd'hui Lundi 26 novembre Deux mil sept, à quinze heures", ["2007-11-26"]),
    ("L'an deux mil vingt et deux, le mercredi 07 décembre", ["2022-12-07"]),
    ("L'an deux mil six, le 02 juin 2006", ["2006-06-02"]),
    ("L'an deux mille vingt et le cinq du mois d'avril", ["2020-04-05"]),
    ("reçu le 21/1212022", ["2022-12-21"]),
    ("le mercredi 30 novem- bre 2022", ["2022-11-30"]),
    ("Séance du 1O OCTOBRE 2O18, convoquée le O3 octobre 2O18", ["2018-10-10", "2018-10-03"]),
]
NOT_FOUND: list[str] = ["D - 20070608", "le 6 juin", "articles 2031, 205", "31/02/2020", "de 11 mars", "le 1º octobre 2018", "mai 2ombre"]
