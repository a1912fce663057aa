"""Guards over the council: a commune that the paper's head does not name, and a roll too short for its size (CGCT L2121-2, L2121-23)."""

import re
from collections.abc import Iterator

from council import places
from data_loaders.documents.checks.guard_finding import Finding, Words
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

_HEAD = 1500  # characters in which a paper says whose it is
_OF = phrase(r"\b(?:commune|ville|mairie) (?:de la |de l'|de |d'|du |des )")
_WORDS = re.compile(r"[a-z'’-]+")
_MARKS = re.compile(r"[^a-z0-9]+")
_MOST_WORDS = 6
_REACH = 60
# Inhabitants from which a commune's council has so many seats (CGCT L2121-2).
_SEATS = (
    (0, 7), (100, 11), (500, 15), (1_500, 19), (2_500, 23), (3_500, 27), (5_000, 29), (10_000, 33), (20_000, 35), (30_000, 39),
    (40_000, 43), (50_000, 45), (60_000, 49), (80_000, 53), (100_000, 55), (150_000, 59), (200_000, 61), (250_000, 65), (300_000, 69),
)  # fmt: skip
_WHOLE = 2 / 3  # of the seats: the population changes, seats fall vacant, no council loses a third of its own (L2121-2-1, L2122-8)


def named_elsewhere(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """The commune read is not in the paper's head, which names another one: it was read from what the paper tells of its neighbours."""
    head = words.folded[:_HEAD]
    if not record.council or not places.is_commune(record.council) or _plain(record.council) in _plain(head):
        return
    headed = [name for match in _OF.finditer(head) if (name := _commune(head[match.end() : match.end() + _REACH]))]
    if headed and places.key(record.council) not in {places.key(name) for name in headed}:
        yield Finding("council", (), {"name": record.council, "headed": headed[0].title()})


def _plain(words: str) -> str:
    return f" {_MARKS.sub(' ', fold(words)).strip()} "


def _commune(after: str) -> str | None:
    """The commune, of as many words as can be, with which these words begin."""
    said = _WORDS.findall(re.split(r"[,;:(]|\n\s*\n", after, maxsplit=1)[0])[:_MOST_WORDS]
    return next((name for n in range(len(said), 0, -1) if places.is_commune(name := " ".join(said[:n]))), None)


def few_for_size(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """No number in office is printed, and the roll names less than two thirds of the seats of a commune of that population."""
    read = len(record.attendance) + sum(held["fact"] == "attendance" for held in record.held_back)
    if not read or not record.council or record.session.members_in_office is not None:
        return
    sizes = [int(place.population) for place in places.in_office(record.council) if place.population.isdigit()]
    seats = min((_seats(size) for size in sizes), default=0)
    if read < _WHOLE * seats:
        yield Finding("paper", (), {"counted": read, "seats": seats})


def _seats(inhabitants: int) -> int:
    return next(seats for least, seats in reversed(_SEATS) if inhabitants >= least)
