"""A table that has lost its cells ("Nom Prénom Présence", then each name with its state behind it or below it)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.readings.roll_machine import entries, stream
from data_loaders.documents.readings.roll_machine.headings import State
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_STATE = re.compile(
    r"(?<![a-z])(?:(?P<gift>(?:(?:a|ayant) )?(?:donn\w{1,3} )?(?:pouvoir|procuration)|representee?)"
    r"|(?P<excused>(?:absente? )?excusee?)|(?P<absent>absente?)|(?P<present>presente?))(?![a-z])"
)
_END = re.compile(r"(?<![a-z])(?:secretaire|quorum|le quorum|nombre d|ordre du jour|votants|total)")
_REACH, _LONGEST = 24_000, 140
_LEAST = 4
_TABLE = re.compile(r"(?<![a-z])(?:presences?|statut|etat|emargement|present[^ \t]{0,4} ?/ ?absent)(?![a-z])[^\n]{0,40}")
_PEOPLE = re.compile(r"(?:civilite|pre)?\s?(?:noms?|membres?|elu|conseiller|delegue|titulaire|prenom|commune)")


@dataclass(frozen=True, slots=True)
class Told:
    """One member's row."""

    state: State
    entry: Entry


def find(view: View) -> list[Told]:
    """The rows of the first such table, as far as each name has a state; [] where they are few or one has two."""
    for _, end in tables(view, _REACH):
        stop = _END.search(view.folded, end, end + 12_000)
        rows = _rows(view, end, stop.start() if stop else min(len(view.folded), end + 12_000))
        if len(rows) >= _LEAST and sum(r.state == "present" for r in rows) > 1:
            return rows
    return []


def tables(view: View, reach: int) -> Iterator[tuple[int, int]]:
    """Heads of a table whose rows tell each member's state: "Nom Prénom Présence", "Membre – Présence"."""
    here = 0
    for line in view.folded[:reach].splitlines(keepends=True):
        text = line.strip()
        told = _TABLE.search(text)
        if told and len(text) < 90 and _PEOPLE.match(text) and ";" not in text and ":" not in text:
            yield here, here + len(line)
        here += len(line)


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
    """The one name between two states; a line's last one where others stand before it, such as a title."""
    parsed = entries.parse(view, [t for t in stream.words(view, low, high) if t.kind != "line"], False, None)
    return parsed.entries[0] if len(parsed.entries) == 1 and parsed.odd < 0.5 else None


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
