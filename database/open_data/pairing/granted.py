"""Hands what was granted and what was published of it to the join, only of the councils that both name."""

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from council.outcomes import NOT_DECIDED
from database.money.joined_grants import PublishedGrant, VotedGrant
from database.open_data.pairing.grant_join import join
from database.open_data.schemas import OPEN_SCHEMAS


def matches(folder: Path) -> pl.DataFrame:
    """The frame `grant_matches`, from the frames of papers and of open data in `folder`; people masked and refusals take no part."""
    told = pl.scan_parquet(folder / "published_grants.parquet").filter(pl.col("council_id").is_not_null(), ~pl.col("masked"))
    rows = told.drop_nulls("beneficiary").collect().rows(named=True)
    refused = pl.col("outcome").cast(pl.String).is_in(NOT_DECIDED) | pl.col("masked")
    given = pl.read_parquet(folder / "grants.parquet").filter(
        pl.col("council_id").is_in({row["council_id"] for row in rows}), ~refused.fill_null(value=False)
    )
    voted = [_voted(row) for row in given.drop_nulls(["beneficiary", "date"]).iter_rows(named=True)]
    found = join(voted, [_published(number, row) for number, row in enumerate(rows)])
    places = [(rows[match.published]["file_id"], rows[match.published]["row"]) for match in found]
    return pl.DataFrame(
        [(m.voted, *place, m.score, m.state, " ".join(m.reasons)) for m, place in zip(found, places, strict=True)],
        schema=OPEN_SCHEMAS["grant_matches"],
        orient="row",
    )


def _voted(row: dict[str, Any]) -> VotedGrant:
    told: tuple[int, int, date, str] = (row["grant_id"], row["council_id"], row["date"], row["beneficiary"])
    return VotedGrant(*told, row["title"] or "", row["number"], row["amount_cents"])


def _published(number: int, row: dict[str, Any]) -> PublishedGrant:
    amounts = {row[name] for name in ("amount_cents", "part_cents") if row[name]}
    told = (row["council_id"], row["agreed_on"], row["year"], row["beneficiary"], row["purpose"] or "", row["decision_ref"])
    return PublishedGrant(number, *told, tuple(sorted(amounts)))
