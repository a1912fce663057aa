"""Suspensions of a session (suspension de séance): from when to when nobody sat; they shorten the session, nobody left."""

import re
from dataclasses import dataclass

from data_loaders.documents.fact import Span
from data_loaders.documents.text import hours
from data_loaders.documents.text.view import View

_SUSPENDED = re.compile(
    r"(?<![a-z])(?:suspend(?:ue?|re)?|suspensions?|interrompue?|interruption)(?![a-z])[^.;\n]{0,60}?(?<![a-z])(?:de|a)\s"
    r"(?=\d|[a-z]{2,9}[\s-](?:heure|[a-z]{2,6}\sheure))"
)
_RESUMED = re.compile(r"(?<![a-z])(?:repri(?:se|s)|repren(?:d|nent)|rouverte?|reouverte?)(?![a-z])")
_BOTH = re.compile(r"\s?(?:a|jusqu'a|et (?:reprise|reprend) a)\s\Z")
_SESSION = re.compile(r"seance|reunion|conseil|assemblee|debats?|travaux")
_FAR, _LONGEST = 6000, 240


@dataclass(frozen=True, slots=True)
class Break:
    """One suspension, HH:MM to HH:MM, and where it is told."""

    start: str
    end: str
    span: Span


def find(view: View) -> list[Break]:
    """The suspensions whose two hours are printed, in order."""
    found: list[Break] = []
    for match in _SUSPENDED.finditer(view.folded):
        if not _SESSION.search(view.folded, max(0, match.start() - 60), match.end() + 60):
            continue
        told = hours.search(view.folded, match.end() - 1, match.end() + 50)
        if not told or told[0].start > match.end() + 2:
            continue
        if len(told) > 1 and _BOTH.search(view.folded[told[0].end : told[1].start]):
            end = told[1]
        else:
            resumed = _RESUMED.search(view.folded, told[0].end, told[0].end + _FAR)
            after = hours.search(view.folded, resumed.end(), resumed.end() + 40) if resumed else []
            if not after:
                continue
            end = after[0]
        if 0 < (_minutes(end.value) - _minutes(told[0].value)) % 1440 <= _LONGEST:
            found.append(Break(told[0].value, end.value, view.span(match.start(), told[0].end)))
    return list(dict.fromkeys(found))


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def example(text: str) -> list[tuple[str, str]]:
    """The suspensions of a text."""
    return [(one.start, one.end) for one in find(View.of(text))]


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("La séance est suspendue de 11 heures 52 à 12 heures 35.", [("11:52", "12:35")]),
    ("Suspension de séance à 19h10. La séance reprend à 19h25.", [("19:10", "19:25")]),
    ("Monsieur le Maire propose d'interrompre. La séance est interrompue à 20 h 05, reprise à 20 h 15.", [("20:05", "20:15")]),
]
NOT_FOUND: list[str] = [
    "La séance est suspendue dix minutes.",
    "La circulation est interrompue de 8h à 12h rue des Ormes.",
    "Suspension de séance à 19h10.",
]
