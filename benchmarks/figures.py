"""Draws figures at random from what pages show and prints each beside its paper's words, for a person to look up: right or wrong.

    python -m benchmarks.figures --seed 1 --each 40 [--kind votes presences contracts grants rates totals]

The database is DATABASE_URL's. A draw is the same for the same database and seed. Rates and totals print the lines that they are made of.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import polars as pl
from sqlalchemy import Engine, select

from council import DocumentText
from database.acts import acts
from database.engine import shared_engine
from database.snapshot.frames import Frames, frames
from metrics.attendance import attendance
from metrics.money import contracts, grants
from metrics.votes.decided import decided

Row = dict[str, Any]
KINDS = ("votes", "presences", "contracts", "grants", "rates", "totals")
_AROUND = 170  # characters of the paper on either side of a quote
_LINES = 12
_MOST = 3


def draw(tables: Frames, kind: str, each: int, seed: int) -> Iterator[tuple[str, Row]]:
    """(the figure in words, the row that proves it)."""
    chance = random.Random(f"{seed} {kind}")
    rows = _rows(tables, kind).to_dicts()
    for row in chance.sample(rows, min(each, len(rows))):
        yield _said(kind, row), row


def _rows(tables: Frames, kind: str) -> pl.DataFrame:
    """What the pages of this kind show, one row a figure, in one order."""
    if kind == "votes":
        voted = tables["deliberations"].filter(pl.col("outcome").is_not_null() | pl.col("votes_for").is_not_null())
        return voted.sort("deliberation_id")
    if kind == "presences":
        return tables["attendance"].filter(~pl.col("held_back").fill_null(value=False)).sort("session_id", "councillor_id")
    if kind == "contracts":
        return contracts.current(tables["contracts"]).sort("contract_id")
    if kind == "grants":
        return decided(tables["grants"]).filter(~pl.col("masked").fill_null(value=False)).sort("grant_id")
    if kind == "rates":
        lines = attendance.lines(tables["sessions"], tables["attendance"], tables["mandates"])
        told = attendance.by_session(lines, tables["sessions"]).filter(pl.col("rate").is_not_null())
        proof = tables["sessions"].select(
            "session_id", "document_id", "quote", "page", "stated_present", "stated_represented", "stated_voters"
        )
        return told.join(proof, on="session_id").sort("session_id")
    return grants.by_beneficiary(decided(tables["grants"])).sort("council", "beneficiary")


_SHOWN = {
    "votes": ("number", "title", "outcome", "unanimous", "votes_for", "votes_against", "abstentions"),
    "presences": ("councillor", "status", "partial", "arrived_at", "left_at", "proxy_to"),
    "contracts": ("supplier", "lower_cents", "upper_cents", "no_maximum", "tax", "scope", "lot", "stage", "title"),
    "grants": ("beneficiary", "amount_cents", "title"),
    "rates": ("k", "n", "rate", "represented", "excused", "absent", "stated_present", "stated_represented", "stated_voters"),
    "totals": ("beneficiary", "grants", "amount_cents", "first", "last"),
}


def _said(kind: str, row: Row) -> str:
    told = ", ".join(f"{name} {row[name]}" for name in _SHOWN[kind] if row.get(name) is not None)
    return f"{row.get('council')} {row.get('date') or ''}: {told}"


def _paper(engine: Engine, kind: str, row: Row) -> str:
    """The paper's words on either side of what proves the figure."""
    return "\n    ".join(_around(engine, one) for one in _proofs(engine, kind, row)[:_MOST]) or "–"


def _proofs(engine: Engine, kind: str, row: Row) -> list[acts.Passage]:
    if kind == "votes":
        return [one for one in acts.evidence_of_act(engine, row["deliberation_id"]) if one.owner == "vote"]
    if kind == "presences":
        return acts.evidence_of_attendance(engine, row["session_id"], row["councillor_id"])
    if kind == "rates":
        return acts.evidence_of_session(engine, row["session_id"])
    if kind == "totals":
        return []
    return acts.evidence_of(engine, "contract" if kind == "contracts" else "grant_award", row[f"{kind[:-1]}_id"])


def _around(engine: Engine, proof: acts.Passage) -> str:
    with engine.connect() as connection:
        words = connection.execute(select(DocumentText.text).where(DocumentText.document_id == proof.document_id)).scalar() or ""
    cuts = (max(0, proof.start - _AROUND), proof.start, proof.end, proof.end + _AROUND)
    before, own, after = (" ".join(words[start:end].split()) for start, end in pairwise(cuts))
    return f"{proof.source}, page {proof.page}: {before} >>{own}<< {after}"


def main() -> int:
    """Prints the draw; 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.figures", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=35, help="figures of each kind")
    parser.add_argument("--kind", nargs="+", choices=KINDS, default=KINDS)
    asked = parser.parse_args()
    engine = shared_engine()
    tables = frames(engine)
    for kind in asked.kind:
        for number, (figure, row) in enumerate(draw(tables, kind, asked.each, asked.seed), 1):
            sys.stdout.write(f"{kind} {number}. {figure}\n    {_paper(engine, kind, row)}\n")
            if kind == "totals":
                own = decided(tables["grants"]).filter(pl.col("beneficiary") == row["beneficiary"], pl.col("council") == row["council"])
                for line in own.head(_LINES).iter_rows(named=True):
                    sys.stdout.write(f"      {line['date']} {line['amount_cents']} {line['quote']}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
