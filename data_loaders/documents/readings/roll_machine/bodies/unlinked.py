"""Givers of proxies whose holder no "à" leads to: two bare names, one in brackets, one without among those that have one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.readings.roll import proxy_words
from data_loaders.documents.readings.roll.roll import Section
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View

_LINKS = re.compile(rf"{proxy_words.WORDS}|represent|(?<![a-z])par(?![a-z])")
_ASIDE = re.compile(rf"\s{{0,2}}\((?:{CIVIL}\s{{1,2}})?(?P<who>[a-z][a-z' .-]{{2,40}})\)")
_GAVE = re.compile(rf"[\s,:–—-]{{0,6}}{proxy_words.GAVE}[\s:]{{1,3}}(?:{CIVIL}\s{{1,2}})?")


def paired(view: View, section: Section) -> list[Entry]:
    """Two bare names are a giver and a holder whose "à" is missing: where "a donné pouvoir" stands between, or all other lines link."""
    entries, found = list(section.entries), []
    linked = section.kind == "represented" and any(e.holder is not None for e in entries)
    while entries:
        entry = entries.pop(0)
        if section.kind != "present" and entries and not any(e.holder or e.role for e in (entry, entries[0])):
            between = view.folded[entry.end : entries[0].start]
            if (linked and not re.search(r"[\n,;•(-]", between)) or _GAVE.fullmatch(between):
                holder = entries.pop(0)
                entry = replace(entry, holder=(holder.start, holder.end), tail=(entry.end, holder.tail[1]))
        found.append(entry)
    return found


def bracketed(view: View, entries: list[Entry], known: Sequence[str]) -> list[Entry]:
    """With the holders who stand in brackets behind their givers, where each bracket names one of those `known`: "M. X (M. Y)"."""
    held = {e.start: _ASIDE.match(view.folded, e.end) for e in entries if not (e.holder or e.role)}
    told = {start: aside.span("who") for start, aside in held.items() if aside}
    if not told or any(names_match.find(view.raw[low:high], known) is None for low, high in told.values()):
        return entries
    return [replace(e, holder=told[e.start], tail=(e.end, told[e.start][1] + 1)) if e.start in told else e for e in entries]


def doubted(view: View, entries: list[Entry]) -> list[Entry]:
    """With doubt on one of whom no gift is told where nearly all others have a holder: a heading that is not known may lead to it."""
    bare = [e for e in entries if not (e.holder or e.role or _LINKS.search(view.folded, *e.tail))]
    if not bare or 4 * len(bare) > len(entries):
        return entries
    return [replace(e, doubtful=True) if e in bare else e for e in entries]
