"""Gives a paper its council, and derives anew every session that this touches."""

import datetime

from sqlalchemy import Connection, update

from council import DataVersion
from database.identities.councils import council_of, is_new_pair, rejoin, rename
from database.review import corrections
from database.sessions.derive import rebuild
from database.sessions.readings import Row

Touched = set[tuple[int, str]]


def join_council(connection: Connection, row: Row) -> Touched:
    """Sets the paper's council; the sessions of other papers that its SIRET moves there."""
    row |= corrections.head_of(connection, row)
    siret, key = row["council_siret"], row["name_key"] or row["council_siret"]
    if row["state"] in ("refused", "not a council paper") or not key:
        return set()
    new = is_new_pair(connection, key, siret)
    row["name_key"] = key
    row["council_id"] = council_of(connection, row["council_name"] or key, key, siret)
    return {(row["council_id"], "")} if new else set()


def rebuild_touched(connection: Connection, row: Row, touched: Touched) -> int:
    """Derives the paper's session, and those of papers that moved; how many papers became history."""
    if (row["council_id"], "") in touched:
        touched = (touched | rejoin(connection, row["name_key"])) - {(row["council_id"], "")}
    if row["council_id"] and row["session_date"]:
        touched.add((row["council_id"], row["session_date"].isoformat()))
    replaced = sum(rebuild(connection, council_id, date) for council_id, date in sorted(touched))
    rename(connection, {council_id for council_id, _ in touched if council_id != row["council_id"]})
    return replaced


def bump(connection: Connection) -> None:
    """The data changed: readers see another version."""
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    connection.execute(update(DataVersion).values(number=DataVersion.number + 1, changed_at=now))
