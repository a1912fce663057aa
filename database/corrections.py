"""Applies people's decisions to what was read: each changes a copy of the paper's record, from which the session is then derived."""

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, select, update

from council import Correction, Document
from database.fact_places import Record, act_place, find, place_of, said_of
from database.gathered import day
from database.names import council_key
from database.readings import Reading, Row

_CHECKED = {"confidence": 1.0, "sign": "decided", "decided": True}
_COUNTED = {"stated_present_differs": ("stated_present", "present"), "stated_represented_differs": ("stated_represented", "represented")}


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


def corrected(record: Record, decisions: Sequence[Row]) -> tuple[Record, list[Row]]:
    """A copy of the record with the decisions applied, and those that the present reading leaves unanswered."""
    if not decisions:
        return record, []
    record = deepcopy(record)
    again = [row for row in decisions if not _apply(record, row)]
    _count_anew(record)
    return record, again


def _apply(record: Record, row: Row) -> bool:
    """False where the reading is neither what the decision was about nor what it decided."""
    kind, place, after = row["kind"], row["place"], row["after"]
    fact = find(record, kind, place)
    now = None if fact is None else said_of(kind, fact)
    if now != row["before"] and now != after:
        return False
    _PUT.get(kind.split(".", 1)[0], _nothing)(record, kind, place, fact or {}, after)
    return True


def _nothing(*_args: Any) -> None:
    """A decision that only says that somebody looked."""


def _attendance(record: Record, _kind: str, place: str, fact: Record, after: Record | None) -> None:
    record["held_back"] = _without(record.get("held_back") or [], "attendance", place)
    record["attendance"] = [line for line in record.get("attendance") or [] if place_of("attendance", line) != place]
    if after is not None:
        record["attendance"].append({**fact, **after, **_CHECKED})


def _session(record: Record, kind: str, _place: str, fact: Record, after: Record | None) -> None:
    name = kind.split(".", 1)[1]
    record["held_back"] = _without(record.get("held_back") or [], kind, "")
    session = record["session"]
    session[name] = after["value"] if after else None
    session.setdefault("confidence", {})[name] = 1.0
    if fact.get("evidence"):
        session.setdefault("evidence", {})[name] = fact["evidence"]
    if name == "date":
        record["warnings"] = [w for w in record.get("warnings") or [] if w["code"] not in ("weekday_mismatch", "session_date_conflict")]


def _council(record: Record, kind: str, _place: str, _fact: Record, after: Record | None) -> None:
    record["held_back"] = _without(record.get("held_back") or [], kind, "")
    record["council"] = after["value"] if after else None


def _line(record: Record, kind: str, place: str, fact: Record, after: Record | None) -> None:
    """A contract or a grant, of the act at the head of its place."""
    record["held_back"] = _without(record.get("held_back") or [], kind, place)
    for item in record.get("deliberations") or []:
        if not place.startswith(f"{act_place(item)}|"):
            continue
        item[f"{kind}s"] = [line for line in item.get(f"{kind}s") or [] if place_of(kind, line, item) != place]
        if after is not None:
            item[f"{kind}s"].append({**fact, **after, **_CHECKED})
        return


def _of_act(record: Record, kind: str, place: str, _fact: Record, after: Record | None) -> None:
    record["held_back"] = _without(record.get("held_back") or [], kind, place)
    for item in record.get("deliberations") or []:
        if act_place(item) == place:
            if kind == "rapporteur":
                item["rapporteur"] = after["value"] if after else None
            else:
                item["vote"] = {**item["vote"], **(after or dict.fromkeys(said_of("vote", item["vote"]))), **_CHECKED}


_PUT = {"attendance": _attendance, "session": _session, "council": _council, "contract": _line, "grant": _line,
        "vote": _of_act, "rapporteur": _of_act}  # fmt: skip


def _without(held: list[Record], kind: str, place: str) -> list[Record]:
    return [one for one in held if (one["fact"], place_of(kind, one)) != (kind, place)]


def _count_anew(record: Record) -> None:
    """Whether the paper closes, and its printed counts, once its lines are decided."""
    lines, session = record.get("attendance") or [], record.get("session") or {}
    warnings = record.get("warnings") or []
    counted = len(lines) - sum(w["code"] == "substitute_sits" for w in warnings)
    office = session.get("members_in_office")
    record["closes"] = None if office is None or not lines else counted == office
    told = Counter(line["status"] for line in lines)
    settled = {code for code, (stated, status) in _COUNTED.items() if session.get(stated) in (None, told[status])}
    settled |= {"does_not_close"} if record["closes"] is not False else set()
    record["warnings"] = [w for w in warnings if w["code"] not in settled]
