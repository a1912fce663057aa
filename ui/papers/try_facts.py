"""What was read in a dropped paper, as tables: one row a fact, with the places that prove it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import ContractRecord, PaperRecord, WarningRecord
from database.snapshot.frame_schemas import OUTCOME, SCOPE, STAGE, STATUS, TAX
from ui.language import choice, day, euros, say, say_if_known
from ui.papers import list_heading
from ui.rows import data_words
from ui.tables.elements import NONE

KINDS = ("attendance", "acts", "contracts", "grants", "session")
VIEWS = ("all", *KINDS, "doubts")
_SAID = {"fact": pl.String, "said": pl.String}
_SCHEMAS: dict[str, dict[str, Any]] = {
    "session": _SAID,
    "attendance": {"councillor": pl.String, "status": STATUS, "arrived_at": pl.String, "left_at": pl.String, "proxy_to": pl.String},
    "acts": {
        "position": pl.Int64, "number": pl.String, "title": pl.String, "outcome": OUTCOME, "unanimous": pl.Boolean,
        "votes_for": pl.Int64, "votes_against": pl.Int64, "abstentions": pl.Int64,
    },
    "contracts": {
        "position": pl.Int64, "supplier": pl.String, "amount_cents": pl.Int64, "min_cents": pl.Int64, "max_cents": pl.Int64,
        "tax": TAX, "scope": SCOPE, "stage": STAGE, "lot": pl.String,
    },
    "grants": {"position": pl.Int64, "beneficiary": pl.String, "amount_cents": pl.Int64},
    "doubts": {"message": pl.String},
}  # fmt: skip


_DAYS = ("date", "convened_on")
_WHO = {"contracts": "supplier", "grants": "beneficiary"}


@dataclass(frozen=True, slots=True)
class Facts:
    """One table and, row by row, the [start, end) places in the paper's text that prove it."""

    rows: pl.DataFrame
    places: list[list[Span]]


def facts(paper: Paper, record: PaperRecord, view: str) -> Facts:
    """The facts of one of VIEWS, each with the words that prove it in the column `quote`."""
    if view == "all":
        return _every_kind(paper, record)
    found = [(row, sorted(set(spans))) for row, spans in _ROWS[view](record)]
    quotes = [" … ".join(" ".join(paper.text[start:end].split()) for start, end in spans[:4]) or None for _, spans in found]
    if view == "attendance":
        quotes = [quote and _under_heading(paper, row, spans, quote) for (row, spans), quote in zip(found, quotes, strict=True)]
    rows = [{**row, "quote": quote} for (row, _), quote in zip(found, quotes, strict=True)]
    return Facts(pl.DataFrame(rows, schema={**_SCHEMAS[view], "quote": pl.String}), [spans for _, spans in found])


def _every_kind(paper: Paper, record: PaperRecord) -> Facts:
    """All that was read, kind by kind: what each fact is and what it says, in words."""
    parts = {kind: facts(paper, record, kind) for kind in KINDS}
    rows = [{**_in_a_line(kind, row), "quote": row["quote"]} for kind, part in parts.items() for row in part.rows.iter_rows(named=True)]
    return Facts(pl.DataFrame(rows, schema={**_SAID, "quote": pl.String}), [spans for part in parts.values() for spans in part.places])


def _in_a_line(kind: str, row: dict[str, Any]) -> dict[str, str]:
    """ "Anne Vasseur", "présent"; "Subvention", "Les Amis du Lavoir : 500 €"; "Décision", "Budget : adopté"."""
    if kind == "session":
        return {"fact": row["fact"], "said": row["said"]}
    if kind == "attendance":
        return {"fact": row["councillor"], "said": choice("status", row["status"])}
    amounts = " – ".join(euros(row[name]) for name in ("amount_cents", "min_cents", "max_cents") if row.get(name) is not None)
    who, what = (row["title"], row["outcome"] and choice("outcome", row["outcome"])) if kind == "acts" else (row[_WHO[kind]], amounts)
    said = say("ui.line", name=who, value=what) if who and what else who or what or NONE
    return {"fact": say(f"page.try_document.fact.{kind}"), "said": said}


def places(paper: Paper, record: PaperRecord) -> list[Span]:
    """Where all that was read stands in the paper."""
    return [span for spans in facts(paper, record, "all").places for span in spans]


def counted(record: PaperRecord, view: str) -> int:
    """How many `facts` of one of VIEWS there are."""
    return sum(1 for _ in _ROWS[view](record))


def _under_heading(paper: Paper, row: dict[str, Any], spans: list[Span], quote: str) -> str:
    """A name alone does not say whether its bearer was there: the heading of its list does."""
    return list_heading.over(list_heading.before(paper.text, spans[0][0], row["status"]), quote)


def _session(record: PaperRecord) -> Iterator[tuple[dict[str, Any], Iterable[Span]]]:
    for name, spans in record.session.evidence.items():
        value = getattr(record.session, name, None)
        if value is not None:
            said = day(date.fromisoformat(value)) if name in _DAYS else str(value)
            yield {"fact": say_if_known(f"evidence.{name}", name), "said": said}, spans


def _attendance(record: PaperRecord) -> Iterator[tuple[dict[str, Any], Iterable[Span]]]:
    for line in record.attendance:
        told = {name: getattr(line, name) for name in ("status", "arrived_at", "left_at", "proxy_to")}
        yield {"councillor": line.name, **told}, line.evidence


def _acts(record: PaperRecord) -> Iterator[tuple[dict[str, Any], Iterable[Span]]]:
    for position, item in enumerate(record.deliberations, 1):
        vote = item.vote
        told = {"votes_for": vote.for_, "votes_against": vote.against, "abstentions": vote.abstentions, "unanimous": vote.unanimous}
        spans = [span for some in item.evidence.values() for span in some]
        yield {"position": position, "number": item.number, "title": item.title, "outcome": vote.outcome, **told}, [*spans, *vote.evidence]


def _contracts(record: PaperRecord) -> Iterator[tuple[dict[str, Any], Iterable[Span]]]:
    for position, item in enumerate(record.deliberations, 1):
        for line in item.contracts:
            yield {"position": position, **_contract(line)}, line.evidence


def _contract(line: ContractRecord) -> dict[str, Any]:
    amounts = {"amount_cents": line.amount, "min_cents": line.min_amount, "max_cents": line.max_amount}
    words = {name: getattr(line, name) for name in ("supplier", "tax", "scope", "stage", "lot")}
    return {**words, **{name: _cents(amount) for name, amount in amounts.items()}}


def _grants(record: PaperRecord) -> Iterator[tuple[dict[str, Any], Iterable[Span]]]:
    for position, item in enumerate(record.deliberations, 1):
        for line in item.grants:
            yield {"position": position, "beneficiary": line.beneficiary, "amount_cents": _cents(line.amount)}, line.evidence


def _doubts(record: PaperRecord) -> Iterator[tuple[dict[str, Any], Iterable[Span]]]:
    for doubt in record.warnings:
        yield {"message": in_words(doubt)}, doubt.evidence


def in_words(doubt: WarningRecord) -> str:
    """The doubt, or the refusal, in the visitor's language."""
    return data_words.doubt_in_words(doubt.code, doubt.message, doubt.values)


def _cents(amount: float | None) -> int | None:
    return None if amount is None else round(amount * 100)


_ROWS = {
    "session": _session, "attendance": _attendance, "acts": _acts, "contracts": _contracts, "grants": _grants, "doubts": _doubts,
}  # fmt: skip
