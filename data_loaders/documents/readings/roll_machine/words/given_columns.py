"""Givers and holders of a table that a text gives column by column: "A qui a donné | B qui a donné | pouvoir | pouvoir | à | à | C | D"."""

import re
from itertools import pairwise

from data_loaders.documents.readings.roll_machine import lists
from data_loaders.documents.readings.roll_machine.bodies import pairs
from data_loaders.documents.text.names.names_entry import printed
from data_loaders.documents.text.view import View

_COLUMNS = re.compile(r"(?<![a-z])(?:(?:pouvoir|procuration)\s{1,3}){2,40}(?:a\s{1,3}){2,40}")
_WHO_GAVE = re.compile(r"(?<![a-z])(?:qui\s{1,3})?(?:a|avait|ayant)\s{1,3}donne(?![a-z])")


def find(view: View, low: int, high: int) -> lists.Reading | None:
    """Givers and holders of a table read column by column: "A qui a donné | B qui a donné | pouvoir | pouvoir | à | à | C | D"."""
    for match in _COLUMNS.finditer(view.folded, low, high):
        words = match[0].split()
        if 2 * words.count("a") != len(words):
            continue
        stops = [m.span() for m in _WHO_GAVE.finditer(view.folded, low, match.start())]
        read = [lists.readings(view, a, b, gift=False) for (_, a), (b, _) in pairwise([(low, low), *stops, (match.start(),) * 2])]
        givers = [r[0] for r in read if r]
        holders = lists.readings(view, match.end(), high, gift=False)
        if givers and holders:
            entries = tuple(e for one in givers for e in one.entries)
            return pairs.pairs(lists.Reading(entries, sum(one.odd for one in givers), givers[-1].end), holders[0])
    return None


def example(text: str) -> list[str] | None:
    """Each giver, the holder behind an arrow."""
    view = View.of(text)
    found = find(view, 0, len(text))
    return [f"{e.name} > {printed(view, *e.holder)}" for e in found.entries if e.holder] if found else None


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "Mme Rose BLANC qui a donné\nM. Guy NOIR qui a donné\npouvoir\npouvoir\nà\nà\nM. Luc VERT\nMme Anne PETIT\n",
        ["Rose BLANC > Luc VERT", "Guy NOIR > Anne PETIT"],
    ),
]
NOT_FOUND: list[str] = ["Mme Rose BLANC a donné pouvoir à M. Luc VERT"]
