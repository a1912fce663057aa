"""Reads the values of query words (filtres) one by one; what cannot be read is kept with its reason, never an error."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

CHOICES = {
    "outcome": ("adopted", "rejected", "deferred", "withdrawn", "noted"),
    "status": ("present", "represented", "excused", "absent", "unknown"),
    "tax": ("HT", "TTC"),
    "scope": ("total", "year", "period"),
    "stage": ("authorised", "awarded", "amended", "terminated"),
}
NAMED = ("council", "group", "theme", "supplier", "procedure", "councillor", "beneficiary", "buyer")
LONGEST, MOST_VALUES = 200, 50
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_AMOUNT = re.compile(r"[0-9]{1,13}(?:[.,][0-9]{1,2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Ignored:
    """A value that was not understood; `reason` ends the key "filter.ignored.<reason>" of its sentence."""

    word: str
    value: str
    reason: str


class Reader:
    """Reads values one by one and keeps what it could not read."""

    def __init__(self) -> None:
        self.ignored: list[Ignored] = []

    def ignore(self, word: str, value: str, reason: str) -> None:
        if len(self.ignored) < MOST_VALUES:
            self.ignored.append(Ignored(word[:40], value[:40], reason))

    def read(self, name: str, word: str, values: list[str]) -> object | None:
        """The value of the field `name`: a tuple of texts, a text, a date, cents; None where nothing can be read."""
        for value in values[MOST_VALUES:][:1]:
            self.ignore(word, value, "too_many")
        kept = list(dict.fromkeys(v for value in values[:MOST_VALUES] if (v := self._clean(word, str(value)))))
        if name in CHOICES or name in NAMED:
            allowed = CHOICES.get(name)
            for value in kept:
                if allowed and value not in allowed:
                    self.ignore(word, value, "not_a_choice")
            return tuple(value for value in kept if not allowed or value in allowed) or None
        for value in kept[:-1]:
            self.ignore(word, value, "one_only")
        return self._single(name, word, kept[-1]) if kept else None

    def _clean(self, word: str, value: str) -> str:
        said = cleaned(value)
        if len(said) > LONGEST:
            self.ignore(word, said, "too_long")
            return ""
        return said

    def _single(self, name: str, word: str, value: str) -> object | None:
        if name == "text":
            return value
        read: object | None = day(value, end=name == "until") if name in ("since", "until") else cents(value)
        if read is None:
            self.ignore(word, value, "not_a_date" if name in ("since", "until") else "not_an_amount")
        return read


def cleaned(value: str) -> str:
    """Single spaces between words, and no NUL, which databases refuse."""
    return " ".join(value.replace("\x00", " ").split())


def day(value: str, end: bool = False) -> date | None:
    """A date from YYYY, YYYY-MM or YYYY-MM-DD: the first day meant, or the last with `end`."""
    if not (match := _DATE.fullmatch(value)):
        return None
    year, month, number = (int(part) if part else None for part in match.groups())
    try:
        month = month or (12 if end else 1)
        return date(year or 0, month, number or (calendar.monthrange(year or 0, month)[1] if end else 1))
    except (ValueError, calendar.IllegalMonthError):
        return None


def cents(value: str) -> int | None:
    """An amount in units ("1234", "1234.5", "1234,56") in cents."""
    compact = value.replace(" ", "").replace("\u202f", "").replace("\u00a0", "")
    return int(Decimal(compact.replace(",", ".")) * 100) if _AMOUNT.fullmatch(compact) else None
