"""Where a name in a table leads: a person, a supplier, an act, a session, a paper or a council has its page; a total leads to its parts."""

from typing import Any

from ui.address import leading_to, of_proof, of_year
from ui.escaping import Html, plain
from ui.tables.elements import NONE, link, words

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

_PAGE_OF = {"contracts": "suppliers", "grants": "grants"}  # what a total counts -> where its parts stand


def cell(column: str, said: str, row: Row) -> Html:
    """The words of a cell, a link where they name a thing that has a page."""
    if column == "quote" and row.get("doubt_id") is not None and row.get("document_id") is not None and said != NONE:
        return link(leading_to("act", document=row["document_id"], fact=f"doubt:{row['doubt_id']}"), plain(said))
    for page, word, key in _LEADS.get(column, ()):
        if row.get(key) is not None and said != NONE:
            more = {word: row[key]}
            if page == "councillor" and row.get("term"):
                more["term"] = row["term"]
            if page == "act":
                more |= of_proof(row)
            return link(leading_to(page, **more), plain(said))
    if (part := _part(column, row)) is not None and said != NONE:
        return link(leading_to(part[0], **part[1]), plain(said))
    return words(said)


def _part(column: str, row: Row) -> tuple[str, dict[str, Any]] | None:
    """The page and the words of its address that show what a total of a theme, of a year or of a beneficiary is made of."""
    parts = _PAGE_OF.get(str(row.get("what")))
    if column == "theme" and parts:
        return "themes", {"theme": row["theme"]}
    if column == "year" and parts and str(row["year"]).isdigit():
        return parts, of_year(row["year"])
    if column == "beneficiary" and not row.get("masked") and ("grant_id" in row or "voted_only" in row):
        return "grants", {"beneficiary": row["beneficiary"]}
    return None
