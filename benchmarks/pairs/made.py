"""Councils with what they voted and what they published, some of it on one side only, and which of the two is which.

What makes pairs hard is in it: contracts that the same firm wins again for the same amount, lots of one operation, firms of one group,
amendments, taxes, renewals, grants of one amount every year, sections of one club, years without a day.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.pairs import words
from database.money.joined_contracts import Published, Voted
from database.money.joined_grants import PublishedGrant, VotedGrant

_FIRST = date(2017, 1, 15)
_YEARS = 7
_ONE_SIDE = 0.2  # of contracts and of grants that only one of the two sources tells


@dataclass(slots=True)
class Made:
    """Both sides of some councils; `partners`: the key of what was voted -> that of what was published of it."""

    voted: list[Voted] = field(default_factory=list)
    published: list[Published] = field(default_factory=list)
    partners: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Grants:
    """The same of grants."""

    voted: list[VotedGrant] = field(default_factory=list)
    published: list[PublishedGrant] = field(default_factory=list)
    partners: dict[int, int] = field(default_factory=dict)


def contracts(chance: random.Random, councils: int) -> Made:
    """Each council has its firms, and operations of one to six lots that come again after one to four years or never."""
    made = Made()
    for number in range(councils):
        town, siret = f"{chance.choice(words.PLACES)} {number}", f"2{number:08}00017"
        firms = [
            (f"{stem}{tail}", f"{chance.randrange(10**8, 10**9)}")
            for stem in words.STEMS
            for tail in chance.sample(words.TAILS, chance.randint(1, 3))
        ]
        for _ in range(25):
            _operation(chance, made, (town, siret), firms)
    return made


def _operation(chance: random.Random, made: Made, body: tuple[str, str], firms: list[tuple[str, str]]) -> None:
    title, lots = chance.choice(words.WORKS), chance.choice((1, 1, 1, 2, 4, 6))
    day = _FIRST + timedelta(days=chance.randrange(_YEARS * 365))
    every = chance.choice((0, 0, 1, 2, 4))
    for lot in range(1, lots + 1):
        named = f"{title} – lot {lot} {chance.choice(words.TRADES)}" if lots > 1 and chance.random() < 0.6 else title
        firm, cents = chance.choice(firms), chance.randrange(5_000, 900_000) * 100
        for again in range(3 if every else 1):
            on = day + timedelta(days=every * 365 * again + chance.randint(-20, 20))
            held = firm if again == 0 or chance.random() < 0.7 else chance.choice(firms)
            cents = cents if chance.random() < 0.4 else round(cents * chance.uniform(0.9, 1.25))
            _contract(chance, made, body, (held, named, str(lot) if lots > 1 else None, cents, on, chance.choice((0, 0, 3))))


_Contract = tuple[tuple[str, str], str, str | None, int, date, int]


def _contract(chance: random.Random, made: Made, body: tuple[str, str], one: _Contract) -> None:
    (firm, siren), title, lot, cents, day, renewals = one
    number, side = len(made.voted) + len(made.published) + 1, chance.random()
    if side > _ONE_SIDE / 2:
        said = cents if chance.random() < 0.7 else round(cents * 1.2)
        sirens = frozenset({siren} if chance.random() < 0.1 else ())
        amounts, renewed = (() if chance.random() < 0.08 else (said,)), ((said * (1 + renewals),) if renewals else ())
        printed = lot if chance.random() < 0.7 else None
        names = (words.firm(chance, firm),)
        made.voted.append(Voted(number, *body, day, names, sirens, words.subject(chance, title), amounts, printed, renewed))
    if side < 1 - _ONE_SIDE / 2:
        told = cents * (1 + renewals) if chance.random() < 0.5 else cents
        told = told if chance.random() < 0.85 else round(told * chance.uniform(1.01, 1.3))
        on = day + timedelta(days=chance.randint(3, 150))
        sirens = frozenset({siren} if chance.random() < 0.9 else ())
        printed = lot if chance.random() < 0.5 else None
        names = (words.firm(chance, firm),)
        made.published.append(Published(-number, *body, on, names, sirens, words.subject(chance, title), (told,), printed))
        if side > _ONE_SIDE / 2:
            made.partners[number] = -number


def grants(chance: random.Random, councils: int) -> Grants:
    """Each council gives to its clubs most years, often the same; some clubs have a section, or a name like another's."""
    made = Grants()
    for council in range(1, councils + 1):
        place = chance.choice(words.PLACES)
        clubs = [f"{club} {place}" for club in words.CLUBS]
        clubs += [f"{club} section jeunes" for club in chance.sample(clubs, 4)] + chance.sample(words.CLUBS, 3)
        for club in clubs:
            cents, purpose = chance.randrange(1, 90) * 10_000, chance.choice(words.PURPOSES)
            for year in range(_FIRST.year, _FIRST.year + _YEARS):
                cents = cents if chance.random() < 0.6 else chance.randrange(1, 90) * 10_000
                for again in range(chance.choice((0, 1, 1, 1, 1, 2))):
                    other = again and chance.random() > 0.15  # a second one of a year is seldom of the same amount
                    given = chance.randrange(1, 90) * 10_000 if other else cents
                    _grant(chance, made, council, (club, given, date(year, chance.randint(1, 12), chance.randint(1, 28)), purpose))
    return made


def _grant(chance: random.Random, made: Grants, council: int, one: tuple[str, int, date, str]) -> None:
    club, cents, day, purpose = one
    number, side = len(made.voted) + len(made.published) + 1, chance.random()
    decision = f"{day.year}-{number:04}"
    if side > _ONE_SIDE / 2:
        title = f"Subvention : {purpose}" if chance.random() < 0.6 else "Subventions aux associations"
        made.voted.append(VotedGrant(number, council, day, words.club(chance, club), title, decision, cents))
    if side < 1 - _ONE_SIDE / 2:
        on = day + timedelta(days=chance.randint(0, 90)) if chance.random() < 0.6 else None
        told = (cents,) if chance.random() < 0.95 else (round(cents * chance.uniform(0.5, 1.5)),)
        ref = decision if chance.random() < 0.3 else None
        year = None if on else day.year
        made.published.append(PublishedGrant(-number, council, on, year, words.club(chance, club), purpose, ref, told))
        if side > _ONE_SIDE / 2:
            made.partners[number] = -number
