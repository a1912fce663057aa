"""Who gave a proxy and who holds it, told in two lists, in two columns, or with the holder first: "A. PETIT pour L. NOIR"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data_loaders.documents.readings.roll_machine import lists
from data_loaders.documents.text.names import names_cut, names_match
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.names.names_words import NAME_KINDS, tokens
from data_loaders.documents.text.view import View

_FOR = re.compile(rf"\)?\s{{1,3}}\(?(?:vote(?:nt)? )?pour\s{{1,9}}(?:{CIVIL}\s{{0,2}})?")
_FOR_WHOM = re.compile(rf"\s{{1,2}}\((?:vote )?pour\s{{1,9}}(?:{CIVIL}\s{{1,2}})?(?P<name>[a-z][^()\d,;]{{2,50}})\)")


def pairs(givers: lists.Reading, holders: lists.Reading) -> lists.Reading | None:
    """The first with the first, the second with the second; None where there are not as many of both."""
    if len(givers.entries) != len(holders.entries):
        return None
    end = max(holders.end, givers.end)
    entries: list[Entry] = [
        replace(g, holder=(h.start, h.end), tail=(g.end, g.end)) for g, h in zip(givers.entries, holders.entries, strict=True)
    ]
    return replace(givers, entries=tuple(entries), end=end, odd=givers.odd + holders.odd)


def beside(view: View, read: Iterable[lists.Reading]) -> Iterator[lists.Reading]:
    """Givers and holders in two columns, read across: on each line who gave and who holds; or each giver linked to a holder."""
    for reading in read:
        if all(entry.holder for entry in reading.entries):
            yield reading
            continue
        rows = list(zip(reading.entries[::2], reading.entries[1::2], strict=False))
        if len(reading.entries) % 2 == 0 and all("\n" not in view.raw[a.end : b.start] for a, b in rows):
            yield replace(reading, entries=tuple(replace(a, holder=(b.start, b.end), tail=(a.end, b.end)) for a, b in rows), odd=0.0)


def turned(view: View, read: Iterable[lists.Reading], present: Sequence[str] = ()) -> Iterator[lists.Reading]:
    """ "A. PETIT pour L. NOIR", "(pour L. NOIR)": who votes is named ahead of whom the vote is cast for; other readings as they are.

    `present`: who is listed as such. Where that is the one behind each "pour", and none ahead of it, the proxies are given as they stand.
    """
    for one in read:
        reading = replace(one, entries=_bracketed(view, one.entries) or tuple(_cast(view, e) for e in one.entries))
        cast = [e for e in reading.entries if e.holder and _FOR.fullmatch(view.folded, e.end, e.holder[0])]
        if not cast or len(cast) != len(reading.entries):
            yield reading
            continue
        ways = [(e, e.holder) for e in cast if e.holder]
        behind = [names_match.find(printed(view, *h), present) is not None for _, h in ways]
        ahead = [names_match.find(e.name, present) is not None for e, _ in ways]
        if any(behind) and not any(ahead):
            yield reading
            continue
        if any(behind) and not all(ahead):
            yield replace(reading, entries=tuple(replace(e, doubtful=True) for e in reading.entries))  # no one order fits all
            continue
        entries = [replace(e, name=printed(view, *h), start=h[0], end=h[1], holder=(e.start, e.end), tail=(h[1], h[1])) for e, h in ways]
        yield replace(reading, entries=tuple(entries), end=max(e.end for e in entries))


def _bracketed(view: View, entries: Sequence[Entry]) -> tuple[Entry, ...] | None:
    """Those who gave, where each has a whole name and nothing else in brackets: "NOIR Luc (PETIT Anne) – VERT Guy (ROUX Ève)"."""
    if any(e.holder or e.role or not view.raw[e.end : e.end + 3].lstrip().startswith("(") for e in entries):
        return None
    notes = [next((t for t in tokens(view, *e.tail) if t.kind != "line"), None) for e in entries]
    inside = [tokens(view, note.start + 1, note.end - 1) if note and note.kind == "note" else [] for note in notes]
    orders = {names_cut.order(names_cut.shape(e for e in words if e.kind in NAME_KINDS)) for words in inside}
    plain = all(words and all(t.kind in ("civ", *NAME_KINDS) for t in words) for words in inside)
    if not plain or not (orders <= {"first", "last"}):
        return None
    named = [[t for t in words if t.kind in NAME_KINDS] for words in inside]
    return tuple(replace(e, holder=(words[0].start, words[-1].end)) for e, words in zip(entries, named, strict=True))


def doubted(read: Iterable[lists.Reading]) -> tuple[lists.Reading, ...]:
    """With doubt on all: of "Excusés et représentés" without a holder nobody knows who is represented."""
    return tuple(replace(one, entries=tuple(replace(e, doubtful=True) for e in one.entries)) for one in read)


def _cast(view: View, entry: Entry) -> Entry:
    """With whom brackets say that the vote is cast for as the one linked to: "Anne PETIT (pour Luc NOIR)"."""
    whom = None if entry.holder else _FOR_WHOM.match(view.folded, entry.end)
    return replace(entry, holder=whom.span("name")) if whom else entry
