"""Hands what was voted and what was published to the join, only of the bodies that both name."""

from pathlib import Path
from typing import Any

import polars as pl

from council.outcomes import NOT_DECIDED
from database.identities.names import council_key
from database.money.joined_contracts import Published, Voted
from database.open_data.pairing.join import join
from database.open_data.pairing.settled import Match
from database.open_data.schemas import OPEN_SCHEMAS


def matches(folder: Path) -> pl.DataFrame:
    """The frame `contract_matches`, from the frames of papers and of open data in `folder`."""
    published = pl.scan_parquet(folder / "published_contracts.parquet").filter(pl.col("council_id").is_not_null())
    councils = pl.read_parquet(folder / "councils.parquet", columns=["council_id", "council", "siret"])
    voted = _voted(folder, councils.join(published.select("council_id").unique().collect(), on="council_id", how="semi"))
    told = published.filter(_of_the_same_bodies(councils, voted)).collect()  # of the others, which may be a whole country's, none can meet
    found = join(voted, [_published(row) for row in told.iter_rows(named=True)])
    return pl.DataFrame([_row(match) for match in found], schema=OPEN_SCHEMAS["contract_matches"], orient="row")


def _of_the_same_bodies(councils: pl.DataFrame, voted: list[Voted]) -> pl.Expr:
    """Rows that the join would hold against one of these: of the same SIRET, or of the same name."""
    keys, sirets = {council_key(one.council) for one in voted}, {one.siret for one in voted if one.siret}
    named = [number for number, name in councils.select("council_id", "council").iter_rows() if council_key(name) in keys]
    return pl.col("council_id").is_in(named) | pl.col("buyer_siret").is_in(list(sirets)).fill_null(value=False)


def _row(match: Match) -> tuple[int, int, float, str, str]:
    return match.voted, match.published, match.score, match.state, " ".join(match.reasons)


def _voted(folder: Path, councils: pl.DataFrame) -> list[Voted]:
    sirets = dict(councils.select("council_id", "siret").iter_rows())
    refused = pl.col("outcome").cast(pl.String).is_in(NOT_DECIDED).fill_null(value=False)
    acts = pl.read_parquet(folder / "contracts.parquet").filter(
        pl.col("council_id").is_in(list(sirets)), pl.col("stage") != "unsuccessful", ~refused
    )
    known = pl.read_parquet(folder / "suppliers.parquet").drop_nulls("siret")
    sirens = {supplier: siret[:9] for supplier, siret in known.select("supplier_id", "siret").iter_rows()}
    return [
        Voted(
            row["contract_id"],
            row["council"],
            sirets[row["council_id"]],
            row["date"],
            tuple((row["held_by"] or row["supplier"] or "").split(" / ")),
            frozenset({sirens[row["supplier_id"]]} if row["supplier_id"] in sirens else ()),
            row["title"] or "",
            _told(row),
            row["lot"],
            tuple(cents * (1 + row["renewals"]) for cents in _told(row)) if row["renewals"] else (),
        )
        for row in acts.iter_rows(named=True)
    ]


def _told(row: dict[str, Any]) -> tuple[int, ...]:
    """Its amount, as notified and now, and its ceiling; its floor only where it tells no ceiling: floors and ceilings are not one sum."""
    bound = "max_cents" if row["max_cents"] is not None else "min_cents"
    return tuple(sorted({row[name] for name in ("first_cents", "amount_cents", bound) if row.get(name) is not None}))


def _published(row: dict[str, Any]) -> Published:
    return Published(
        row["contract_key"],
        row["council"],
        row["buyer_siret"],
        row["notified_on"],
        tuple((row["supplier"] or "").split(" / ")),
        frozenset((row["supplier_sirens"] or "").split()),
        row["title"] or "",
        _told(row),
        row["lot"],
    )
