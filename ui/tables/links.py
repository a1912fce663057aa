"""Where a name in a table leads: a person, a supplier, an act, a session, a paper or a council has its page; nothing else is a link."""

from typing import Any

from ui.address import leading_to
from ui.escaping import Html, plain
from ui.tables.elements import link, words

Row = dict[str, Any]
# Column -> page, word of its address, and the number in the row; the first that a row has a number for.
_LEADS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "councillor": (("councillor", "id", "councillor_id"),),
    "proxy_to": (("councillor", "id", "proxy_councillor_id"),),
    "who": (("councillor", "id", "councillor_id"),),
    "supplier": (("suppliers", "id", "supplier_id"),),
    "held_by": (("suppliers", "id", "supplier_id"),),
    "first_holder": (("suppliers", "id", "supplier_id"),),
    "title": (("act", "id", "deliberation_id"),),
    "date": (("sessions", "id", "session_id"),),
    "source": (("act", "document", "document_id"),),
    "council": (("overview", "council", "council"),),
}


def cell(column: str, said: str, row: Row) -> Html:
    """The words of a cell, a link where they name a thing that has a page."""
    for page, word, key in _LEADS.get(column, ()):
        if row.get(key) is not None and said != "–":
            more = {word: row[key]}
            if page == "councillor" and row.get("term"):
                more["term"] = row["term"]
            return link(leading_to(page, **more), plain(said))
    return words(said)
