"""The fact of a paper behind a line of a page: what a visitor contests, found by the words that prove the line."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, select

from council import Attendance, Contract, Council, Councillor, Deliberation, Document, DocumentText, Grant, Supplier, Vote
from database.acts import acts
from database.acts.fact_places import Record, about, act_of, act_place, facts, said_of
from database.identities.names import words

_KINDS = {"attendance": "attendance", "vote": "vote", "contract": "contract", "grant_award": "grant"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one paper, as decisions know it; `said` is what is read there."""

    sha256: str
    kind: str
    place: str
    about: str | None
    said: dict[str, Any]
    document_id: int
    council_id: int | None
    council: str | None


def behind(engine: Engine, passages: list[acts.Passage]) -> Fact | None:
    """The fact that one of these passages proves; None where no paper's record holds it (a roster's line, an older reading)."""
    with engine.connect() as connection:
        found = (_of_passage(connection, one) for one in passages if one.owner in _KINDS)
        return next((fact for fact in found if fact), None)


def _of_passage(connection: Connection, passage: acts.Passage) -> Fact | None:
    row = connection.execute(
        select(Document.sha256, Document.council_id, Council.name.label("council"), DocumentText.record)
        .join(DocumentText, DocumentText.document_id == Document.id)
        .outerjoin(Council, Council.id == Document.council_id)
        .where(Document.id == passage.document_id)
    ).first()
    if row is None:
        return None
    placed = _at(row.record, _KINDS[passage.owner], (passage.start, passage.end), _named(connection, passage))
    if placed is None:
        return None
    kind, place, fact = placed
    named = about(act_of(row.record, place))
    return Fact(row.sha256, kind, place, named, said_of(kind, fact), passage.document_id, row.council_id, row.council)


def _at(record: Record, kind: str, span: tuple[int, int], named: str | None) -> tuple[str, str, Record] | None:
    """The one fact of this kind whose words are these, or lie over them; of several, the one so named; None where that leaves a doubt."""
    found = [(one, place, fact, fact.get("evidence") or []) for one, place, fact in facts(record) if one == kind]
    same = [each for each in found if list(span) in map(list, each[3])]
    over = same or [each for each in found if any(start < span[1] and span[0] < end for start, end in each[3])]
    if len(over) > 1:
        over = [each for each in over if named is not None and each[1].split("|")[-1] == named]
    return over[0][:3] if len(over) == 1 else None


def _named(connection: Connection, passage: acts.Passage) -> str | None:
    """The last part of the fact's place that the row itself tells: the member's key, the act, the supplier's or the beneficiary's words."""
    if passage.owner == "vote":
        act = select(Deliberation.number, Deliberation.title).join(Vote, Vote.deliberation_id == Deliberation.id)
        row = connection.execute(act.where(Vote.deliberation_id == passage.owner_id)).first()
        return None if row is None else act_place({"number": row.number, "title": row.title})
    if passage.owner == "attendance":
        asked = select(Councillor.key).join(Attendance, Attendance.councillor_id == Councillor.id).where(Attendance.id == passage.owner_id)
    elif passage.owner == "contract":
        asked = select(Supplier.name).join(Contract, Contract.supplier_id == Supplier.id).where(Contract.id == passage.owner_id)
    else:
        asked = select(Grant.beneficiary).where(Grant.id == passage.owner_id)
    name = connection.execute(asked).scalar()
    return name if name is None or passage.owner == "attendance" else " ".join(words(name))
