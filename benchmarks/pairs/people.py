"""Councillors as papers print them and as the State's register tells them, of invented councils, and who is who.

What makes them hard is in it: families of whom several sit, a successor of the same surname whom the register does not know yet,
homonyms, second given names and married names that one side leaves out, accents, hyphens and letters lost, lone surnames, small words.
"""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl

from benchmarks.pairs import words
from benchmarks.pairs.judged import Judged
from database.open_data.councillors import matches
from database.snapshot.frame_schemas import SCHEMAS

_MANDATE = date(2020, 5, 25)
_GONE, _NEW, _LATE = 0.05, 0.06, 0.03  # sat before only; came since, in both; in our papers, not yet in the register
_KIN, _SAME = 0.08, 0.004  # of a surname that sits already; of the same whole name
_REGISTER = ("file_id", "row", "person_id", "commune_code", "commune_name", "family_name", "given_name", "mandate_start")


@dataclass(frozen=True, slots=True)
class Person:
    """One person; `given` holds every given name, `married` the surname added by marriage."""

    number: int
    surname: str
    given: tuple[str, ...]
    married: str | None


def judged(chance: random.Random, councils: int, folder: Path) -> Judged:
    """The join's answer on made councils; frames are written into `folder` as a snapshot has them."""
    told: dict[str, list[dict[str, object]]] = {"councils": [], "mandates": [], "register": []}
    both: set[tuple[int, str]] = set()
    for number in range(1, councils + 1):
        _council(chance, number, told, both)
    homonyms = pl.len().over("commune_code", "family_name", "given_name") > 1
    register = pl.DataFrame(told["register"]).lazy().with_columns(_ABSENT, to_confirm=homonyms)
    for name, own in (("councils", told["councils"]), ("mandates", told["mandates"])):
        pl.DataFrame(own, schema={key: SCHEMAS[name][key] for key in own[0]}).write_parquet(folder / f"{name}.parquet")
    file = pl.DataFrame({"file_id": [1], "source": ["rne.csv"], "loaded_at": [datetime(2026, 1, 1)]})
    file.write_parquet(folder / "open_files.parquet")
    found = matches(folder, register, set())
    rows = register.select("row", person=pl.col("person_id").cast(pl.Int64)).collect()
    people = dict(rows.iter_rows())
    result = Judged(partners=len(both))
    met = set()
    for row in found.filter(pl.col("row").is_not_null(), pl.col("councillor_id").is_not_null()).iter_rows(named=True):
        pair = (row["councillor_id"], str(people[row["row"]]))
        met |= {pair} & both
        if row["state"] == "both":
            result.add("councillors, same words", right=pair in both)
    result.met = len(met)
    return result


_ABSENT = [pl.lit(None, pl.String).alias("function"), pl.lit(None, pl.Date).alias("function_start")]


def _council(chance: random.Random, number: int, told: dict[str, list[dict[str, object]]], both: set[tuple[int, str]]) -> None:
    name, code = f"{chance.choice(words.PLACES)} {number}", f"{number % 95 + 1:02}{number // 95 + 1:03}"
    told["councils"].append({"council_id": number, "council": name, "siret": None, "insee": code if chance.random() < 0.5 else None})
    people: list[Person] = []
    for _ in range(chance.choice((11, 15, 19, 23, 27, 33, 43))):
        people.append(_person(chance, number * 1000 + len(people), people))
    printed: dict[str, int] = {}
    for person in people:
        fate = chance.random()
        last = None if chance.random() < 0.3 else _MANDATE + timedelta(days=chance.randrange(1, 1500))
        in_papers, in_register = chance.random() < 0.9, not _GONE <= fate < _GONE + _LATE
        if fate < _GONE:
            last, in_papers, in_register = _MANDATE - timedelta(days=chance.randrange(30, 900)), True, False
        who = words.in_roll(chance, person.surname, person.given, person.married)
        seat = printed.setdefault(who, person.number)  # two people under one print are one line of ours
        if in_papers and seat == person.number:
            row = {"mandate_id": seat, "council_id": number, "council": name, "councillor_id": seat, "councillor": who, "end": last}
            told["mandates"].append(row)
        if in_register:
            since = _MANDATE if fate > _GONE + _LATE + _NEW else _MANDATE + timedelta(days=400)
            told["register"].append(_line(person, (code, name), len(told["register"]) + 2, since))
        if in_papers and in_register and seat == person.number:
            both.add((seat, str(person.number)))


def _line(person: Person, place: tuple[str, str], row: int, since: date) -> dict[str, object]:
    """As the register writes it: the surname of birth or of use, all given names or the first."""
    surname = f"{person.surname} {person.married}" if person.married and person.number % 3 == 0 else person.surname
    given = " ".join(person.given) if person.number % 5 == 0 else person.given[0]
    told = (1, row, str(person.number), *place, surname, given, since)
    return dict(zip(_REGISTER, told, strict=True))


def _person(chance: random.Random, number: int, others: list[Person]) -> Person:
    if others and chance.random() < _SAME:
        other = chance.choice(others)
        return Person(number, other.surname, other.given, other.married)
    surname = chance.choice(others).surname if others and chance.random() < _KIN else words.surname(chance)
    given = chance.sample(words.GIVEN, 2 if chance.random() < 0.15 else 1)
    return Person(number, surname, tuple(given), words.surname(chance) if chance.random() < 0.12 else None)
