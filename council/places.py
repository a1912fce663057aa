"""The list of councils (communes, intercommunalités, départements, régions; code officiel géographique): whom a name or a SIREN means.

Source, year and licence stand in places_source.txt. The list is read once, when a name is first asked for.
"""

import csv
import gzip
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_LIST = Path(__file__).with_name("places.csv.gz")
_COMMUNES = ("commune", "delegated", "associated", "district")
_GROUPS = ("CC", "CA", "CU", "METRO", "MET69", "EPT")
_MOST_NAMED = 6
_MARKS = re.compile(r"[^a-z0-9]+")
_ARTICLE = re.compile(r"\A(?:les? |la |l )(?=\w)")
_GROUP_KIND = re.compile(
    r"\b(?:communaute (?:de communes|d agglomeration|urbaine)|communaute|metropole|agglomeration|agglo|cc|ca|cu|interco)\b"
    r"|\b(?:du|de la|de l|de|des|d|la|le|les|l)\b"
)
_GROUP_WORD = re.compile(r"\b(?:communaute (?:de communes|d.agglomeration|urbaine)|metropole)\b")
_SHORT = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes", "s": "sur", "ss": "sous"}
_STROKE = (  # "s/s Bois", "s/Orge"
    (re.compile(r"\bs ?/ ?s\b"), " sous "),
    (re.compile(r"(?:\bs|(?<=[^\W\d_])) ?/[ -]?(?=[^\W\d_])"), " sur "),
)


class Place(NamedTuple):
    """One line of the list; `code` is the INSEE code of a commune, department or region."""

    kind: str
    code: str
    siren: str
    name: str
    department: str
    population: str
    key: str  # the name as `key` or, of an intercommunality, `group_key` makes it
    into: str = ""  # of a delegated or associated commune the INSEE code of the commune that it is part of


def key(name: str) -> str:
    """A commune's name without accents, marks, case and the article it begins with; "St" is "Saint", "s/" is "sur"."""
    words = _folded(name)
    for stroke, word in _STROKE if "/" in words else ():
        words = stroke.sub(word, words)
    words = _MARKS.sub(" ", words).strip()
    return _ARTICLE.sub("", " ".join(_SHORT.get(w, w) for w in words.split())) if words else ""


def _folded(name: str) -> str:
    """Small letters without accents; a ligature is two."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")


def group_key(name: str) -> str:
    """An intercommunality's name without its kind and its small words."""
    return " ".join(_GROUP_KIND.sub(" ", _MARKS.sub(" ", _folded(name))).split())


@lru_cache(maxsize=1)
def _places() -> tuple[Place, ...]:
    with gzip.open(_LIST, "rb") as file:
        rows = csv.reader(io.StringIO(file.read().decode()))
        next(rows)
        return tuple(map(Place._make, rows))


def _by_key(kinds: Collection[str]) -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in _places():
        if place.kind in kinds:
            found[place.key].append(place)
    return {name: tuple(places) for name, places in found.items()}


@lru_cache(maxsize=1)
def _communes() -> Mapping[str, tuple[Place, ...]]:
    return _by_key(_COMMUNES)


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, tuple[Place, ...]]:
    return _by_key(_GROUPS)


@lru_cache(maxsize=1)
def _authorities() -> Mapping[str, tuple[Place, ...]]:
    return _by_key(("department", "region"))


@lru_cache(maxsize=1)
def _sirens() -> Mapping[str, Place]:
    return {place.siren: place for place in _places() if place.siren}


def communes(name: str) -> tuple[Place, ...]:
    """The communes of that name, those in office first."""
    return tuple(sorted(_communes().get(key(name), ()), key=lambda p: (p.kind != "commune", p.code)))


def in_office(name: str) -> tuple[Place, ...]:
    """The communes of that name that are in office."""
    return tuple(place for place in communes(name) if place.kind == "commune")


def written(name: str) -> str:
    """A commune's name as the list writes it, where all of that name are written alike; any other name as it is."""
    found = {place.name for place in communes(name)}
    return found.pop() if len(found) == 1 else name


def is_commune(name: str) -> bool:
    """Is this the name of a commune, in office or absorbed?"""
    return key(name) in _communes()


def groups(name: str) -> tuple[Place, ...]:
    """The intercommunalities of that name, whatever kind is printed beside it."""
    return _groups().get(group_key(name), ())


def authorities(name: str) -> tuple[Place, ...]:
    """The departments and regions of that name."""
    return _authorities().get(key(name), ())


def is_shared(name: str) -> bool:
    """Do several councils in office bear the name? Of a group its kind must stand beside it."""
    if _GROUP_WORD.search(_folded(name)):
        return len(groups(name)) > 1
    return len(in_office(name)) > 1


def in_words(found: Sequence[Place]) -> str:
    """The councils of one name, each with its department; the first of many."""
    return ", ".join(f"{place.name} ({department(place.department)})" for place in found[:_MOST_NAMED])


def of_siren(siren: str) -> Place | None:
    """The council that this SIREN is of."""
    return _sirens().get(siren)


def like(typed: str, most: int) -> tuple[Place, ...]:
    """The councils whose name is what is typed, begins so or holds a word that does, in this order; the largest first."""
    wanted = key(typed)
    if not wanted:
        return ()
    found = [place for place in _places() if f" {wanted}" in f" {place.key}"]
    found.sort(key=lambda p: (p.key != wanted, not p.key.startswith(wanted), -int(p.population or 0), p.name))
    return tuple(found[:most])


def part_of(place: Place) -> str:
    """The name of the commune in office that a delegated or associated one is part of; "" where it bears the same name, or has none."""
    name = _in_office_by_code().get(place.into, "")
    return "" if key(name) == place.key else name


@lru_cache(maxsize=1)
def _in_office_by_code() -> Mapping[str, str]:
    return {place.code: place.name for place in _places() if place.kind == "commune"}


def department(code: str) -> str:
    """The name of a department by its code; the code where the list has none."""
    return next((p.name for p in _places() if p.kind == "department" and p.code == code), code)
