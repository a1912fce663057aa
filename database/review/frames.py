"""What of a doubt or a decision may be shown: members of the council by name, private persons never."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection

from database.privacy import MASK
from database.privacy.masking import Masker, is_private
from database.sessions.readings import Row
from database.sessions.unplaced import unplaced
from locales import text

# The roll, the chair and the secretary name people in office: to look at the name is what the doubt is about.
_PUBLIC = ("attendance", "session.president", "session.secretary")
_SAID = ("said", "before", "after")


def unplaced_rows(connection: Connection) -> list[Row]:
    """Papers refused, and papers read without a council or a date, as rows of the frame."""
    return [asdict(one) | {"doubt_id": one.id} for one in unplaced(connection)]


def cover(rows: Sequence[Row], mask: Masker) -> None:
    """Covers what was read, decided and given as a reason, and writes it as JSON."""
    for row in rows:
        _cover_proof(row)
        for name in _SAID:
            if name in row:
                shown = covered(row["kind"], row[name], (row["council_id"], row["council"]), mask)
                row[name] = None if shown is None else json.dumps(shown, ensure_ascii=False)
        row["about"] = mask(row["about"], row["council_id"]) if row.get("about") else None
        if "reason" in row:
            row["reason"] = mask(row["reason"], row["council_id"])
            row["effect"] = json.dumps(row["effect"], sort_keys=True)


def _cover_proof(row: Row) -> None:
    """A beneficiary under the general word is covered in the words that prove the doubt as well, as in the grants that stand."""
    name = (row.get("said") or {}).get("beneficiary") if row["kind"] == "grant" else None
    if name and row.get("quote") and is_private(name, None, row["council"] or ""):
        row["quote"] = row["quote"].replace(name, re.sub(r"\S", MASK, name))


def covered(kind: str, said: dict[str, Any] | None, council: tuple[int | None, str | None], mask: Masker) -> dict[str, Any] | None:
    """What was read of one fact, private persons under the mask or the general word; `council`: its number and name."""
    if said is None or kind in _PUBLIC:
        return said
    shown = {name: mask(one, council[0]) if isinstance(one, str) else one for name, one in said.items()}
    if kind == "contract" and said.get("supplier"):
        shown["supplier"] = mask.holder(said["supplier"], council[0])
    if kind == "grant" and is_private(said["beneficiary"], None, council[1] or ""):
        shown["beneficiary"] = text("database.private_person", "fr")
    return shown
