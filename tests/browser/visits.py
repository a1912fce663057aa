"""An address for every page of the site, each with something to show: what the tests of all pages and the screenshots open."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from ui.navigation import stems

# Page -> what its address names, found in the database: a thing with much to show.
_BUSIEST = {
    "councillor": "SELECT 'id=' || councillor_id FROM attendance JOIN council_session s ON s.id = session_id"
    " WHERE s.council_id = ? GROUP BY councillor_id ORDER BY count(*) DESC, councillor_id LIMIT 1",
    "sessions": "SELECT 'id=' || session_id FROM deliberation d JOIN council_session s ON s.id = d.session_id"
    " WHERE s.council_id = ? GROUP BY session_id ORDER BY count(*) DESC, session_id LIMIT 1",
    "act": "SELECT 'id=' || d.id FROM deliberation d JOIN council_session s ON s.id = d.session_id"
    " WHERE s.council_id = ? ORDER BY length(d.title) DESC, d.id LIMIT 1",
    "suppliers": "SELECT 'id=' || h.supplier_id FROM contract_holder h JOIN contract c ON c.id = h.contract_id"
    " JOIN council_session s ON s.id = c.session_id WHERE s.council_id = ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "contest": "SELECT 'fact=attendance:' || session_id || '-' || councillor_id FROM attendance JOIN council_session s ON s.id = session_id"
    " WHERE s.council_id = ? ORDER BY arrived_at IS NULL, session_id, councillor_id LIMIT 1",
}
_BESIDE = ("suppliers", "sessions")  # shown both as a list and with one thing chosen
_WORDS = {"search": "q=budget"}


PARTS = 4  # of the pages, so that processes share a test of all


def part(database: Path, council: str, number: int) -> dict[str, str]:
    """A part of the addresses."""
    return dict(list(addresses(database, council).items())[number::PARTS])


def addresses(database: Path, council: str) -> dict[str, str]:
    """Name -> path and query, page after page in the menu's order; `<page>-one` is a list with one of its things chosen."""
    shared = f"council={quote(council)}"
    found: dict[str, str] = {}
    with sqlite3.connect(database) as connection:
        (number,) = connection.execute("SELECT id FROM council WHERE name = ?", [council]).fetchone()
        for stem in stems():
            path = "" if stem == "overview" else stem
            one = connection.execute(_BUSIEST[stem], [number]).fetchone() if stem in _BUSIEST else None
            word = one[0] if one else _WORDS.get(stem, "")
            if stem not in _BUSIEST or stem in _BESIDE:
                found[stem] = f"{path}?{'&'.join(filter(None, [shared, _WORDS.get(stem, '')]))}"
            if stem in _BUSIEST and word:
                found[f"{stem}-one" if stem in _BESIDE else stem] = f"{path}?{shared}&{word}"
    return found
