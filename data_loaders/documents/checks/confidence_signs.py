"""How a paper was read, from its record and its text: the signs by which a fact is more, or less, to be believed.

A band is one word, the gravest sign of a fact; a person reads it as the catalogue's `doubt.<band>`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from data_loaders.documents.checks import guards
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord

# Why a fact was held back: the warning that tells it.
HELD = (
    "name_doubtful",
    "present_and_away",
    "roll_readings_differ",
    "chair_away",
    "roll_columns",
    "roll_incomplete",
    "scan_doubtful",
    "session_date_conflict",
    "grants_total",
    *guards.HELD,
)
_ALONE = ("roll_columns", "roll_incomplete", "grants_total")  # of the whole list, not of one name
_ODD_WORD = re.compile(r"[a-zà-ÿ][A-ZÀ-Ý]{1,3}[a-zà-ÿ]|[A-Za-z]\d[A-Za-z]|[^\W\d_][|{}\\<>~^_=][^\W\d_]")
_WORD = re.compile(r"\w+")
_LOOKED_AT = 20_000  # characters
_GARBLED = 0.002  # share of odd words: one in five hundred is more than a clean print's e-mail addresses and codes make
_FLAT = 2_000  # characters without a line's end
_SURE_WORD = 0.85


@dataclass(frozen=True, slots=True)
class Print:
    """The paper as print: garbled, without its lines, and which of its pages were pictures."""

    garbled: bool
    flat: bool
    page_starts: Sequence[int]
    scanned: frozenset[int]

    @classmethod
    def of(cls, paper: Paper) -> "Print":
        """Looks at the beginning, which heads and calls the roll."""
        text = paper.text[:_LOOKED_AT]
        words = len(_WORD.findall(text))
        garbled = len(_ODD_WORD.findall(text)) > max(1.0, _GARBLED * words)
        return cls(garbled, len(text) > _FLAT and "\n" not in text.strip(), paper.page_starts, frozenset(paper.scanned_pages))

    def band(self, spans: Iterable[Span], own: float) -> str | None:
        """What the print alone says of words in these places; `own` is how sure their reader was."""
        if self.scanned and any(max(1, bisect_right(self.page_starts, start)) in self.scanned for start, _ in spans):
            return "scan" if own >= _SURE_WORD else "scan_unsure"
        if own < 1:
            return "inferred"
        return "garbled" if self.garbled else "flat" if self.flat else None


def why_held(record: PaperRecord, fact: dict[str, Any]) -> str:
    """The code of the warning that holds this fact back; "held" where none names it."""
    places = {tuple(span) for span in fact.get("evidence") or ()}
    called = fact.get("name")
    told = [w for w in record.warnings if w.code in HELD]
    for warning in told:
        if (called and warning.values.get("name") == called) or (places & {tuple(s) for s in warning.evidence}):
            return warning.code
    alone = [w.code for w in told if w.code in _ALONE and (w.code == "grants_total") == (fact["fact"] == "grant")]
    return next(iter(alone), "held")
