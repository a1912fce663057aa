"""Items that bound a presence: "à partir de la délibération n° 7", "du point 3 au point 18", "après le vote du point 4"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# Which side of the item itself the bound stands on: in the stay ("in"), out of it ("out"), or nothing tells ("unsure").
Edge = Literal["in", "out", "unsure"]

KIND = r"(?:deliberations?|points?|affaires?|questions?|dossiers?|rapports?|delib|dcm|sujets?)"
_SIGN = r"(?:\s{0,2}(?:n|num|numeros?)?\s?[°ºo]?s?\s{0,2}|\s)"
CODE = (
    r"(?:[a-z]{2,5}[\-. ]{0,2}|[a-z]\s?-\s?)?\d{1,10}"
    r"(?:\s?[/._\-]\s?[a-z]{0,4}\d{1,10}|\s\d{2,4}(?![\dh:°€])|[a-z](?![a-z])|\s?bis(?![a-z])){0,5}"
)
_ITEM = re.compile(rf"(?<![a-z]){KIND}(?:{_SIGN}(?P<n>(?!a\s|du\s|de\s|le\s|la\s|et\s|ou\s){CODE}(?![\dh:])))?")
_RANGE = re.compile(
    rf"(?<![a-z])(?:du|de la|des|de l'|de|aux?)\s(?:{KIND}{_SIGN})(?P<a>{CODE})\s(?:jusqu')?(?:au|a la|aux|a)\s"
    rf"(?:(?:{KIND}{_SIGN})?)(?P<b>{CODE})(?![\dh:])"
)
_MORE = re.compile(
    rf"\s?(?:,|et|;|ainsi que (?:la|le|l'))\s?(?:(?:la|le)\s)?(?:{KIND}{_SIGN})?(?:n[°o]\s?)?(?P<n>{CODE})(?![\dh:]|\sheures?)"
)
_INCLUDED, _EXCLUDED = re.compile(r"\s?,?\s?\(?(?:y )?(?:inclus|compris)"), re.compile(r"\s?,?\s?\(?(?:exclu|non (?:inclus|compris))")
_AFTER = re.compile(r"(?:apres|a l'issue d\w|a la fin d\w|suite a|ensuite)(?=[^a-z])[^;()]{0,50}\Z")
_BEFORE = re.compile(r"avant(?=[^a-z])[^;()]{0,40}\Z")
_UNTIL = re.compile(r"jusqu'?(?=[^b-z])[^;()]{0,40}\Z")
_THEN = re.compile(r"(?<![a-z])puis(?= (?:a|des|avant|jusqu))")  # "jusqu'au point 1, puis à compter du point 9"
_FROM = re.compile(r"(?:a partir|a compter|(?<![a-z])des|depuis)(?=[^a-z])[^;()]{0,40}\Z")


@dataclass(frozen=True, slots=True)
class ItemTold:
    """One item, or a range of them, named at [start, end) of a folded text; `number` is empty where only the word stands there."""

    start: int
    end: int
    number: str
    last: str | None = None


def search(folded: str, start: int = 0, end: int | None = None) -> list[ItemTold]:
    """Every item named, ranges as one, in order."""
    end = len(folded) if end is None else end
    ranges = [ItemTold(m.start(), m.end(), _plain(m["a"]), _plain(m["b"])) for m in _RANGE.finditer(folded, start, end)]
    found = list(ranges)
    for match in _ITEM.finditer(folded, start, end):
        if not any(r.start <= match.start() < r.end for r in ranges):
            found += _listed(folded, match, end)
    return sorted(found, key=lambda item: item.start)


def _listed(folded: str, match: re.Match[str], end: int) -> Iterator[ItemTold]:
    """ "Points 3, 5 et 8": each of them."""
    yield ItemTold(match.start(), match.end(), _plain(match["n"] or ""))
    at = match.end()
    while match["n"] and (more := _MORE.match(folded, at, end)):
        yield ItemTold(match.start(), more.end(), _plain(more["n"]))
        at = more.end()


def _plain(code: str) -> str:
    return code.strip(" -.")


def edge(folded: str, item: ItemTold, arrives: bool) -> Edge:
    """How the words round the item bound the stay that begins (`arrives`) or ends there."""
    before = _THEN.split(folded[max(0, item.start - 60) : item.start])[-1]
    if _UNTIL.search(before):
        if told := _INCLUDED.match(folded, item.end) or _EXCLUDED.match(folded, item.end):
            return "out" if arrives == (told.re is _INCLUDED) else "in"
        return "unsure" if arrives else "in"
    if _AFTER.search(before):
        return "out" if arrives else "in"
    if _BEFORE.search(before) or _FROM.search(before):
        return "in" if arrives else "out"
    return "unsure"


def bound(time: str | None, item: str | None, side: Edge = "in") -> dict[str, str | None] | None:
    """The bound of a stay; None where neither an hour nor an item is printed. `edge` is told only where the item is not in the stay."""
    if not (time or item):
        return None
    return {"time": time, "item": item or None, **({"edge": side} if item and side != "in" else {})}


def example(text: str) -> list[tuple[str, str | None]]:
    """The items that a folded text names, each with the last of its range."""
    return [(item.number, item.last) for item in search(text) if item.number]


EXAMPLES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("a partir de la deliberation n° 7", [("7", None)]),
    ("presente du point 3 au point 18", [("3", "18")]),
    ("de la deliberation 2022-04 a la deliberation 2022-09", [("2022-04", "2022-09")]),
    ("absente aux points 3, 5 et 8", [("3", None), ("5", None), ("8", None)]),
    ("apres le vote du point n°4 puis est excuse", [("4", None)]),
    ("jusqu'a la deliberation n°2014/59 puis est excusee", [("2014/59", None)]),
    ("apres la validation de la deliberation 23 03 05", [("23 03 05", None)]),
    ("depart a la question 12bis a 20h", [("12bis", None)]),
]
NOT_FOUND: list[str] = ["arrivee au point d'accueil", "le point a 19h30", "present a 20 heures", "rapport du maire"]
