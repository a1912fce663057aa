"""A roll in a table whose crosses have lost their columns: "Présents Excusés Absents Pouvoirs | M. PETIT X | M. NOIR X M. PETIT".

Which state a cross tells is not known. A second name behind it is the holder's, where a cross stands behind that name elsewhere.
"""

import re
from dataclasses import replace
from itertools import pairwise

from data_loaders.documents.readings.roll import proxy_words
from data_loaders.documents.readings.roll.roll_ends import END
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine import lists
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_END = r"(?:\(e\)|\(s\)|\(e\)s|es?|s)?"
_STATE = rf"(?:absent{_END}|excuse{_END}|et|ou|non|represente{_END}|[/|-])"
# The heads: those present, those away, and last the holders.
_HEADS = re.compile(
    rf"(?<![a-z])present{_END}\s{{1,9}}(?:{_STATE}\s{{1,9}}){{1,8}}(?:(?:a |ayant )?donne\s{{1,3}})?"
    rf"(?:{proxy_words.WORDS}|mandat|represente{_END} par)s?(?: donnee?s?)?(?: a| au)?[ \t:]{{0,9}}\s"
)
_CROSS = re.compile(r"(?<=[^\W_])\s{1,9}[xX✓✔☒☑✗×](?![\w'’.-])")
_NOTE = re.compile(r"\d|[^\W\d_]{5}")
_REACH, _TABLE, _LONGEST = 24_000, 9_000, 160
_LEAST = 5  # crosses of a roll
_LAST = 60  # characters behind the last cross in which its holder stands


def find(view: View) -> list[Row]:
    """Those beside whom a holder stands; [] where there is no such table."""
    heads = _HEADS.search(view.folded, 0, min(len(view.folded), _REACH))
    crosses = list(_CROSS.finditer(view.raw, heads.end(), min(len(view.raw), heads.end() + _TABLE))) if heads else []
    if heads is None or len(crosses) < _LEAST:
        return []
    bounds = [heads.end(), *(m.end() for m in crosses), _stop(view, crosses[-1].end())]
    cells = [_names(view, low, high) for low, high in pairwise(bounds)]
    own = [e[-1] if e and not _noted(view, e[-1].end, cross.start()) else None for e, cross in zip(cells, crosses, strict=False)]
    marked = [entry.name for entry in own if entry]
    found: list[Row] = []
    for giver, entries in zip(own, cells[1:], strict=True):
        last = entries is cells[-1]
        if giver is None or len(entries) != (1 if last else 2) or names_match.find(entries[0].name, marked) is None:
            continue
        holder = entries[0]
        if not names_match.same(holder.name, giver.name):
            found.append(Row("represented", replace(giver, holder=(holder.start, holder.end), tail=(giver.end, holder.end))))
    return found


def _stop(view: View, start: int) -> int:
    """Where what stands behind the last cross ends."""
    limit = min(len(view.folded), start + _LAST)
    end = END.search(view.folded, start, limit)
    return end.start() if end else limit


def _names(view: View, low: int, high: int) -> tuple[Entry, ...]:
    """The names up to a cross, where nothing else stands there; () where anything does."""
    crossed = _CROSS.search(view.raw, max(low, high - 12), high)
    high = crossed.start() if crossed else high
    if high - low > _LONGEST:
        return ()
    best = next(iter(lists.readings(view, low, high, False)), None)
    if best is None or len(best.entries) > 2 or any(e.doubtful for e in best.entries):
        return ()
    return () if _noted(view, low, best.entries[0].start) else best.entries


def _noted(view: View, low: int, high: int) -> bool:
    """Whether words or numbers stand beside a name: "à partir de 19h20"."""
    return _NOTE.search(view.raw, low, high) is not None


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_ROWS = (
    "Mme Anne PETIT X",
    "M. Guy NOIR X M. Luc VERT",
    "M. Luc VERT X",
    "Mme Ève ROUX X",
    "M. Jean MERLE X Mme Anne PETIT",
    "Mme Lou GRIS X",
)
_SAID = [("represented", "Guy NOIR"), ("represented", "Jean MERLE")]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Présents Absents excusés Absents Pouvoirs " + " ".join(_ROWS) + " Secrétaire de séance : Mme Ève ROUX", _SAID),
    ("Présent\nExcusé\nAbsent\nPouvoir à\n" + "\n".join(_ROWS) + "\nLe quorum est atteint.", _SAID),
]
NOT_FOUND: list[str] = [
    "Présents Absents excusés Absents " + " ".join(_ROWS),
    "Présents Absents Pouvoirs " + " ".join(_ROWS).replace(" X", ""),
    "Présents Absents Pouvoirs " + " ".join(row.split(" X")[0] + " X" for row in _ROWS),
]
