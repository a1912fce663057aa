"""Builds one typed frame from the database: the query's rows, their proofs, and the few columns that are worked out here."""

import json
import re
from collections.abc import Callable
from typing import Any

import polars as pl
from sqlalchemy import Connection

from database.acts.quotes import Mask, Owner, Proof
from database.acts.themes import grant_themes, of_subject
from database.privacy import MASK
from database.privacy.body_words import is_body
from database.privacy.masking import COVERED, Masker, hidden
from database.removals import frames as removals
from database.review import frames as review_frames
from database.sessions.readings import Row
from database.snapshot.frame_completions import COMPLETED
from database.snapshot.frame_files import ordered
from database.snapshot.frame_queries import QUERIES
from database.snapshot.frame_schemas import SCHEMAS
from locales import text

_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,}")

IsPerson = Callable[[str, str | None, str], bool]  # (beneficiary, title of the act, council)


def build(connection: Connection, name: str, proofs: dict[Owner, Proof], mask: Masker, is_person: IsPerson) -> pl.DataFrame:
    """The frame `name`, sorted by council, with the types of its schema even where it is empty."""
    query = QUERIES[name]
    rows: list[Row] = [dict(row) for row in connection.execute(query.rows).mappings()]
    for row in rows:
        _prove(row, [proofs.get((table.__tablename__, row[column])) for table, column in query.proofs])
        told = {column: row[column] for column in query.masked}
        for column in query.masked:
            row[column] = _masked(row[column], row["council_id"], mask)
        if name == "warnings":
            _agree(row, told, mask)
    if name == "doubts":
        rows += review_frames.unplaced_rows(connection)
    if name in ("doubts", "corrections"):
        review_frames.cover(rows, mask)
    if name == "corrections":
        rows += [row | {"reason": mask(row["reason"], row["council_id"])} for row in removals.log_rows(connection)]
    if name in COMPLETED:
        COMPLETED[name](connection, rows)
    for row in rows if "source" in SCHEMAS[name] else ():
        row["source"] = mask.file_name(row["source"], row["council_id"]) if row.get("source") else None
    if name == "contracts":  # "commande publique" is what the act is, not what its money is for
        for row in rows:
            row["theme"] = of_subject(row["title"], first=True)
    if name == "grants":
        for row, theme in zip(rows, grant_themes(rows), strict=True):
            row["theme"] = theme
        _mask_people(rows, is_person, mask)
    schema = SCHEMAS[name]
    columns = {column: [row.get(column) for row in rows] for column in schema}
    return ordered(name, pl.DataFrame(columns, schema=schema, strict=True)) if rows else schema.to_frame()


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


def _agree(row: Row, told: Row, mask: Masker) -> None:
    """One name is told one way on a row: open where its paper shows it whole, else covered wherever the row has it.

    The paper knows more of a name than the name alone says: it stands in a roll, or behind the word for a firm.
    """
    names = {one for column, said in told.items() for one in _covered(said, row[column])}
    public = {one for one in names if one in (row.get("quote") or "")}
    for column, said in told.items():
        row[column] = _opened(said, row[column], public, row["council_id"], mask)
    for word in {word for one in names - public for word in _NAME.findall(one)}:
        for column in (*told, "quote"):
            if shown := row.get(column):
                row[column] = re.sub(rf"(?<!\w){word}(?!\w)", MASK * len(word), shown)


def _covered(said: Any, shown: Any) -> list[str]:
    """The words of a text, or of each text of a dictionary, that its masked print hides."""
    if isinstance(said, dict):
        told = json.loads(shown)
        return [one for name, words in said.items() if isinstance(words, str) for one in hidden(words, told[name])]
    return hidden(said, shown) if said else []


def _opened(said: Any, shown: Any, public: set[str], council_id: int | None, mask: Masker) -> Any:
    """The same print with the public names as they were; who is masked on request stays so."""
    if isinstance(said, dict):
        told = json.loads(shown)
        words = {name: _opened(one, told[name], public, council_id, mask) for name, one in said.items()}
        return json.dumps(words, ensure_ascii=False, sort_keys=True)
    if not isinstance(said, str):
        return shown
    for one in COVERED.finditer(shown):
        stretch = said[one.start() : one.end()]
        if stretch.strip() in public:
            shown = shown[: one.start()] + stretch + shown[one.end() :]
    return mask.removed.cover(shown, council_id)


def _mask_people(rows: list[Row], is_person: IsPerson, mask: Masker) -> None:
    """A person by the name itself, or by the paper, where it is covered in the words that prove it and nothing tells a body."""
    for row in rows:
        name, quote = row["beneficiary"], row.get("quote") or ""
        asked = mask.removed.cover(name, row["council_id"]) != name
        row["masked"] = asked or is_person(name, row["title"], row["council"]) or (MASK in quote and not is_body(name))
        if row["masked"]:
            row["beneficiary"] = text("database.private_person", "fr")
            row["quote"] = quote.replace(name, re.sub(r"\S", MASK, name)) or None
        else:
            row["beneficiary"] = mask(name, row["council_id"])
