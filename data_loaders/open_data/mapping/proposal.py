"""Which form a city's own table is nearest to, and which of its columns could be which field: by their titles and by their cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from data_loaders.open_data.mapping.mapping import AMOUNTS, FORMS, needed
from data_loaders.open_data.mapping.match import ENOUGH, Match, count_read, match_of
from data_loaders.open_data.mapping.titles import resembling
from data_loaders.open_data.table_files import head, json_records, rows
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.head import Head

_SAMPLE = 400
_TRIED = 12  # places and forms whose titles are nearest
_WHO, _WHAT = "supplier", "title"
_OWN = {_WHO, AMOUNTS, "amount", "min_amount", "max_amount", "lot"}  # of each holder, never of the rows under it
_CONTINUED, _SELDOM = 3, 10  # rows that go on with the one above; of so many cells one may be filled
_LEAST = 2  # columns that resemble, for a form to be proposed


@dataclass(frozen=True, slots=True)
class Proposal:
    """The nearest form; `unused` are the columns left, `lacking` the groups of fields for which nothing resembles."""

    seen: Head
    form: str
    matches: tuple[Match, ...]
    unused: tuple[str, ...]
    lacking: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]
    alike: bool  # other sheets stand under the same titles: they are read as well
    merged: tuple[str, ...]  # columns that seem to hold for the rows under a cell, and in how many rows they are blank
    continued: int


def propose(path: Path) -> Proposal:
    """Raises BadTable where the file cannot be read or no form is near."""
    places = [place for place in head.places(path) if place.kind in ("csv", "sheet", "parquet", "json") and len(place.columns) != 1]
    places = [found for place in places if (found := json_records.head_of(place) if place.kind == "json" else place)]
    tried = [(resembling(place, form), place, form) for place in places for form in FORMS]
    tried.sort(key=lambda one: (-sum(score for _, _, score in one[0]), one[1].above))
    told = ((seen, form, _matches(seen, form, titles)) for titles, seen, form in tried[:_TRIED] if len(titles) >= _LEAST)
    best = next((one for one in told if not _gainsaid(one[1], one[2])), None)
    if best is None:
        raise BadTable(path, "not_proposed")
    seen, form, matches = best
    frame = _cells(seen)
    used = {match.column for match in matches}
    said = {match.field for match in matches} | ({"amount"} if any(match.field == AMOUNTS for match in matches) else set())
    lacking = tuple(group for group in needed(form) if not said & set(group))
    scopes = {match.column for match in matches if match.field == "scope"}  # "total" is what such a cell may say
    first = [column for column in seen.columns if column not in scopes and _holds_totals(_column(frame, column))]
    alike = any(place.sheet != seen.sheet and place.columns == seen.columns for place in places)
    unused = tuple(column for column in seen.columns if column not in used)
    return Proposal(seen, form, matches, unused, lacking, tuple(first), alike, *_merged(frame, matches))


def _matches(seen: Head, form: str, titles: list[tuple[str, str, int]]) -> tuple[Match, ...]:
    frame = _cells(seen)
    found = [*titles, *_by_cells(frame, form, titles)]
    return tuple(match_of(field, column, score, _column(frame, column)) for field, column, score in found)


def _gainsaid(form: str, matches: Sequence[Match]) -> bool:
    """Whether a table is not of a form: the column that tells the form from any other is not there, or holds something else."""
    telling = set(getattr(FORMS[form], "TELLING", ()))
    held = {match.field for match in matches if match.read * 2 >= match.filled}
    return bool(telling - held)


def _by_cells(frame: pl.DataFrame, form: str, titles: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """A column of SIRET or SIREN numbers under a title that nobody knows, for the first field of such numbers that is free."""
    free = [column.field for column in FORMS[form].COLUMNS if column.field.endswith("_siret")]
    free = [field for field in reversed(free) if field not in {other for other, _, _ in titles}]
    found = []
    for column in frame.columns:
        filled = _column(frame, column)
        if free and column not in {other for _, other, _ in titles} and count_read("_siret", filled) > ENOUGH * len(filled) > 0:
            found.append((free.pop(0), column, 0))
    return found


def _holds_totals(filled: list[str]) -> bool:
    """A line of a total is the exception: a word that half of the cells say is what they mean."""
    totals = sum(cell.casefold().startswith("total") for cell in filled)
    return 0 < totals * 2 <= len(filled)


def _merged(frame: pl.DataFrame, matches: Sequence[Match]) -> tuple[tuple[str, ...], int]:
    """Columns blank where a row names a holder and no title: one cell stands for the holders under it; and in how many rows that is so."""
    columns = {match.field: match.column for match in matches}
    if not {_WHO, _WHAT} <= columns.keys():
        return (), 0
    said = pl.all().str.strip_chars().replace("", None)
    under = frame.select(said).filter(pl.col(columns[_WHO]).is_not_null(), pl.col(columns[_WHAT]).is_null())
    shared = {column for field, column in columns.items() if field not in _OWN}
    found = tuple(column for column in frame.columns if column in shared and under[column].count() * _SELDOM <= under.height)
    return (found, under.height) if under.height >= _CONTINUED else ((), 0)


def _cells(seen: Head) -> pl.DataFrame:
    batches = rows.batches(seen, {f"c{place}": column for place, column in enumerate(seen.columns)}, careful=True)
    frame = next(batches, pl.DataFrame()).head(_SAMPLE)
    return frame.select(pl.col(f"c{place}").alias(column) for place, column in enumerate(seen.columns))


def _column(frame: pl.DataFrame, column: str) -> list[str]:
    return [cell.strip() for cell in frame[column].to_list() if cell and cell.strip()]
