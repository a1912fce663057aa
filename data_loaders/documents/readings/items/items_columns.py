"""Rows of a summary in columns: who reports, the place, the object, and the vote below (compte rendu, article L2121-25 CGCT)."""

import re

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.items_rows import mostly_decided, rising
from data_loaders.documents.text.view import View

_NAME = r"(?:M(?:me|lle|r)?\.? le maire|[A-ZÀ-ÖØ-Þ][\w'’-]{1,25}(?:[ \n]{1,3}(?:de |d['’]|du |la |le )?[A-ZÀ-ÖØ-Þ][\w'’.-]{1,25}){1,3})"
ROW = re.compile(
    rf"(?:(?<=\n)|\A)[ \t]{{0,8}}(?P<who>{_NAME})[ \t]{{0,4}}[ \t\n][ \t]{{0,4}}"
    r"(?P<place>\d{1,3})(?:\.[ \t]{1,3}|\t[ \t]{0,3}|[ ]{1,3})"
    r"(?P<title>[A-ZÀ-ÖØ-ÞŒ«\"][^\n\t]{7,200})"
)
_LEAST, _GAP = 4, 3


def headings(view: View, decisions: Decisions) -> list[Heading]:
    """The longest run of rows whose places rise; most must be decided before the next one."""
    rows = (Heading(row.start("who"), row.start("title"), "place", (int(row["place"]),)) for row in ROW.finditer(view.raw))
    best = rising(rows, _GAP)
    return best if len(best) >= _LEAST and mostly_decided(best, decisions, len(view.folded)) else []


def example(text: str) -> list[int]:
    """The places of the rows."""
    view = View.of(text)
    return [row.serial[-1] for row in headings(view, Decisions(view))]


_VOTE = "Pour : 12\nContre : /\nAdopté à l'unanimité\n\n"
_WHO = ("Jeanne MERLE", "Paul LOUP", "Paul LOUP", "Eva DE NOIR")
_ROWS = "".join(f"{who}\t{n}\tTarifs de la salle {n}\n{_VOTE}" for n, who in enumerate(_WHO, 1))
EXAMPLES: list[tuple[str, list[int]]] = [
    (_ROWS, [1, 2, 3, 4]),
    (_ROWS.replace("\t", " "), [1, 2, 3, 4]),
    (_ROWS.replace("\t1", "\n1.").replace("\t", " "), [1, 2, 3, 4]),
]
NOT_FOUND = [
    _ROWS.replace(_VOTE, "\n"),
    "Jeanne MERLE 1 Présente\nPaul LOUP 2 Présent\nEva NOIR 3 Absente\nLuc PIN 4 Présent\n",
    f"Paul LOUP\t7\tTarifs de la salle\n{_VOTE}",
]
