"""The commune printed behind a name ("M. Jean DUPONT de VALBOURG"), where a whole list is told commune by commune (CGCT L5211-6)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from council import places
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

# Its "de" is small: the particle of a surname in capitals is mostly printed as one ("Anne DE VALBOURG").
_CARRIED = re.compile(
    r"(?<=[^\W\d_a-zà-ÿ]) (?:de |d['’])(?P<place>[^\W\d_a-zà-ÿ]"
    r"(?:[^a-zà-ÿ\d,;]|(?<= )(?:sur|sous|les?|la|lès|en|aux?|d[eu]s?|et)(?= )){2,40})\Z"
)
_BEHIND = re.compile(r"(?:(?:de|du|des)\s{1,2}|d')(?P<place>[a-z][a-z' \n-]{1,40})\Z")
_LINK = re.compile(r"(?<![a-z'-])(?:d'|(?:de|du|des)(?![a-z]))")
_NEXT = re.compile(rf"[\s,.]{{0,6}}(?:et\s{{1,2}})?(?:{CIVILS})?[\s,.]{{0,4}}\Z")
_GROUPS = re.compile(r"[;\n]")
_WORDS = re.compile(r"\S+")
_FEWEST, _LEAST, _SIGNS = 3, 4, 2
_ARTICLE = re.compile(r"L(?:ES?|A) (?=[A-ZÀ-Ý])")
_SURNAME = re.compile(r"p{0,3}u[upc]+")
# What only a body's name has: digits, or the short word of its kind (EPCI, syndicats; CGCT L5211-1, L5711-1).
_BODY = re.compile(r"\s(?:[A-ZÀ-Ý]{3,12}\d{2,3}|EPT|EPCI|S(?:I|IC|MIC|Y|YC)TOM|SIVOM|SIVU|SIAEP)(?![^\W_])")
_MOST_LINKS = 3  # "de Saint Mars de la Lande": the commune's own


def settled(view: View, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, each name without its commune where every line of the list, or every name of it, ends with one.

    Where most end so with places that the list of communes has not, it is doubtful where their names end.
    """
    entries = _beside_names(_behind_surnames(view, entries))
    carried = {i: found for i, entry in enumerate(entries) if (found := _CARRIED.search(view.raw[entry.start : entry.end]))}
    if not carried or len(entries) < _FEWEST:
        return tuple(entries)
    if _by_commune(view, entries):
        return tuple(_cut(view, entry, carried[i]) if i in carried else entry for i, entry in enumerate(entries))
    if len(carried) < _FEWEST or 2 * len(carried) <= len(entries):
        return tuple(entries)
    return tuple(replace(one, doubtful=True) if i in carried else one for i, one in enumerate(entries))


def _beside_names(entries: Sequence[Entry]) -> Sequence[Entry]:
    """A column of communes that the print runs before that of the names is doubtful: twice the same, "LES ORMES", "VAL/ORBE"."""
    alone = [*takewhile(lambda one: not one.civility and "c" not in one.shape, entries)]  # "Mmes NOIR, LE GARFF" are called, too
    called = sum(one.civility for one in entries)
    names = Counter(one.name for one in alone)
    signs = sum("/" in name or times > 1 or _ARTICLE.match(name) is not None for name, times in names.items())
    if signs < _SIGNS or called < _FEWEST:
        return entries
    return [*(replace(one, doubtful=True) for one in alone), *entries[len(alone) :]]


def _behind_surnames(view: View, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Each surname without the commune or body right behind it, in a list without marks: "M. NOIR LES ORMES Mme PETIT VALBOURG".

    Where four are so, another of several words may be a surname and a commune not known, and is doubtful.
    """
    found = [_bodiless(view, entry) for entry in entries]
    ends = {
        i: found[i].end if found[i] is not entry else _place(view, entry)
        for i, entry in enumerate(entries)
        if entry.civility and not entry.holder and _SURNAME.fullmatch(entry.shape) and entry.shape.strip("p") != "u"
    }
    in_capitals = {i: end for i, end in ends.items() if "c" not in entries[i].shape}
    for wide in (ends, in_capitals):  # with those of which a capital alone begins the second word, "M. NOIR Valbourg", else without them
        cuts = sum(end is not None for end in wide.values())
        if cuts >= _LEAST and 2 * cuts >= len(wide):
            for i, at in wide.items():
                end = at or _again(view, entries[i], entries)
                found[i] = _shortened(view, entries[i], end) if end else replace(entries[i], doubtful=True)
            break
    return found


def _bodiless(view: View, entry: Entry) -> Entry:
    """The entry without the acronym of a body behind its surname, and what follows that: "M. NOIR EPT du Val"."""
    body = _BODY.search(view.raw, entry.start, entry.end) if entry.civility and "u" in entry.shape else None
    return _shortened(view, entry, body.start()) if body else entry


def _again(view: View, entry: Entry, entries: Sequence[Entry]) -> int | None:
    """Where a name of two words ends whose second stands behind other members of the list too, as a body's name does."""
    words = list(_WORDS.finditer(view.raw, entry.start, entry.end))
    stop = max(entries[-1].end, entries[-1].tail[1])
    told = view.raw.count(f" {words[1][0]}", entries[0].start, stop) if len(words) == len(entry.shape) == 2 else 0
    return words[0].end() if told > 1 else None


def _shortened(view: View, entry: Entry, end: int) -> Entry:
    return replace(entry, name=printed(view, entry.start, end), end=end, tail=(end, max(end, entry.tail[1])))


def _place(view: View, entry: Entry) -> int | None:
    """Where a name ends behind whose words those of a listed commune, department or region stand."""
    words = list(_WORDS.finditer(view.raw, entry.start, entry.end))
    cuts = (i for i in range(1, len(words)) if _is_place(view.raw[words[i].start() : entry.end]))
    return next((words[i - 1].end() for i in cuts), None)


def _is_place(name: str) -> bool:
    return places.is_commune(name) or bool(places.authorities(name))


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
    return _shortened(view, entry, entry.start + found.start())
