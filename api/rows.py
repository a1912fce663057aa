"""The rows that a question asks for, in parts: whoever writes them never holds them all.

Rows read as stored come in one pass over the file; counted ones of a large database council by council.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate, pairwise

import polars as pl
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from api import tables
from api.asked import Asked
from api.problem import Problem
from api.resources import Resource
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames, Outdated
from exports.table import converted
from locales import Language, text
from metrics.filters import conditions
from metrics.filters.filters import condition
from metrics.query.derived import DERIVED
from metrics.votes.decided import refused

PLACE = "place of the row"  # in the whole table, or among the rows counted; no column has this name
_AT_ONCE = 20_000  # rows
_FIRST = 5_000  # rows looked through before an answer begins


def parts(found: Frames, resource: Resource, asked: Asked) -> Iterator[pl.DataFrame]:
    """The rows as files hold them, with their PLACE, at least the columns asked for.

    Raises Problem before the first where a council must be named.
    """
    if not resource.counted:
        return _stored(found, resource, asked)
    if not tables.is_large(found):
        return _sliced(iter([_counted(found, resource, asked)]), asked.start)
    if asked.filters.council:
        return _sliced(iter([_counted(found.of(asked.filters.council), resource, asked)]), asked.start)
    if not resource.apart:
        raise Problem(400, "council_first")
    return _sliced(_by_council(found, resource, asked), asked.start)


def _stored(found: Frames, resource: Resource, asked: Asked) -> Iterator[pl.DataFrame]:
    """Of a council by what the file says of its parts; else row group by row group, so that none is read ahead of who takes it.

    Few rows come first, were it none: an answer begins before it is known what all of it is.
    """
    if asked.filters.council or found.rows(resource.table) <= _AT_ONCE:
        rows = found.scan(resource.table).with_row_index(PLACE).slice(asked.start)
        yield from found.batches(_shown(rows, resource, asked), _AT_ONCE)
        return
    with _opened(found, resource.table) as (rows, ends):
        first, *others = _pieces(rows, [asked.start + _FIRST, *ends], asked.start)
        yield found.collect(_shown(first, resource, asked))
        # Of a page the next part may be enough; for all rows each text is looked through where it lies.
        places = _holding(found, rows, asked.filters.text) if asked.limit is None and others else None
        rest = asked if places is None else replace(asked, filters=replace(asked.filters, text=""))
        for piece in others:
            there = piece if places is None else piece.filter(pl.col(PLACE).is_in(places.implode()))
            yield from found.collect(_shown(there, resource, rest)).iter_slices(_AT_ONCE)


def _holding(found: Frames, rows: pl.LazyFrame, words: str) -> pl.Series | None:
    """The places of the rows in whose texts all these words stand; None where no word is asked for."""
    places: pl.Series | None = None
    for word in conditions.words(rows.collect_schema(), words):
        there = found.collect(pl.concat([rows.filter(one).select(PLACE) for one in word])).to_series().unique()
        places = there if places is None else there.filter(there.is_in(places.implode()))
    return places


def _shown(rows: pl.LazyFrame, resource: Resource, asked: Asked) -> pl.LazyFrame:
    """The rows asked for of some that lie in the table."""
    day = resource.day
    renamed = {day: "date"} if day and day != "date" else {}
    rows = rows.rename(renamed)
    if (kept := condition(rows.collect_schema(), asked.filters)) is not None:
        rows = rows.filter(kept)
    if resource.table == "grants":
        rows = rows.filter(~refused())
    rows = rows.rename({new: old for old, new in renamed.items()})
    return _as_files(rows, rows.collect_schema(), asked.language).select(PLACE, *(column.name for column in asked.columns))


def groups(found: Frames, table: str, start: int) -> Iterator[pl.LazyFrame]:
    """A table's row groups from `start` on, with their PLACE; what is asked of them is read."""
    with _opened(found, table) as (rows, ends):
        yield from _pieces(rows, ends, start)


@contextmanager
def _opened(found: Frames, table: str) -> Iterator[tuple[pl.LazyFrame, list[int]]]:
    """A table's rows with their PLACE, and where its row groups end. The file stays open: it may be removed."""
    try:
        file = (found.folder / f"{table}.parquet").open("rb")
    except FileNotFoundError as error:
        raise Outdated(found.version) from error
    with file:
        rows, told = pl.scan_parquet(file, schema=SCHEMAS[table]), pq.read_metadata(file)
        ends = list(accumulate(told.row_group(number).num_rows for number in range(told.num_row_groups)))
        yield rows.with_row_index(PLACE), ends


def _pieces(rows: pl.LazyFrame, ends: Sequence[int], start: int) -> Iterator[pl.LazyFrame]:
    """The rows from `start` on, cut at these ends."""
    cuts = sorted({start, *(end for end in ends if end > start)})
    return (rows.slice(first, end - first) for first, end in pairwise(cuts))


def _counted(found: Frames, resource: Resource, asked: Asked) -> pl.DataFrame:
    made = DERIVED[resource.table](tables.reader(found), asked.filters)
    return _as_files(made.lazy().with_row_index(PLACE), resource.schema, asked.language).collect()


def _by_council(found: Frames, resource: Resource, asked: Asked) -> Iterator[pl.DataFrame]:
    for number in found["councils"]["council_id"].to_list():
        narrowed = replace(asked, filters=replace(asked.filters, council=(str(number),)))
        yield _counted(found.of((str(number),)), resource, narrowed)


def _sliced(counted: Iterator[pl.DataFrame], start: int) -> Iterator[pl.DataFrame]:
    """Parts numbered on from one to the next, from `start` on."""
    before = 0
    for part in counted:
        placed = part.with_columns(pl.col(PLACE) + before)
        before += part.height
        if before > start:
            yield from placed.filter(pl.col(PLACE) >= start).iter_slices(_AT_ONCE)


def _as_files(rows: pl.LazyFrame, schema: pl.Schema, language: Language) -> pl.LazyFrame:
    """Amounts in units, choices as text; whoever is masked under the general word of the reader's language."""
    if "masked" in schema and "beneficiary" in schema:
        hidden = pl.lit(text("database.private_person", language))
        rows = rows.with_columns(beneficiary=pl.when("masked").then(hidden).otherwise("beneficiary"))
    return rows.select(PLACE, *converted(pl.Schema({name: dtype for name, dtype in schema.items() if name != PLACE})))
