"""Arrivals and departures in a note: "présent jusqu'à 18h30", "à partir de la délibération n° 4", "absente aux points 3 et 5"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from data_loaders.documents.readings.moves import presence_items
from data_loaders.documents.readings.moves.presence_items import ItemTold, bound
from data_loaders.documents.readings.roll.proxy_words import PROXY_OR_MANDATE
from data_loaders.documents.text import hours

Stay = dict[str, Any]

_MARKS = {
    "arrives": re.compile(r"arriv|(?<![a-z])connecte|(?<![a-z])entr[ée]e?\b|rejoint|prend (?:part|place|son siege)|installe"),
    "leaves": re.compile(
        r"quitt|(?<![a-z])(?<!prend )(?<!pas )part(?:i|ie|ant)?(?![a-z])|departs?(?![a-z])|(?<![a-z])sort(?:i|ie|ant)?(?![a-z])"
        r"|se retire|s'absente|s'en va|de partir"
    ),
    "until": re.compile(r"jusqu"),
    "since": re.compile(r"a partir|a compter|(?<![a-z])des(?![a-z])|depuis|apres"),
    "away": re.compile(
        r"absente?s?|excusee?s?|sauf|ne (?:participe|prend)|hors|a l'exception|sortie?s? (?:aux|pour|lors|pendant)|(?<![a-z])nppv"
    ),
    "here": re.compile(r"presente?s?(?![a-z])|participe|prend part"),
}
# A proxy's own bounds: away while it holds ("procuration à X à compter du point 9"), there for what is excepted ("sauf le point 1").
_GIVEN = re.compile(rf"{PROXY_OR_MANDATE}\s(?:de vote )?(?:a|au)\s(?![^;]{{0,130}}(?<![a-z])(?:presente?|particip|prend part|siege))")
_EXCEPTED = re.compile(r"(?<![a-z])(?:sauf|hormis|excepte|a l'exception)[^;.]*\Z")
_GIFT_REACH = 130
_LATER = re.compile(r"puis|ensuite|apres quoi")  # "présent jusqu'au point 5 puis excusé": what follows is the other side of one bound
_PART = re.compile(
    r"arrivee?s?(?![a-z])|(?<![a-z])retard(?:ataire)?(?![a-z])"
    r"|(?:absent|excuse)\w{0,2} (?:en debut|au debut|momentane|temporaire|provisoire|en cours|une partie|pendant)"
    r"|en cours de seance|parti(?:e|s)?(?![a-z])|a quitte|departs?(?![a-z])|absent\w{0,2} (?:au|aux|a l'ouverture|pour l)"
    r"|jusqu'a (?:son|leur) arrivee|jusqu'au|jusqu'a |\((?:(?:present|absent)e? )?(?:l[ea] |l'|seulement )?(?:matin(?:ee)?|apres[ -]midi)\)"
)
_CALLED = re.compile(r"(?<![a-z])(?:mm?\.|mmes?|mlle|monsieur|madame) (?:arrivee?|depart|parti|absent|entree|sortie)(?![a-z])")  # surnames
_HERE = re.compile(r"presente?s?\s(?:(?P<at>a|vers)\s|(?:du|de la|aux?|pour)\s)?\Z")  # "présente à 19 h 05": not before
_PREPOSITION = re.compile(r"\b(?:aux?|pour l[ae]s?|a la|au)\s{0,2}\Z")
# A proxy for all but what lies between: "de l'ouverture au point 9 et du point 11 à la fin de la séance" says nowhere that its giver sat.
_WHOLE = re.compile(r"(?:ouverture|debut)(?! a)[^;]{0,120}(?:a |jusqu'a )?la fin (?:de (?:la |cette )?)?(?:seance|reunion)")
_BOUNDS = {("arrives", "time"): "arrived", ("leaves", "time"): "left"}
_ITEMS = {"arrives": ("from_item", "from_edge"), "leaves": ("to_item", "to_edge")}


def read(text: str, present: bool) -> dict[str, Any]:
    """The keys arrived, left, from_item, to_item, from_edge, to_edge, out and partial that a folded note tells; {} where it tells none.

    "Jusqu'à" ends a presence in a list of those `present`, an absence in the others. `out`: (first, last) of the items missed in between.
    """
    text = _CALLED.sub(lambda name: " " * len(name[0]), text)
    found: dict[str, Any] = {}
    text = "" if not present and _WHOLE.search(text) else text
    for hour in hours.search(text):
        if side := _side(_before(text, hour.start), present and not _given(text, hour.start)):
            found["partial"] = True
            if key := _BOUNDS.get((side, "time")):
                found.setdefault(key, hour.value)
    excepted = []
    for item in presence_items.search(text):
        given = bool(item.number) and _given(text, item.start)
        if item.number and (given or not present) and _EXCEPTED.search(_before(text, item.start)):
            excepted.append(item)
        elif side := _side(_before(text, item.start), present and not given):
            found["partial"] = True
            _add_item(found, text, item, side, present and not given)
    if excepted:
        found |= _only(excepted)
    if _PART.search(text):
        found["partial"] = True
    return found


def _given(text: str, at: int) -> bool:
    """Whether what is told at `at` bounds a proxy that the note gives, and no presence."""
    return _GIVEN.search(text, max(0, at - _GIFT_REACH), at) is not None


def _only(items: Sequence[ItemTold]) -> dict[str, Any]:
    """The one stay of who sat for these items alone, and what was missed between them."""
    ends = [(item.number, item.last or item.number) for item in items]
    found: dict[str, Any] = {"partial": True, "from_item": ends[0][0], "to_item": ends[-1][1]}
    missed = []
    for (_, before), (after, _) in pairwise(ends):
        low, high = _place(before), _place(after)
        if low is not None and high is not None and low + 1 < high:
            missed.append((str(low + 1), str(high - 1)))
    return found | ({"out": tuple(missed)} if missed else {})


def _before(text: str, at: int) -> str:
    """The words that say what a bound bounds: those of its own part of the note."""
    said = text[max(0, at - 70) : at]
    cut = list(_LATER.finditer(said))
    return said[cut[-1].end() :] if cut else said


def _add_item(found: dict[str, Any], text: str, item: ItemTold, side: str, present: bool) -> None:
    if item.last:
        away = _is_away(_before(text, item.start), present)
        if away and item.number == "1":
            found.update(from_item=item.last, from_edge="out")
        elif away:
            found["out"] = (*found.get("out", ()), (item.number, item.last))
        else:
            found.update(from_item=item.number, to_item=item.last)
    elif side == "away" and item.number:
        found["out"] = (*found.get("out", ()), (item.number, item.number))
    elif side in _ITEMS and item.number and _ITEMS[side][0] not in found:
        name, edge = _ITEMS[side]
        found[name] = item.number
        if (told := presence_items.edge(text, item, side == "arrives")) != "in":
            found[edge] = told


def _is_away(before: str, present: bool) -> bool:
    """Whether a range of items is one of absence: the nearest word says so, else the list's heading."""
    marks = [(m.end(), kind) for kind in ("away", "here") for m in _MARKS[kind].finditer(before)]
    return max(marks)[1] == "away" if marks else not present


def _side(before: str, present: bool) -> str | None:
    """What an hour or an item bounds: "arrives", "leaves", "away" (an absence in between), None."""
    marks = [(m.end(), kind) for kind, pattern in _MARKS.items() for m in pattern.finditer(before) if kind != "here"]
    if not marks:
        if here := _HERE.search(before):
            return "arrives" if here["at"] and present else "here"
        return "away" if _PREPOSITION.search(before) and not present else None
    kinds, last = {kind for _, kind in marks}, max(marks)[1]
    if last not in ("until", "since"):
        return last
    if moved := kinds & {"arrives", "leaves"}:
        if last == "until" and moved == {"arrives"} and "away" not in kinds:
            return "leaves"
        return "arrives" if "arrives" in moved else "leaves"
    return "leaves" if (last == "until") == (not _is_away(before, present)) else "arrives"


def stays(arrived: dict[str, Any] | None, left: dict[str, Any] | None, out: Sequence[tuple[str, str]] = ()) -> list[Stay]:
    """The stays of one who came with bound `arrived`, left with bound `left` and missed the runs of items `out` in between."""
    found: list[Stay] = [{"from": arrived, "to": left}]
    for first, last in _runs(out, arrived, left):
        whole = found.pop()
        found += [{"from": whole["from"], "to": bound(None, first, "out")}, {"from": bound(None, last, "out"), "to": whole["to"]}]
    return found


def _runs(out: Sequence[tuple[str, str]], arrived: dict[str, Any] | None, left: dict[str, Any] | None) -> list[tuple[str, str]]:
    """Neighbours as one run; a run before the arrival, or after the departure, says no more than they do."""
    start, end = (_place((each or {}).get("item")) for each in (arrived, left))
    found: list[tuple[str, str]] = []
    for first, last in out:
        low, high = _place(first), _place(last)
        if (start is not None and high is not None and high <= start) or (end is not None and low is not None and low >= end):
            continue
        before = _place(found[-1][1]) if found else None
        if before is not None and low == before + 1:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _place(item: str | None) -> int | None:
    """The place of an item that is numbered by its place."""
    return int(item) if item and item.isdecimal() and len(item) < 4 else None


def example(text: str) -> dict[str, Any]:
    """What a note in a list of those present tells."""
    return read(text, True)


EXAMPLES: list[tuple[str, dict[str, Any]]] = [
    ("(presente jusqu'a 18h30)", {"partial": True, "left": "18:30"}),
    ("(presente a 19h05, a partir du point 7)", {"partial": True, "arrived": "19:05", "from_item": "7"}),
    *((f"({came} a 19h07)", {"partial": True, "arrived": "19:07"}) for came in ("arrivee", "connectee")),
    ("a partir de la deliberation n° 4", {"partial": True, "from_item": "4"}),
    *(("(le matin)", {"partial": True}), ("pouvoir a luc noir (l'apres-midi)", {"partial": True})),
    ("(jusqu'au point 12)", {"partial": True, "to_item": "12"}),
    ("(prend part au vote jusqu'a la deliberation n°2014/59 puis est excusee)", {"partial": True, "to_item": "2014/59"}),
    ("(arrivee apres le vote du point 4)", {"partial": True, "from_item": "4", "from_edge": "out"}),
    ("(quitte la seance avant le point 12)", {"partial": True, "to_item": "12", "to_edge": "out"}),
    ("(depart apres la deliberation 2022-31)", {"partial": True, "to_item": "2022-31"}),
    ("(absente a partir de la question 9)", {"partial": True, "to_item": "9", "to_edge": "out"}),
    ("(present du point 3 au point 18)", {"partial": True, "from_item": "3", "to_item": "18"}),
    ("(absent du point 1 au point 4)", {"partial": True, "from_item": "4", "from_edge": "out"}),
    ("(absent du point 6 au point 8)", {"partial": True, "out": (("6", "8"),)}),
    ("(sauf point 7)", {"partial": True, "out": (("7", "7"),)}),
    ("(absent jusqu'a 20h50)", {"partial": True, "arrived": "20:50"}),
    ("(absente aux points 3 et 5)", {"partial": True, "out": (("3", "3"), ("5", "5"))}),
    ("(a donne procuration a anne petit a compter du point 9)", {"partial": True, "to_item": "9", "to_edge": "out"}),
    ("(pouvoir a anne petit jusqu'a 19h10)", {"partial": True, "arrived": "19:10"}),
    ("(procuration a anne petit pendant toute la seance sauf le point 1)", {"partial": True, "from_item": "1", "to_item": "1"}),
    ("(pouvoir a anne petit, sauf pour les points 3 et 6)", {"partial": True, "from_item": "3", "to_item": "6", "out": (("4", "5"),)}),
    ("(pouvoir a anne petit, presente jusqu'au point 4)", {"partial": True, "to_item": "4"}),
]
NOT_FOUND: list[str] = ["par m. arrive", "(pouvoir a m. dupont)", ", maire", "(titulaire)", "(presente)"]
