"""Reports of visitors: filed within bounds, listed for operators, closed by a decision on the fact or by an answer."""

import datetime
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, select, update

from council import Council, Document, DocumentText, Report
from database.acts.contested import Fact
from database.acts.fact_places import find, said_of
from database.engine import writing
from database.identities.identity import identity
from database.review.decision_values import Undecidable, one_line
from database.review.doubts import doubt_id
from database.sessions.readings import Row

# What may wait for operators, on one fact, of one council, in all. Each visitor is bounded before (ui/review/contest_form.py): these
# hold where hundreds of addresses write at once, and one council's flood leaves the others' visitors their place. Fifty addresses that
# write as much as one may leave twenty others theirs on the same line, and in the same council for a day.
MOST_ON_A_FACT, MOST_OF_A_COUNCIL, MOST_OPEN = 200, 15_000, 50_000
LONGEST_WANTED, LONGEST_REASON = 200, 1000
_REPORT = Report.__table__


@dataclass(frozen=True, slots=True)
class Filed:
    """One report as an operator reads it; `number` is the fact's, by which it is decided."""

    id: int
    number: int
    kind: str
    about: str | None
    shown: dict[str, Any]
    wanted: str
    reason: str
    filed_at: datetime.datetime
    document_id: int | None
    source: str | None
    council_id: int | None
    council: str | None


def file(engine: Engine, fact: Fact, wanted: str, reason: str) -> int:
    """Keeps a report; its number. Raises Undecidable, with nothing kept, where it says nothing, too much, or too many are open."""
    said, why = one_line(wanted), one_line(reason)
    if not said or not why or len(said) > LONGEST_WANTED or len(why) > LONGEST_REASON:
        raise Undecidable("contest.words", wanted=LONGEST_WANTED, reason=LONGEST_REASON)
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    with writing(engine) as connection:
        _within_bounds(connection, fact)
        key = identity("report", fact.sha256, fact.kind, fact.place, said, why, now.isoformat())
        row = {"id": key, "sha256": fact.sha256, "kind": fact.kind, "place": fact.place, "about": fact.about, "shown": fact.said}
        told = {"wanted": said, "reason": why, "filed_at": now, "state": "open", "answer": None, "answered_at": None}
        connection.execute(insert(Report), [row | told])
    return key


def open_reports(engine: Engine) -> list[Filed]:
    """Those that nobody answered yet, the oldest first."""
    rows = (
        select(_REPORT, Document.id.label("document_id"), Document.source, Document.council_id, Council.name.label("council"))
        .outerjoin(Document, Document.sha256 == _REPORT.c.sha256)
        .outerjoin(Council, Council.id == Document.council_id)
        .where(_REPORT.c.state == "open")
        .order_by(_REPORT.c.filed_at, _REPORT.c.id)
    )
    names = [name for name in Filed.__slots__ if name != "number"]
    with engine.connect() as connection:
        return [
            Filed(number=doubt_id(row["sha256"], row["kind"], row["place"]), **{name: row[name] for name in names})
            for row in connection.execute(rows).mappings()
        ]


def set_aside(engine: Engine, number: int, answer: str) -> None:
    """Closes one report without a decision on its fact. Raises Undecidable where there is no open one, or no answer."""
    if not (said := one_line(answer)) or len(said) > LONGEST_REASON:
        raise Undecidable("contest.no_answer", longest=LONGEST_REASON)
    with writing(engine) as connection:
        closed = _close(connection, Report.id == number, "set_aside", said)
        if not closed:
            raise Undecidable("contest.unknown", id=number)


def subject(connection: Connection, number: int) -> Row | None:
    """The fact of the open reports whose fact has this number, as it is read now: sha256, kind, place, about, before."""
    rows = connection.execute(select(_REPORT).where(_REPORT.c.state == "open").order_by(_REPORT.c.filed_at)).mappings()
    row = next((one for one in rows if doubt_id(one["sha256"], one["kind"], one["place"]) == number), None)
    if row is None:
        return None
    record = connection.execute(
        select(DocumentText.record).join(Document, Document.id == DocumentText.document_id).where(Document.sha256 == row["sha256"])
    ).scalar()
    fact = find(record, row["kind"], row["place"]) if record else None
    before = said_of(row["kind"], fact) if fact else row["shown"]
    return {**{name: row[name] for name in ("sha256", "kind", "place", "about")}, "before": before}


def settle(connection: Connection, sha256: str, kind: str, place: str, answer: str) -> None:
    """Closes the open reports on a fact that was decided."""
    _close(connection, _on(sha256, kind, place), "decided", answer)


def _on(sha256: str, kind: str, place: str) -> ColumnElement[bool]:
    return (Report.sha256 == sha256) & (Report.kind == kind) & (Report.place == place)


def _close(connection: Connection, which: ColumnElement[bool], state: str, answer: str) -> int:
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    done = update(Report).where(which, Report.state == "open").values(state=state, answer=answer, answered_at=now)
    return connection.execute(done).rowcount


def _within_bounds(connection: Connection, fact: Fact) -> None:
    def count(*which: ColumnElement[bool]) -> int:
        return int(connection.execute(select(func.count()).select_from(Report).where(Report.state == "open", *which)).scalar_one())

    if count(_on(fact.sha256, fact.kind, fact.place)) >= MOST_ON_A_FACT:
        raise Undecidable("contest.already")
    council = select(Document.council_id).where(Document.sha256 == fact.sha256).limit(1).scalar_subquery()
    of_it = select(Document.sha256).where(Document.council_id == council)
    if count(Report.sha256.in_(of_it)) >= MOST_OF_A_COUNCIL or count() >= MOST_OPEN:
        raise Undecidable("contest.too_many")
