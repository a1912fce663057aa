"""Builds one typed frame from the database: the query's rows, their proofs, and the few columns that are worked out here."""

import json
import re
from collections.abc import Callable
from typing import Any

import polars as pl
from sqlalchemy import Connection, select

from council import ContractHolder, Document, Mandate
from database import review_frames
from database.body_words import is_body
from database.contract_keys import contract_keys
from database.frame_files import ordered
from database.frame_queries import QUERIES
from database.frame_schemas import SCHEMAS
from database.masking import Masker
from database.presence_stays import without_gaps
from database.privacy import MASK
from database.quotes import Mask, Owner, Proof
from database.readings import Row
from database.themes import of_subject
from locales import text

IsPerson = Callable[[str, str | None, str], bool]  # (beneficiary, title of the act, council)


def build(connection: Connection, name: str, proofs: dict[Owner, Proof], mask: Masker, is_person: IsPerson) -> pl.DataFrame:
    """The frame `name`, sorted by council, with the types of its schema even where it is empty."""
    query = QUERIES[name]
    rows: list[Row] = [dict(row) for row in connection.execute(query.rows).mappings()]
    for row in rows:
        _prove(row, [proofs.get((table.__tablename__, row[column])) for table, column in query.proofs])
        for column in query.masked:
            row[column] = _masked(row[column], row["council_id"], mask)
    if name == "doubts":
        rows += review_frames.unplaced_rows(connection)
    if name in ("doubts", "corrections"):
        review_frames.cover(rows, mask)
    if name in _COMPLETED:
        _COMPLETED[name](connection, rows)
    for row in rows if "source" in SCHEMAS[name] else ():
        row["source"] = mask.file_name(row["source"], row["council_id"]) if row["source"] else None
    for row in rows if "subject" in SCHEMAS[name] else ():
        row["subject"] = of_subject(row["title"])
    if name == "grants":
        _mask_people(rows, is_person, mask)
    schema = SCHEMAS[name]
    columns = {column: [row.get(column) for row in rows] for column in schema}
    return ordered(name, pl.DataFrame(columns, schema=schema, strict=True))


def _prove(row: Row, proofs: list[Proof | None]) -> None:
    proof = next((found for found in proofs if found), None)
    if proof:
        row["page"], row["quote"] = proof.page, proof.quote
        row["document_id"] = row.get("document_id") or proof.document_id
    else:
        row["document_id"] = row.get("document_id") or row.get("own_document_id")


def _masked(value: Any, council_id: int | None, mask: Mask) -> Any:
    if isinstance(value, dict):  # each word by itself: a covered quote would leave no JSON
        covered = {name: mask(said, council_id) if isinstance(said, str) else said for name, said in value.items()}
        return json.dumps(covered, ensure_ascii=False, sort_keys=True)
    return mask(value, council_id) if value else value


def _mask_people(rows: list[Row], is_person: IsPerson, mask: Mask) -> None:
    """A person by the name itself, or by the paper, where it is covered in the words that prove it and nothing tells a body."""
    for row in rows:
        name, quote = row["beneficiary"], row.get("quote") or ""
        row["masked"] = is_person(name, row["title"], row["council"]) or (MASK in quote and not is_body(name))
        if row["masked"]:
            row["beneficiary"] = text("database.private_person", "fr")
            row["quote"] = quote.replace(name, re.sub(r"\S", MASK, name)) or None
        else:
            row["beneficiary"] = mask(name, row["council_id"])


def _complete_attendance(connection: Connection, rows: list[Row]) -> None:
    seats: dict[int, list[Mandate]] = {}
    for mandate in connection.execute(select(Mandate.__table__).where(Mandate.from_roster)):
        seats.setdefault(mandate.councillor_id, []).append(mandate)  # type: ignore[arg-type]
    for row in rows:
        groups = {
            seat.group
            for seat in seats.get(row["councillor_id"], [])
            if seat.group and (not seat.start or seat.start <= row["date"]) and (not seat.end or row["date"] <= seat.end)
        }
        row["group"] = groups.pop() if len(groups) == 1 else None
        told = bool(row["arrived_at"] or row["left_at"] or row["presence"])
        row["partial"] = row["status"] == "present" and told and not without_gaps(row["presence"] or [])
        row["presence"] = json.dumps(row["presence"], ensure_ascii=False) if row["presence"] else None


def _complete_sessions(_connection: Connection, rows: list[Row]) -> None:
    for row in rows:
        row["breaks"] = json.dumps(row["breaks"]) if row["breaks"] else None


def _complete_deliberations(_connection: Connection, rows: list[Row]) -> None:
    for row in rows:
        row["rounds"] = len(row["rounds"] or [])


def _complete_contracts(connection: Connection, rows: list[Row]) -> None:
    held: dict[int, dict[str, None]] = {}
    groups: dict[int, set[int]] = {}
    columns = (ContractHolder.contract_id, ContractHolder.supplier_id, ContractHolder.printed_name)
    for contract_id, supplier_id, name in connection.execute(select(*columns).order_by(ContractHolder.lead.desc(), ContractHolder.id)):
        held.setdefault(contract_id, {})[name] = None
        groups.setdefault(contract_id, set()).add(supplier_id)
    for row in rows:
        row["holder_ids"] = frozenset(groups.get(row["contract_id"], ()))
    keys = contract_keys(rows)
    for row in rows:
        row["contract_key"] = keys[row["contract_id"]]
        row["held_by"] = " / ".join(held.get(row["contract_id"], ())) or None


def _complete_warnings(connection: Connection, rows: list[Row]) -> None:
    """A doubt between papers shows the first of them."""
    sources = {row.id: row.source for row in connection.execute(select(Document.id, Document.source))}
    for row in rows:
        row["source"] = row["source"] or sources.get(row["document_id"])


_COMPLETED: dict[str, Callable[[Connection, list[Row]], None]] = {
    "sessions": _complete_sessions,
    "attendance": _complete_attendance,
    "deliberations": _complete_deliberations,
    "contracts": _complete_contracts,
    "warnings": _complete_warnings,
}
