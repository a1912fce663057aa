"""Terms of municipal councils (mandatures, six years; Code électoral L227): the days from which newly elected councils sat."""

from datetime import date
from itertools import pairwise

# Councils elected in one round in 2020 sat from 18 May (law 2020-290 art. 19, decree 2020-571); the other bounds are election months.
TERMS = [
    date(1995, 6, 18),
    date(2001, 3, 18),
    date(2008, 3, 16),
    date(2014, 3, 30),
    date(2020, 5, 18),
    date(2026, 3, 22),
    date(2032, 3, 21),
]


def term_of(day: date) -> str | None:
    """The term of a date ("2020-2026"); None before 1995."""
    return next((f"{start.year}-{end.year}" for start, end in pairwise(TERMS) if start <= day < end), None)
