"""Suppliers that may be one, proposed to whoever checks and never merged: printed names beside each other and beside published ones.

Only within one council, which is all the place that a paper tells. Legal forms do not count (see `supplier_key`), a place behind the
name is told as the reason. Companies of one group, and names whose SIREN differ, are kept apart. A published SIREN completes a printed
name only where exactly one published supplier of the same council bears the name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from rapidfuzz import fuzz, process

from database.beneficiaries import is_person
from database.names import council_key, supplier_key
from database.open_join import begins
from database.open_schemas import OPEN_SCHEMAS

_NEAR = 88  # of 100
_SHORTEST = 5  # letters: shorter names are too often near by chance
_PLACE = re.compile(r"(?:\s{0,3}\(|\s{0,3},?\s{0,3}\b\d{5}\b|\s{1,3}[-–]\s{1,3}).*$")


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a council's suppliers: printed (`supplier_id`) or published (its first row)."""

    name: str
    key: str
    bare: str  # the key without what looks like a place
    siren: str | None
    supplier_id: int | None = None
    file_id: int | None = None
    row: int | None = None


def candidates(folder: Path) -> pl.DataFrame:
    """The frame `supplier_candidates`, from the frames of papers and of open data in `folder`."""
    printed = _printed(folder)
    published = _published(folder, {council for council, _ in printed})
    sources = dict(pl.read_parquet(folder / "open_files.parquet", columns=["file_id", "source"]).iter_rows())
    rows = []
    for council, ours in printed.items():
        for state, score, one, other in _pairs(ours, published.get(council, [])):
            person = any(is_person(name, "", council[1]) for name in (one.name, other.name))
            siren = other.siren or one.siren
            told = (one.supplier_id, one.name, other.supplier_id, other.name, siren, state, score, person)
            rows.append((*council, *told, other.file_id, other.row, sources.get(other.file_id)))
    frame = pl.DataFrame(rows, schema=OPEN_SCHEMAS["supplier_candidates"], orient="row")
    return frame.sort("council", "state", "supplier", "other")


def _name(name: str, council: str, siren: str | None, **told: int) -> _Name:
    key = supplier_key(name)
    cut = _PLACE.sub("", name) or name
    here = set(council_key(council).split())
    bare = " ".join(word for word in supplier_key(cut).split() if word not in here)
    return _Name(name, key, bare or key, siren, **told)


def _printed(folder: Path) -> dict[tuple[int, str], list[_Name]]:
    acts = pl.read_parquet(folder / "contracts.parquet", columns=["contract_id", "council_id", "council"])
    held = pl.read_parquet(folder / "contract_holders.parquet").join(acts, on="contract_id")
    numbers = pl.read_parquet(folder / "suppliers.parquet", columns=["supplier_id", "siret"])
    rows = held.select("council_id", "council", "supplier_id", "supplier").drop_nulls().unique().join(numbers, on="supplier_id", how="left")
    found: defaultdict[tuple[int, str], list[_Name]] = defaultdict(list)
    for council_id, council, supplier_id, name, siret in rows.sort("council_id", "supplier_id").iter_rows():
        found[council_id, council].append(_name(name, council, siret and siret[:9], supplier_id=supplier_id))
    return found


def _published(folder: Path, councils: set[int]) -> dict[tuple[int, str], list[_Name]]:
    """Distinct names and numbers of these councils' holders; of several holders of one contract only the names are told apart."""
    told = pl.scan_parquet(folder / "published_contracts.parquet").filter(pl.col("council_id").is_in(list(councils)))
    alone = pl.when(pl.col("holders") == 1).then(pl.col("supplier_sirens").replace("", None))
    named = told.with_columns(name=pl.col("supplier").str.split(" / "), siren=alone).explode("name").drop_nulls("name")
    keys = ("council_id", "council", "name", "siren")
    rows = named.sort("file_id", "row").group_by(keys, maintain_order=True).agg(pl.col("file_id", "row").first()).collect()
    found: defaultdict[tuple[int, str], list[_Name]] = defaultdict(list)
    for council_id, council, name, siren, file_id, row in rows.iter_rows():
        found[council_id, council].append(_name(name, council, siren, file_id=file_id, row=row))
    return found


def _pairs(ours: list[_Name], theirs: list[_Name]) -> Iterator[tuple[str, float, _Name, _Name]]:
    """(state, likeness of 0 to 1, a printed name, another name)."""
    everyone = [*ours, *theirs]
    keys = [other.bare for other in everyone]
    by_first: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        by_first[key.split(" ")[0]].append(number)
    for place, one in enumerate(ours):
        yield from _completed(one, [other for other in theirs if other.key == one.key])
        seen = set()
        for _, score, number in process.extract(one.bare, keys, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=None):
            other = everyone[number]
            repeated = other.supplier_id is not None and number <= place
            if other.key != one.key and not repeated and other.key not in seen and (state := _near(one, other)):
                seen.add(other.key)
                yield state, round(score / 100, 2), one, other
        for other in (everyone[number] for number in by_first[one.bare.split(" ")[0]] if number > place):
            if other.key not in seen and _of_one_group(one, other):
                seen.add(other.key)
                yield "group", 0.0, one, other


def _completed(one: _Name, same: list[_Name]) -> Iterator[tuple[str, float, _Name, _Name]]:
    numbered = {other.siren: other for other in same if other.siren}
    if one.siren or not numbered:
        return
    state = "completed" if len(numbered) == 1 else "several_numbers"
    for other in numbered.values():
        yield state, 1.0, one, other


def _near(one: _Name, other: _Name) -> str | None:
    if one.siren and other.siren:
        return "numbers_differ" if one.siren != other.siren else "same_number"
    if one.bare == other.bare:
        return "but_for_place"
    digits = re.sub(r"\D", "", one.bare) == re.sub(r"\D", "", other.bare)
    return "near_name" if digits and min(len(one.bare), len(other.bare)) >= _SHORTEST else None


def _of_one_group(one: _Name, other: _Name) -> bool:
    """The whole name of one begins the other's: a group and its company, or two companies."""
    return min(len(one.bare), len(other.bare)) >= _SHORTEST and begins(one.bare, other.bare)
