"""Rows of a summary in columns: who reports, the place, the object, and the vote below (compte rendu, article L2121-25 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.items_rows import rising
from data_loaders.documents.text.view import View

_NAME = r"(?:M(?:me|lle|r)?\.? le maire|[A-ZÀ-ÖØ-Þ][\w'’-]{1,25}(?:[ \n]{1,3}(?:de |d['’]|du |la |le )?[A-ZÀ-ÖØ-Þ][\w'’.-]{1,25}){1,3})"
ROW = re.compile(
    rf"(?:(?<=\n)|\A)[ \t]{{0,8}}(?P<who>{_NAME})[ \t]{{0,4}}[ \t\n][ \t]{{0,4}}"
    r"(?P<place>\d{1,3})(?:\.[ \t]{1,3}|\t[ \t]{0,3}|[ ]{1,3})"
    r"(?P<title>[A-ZÀ-ÖØ-ÞŒ«\"][^\n\t]{7,200})"
)
_LEAST, _GAP = 4, 3


def rows(view: View) -> Iterator[HeadingProposal]:
    """The rows of the longest run whose places rise."""
    found = (Heading(row.start("who"), row.start("title"), "place", (int(row["place"]),)) for row in ROW.finditer(view.raw))
    best = rising(found, _GAP)
    if len(best) >= _LEAST:
        yield from (proposed(row, "columns", line=True) for row in best)


def example(text: str) -> list[int]:
    """The places of the rows."""
    view = View.of(text)
    return [row.value.serial[-1] for row in rows(view)]


_VOTE = "Pour : 12\nContre : /\nAdopté à l'unanimité\n\n"
_WHO = ("Jeanne MERLE", "Paul LOUP", "Paul LOUP", "Eva DE NOIR")
_ROWS = "".join(f"{who}\t{n}\tTarifs de la salle {n}\n{_VOTE}" for n, who in enumerate(_WHO, 1))
EXAMPLES: list[tuple[str, list[int]]] = [
    (_ROWS, [1, 2, 3, 4]),
    (_ROWS.replace("\t", " "), [1, 2, 3, 4]),
    (_ROWS.replace("\t1", "\n1.").replace("\t", " "), [1, 2, 3, 4]),
]
NOT_FOUND = [
    "Jeanne MERLE 1 Présente\nPaul LOUP 2 Présent\nEva NOIR 3 Absente\nLuc PIN 4 Présent\n",
    f"Paul LOUP\t7\tTarifs de la salle\n{_VOTE}",
]
