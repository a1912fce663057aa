"""What is strung together without a mark: holders behind the last of several givers ("Pouvoir à X", "Pouvoir à Y"), two members' names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll_machine import stream
from data_loaders.documents.readings.roll_machine.holder import Rest
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_MARKS = " \t\r\n,;:()–—-•*"
_GIFT = re.compile(rf"(?<![a-z])(?:donn\w{{1,4}} )?{PROXY}s?(?: donnee?)?\s{{1,3}}(?:a|au)\s{{1,3}}")

_TWO_NAMES = re.compile(r"(?P<one>\S{1,30}\s{1,2}\S{1,40})\s{1,2}(?P<two>\S{1,30}\s{1,2}\S{1,40})")  # each a given name and a surname
_LED = rf"(?:[,;:(•*–-]\s{{0,2}}|(?<![a-z])(?:{CIVILS}|a|et|par|de|que)\s{{1,2}})"
_ENDED = r"\s{0,2}(?:[,;:.()]|(?:et|a|est|donne|pouvoir|procuration|qui|pour)(?![a-z]))"


def parted(view: View, entries: list[Entry]) -> list[Entry]:
    """The entries of a list, two members whom no mark parts told apart where the paper names one of them elsewhere."""
    found: list[Entry] = []
    for entry in entries:
        two = _TWO_NAMES.fullmatch(view.raw, entry.start, entry.end) if entry.doubtful and entry.shape == "cccc" else None
        if two and (_stands(view, two.span("one"), "", _ENDED) or _stands(view, two.span("two"), _LED, r"(?![\w-])")):
            (_, middle), (here, _) = two.span("one"), two.span("two")
            first = replace(entry, name=printed(view, entry.start, middle), end=middle, tail=(middle, here), holder=None, role=None)
            found += [replace(first, shape="cc", doubtful=False)]
            found += [replace(entry, name=printed(view, here, entry.end), start=here, shape="cc", doubtful=False)]
        else:
            found.append(entry)
    return found


def _stands(view: View, at: Span, ahead: str, behind_: str) -> bool:
    """Whether the paper has these words elsewhere, with such marks or words round them."""
    words = r"\s{1,2}".join(map(re.escape, view.folded[slice(*at)].split()))
    return any(not at[0] - len(m[0]) <= m.start() < at[1] for m in re.finditer(f"{ahead}(?<![a-z-]){words}{behind_}", view.folded))


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
