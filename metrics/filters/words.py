"""The filters said in words: for the page, and for the notice of every file."""

from collections.abc import Mapping

from babel.numbers import format_decimal

from council import places
from locales import Language, text
from locales.days import day
from metrics.filters.filters import Filters
from metrics.filters.values import CHOICES, NAMED

_NO_NAMES: Mapping[str, str] = {}
_SIREN = 9
_NUMBERS = {_SIREN: "SIREN", 14: "SIRET"}  # digits of a body's number, and of one of its places'


def in_words(filters: Filters, language: Language, names: Mapping[str, str] = _NO_NAMES) -> list[str]:
    """A sentence a filter; `names` says who an id is ("councillor:12" -> name)."""
    said = [
        text(f"filter.{name}", language, value=text("filter.or", language).join(_value(name, value, language, names) for value in values))
        for name in (*NAMED, *CHOICES)
        if (values := getattr(filters, name))
    ]
    said += _period(filters, language)
    for name in ("least", "most"):
        if (cents := getattr(filters, name)) is not None:
            said.append(text(f"filter.{name}", language, value=format_decimal(cents / 100, format="#,##0.##", locale=language)))
    return said + ([_searched(filters.text, language)] if filters.text else [])


def ignored_in_words(filters: Filters, language: Language) -> list[str]:
    """A sentence for each part of the address that was not understood."""
    return [text(f"filter.ignored.{item.reason}", language, word=item.word, value=item.value) for item in filters.ignored]


def _searched(words: str, language: Language) -> str:
    """The words looked for; what is a number of a body says so, and whose it is where the national list knows it."""
    number = "".join(words.split())
    if not number.isascii() or not number.isdigit() or len(number) not in _NUMBERS:
        return text("filter.text", language, value=words)
    body = places.of_siren(number[:_SIREN])
    told = f"{number} ({body.name})" if body else number
    return text("filter.number", language, kind=_NUMBERS[len(number)], value=told)


def _value(name: str, value: str, language: Language, names: Mapping[str, str]) -> str:
    if name in ("outcome", "status", "scope", "stage"):
        return text(f"value.{name}.{value}", language)
    return names.get(f"{name}:{value}", value)


def _period(filters: Filters, language: Language) -> list[str]:
    """A year as one, both days in one sentence."""
    if filters.year:
        return [text("filter.whole_year", language, value=filters.year)]
    first, last = day(filters.since, language), day(filters.until, language)
    if first and last:
        return [text("filter.between", language, first=first, last=last)]
    return [text(f"filter.{name}", language, value=said) for name, said in (("since", first), ("until", last)) if said]
