"""Suppliers whose number a published name tells, and associations that a list of payments names as the vote does, of invented councils.

What makes them hard is in it: firms of one group, two firms that differ by their legal form alone, a firm that changed its number, clubs
with sections, clubs of one sport in two quarters.
"""

import random
from datetime import date
from itertools import count

import polars as pl

from benchmarks.pairs import words
from benchmarks.pairs.judged import Judged
from database.money.supplier_pairs import Name, name_of, pairs
from database.open_data.schemas import OPEN_SCHEMAS
from database.snapshot.frame_schemas import SCHEMAS
from metrics.published import yearly

_LEGAL = ("SAS ", "SARL ", "SA ")
_TWIN, _MOVED = 0.01, 0.03  # a firm of the same name but for its form; a firm that got another number
_YEARS = range(2018, 2024)


def suppliers(chance: random.Random, councils: int) -> Judged:
    """Printed names beside published ones: which number completes which."""
    result = Judged()
    for number in range(councils):
        council = f"{chance.choice(words.PLACES)} {number}"
        printed: list[tuple[Name, str]] = []
        published: dict[str, list[Name]] = {}
        for name, form in _firms(chance):
            siren = f"{chance.randrange(10**8, 10**9)}"
            if chance.random() < 0.7:
                printed.append((name_of(words.firm(chance, name, form), council, None, supplier_id=len(printed)), siren))
            if chance.random() < 0.7:
                published[siren] = [name_of(words.firm(chance, name, form), council, siren, file_id=1, row=1) for _ in range(2)]
                if chance.random() < _MOVED:
                    published[siren].append(name_of(words.firm(chance, name, form), council, f"{chance.randrange(10**8, 10**9)}"))
        truth = {one.supplier_id: siren for one, siren in printed}
        result.partners += sum(siren in published for siren in truth.values())
        met = set()
        for state, _, one, other in pairs([one for one, _ in printed], [name for names in published.values() for name in names]):
            right = other.siren == truth[one.supplier_id]
            met |= {one.supplier_id} if right else set()
            if state == "completed":
                result.add("suppliers, one number of the name", right=right)
        result.met += len(met)
    return result


def _firms(chance: random.Random) -> list[tuple[str, str]]:
    """Names with their legal forms; a twin has another one."""
    names = [f"{stem}{tail}" for stem in words.STEMS for tail in chance.sample(words.TAILS, chance.randint(1, 3))]
    firms = [(name, chance.choice(_LEGAL)) for name in names]
    twins = [(name, chance.choice([other for other in _LEGAL if other != form])) for name, form in firms if chance.random() < _TWIN]
    return [*firms, *twins]


def payments(chance: random.Random, councils: int) -> Judged:
    """Votes of grants beside lists of what was paid, by year and name."""
    voted, paid, sides, numbers = [], [], [], count(1)
    for council in range(1, councils + 1):
        place = chance.choice(words.PLACES)
        clubs = [f"{club} {place}" for club in words.CLUBS]
        clubs += [f"{club} section jeunes" for club in chance.sample(clubs, 4)] + [
            f"{club} du Bourg" for club in chance.sample(words.CLUBS, 3)
        ]
        for club in clubs:
            for year in _YEARS:
                side, told = chance.random(), {"council_id": council, "council": f"{place} {council}"}
                names = [words.club(chance, club), words.club(chance, club)]
                key = next(numbers)  # an amount of its own tells afterwards whose it is
                if side > 0.1:
                    voted.append({**told, "date": date(year, 3, 1), "beneficiary": names[0], "amount_cents": key, "outcome": "adopted"})
                if side < 0.9:
                    paid.append({**told, "year": year, "beneficiary": names[1], "amount_cents": key, "grant_basis": "paid"})
                sides += [key] if 0.1 < side < 0.9 else []
    found = yearly.beside(
        _frame(SCHEMAS["grants"], voted), _frame(OPEN_SCHEMAS["published_grants"], []), _frame(OPEN_SCHEMAS["yearly_grants"], paid)
    )
    result = Judged(partners=len(sides))
    for one, other in found.select("voted_cents", "paid_grant_cents").iter_rows():
        result.add("payments beside votes, same words", right=one == other)
        result.met += one == other
    return result


def _frame(schema: pl.Schema, rows: list[dict[str, object]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=schema)
