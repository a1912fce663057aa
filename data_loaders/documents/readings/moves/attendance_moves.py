"""Arrivals and departures told inside minutes ("M. X entre en séance", "Départ de Mme Y à 21h15"): a part, never an absence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from data_loaders.documents.readings.moves import presence_items, presence_subject, presence_words
from data_loaders.documents.readings.moves.presence_items import Edge
from data_loaders.documents.readings.roll.proxy_words import PROXY_OR_MANDATE
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.text import hours
from data_loaders.documents.text.hours import HourFound
from data_loaders.documents.text.names import names, names_match, names_near
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_GIVES = re.compile(rf"(?<![a-z])(?:donn\w{{1,4}}|laiss\w{{1,4}})\s(?:son\s|sa\s)?{PROXY_OR_MANDATE}\s(?:a|au)\s")
_SENTENCE = re.compile(r"\.\s(?!\d)|\n\s{0,3}\n|;")
_BEGIN = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bmr)(?<!\b[a-z])\. |\n")  # no civility's full stop
_FULL_STOP = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bmr)(?<!\bmme)(?<!\b[a-z])\.\s")
_REACH = 140
_NAMED, _NEAR, _LEAD = 160, 16, 10
_LINK = re.compile(r"(?<![a-z])(?:et|puis|avant de|pour)\s(?:(?:la|l'|y|en|ne)\s?)?\Z|,\s{0,2}\Z")
_AND = re.compile(rf"[\s,;•*–-]{{0,6}}(?:(?:et|ainsi que)\s{{1,2}}(?:de\s{{1,2}}|d')?)?(?:de\s{{1,2}})?(?:{CIVILS}\s{{1,2}})?")
_HOUR_EACH = re.compile(
    rf"[\s,:(–-]{{0,4}}(?:a\s{{1,2}})?\d{{1,2}}\s?(?:h|heures?|:)\s?(?:\d\d)?\s?\)?[\s,;•*–-]{{1,6}}(?:et\s{{1,2}})?(?:de\s{{1,2}}|d')?(?:{CIVILS}\s{{1,2}})?"
)
_WITH_ACT = re.compile(
    r"(?<![a-z])(?:apres|avant|a (?:partir|compter) de) (?:l[ea] |l')?"
    r"(?:deliberation|point|question|affaire|dossier|rapport) ?(?:n ?° ?)?(?=\d)"
)
_CIVIL = re.compile(rf"(?<![a-z]){CIVILS}\s")
_LISTED = 1_000  # characters behind "arrivées de :" in which acts are told one after the other
_MOVES = (presence_words.LEAVES, presence_words.ARRIVES, presence_words.NOUNS)


@dataclass(frozen=True, slots=True)
class Move:
    """One arrival or departure at [start, end) of the view. `brief`: out for one vote only; `back`: a return; `firm`: gone for good."""

    kind: str
    start: int
    end: int
    hour: str | None = None
    gives: str | None = None
    item: str | None = None
    edge: Edge = "in"
    brief: bool = False
    back: bool = False
    firm: bool = False


def find(view: View, roll: Roll, members: list[str], officers: dict[str, str] | None = None) -> dict[int, list[Move]]:
    """Moves by index of the member, in the order of the text; only where exactly one member is meant.

    `officers`: who "le maire" and "le président" are, where the paper tells it.
    """
    found: dict[int, list[Move]] = {}
    for said, move in sorted(_told(view, roll, officers or {}), key=lambda told: told[1].start):
        for name in said:
            index = names_match.find(name, members)
            if index is not None and move not in found.get(index, []):
                found.setdefault(index, []).append(move)
    return found


def _told(view: View, roll: Roll, officers: dict[str, str]) -> Iterator[tuple[list[str], Move]]:
    for kind, pattern in (("arrives", presence_words.ARRIVES), ("leaves", presence_words.LEAVES)):
        for match in pattern.finditer(view.folded, roll.start):
            office = presence_subject.officer(view, match.start(), officers)
            said, start = office or presence_subject.before(view, match.start())
            if not said and kind == "arrives" and (out := _out_before(view, match.start())) is not None:
                said, start = _subject(view, out, officers)[0], match.start()
            if said and _apart(roll, start):
                back = kind == "arrives" and bool(match["back"])
                yield said, _move(view, kind, (start, match.start(), match.end()), back=back, office=bool(office))
    for match in presence_words.OUT_OF.finditer(view.folded, roll.end):
        said = presence_subject.named(view, match.end(), officers)
        if said:
            yield said, Move("leaves", match.start(), min(len(view.folded), match.end() + 40), brief=True)
    for match in presence_words.NOUNS.finditer(view.folded, roll.start):
        kind = "arrives" if match["what"].startswith(("arriv", "retour", "entree")) else "leaves"
        for said, place in _groups(view, match.start(), match.end()):
            if _apart(roll, match.start()):
                move = _move(view, kind, place, back=match["what"].startswith("retour"))
                yield said, replace(move, firm=True, brief=False) if match["what"].startswith("depart") else move
        if ":" in view.folded[match.start() : match.end() + 1]:
            yield from _listed(view, kind, match.end())


def _listed(view: View, kind: str, at: int) -> Iterator[tuple[list[str], Move]]:
    """Those who follow in a list "Arrivées de :", each ahead of the act before or behind which he comes or goes."""
    limit = min(len(view.folded), at + _LISTED)
    stops = (_FULL_STOP.search(view.folded, at, limit), *(pattern.search(view.folded, at, limit) for pattern in _MOVES))
    stop = min((m.start() for m in stops if m), default=limit)
    for first, told in pairwise(_WITH_ACT.finditer(view.folded, at, stop)):
        led = _CIVIL.search(view.folded, first.end(), told.start())
        listed = names.parse(view, led.start(), told.start()) if led else []
        if listed and not view.folded[listed[-1].end : told.start()].strip(" ,\n"):
            yield [entry.name for entry in listed], _move(view, kind, (listed[0].start, told.start(), told.start()))


def _subject(view: View, verb: int, officers: dict[str, str]) -> tuple[list[str], int]:
    return presence_subject.officer(view, verb, officers) or presence_subject.before(view, verb)


def _out_before(view: View, verb: int) -> int | None:
    """The verb by which the same sentence tells who left, and then comes back: "sort à 19h et revient à 19h20"."""
    low = max(0, verb - _REACH)
    outs = list(presence_words.LEAVES.finditer(view.folded, low, verb))
    between = view.folded[outs[-1].end() : verb] if outs else ""
    linked = outs and _LINK.search(between) and not _SENTENCE.search(between) and not names.parse(view, outs[-1].end(), verb)
    return outs[-1].start() if linked else None


def _apart(roll: Roll, start: int) -> bool:
    """Whether a move told at `start` stands in no list, where it is a name's note; a proxy given later on may be the roll's last list."""
    return start >= roll.end - _LEAD or not any(s.heading.start <= start < s.end for s in roll.sections)


def _groups(view: View, noun: int, end: int) -> Iterator[tuple[list[str], tuple[int, int, int]]]:
    """Those named behind "arrivée de", each with the place of his move: one hour may be told of several, or of each his own."""
    listed = names.parse(view, end, min(len(view.folded), end + _NAMED))[:4]
    if not listed or listed[0].start - end >= _NEAR:
        return
    said, start = [listed[0].name], noun
    for entry, following in zip(listed, [*listed[1:], None], strict=True):
        between = view.folded[entry.end : following.start] if following else ""
        joined = following is not None and _AND.fullmatch(between) is not None
        timed = _HOUR_EACH.fullmatch(between) is not None
        if not joined:
            yield said, (start, start, max(end, entry.end))
            said = []
        if following is None or not (joined or timed):
            return
        start = start if joined else following.start
        said = [*said, following.name]


def _move(view: View, kind: str, place: tuple[int, int, int], *, back: bool = False, office: bool = False) -> Move:
    """The move told at `place` (start of its words, of its verb, end of its verb), with what its sentence adds."""
    start, verb, end = place
    stop = _stop(view, end)
    times = hours.search(view.folded, verb, stop) or _hour_ahead(view, start)
    hour = times[0].value if times else None
    item = next((i for i in presence_items.search(view.folded, end, stop) if i.number), None)
    said = view.folded[max(presence_subject.clause(view, start), start - 60) : stop]
    gives = _gives(view, end) if kind == "leaves" else None
    firm = bool(hour or gives or presence_words.FOR_GOOD.search(said))
    return Move(
        kind,
        start,
        max(end, times[0].end if times and times[0].start < stop else end),
        hour,
        gives,
        item.number if item else None,
        presence_items.edge(view.folded, item, kind == "arrives") if item else "in",
        brief=kind == "leaves" and not firm and bool(office or presence_words.BRIEF.search(said)),
        back=back,
        firm=firm,
    )


def _stop(view: View, end: int) -> int:
    """Where the words of one move end: at its sentence's end, at the bracket that closes round it, at the next move."""
    limit = min(len(view.folded), end + _REACH)
    cuts = [m.start() for m in (_SENTENCE.search(view.folded, end, limit), *(p.search(view.folded, end, limit) for p in _MOVES)) if m]
    close = view.folded.find(")", end, limit)
    if close >= 0 and view.folded.find("(", end, close) < 0:
        cuts.append(close)
    return min(cuts, default=limit)


def _hour_ahead(view: View, verb: int) -> list[HourFound]:
    """ "À 21h30, Mme X quitte la séance"."""
    low = max(0, verb - 110)
    start = max((m.start() for m in _BEGIN.finditer(view.folded, low, verb)), default=low)
    found = hours.search(view.folded, start, verb)
    return found[-1:] if found and re.fullmatch(r"[.\n\s(]{0,12}(?:il est |a |vers )?", view.folded[start : found[-1].start]) else []


def _gives(view: View, verb: int) -> str | None:
    """The holder of the proxy given on leaving: "sort et donne procuration à M. Y"; not one that the next to leave gives."""
    match = _GIVES.search(view.folded, verb, min(len(view.folded), verb + 190))
    if not match or re.search(r"\.\s[a-z]{3}", view.folded[verb : match.start()]):
        return None
    if any(p.search(view.folded, verb, match.start()) for p in _MOVES):
        return None
    found = names_near.after(view, match.end(), 60)
    return found.name if found else None
