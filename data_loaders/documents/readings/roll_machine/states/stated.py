"""Each member with a state of his own: "Anne PETIT : présente", a line of a table that has lost its cells, a letter with a key to it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll import proxy_words
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine import entries, lists, stream
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.readings.roll_machine.states import stated_marks
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVIL, UNSHORTENED
from data_loaders.documents.text.names.names_words import NAME_KINDS
from data_loaders.documents.text.view import View

_BEGIN = re.compile(rf"\n|{UNSHORTENED}[.:;!?]\s|(?i:nominal)\s")
_HEADS = re.compile(
    r"(?<![a-z])(?:civilites?|(?:pre)?noms?|membres?|elus?|conseillers?|deleguee?s?|titulaires?)(?![a-z])[^;:.\d]{0,60}?"
    r"(?<![a-z])(?:presences?|statut|etat|emargement)(?![a-z'])"
    r"(?:[ \t\n]{1,40}(?:pouvoirs?|procurations?|signature)(?: (?:donnee?s?|de vote|recus?|a|au)){0,3}(?![a-z]))?"
)
_END = re.compile(r"(?<![a-z])(?:secretaire|quorum|le quorum|nombre d|ordre du jour|votants|total)")
_HELD = re.compile(rf"[\s,(:–—-]{{0,4}}(?:et )?(?:(?:{proxy_words.GIFT}|mandat|representee?)[ ,]{{0,2}})?(?:a|au|par)\s{{1,3}}")
_BARE = re.compile(rf"[ \t]{{0,3}}(?:[(>→][ \t]{{0,2}}|[:–—-][ \t]{{0,2}}(?={CIVIL}\s))")  # "R (M. NOIR)": only of those represented
_NOTED = re.compile(rf"[ \t]{{0,3}}\([^()\n]{{0,30}}?(?<![a-z]){proxy_words.CALLED}[^()\n]{{0,60}}\)")
_STATED = re.compile(r"(?<![a-z])(?:presen|absen|excus)")  # behind a name that holds no proxy then: a row of its own, not understood
_LONGEST, _TABLE, _LEAST, _PRESENT, _SAMPLE = 260, 12_000, 4, 2, 1_500  # so many characters show the order of the names


def find(view: View) -> tuple[Row, ...]:
    """The rows of the first such roll; none where they are few or nobody is present."""
    high = min(len(view.folded), REACH)
    for heads in _HEADS.finditer(view.folded, 0, high):
        rows = list(_rows(view, heads.end(), _stop(view, heads.end(), high), stated_marks.STATE))
        if _enough(rows):
            return tuple(rows)
    legend = stated_marks.LEGEND.search(view.folded, 0, high)
    for pattern in (stated_marks.LETTER, stated_marks.LED) if legend else (stated_marks.LED,):
        here = 0
        while first := pattern.search(view.folded, here, high):
            start = max((m.end() for m in _BEGIN.finditer(view.raw, here, max(here, first.start() - 2))), default=here)
            rows = list(_rows(view, start, _stop(view, first.end(), high), pattern))
            if _enough(rows):
                return tuple(rows)
            here = first.end()
    return ()


def _enough(rows: list[Row]) -> bool:
    return len(rows) >= _LEAST and sum(row.kind == "present" for row in rows) >= _PRESENT


def _stop(view: View, start: int, high: int) -> int:
    stop = _END.search(view.folded, start, min(high, start + _TABLE))
    return stop.start() if stop else min(high, start + _TABLE)


def _rows(view: View, low: int, high: int, pattern: re.Pattern[str]) -> Iterator[Row]:
    """Each state with the one name between it and the last; the holder of a proxy stands behind its word, or ahead of the next name."""
    style = lists.style(stream.words(view, low, min(high, low + _SAMPLE)))
    last: Row | None = None
    here = low
    while state := stated_marks.following(view, pattern, here, min(high, here + _LONGEST)):
        ahead, entry = _named(view, here, state.start(), style, last is not None and last.kind != "present")
        if entry is None and (entry := _alone(view, here, state.start(), style)) and last:  # behind a note: "présente à partir de 19 h"
            last = Row(last.kind, replace(last.entry, tail=(last.entry.tail[0], entry.start)))
        if entry is None:
            break
        if last:
            yield _with(last, None if ahead and _STATED.search(view.folded, ahead.end, entry.start) else ahead)
        entry = replace(entry, tail=(entry.end, state.end()))
        last, here = _row(view, entry, state, style, high)
    if last:
        yield last


def _row(view: View, entry: Entry, state: re.Match[str], style: str | None, high: int) -> tuple[Row, int]:
    kind = stated_marks.kind(state)
    bare = _BARE.match(view.folded, state.end(), high) if kind == "represented" else None
    if kind != "present" and (led := _HELD.match(view.folded, state.end(), high) or bare):
        held, role, end = _holder(view, led.end(), high, style)
        if held or role:
            return Row("represented", replace(entry, holder=held, role=role, tail=(entry.end, end))), end
    if kind != "present" and (noted := _NOTED.match(view.folded, state.end(), high)):  # "A (pouvoir M. X)": what it tells is a note's
        return Row(kind, replace(entry, tail=(state.end(), noted.end()))), noted.end()
    return Row(kind, entry), state.end()


def _with(row: Row, holder: Entry | None) -> Row:
    """The row with the holder whom the next cell names alone."""
    if holder is None or row.entry.holder:
        return row
    return Row("represented", replace(row.entry, holder=(holder.start, holder.end), tail=(row.entry.tail[0], holder.end)))


def _named(view: View, low: int, high: int, style: str | None, away: bool) -> tuple[Entry | None, Entry | None]:
    """The holder of the last row's proxy, where a name stands alone ahead, and the one name of this row; None where it is not one."""
    words = stream.words(view, low, high)
    while words and words[-1].kind in ("colon", "sep", "dash", "dots"):
        words.pop()
    read = [entries.parse(view, line, False, style) for line in stream.segments(view, words, "line")]
    named = [e for one in read if one.odd < 0.5 for e in one.entries]
    if len(named) > 1 and sum(e.civility for e in named) == 1:
        named = [e for e in named if e.civility]
    whole = [e for e in named if len(e.shape.replace("p", "")) > 1]
    parts = [e for e in named if e not in whole]
    if len(parts) == 2 and (not whole or (away and len(whole) == 1 and whole[0].end <= parts[0].start)):
        first, then = parts
        joined = replace(first, name=f"{first.name} {then.name}", end=then.end, tail=(then.end, then.end), shape=first.shape + then.shape)
        return (whole[0] if whole else None), joined
    if away and len(whole) == 2:
        return whole[0], whole[1]
    one = whole or named
    return None, one[-1] if len(one) == 1 else None


def _alone(view: View, low: int, high: int, style: str | None) -> Entry | None:
    """A name behind words that no mark parts from it: "… de la commission des sports Anne PETIT : présente"."""
    words = [t for t in stream.words(view, low, high) if t.kind != "colon"]
    first = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i].kind not in NAME_KINDS), 0)
    found = entries.parse(view, words[first:], False, style) if first < len(words) else entries.Parsed()
    whole = len(found.entries) == 1 and found.odd < 0.5 and names_cut.order(found.entries[0].shape) in ("first", "last")
    return found.entries[0] if whole else None


def _holder(view: View, here: int, high: int, style: str | None) -> tuple[Span | None, Span | None, int]:
    """The holder's name or office, up to the line's end or the next civility, and where it ends."""
    line = view.folded.find("\n", here + len("mme "), high)  # a line's end may part a civility from its name
    words = stream.words(view, here, line if 0 <= line < here + 90 else min(high, here + 90))
    civilities = [i for i, t in enumerate(words) if t.kind == "civ" and i]
    words = words[: next((i for i in civilities if words[i - 1].kind != "civ" and not stream.linked(words[i - 1])), len(words))]
    found = entries.parse(view, words, False, style).entries
    if found and found[0].start <= here + 40:
        return (found[0].start, found[0].end), None, found[0].end
    office = next((t for t in words if t.kind == "function"), None)
    return None, (office.start, office.end) if office else None, office.end if office else here


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row."""
    return [(r.kind, r.entry.name) for r in find(View.of(text))] or None


_ROWS = ("Mme Anne PETIT", "Présente", "M. Guy NOIR", "Pouvoir à Mme Anne PETIT", "M. Luc VERT", "Excusé", "Mme Eve ROUX", "Présente")
_SAID = [("present", "Anne PETIT"), ("represented", "Guy NOIR"), ("excused", "Luc VERT"), ("present", "Eve ROUX")]
_LATE = [("present", "PETIT Anne"), ("excused", "NOIR Guy"), ("present", "VERT Luc"), ("present", "ROUX Eve")]
_UNTOLD = [*_LATE[:2], _LATE[3], ("absent", "LOUP Rose")]
_LAST = [("present", "PETIT Anne"), ("represented", "NOIR Guy"), ("present", "ROUX Eve"), ("excused", "VERT Luc")]
_LINES = "Mme Anne PETIT   présente\n{}M. Guy NOIR   excusé, pouvoir à Mme PETIT\n{}M. Luc VERT   excusé\nMme Eve ROUX, présente\n"
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Nom Prénom Présence\n" + "\n".join(_ROWS) + "\nSecrétaire : Mme Eve ROUX", _SAID),
    ("Membre – Présence\n" + " ".join(_ROWS) + "\n", _SAID),
    (_LINES.format("", ""), _SAID),
    (_LINES.format("VALBOURG\n", "LES ORMES   "), _SAID),
    (
        "M. Luc LOUP, maire : présent\nMme Anne PETIT, 1ère adjointe : présente\nM. Guy NOIR : pouvoir à Mme Anne PETIT\n"
        "M. Luc VERT : absent",
        [("present", "Luc LOUP"), ("present", "Anne PETIT"), ("represented", "Guy NOIR"), ("absent", "Luc VERT")],
    ),
    ("P = présent, A = absent, E = excusé\nPETIT Anne P\nMOREAU Luc\nP\nNOIR Guy E\nBLANC Rose A\n",
     [("present", "PETIT Anne"), ("present", "MOREAU Luc"), ("excused", "NOIR Guy"), ("absent", "BLANC Rose")]),
    (
        "Nom\nPrénom\nFonction\nPrésence\nPouvoir donné à\nPETIT\nAnne\nMaire\nPrésente\n\nNOIR\nGuy\nAdjoint\nAbsent\nPETIT Anne\n"
        "ROUX\nEve\nAdjointe\nPrésente\n\nVERT\nLuc\nConseiller\nExcusé\n",
        _LAST,
    ),
    (
        "COMMUNE\nDELEGUE\nPRESENCE\nValbourg\nPETIT Anne\nPrésente\nValbourg\nNOIR Guy\nPouvoir à PETIT Anne\nLes Ormes\n"
        "ROUX Eve\nPrésente\nLes Ormes\nVERT Luc\nExcusé\nLe quorum est atteint\n",
        _LAST,
    ),
    (
        "Nom Prénom Fonction Présence Pouvoir donné à PETIT Anne Maire Présente NOIR Guy 1er adjoint Absent PETIT Anne ROUX Eve Conseillère"
        " Présente VERT Luc Conseiller Excusé Secrétaire de séance : ROUX Eve",
        _LAST,
    ),
    ("APPEL NOMINAL PETIT Anne (Valbourg) présente, NOIR Guy (Valbourg) pouvoir à PETIT Anne, ROUX Eve (Les Ormes) présente,"
     " VERT Luc (Aubin) excusé sans pouvoir.", _LAST),
    (
        "Mme Lou MERLE préside la commission des sports et de la culture Anne PETIT : présente Guy NOIR : pouvoir à Anne PETIT"
        " Luc VERT : excusé Eve ROUX : présente",
        _SAID,
    ),
    ("Mme Anne PETIT : présente. M. Guy NOIR : absent, procuration à Mme\nPETIT. M. Luc VERT\n: excusé. Mme Eve ROUX : présente.", _SAID),
    ("Anne PETIT : présente Guy NOIR : absent, représenté par Anne PETIT Luc VERT : excusé Eve ROUX : présente", _SAID),
    ("PETIT Anne .... présente\nNOIR Guy .... excusé (soins)\nVERT Luc .... présent dès 9h10\nROUX Eve .... présente\n", _LATE),
    ("PETIT Anne .... présente\nNOIR Guy .... excusé\nVERT Luc .... présent hier\nROUX Eve .... présente\nLOUP Rose .. absente\n", _UNTOLD),
]  # fmt: skip
NOT_FOUND: list[str] = [
    "Nom Prénom Signature\n" + "\n".join(_ROWS),
    "Nom Prénom Présence\nLe quorum est atteint\nPrésent\n",
    "Présents :\nPETIT Anne\nMOREAU P\nNOIR A\nBLANC E\n",
    "Mme Anne PETIT présente le plan.\nM. Luc MOREAU présente le prêt.\nM. Guy NOIR présente le bail.\nMme Rose BLANC présente le vœu.\n",
    "M. Luc MOREAU, absent, Mme Rose BLANC, excusée, M. Guy NOIR, excusé, Mme Eve ROUX, absente.",
    "M. Luc MOREAU (Valbourg) présente le rapport. Mme Rose BLANC (Les Ormes) présente le bilan.",
]
