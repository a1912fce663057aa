"""What can be found, drawn from the masked tables that pages show: acts, of papers or published, councillors, suppliers, beneficiaries."""

from pathlib import Path

import polars as pl
from sqlalchemy import Connection, and_, func, select

from council import Deliberation, Evidence
from database.privacy.beneficiaries import is_person
from database.search.numbers import ENTRY, numbered
from database.snapshot.frame_files import whole
from database.snapshot.masked_texts import FOLDER
from database.snapshot.program import program

_MOST_BUYERS = 5
_OWN = pl.concat_list("council").alias("councils")


def entries(connection: Connection, folder: Path) -> pl.DataFrame:
    """All entries of a snapshot with their numbers (`id`), each once."""
    parts = (_acts(connection, folder), _councillors(folder), _suppliers(folder), _beneficiaries(folder))
    told = (part.select(whole(ENTRY, part.collect_schema())) for part in parts)
    return numbered(pl.concat(told).with_columns(pl.col("title").fill_null("")).collect())


def _table(folder: Path, name: str) -> pl.LazyFrame:
    return pl.scan_parquet(folder / f"{name}.parquet")


def _acts(connection: Connection, folder: Path) -> pl.LazyFrame:
    """Acts read in papers, and those that only open data tell: their row is all their text."""
    texts = pl.scan_parquet(folder / FOLDER / "*.parquet").select("document_id", made=pl.col("people") + program())
    told = pl.when(pl.col("file_id").is_null()).then(pl.lit("deliberation")).otherwise(pl.lit("published_act"))
    acts = _table(folder, "deliberations").rename({"deliberation_id": "target"})
    acts = acts.select("target", "council", "date", "number", "title", "theme", "file_id", "row", _OWN, kind=told)
    return acts.join(_places(connection).lazy(), on="target", how="left").join(texts, on="document_id", how="left")


def _places(connection: Connection) -> pl.DataFrame:
    """Where each act's own words stand in its paper: from its number or title to the next act's; a paper of one act is all its own."""
    proves = and_(Evidence.owner == Deliberation.__tablename__, Evidence.owner_id == Deliberation.id)
    printed = and_(proves, Evidence.document_id == Deliberation.document_id, Evidence.field.in_(("number", "title")))
    rows = select(Deliberation.id, Deliberation.document_id, func.min(Evidence.start)).outerjoin(Evidence, printed)
    found = connection.execute(rows.group_by(Deliberation.id, Deliberation.document_id)).all()
    schema = {"target": pl.Int64, "document_id": pl.Int64, "start": pl.Int64}
    places = pl.DataFrame([tuple(row) for row in found], schema=schema, orient="row").sort("document_id", "start", "target")
    alone = pl.len().over("document_id") == 1
    places = places.with_columns(end=pl.col("start").shift(-1).over("document_id"), start=pl.when(alone).then(0).otherwise("start"))
    return places.with_columns(document_id=pl.when(pl.col("start").is_not_null()).then("document_id"))


def _councillors(folder: Path) -> pl.LazyFrame:
    last = _table(folder, "attendance").group_by("councillor_id").agg(pl.col("date").max())
    seats = _table(folder, "mandates").sort(pl.col("end").fill_null(pl.date(9999, 1, 1)), "start", maintain_order=True)
    people = seats.group_by("councillor_id", maintain_order=True).agg(
        pl.col("council").last(), pl.col("councillor").last().alias("title"), pl.col("start").max(), pl.col("group", "function").last()
    )
    said = pl.concat_str("function", "group", separator=", ", ignore_nulls=True)
    found = people.join(last, on="councillor_id", how="left").with_columns(date=pl.coalesce("date", "start"), text=said)
    return found.select("council", "title", "date", "text", _OWN, kind=pl.lit("councillor"), target="councillor_id")


def _suppliers(folder: Path) -> pl.LazyFrame:
    """Those of papers and of published contracts under one number, by the name that papers print.

    A person's name is none, unless a SIREN stands beside it: firms are often called after someone.
    """
    columns = ("supplier_id", "supplier", "council", "buyer", "date", "siren")
    acts = _table(folder, "contracts").select(
        "contract_id", "date", "council", buyer=pl.lit(None, pl.String), siren=pl.lit(None, pl.String)
    )
    voted = _table(folder, "contract_holders").join(acts, on="contract_id").select(columns)
    told = _table(folder, "published_contracts").select("contract_key", "council", "buyer", date="notified_on")
    held = _table(folder, "published_holders").select("contract_key", "supplier_id", "supplier", "siren")
    rows = pl.concat([voted, held.join(told, on="contract_key").select(columns)])
    name, buyer = pl.col("supplier"), pl.col("buyer")
    printed = pl.coalesce(name.filter(buyer.is_null()).min(), name.min()).alias("title")
    buyers = buyer.drop_nulls().unique().sort().head(_MOST_BUYERS).alias("buyers")
    numbered = pl.col("siren").is_not_null().any().alias("numbered")
    found = _of_one(rows, "supplier_id", printed, buyers, numbered).collect()
    names = found.select("numbered", "title").iter_rows()
    public = pl.Series([known or not is_person(title or "") for known, title in names], dtype=pl.Boolean)
    shown = found.filter(public & (pl.col("title") != "")).drop("numbered").lazy()
    return shown.rename({"supplier_id": "target"}).with_columns(text=pl.col("buyers").list.join(", "), kind=pl.lit("supplier"))


def _beneficiaries(folder: Path) -> pl.LazyFrame:
    voted = _table(folder, "grants").select("beneficiary", "council", "date", "masked")
    told = _table(folder, "published_grants").select("beneficiary", "council", "masked", date="agreed_on")
    rows = pl.concat([voted, told.select("beneficiary", "council", "date", "masked")])
    public = rows.filter(~pl.col("masked") & (pl.col("beneficiary") != ""))
    return _of_one(public, "beneficiary").rename({"beneficiary": "title"}).with_columns(kind=pl.lit("beneficiary"))


def _of_one(rows: pl.LazyFrame, key: str, *more: pl.Expr) -> pl.LazyFrame:
    """One line a thing: the councils where it stands, one of them alone as `council`, and its last date."""
    councils = pl.col("council").drop_nulls().unique().sort().alias("councils")
    found = rows.group_by(key).agg(councils, pl.col("date").max(), *more).sort(key)
    return found.with_columns(council=pl.when(pl.col("councils").list.len() == 1).then(pl.col("councils").list.first()))
