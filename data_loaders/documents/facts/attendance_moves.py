"""Arrivals and departures told inside minutes ("M. X entre en séance", "Départ de Mme Y à 21h15"): a part, never an absence."""

import re
from dataclasses import dataclass, replace

from data_loaders.documents.facts import hours, names, names_match, names_near
from data_loaders.documents.facts.attendance_status import Judged
from data_loaders.documents.facts.hours import HourFound
from data_loaders.documents.segments.roll import Roll
from data_loaders.documents.view import View

_ARRIVES = re.compile(
    r"(?<![a-z])(?:(?:arrive(?:nt)?|entre(?:nt)?|entrant|arrivant|reviennent|revient)\s(?:en|dans|a"
    r"|au)\s{0,2}(?=seance|la\ssalle|la\sseance|cours|reunion|\d)|rejoi(?:nt|gnent)\s(?:la|le|l'))"
)
_LEAVES = re.compile(
    r"(?<![a-z])(?:(?:quitte(?:nt)?|quittant)\s(?:definitivement\s)?(?:la|le|l')|(?:sort|sortent|sortant)\s(?:de"
    r"|et)\s?|part(?:ent)?\sa\s{0,2}(?=\d)|(?:est|sont)\sparti\w{0,2}\sa)"
)
_NOUNS = re.compile(r"(?<![a-z])(?P<what>arrivees?|departs?|sorties?)\s(?:de|d'|:)\s{0,2}")
_GIVES = re.compile(r"(?<![a-z])(?:donn\w{1,4}|laiss\w{1,4})\s(?:son\s|sa\s)?(?:pouvoir|procuration|mandat)\s(?:a|au)\s")
_AT_ITEM = re.compile(
    r"(?:apres|avant|a partir de|lors de|pendant|au?)\s(?:la\s|le\s|l')?(?:deliberation|point|question|affaire|rapport)\s(?:n ?[°o]?\s?)?"
    r"(?P<n>[a-z]{0,3}\d[\w/.\-]{0,18})"
)
_LATE_SUBJECT = 110


@dataclass(frozen=True, slots=True)
class Move:
    """One arrival or departure; the hour where it is printed."""

    kind: str
    hour: str | None
    gives: str | None = None
    item: str | None = None


def find(view: View, roll: Roll, members: list[str]) -> dict[int, list[Move]]:
    """Moves by index of the member; only where exactly one member is meant."""
    found: dict[int, list[Move]] = {}
    for kind, pattern in (("arrives", _ARRIVES), ("leaves", _LEAVES)):
        for match in pattern.finditer(view.folded, roll.end):
            _add(found, _subjects(view, match.start()), members, _move(view, kind, match.start(), match.end()))
    for match in _NOUNS.finditer(view.folded, max(0, roll.end - 10)):
        kind = "arrives" if match["what"].startswith("arriv") else "leaves"
        window = min(len(view.folded), match.end() + 90)
        listed = [e.name for e in names.parse(view, match.end(), window)][:4]
        move = _move(view, kind, match.start(), match.end() + 40)
        _add(found, listed, members, replace(move, item=_item(view, match.end())))
    return found


def _subjects(view: View, verb: int) -> list[str]:
    """The names right before the verb, of the same sentence."""
    low = max(0, verb - _LATE_SUBJECT)
    cut = [low + m.end() for m in re.finditer(r"(?:[.;:!?]\s)(?!(?<=m\.\s))|\n\s{0,3}\n", view.folded[low:verb])]
    listed = names.parse(view, cut[-1] if cut else low, verb)
    if not listed or view.folded[listed[-1].end : verb].strip(" ,\n\r"):
        return []
    return [e.name for e in listed]


def _add(found: dict[int, list[Move]], said: list[str], members: list[str], move: Move) -> None:
    for name in said:
        index = names_match.find(name, members)
        if index is not None:
            found.setdefault(index, []).append(move)


def _move(view: View, kind: str, start: int, end: int) -> Move:
    """The hour of a move told at [start, end) stands in its sentence or opens it."""
    rest = view.folded[end : end + 70]
    cut = re.search(r"\.\s|\n\s{0,3}\n", rest)
    times = hours.search(view.folded, start, end + (cut.start() if cut else len(rest))) or _hour_ahead(view, start)
    return Move(kind, times[0].value if times else None, _gives(view, end) if kind == "leaves" else None)


def _item(view: View, at: int) -> str | None:
    """The item after or before which a member came or went: "après délibération 2022-095"."""
    match = _AT_ITEM.search(view.folded, at, min(len(view.folded), at + 110))
    return match["n"].strip(" -.") if match and "\n" not in view.folded[at : match.start()].strip() else None


def _hour_ahead(view: View, verb: int) -> list[HourFound]:
    """ "À 21h30, Mme X quitte la séance"."""
    low = max(0, verb - _LATE_SUBJECT)
    start = low + max(view.folded[low:verb].rfind(". "), view.folded[low:verb].rfind("\n"), 0)
    found = hours.search(view.folded, start, verb)
    return found[-1:] if found and re.fullmatch(r"[.\n\s]{0,4}(?:il est |a |vers )?", view.folded[start : found[-1].start]) else []


def _gives(view: View, verb: int) -> str | None:
    """The holder of the proxy given on leaving: "sort et donne procuration à M. Y"."""
    match = _GIVES.search(view.folded, verb, min(len(view.folded), verb + 110))
    found = names_near.after(view, match.end(), 60) if match and not re.search(r"\.\s[a-z]{3}", view.folded[verb : match.start()]) else None
    return found.name if found else None


def apply(judged: Judged, moves: list[Move]) -> None:
    """Who comes in sat for a part; who leaves stays present, with the hour or the item where one is printed."""
    for move in moves:
        bound = {"time": move.hour, "item": move.item} if move.hour or move.item else None
        if judged.status != "present":
            if move.kind == "arrives":
                judged.status, judged.arrived = "present", judged.arrived or move.hour
                judged.stays = [{"from": bound, "to": None}]
        elif move.kind == "leaves" and (bound or move.gives) and not judged.left:
            judged.left, judged.gives = move.hour, judged.gives or move.gives
            stays = judged.stays or [{"from": None, "to": None}]
            judged.stays = [*stays[:-1], {"from": stays[-1]["from"], "to": bound}]
        elif move.kind == "arrives" and bound and not judged.arrived and not judged.left:
            judged.arrived = move.hour
            judged.stays = [{"from": bound, "to": None}]
