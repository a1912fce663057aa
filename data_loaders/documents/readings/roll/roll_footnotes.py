"""The notes below a roll that a mark ties to a name: "Mme Anne PETIT (1)" and, further down, "(1) arrivée à 19 h 10"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll.roll_ends import END
from data_loaders.documents.text.names import names_match, names_near
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_SIGN = r"\(\s?(?:\d{1,2}|[a-d]|\*{1,4})\s?\)|\[(?:\d{1,2}|\*{1,3})\]|\*{1,4}"  # set apart by brackets, or stars
# Beside a name; a small raised digit is glued to it.
_BESIDE = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[.)]))(?:[ \t]{{0,2}}(?P<mark>{_SIGN})(?!\*)(?=[ \t]*(?:[,;:.()\n-]|et(?![a-z])|\Z|(?<=[)\]])[ \t]))"
    r"|(?<=[^\W\d_])(?P<digit>\d)(?![\w]))"
)
_TOLD = (
    r"(?:a |ayant |avait |ont |est |sont )?(?:arriv|depart(?!em)|parti|quitt|excus|absen|present|pouvoir|procur|sort|entre|retard|donn"
    r"|represent|remplac|supple|jusqu|a partir|a compter|rejoi|a l'exception|sauf|ne prend|ne particip)"
)
_NOTE = re.compile(
    rf"(?:(?<=\n)[ \t]{{0,20}}(?P<sign>{_SIGN})[ \t]?[:.=-]{{0,2}}[ \t]{{0,3}}(?=\S)"
    rf"|(?:(?<=\n)[ \t]{{0,20}}|(?<=[.;,) \t])|(?<=\w)[ \t])(?P<told>{_SIGN}|\d)[ \t]?[:.)=-]{{0,2}}[ \t]{{0,3}}(?={_TOLD}))"
)
_END = re.compile(r"\n[ \t]*(?=\n|[A-ZÀ-Ý(\[*-])")
_CIVIL = re.compile(rf"{CIVILS}[ \t]")
# A proxy by a mark alone, beside its giver and beside its holder: "Anne PETIT (P*), … Absents : Luc NOIR (P*)".
_GIFT = re.compile(r"[ \t]{0,2}\(\s?(?P<mark>(?:p(?:ouvoir|rocuration|roc|ouv|vr|v|r)?)[. ]{0,2}(?:n ?° ?)?(?:\d{1,2}|\*{1,9}))\s?\)")
_REACH, _BEHIND, _LONGEST, _BETWEEN, _NAMED = 30_000, 4_000, 240, 90, 60
_PAIR = 2  # a giver and a holder


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at [start, end) of the view, its mark first; its words begin at `text`."""

    mark: str
    start: int
    text: int
    end: int


@lru_cache(maxsize=4)  # asked for by every list of a view
def find(view: View) -> tuple[Footnote, ...]:
    """The notes whose mark stands beside a name ahead of them, in order."""
    reach = min(_REACH, len(view.folded))
    beside = [(_key(m), m.start()) for m in _BESIDE.finditer(view.folded, 0, reach)]
    found: list[Footnote] = []
    for note in _NOTE.finditer(view.folded, 0, reach) if beside else ():
        mark, at = (note["sign"] or note["told"]).strip("()[] "), note.start("sign" if note["sign"] else "told")
        if any(key == mark and at - _BEHIND < place < at - 1 for key, place in beside):
            found.append(Footnote(mark, at, note.end(), _end(view, note.end())))
    return tuple(_parted(found))


def first(view: View, start: int, limit: int) -> int:
    """Where the first note of view[start:limit] begins; `limit` where it has none."""
    return next((note.start for note in find(view) if start < note.start < limit), limit)


def told_of(view: View, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each name with the note that its mark leads to, as an entry whose tail is the note's words."""
    starts = sorted({entry.start for entry in entries})
    notes = find(view)
    for entry in entries if notes else ():
        stop = min(
            [at for at in starts if at > entry.start]
            + [entry.end + _BETWEEN, notes[0].start if notes[0].start > entry.end else len(view.raw)]
        )
        line = view.raw.find("\n", entry.end, stop)
        for beside in _BESIDE.finditer(view.folded, entry.end - 1, line if line >= 0 else stop):
            note = next((n for n in notes if n.mark == _key(beside) and n.start > entry.end), None)
            if note and (text := _words(view, note, entry)) is not None:
                yield entry, replace(entry, start=note.start, end=text, tail=(text, note.end), holder=None, role=None)


def given(view: View, roll: Roll) -> Iterator[Entry]:
    """Each of those away with the holder who bears the same mark of a proxy, where it stands beside these two alone."""
    here, away = ([e for s in roll.sections if s.kind in kinds for e in s.entries] for kinds in (("present",), ("excused", "absent")))
    marks = {entry.start: "".join(m["mark"].split()) for entry in (*here, *away) if (m := _GIFT.match(view.folded, entry.end))}
    for giver in away:
        held = [entry for entry in here if marks.get(entry.start) == marks.get(giver.start, "")]
        if len(held) == 1 and list(marks.values()).count(marks[giver.start]) == _PAIR:
            yield replace(giver, tail=(giver.end, giver.end), holder=(held[0].start, held[0].end), role=None)


def _words(view: View, note: Footnote, entry: Entry) -> int | None:
    """Where the note's words on the member begin, behind the name if it says it again; None where it names another."""
    near = names_near.after(view, note.text, _NAMED) if _CIVIL.match(view.folded, note.text) else None
    if near is None:
        return note.text
    return near.end if names_match.find(near.name, [entry.name]) is not None else None


def _key(beside: re.Match[str]) -> str:
    return (beside["mark"] or beside["digit"]).strip("()[] ")


def _end(view: View, text: int) -> int:
    """Where the words of a note end: at a line that begins anew, or at what comes next in minutes."""
    limit = min(len(view.raw), text + _LONGEST)
    line = _END.search(view.raw, text, limit)
    limit = line.start() if line else limit
    return next((m.start() for m in END.finditer(view.folded, text, limit) if view.raw[m.start()].isupper()), limit)


def _parted(notes: Sequence[Footnote]) -> Iterator[Footnote]:
    """Each note no further than the next one's mark."""
    for i, note in enumerate(notes):
        yield replace(note, end=min(note.end, notes[i + 1].start)) if i + 1 < len(notes) else note


def example(text: str) -> list[str] | None:
    """The words of each note, behind its mark."""
    view = View.of(text)
    return [f"{note.mark}: {view.raw[note.text : note.end].strip()}" for note in find(view)] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Mme Anne PETIT (1), M. Luc NOIR\n(1) arrivée à 19 h 10", ["1: arrivée à 19 h 10"]),
    ("Mme Anne PETIT*, M. Luc NOIR**\n* arrivée à 19 h\n** parti à 21 h", ["*: arrivée à 19 h", "**: parti à 21 h"]),
    ("Anne PETIT¹, Luc NOIR\n¹ a quitté la séance à 21 h", ["1: a quitté la séance à 21 h"]),
    ("Anne PETIT (a), Luc NOIR (b). (a) arrivée au point 4 (b) excusé", ["a: arrivée au point 4", "b: excusé"]),
]
NOT_FOUND: list[str] = [
    "(1) M. Luc NOIR\n(2) Mme Anne PETIT",
    "* M. Luc NOIR\n* Mme Anne PETIT",
    "Mme Anne PETIT (1), M. Luc NOIR\n1. Approbation du procès-verbal",
    "Mme Anne PETIT, élu(e)\n(e) arrivée",
]
