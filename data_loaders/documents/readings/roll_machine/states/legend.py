"""The key that a sheet of attendance prints to its letters: "P = présent ; Pv = a donné pouvoir ; E = excusé ; A = absent"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import LETTERS
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.text.view import View

_WORD = r"[a-z·.'’-]{1,20}(?:\([a-z]{1,3}\)){0,2}"
_ENTRY = re.compile(
    r"(?<![\w'’])(?P<code>[a-z]{1,4})\.?[ \t]{0,3}[=:][ \t]{0,3}(?P<means>(?=[a-z]{2}|a )"
    rf"{_WORD}(?:[ \t]{{1,3}}(?:\([^()\n]{{2,50}}\)|(?![a-z]{{1,4}}\.?[ \t]{{0,3}}=){_WORD})){{0,7}})"
)
_APART = re.compile(r"(?:,[^=:;()\n]{2,40})?[\s;,.()|/–-]{0,24}")  # between two entries: "R = en retard, à l'heure notée ; …"
_MEANS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("represented", re.compile(r"(?<!sans )(?<!non )(?:pouvoir|procuration|mandat|represente)")),
    ("excused", re.compile(r"(?<!non )excuse")),
    ("absent", re.compile(r"\babsen|non excuse")),
    ("present", re.compile(r"\bpresen|retard|arrive|\bvisio")),
)
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Legend:
    """Where it stands in the view, and the state that each code says; codes as printed, in their own case."""

    start: int
    end: int
    kinds: Mapping[str, Kind]

    @property
    def usual(self) -> bool:
        """Whether its letters say what they say everywhere, so that other readings of them may be believed."""
        return all(LETTERS.get(code.lower(), kind) == kind for code, kind in self.kinds.items())


@lru_cache(maxsize=4)
def find(view: View) -> Legend | None:
    """The first key with a present and one who is away; None where there is none, or where a code says two things or nothing known."""
    run: list[re.Match[str]] = []
    for entry in _ENTRY.finditer(view.folded, 0, min(len(view.folded), REACH)):
        if run and not _APART.fullmatch(view.folded, run[-1].end(), entry.start()):
            if (legend := _legend(view, run)) is not None:
                return legend
            run = []
        run.append(entry)
    return _legend(view, run)


def _legend(view: View, run: list[re.Match[str]]) -> Legend | None:
    if len(run) < _LEAST:
        return None
    kinds: dict[str, Kind] = {}
    for entry in run:
        kind = next((kind for kind, pattern in _MEANS if pattern.search(entry["means"])), None)
        code = view.raw[entry.start("code") : entry.end("code")]
        if kind is None or code in kinds or not code[0].isupper():
            return None
        kinds[code] = kind
    if "present" not in kinds.values() or not {"absent", "excused"} & set(kinds.values()):
        return None
    return Legend(run[0].start(), run[-1].end(), MappingProxyType(kinds))


def example(text: str) -> list[tuple[str, str]] | None:
    """Code and state of each entry."""
    legend = find(View.of(text))
    return list(legend.kinds.items()) if legend else None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Légende : P = présent(e) ; Pv = a donné pouvoir ; E = excusé(e) sans pouvoir ;\n"
        "     A = absent(e) ; R = en retard (heure en face)\nPETIT Anne   P\n",
        [("P", "present"), ("Pv", "represented"), ("E", "excused"), ("A", "absent"), ("R", "present")],
    ),
    (
        "Appel nominal (P = présent ; PR = a donné procuration ; E = excusé ; A = absent)",
        [("P", "present"), ("PR", "represented"), ("E", "excused"), ("A", "absent")],
    ),
]
NOT_FOUND: list[str] = [
    "P = présent, A = absent",
    "P : pour ; C : contre ; A : abstention",
    "P = présent ; P = pouvoir ; A = absent",
    "Présents : Luc NOIR ; Excusés : Anne PETIT ; Absents : Guy VERT",
]
