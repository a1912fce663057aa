"""Given names and surnames of France with how many people bear them: beside each other and their context they tell a person from the rest.

Source, years and licence stand in civil_names_source.txt. The list is read once, when a name is first asked for.
"""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("civil_names.txt.gz")


@cache
def _counted() -> Mapping[str, Mapping[str, int]]:
    """Of each kind the folded names with the least number of people who bear them."""
    found: dict[str, dict[str, int]] = {"given": {}, "surname": {}, "word": {}, "common": {}}
    for line in gzip.decompress(_LIST.read_bytes()).decode("ascii").splitlines():
        kind, least, names = line.split(" ", 2)
        found[kind] |= dict.fromkeys(names.split(), int(least))
    return found


def given(name: str) -> int:
    """At least so many people were given this name, folded (500, 100, 50 or 3); 0: it is none."""
    return _counted()["given"].get(name, 0)


def surname(name: str) -> int:
    """At least so many people are born with this surname, folded (500 or 100); 0: it is rare or none."""
    return _counted()["surname"].get(name, 0)


def is_word(name: str) -> bool:
    """Whether a name of either kind, folded, is a word of French as well ("rose", "fontaine")."""
    return name in _counted()["word"]


def is_common(word: str) -> bool:
    """Whether council papers print a word, folded, in small letters, be it a name as well or not ("salle", "son")."""
    return word in _counted()["common"]


def names(kind: str, least: int) -> tuple[str, ...]:
    """The names of a kind ("given", "surname") and a class."""
    return tuple(name for name, count in _counted()[kind].items() if count == least)
