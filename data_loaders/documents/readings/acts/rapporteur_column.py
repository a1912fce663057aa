"""The reporter in a column of his own, before the place and the object of each row (rapporteur)."""

import re

from data_loaders.documents.fact import Fact, Span
from data_loaders.documents.readings.acts import rapporteur_person
from data_loaders.documents.readings.items.items_columns import ROW
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View

_CIVIL = re.compile(r"^(?:M\.|Mr|Mme|Mlle|Monsieur|Madame) (?!le )")
_ROLE = re.compile(r"(?i)^m\w{0,3}\.? le (maire)$")


def of_item(view: View, item: Item, record: PaperRecord) -> Fact[str] | None:
    """Who stands before the place of a row, or in the cell that a table's head gives to the reporter."""
    if cell := dict(item.cells).get("rapporteur"):
        return _who(view, cell, record)
    return of_row(view, item.heading.start, record) if item.heading.family == "place" else None


def of_row(view: View, start: int, record: PaperRecord) -> Fact[str] | None:
    """Who stands before the place of an item whose heading begins at `start`."""
    row = ROW.match(view.raw, start)
    return _who(view, row.span("who"), record) if row else None


def _who(view: View, cell: Span, record: PaperRecord) -> Fact[str] | None:
    """The name in a cell; a role is the member who holds it."""
    said, span = _CIVIL.sub("", " ".join(view.raw[slice(*cell)].split())), view.span(*cell)
    if _ROLE.match(said):
        holder = rapporteur_person.holder_of(record, "maire")
        return Fact(holder[0], (span, *holder[1][:1])) if holder else None
    return rapporteur_person.of_roll(view, Fact(said, (span,)), record)


def example(text: str) -> str | None:
    """The reporter of a row."""
    fact = of_row(View.of(text), 0, PaperRecord("", "", None))
    return fact.value if fact else None


EXAMPLES: list[tuple[str, str | None]] = [
    ("Paul LOUP\t7\tTarifs de la salle\nPour : 12\n", "Paul LOUP"),
    ("Jeanne DE LA MARE 12. Tarifs de la salle\nPour : 12\n", "Jeanne DE LA MARE"),
    ("Jeanne \nMERLE \n3. Tarifs de la salle\nPour : 12\n", "Jeanne MERLE"),
]
NOT_FOUND = ["Tarifs de la salle\nPour : 12\n", "7 Tarifs de la salle", "Paul LOUP expose les tarifs de la salle 7"]
