"""A list of those present that no heading announces: the paper's first dense stretch of names, ahead of the lists of those away.

Its notes tell who of them was away: "(absent)", "(pouvoir à …)". Only a roll that closes on the printed counts is to be believed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.roll import attendance_notes, roll_ends, roll_labels
from data_loaders.documents.readings.roll.roll import Heading, Roll, Section
from data_loaders.documents.readings.roll_again.foreign import REACH
from data_loaders.documents.readings.roll_machine import headings, list_ends, lists, machine, rolls
from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.names.names_words import NAME_KINDS, begins_sentence, tokens
from data_loaders.documents.text.view import View

_LEAST = 5  # names of such a list
_LINES = 3  # lines of names, one behind the other, or one with as many names as a list has
_LISTED = frozenset(("civ", "note", "sep", "dash", "colon", "function", "number", *NAME_KINDS))
_SHARE = 0.8  # of a line's words: so many are a list's
_LINE = re.compile(r"(?m)^[^\n]+$")
_GATHERED = re.compile(r"(?<![a-z])(?:reuni|assembl|rassembl|sieg|composee?|presidence)[^:\n]{0,120}:[ \t]{0,3}")

_ARE_HERE = re.compile(
    r"(?:\A|(?<=\n)|(?<=[.;] ))(?:(?:s')?etaient|sont|se sont) (?:reuni|assembl|rassembl)e?e?s[^:.;\n]{0,140}:[ \t]{0,3}\Z"
)
# The rule that such a list may print: "Les membres dont le nom n'est suivi d'aucune mention étaient présents".
_UNMARKED_SAT = re.compile(
    r"(?<![a-z])(?:sans (?:autre )?(?:mention|indication|annotation)|(?:suivis?|accompagnes?|assortis?) d'aucune? (?:autre )?[a-z]{4,12}"
    r"|non annotes?|ne portent? (?:aucune|pas de) [a-z]{4,12})(?![a-z])[^.;:]{0,90}?(?<![a-z])(?:presente?s?|siege|siegeai\w{1,3})(?![a-z])"
    r"|(?<![a-z])(?:indication|mention|annotation|observation)s?(?![a-z])[^.;:]{0,60}?\sne\s(?:figure|concerne|vise)(?:nt)?\sque\s(?:pour\s)?"
    r"(?:ceux|celles)\s(?:et celles\s)?qui\s(?:n'ont|n'etaient|etaient\sabsent)"
)
_BEHIND = 400


def propose(view: View) -> Iterator[Proposal[Roll]]:
    """The roll that such a list begins; none where a heading tells of those present."""
    known = headings.find(view, REACH)
    if any(head.state == "present" and head.count is None for head in known):
        return
    start = _start(view)
    if start is None:
        return
    ahead = [head.start for head in known if head.start > start and head.state not in ("members", "holders")]
    limit = min([*ahead, start + REACH, len(view.folded)])
    limit = roll_labels.end(view, start, list_ends.stop(view, Head("present", start, start), limit))
    if together := roll_ends.GAVE_TOGETHER.search(view.folded, start, limit):
        limit = together.start()
    best = next(iter(lists.readings(view, start, limit, False)), None)
    if best is None or len(best.entries) < _LEAST:
        return
    here = Section(_heading(view, start), best.entries, best.end)
    away = [s for one in machine.first(view, best.end) for s in rolls.told_as(view, one.head, one.readings[0])]
    sat = _UNMARKED_SAT.search(view.folded, max(0, start - _BEHIND), best.end + _BEHIND) is not None
    gave = [e for e in here.entries if (note := attendance_notes.read(view, e, True)).linked and not note.partial] if sat else []
    here = replace(here, entries=tuple(e for e in here.entries if e not in gave))  # whoever bears a mark did not sit
    roll = Roll((here, *(Section.alone("represented", e) for e in gave), *(s for s in away if s.kind != "present")))
    odd = best.odd / max(1, roll.people)
    yield Proposal(
        roll, (view.span(start, max(s.end for s in roll.sections)),), "unannounced", {"unexplained": odd, "unmarked_sat": float(sat)}
    )


def _heading(view: View, start: int) -> Heading:
    """A heading without words; the words of those who have gathered, where they lead to the names: "Étaient réunis sous … :"."""
    led = _ARE_HERE.search(view.folded, max(0, start - 180), start)
    return Heading("present", led.start(), start) if led else Heading("present", start, start, colon=False)


def _start(view: View) -> int | None:
    """Where the first dense stretch of names begins: at a line, or behind the colon of those who have gathered."""
    lines = [line.span() for line in _LINE.finditer(view.raw, 0, min(len(view.raw), REACH)) if line[0].strip()]
    run = 0
    for i, (low, high) in enumerate(lines):
        if (led := _GATHERED.search(view.folded, low, high)) and _names(view, led.end(), high) >= _LEAST:
            return led.end()
        named = _names(view, low, high)
        run = run + 1 if named else 0
        if named >= _LEAST or run >= _LINES:
            return lines[i - run + 1][0]
    return None


def _names(view: View, low: int, high: int) -> int:
    """How many names a line holds, of words that a list is made of; 0 for any other line."""
    words = tokens(view, low, high)
    listed = sum(t.kind in _LISTED and not begins_sentence(t) for t in words)
    if not words or listed < _SHARE * len(words):
        return 0
    names = (before is None or before.kind not in NAME_KINDS for before in (None, *words))
    return sum(first and a.kind in NAME_KINDS and b.kind in NAME_KINDS for first, (a, b) in zip(names, pairwise(words), strict=False))


def example(text: str) -> list[str] | None:
    """The names of the list that begins such a roll."""
    made = next(propose(View.of(text)), None)
    return [entry.name for entry in made.value.sections[0].entries] if made else None


_FIVE = ["Anne PETIT", "Luc NOIR", "Ève ROUX", "Guy VERT", "Léa BRUN"]
EXAMPLES: list[tuple[str, list[str]]] = [
    ("Boisnet : Anne PETIT\nLes Ormes : Luc NOIR, Ève ROUX (absente)\nValbourg : Guy VERT, Léa BRUN\n", _FIVE),
    ("Étaient réunis sous la présidence de M. Paul GRIS : Anne PETIT, Luc NOIR, Ève ROUX, Guy VERT, Léa BRUN.", _FIVE),
]
NOT_FOUND: list[str] = [
    "Présents : Anne PETIT, Luc NOIR, Ève ROUX, Guy VERT, Léa BRUN",
    "Anne PETIT présente le rapport de la commission des finances.\nLuc NOIR répond.\nÈve ROUX remercie.\n",
    "Tarifs de la cantine\nVoirie communale\nQuestions diverses\n",
]
