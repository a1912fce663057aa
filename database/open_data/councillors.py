"""Our councillors beside those of the State's register (répertoire national des élus): in both, in one only, or to be confirmed.

A council is the body of its code, or the commune, department or region whose name the register gives to one code only. Names are
compared whole; homonyms and shorter names never settle by themselves. Only people in office since the register's mandate began are
compared: it tells who sits today, no history. Of a council whose members no paper tells, the register is all the roster that there is.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from rapidfuzz import fuzz

from database.identities.names import name_words, words
from database.identities.registered_communes import codes
from database.open_data.schemas import OPEN_SCHEMAS

Row = dict[str, Any]
_MISREAD = 88  # of 100


def matches(folder: Path, lines: pl.LazyFrame, sectors: set[int]) -> pl.DataFrame:
    """The frame `register_matches` from registered councillors and the seats in `folder`; files of city sectors are left out."""
    schema = OPEN_SCHEMAS["register_matches"]
    lines = lines.filter(~pl.col("file_id").is_in(sectors))
    communes = codes(lines, pl.read_parquet(folder / "councils.parquet"))
    files = pl.read_parquet(folder / "open_files.parquet", columns=["file_id", "source", "loaded_at"])
    people = lines.join(communes.lazy(), on="commune_code", how="inner").join(files.lazy(), on="file_id").collect()
    people = people.filter(pl.col("loaded_at") == pl.col("loaded_at").max().over("commune_code"))
    seats = pl.read_parquet(folder / "mandates.parquet")
    rows = [row for part in people.partition_by("council_id") for row in _of_council(part, seats)]
    return pl.DataFrame(rows, schema=schema, orient="row").sort("council", "state", "councillor", "registered", nulls_last=True)


def _of_council(people: pl.DataFrame, seats: pl.DataFrame) -> Iterator[tuple[object, ...]]:
    first = people.row(0, named=True)
    starts: list[date] = people["mandate_start"].drop_nulls().sort().to_list()
    if not starts:
        return  # who sat when is not told
    since = starts[len(starts) // 2]
    told = seats.filter(pl.col("council_id") == first["council_id"])
    ours = _in_office(told, since)
    if told.height and not ours:
        return
    registered = people.unique("person_id", keep="first", maintain_order=True).rows(named=True)
    pairs, met = _paired(ours, registered), set()
    for seat, found, sure in pairs:
        met |= {one["person_id"] for one in found}
        if not found:
            yield _row(first, "papers_only", seat, None)
        for one in found:
            yield _row(first, "both" if sure and not one["to_confirm"] else "to_confirm", seat, one)
    for one in registered:
        if one["person_id"] not in met:
            yield _row(first, "register_only", None, one)


def _in_office(seats: pl.DataFrame, since: date) -> list[Row]:
    """One row a person who sat on the day the mandate began or later; `last`: the end of the seat, or its last mention."""
    ended = pl.when(pl.col("end").is_null().any()).then(None).otherwise(pl.col("end").max())
    people = seats.group_by("councillor_id", maintain_order=True).agg(pl.col("councillor").first(), last=ended)
    return people.filter(pl.col("last").is_null() | (pl.col("last") >= since)).rows(named=True)


def _paired(ours: list[Row], registered: list[Row]) -> Iterator[tuple[Row, list[Row], bool]]:
    """Each of ours with the registered people it may be; sure where both names are the same words, once on each side."""
    by_words: defaultdict[frozenset[str], list[Row]] = defaultdict(list)
    for one in registered:
        by_words[name_words(f"{one['family_name']} {one['given_name']}")].append(one)
    counted: defaultdict[frozenset[str], int] = defaultdict(int)
    for seat in ours:
        counted[name_words(seat["councillor"])] += 1
    for seat in ours:
        said = name_words(seat["councillor"])
        if same := by_words.get(said):
            yield seat, same, len(same) == 1 and counted[said] == 1
        else:
            yield seat, [one for whole, people in by_words.items() if _may_be(said, whole, seat, people[0]) for one in people], False


def _may_be(said: frozenset[str], whole: frozenset[str], seat: Row, one: Row) -> bool:
    """A shorter name, a name cut or joined otherwise, or a letter misread: never sure, but no reason to call the person absent."""
    if whole < said or said < whole:
        return True
    printed = "".join(words(seat["councillor"]))
    if printed in ("".join(words(f"{one[a]} {one[b]}")) for a, b in (("given_name", "family_name"), ("family_name", "given_name"))):
        return True
    return fuzz.ratio(" ".join(sorted(said)), " ".join(sorted(whole))) >= _MISREAD


def _row(place: Row, state: str, seat: Row | None, one: Row | None) -> tuple[object, ...]:
    theirs = [
        one[name] if one else None for name in ("function", "function_start", "mandate_start", "to_confirm", "file_id", "row", "source")
    ]
    named = f"{one['given_name']} {one['family_name']}" if one else None
    mine = [seat[name] if seat else None for name in ("councillor_id", "councillor", "last")]
    return (place["council_id"], place["council"], place["commune_code"], state, *mine, named, *theirs)
