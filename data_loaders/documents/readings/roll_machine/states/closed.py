"""Lists that their state closes, instead of heading them: "Liste A : Mme Anne PETIT, M. Luc NOIR : présents. M. Guy VERT : excusé."."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.readings.roll.proxy_words import GIFT
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine import lists
from data_loaders.documents.readings.roll_machine.bodies import sentence
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.text.names.names_vocabulary import CIVILS, UNSHORTENED
from data_loaders.documents.text.view import View

_STATE = re.compile(
    r"[ \t]{0,2}\n?[ \t]{0,2}:\s{1,3}(?:(?P<present>presente?s?)|(?P<excused>(?:absente?s? (?:et )?)?excusee?s?)"
    rf"|(?P<absent>absente?s?(?: (?:et )?non excusee?s?)?)|(?P<represented>representee?(?= par )|{GIFT}(?= (?:a|au) )))"
    r"(?=\s{0,2}(?:[.;\n]|\Z)|(?<!s)\s{0,2},\s|(?<![ts]) (?:par|a|au) )"
)
_KINDS: tuple[Kind, ...] = ("present", "excused", "absent", "represented")
_BEGIN = re.compile(rf":|\n[ \t]*\n|{UNSHORTENED}[.!?;]\s")
_OTHERS = re.compile(
    r"(?<![a-z])(?:commissions?|bureau|jury|cao|comite technique|services?|agents?|invites?|scrutateurs?|assesseurs?)(?![a-z])"
)
_LED = re.compile(rf"[\s.;•*–-]*(?:{CIVILS}\s{{1,3}})?")
_LONGEST, _LABEL = 2_500, 160  # characters of a list, and of what may stand between two
_LEAST, _TOGETHER = 4, 2  # members; of those whom one word closes
_ODD = 0.5  # of words that no name explains


def find(view: View) -> tuple[Row, ...]:
    """The members of the first such roll; none where one of its lists is not read to the last word, or nobody is present together."""
    for run in _runs(view):
        told = [_rows(view, low, state) for low, state in run]
        rows = [row for read in told for row in read]
        together = any(len(read) >= _TOGETHER and read[0].kind == "present" for read in told)
        if all(told) and together and len(rows) >= _LEAST:
            return tuple(rows)
    return ()


def _runs(view: View) -> Iterator[list[tuple[int, re.Match[str]]]]:
    """The states that close lists one behind the other, each with where its list begins."""
    run: list[tuple[int, re.Match[str]]] = []
    last = 0
    for state in _STATE.finditer(view.folded, 0, min(len(view.folded), REACH)):
        begins = _BEGIN.finditer(view.raw, max(last, state.start() - _LONGEST), state.start())
        low = max((m.end() for m in begins), default=last)
        if run and low - last > _LABEL:
            yield run
            run = []
        label = view.folded.rfind("\n", last, max(last, low - 1))
        if not _OTHERS.search(view.folded, max(label, last), low):
            run.append((low, state))
        last = _end(view, state)
    if run:
        yield run


def _end(view: View, state: re.Match[str]) -> int:
    """Where the sentence ends that tells the state, and perhaps who holds the proxy."""
    stop = sentence.ENDS.search(view.folded, state.end())
    return stop.start() if stop else len(view.folded)


def _rows(view: View, low: int, state: re.Match[str]) -> list[Row]:
    """The members whom one state closes; [] where other words stand among them, or they are not as many as the word says."""
    best = next(iter(lists.readings(view, low, state.start(), False)), None)
    if best is None or best.odd >= _ODD or not _LED.fullmatch(view.folded, low, best.entries[0].start):
        return []
    if view.folded[best.end : state.start()].strip(" \t\n,)") or (len(best.entries) > 1) != state[0].endswith("s"):
        return []
    kind = next(kind for kind in _KINDS if state[kind])
    rows = [Row(kind, entry) for entry in best.entries]
    if len(rows) == 1 and kind != "present":
        rows = [Row(kind, replace(rows[0].entry, tail=(rows[0].entry.end, _end(view, state))))]
    return rows


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each member."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_SAID = [("present", "Anne PETIT"), ("present", "Luc NOIR"), ("present", "Ève ROUX"), ("represented", "Guy VERT"), ("excused", "Léa BRUN")]
_LISTS = (
    "Liste « Ensemble » (4 sièges) : Mme Anne PETIT, M. Luc NOIR, Mme Ève\nROUX : présents.\nM. Guy VERT : {}.\n"
    "Liste « Demain » (1 siège) : Mme Léa BRUN : absente excusée.\n"
)
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (_LISTS.format("représenté par M. Luc NOIR"), _SAID),
    (_LISTS.format("pouvoir à M. Luc NOIR"), _SAID),
    (
        "Appel nominal.\n\nMM. NOIR, VERT et Mme PETIT : présents ; Mmes ROUX, BRUN : excusées ; M. GRIS : absent.",
        [
            *(("present", n) for n in ("NOIR", "VERT", "PETIT")),
            *(("excused", n) for n in ("ROUX", "BRUN")),
            ("absent", "GRIS"),
        ],
    ),
]
NOT_FOUND: list[str] = [
    "Commission des finances : Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX, M. Guy VERT : présents.",
    "Présents : Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX, M. Guy VERT. Absents : Mme Léa BRUN, M. Paul GRIS.",
    "Mme Anne PETIT : présente. M. Luc NOIR : présent. M. Guy VERT : excusé. Mme Ève ROUX : absente.",
    "Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX, M. Guy VERT : contre. Mme Léa BRUN : abstention.",
    "Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX, M. Guy VERT : présents aux deux commissions.",
    "M. Luc NOIR, rapporteur, lit les noms des quatre délégués : présents.",
    "Mme Anne PETIT, M. Luc NOIR, Mme Ève ROUX : présents. Mme Léa BRUN, M. Guy VERT : représentés par M. Luc NOIR.",
]
