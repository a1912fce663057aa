"""The passages that prove what pages tell of one act, one session, one line, with the words masked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Engine, and_, or_, select

from council import (
    Attendance,
    BudgetLine,
    Contract,
    CouncilSession,
    Deliberation,
    Evidence,
    Grant,
    Position,
    Table,
    Vote,
)
from database.acts.act_text import ActText, act_text
from database.acts.quotes import shorten

_ROWS = {"contract": "contract", "grant": "grant_award", "doubt": "doubt"}  # owner of a fact in an address -> its table
FACTS = ("act", "session", "attendance", *_ROWS)
_FACT = re.compile(r"(?P<owner>[a-z]{1,12}):(?P<first>[0-9]{1,16})(?:-(?P<second>[0-9]{1,16}))?", re.ASCII)
_OF_AN_ACT: tuple[type[Table], ...] = (Position, Contract, Grant, BudgetLine)
Papers = Callable[[int], ActText | None]  # a paper's masked text by its number, from whoever holds it already


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


def evidence_of_act(engine: Engine, deliberation_id: int, papers: Papers | None = None) -> list[Passage]:
    """Everything that proves an act: its fields, vote, positions, contracts, grants and budget.

    `papers`: who holds papers already masked, which takes seconds of a long one; here and below, without it each is masked anew.
    """
    owners = [_owned(table, [deliberation_id]) for table in (Deliberation, Vote)]
    with engine.connect() as connection:
        for table in _OF_AN_ACT:
            columns = table.__table__.c
            keys = connection.execute(select(columns.id).where(columns.deliberation_id == deliberation_id)).scalars().all()
            owners.append(_owned(table, keys))
    return _passages(engine, or_(*owners), papers)


def evidence_of_session(engine: Engine, session_id: int, papers: Papers | None = None) -> list[Passage]:
    """What proves the head of a session: date, hours, chair, members in office."""
    return _passages(engine, _owned(CouncilSession, [session_id]), papers)


def evidence_of_attendance(engine: Engine, session_id: int, councillor_id: int, papers: Papers | None = None) -> list[Passage]:
    """What proves one line of a roll; two papers' words where they disagree."""
    of_line = select(Attendance.id).where(Attendance.session_id == session_id, Attendance.councillor_id == councillor_id)
    with engine.connect() as connection:
        keys = connection.execute(of_line).scalars().all()
    return _passages(engine, _owned(Attendance, keys), papers)


def evidence_of(engine: Engine, owner: str, owner_id: int, papers: Papers | None = None) -> list[Passage]:
    """What proves one row: owner "contract", "grant_award", "warning", "deliberation", "vote"…, the table's name."""
    return _passages(engine, and_(Evidence.owner == owner, Evidence.owner_id == owner_id), papers)


def evidence_of_fact(engine: Engine, fact: str, papers: Papers | None = None) -> list[Passage] | None:
    """What proves a fact by its address, an owner of `FACTS` and its number, "act:7", "grant:7", and for a line of a roll the session's
    and the councillor's, "attendance:7-12"; None where this is no address of a fact."""
    read = _FACT.fullmatch(fact)
    if read is None or read["owner"] not in FACTS or (read["owner"] == "attendance") != (read["second"] is not None):
        return None
    owner, first = read["owner"], int(read["first"])
    if owner == "attendance":
        return evidence_of_attendance(engine, first, int(read["second"]), papers)
    if owner in ("act", "session"):
        return (evidence_of_act if owner == "act" else evidence_of_session)(engine, first, papers)
    return evidence_of(engine, _ROWS[owner], first, papers)


def _owned(table: type[Table], keys: Sequence[int]) -> ColumnElement[bool]:
    return and_(Evidence.owner == table.__tablename__, Evidence.owner_id.in_(keys))


def _passages(engine: Engine, condition: ColumnElement[bool], papers: Papers | None) -> list[Passage]:
    wanted = select(Evidence.__table__).where(condition).order_by(Evidence.document_id, Evidence.start, Evidence.end)
    with engine.connect() as connection:
        rows = connection.execute(wanted).all()
    of_paper = papers or partial(act_text, engine)
    texts: dict[int, Any] = {key: of_paper(key) for key in {row.document_id for row in rows}}
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
