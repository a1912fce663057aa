"""Entries with the words by which each is found, in the form of either engine: what it says, then what it is filtered by."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import polars as pl

from database.identities.identity import identity
from database.search.terms import as_terms
from locales import text as sentence

_MOST_TERMS = 16_000  # of one entry: what a tsvector can place
_MOST_PLACES = 250  # of one term in a tsvector
# Letters that no term holds: a mark between two fields, and before the words of filters.
_MARK = "é"


def tags(kinds: Sequence[str] = (), council: str | None = None, theme: str | None = None) -> tuple[str, ...]:
    """The filters as words of the index: one kind, council and theme each."""
    said = [f"{_MARK}k{_plain(kind)}" for kind in kinds]
    said += [_of_council(council)] if council else []
    return (*said, *([f"{_MARK}t{_plain(theme)}"] if theme else []))


@lru_cache(maxsize=4096)
def _of_council(council: str) -> str:
    return f"{_MARK}c{identity(council)}"


def indexed(frame: pl.DataFrame, texts: Mapping[int, str], dialect: str) -> pl.DataFrame:
    """Rows of search_entries with `text`, cut from the masked `texts` of papers by their document, and `words`."""
    form = _tsvector if dialect == "postgresql" else " ".join
    said, words = [], []
    for row in frame.iter_rows(named=True):
        whole = texts.get(row["document_id"])
        text = row["text"] if whole is None or row["start"] is None else whole[row["start"] : row["end"]]
        said.append(text or None)
        words.append(form(_words(row, text or "")))
    return frame.with_columns(text=pl.Series(said, dtype=pl.String), words=pl.Series(words, dtype=pl.String))


def _words(row: Mapping[str, Any], text: str) -> list[str]:
    found: list[str] = []
    for field in (row["title"], row["number"], row["council"], _theme(row["theme"]), text):
        if field:
            found += as_terms(field)
            found.append(_MARK)
    councils = [word for council in row["councils"] or () for word in tags(council=council)]
    return [*found[:_MOST_TERMS], *tags([row["kind"]], theme=row["theme"]), *councils]


def _theme(theme: object) -> str:
    try:
        return sentence(f"theme.{theme}", "fr") if theme else ""
    except KeyError:
        return ""


def _plain(word: str) -> str:
    return "".join(char for char in word if char.isascii() and char.isalnum())


def _tsvector(words: Sequence[str]) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    for place, word in enumerate(words, 1):
        if len(places[word]) < _MOST_PLACES:
            places[word].append(str(place))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())
