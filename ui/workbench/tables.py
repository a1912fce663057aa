"""The workbench's tables as files hold them: amounts in units, choices as text, the year of the day; council and period applied."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache, partial

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames
from exports.about import Source, sources_of
from exports.table import converted, units
from locales import alphabet
from metrics.filters.filters import Filters, condition
from metrics.query import workbench
from metrics.query.long_table import PLACE, Cents, Long, Texts
from metrics.query.query import Columns
from metrics.votes.decided import refused
from ui import data
from ui.language import language
from ui.rows import data_words
from ui.server.held import Held
from ui.workbench.derived import DERIVED, nothing, read_frame

_KEYS: Held[pl.Series] = Held(2)  # each some megabytes


class Tables(Mapping[str, Columns]):
    """The columns of every table on offer, looked up when asked for; the first table is the one shown unasked."""

    names = tuple(name for names in workbench.TABLES.values() for name in names)

    def __getitem__(self, name: str) -> Columns:
        return _columns(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


class Defaults(Mapping[str, tuple[str, ...]]):
    """What each table shows where nothing else is asked."""

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return workbench.shown(name, list(_columns(name)))

    def __iter__(self) -> Iterator[str]:
        return iter(Tables.names)

    def __len__(self) -> int:
        return len(Tables.names)


def rows(name: str, filters: Filters) -> pl.LazyFrame:
    """A table of this council and period. Raises TooMany where a counted one would need every council of a large database."""
    if name in DERIVED:
        made = data.kept(f"workbench {name}", f"{filters} {language()}", lambda: DERIVED[name](read_frame, filters))
        return _as_file(made.lazy(), name)
    scanned = data.whole_frames().scan(name)
    return _as_file(scanned.filter(*_shared(name, SCHEMAS[name], filters)), name)


def long(name: str, filters: Filters) -> Long | None:
    """The same of a long table that is read as it is stored, so that its first rows are found without putting it in order."""
    whole = data.whole_frames()
    ranks = None if name in DERIVED else whole.ranks(name)
    if ranks is None:
        return None
    scanned, texts = whole.scan(name), ranks.collect_schema()

    def stored(column: str) -> str | None:
        if column in texts:
            return None
        schema = SCHEMAS[name]
        return f"{column}_cents" if f"{column}_cents" in schema else column if schema.get(column) == _columns(name)[column] else None

    def key(column: str) -> pl.LazyFrame:
        if column in texts:
            return ranks.select(column)
        if own := stored(column):
            return scanned.select(own)
        words = _columns(name)[column] == pl.String
        return _as_file(scanned, name).select(alphabet.folded(pl.col(column)) if words else column)

    def part(start: int = 0, length: int | None = None, bound: pl.Expr | None = None) -> pl.LazyFrame:
        placed = scanned.with_row_index(PLACE).slice(start, length)
        kept = _shared(name, SCHEMAS[name], filters)
        return _as_file(placed.filter(*kept, *([] if bound is None else [bound])), name)

    def cents(amounts: Collection[str]) -> pl.LazyFrame:
        rows = scanned.with_row_index(PLACE).filter(*_shared(name, SCHEMAS[name], filters))
        return _as_file(rows.rename({f"{one}_cents": one for one in amounts}), name)

    numbers = scanned.select(next(iter(SCHEMAS[name])))
    return Long(part, key, stored, partial(whole.words, name), numbers, Cents(cents, units), _texts(whole, name))


def _texts(whole: Frames, name: str) -> Texts | None:
    codes = whole.codes(name)
    if codes is None:
        return None
    return Texts(
        frozenset(codes.collect_schema()),
        lambda column: whole.collect(codes.select(column)).to_series(),
        lambda column: whole.collect(whole.once(name, column)).to_series(),
        lambda columns, make: _KEYS.get((whole.version, name, columns), make),
    )


def sources(name: str, filters: Filters) -> tuple[Source, ...]:
    """Who published what the table's rows were read from."""
    if name in (*workbench.TABLES["published"], "published_acts", "open_files", "refused_rows"):
        return data.kept("sources", "published", lambda: sources_of(data.frames()["open_files"]))
    asked = condition(SCHEMAS["documents"], Filters(council=filters.council))
    whole = data.whole_frames()
    kept = whole.scan("documents").select("council_id", "council", "publisher", "licence", "url", "retrieved_on").unique()
    return data.kept("sources", repr(filters.council), lambda: sources_of(whole.collect(kept if asked is None else kept.filter(asked))))


def _shared(name: str, schema: pl.Schema, filters: Filters) -> list[pl.Expr]:
    """The council and the period, where the table has them; of grants voted, those that were."""
    day = workbench.dated(name, list(schema))
    kept = [~refused()] if name == "grants" else []
    kept += [pl.col(day) >= filters.since] if day and filters.since else []
    kept += [pl.col(day) <= filters.until] if day and filters.until else []
    whose = condition(schema, Filters(council=filters.council))
    return kept if whose is None else [*kept, whose]


def _as_file(found: pl.LazyFrame, name: str) -> pl.LazyFrame:
    schema = found.collect_schema()
    if "masked" in schema and "beneficiary" in schema:
        found = data_words.private_in_words(found)
    day = workbench.dated(name, list(schema))
    year = [pl.col(day).dt.year().alias("year")] if day and "year" not in schema else []
    return found.select(*converted(schema), *year)


@cache
def _columns(name: str) -> Columns:
    found = DERIVED[name](nothing, Filters()).lazy() if name in DERIVED else SCHEMAS[name].to_frame().lazy()
    return dict(_as_file(found, name).collect_schema())
