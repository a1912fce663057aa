"""Rolls of bodies of delegates (communautés, syndicats): substitutes who sit for titulars, communes printed in a column of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.readings.roll import proxy_words
from data_loaders.documents.readings.roll_machine.bodies import commune_entries
from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.readings.roll_machine.lists import Reading
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.view import View

_BODY = re.compile(r"(?<![a-z])(?:delegue|suppleant|(?:comite|conseil|bureau) syndical|syndicat|communaut(?:e|aire)|metropole)")
_INSTEAD = re.compile(r"[\s,(–-]{0,4}(?:est )?(?:(?:represente|remplace|supplee?)e{0,2}\s{1,2})?par\s{1,2}(?:[a-z]{1,9}\.?\s{1,2}){0,2}")
_TOP = 6_000
_LABEL = re.compile(r"(?<![a-z])(?:(?:membres|delegues|conseillers)\s)?suppleants?(?![a-z])[^:\n;,()]{0,40}:")
_TITULARS = re.compile(r"(?<![a-z])titulaires?[^:\n;,()]{0,40}:")
_REPLACED = re.compile(r"remplac|supplee")
_GIFT = re.compile(proxy_words.WORDS)


def settled(view: View, way: list[tuple[Head, Reading]]) -> list[tuple[Head, Reading]]:
    """The lists with no commune among the names, and with substitutes apart from those they sit for."""
    named = [(head, replace(reading, entries=commune_entries.without_capitals(reading.entries))) for head, reading in way]
    if not _BODY.search(view.folded, 0, _TOP):
        return named
    named = [part for head, reading in named for part in _parted(view, head, reading)]
    others = [e.name for head, reading in named if head.state != "represented" for e in reading.entries]
    return [part for head, reading in named for part in _apart(view, head, reading, others)]


def _apart(view: View, head: Head, reading: Reading, others: Sequence[str]) -> list[tuple[Head, Reading]]:
    """ "Représentés : A représenté par B", where no B is a member: B sits, and A is excused."""
    title = view.folded[head.start : head.end]
    sat_for = head.state == "represented" and all(_sat_for(view, e, others) for e in reading.entries)
    replaced = head.state == "represented" and _REPLACED.search(title) and not _GIFT.search(title)
    if replaced and not sat_for:  # "Excusés / remplacés : A (représenté par B)", where B is on the list
        bare = tuple(replace(e, tail=(e.end, e.end), holder=None, role=None) for e in reading.entries)
        return [(replace(head, state="excused"), replace(reading, entries=bare))]
    if not sat_for:
        return [(head, reading)]
    sat = [Entry(printed(view, *e.holder), *e.holder, (e.holder[1], e.holder[1]), True, "") for e in reading.entries if e.holder]
    here = Head("present", sat[0].start, sat[0].start)
    return [(replace(head, state="excused"), reading), (here, replace(reading, entries=tuple(sat)))]


def _parted(view: View, head: Head, reading: Reading) -> list[tuple[Head, Reading]]:
    """Those present, and apart from them the substitutes that a label of their own leads: "Membres suppléants : …".

    Behind those excused or absent, such a label leads others, of whom nothing is said.
    """
    away = head.state in ("excused", "absent")
    label = _LABEL.search(view.folded, head.end, reading.end) if away or head.state == "present" else None
    if label is None or (away and "suppleants" not in label[0]):
        return [(head, reading)]
    first = tuple(e for e in reading.entries if e.start < label.start())
    rest = tuple(e for e in reading.entries if e.start >= label.start())
    if not first or not rest or _TITULARS.search(view.folded, label.end(), rest[-1].start):
        return [(head, reading)]
    deputies = replace(head, state="staff" if away else "deputies", start=label.start(), end=label.end(), count=None)
    own = replace(first[-1], tail=(first[-1].tail[0], min(first[-1].tail[1], label.start())))
    return [(head, replace(reading, entries=(*first[:-1], own), end=own.tail[1])), (deputies, replace(reading, entries=rest, odd=0.0))]


def _sat_for(view: View, entry: Entry, others: Sequence[str]) -> bool:
    if entry.holder is None or not _INSTEAD.fullmatch(view.folded, entry.end, entry.holder[0]):
        return False
    holder = printed(view, *entry.holder)
    return len(names_match.words(holder)) > 1 and names_match.find(holder, others) is None
