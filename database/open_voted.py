"""Hands what was voted and what was published to the join, only of the bodies that both name."""

from pathlib import Path

import polars as pl

from database.open_join import Match, Published, Voted, join
from database.open_schemas import OPEN_SCHEMAS

_AMOUNTS = ("amount_cents", "min_cents", "max_cents")


def matches(folder: Path) -> pl.DataFrame:
    """The frame `contract_matches`, from the frames of papers and of open data in `folder`."""
    told = pl.scan_parquet(folder / "published_contracts.parquet").filter(pl.col("council_id").is_not_null()).collect()
    found = join(_voted(folder, told["council_id"].unique().to_list()), [_published(row) for row in told.iter_rows(named=True)])
    return pl.DataFrame([_row(match) for match in found], schema=OPEN_SCHEMAS["contract_matches"], orient="row")


def _row(match: Match) -> tuple[int, int, float, str, str]:
    return match.voted, match.published, match.score, match.state, " ".join(match.reasons)


def _voted(folder: Path, councils: list[int]) -> list[Voted]:
    acts = pl.read_parquet(folder / "contracts.parquet").filter(pl.col("council_id").is_in(councils), pl.col("stage") != "unsuccessful")
    sirets = dict(pl.read_parquet(folder / "councils.parquet").select("council_id", "siret").iter_rows())
    known = pl.read_parquet(folder / "suppliers.parquet").drop_nulls("siret")
    sirens = {supplier: siret[:9] for supplier, siret in known.select("supplier_id", "siret").iter_rows()}
    return [
        Voted(
            row["contract_id"],
            row["council"],
            sirets.get(row["council_id"]),
            row["date"],
            tuple((row["held_by"] or row["supplier"] or "").split(" / ")),
            frozenset({sirens[row["supplier_id"]]} if row["supplier_id"] in sirens else ()),
            row["title"] or "",
            tuple(row[name] for name in _AMOUNTS if row[name] is not None),
            row["lot"],
        )
        for row in acts.iter_rows(named=True)
    ]


def _published(row: dict[str, object]) -> Published:
    told = {name: row[name] for name in ("buyer", "title", "lot", "supplier")}
    amounts = {row[name] for name in ("first_cents", *_AMOUNTS) if row[name] is not None}
    return Published(
        int(str(row["contract_key"])),
        str(row["council"]),
        None if row["buyer_siret"] is None else str(row["buyer_siret"]),
        row["notified_on"],  # type: ignore[arg-type]
        tuple(str(told["supplier"] or "").split(" / ")),
        frozenset(str(row["supplier_sirens"] or "").split()),
        str(told["title"] or ""),
        tuple(sorted(int(str(amount)) for amount in amounts)),
        None if told["lot"] is None else str(told["lot"]),
    )
