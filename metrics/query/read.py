"""Reads a question from the words of an address; whatever they hold, nothing fails, and what was not understood is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from metrics.filters.values import LONGEST, Ignored, cleaned
from metrics.query.conditions import condition
from metrics.query.query import AGGREGATES, Aggregate, Columns, Condition, Figure, Query
from metrics.query.rules import refusal

MOST_PARTS, MOST_COLUMNS, MOST_ROWS, MOST_IGNORED = 12, 60, 1_000_000, 50
Words = Mapping[str, Sequence[str]]


def parse(asked: Words, tables: Mapping[str, Columns], defaults: Mapping[str, Sequence[str]]) -> Query:
    """The question of an address. `tables`: the columns of each, the first table where none is named; `defaults`: shown unasked."""
    reader = _Reader(asked)
    named = reader.one("table")
    if named and named not in tables:
        reader.ignore("table", named, "no_table")
    table = named if named in tables else next(iter(tables))
    columns = tables[table]
    unasked = tuple(name for name in defaults.get(table, ()) if name in columns) or tuple(columns)
    query = Query(
        table,
        show=reader.columns("show", columns, MOST_COLUMNS) or unasked,
        where=reader.conditions(columns),
        by=reader.columns("by", columns, MOST_PARTS),
    )
    reasons = [(figure, refusal(figure, query, columns)) for figure in reader.figures(columns)]
    kept = tuple(figure for figure, why in reasons if not why)
    query = replace(query, figures=kept, refused=tuple((figure, why) for figure, why in reasons if why))
    query = replace(query, show=unasked) if query.grouped else query  # groups show themselves
    sort, descending = reader.order(query.results if query.grouped else columns)
    return replace(query, sort=sort, descending=descending, limit=reader.limit(), ignored=tuple(reader.ignored))


class _Reader:
    def __init__(self, asked: Words) -> None:
        self.asked = asked
        self.ignored: list[Ignored] = []

    def ignore(self, word: str, said: str, reason: str) -> None:
        if len(self.ignored) < MOST_IGNORED:
            self.ignored.append(Ignored(word[:40], cleaned(said)[:40], reason))

    def one(self, word: str) -> str:
        values = [str(one) for one in self.asked.get(word, ())]
        for more in values[1:]:
            self.ignore(word, more, "one_only")
        return values[0].strip()[:LONGEST] if values else ""

    def parts(self, word: str, most: int) -> list[str]:
        """The names of a word, between commas or repeated, each once."""
        said = [part.strip() for given in self.asked.get(word, ()) for part in str(given)[:4000].split(",")]
        found = list(dict.fromkeys(part for part in said if part))
        for more in found[most:][:1]:
            self.ignore(word, more, "too_many")
        return found[:most]

    def columns(self, word: str, columns: Columns, most: int) -> tuple[str, ...]:
        said = self.parts(word, most)
        for name in said:
            if name not in columns:
                self.ignore(word, name, "no_column")
        return tuple(name for name in said if name in columns)

    def figures(self, columns: Columns) -> list[Figure]:
        found: list[Figure] = []
        for said in self.parts("figure", MOST_PARTS):
            name, _, column = said.partition(":")
            aggregate: Aggregate | None = next((one for one in AGGREGATES if one == name), None)
            if aggregate is None or column not in columns:
                self.ignore("figure", said, "no_column" if aggregate else "no_figure")
            else:
                found.append(Figure(aggregate, column))
        return found

    def conditions(self, columns: Columns) -> tuple[Condition, ...]:
        given = [str(said)[:8000] for said in self.asked.get("where", ())]
        for more in given[MOST_PARTS:][:1]:
            self.ignore("where", more, "too_many")
        read = [condition(said, columns, self.ignore) for said in given[:MOST_PARTS]]
        return tuple(dict.fromkeys(one for one in read if one))

    def order(self, results: Sequence[str] | Columns) -> tuple[str, bool]:
        said = self.one("sort")
        name = said.removeprefix("-")
        if name and name not in results:
            self.ignore("sort", name, "no_column")
            return "", False
        return name, bool(name) and said.startswith("-")

    def limit(self) -> int | None:
        said = self.one("limit")
        if said and not (said.isascii() and said.isdigit() and 0 < int(said[:9]) <= MOST_ROWS):
            self.ignore("limit", said, "not_a_limit")
            return None
        return int(said) if said else None
