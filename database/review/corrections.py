"""Applies people's decisions to what was read: each changes a copy of the paper's record, from which the session is then derived."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, case, func, select, update

from council import Correction, Document
from database.identities.names import council_key
from database.sessions.corrected_record import corrected
from database.sessions.gathered import day
from database.sessions.readings import Reading, Row


def in_force(connection: Connection, papers: Iterable[str]) -> dict[str, list[Row]]:
    """sha256 -> the last decision on each fact of that paper."""
    table = Correction.__table__
    rows = connection.execute(select(table).where(table.c.sha256.in_(list(papers))).order_by(table.c.turn)).mappings()
    last = {(row["sha256"], row["kind"], row["place"]): dict(row) for row in rows}
    found: dict[str, list[Row]] = {}
    for (sha256, _, _), row in sorted(last.items()):
        found.setdefault(sha256, []).append(row)
    return found


def standing() -> ColumnElement[str]:
    """Where a decision stands: its state, "replaced" by a later one on the same fact, or "outdated" with its paper. Joined to Document."""
    table = Correction.__table__
    last = func.max(table.c.turn).over(partition_by=(table.c.sha256, table.c.kind, table.c.place))
    return case((table.c.turn < last, "replaced"), (Document.state == "superseded", "outdated"), else_=table.c.state).label("state")


@dataclass(frozen=True, slots=True)
class Applied:
    """Papers as decided; the decisions that no longer answer what is read; (sha256, kind, place) of the facts that one answers.

    `last` is sha256 -> the decisions in force on each paper, history too.
    """

    papers: list[Reading]
    again: list[Row]
    settled: set[tuple[str, str, str]]
    last: dict[str, list[Row]]


def apply_all(connection: Connection, papers: Sequence[Reading]) -> Applied:
    """The papers of a session as decided; each decision's state is kept up to date."""
    decided = in_force(connection, [paper.sha256 for paper in papers])
    done, again = [], []
    for paper in papers:
        record, lost = corrected(paper.record, decided.get(paper.sha256, []))
        done.append(replace(paper, record=record))
        again += lost
    lost_ids = {row["id"] for row in again}
    settled = set()
    for row in (row for rows in decided.values() for row in rows):
        state = "again" if row["id"] in lost_ids else "applied"
        if state == "applied":
            settled.add((row["sha256"], row["kind"], row["place"]))
        if row["state"] != state:
            connection.execute(update(Correction).where(Correction.id == row["id"]).values(state=state))
    return Applied(done, again, settled, decided)


def head_of(connection: Connection, row: Row) -> Row:
    """The columns of a paper's row that a person decided, where the reading is still what it was decided on."""
    if row["state"] in ("refused", "not a council paper"):
        return {}
    decided = {one["kind"]: one for one in in_force(connection, [row["sha256"]]).get(row["sha256"], [])}
    read = {"council": row["council_name"], "session.date": row["session_date"] and row["session_date"].isoformat()}
    after = {kind: (one["after"] or {}).get("value") for kind, one in decided.items() if kind in read}
    told = {kind: value for kind, value in after.items() if read[kind] in (None, decided[kind]["before"]["value"], value)}
    head: Row = {}
    if "council" in told:
        name = told["council"]
        head |= {"council_name": name, "name_key": council_key(name) if name else None}
    if "session.date" in told:
        head["session_date"] = day(told["session.date"])
    return head
