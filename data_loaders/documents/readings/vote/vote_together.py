"""One vote on several items (vote en bloc): "les points 1 à 4 sont adoptés", "ces dossiers, mis aux voix globalement, sont adoptés"."""

from collections.abc import Sequence
from dataclasses import dataclass

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.text.view import View

_KIND = r"(?:points|deliberations|questions|rapports|affaires|dossiers|projets(?: de deliberations?)?)"
_SIGN = r"(?:n ?° ?s? ?|nos? |numeros? )?"
_FATE = r"(?:adoptee?s\b|approuvee?s\b|votee?s\b|unanim|a la majorite)"
_RANGE = spoken(
    rf"\b{_KIND} (?:inscrits )?{_SIGN}(?P<first>\d{{1,3}}) ?(?:a|au|-|jusqu'au?) ?{_SIGN}(?P<last>\d{{1,3}})(?!\d)[^.\n]{{0,90}}?{_FATE}"
)
_THESE = spoken(
    rf"\b(?:ces|les) (?:\w{{1,12}} )?{_KIND}[^.\n]{{0,60}}?\b(?:globalement|en bloc|d'un seul vote|par un (?:seul |meme )?vote"
    rf"|d'un (?:meme )?vote"
    rf"|en une seule fois|groupe\w{{0,3}}|regroupe\w{{0,3}})\b[^.\n]{{0,70}}?{_FATE}"
)
_PROPOSED = spoken(r"\bpropose[^.\n]{0,60}$")
_FURTHEST = 60


@dataclass(frozen=True, slots=True)
class Bulk:
    """The sentence [start, end) of the view, and the numbers it names; none where it speaks of the items before it."""

    start: int
    end: int
    first: int | None = None
    last: int | None = None


def find(view: View) -> list[Bulk]:
    """Every vote on several items, in order."""
    found: list[Bulk] = []
    for pattern in (_RANGE, _THESE):
        for said in pattern.finditer(view.folded):
            if _PROPOSED.search(view.folded[max(0, said.start() - 80) : said.start()]):
                continue
            stop = min((i for i in (view.folded.find(c, said.end()) for c in ".\n") if i > 0), default=len(view.folded))
            first, last = (int(said["first"]), int(said["last"])) if pattern is _RANGE else (None, None)
            again = any(b.start <= said.end() and said.start() <= b.end for b in found)
            if not again and (first is None or (last is not None and first < last <= first + _FURTHEST)):
                found.append(Bulk(said.start(), stop, first, last))
    return sorted(found, key=lambda b: b.start)


def covered(bulk: Bulk, items: Sequence[Item], undecided: Sequence[bool]) -> list[int]:
    """The places, among `items`, of those that the vote decides: the numbers it names, or the undecided ones right before it."""
    if bulk.first is not None and bulk.last is not None:
        numbers = range(bulk.first, bulk.last + 1)
        return [i for i, item in enumerate(items) if item.heading.serial and item.heading.serial[-1] in numbers]
    before = [i for i, item in enumerate(items) if item.heading.start < bulk.start]
    found: list[int] = []
    for i in reversed(before):
        holds = items[i].segment.start <= bulk.start < items[i].segment.end
        if not (undecided[i] or holds):
            break
        found.insert(0, i)
    return found if len(found) > 1 else []


def example(text: str) -> list[tuple[int | None, int | None]]:
    """The numbers that a text's bulk votes name."""
    return [(b.first, b.last) for b in find(View.of(text))]


EXAMPLES: list[tuple[str, list[tuple[int | None, int | None]]]] = [
    ("Vote des points 1 à 4 : adoptés à l'unanimité.", [(1, 4)]),
    ("Les délibérations n° 3 à 7 sont adoptées en bloc à l'unanimité.", [(3, 7)]),
    ("Ces dossiers, mis aux voix globalement, sont adoptés à l'unanimité.", [(None, None)]),
]
NOT_FOUND = [
    "M. le Président propose de regrouper les points n° 1 à 4, adoptés en commission.",
    "Les articles 1 à 4 sont adoptés.",
    "Ces dossiers sont adoptés à l'unanimité.",
]
