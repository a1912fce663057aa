"""The stored rows of open data under the names of their bodies: a name that several communes bear, without a number, is told apart."""

from pathlib import Path

import polars as pl
from sqlalchemy import Connection, select

from council import (
    OpenFile,
    PublishedAct,
    PublishedBudgetLine,
    PublishedContract,
    PublishedDebt,
    PublishedGrant,
    RegisterLine,
    Table,
    YearlyGrant,
)
from database.identities import shared_names
from database.identities.shared_names import Shared
from database.open_data.rows import holds, lines

# Of each table the columns that say whose a row is.
BODIES: dict[type[Table], tuple[str, str]] = {
    RegisterLine: ("council", "council_siret"),
    PublishedAct: ("council_name", "council_siret"),
    PublishedGrant: ("grantor_name", "grantor_siret"),
    PublishedContract: ("buyer_name", "buyer_siret"),
    YearlyGrant: ("payer_name", "payer_siret"),
    PublishedBudgetLine: ("body_name", "body_siret"),
    PublishedDebt: ("body_name", "body_siret"),
}


def shared(connection: Connection, cache: Path, folder: Path, files: pl.DataFrame) -> Shared:
    """The names without a number that several bodies bear; `folder` holds the frames of papers, `files` is the frame `open_files`."""
    register = lines(connection, cache, RegisterLine)
    # Made one by one: a table's rows are let go before the next are deciphered.
    tables = (
        (register if table is RegisterLine else lines(connection, cache, table), name, siret)
        for table, (name, siret) in BODIES.items()
        if holds(connection, table)
    )
    whys = connection.execute(select(OpenFile.id, OpenFile.why)).all()
    told = pl.DataFrame(
        [(number, why.get("council_siret")) for number, why in whys],
        schema={"file_id": pl.Int64, "told_siret": pl.String},
        orient="row",
    )
    named = files.select("file_id", "source").join(told, on="file_id", how="left")
    councils = pl.read_parquet(folder / "councils.parquet")
    return shared_names.find(tables, register, named, councils, pl.scan_parquet(folder / "attendance.parquet"))


def rows(connection: Connection, cache: Path, table: type[Table], shared: Shared) -> pl.LazyFrame:
    """All stored rows of a table, each under the name and number of its body."""
    return shared_names.apart(lines(connection, cache, table), *BODIES[table], shared)
