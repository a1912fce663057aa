"""A table that has lost its cells ("Nom Prénom Présence", then each name with its state behind it or below it)."""

import re
from dataclasses import dataclass, replace

from data_loaders.documents.readings.roll_machine import entries, stream
from data_loaders.documents.readings.roll_machine.headings import State
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_STATE = re.compile(
    r"(?<![a-z])(?:(?P<gift>(?:(?:a|ayant) )?(?:donn\w{1,3} )?(?:pouvoir|procuration)|representee?)"
    r"|(?P<excused>(?:absente? )?excusee?)|(?P<absent>absente?)|(?P<present>presente?))(?![a-z])"
)
_HEADS = re.compile(
    r"(?<![a-z])(?:civilites?|(?:pre)?noms?|membres?|elus?|conseillers?|delegues?|titulaires?)(?![a-z])[^\n;:.\d]{0,60}?"
    r"(?<![a-z])(?:presences?|statut|etat|emargement)(?![a-z'])(?:[ \t]{1,40}(?:pouvoir|procuration|signature)[a-z' ]{0,24})?"
)
_END = re.compile(r"(?<![a-z])(?:secretaire|quorum|le quorum|nombre d|ordre du jour|votants|total)")
_REACH, _LONGEST = 24_000, 260
_LEAST = 4


@dataclass(frozen=True, slots=True)
class Told:
    """One member's row."""

    state: State
    entry: Entry


def find(view: View) -> list[Told]:
    """The rows of the first such table, as far as each name has a state; [] where they are few or one has two."""
    for heads in _HEADS.finditer(view.folded, 0, min(len(view.folded), _REACH)):
        end = heads.end()
        stop = _END.search(view.folded, end, end + 12_000)
        rows = _rows(view, end, stop.start() if stop else min(len(view.folded), end + 12_000))
        if len(rows) >= _LEAST and sum(r.state == "present" for r in rows) > 1:
            return rows
    return []


def _rows(view: View, low: int, high: int) -> list[Told]:
    """Each state with the one name between it and the last; a holder stands behind the word for the proxy."""
    rows: list[Told] = []
    here = low
    while state := _STATE.search(view.folded, here, min(high, here + _LONGEST)):
        kind: State = "represented" if state["gift"] else "excused" if state["excused"] else "absent" if state["absent"] else "present"
        parsed = _one(view, here, state.start())
        if parsed is None:
            break
        entry = replace(parsed, tail=(parsed.end, state.end()))
        here = state.end()
        if kind == "represented":
            entry, here = _held(view, entry, here, high)
        rows.append(Told(kind, entry))
    return rows


def _one(view: View, low: int, high: int) -> Entry | None:
    """The one name between two states; of several lines, only one may name somebody: a page's stamp or head may stand between."""
    lines = stream.segments(view, stream.words(view, low, high), "line")
    read = [entries.parse(view, line, False, None) for line in lines if line[0].kind != "line"]
    named = [one.entries[0] for one in read if len(one.entries) == 1 and one.odd < 0.5]
    if len(named) > 1:
        named = [e for e in named if e.civility]
    return named[0] if len(named) == 1 else None


def _held(view: View, entry: Entry, here: int, high: int) -> tuple[Entry, int]:
    """With the holder behind "à", up to the line's end or the next civility."""
    line = view.folded.find("\n", here, high)
    words = stream.words(view, here, line if 0 <= line < here + 90 else min(high, here + 90))
    civilities = [i for i, t in enumerate(words) if t.kind == "civ" and i]
    cut = next((i for i in civilities if words[i - 1].kind != "civ" and not stream.linked(words[i - 1])), len(words))
    parsed = entries.parse(view, [t for t in words[:cut] if t.folded not in ("a", "par", "donne", "donnee", "au")], False, None)
    if len(parsed.entries) != 1:
        office = next((t for t in words[:cut] if t.kind == "function"), None)
        return (replace(entry, role=(office.start, office.end)), office.end) if office else (entry, here)
    held = parsed.entries[0]
    return replace(entry, holder=(held.start, held.end), tail=(entry.end, held.end)), held.end


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row."""
    return [(r.state, r.entry.name) for r in find(View.of(text))] or None


_ROWS = ("Mme Anne PETIT", "Présente", "M. Guy NOIR", "Pouvoir à Mme Anne PETIT", "M. Luc VERT", "Excusé", "Mme Eve ROUX", "Présente")
_SAID = [("present", "Anne PETIT"), ("represented", "Guy NOIR"), ("excused", "Luc VERT"), ("present", "Eve ROUX")]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Nom Prénom Présence\n" + "\n".join(_ROWS) + "\nSecrétaire : Mme Eve ROUX", _SAID),
    ("Membre – Présence\n" + " ".join(_ROWS) + "\n", _SAID),
]
NOT_FOUND: list[str] = ["Nom Prénom Signature\n" + "\n".join(_ROWS), "Nom Prénom Présence\nLe quorum est atteint\nPrésent\n"]
