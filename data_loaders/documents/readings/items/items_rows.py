"""Rows of a list of deliberations without acts' numbers: a place or a bullet, the object, its vote (article L2121-25 CGCT)."""

import re
from collections.abc import Iterable, Sequence

from data_loaders.documents.blocks.items_decisions import DECISION, Decisions
from data_loaders.documents.blocks.items_marks import OPENING
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_TITLE = r"(?P<title>[A-ZÀ-ÖØ-ÞŒ«][^\n\t|]{5,180}?)(?=[ \t]*(?:\n|\t|\||\Z)| {2})"
_NUMBERED = re.compile(
    r"(?:(?<=\n)|\A)[ \t|]{0,12}(?:[Nn]° ?)?(?P<place>\d{1,3})[ \t]{0,3}(?:[.)/:|–—-]{1,2}|\t|\n|(?= ))[ \t]{0,12}" + _TITLE
)
_BULLETED = re.compile(r"(?:(?<=\n)|\A)[ \t]{0,8}[-–—•*➢►❖■◆▪✓>\uf0b7\uf0fc\uf0d8][ \t]{1,6}" + _TITLE)
_LEAST = 3
_NEARLY = 0.7


def headings(view: View, decisions: Decisions) -> list[Heading]:
    """The rows of the longest list whose places rise one by one, else of one whose lines bullets open; most must be decided."""
    for rows in (
        rising(
            Heading(m.start("place"), m.start("title"), "place", (int(m["place"]),), title_end=m.end("title"))
            for m in _titled(view, _NUMBERED)
        ),
        [Heading(m.start("title"), m.start("title"), "title", title_end=m.end("title")) for m in _titled(view, _BULLETED)],
    ):
        if len(rows) >= _LEAST and mostly_decided(rows, decisions, len(view.folded)):
            return rows
    return []


def _titled(view: View, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    found = pattern.finditer(view.raw)
    return [m for m in found if not (DECISION.match(view.folded, m.start("title")) or OPENING.match(view.folded, m.start("title")))]


def rising(rows: Iterable[Heading], gap: int = 1) -> list[Heading]:
    """The longest run of rows whose places rise, each by `gap` at most."""
    best: list[Heading] = []
    chain: list[Heading] = []
    for row in rows:
        chain = [*chain, row] if chain and 0 < row.serial[-1] - chain[-1].serial[-1] <= gap else [row]
        best = max(best, chain, key=len)
    return best


def mostly_decided(rows: Sequence[Heading], decisions: Decisions, end: int) -> bool:
    """Do nearly all rows hold words of decision before the next one?"""
    return decisions.followed(rows, end, titles=True) >= _NEARLY * len(rows)


def example(text: str) -> list[str]:
    """The objects of a list's rows."""
    view = View.of(text)
    return [view.raw[r.title : r.title_end] for r in headings(view, Decisions(view))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "41\tTarifs du camping\tadopté à l'unanimité\n42\tVoirie du bourg\tRejetée\n43\tBudget principal\tadopté à la majorité",
        ["Tarifs du camping", "Voirie du bourg", "Budget principal"],
    ),
    (
        "01\nTarifs du camping\n19\n0\nADOPTÉE\n02\nVoirie du bourg\n17\n2\nADOPTÉE\n03\nBudget principal\n3\n16\nREJETÉE",
        ["Tarifs du camping", "Voirie du bourg", "Budget principal"],
    ),
    (
        "- Tarifs du camping : adopté\n- Voirie du bourg : voté à l'unanimité\n- Budget principal : 12 voix pour",
        ["Tarifs du camping : adopté", "Voirie du bourg : voté à l'unanimité", "Budget principal : 12 voix pour"],
    ),
]
NOT_FOUND = ["1. Tarifs de la piscine\n2. Voirie du bourg\n3. Budget principal\n"]
