"""What of each contract is a holder's: all of what it holds alone; of what others hold, too, from nothing to all, for no part is told.

Law: Code de la commande publique R2142-19 and following (groups of operators), R2162-10 (frameworks with several holders). The range of a
supplier is the sum of these rows, on every page, in every file and in the interface.
"""

from collections.abc import Callable

import polars as pl

from metrics.money.contracts import BASIS, key, sum_or_null

Read = Callable[[str], pl.DataFrame]  # a table of the snapshot by its name

COUNTED_AS = pl.Enum(["alone", "shared", "group", "near"])  # what a holder's least counts first
OWN_ENDS = ("own_lower_cents", "own_upper_cents")
_ENDS, _KEYS = ("lower_cents", "upper_cents"), ("contract_key", "published_key")  # a voted contract, or one published alone
_KEPT = (*_KEYS, *BASIS, *_ENDS, "no_maximum")


def of(held: pl.DataFrame, alone: pl.DataFrame, read: Read) -> pl.DataFrame:
    """A row a holder and contract, of those voted (`one_truth.voted`) and those published alone that are `in_totals`.

    `counted_as`: "alone"; "shared" (`lead`: counted with it in sums over holders); of a "group" that lists it, or of a name "near" its own,
    whose name is `beside`. `own_lower_cents` and `own_upper_cents` are what it adds to the holder's range.
    """
    own = pl.concat([voted(held, read("contracts"), read("contract_holders")), _published(alone, read)])
    links = pl.concat([_groups(read("supplier_groups")), _near(read("party_pairs"))]).unique(["supplier_id", "other_id"], keep="first")
    return pl.concat([own, _beside(own, links)])


def voted(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame) -> pl.DataFrame:
    """The same of voted contracts alone (`contracts.current`), nobody beside the holders printed in an act."""
    keyed = contract_holders.join(contracts.select("contract_id", contract_key=key()), on="contract_id", how="inner")
    others = keyed.filter(~pl.col("lead").fill_null(False)).select("contract_key", "supplier_id", "supplier")
    published = pl.lit(None, pl.UInt64).alias("published_key")
    return _of_holders(current.with_columns(published).select(*_KEPT, "supplier_id", "supplier"), others, "contract_key")


def ends(rows: pl.DataFrame) -> pl.DataFrame:
    """By supplier and basis the two ends of the range, in cents, and what of it is not held alone.

    `open_maximum`: contracts without a maximum among all it counts; `takes_part`: those counted with another holder;
    `shared_contracts`, `shared_most_cents`: all that others hold, too, and what they come to; `beside_contracts`, `beside_most_cents`:
    those of groups and near names (`group_names`, `near_names`), and what they add to the most.
    """
    keys = ["supplier_id", *BASIS]
    sums = rows.group_by(keys).agg(
        pl.col("supplier").first(),
        *(sum_or_null(own).alias(end) for own, end in zip(OWN_ENDS, _ENDS, strict=True)),
        open_maximum=pl.col("no_maximum").sum().cast(pl.Int64),
    )
    shared = pl.col("counted_as") == "shared"
    names = {f"{kind}_names": pl.col("beside").filter(pl.col("counted_as") == kind).unique().sort() for kind in ("group", "near")}
    parts = rows.filter(pl.col("counted_as") != "alone").group_by(keys).agg(
        takes_part=(shared & ~pl.col("lead")).sum().cast(pl.Int64),
        shared_contracts=shared.sum().cast(pl.Int64),
        shared_most_cents=pl.col("own_upper_cents").filter(shared).sum(),
        beside_contracts=(~shared).sum().cast(pl.Int64),
        beside_most_cents=pl.col("own_upper_cents").filter(~shared).sum(),
        **{name: pl.when(told.len() > 0).then(told.str.join(" ; ")) for name, told in names.items()},
    )  # fmt: skip
    counts = pl.col("takes_part", "shared_contracts", "shared_most_cents", "beside_contracts", "beside_most_cents").fill_null(0)
    return sums.join(parts, on=keys, how="left", nulls_equal=True).with_columns(counts)


def sharers(rows: pl.DataFrame, of: pl.Series) -> dict[int, list[str]]:
    """By supplier of `of`, in their order the names of those with whom it shares contracts; who shares none is not in it."""
    shared = rows.filter(pl.col("counted_as") == "shared")
    own = shared.filter(pl.col("supplier_id").is_in(of.implode())).select(*_KEYS, of="supplier_id")
    beside = own.join(shared, on=_KEYS, nulls_equal=True).filter(pl.col("of") != pl.col("supplier_id"))
    names = beside.group_by("of").agg(pl.col("supplier").drop_nulls().unique().sort())
    return {one: told for one, told in names.iter_rows() if told}


def _of_holders(leading: pl.DataFrame, others: pl.DataFrame, by: str) -> pl.DataFrame:
    """The rows of contracts (`_KEPT`, with the holder they are counted with) and of the `others` that hold one, too, each once."""
    more = leading.drop("supplier").rename({"supplier_id": "first_id"}).join(others, on=by, how="inner")
    more = more.filter(pl.col("supplier_id").is_not_null(), pl.col("supplier_id").ne_missing(pl.col("first_id"))).drop("first_id")
    more = more.unique([by, "supplier_id"], keep="first", maintain_order=True)
    columns = (*_KEPT, "supplier_id", "supplier")
    own = leading.filter(pl.col("supplier_id").is_not_null()).select(*columns, lead=pl.lit(value=True))
    rows = pl.concat([own, more.select(*columns, lead=pl.lit(value=False))])
    several = pl.col(by).is_in(more[by].unique().implode())
    counted_as = pl.when(several).then(pl.lit("shared")).otherwise(pl.lit("alone")).cast(COUNTED_AS)
    return _with_own_ends(rows.with_columns(counted_as=counted_as, beside=pl.lit(None, pl.String)))


def _published(alone: pl.DataFrame, read: Read) -> pl.DataFrame:
    counted = alone.filter("in_totals").with_columns(
        published_key="contract_key", contract_key=pl.lit(None, pl.String), supplier="first_holder"
    )
    others = read("published_holders").filter(~pl.col("lead")).select("supplier_id", "supplier", published_key="contract_key")
    return _of_holders(counted.select(*_KEPT, "supplier_id", "supplier"), others, "published_key")


def _beside(own: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """The contracts of those beside a holder that it does not hold itself, in the bases in which it holds any."""
    mine = own.join(links, on="supplier_id", how="semi").select("supplier_id", "supplier", *BASIS).unique(["supplier_id", *BASIS])
    theirs = own.select(*_KEPT, "lead", other_id="supplier_id", beside="supplier").join(links, on="other_id", how="semi")
    rows = links.join(mine, on="supplier_id").join(theirs, on=["other_id", *BASIS], nulls_equal=True)
    rows = rows.join(own, on=["supplier_id", *_KEYS], how="anti", nulls_equal=True)
    rows = rows.sort(pl.col("counted_as").to_physical(), maintain_order=True).unique(
        ["supplier_id", *_KEYS], keep="first", maintain_order=True
    )
    return _with_own_ends(rows).select(own.columns)


def _with_own_ends(rows: pl.DataFrame) -> pl.DataFrame:
    some = pl.any_horizontal(pl.col(*_ENDS).is_not_null())
    least = pl.when(pl.col("counted_as") == "alone").then("lower_cents").when(some).then(0)
    return rows.with_columns(least.cast(pl.Int64).alias(OWN_ENDS[0]), pl.col("upper_cents").alias(OWN_ENDS[1]))


def _groups(groups: pl.DataFrame) -> pl.DataFrame:
    """By holder the groups that list it."""
    return groups.select("supplier_id", other_id="consortium_id", counted_as=pl.lit("group", COUNTED_AS))


def _near(pairs: pl.DataFrame) -> pl.DataFrame:
    """By holder those whose names are near its own, which nobody has judged yet: both ways."""
    proposed = pairs.filter(pl.col("kind") == "supplier", pl.col("merge_state") == "proposed")
    one, other = (pl.col(name).cast(pl.Int64, strict=False) for name in ("key", "party_key"))
    ways = [proposed.select(supplier_id=one, other_id=other), proposed.select(supplier_id=other, other_id=one)]
    return pl.concat(ways).drop_nulls().with_columns(counted_as=pl.lit("near", COUNTED_AS))
