"""From published rows to contracts: holders are one contract, amendments are its versions, the same contract from two files is one."""

import polars as pl

CONTRACT = pl.Schema(
    {
        "contract_key": pl.UInt64,
        "file_id": pl.Int64,
        "row": pl.Int64,
        "buyer_siret": pl.String,
        "buyer": pl.String,
        "contract_id": pl.String,
        "lot": pl.String,
        "framework_id": pl.String,
        "nature": pl.String,
        "concession": pl.Boolean,
        "title": pl.String,
        "procedure": pl.String,
        "cpv": pl.String,
        "technique": pl.String,
        "first_cents": pl.Int64,  # as notified; null where only an amended version is published
        "amount_cents": pl.Int64,  # after the last amendment that tells one
        "min_cents": pl.Int64,
        "max_cents": pl.Int64,
        "currency": pl.String,
        "tax": pl.String,
        "scope": pl.String,
        "notified_on": pl.Date,
        "changed_on": pl.Date,
        "published_on": pl.Date,
        "duration_months": pl.Int64,
        "offers": pl.Int64,
        "place_code": pl.String,
        "supplier": pl.String,  # every holder, " / " between them
        "supplier_sirens": pl.String,  # the valid ones, a blank between them
        "holders": pl.Int64,
        "amendments": pl.Int64,
        "published": pl.Int64,  # in how many files
        "source_url": pl.String,
    }
)
# The path of an amended contract's amounts: one row a version, the one notified first (version 0).
VERSION = pl.Schema(
    {
        "contract_key": pl.UInt64,
        "version": pl.Int64,
        "file_id": pl.Int64,
        "row": pl.Int64,
        "changed_on": pl.Date,  # of the notification for version 0
        "amount_cents": pl.Int64,  # null: this version tells no amount
        "duration_months": pl.Int64,
    }
)
_ID = r"[^0-9A-Za-z]+"
_LATEST = ("title", "procedure", "cpv", "technique", "tax", "scope", "duration_months", "offers", "place_code", "nature", "framework_id")


def contracts(lines: pl.LazyFrame) -> pl.LazyFrame:
    """One row a contract (buyer, its number, its lot); a row without a number is a contract by itself.

    Where several files publish it, the one published last prevails; an amount is the last version's that tells one (an amendment's
    amount is the new total, arrêté of 22 December 2022), never a sum over holders or versions.
    """
    prevailing = _prevailing(lines)
    last = pl.col("version") == pl.col("version").max()
    grouped = prevailing.group_by("key", maintain_order=True).agg(
        pl.col("file_id", "buyer_siret", "contract_id", "lot", "concession", "currency", "notified_on", "source_url").first(),
        pl.col("row").filter(last).first(),
        pl.col("buyer_name").first().alias("buyer"),
        pl.col("amount_cents").filter(pl.col("version") == 0).first().alias("first_cents"),
        pl.col("amount_cents", "min_cents", "max_cents").drop_nulls().last(),
        pl.col(*_LATEST).drop_nulls().last(),
        pl.col("changed_on", "published_on").max(),
        pl.coalesce("supplier_name", "supplier_id").filter(last).drop_nulls().unique(maintain_order=True).str.join(" / ").alias("supplier"),
        pl.col("supplier_siren").filter(last).drop_nulls().unique(maintain_order=True).str.join(" ").alias("supplier_sirens"),
        pl.coalesce("supplier_id", "supplier_name").filter(last).n_unique().alias("holders"),
        pl.col("version").filter(pl.col("version") > 0).n_unique().alias("amendments"),
        pl.col("published").first(),
    )
    return grouped.with_columns(contract_key=pl.col("key").hash(0)).select(pl.col(name).cast(kind) for name, kind in CONTRACT.items())


def versions(lines: pl.LazyFrame) -> pl.LazyFrame:
    """One row a version of every contract of which several are published, of the file that prevails; its holders are one row."""
    amended = _prevailing(lines).filter(pl.col("version").n_unique().over("key") > 1)
    told = amended.group_by("key", "version", maintain_order=True).agg(
        pl.col("file_id", "row").first(),
        pl.coalesce("changed_on", "notified_on").first().alias("changed_on"),
        pl.col("amount_cents", "duration_months").drop_nulls().first(),
    )
    return told.with_columns(contract_key=pl.col("key").hash(0)).select(pl.col(name).cast(kind) for name, kind in VERSION.items())


def _prevailing(lines: pl.LazyFrame) -> pl.LazyFrame:
    """Rows with the `key` of their contract and in how many files it is published, of the file that tells of it last."""
    number = pl.col("contract_id").str.to_lowercase().str.replace_all(_ID, "")
    buyer = pl.coalesce(pl.col("buyer_siret"), pl.col("buyer_name").str.to_lowercase())
    own = pl.concat_str([pl.col("file_id"), pl.col("row")], separator=":")
    named = pl.concat_str([buyer, number, pl.col("lot").fill_null("")], separator="\x1f")
    keyed = lines.with_columns(key=pl.when(number != "").then(named).otherwise(own))
    newest = pl.col("published_on").fill_null(pl.date(1, 1, 1)).max().over("key", "file_id")
    ranked = keyed.with_columns(newest=newest).with_columns(
        prevails=pl.struct("newest", "file_id").rank("dense", descending=True).over("key") == 1,
        published=pl.col("file_id").n_unique().over("key"),
    )
    return ranked.filter("prevails").sort("key", "version", "row", "holder")


def double_counting(lines: pl.DataFrame) -> tuple[int, int]:
    """(the sum over published rows, the sum over distinct contracts) in cents: what adding up a table of holders would claim."""
    return int(lines["amount_cents"].sum() or 0), int(contracts(lines.lazy()).select(pl.col("amount_cents").sum()).collect().item() or 0)
