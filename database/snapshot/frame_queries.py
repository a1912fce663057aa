"""What each typed frame asks of the database: columns by their name in the frame, and whose evidence proves a row."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import aliased

from council import (
    Attendance,
    BudgetLine,
    Contract,
    ContractHolder,
    Correction,
    Council,
    Councillor,
    CouncilSession,
    Deliberation,
    Document,
    Doubt,
    Grant,
    Mandate,
    NameMerge,
    Position,
    Supplier,
    Table,
    Vote,
    VotePresence,
)
from council import Warning as WarningRow
from database.review.corrections import standing

Rows = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Query:
    """One frame's rows; `proofs`: (table, column that holds its key), the first that has evidence; `masked`: free text."""

    rows: Rows
    proofs: tuple[tuple[type[Table], str], ...] = ()
    masked: tuple[str, ...] = ()


def _select(*columns: Any) -> Rows:
    return select(*columns)


def _columns(table: type[Table], names: str) -> list[ColumnElement[Any]]:
    return [table.__table__.c[name].label(name) for name in names.split()]


_Proxy = aliased(Councillor)
_COUNCIL = (Council.id.label("council_id"), Council.name.label("council"))
_SESSION = (CouncilSession.id.label("session_id"), *_COUNCIL, CouncilSession.date.label("date"))
_ACT = (Deliberation.id.label("deliberation_id"), *_SESSION, *_columns(Deliberation, "number title theme"))
_OUTCOME = select(Vote.outcome).where(Vote.deliberation_id == Deliberation.id).scalar_subquery().label("outcome")
_HOLDERS = select(func.count()).where(ContractHolder.contract_id == Contract.id).scalar_subquery()


def _of_session(*columns: Any) -> Rows:
    return _select(*_SESSION, *columns).select_from(CouncilSession).join(Council, Council.id == CouncilSession.council_id)


def _of_act(table: type[Table], *columns: Any) -> Rows:
    return (
        _select(*_ACT, *columns)
        .select_from(table)
        .join(Deliberation, Deliberation.id == table.__table__.c.deliberation_id)
        .join(CouncilSession, CouncilSession.id == Deliberation.session_id)
        .join(Council, Council.id == CouncilSession.council_id)
    )


def _sessions() -> Query:
    printed = "time closed_at breaks president secretary members_in_office stated_present stated_represented stated_voters"
    columns = _columns(CouncilSession, f"{printed} closes in_rates difference provisional confidence")
    return Query(_of_session(*columns), ((CouncilSession, "session_id"),))


def _attendance() -> Query:
    rows = _of_session(
        Attendance.id.label("attendance_id"),
        Councillor.id.label("councillor_id"),
        Councillor.name.label("councillor"),
        *_columns(Attendance, "status arrived_at left_at presence proxy_to_id role held_back confidence"),
        func.coalesce(_Proxy.name, Attendance.proxy_to).label("proxy_to"),
        CouncilSession.in_rates.label("in_rates"),
    )
    rows = rows.join(Attendance, Attendance.session_id == CouncilSession.id)
    rows = rows.join(Councillor, Councillor.id == Attendance.councillor_id).outerjoin(_Proxy, _Proxy.id == Attendance.proxy_to_id)
    return Query(rows, ((Attendance, "attendance_id"),))


def _mandates() -> Query:
    person = (Councillor.id.label("councillor_id"), Councillor.name.label("councillor"))
    rows = _select(Mandate.id.label("mandate_id"), *_COUNCIL, *person, *_columns(Mandate, "group function start end from_roster"))
    return Query(rows.join(Councillor, Councillor.id == Mandate.councillor_id).join(Council, Council.id == Mandate.council_id))


def _deliberations() -> Query:
    act = _columns(Deliberation, "rapporteur theme_guessed published_on received_on")
    counts = "outcome unanimous mention votes_for votes_against abstentions not_voting"
    vote = _columns(Vote, f"{counts} secret bulk rounds in_rates confidence")
    place = (Deliberation.place.label("position"), Deliberation.document_id.label("own_document_id"))
    return Query(_of_act(Vote, *place, *act, *vote), ((Vote, "deliberation_id"), (Deliberation, "deliberation_id")), ("title",))


def _vote_presence() -> Query:
    who = (Councillor.id.label("councillor_id"), Councillor.name.label("councillor"))
    answer = (VotePresence.present.label("at_vote"), VotePresence.tier.label("tier"), VotePresence.reason.label("known_by"))
    rows = _of_act(VotePresence, *who, *answer)
    return Query(rows.join(Councillor, Councillor.id == VotePresence.councillor_id), masked=("title",))


def _contracts() -> Query:
    amounts = "amount_cents min_cents max_cents no_maximum change_cents currency tax scope"
    columns = _columns(Contract, f"supplier_id {amounts} duration_months renewals procedure form lot stage confidence")
    who = (Supplier.name.label("supplier"), _HOLDERS.label("holders"))
    rows = _of_act(Contract, Contract.id.label("contract_id"), *who, _OUTCOME, *columns)
    return Query(rows.outerjoin(Supplier, Supplier.id == Contract.supplier_id), ((Contract, "contract_id"),), ("title",))


def _of_act_line(table: type[Table], key: str, columns: str, *more: Any) -> Query:
    return Query(_of_act(table, table.__table__.c.id.label(key), *_columns(table, columns), *more), ((table, key),), ("title",))


def _contract_holders() -> Query:
    rows = _select(*_columns(ContractHolder, "contract_id supplier_id lead"), Supplier.name.label("supplier"))
    return Query(rows.join(Supplier, Supplier.id == ContractHolder.supplier_id))


def _documents() -> Query:
    own = "source sha256 media_type kind pages state facts publisher licence url retrieved_on read_at session_id"
    rows = _select(Document.id.label("document_id"), *_COUNCIL, Document.session_date.label("date"), *_columns(Document, own))
    return Query(rows.outerjoin(Council, Council.id == Document.council_id))


def _warnings() -> Query:
    rows = (
        _select(
            *_columns(WarningRow, "document_id code message values"),
            WarningRow.id.label("warning_id"),
            *_COUNCIL,
            func.coalesce(Document.session_date, CouncilSession.date).label("date"),
            Document.source.label("source"),
        )
        .outerjoin(Document, Document.id == WarningRow.document_id)
        .outerjoin(CouncilSession, CouncilSession.id == WarningRow.session_id)
        .outerjoin(Council, Council.id == func.coalesce(Document.council_id, CouncilSession.council_id))
        .where(Document.state.is_(None) | (Document.state != "superseded"))
    )
    return Query(rows, ((WarningRow, "warning_id"),), ("message", "values"))


def _name_merges() -> Query:
    said = (NameMerge.author.label("decided_by"), NameMerge.reason.label("decision_reason"))
    own = (*_columns(NameMerge, "name person rule decided_on"), *said)
    rows = _select(
        NameMerge.id.label("merge_id"), *_COUNCIL, Councillor.id.label("councillor_id"), NameMerge.state.label("merge_state"), *own
    )
    person = (Councillor.council_id == NameMerge.council_id) & (Councillor.key == NameMerge.person_key)
    return Query(rows.join(Council, Council.id == NameMerge.council_id).outerjoin(Councillor, person), masked=("decision_reason",))


def _doubts() -> Query:
    columns = _columns(Doubt, "document_id kind about sign said confidence value state")
    rows = _of_session(Doubt.id.label("doubt_id"), *columns, Document.source.label("source"))
    rows = rows.join(Doubt, Doubt.session_id == CouncilSession.id).join(Document, Document.id == Doubt.document_id)
    return Query(rows, ((Doubt, "doubt_id"),))


def _corrections() -> Query:
    said = _columns(Correction, "kind about decision before after author reason decided_at effect")
    place = (Document.id.label("document_id"), Document.session_id.label("session_id"), Document.session_date.label("date"))
    rows = _select(Correction.id.label("correction_id"), *_COUNCIL, *place, *said, standing(), Document.source.label("source"))
    rows = rows.select_from(Correction).outerjoin(Document, Document.sha256 == Correction.sha256)
    return Query(rows.outerjoin(Council, Council.id == Document.council_id))


QUERIES: dict[str, Query] = {
    "councils": Query(_select(*_COUNCIL, Council.siret.label("siret"))),
    "sessions": _sessions(),
    "attendance": _attendance(),
    "mandates": _mandates(),
    "deliberations": _deliberations(),
    "positions": _of_act_line(Position, "position_id", "who kind vote councillor_id"),
    "vote_presence": _vote_presence(),
    "contracts": _contracts(),
    "contract_holders": _contract_holders(),
    "suppliers": Query(_select(Supplier.id.label("supplier_id"), Supplier.name.label("supplier"), Supplier.siret.label("siret"))),
    "grants": _of_act_line(Grant, "grant_id", "beneficiary amount_cents currency confidence", _OUTCOME),
    "budget_lines": _of_act_line(BudgetLine, "budget_line_id", "function article"),
    "documents": _documents(),
    "warnings": _warnings(),
    "name_merges": _name_merges(),
    "doubts": _doubts(),
    "corrections": _corrections(),
}
