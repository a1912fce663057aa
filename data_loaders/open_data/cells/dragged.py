"""Numbers that a spreadsheet filled downwards: one SIRET at names that have nothing in common, or one after the other, each one higher.

Neither is anybody's number where it stands: it is doubtful, and the row goes by its name.
"""

from collections.abc import Iterable

import polars as pl

from data_loaders.open_data.cells.doubtful import Doubt
from database.identities.names import words

_NAMES = 3  # that have no word in common: two may be an old name and a new one
_STEPS = 3  # numbers in a row, each one higher: of two such that follow each other one at most has the right key digit
_SHORTEST = 3  # signs of a word that tells
_NUMBER = r"^[0-9]{9}(?:[0-9]{5})?$"
_OF_ANYBODY = frozenset(("les", "des", "une", "aux", "sur", "pour", "par", "association", "assoc", "asso", "club", "sas", "sarl", "eurl"))


def dragged(frame: pl.DataFrame, number: str, name: str) -> pl.Series:
    """Whether each number, written without blanks, was filled from the one above it."""
    told = frame.select(number=number, name=name).with_columns(pl.when(pl.col("number").str.contains(_NUMBER)).then("number"))
    counted = told.drop_nulls("number").group_by("number").agg(rows=pl.len(), names=pl.col("name").drop_nulls().unique())
    # Of a firm that stands in hundreds of rows a few under other names say nothing: what was dragged has about a name a row.
    several = counted.filter(pl.col("names").list.len() >= _NAMES, pl.col("names").list.len() * 2 >= pl.col("rows"))
    alien = [one for one, rows, names in several.iter_rows() if unlike(names) >= max(_NAMES, rows / 2)]
    return told["number"].is_in(alien).fill_null(value=False) | _rising(told["number"])


def rising(frame: pl.DataFrame, number: str) -> pl.Series:
    """Whether each number is one of several that follow each other from row to row, each one higher."""
    told = frame.select(pl.when(pl.col(number).str.contains(_NUMBER)).then(number).alias(number))
    return _rising(told[number])


def doubt(number: str, *columns: str) -> Doubt:
    """Of a table that `dragged` or `rising` has looked through, under the column `<number>_dragged`."""
    return Doubt(f"{number}_dragged", ~pl.col(f"{number}_dragged"), (number, *columns))


def unlike(names: Iterable[str]) -> int:
    """How many groups of names there are of which none has a word in common with another."""
    groups: list[set[str]] = []
    for name in names:
        said = {word for word in words(name) if len(word) >= _SHORTEST and word not in _OF_ANYBODY} or {name.casefold()}
        near = [group for group in groups if _alike(said, group)]
        groups = [group for group in groups if group not in near] + [said.union(*near)]
    return len(groups)


def _alike(said: set[str], group: set[str]) -> bool:
    """They have a word in common, or one word is how another begins."""
    return any(word.startswith(other) or other.startswith(word) for word in said for other in group)


def _rising(numbers: pl.Series) -> pl.Series:
    value = numbers.cast(pl.Int64, strict=False)
    step = (value.diff() == 1).fill_null(value=False)
    run = step.rle_id()
    frame = pl.DataFrame({"step": step, "run": run, "here": pl.int_range(len(step), eager=True)})
    long = frame.filter("step").group_by("run").agg(count=pl.len(), first=pl.col("here").min()).filter(pl.col("count") >= _STEPS - 1)
    found = pl.Series([False] * len(step), dtype=pl.Boolean)
    places = [place for count, first in long.select("count", "first").iter_rows() for place in range(first - 1, first + count)]
    return found.scatter(places, True) if places else found
