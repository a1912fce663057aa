"""What a person gives as the right value of a fact, read strictly: a word, a number, a day, or "field=value" where a fact has several."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from database.acts.fact_places import FIELDS
from database.identities.names import council_key, words
from locales import LANGUAGES, text

_MAIN = {"attendance": "status", "contract": "amount", "grant": "amount", "vote": "outcome"}
_WORDS = {
    "status": ("present", "represented", "excused", "absent"),
    "outcome": ("adopted", "rejected", "deferred", "withdrawn", "noted"),
    "tax": ("HT", "TTC"),
}
_SHOWN = ("lot", "min_amount", "max_amount", "change", "unanimous", "for", "against", "abstentions", "not_voting")
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_AMOUNT = re.compile(r"-?\d{1,13}(?:[.,]\d{1,2})?", re.ASCII)
_FRENCH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_ALTERNATIVE = re.compile(r" (?:ou |or |\()")  # "ajourné ou renvoyé", "pris acte (sans vote)"
_LONGEST = 300
_LONGEST_AUTHOR, _LONGEST_REASON = 100, 1000
_OLDEST = 1900
_YEAR = timedelta(days=366)
# Without these the fact is none: it is rejected, not emptied.
_NEVER_EMPTY = ("name", "status", "supplier", "beneficiary", "council", "date")


class Undecidable(ValueError):
    """A decision that cannot be taken; `key` and `values` name its sentence in the catalogue."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(text(key, "fr", **values))
        self.key, self.values = key, values


@dataclass(frozen=True, slots=True)
class PairDecision:
    """A person's word on two names: `state` "accepted" (they are one) or "refused"."""

    state: str
    author: str
    reason: str
    day: date


def signed(author: str, reason: str) -> tuple[str, str]:
    """Who decides and why, each on one line without control characters. Raises Undecidable where one is missing or too long."""
    who, why = one_line(author), one_line(reason)
    if not who or not why or len(who) > _LONGEST_AUTHOR or len(why) > _LONGEST_REASON:
        raise Undecidable("review.who_and_why", author=_LONGEST_AUTHOR, reason=_LONGEST_REASON)
    return who, why


def one_line(said: str) -> str:
    """Without control characters, which a terminal would obey."""
    return " ".join("".join(char if char.isprintable() else " " for char in said).split())


def given(kind: str, before: dict[str, Any], values: Sequence[str]) -> dict[str, Any]:
    """The fact as corrected: what was read with the given fields in place of its own. Raises Undecidable."""
    if not [value for value in values if value.strip()]:
        raise Undecidable("review.no_value")
    after = dict(before)
    named = _fields(kind)
    for value in values:
        name, sign, said = value.partition("=")
        field = named.get(name.strip().casefold()) if sign else None
        if sign and field is None and kind in FIELDS:
            raise Undecidable("review.no_such_field", field=name.strip()[:40], fields=", ".join(one.rstrip("_") for one in FIELDS[kind]))
        if field is None:
            field, said = _MAIN.get(kind, "value"), value
        after[field] = _read(field if kind in FIELDS else kind.removeprefix("session."), said.strip())
    low, high = after.get("min_amount"), after.get("max_amount")
    if low is not None and high is not None and low > high:
        raise Undecidable("review.bad_value.range")
    return after


def _fields(kind: str) -> dict[str, str]:
    """The fields of a fact by their own word and as either language shows them ("pour" is `for_`)."""
    found: dict[str, str] = {}
    for field in FIELDS.get(kind, ()):
        own = field.rstrip("_")
        found |= {own: field}
        if own in _SHOWN:
            found |= {text(f"fact.field.{own}", language).casefold(): field for language in LANGUAGES}
    return found


def _read(field: str, said: str) -> Any:
    """None where nothing is given: the paper does not say."""
    if said == "" and field in _NEVER_EMPTY:
        raise Undecidable("review.bad_value.empty")
    if said == "":
        return None
    expected, reader = next(((word, read) for fields, word, read in _READERS if field in fields), ("words", _text))
    try:
        return reader(field, said)
    except (ValueError, KeyError) as error:
        raise Undecidable(f"review.bad_value.{expected}", value=said[:40]) from error


def _word(field: str, said: str) -> str:
    """A word of a closed list, in its own spelling or as either language shows it, the first of two words enough, feminine too."""
    choices = _WORDS[field]
    found = {word.casefold(): word for word in choices}
    if field != "tax":
        shown = [(text(f"value.{field}.{word}", language).casefold(), word) for word in choices for language in LANGUAGES]
        found |= {**dict(shown), **{_ALTERNATIVE.split(name)[0]: word for name, word in shown}}
    folded = said.casefold()
    return found[folded if folded in found else folded.removesuffix("e")]


def _yes_or_no(_field: str, said: str) -> bool:
    return {"yes": True, "oui": True, "no": False, "non": False}[said.casefold()]


def _count(_field: str, said: str) -> int:
    if not (said.isascii() and said.isdigit() and len(said) < 6):
        raise ValueError(said)
    return int(said)


def _amount(field: str, said: str) -> float:
    compact = re.sub(r"[\s\u00a0\u202f€]", "", said)
    if not _AMOUNT.fullmatch(compact):
        raise ValueError(said)
    amount = float(compact.replace(",", "."))
    if amount < 0 and field != "change":
        raise ValueError(said)
    return amount


def _day(_field: str, said: str) -> str:
    """A day that a council may have sat on, as 2024-03-12 or 12/03/2024."""
    french = _FRENCH_DAY.fullmatch(said)
    day = date(int(french[3]), int(french[2]), int(french[1])) if french else date.fromisoformat(said)
    if day.year < _OLDEST or day > date.today() + _YEAR:
        raise ValueError(said)
    return day.isoformat()


def _hour(_field: str, said: str) -> str:
    if not _HOUR.fullmatch(said):
        raise ValueError(said)
    return said


def _text(field: str, said: str) -> str:
    if len(said) > _LONGEST or (field in _NEVER_EMPTY and not (council_key(said) if field == "council" else words(said))):
        raise ValueError(said)
    return said


# Fields, how a person is told what a value of theirs looks like, and its reader.
_READERS: tuple[tuple[tuple[str, ...], str, Callable[[str, str], Any]], ...] = (
    (("status",), "status", _word),
    (("outcome",), "outcome", _word),
    (("tax",), "tax", _word),
    (("unanimous",), "yes_or_no", _yes_or_no),
    (("members_in_office", "stated_present", "stated_represented", "stated_voters"), "count", _count),
    (("for_", "against", "abstentions", "not_voting"), "count", _count),
    (("amount", "min_amount", "max_amount", "change"), "amount", _amount),
    (("date", "convened_on"), "day", _day),
    (("time", "closed_at"), "hour", _hour),
)
