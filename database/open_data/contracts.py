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
        "no_maximum": pl.Boolean,  # "sans maximum" is written; null where nothing says so
        "band": pl.String,  # the band of amounts of a yearly list, as printed: neither minimum nor maximum
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
        "rows_published": pl.Int64,  # in how many rows of all files: one a holder, a version, a file
        "rows_sum_cents": pl.Int64,  # what adding those rows up would claim
        "least_cents": pl.Int64,  # of the amounts that the prevailing file tells of the contract as notified
        "most_cents": pl.Int64,
        "source_url": pl.String,
        "doubtful": pl.String,  # cells of its rows that cannot be what they say, with their words
    }
)
_LATEST = (
    "title",
    "procedure",
    "cpv",
    "technique",
    "tax",
    "scope",
    "duration_months",
    "offers",
    "place_code",
    "nature",
    "framework_id",
    "band",
)


def contracts(told: pl.LazyFrame) -> pl.LazyFrame:
    """From prevailing rows one row a contract (buyer, its number, its lot); a row without a number is a contract by itself.

    Where several files publish it, the one published last prevails; an amount is the last version's that tells one (an amendment's
    amount is the new total, arrêté of 22 December 2022), never a sum over holders or versions. Where one number was notified several
    times, with several amounts, the last day's counts; `least_cents` and `most_cents` tell how far apart they are.
    """
    last = pl.col("version") == pl.col("version").max()
    grouped = told.group_by("key", maintain_order=True).agg(
        pl.col("file_id", "buyer_siret", "contract_id", "lot", "concession", "currency", "notified_on", "source_url").first(),
        pl.col("row").filter(last).first(),
        pl.col("buyer_name").first().alias("buyer"),
        pl.col("amount_cents").filter(pl.col("version") == 0).first().alias("first_cents"),
        pl.col("amount_cents", "min_cents", "max_cents", "no_maximum").drop_nulls().last(),
        pl.col(*_LATEST).drop_nulls().last(),
        pl.col("changed_on", "published_on").max(),
        pl.coalesce("supplier_name", "supplier_id").filter(last).drop_nulls().unique(maintain_order=True).str.join(" / ").alias("supplier"),
        pl.col("supplier_siren").filter(last).drop_nulls().unique(maintain_order=True).str.join(" ").alias("supplier_sirens"),
        pl.coalesce("supplier_id", "supplier_name").filter(last).n_unique().alias("holders"),
        pl.col("version").filter(pl.col("version") > 0).n_unique().alias("amendments"),
        pl.col("published", "rows_published", "rows_sum_cents").first(),
        pl.col("doubtful").drop_nulls().unique(maintain_order=True).str.join("; ").replace("", None),
        pl.col("amount_cents").filter(pl.col("version") == 0).min().alias("least_cents"),
        pl.col("amount_cents").filter(pl.col("version") == 0).max().alias("most_cents"),
    )
    return grouped.with_columns(contract_key="key").select(pl.col(name).cast(kind) for name, kind in CONTRACT.items())


def holders(told: pl.LazyFrame) -> pl.LazyFrame:
    """From prevailing rows one row a contract and holder of its last version, its name or else its number; the first one leads.

    A cell "A / B" without a number names two.
    """
    name = pl.coalesce("supplier_name", "supplier_id")
    several = pl.when(pl.col("supplier_siren").is_null()).then(name.str.split(" / ")).otherwise(pl.concat_list(name))
    named = told.with_columns(supplier=several).explode("supplier").drop_nulls("supplier")
    last = named.filter(pl.col("version") == pl.col("version").max().over("key"))
    once = last.unique(["key", "supplier"], keep="first", maintain_order=True)
    lead = pl.int_range(pl.len()).over("key") == 0
    return once.select(contract_key="key", supplier="supplier", siren="supplier_siren", lead=lead)
