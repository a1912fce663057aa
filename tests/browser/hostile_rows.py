"""A database whose second council is called what an attacker would call it."""

import sqlite3
from pathlib import Path

from tests.pages.hostile import PAYLOADS

HOSTILE = "Port-Sauvelle"


def make_hostile(file: Path) -> None:
    """Every text of the second council's rows gets a payload, all of them in turn."""
    columns = {
        "councillor": ["name"], "deliberation": ["title", "number", "rapporteur"], "position": ["who"], "grant_award": ["beneficiary"],
        "contract": ["procedure", "form", "lot"], "mandate": ["group", "function"], "document": ["source", "publisher", "licence"],
        "attendance": ["proxy_to", "role"],
    }  # fmt: skip
    with sqlite3.connect(file) as connection:
        (council,) = connection.execute("SELECT id FROM council WHERE name = ?", [HOSTILE]).fetchone()
        sessions = [row[0] for row in connection.execute("SELECT id FROM council_session WHERE council_id = ?", [council])]
        number = 0
        for table, names in columns.items():
            owner = "council_id" if table in ("councillor", "mandate", "document") else "session_id"
            places = ",".join("?" * (1 if owner == "council_id" else len(sessions)))
            keys = connection.execute(
                f"SELECT id FROM {table} WHERE {owner} IN ({places})", [council] if owner == "council_id" else sessions
            )
            for (key,) in keys.fetchall():
                for name in names:
                    number += 1
                    payload = PAYLOADS[number % len(PAYLOADS)].replace("\x00", "")
                    connection.execute(f'UPDATE {table} SET "{name}" = ? WHERE id = ?', [payload, key])
        all_of_them = "\n".join(PAYLOADS).replace("\x00", "")
        connection.execute(
            "UPDATE document_text SET text = ? || text WHERE document_id IN (SELECT id FROM document WHERE council_id = ?)",
            [all_of_them, council],
        )
        # A link to the original is shown where whoever loaded the papers gave one, and only over https.
        connection.execute("UPDATE document SET url = 'javascript:window.PWN=1' WHERE council_id = ?", [council])
        connection.execute("UPDATE data_version SET number = number + 1")
