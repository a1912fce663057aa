"""The catalogue: every sentence a person reads, by key, in French and English (gettext .po files read by Babel)."""

import gettext
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")
_Key = str | tuple[str, int]  # a sentence for n things stands under its key and the number of its form
_FOLDER = Path(__file__).parent
# Files whose sentences a terminal prints or the database keeps: spaces as a keyboard makes them, so that they can be searched for.
PLAIN = frozenset(
    {
        "database",
        "documents",
        "explain",
        "guards",
        "items",
        "open_data",
        "open_data_city",
        "open_data_decp",
        "reading",
        "review",
        "sample",
        "scans",
    }
)
_TYPED = (
    (re.compile(r" (?=[:»%€])|(?<=«) |(?<=\d) (?=h\b)|(?<=\d h) (?=\d)"), "\u00a0"),
    (re.compile(r" (?=[;!?])|(?<=\d) (?=\d{3}\b)"), "\u202f"),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile("–(?=\u00a0»)"), "–\u2060"),  # a line may end behind a dash, whatever comes
)


@cache
def catalogue(language: Language) -> gettext.GNUTranslations:
    """All files of one language, merged. Raises KeyError where two files hold the same key."""
    merged = gettext.GNUTranslations()
    entries: dict[_Key, str] = {}
    for path in sorted((_FOLDER / language).glob("*.po")):
        with path.open("rb") as source:
            found = read_po(source, locale=language)
        messages = dict(_entries(found))
        if language == "fr" and path.stem not in PLAIN:
            messages = {key: typeset(sentence) for key, sentence in messages.items()}
        if twice := entries.keys() & messages.keys():
            raise KeyError(f"{path}: {sorted(map(str, twice))}")
        entries |= messages
        vars(merged)["plural"] = gettext.c2py(found.plural_expr)
    vars(merged)["_catalog"] = entries
    return merged


def _entries(found: Catalog) -> Iterator[tuple[_Key, str]]:
    """As gettext holds them, without its compiled file, which nobody but us would read."""
    for message in found:
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if message.id and forms and all(forms):
            yield from ((message.id if isinstance(message.id, str) else (message.id[0], n), said) for n, said in enumerate(forms))


def typeset(sentence: str) -> str:
    """French as it is printed: no line ends before a colon or a semicolon, or within an hour or a number, whatever was typed."""
    for pattern, put in _TYPED:
        sentence = pattern.sub(put, sentence)
    return sentence


def text(key: str, language: Language = "fr", /, **values: object) -> str:
    """The sentence of `key` with its {named} places filled. Raises KeyError where the catalogue lacks the key."""
    sentence = catalogue(language).gettext(key)
    if sentence == key:
        raise KeyError(f"{language}: {key}")
    return sentence.format(**{name: _said(value, language) for name, value in values.items()}) if values else sentence


def _said(value: object, language: Language) -> object:
    """A sum as the language writes it: 17 290, 44 151,50; anything else as it is."""
    if not isinstance(value, float):
        return value
    return format_decimal(value, locale=language, format="#,##0" if value.is_integer() else "#,##0.00")


def plural(key: str, n: int, language: Language = "fr", /, **values: object) -> str:
    """The sentence of `key` for `n` things; {n} is `n`, or what `values` writes for it.

    The catalogue holds msgid "key" and msgid_plural "key.plural".
    """
    sentence = catalogue(language).ngettext(key, f"{key}.plural", n)
    if sentence in (key, f"{key}.plural"):
        raise KeyError(f"{language}: {key}")
    return sentence.format(**{"n": n, **values})
