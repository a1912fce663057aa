"""The lines of attendance registers as lines of a roll: one a person and sitting, with the addresses that papers give them as well."""

import polars as pl

from database.identities.identity import identity
from database.identities.names import name_key
from database.sessions.derive import session_address

SITTING = ("council_id", "date")
_IN_PART = r"\b(?:arrived_at|left_at): "  # an hour that nobody can read is still an hour


def roll_lines(rows: pl.DataFrame) -> pl.DataFrame:
    """One line a person and sitting, with the addresses that papers give to sittings and people as well."""
    rows = in_sessions(rows)
    people = rows.select("council_id", "councillor").unique()
    people = people.with_columns(councillor_id=_addresses(people, "councillor"))
    proxies = rows.select("council_id", "proxy_to").unique().drop_nulls()
    proxies = proxies.with_columns(proxy_to_id=_addresses(proxies, "proxy_to"))
    rows = rows.join(people, on=["council_id", "councillor"]).join(proxies, on=["council_id", "proxy_to"], how="left")
    rows = rows.sort("session_id", "councillor_id", "file_id", "row")
    agreed = pl.col("status").n_unique().over("session_id", "councillor_id") == 1
    rows = rows.with_columns(status=pl.when(agreed).then("status").otherwise(pl.lit("unknown")), held_back=~agreed)
    known = pl.col("proxy_to_id").is_in(people["councillor_id"].implode())
    return rows.unique(["session_id", "councillor_id"], keep="first", maintain_order=True).with_columns(
        partial=(pl.col("status") == "present")
        & (
            pl.col("arrived_at").is_not_null()
            | pl.col("left_at").is_not_null()
            | pl.col("doubtful").str.contains(_IN_PART).fill_null(value=False)
        ),
        proxy_to_id=pl.when(known).then("proxy_to_id"),
        in_rates=True,
        confidence=1.0,
    )


def in_sessions(rows: pl.DataFrame) -> pl.DataFrame:
    """With `session_id`: the address that papers give to the sitting of that council and date as well."""
    sittings = rows.select(SITTING).unique()
    numbers = [session_address(council, f"{day}") for council, day in sittings.iter_rows()]
    return rows.join(sittings.with_columns(session_id=pl.Series(numbers, dtype=pl.Int64)), on=SITTING, maintain_order="left")


def _addresses(rows: pl.DataFrame, column: str) -> pl.Series:
    return pl.Series(
        [identity("councillor", council, name_key(name)) for council, name in rows.select("council_id", column).iter_rows()], dtype=pl.Int64
    )
