"""Names that several communes or groupings bear (homonymes), printed in open data without a number: whose the rows are is a question.

Rows of two files under such a name are one body's only where councillors in common say so: one platform publishes for many. Where they
do not, each body bears its file's name in brackets, and is nobody else. A `council_siret` in a source.toml beside the file answers.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, starmap
from typing import NamedTuple

import polars as pl

from council import places
from database.identities.names import name_key
from database.identities.published_councils import place_key, place_key_of

SHARED_NAMES = pl.Schema({"file_id": pl.Int64, "source": pl.String, "council": pl.String, "homonyms": pl.String, "rows": pl.Int64})
_TOLD = pl.Schema({"file_id": pl.Int64, "printed": pl.String, "told_name": pl.String, "told_siret": pl.String})
_COUNTED = pl.Schema({"file_id": pl.Int64, "printed": pl.String, "rows": pl.Int64})
_LEAST_IN_COMMON = 2  # councillors
Named = tuple[pl.LazyFrame, str, str]  # rows, their columns of the body's name and of its number


class Shared(NamedTuple):
    """The question, a row a file and name; and of each the name or number under which its rows stand."""

    asked: pl.DataFrame
    told: pl.DataFrame


@dataclass(eq=False, slots=True)
class _Body:
    """What one file calls by the name, or a body that is known: by its number, or by papers under the bare name."""

    sources: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    number: str | None = None
    known: bool = False


def homonyms(name: str) -> tuple[places.Place, ...]:
    """The communes in office, or groupings, that bear a printed name; none where it is one body's alone."""
    bare = place_key_of(name)
    if not places.is_shared(bare):
        return ()
    return places.in_office(bare) or places.groups(bare)


def answers(siret: str | None, name: str) -> bool:
    """Whether this number is of a body of that name."""
    place = places.of_siren(siret[:9]) if siret else None
    return place is not None and place in homonyms(name)


def find(tables: Iterable[Named], register: pl.LazyFrame, files: pl.DataFrame, councils: pl.DataFrame, rolls: pl.LazyFrame) -> Shared:
    """`files`: of each its source and the number that its folder tells; `rolls`: who sits in councils known by papers.

    Each of the tables is let go before the next is asked for.
    """
    units = _units(tables)
    registered = _registered(register, units["key"]) if units.height else pl.DataFrame()
    asked, told = [], []
    for key in units["key"].unique().sort():
        mine = units.filter(pl.col("key") == key).join(files, on="file_id", how="left").sort("source", "printed", "file_id")
        bodies = _of_files(key, mine, registered)
        known = [*_in_registers(key, registered), *_of_papers(key, councils, rolls)]
        shown = _shown([*bodies.values(), *known])
        for row in mine.iter_rows(named=True):
            suffix, number = shown[bodies[row["file_id"]]]
            number = row["told_siret"] if answers(row["told_siret"], row["printed"]) else number
            name = row["printed"] if number or not suffix else f"{row['printed']} ({suffix})"
            told.append((row["file_id"], row["printed"], name, number))
            if not number:
                found = places.in_words(homonyms(row["printed"]))
                asked.append((row["file_id"], row["source"], name, found, row["rows"]))
    return Shared(pl.DataFrame(asked, SHARED_NAMES, orient="row"), pl.DataFrame(told, _TOLD, orient="row"))


def apart(rows: pl.LazyFrame, name: str, siret: str, shared: Shared) -> pl.LazyFrame:
    """The rows with the names and numbers under which they stand."""
    if shared.told.is_empty():
        return rows
    told = shared.told.lazy().rename({"printed": name})
    found = rows.join(told, on=["file_id", name], how="left", maintain_order="left")
    nameless = pl.col(siret).is_null()
    return found.with_columns(
        pl.when(nameless).then(pl.coalesce("told_name", name)).otherwise(name).alias(name), pl.coalesce(siret, "told_siret").alias(siret)
    ).drop("told_name", "told_siret")


def _units(tables: Iterable[Named]) -> pl.DataFrame:
    """Each file's names without a number that several bodies bear."""
    found = pl.concat([_COUNTED.to_frame(), *starmap(_without_number, tables)]).group_by("file_id", "printed").agg(pl.col("rows").sum())
    shared = [name for name in found["printed"].unique() if homonyms(name)]
    found = found.filter(pl.col("printed").is_in(shared))
    return found.with_columns(key=place_key(found["printed"]))


def _without_number(rows: pl.LazyFrame, name: str, siret: str) -> pl.DataFrame:
    nameless = rows.filter(pl.col(siret).is_null(), pl.col(name).is_not_null())
    return nameless.group_by("file_id", printed=name).agg(rows=pl.len().cast(pl.Int64)).collect()


def _registered(register: pl.LazyFrame, keys: pl.Series) -> pl.DataFrame:
    """The registers' lines on bodies of these names."""
    rows = register.select("file_id", "council", "council_siret", "councillor").drop_nulls(["council", "councillor"]).unique().collect()
    return rows.with_columns(key=place_key(rows["council"])).filter(pl.col("key").is_in(keys.unique().implode()))


def _of_files(key: str, units: pl.DataFrame, register: pl.DataFrame) -> Mapping[int, _Body]:
    members = _members(key, register.filter(pl.col("council_siret").is_null()), "file_id")
    found = {}
    for number, source in units.select("file_id", "source").unique().iter_rows():
        found[number] = _Body(frozenset({source}), members.get(number, frozenset()))
    return found


def _in_registers(key: str, register: pl.DataFrame) -> Iterator[_Body]:
    """The bodies of the name that registers tell with their number."""
    for siret, people in _members(key, register.filter(pl.col("council_siret").is_not_null()), "council_siret").items():
        yield _Body(members=people, number=str(siret), known=True)


def _of_papers(key: str, councils: pl.DataFrame, rolls: pl.LazyFrame) -> Iterator[_Body]:
    mine = councils.filter(place_key(councils["council"]) == key)
    for number, siret in mine.select("council_id", "siret").iter_rows():
        people = rolls.filter(pl.col("council_id") == number).select("councillor").unique().collect()["councillor"]
        yield _Body(members=frozenset(map(name_key, people)), number=siret, known=True)


def _members(key: str, register: pl.DataFrame, by: str) -> Mapping[object, frozenset[str]]:
    rows = register.filter(pl.col("key") == key).select(by, "councillor").drop_nulls().unique()
    return {who: frozenset(map(name_key, people)) for who, people in rows.group_by(by).agg("councillor").iter_rows()}


def _shown(bodies: list[_Body]) -> Mapping[_Body, tuple[str, str | None]]:
    """Of each body what is added to its name, and its number where one is told."""
    groups = {body: [body] for body in bodies}
    for one, other in combinations(bodies, 2):
        if groups[one] is not groups[other] and _are_one(one, other):
            groups[one].extend(groups[other])
            for moved in groups[other]:
                groups[moved] = groups[one]
    several = len({id(group) for group in groups.values()}) > 1
    found = {}
    for body, group in groups.items():
        numbers = {one.number for one in group if one.number}
        first = min((source for one in group for source in one.sources), default="")
        alone = several and not any(one.known for one in group)
        found[body] = (first if alone else "", numbers.pop() if len(numbers) == 1 else None)
    return found


def _are_one(one: _Body, other: _Body) -> bool:
    if one.known and other.known:
        return bool(one.number) and one.number == other.number
    common = len(one.members & other.members)
    fewest = min(len(one.members), len(other.members))
    return common >= _LEAST_IN_COMMON and 2 * common >= fewest
