"""Builds the frames of open data beside those of papers, and joins what was voted with what was published."""

from collections.abc import Callable, Iterable
from pathlib import Path

import polars as pl
from sqlalchemy import Connection

from council import (
    PublishedAct,
    PublishedBudgetLine,
    PublishedDebt,
    PublishedDeclaration,
    PublishedGrant,
    RegisteredCouncillor,
    RegisterLine,
    Table,
    YearlyGrant,
)
from database.budgets import frames as budget_frames
from database.checks import twin_rows
from database.identities import council_facts, declarations
from database.identities.published_councils import of_a_council
from database.money import open_suppliers
from database.money.open_voted import matches
from database.open_data import bodies as open_bodies
from database.open_data import councillors as open_councillors
from database.open_data import file_frames as open_file_frames
from database.open_data import holders as open_holders
from database.open_data import register as open_register
from database.open_data.derived import derived
from database.open_data.masked import Texts
from database.open_data.pairing import granted as open_granted
from database.open_data.rows import editions, forget_gone, holds, lines
from database.open_data.schemas import OPEN_SCHEMAS
from database.privacy.masking import Masker
from database.snapshot import guarded, long_table
from database.snapshot.frame_files import store
from locales import text

IsPerson = Callable[[str, str | None, str], bool]


def write(connection: Connection, cache: Path, folder: Path, mask: Masker, is_person: IsPerson) -> None:
    """Writes every frame of open data into `folder`, where those of papers stand already."""
    forget_gone(connection, cache)
    if editions(connection):
        _write(connection, cache, folder, mask, is_person)
    else:
        _write_none(connection, cache, folder)


def _write_none(connection: Connection, cache: Path, folder: Path) -> None:
    """What the frames are where papers alone are loaded: what is worked out of no row says as much."""
    council_facts.complete(connection, folder, lines(connection, cache, RegisteredCouncillor))
    for name in OPEN_SCHEMAS:
        _store_none(folder, name)


def _write(connection: Connection, cache: Path, folder: Path, mask: Masker, is_person: IsPerson) -> None:
    own = guarded.key(connection)
    files = open_file_frames.files(connection)
    shared = open_bodies.shared(connection, cache, folder, files)

    def told(table: type[Table]) -> list[pl.LazyFrame]:
        return [open_bodies.rows(connection, cache, table, shared)] if holds(connection, table) else []

    register = told(RegisterLine)
    for rows in register:
        open_register.add(folder, rows)
    registered = lines(connection, cache, RegisteredCouncillor)
    council_facts.complete(connection, folder, registered)
    councils = pl.read_parquet(folder / "councils.parquet")
    contracts = derived(connection, cache, shared)
    frames: dict[str, Iterable[pl.LazyFrame]] = {  # each made as it is stored, then let go
        "open_files": [files.lazy()],
        "shared_names": [shared.asked.lazy()],
        "refused_rows": [open_file_frames.set_aside(connection).lazy()],
        "published_contracts": (
            of_a_council(_bought(part, files), councils, "buyer", "buyer_siret", files) for part in contracts["contracts"]
        ),
        "contract_versions": contracts["versions"],
        "published_grants": (_grants(rows, councils, files, is_person) for rows in told(PublishedGrant)),
        "published_acts": (_acts(rows, councils, files) for rows in told(PublishedAct)),
        "yearly_grants": (budget_frames.grants(rows, councils, files, is_person) for rows in told(YearlyGrant)),
        "published_budgets": (budget_frames.budgets(rows, councils, files) for rows in told(PublishedBudgetLine)),
        "register_doubts": (open_register.doubts(rows, files, councils) for rows in register),
        "published_debts": (budget_frames.debts(rows, councils, files, is_person) for rows in told(PublishedDebt)),
    }
    for name, parts in frames.items():
        _store(folder, name, parts, Texts(name, mask, cache, own))
    matches(folder).write_parquet(folder / "contract_matches.parquet")
    open_granted.matches(folder).write_parquet(folder / "grant_matches.parquet")
    seated = open_councillors.matches(folder, registered, open_file_frames.of_sectors(connection))
    seated.write_parquet(folder / "register_matches.parquet")
    declarations.matches(folder, lines(connection, cache, PublishedDeclaration), files).write_parquet(folder / "declarations.parquet")
    open_suppliers.candidates(folder).write_parquet(folder / "supplier_candidates.parquet")
    _store_holders(folder, contracts["holders"])


def _store_holders(folder: Path, parts: list[pl.LazyFrame]) -> None:
    if not parts:
        _store_none(folder, "published_holders")
        return
    held = open_holders.holders(folder, pl.concat(parts)).sort("council_id", nulls_last=True, maintain_order=True)
    store(folder / "published_holders.parquet", held)


def _store_none(folder: Path, name: str) -> None:
    store(folder / f"{name}.parquet", OPEN_SCHEMAS[name].to_frame())


def _store(folder: Path, name: str, parts: Iterable[pl.LazyFrame], texts: Texts) -> None:
    """The file of a frame, whose rows come in parts; a council's rows lie together: they are read without the others."""
    schema = OPEN_SCHEMAS[name]
    casts = [pl.col(column).cast(kind) for column, kind in schema.items()]
    long_table.write(folder / f"{name}.parquet", (texts.covered(part.select(casts).collect()) for part in parts), schema)
    texts.keep()


def _bought(rows: pl.LazyFrame, files: pl.DataFrame) -> pl.LazyFrame:
    """A list that names no buyer is of the publisher that its folder names."""
    publishers = files.lazy().filter(pl.col("form") == "contract_bands").select("file_id", "publisher")
    nobody = pl.col("buyer").is_null() & pl.col("buyer_siret").is_null()
    rows = rows.join(publishers, on="file_id", how="left", maintain_order="left")
    return rows.with_columns(pl.when(nobody).then("publisher").otherwise("buyer").alias("buyer")).drop("publisher")


def _grants(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame, is_person: IsPerson) -> pl.LazyFrame:
    rows = rows.rename({"grantor_name": "grantor", "beneficiary_name": "beneficiary"})
    frame = of_a_council(rows, councils, "grantor", "grantor_siret", files).collect()
    named = zip(frame["beneficiary"], frame["purpose"], frame["grantor"], frame["beneficiary_siret"], frame["beneficiary_rna"], strict=True)
    private = [bool(who) and not number and not rna and is_person(who, purpose, body or "") for who, purpose, body, number, rna in named]
    whole = ~pl.col("doubtful").str.contains(r"\bshare: ").fill_null(value=False)  # a share that cannot be read is not the whole
    shared = (pl.col("amount_cents") * pl.col("share").fill_null(1)).round().cast(pl.Int64)
    part = pl.when(pl.col("share").is_not_null() | whole).then(shared)
    frame = frame.with_columns(masked=pl.Series(private, dtype=pl.Boolean), part_cents=part)
    hidden = pl.lit(text("database.private_person", "fr"))
    frame = twin_rows.marked(frame)
    return frame.lazy().with_columns(beneficiary=pl.when("masked").then(hidden).otherwise("beneficiary"))


def _acts(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame) -> pl.LazyFrame:
    named = rows.rename({"council_name": "printed"})
    return of_a_council(named, councils, "printed", "council_siret", files).with_columns(council=pl.coalesce("council", "printed"))
