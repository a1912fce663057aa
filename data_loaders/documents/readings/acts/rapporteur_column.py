"""The reporter in a column of his own, before the place and the object of each row (rapporteur)."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts import rapporteur_person
from data_loaders.documents.readings.items.items_columns import ROW
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View

_ROLE = re.compile(r"(?i)^m\w{0,3}\.? le (maire)$")


def of_item(view: View, start: int, record: PaperRecord) -> Fact[str] | None:
    """Who stands before the place of an item whose heading begins at `start`; a role is the member who holds it."""
    row = ROW.match(view.raw, start)
    if row is None:
        return None
    said, span = " ".join(row["who"].split()), view.span(*row.span("who"))
    if _ROLE.match(said):
        holder = rapporteur_person.holder_of(record, "maire")
        return Fact(holder[0], (span, *holder[1][:1])) if holder else None
    return rapporteur_person.of_roll(view, Fact(said, (span,)), record)


def example(text: str) -> str | None:
    """The reporter of a row."""
    fact = of_item(View.of(text), 0, PaperRecord("", "", None))
    return fact.value if fact else None


EXAMPLES: list[tuple[str, str | None]] = [
    ("Paul LOUP\t7\tTarifs de la salle\nPour : 12\n", "Paul LOUP"),
    ("Jeanne DE LA MARE 12. Tarifs de la salle\nPour : 12\n", "Jeanne DE LA MARE"),
    ("Jeanne \nMERLE \n3. Tarifs de la salle\nPour : 12\n", "Jeanne MERLE"),
]
NOT_FOUND = ["Tarifs de la salle\nPour : 12\n", "7 Tarifs de la salle", "Paul LOUP expose les tarifs de la salle 7"]
