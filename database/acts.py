"""One act at a time for the pages: its masked text, the passages that prove its facts, and its earlier versions."""

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, or_, select

from council import (
    Attendance,
    BudgetLine,
    Contract,
    Council,
    CouncilSession,
    Deliberation,
    Document,
    DocumentText,
    Evidence,
    Grant,
    Position,
    Table,
    Vote,
)
from database.act_keys import keyed
from database.masking import Masker
from database.quotes import shorten
from database.readings import Reading

_OF_AN_ACT: tuple[type[Table], ...] = (Position, Contract, Grant, BudgetLine)


@dataclass(frozen=True, slots=True)
class ActText:
    """A paper's whole text, masked at its own length: every stored offset points to the same words."""

    document_id: int
    source: str
    sha256: str
    media_type: str | None
    kind: str | None
    state: str
    text: str
    page_starts: tuple[int, ...]
    council: str | None
    date: datetime.date | None
    publisher: str | None
    licence: str | None
    url: str | None
    retrieved_on: datetime.date | None

    def page_of(self, offset: int) -> int:
        """The page, from 1, that holds this offset."""
        return max(1, bisect_right(self.page_starts, offset))


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that prove one field; its label is the catalogue's `evidence.<field>`."""

    document_id: int
    source: str
    page: int
    owner: str
    owner_id: int
    field: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Version:
    """One paper that holds a reading of an act; `current` is the one shown."""

    document_id: int
    source: str
    state: str
    current: bool
    read_at: datetime.datetime


def act_text(engine: Engine, document_id: int) -> ActText | None:
    """The masked text of a paper; None where there is no such paper, or no text because it was refused."""
    with engine.connect() as connection:
        return _act_text(connection, document_id)


def _act_text(connection: Connection, document_id: int) -> ActText | None:
    row = connection.execute(
        select(Document.__table__, DocumentText.text, DocumentText.page_starts, Council.name.label("council"))
        .join(DocumentText, DocumentText.document_id == Document.id)
        .outerjoin(Council, Council.id == Document.council_id)
        .where(Document.id == document_id)
    ).first()
    if row is None:
        return None
    masker = Masker(connection, row.council_id)
    return ActText(
        document_id,
        masker.file_name(row.source, row.council_id),
        row.sha256,
        row.media_type,
        row.kind,
        row.state,
        masker(row.text, row.council_id),
        tuple(row.page_starts),
        row.council,
        row.session_date,
        row.publisher,
        row.licence,
        row.url,
        row.retrieved_on,
    )


def evidence_of_act(engine: Engine, deliberation_id: int) -> list[Passage]:
    """Everything that proves an act: its fields, vote, positions, contracts, grants and budget."""
    with engine.connect() as connection:
        owners = [_owned(table, [deliberation_id]) for table in (Deliberation, Vote)]
        for table in _OF_AN_ACT:
            columns = table.__table__.c
            keys = connection.execute(select(columns.id).where(columns.deliberation_id == deliberation_id)).scalars().all()
            owners.append(_owned(table, keys))
        return _passages(connection, or_(*owners))


def evidence_of_session(engine: Engine, session_id: int) -> list[Passage]:
    """What proves the head of a session: date, hours, chair, members in office."""
    with engine.connect() as connection:
        return _passages(connection, _owned(CouncilSession, [session_id]))


def evidence_of_attendance(engine: Engine, session_id: int, councillor_id: int) -> list[Passage]:
    """What proves one line of a roll; two papers' words where they disagree."""
    of_line = select(Attendance.id).where(Attendance.session_id == session_id, Attendance.councillor_id == councillor_id)
    with engine.connect() as connection:
        return _passages(connection, _owned(Attendance, connection.execute(of_line).scalars().all()))


def evidence_of(engine: Engine, owner: str, owner_id: int) -> list[Passage]:
    """What proves one row: owner "contract", "grant_award", "warning", "deliberation", "vote"…, the table's name."""
    with engine.connect() as connection:
        return _passages(connection, and_(Evidence.owner == owner, Evidence.owner_id == owner_id))


def _owned(table: type[Table], keys: Sequence[int]) -> ColumnElement[bool]:
    return and_(Evidence.owner == table.__tablename__, Evidence.owner_id.in_(keys))


def _passages(connection: Connection, condition: ColumnElement[bool]) -> list[Passage]:
    rows = connection.execute(
        select(Evidence.__table__).where(condition).order_by(Evidence.document_id, Evidence.start, Evidence.end)
    ).all()
    texts: dict[int, Any] = {key: _act_text(connection, key) for key in {row.document_id for row in rows}}
    return [
        Passage(
            row.document_id,
            texts[row.document_id].source,
            texts[row.document_id].page_of(row.start),
            row.owner,
            row.owner_id,
            row.field,
            row.start,
            row.end,
            shorten(texts[row.document_id].text[row.start : row.end]),
        )
        for row in rows
    ]


def versions_of(engine: Engine, deliberation_id: int) -> list[Version]:
    """The papers of the act's session that hold a reading of it, the one shown first, then the latest read."""
    with engine.connect() as connection:
        act = connection.execute(select(Deliberation.__table__).where(Deliberation.id == deliberation_id)).first()
        if act is None:
            return []
        rows = connection.execute(
            select(Document.__table__, DocumentText.record)
            .join(DocumentText, DocumentText.document_id == Document.id)
            .where(Document.session_id == act.session_id)
        ).all()
        masker = Masker(connection, rows[0].council_id if rows else None)
    acts = keyed(Reading(row.id, row.sha256, row.kind or "", 0, row.record) for row in rows)
    holders = {sha256 for sha256, found in acts.items() if any(each.key == act.key for each in found)}
    found = [
        Version(r.id, masker.file_name(r.source, r.council_id), r.state, r.id == act.document_id, r.read_at)
        for r in rows
        if r.sha256 in holders or r.id == act.document_id
    ]
    return sorted(found, key=lambda v: (not v.current, -v.read_at.timestamp(), v.document_id))
