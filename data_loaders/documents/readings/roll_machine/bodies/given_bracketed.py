"""The given name printed in brackets behind a surname in capitals: "MM. NOIR (Luc), VERT (Guy)"; a commune or a group stands so too."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from council import places
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import FUNCTIONS
from data_loaders.documents.text.view import View, fold

_GIVEN = re.compile(r"[ \t]{0,2}\((?P<given>[A-ZÀ-Ý][a-zà-ÿ]{1,14}(?:[ -][A-ZÀ-Ý][a-zà-ÿ]{1,14})?|[A-ZÀ-Ý][a-z]?\.(?:[ -]?[A-ZÀ-Ý]\.)?)\)")
_FEWEST = 3


def settled(view: View, roll: Roll) -> Roll:
    """The roll, each surname with its given name, where so many brackets tell different names that they are no communes and no groups.

    Of fewer brackets, those behind one surname printed twice tell two persons apart.
    """
    entries = [entry for section in roll.sections for entry in section.entries]
    found = {entry.start: given for entry in entries if (given := _given(view, entry))}
    names = [fold(given["given"]) for given in found.values()]
    listed = [name for name in names if places.is_commune(name)]
    bare = [entry for entry in entries if not entry.shape.strip("up")]
    several = len(names) >= _FEWEST and 4 * len(set(names)) >= 3 * len(names)
    if not several or 3 * len(listed) > len(names) or 2 * len(found) < len(bare):
        found = _homonyms(entries, found)
    sections = (replace(s, entries=tuple(_whole(view, e, found.get(e.start)) for e in s.entries)) for s in roll.sections)
    return replace(roll, sections=tuple(sections))


def _homonyms(entries: Sequence[Entry], found: dict[int, re.Match[str]]) -> dict[int, re.Match[str]]:
    """The brackets behind surnames that stand twice with two different ones; not where all are communes."""
    beside = [(entry.name, found[entry.start]) for entry in entries if entry.start in found]
    told = Counter(name for name, _ in {(name, fold(given["given"])) for name, given in beside})
    placed = all(places.is_commune(given["given"]) for name, given in beside if told[name] > 1)
    return {} if placed else {entry.start: found[entry.start] for entry in entries if entry.start in found and told[entry.name] > 1}


def _given(view: View, entry: Entry) -> re.Match[str] | None:
    """The bracket behind a surname alone that holds a word like a name, and no office."""
    found = _GIVEN.match(view.raw, entry.end) if entry.shape.strip("p") and not entry.shape.strip("up") else None
    return found if found and fold(found["given"]) not in FUNCTIONS else None


def _whole(view: View, entry: Entry, given: re.Match[str] | None) -> Entry:
    """The surname and the given name in one, as printed."""
    if given is None:
        return entry
    end = given.end()
    shape = entry.shape + ("i" if "." in given["given"] else "c")
    return replace(entry, name=printed(view, entry.start, end), end=end, tail=(end, max(end, entry.tail[1])), shape=shape)
