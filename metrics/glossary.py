"""The words of the trade (glossaire), in plain language, with the law that sets each: texts in locales/*/glossary.po."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from locales import Language, text
from metrics.glossary_terms import ARTICLES, TERMS

__all__ = ["ARTICLES", "TERMS", "Entry", "entry", "folded", "pattern", "search", "term_of", "terms_in"]


class Entry(NamedTuple):
    """A word of the trade in one language; `forms` are the ways in which sentences write it."""

    term: str
    word: str
    text: str
    article: str
    forms: tuple[str, ...]


@cache
def entry(term: str, language: Language) -> Entry:
    """One entry. Raises KeyError for an unknown term."""
    article = ARTICLES[term]
    word, said, forms = (text(f"glossary.{term}.{name}", language) for name in ("word", "text", "forms"))
    return Entry(term, word, said, article, tuple(forms.split(";")))


@cache
def pattern(language: Language) -> re.Pattern[str]:
    """Any form of any term, the longest first; an acronym in capitals only."""
    forms = sorted((form for term in ARTICLES for form in entry(term, language).forms), key=len, reverse=True)
    said = (re.escape(form) if form.isupper() or form[1:2].isdigit() else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(said)})(?![\w-])")


def term_of(form: str, language: Language) -> str:
    """The term that a form found by `pattern` stands for."""
    return _terms(language)[form.casefold()]


def terms_in(sentences: str, language: Language) -> list[str]:
    """The terms that stand in `sentences`, in the order of the glossary."""
    found = {term_of(match[0], language) for match in pattern(language).finditer(sentences)}
    return [term for term in ARTICLES if term in found]


def acronyms_in(sentences: str, language: Language) -> set[str]:
    """The terms that `sentences` write in capitals."""
    return {term_of(match[0], language) for match in pattern(language).finditer(sentences) if match[0].isupper()}


def search(asked: str, language: Language) -> list[str]:
    """The terms whose word, forms or text hold what is asked, whatever the capitals and accents; words and forms first."""
    wanted = folded(asked.strip())
    entries = [entry(term, language) for term in ARTICLES]
    named = [one.term for one in entries if wanted in folded("\n".join((one.word, *one.forms)))]
    return named + [one.term for one in entries if one.term not in named and wanted in folded(one.text)]


def folded(said: str) -> str:
    """Without capitals and accents."""
    return "".join(one for one in normalize("NFKD", said) if not combining(one)).casefold()


@cache
def _terms(language: Language) -> dict[str, str]:
    return {form.casefold(): term for term in reversed(ARTICLES) for form in entry(term, language).forms}
