"""Arrivals and departures in a note: "présent jusqu'à 18h30", "à partir de la délibération n° 4", "absente aux points 3 et 5"."""

import re
from typing import Any

from data_loaders.documents.facts import hours

_MARKS = {
    "arrives": re.compile(r"arriv|(?<![a-z])entr[ée]e?\b|rejoint|prend (?:part|place|son siege)|installe"),
    "leaves": re.compile(r"quitt|(?<![a-z])part(?:i|ie|ant)?(?![a-z])|depart|(?<![a-z])sort(?:i|ie|ant)?(?![a-z])|se retire|s'absente"),
    "until": re.compile(r"jusqu"),
    "since": re.compile(r"a partir|a compter|(?<![a-z])des(?![a-z])|depuis|apres"),
    "away": re.compile(r"absente?s?|excusee?s?|sauf|ne participe|hors"),
}
_ITEM = re.compile(
    r"(?<![a-z])(?:deliberations?|points?|affaires?|questions?|dossiers?|rapports?|delib|sujets?)\s{0,2}"
    r"(?:n ?[°ºo]?s?\s{0,2})?(?P<n>[a-z]{0,4}[\-. ]?\d[\w/.\- ]{0,18}\w|\d)?"
)
_PART = re.compile(
    r"arrivee?s?(?![a-z])|en retard|en cours de seance|parti(?:e|s)?(?![a-z])|a quitte|depart|absent\w{0,2} (?:au|aux|a l'ouverture|pour l)"
    r"|jusqu'a (?:son|leur) arrivee|jusqu'au|jusqu'a "
)
_BOUNDS = {
    ("arrives", "time"): "arrived",
    ("arrives", "item"): "from_item",
    ("leaves", "time"): "left",
    ("leaves", "item"): "to_item",
}


def read(text: str, present: bool) -> dict[str, Any]:
    """The keys arrived, left, from_item, to_item and partial that a folded note tells; {} where it tells of no coming or going.

    "Jusqu'à" ends a presence in a list of those `present`, an absence in the others.
    """
    found: dict[str, Any] = {}
    told = [(h.start, "time", h.value) for h in hours.search(text)]
    told += [(m.start(), "item", (m["n"] or "").strip()) for m in _ITEM.finditer(text)]
    for place, key, value in told:
        if side := _side(text[max(0, place - 70) : place], present):
            found["partial"] = True
            bound = _BOUNDS.get((side, key))
            if bound and value:
                found.setdefault(bound, value)
    if _PART.search(text):
        found["partial"] = True
    return found


def _side(before: str, present: bool) -> str | None:
    """What an hour or an item bounds: "arrives", "leaves", "away" (an absence in between), None."""
    marks = [(m.end(), kind) for kind, pattern in _MARKS.items() for m in pattern.finditer(before)]
    if not marks:
        return "away" if re.search(r"\b(?:aux?|pour l[ae]s?|a la|au)\s{0,2}\Z", before) and not present else None
    kinds, last = {kind for _, kind in marks}, max(marks)[1]
    if last not in ("until", "since"):
        return last
    if moved := kinds & {"arrives", "leaves"}:
        return "arrives" if "arrives" in moved else "leaves"
    return "leaves" if (last == "until") == (present and "away" not in kinds) else "arrives"


def example(text: str) -> dict[str, Any]:
    """What a note in a list of those present tells."""
    return read(text, True)


EXAMPLES: list[tuple[str, dict[str, Any]]] = [
    ("(presente jusqu'a 18h30)", {"partial": True, "left": "18:30"}),
    ("(arrivee a 19h07)", {"partial": True, "arrived": "19:07"}),
    ("a partir de la deliberation n° 4", {"partial": True, "from_item": "4"}),
    ("(jusqu'au point 12)", {"partial": True, "to_item": "12"}),
    ("(absent jusqu'a 20h50)", {"partial": True, "arrived": "20:50"}),
    ("(absente aux points 3 et 5)", {"partial": True}),
]
NOT_FOUND: list[str] = ["(pouvoir a m. dupont)", ", maire", "(titulaire)"]
