"""The commune printed behind a name ("M. Jean DUPONT de VALBOURG"), where a whole list is told commune by commune (CGCT L5211-6)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from council import places
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

# Its "de" is small: the particle of a surname in capitals is mostly printed as one ("Anne DE VALBOURG").
_CARRIED = re.compile(r"(?<=[^\W\d_a-zà-ÿ]) (?:de |d['’])(?P<place>[^\W\d_a-zà-ÿ][^a-zà-ÿ\d,;]{2,40})\Z")
_BEHIND = re.compile(r"(?:(?:de|du|des)\s{1,2}|d')(?P<place>[a-z][a-z' \n-]{1,40})\Z")
_LINK = re.compile(r"(?<![a-z'-])(?:d'|(?:de|du|des)(?![a-z]))")
_NEXT = re.compile(rf"[\s,.]{{0,6}}(?:et\s{{1,2}})?(?:{CIVILS})?[\s,.]{{0,4}}\Z")
_GROUPS = re.compile(r"[;\n]")
_WORDS = re.compile(r"\S+")
_FEWEST, _LEAST = 3, 4
_MOST_LINKS = 3  # "de Saint Mars de la Lande": the commune's own


def settled(view: View, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, each name without its commune where every line of the list, or every name of it, ends with one."""
    entries = _behind_surnames(view, entries)
    carried = {i: found for i, entry in enumerate(entries) if (found := _CARRIED.search(view.raw[entry.start : entry.end]))}
    if not carried or len(entries) < _FEWEST or not _by_commune(view, entries):
        return tuple(entries)
    return tuple(_cut(view, entry, carried[i]) if i in carried else entry for i, entry in enumerate(entries))


def _behind_surnames(view: View, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Each surname without the commune right behind it, in a list that parts nothing: "M. NOIR LES ORMES Mme PETIT VALBOURG M. VERT".

    Where four are so, another of several words may be a surname and a commune not known, and is doubtful.
    """
    wide = {i: e for i, e in enumerate(entries) if e.civility and not e.holder and not e.shape.strip("up") and e.shape.count("u") > 1}
    cuts = {i: at for i, entry in wide.items() if (at := _place(view, entry))}
    if len(cuts) < _LEAST or 2 * len(cuts) < len(wide):
        return entries
    found = list(entries)
    for i, entry in wide.items():
        if end := cuts.get(i):
            found[i] = replace(entry, name=printed(view, entry.start, end), end=end, tail=(end, max(end, entry.tail[1])))
        else:
            found[i] = replace(entry, doubtful=True)
    return found


def _place(view: View, entry: Entry) -> int | None:
    """Where a name ends behind whose words a listed commune's stand."""
    words = list(_WORDS.finditer(view.raw, entry.start, entry.end))
    cuts = (i for i in range(1, len(words)) if places.is_commune(view.raw[words[i].start() : entry.end]))
    return next((words[i - 1].end() for i in cuts), None)


def leads(name: str) -> bool:
    """Whether a commune of several words stands in front of a whole name: a list of "name – commune" without its marks was cut elsewhere.

    A surname in capitals before given names ("SAINT MARTIN Jean Luc") is a person's own.
    """
    words = name.split()
    cuts = (
        i
        for i in range(1, len(words) - 1)
        if words[i - 1][-1] != "-" and not "".join(words[:i]).isupper() and (i > 1 or "-" in words[0].strip("-"))
    )
    return any(places.is_commune(" ".join(words[:i])) for i in cuts)


def _by_commune(view: View, entries: Sequence[Entry]) -> bool:
    """Whether a commune ends each group of the list, parted by semicolons or lines, or stands behind each of its names."""
    start, stop = entries[0].start, max(entries[-1].end, entries[-1].tail[1])
    groups = [group for group in _GROUPS.split(view.folded[start:stop]) if group.strip(" .,")]
    if len(groups) >= _FEWEST:
        return all(_ends_with_commune(group) for group in groups)
    ends = [entry.start for entry in entries[1:]] + [stop]
    return all(_ends_with_commune(view.folded[entry.start : end]) for entry, end in zip(entries, ends, strict=True))


def _ends_with_commune(text: str) -> bool:
    """Whether the last words are a commune's name behind "de"."""
    said = _NEXT.sub("", text)
    links = [match.start() for match in _LINK.finditer(said)]
    return any((found := _BEHIND.match(said, at)) and places.is_commune(found["place"]) for at in links[-_MOST_LINKS:])


def _cut(view: View, entry: Entry, found: re.Match[str]) -> Entry:
    """The entry without the commune, unless those capitals are none."""
    if not places.is_commune(found["place"]):
        return entry
    end = entry.start + found.start()
    return replace(entry, name=printed(view, entry.start, end), end=end, tail=(end, max(end, entry.tail[1])))
