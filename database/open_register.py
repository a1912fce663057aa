"""Puts the lines of attendance registers among the sessions and rolls of papers, for sittings of which no paper tells the roll.

A paper's roll prevails: the procès-verbal is the act (CGCT L2121-15), the register is kept beside it. Two rows of one person at one
sitting that disagree leave the person's status unknown.
"""

from pathlib import Path

import polars as pl

from database.frame_schemas import SCHEMAS
from database.identity import identity
from database.names import council_key, name_key

_SITTING = ("council_id", "date")


def add(folder: Path, lines: pl.LazyFrame) -> None:
    """Adds to the frames councils, sessions, attendance and mandates in `folder`; nothing where no register is loaded."""
    register = lines.collect()
    if register.is_empty():
        return
    councils = pl.read_parquet(folder / "councils.parquet")
    named = _of_councils(register, councils)
    told = pl.read_parquet(folder / "attendance.parquet", columns=list(_SITTING)).unique()
    rows = _people(named.join(told, on=list(_SITTING), how="anti"))
    if rows.is_empty():
        return
    append(folder, "councils", rows.select("council_id", "council", siret="council_siret").unique("council_id"), councils["council_id"])
    sitting = ("session_id", "council_id", "council", "date", "session_time", "file_id", "row")
    sessions = rows.select(sitting).unique("session_id", keep="first")
    known = pl.read_parquet(folder / "sessions.parquet", columns=["session_id"])["session_id"]
    append(folder, "sessions", sessions.with_columns(time="session_time", in_rates=True, provisional=False, confidence=1.0), known)
    append(folder, "attendance", rows)
    people = rows.group_by("council_id", "council", "councillor_id").agg(
        pl.col("councillor").first(), start=pl.col("date").min(), end=pl.col("date").max()
    )
    seats = pl.read_parquet(folder / "mandates.parquet", columns=["councillor_id"])["councillor_id"]
    people = people.filter(~pl.col("councillor_id").is_in(seats.implode()))
    append(folder, "mandates", people.with_columns(mandate_id="councillor_id", from_roster=False))


def _of_councils(register: pl.DataFrame, councils: pl.DataFrame) -> pl.DataFrame:
    """Each line with its council: by SIRET, else by name where that names one; a council that no paper knows gets its own address."""
    by_siret = dict(councils.drop_nulls("siret").select("siret", "council_id").iter_rows())
    by_key = {council_key(name): number for number, name in councils.select("council_id", "council").iter_rows()}
    shown = dict(councils.select("council_id", "council").iter_rows())
    rows = []
    for name, siret in register.select("council", "council_siret").unique().iter_rows():
        key = council_key(name) if name else None
        named = by_key.get(key or "")
        found = by_siret.get(siret or "") or (None if siret and named in by_siret.values() else named)
        number = found or identity("council", siret or key)
        rows.append((name, siret, number, shown.get(number, name or siret)))
    schema = {"council": pl.String, "council_siret": pl.String, "council_id": pl.Int64, "council_shown": pl.String}
    bodies = pl.DataFrame(rows, schema=schema, orient="row")
    found = register.join(bodies, on=["council", "council_siret"], how="left", nulls_equal=True)
    return found.with_columns(council="council_shown", date="session_date")


def _people(rows: pl.DataFrame) -> pl.DataFrame:
    """One line a person and sitting, with the addresses that papers give to sittings and people as well."""
    sittings = rows.select(*_SITTING).unique()
    keys = [identity("session", *sitting) for sitting in sittings.select("council_id", pl.col("date").cast(pl.String)).iter_rows()]
    rows = rows.join(sittings.with_columns(session_id=pl.Series(keys, dtype=pl.Int64)), on=list(_SITTING))
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
        partial=(pl.col("status") == "present") & (pl.col("arrived_at").is_not_null() | pl.col("left_at").is_not_null()),
        proxy_to_id=pl.when(known).then("proxy_to_id"),
        in_rates=True,
        confidence=1.0,
    )


def _addresses(rows: pl.DataFrame, column: str) -> pl.Series:
    return pl.Series(
        [identity("councillor", council, name_key(name)) for council, name in rows.select("council_id", column).iter_rows()], dtype=pl.Int64
    )


def append(folder: Path, name: str, rows: pl.DataFrame, known: pl.Series | None = None) -> None:
    """Adds rows of a frame, those whose first column is among the known ones left out; columns that they lack are null."""
    path, schema = folder / f"{name}.parquet", SCHEMAS[name]
    key = next(iter(schema))
    if known is not None:
        rows = rows.filter(~pl.col(key).is_in(known.implode()))
    filled = [(pl.col(column) if column in rows.columns else pl.lit(None)).cast(kind).alias(column) for column, kind in schema.items()]
    frame = pl.concat([pl.read_parquet(path, schema=schema), rows.select(filled)])
    order = [column for column in ("council", "date", key) if column in schema]
    frame.sort(order, nulls_last=True).write_parquet(path, row_group_size=100_000)
