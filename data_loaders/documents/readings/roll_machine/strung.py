"""Holders strung one below the other behind the last of several givers: "A, B, C", then "Pouvoir à X", "Pouvoir à Y", "Pouvoir à Z"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll_machine import stream
from data_loaders.documents.readings.roll_machine.holder import Rest
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_MARKS = " \t\r\n,;:()–—-•*"
_GIFT = re.compile(rf"(?<![a-z])(?:donn\w{{1,4}} )?{PROXY}s?(?: donnee?)?\s{{1,3}}(?:a|au)\s{{1,3}}")


def behind(found: list[Entry], held: list[Span], after: int) -> float:
    """Gives the last entries, but those `after`, the holders behind the last one's own; what does not fit is odd."""
    at = len(found) - 1 - after
    last = found[at].holder
    return float(len(held)) if last is None or not pair(found, at, [last, *held]) else 0.0


def pair(found: list[Entry], at: int, holders: list[Span]) -> bool:
    """The holders behind the entry at `at` for as many givers as have none; givers more or fewer are doubtful, each and all."""
    givers = [i for i in range(at + 1) if i == at or not (found[i].holder or found[i].role)]
    if len(givers) < 2:
        return False
    even = len(givers) == len(holders)
    for i, giver in enumerate(givers):
        one = found[giver]
        found[giver] = replace(one, holder=holders[i] if even else None, tail=(one.end, one.end), doubtful=one.doubtful or not even)
    return True


def settled(view: View, entries: Sequence[Entry], style: str | None) -> tuple[Entry, ...]:
    """The entries of a list, their holders paired where several stand in the note of one."""
    found = list(entries)
    for at, entry in enumerate(entries):
        gifts = [match.start() for match in _GIFT.finditer(view.folded, *entry.tail)]
        if len(gifts) < 2:
            continue
        ends = [*gifts[1:], entry.tail[1]]
        held = [Rest(view, stream.words(view, low, high), True, style).holder for low, high in zip(gifts, ends, strict=True)]
        if all(holder and not view.folded[holder[1] : high].strip(_MARKS) for holder, high in zip(held[:-1], gifts[1:], strict=True)):
            pair(found, at, [holder for holder in held if holder])
    return tuple(found)
