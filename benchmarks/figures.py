"""Draws figures at random from what pages show and prints each beside its paper's words, for a person to look up: right or wrong.

    python -m benchmarks.figures [--seed 1] [--each 40] [--kind votes presences contracts grants rates totals] [--around 400]

The database is DATABASE_URL's. Without --each 200 figures: 50 votes, 50 presences, 30 contracts, 40 grants, 30 rates and totals. Without
--seed one is drawn and printed; a draw is the same for the same database and seed. Rates and totals print the lines that they are made of.
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
from metrics.money import contracts, grants, named, suppliers
from metrics.terms import term
from metrics.votes import unanimity
from metrics.votes.decided import decided

Row = dict[str, Any]
KINDS = {"votes": 50, "presences": 50, "contracts": 30, "grants": 40, "rates": 15, "totals": 15}  # how many of each are drawn
_AROUND = 170  # characters of the paper on either side of a quote
_LINES = 60
_MOST = 3
_SEEDS = 100_000


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
    return _rates(tables) if kind == "rates" else _totals(tables)


def _rates(tables: Frames) -> pl.DataFrame:
    """Those of sessions, of members over a term, and of unanimity over a council's votes."""
    sessions = tables["sessions"]
    lines = attendance.lines(sessions, tables["attendance"], tables["mandates"])
    met = attendance.by_session(lines, sessions).filter(pl.col("rate").is_not_null())
    printed = sessions.select("session_id", "stated_present", "stated_represented", "stated_voters")
    of_sessions = met.join(printed, on="session_id").with_columns(of=pl.lit("session")).sort("session_id")
    termed = lines.with_columns(term=term(pl.col("date")))
    people = attendance.by_councillor(termed, by="term").filter(pl.col("n") > 0).with_columns(of=pl.lit("member"))
    votes = unanimity.classify(tables["deliberations"], tables["positions"])
    agreed = unanimity.rates(votes, by="council").filter(pl.col("n") > 0, pl.col("variant").cast(pl.String) == "expressed")
    return pl.concat([of_sessions, people, agreed.with_columns(of=pl.lit("unanimity"))], how="diagonal_relaxed")


def _totals(tables: Frames) -> pl.DataFrame:
    """Those of beneficiaries and of suppliers, each basis apart."""
    given = named.ranked(grants.by_beneficiary(decided(tables["grants"])), "beneficiary").sort("council", "beneficiary")
    bought = contracts.current(decided(tables["contracts"]))
    held = suppliers.ranges(bought, tables["contracts"], tables["contract_holders"]).filter(pl.col("contracts") > 0)
    of_suppliers = held.sort("supplier", "supplier_id", "upper_cents", nulls_last=True).with_columns(of=pl.lit("supplier"))
    return pl.concat([given.with_columns(of=pl.lit("beneficiary")), of_suppliers], how="diagonal_relaxed")


_SHOWN = {
    "votes": ("number", "title", "outcome", "unanimous", "votes_for", "votes_against", "abstentions"),
    "presences": ("councillor", "status", "partial", "arrived_at", "left_at", "proxy_to"),
    "contracts": ("supplier", "lower_cents", "upper_cents", "no_maximum", "tax", "scope", "lot", "stage", "title"),
    "grants": ("beneficiary", "amount_cents", "title"),
    "rates": (
        "of",
        "councillor",
        "term",
        "k",
        "n",
        "unknown",
        "rate",
        "represented",
        "excused",
        "absent",
        "stated_present",
        "stated_represented",
        "stated_voters",
    ),
    "totals": ("of", "beneficiary", "grants", "amount_cents", "supplier", "contracts", "lower_cents", "upper_cents", "tax", "scope"),
}


def _said(kind: str, row: Row) -> str:
    told = ", ".join(f"{name} {row[name]}" for name in _SHOWN[kind] if row.get(name) is not None)
    return f"{row.get('council')} {row.get('date') or ''}: {told}"


def _paper(engine: Engine, kind: str, row: Row, reach: int) -> str:
    """The paper's words on either side of what proves the figure; proofs near each other are shown in one passage."""
    near: list[list[acts.Passage]] = []
    for proof in sorted(_proofs(engine, kind, row), key=lambda one: (one.document_id, one.start)):
        last = near[-1][-1] if near else None
        if last and last.document_id == proof.document_id and proof.start - last.end < 2 * reach:
            near[-1].append(proof)
        else:
            near.append([proof])
    return "\n    ".join(_around(engine, some, reach) for some in near[-_MOST:]) or "–"


def _lines(tables: Frames, row: Row) -> pl.DataFrame:
    """The rows that a rate or a total is made of, as its page lists them."""
    if row["of"] == "member":
        own = tables["attendance"].filter(pl.col("councillor_id") == row["councillor_id"], term(pl.col("date")).eq_missing(row["term"]))
        return own.select("date", "status", "partial", "proxy_to", "held_back", "quote")
    if row["of"] == "unanimity":
        acts_of = tables["deliberations"].filter(pl.col("council_id") == row["council_id"])
        return acts_of.select("date", "number", "outcome", "unanimous", "votes_for", "votes_against", "abstentions", "quote")
    if row["of"] == "supplier":
        held = contracts.current(tables["contracts"]).filter(pl.col("supplier_id") == row["supplier_id"])
        return held.select("date", "council", "title", "lower_cents", "upper_cents", "tax", "scope", "stage", "quote")
    if row["of"] == "beneficiary":
        own = decided(tables["grants"]).filter(pl.col("council") == row["council"])
        folded = own.with_columns(own=grants.folded_name()).join(pl.DataFrame([row]).select(own=grants.folded_name()), on="own")
        return folded.select("date", "title", "beneficiary", "amount_cents", "quote")
    return tables["attendance"].filter(pl.col("session_id") == row["session_id"]).select("councillor", "status", "proxy_to", "held_back")


def _proofs(engine: Engine, kind: str, row: Row) -> list[acts.Passage]:
    if kind == "votes":
        return [one for one in acts.evidence_of_act(engine, row["deliberation_id"]) if one.owner == "vote"]
    if kind == "presences":
        return acts.evidence_of_attendance(engine, row["session_id"], row["councillor_id"])
    if kind in ("rates", "totals"):
        return acts.evidence_of_session(engine, row["session_id"]) if row.get("session_id") else []
    return acts.evidence_of(engine, "contract" if kind == "contracts" else "grant_award", row[f"{kind[:-1]}_id"])


def _around(engine: Engine, near: list[acts.Passage], reach: int) -> str:
    first = near[0]
    with engine.connect() as connection:
        words = connection.execute(select(DocumentText.text).where(DocumentText.document_id == first.document_id)).scalar() or ""
    own = [place for proof in near for place in (proof.start, proof.end)]
    cuts = (max(0, own[0] - reach), *own, own[-1] + reach)
    pieces = [" ".join(words[start:end].split()) for start, end in pairwise(cuts)]
    told = "".join(f" >>{piece}<< " if number % 2 else piece for number, piece in enumerate(pieces))
    return f"{first.source}, page {first.page}: {told}"


def main() -> int:
    """Prints the draw; 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.figures", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(_SEEDS), help="one drawn and printed where not said")
    parser.add_argument("--each", type=int, help="figures of each kind, where not those of the 200")
    parser.add_argument("--kind", nargs="+", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--around", type=int, default=_AROUND, help="characters of the paper on either side of a quote")
    asked = parser.parse_args()
    sys.stdout.write(f"seed {asked.seed}\n")
    engine = shared_engine()
    tables = frames(engine)
    for kind in asked.kind:
        for number, (figure, row) in enumerate(draw(tables, kind, asked.each or KINDS[kind], asked.seed), 1):
            sys.stdout.write(f"{kind} {number}. {figure}\n    {_paper(engine, kind, row, asked.around)}\n")
            for line in _lines(tables, row).head(_LINES).iter_rows() if kind in ("rates", "totals") else ():
                sys.stdout.write(f"      {' | '.join(str(cell) for cell in line if cell is not None)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
