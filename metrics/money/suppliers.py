"""Suppliers (titulaires): the range of what each was awarded, with each contract counted once.

Law: Code de la commande publique R2142-19 and following (groups of operators), R2162-10 (frameworks with several holders). A group's or a
shared framework's amount counts with its first holder; the others "take part".
"""

from typing import NamedTuple

import polars as pl

from metrics.money.contracts import BASIS, SAID, key, sum_or_null
from metrics.money.contracts import ranges as contract_ranges
from metrics.money.named import named


class Basis(NamedTuple):
    """Amounts of one basis may be added; null is "not printed"."""

    tax: str | None
    scope: str | None
    currency: str | None


def ranges(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame) -> pl.DataFrame:
    """`contracts.ranges` by supplier, with `takes_part`: contracts counted with another holder.

    A supplier that only takes part has a row with no amounts and no contracts. Contracts without a printed supplier are left out.
    """
    own = contract_ranges(current.filter(pl.col("supplier_id").is_not_null()), by="supplier")
    keys = ["supplier_id", *BASIS]
    shared = (
        _shared(current, contracts, contract_holders).group_by(keys).agg(pl.col("supplier").first(), takes_part=pl.len().cast(pl.Int64))
    )
    counts = ["open_maximum", *SAID, "amended", "contracts", "takes_part"]
    return (
        own.join(shared, on=keys, how="full", coalesce=True, nulls_equal=True)
        .with_columns(pl.coalesce("supplier", "supplier_right").alias("supplier"), *(pl.col(name).fill_null(0) for name in counts))
        .drop("supplier_right")
        .sort(*BASIS, "upper_cents", "supplier", "supplier_id", descending=[False] * 3 + [True, False, False], nulls_last=True)
    )


def of_supplier(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame, supplier_id: int) -> pl.DataFrame:
    """One supplier's contracts, the last first: its own, and those in which it `takes_part`."""
    own = current.filter(pl.col("supplier_id") == supplier_id).with_columns(takes_part=pl.lit(False))
    others = _shared(current, contracts, contract_holders).filter(pl.col("supplier_id") == supplier_id)["contract_id"]
    shared = current.filter(pl.col("contract_id").is_in(others.implode())).with_columns(takes_part=pl.lit(True))
    return pl.concat([own, shared]).sort("date", "contract_id", descending=True, nulls_last=True)


def sharing_of(
    current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame, of: pl.Series
) -> dict[int, tuple[int, list[str]]]:
    """By supplier: how many of the contracts counted with it others hold with it, and the names of these; who shares none is not in it."""
    own = current.filter(pl.col("supplier_id").is_in(of.implode()))
    acts = contracts.filter(pl.any_horizontal(pl.col(name).is_in(own[name].implode()) for name in ("contract_key", "contract_id")))
    shared = (
        _shared(own, acts, contract_holders)
        .group_by("counted_with")
        .agg(pl.col("contract_key").n_unique().alias("n"), pl.col("supplier").drop_nulls().unique().sort().alias("names"))
    )
    return {one: (n, names) for one, n, names in shared.select("counted_with", "n", "names").iter_rows()}


def shared(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame, of: pl.Series) -> pl.DataFrame:
    """The rows of `current` that are counted with one of these suppliers and that others hold with it: its own part is nowhere told."""
    own = current.filter(pl.col("supplier_id").is_in(of.implode()))
    acts = contracts.filter(pl.any_horizontal(pl.col(name).is_in(own[name].implode()) for name in ("contract_key", "contract_id")))
    keys = _shared(own, acts, contract_holders)["contract_key"].unique()
    return own.filter(pl.col("contract_key").is_in(keys.implode()))


def bases(ranges: pl.DataFrame) -> list[tuple[Basis, pl.DataFrame]]:
    """The ranges apart by tax basis, scope and currency, in a fixed order: one table or chart each."""
    parts = ranges.partition_by(BASIS, maintain_order=True, as_dict=True)
    ordered = sorted(parts.items(), key=lambda part: tuple((value is None, str(value)) for value in part[0]))
    return [(Basis(*key), part) for key, part in ordered]


def by_contracts(ranges: pl.DataFrame) -> list[tuple[Basis, pl.DataFrame]]:
    """`bases`, that of most contracts first."""
    return sorted(bases(ranges), key=lambda part: -int(part[1]["contracts"].sum()))


def whole(ranges: pl.DataFrame) -> pl.DataFrame:
    """One row a basis of the `ranges`: the sums of the `holders` that have a name, as a ranking of them shows; `unnamed` contracts beside.

    The basis of most contracts comes first. Ranges of one council, or of one supplier, have no column of suppliers: all counts.
    """
    counts = ["open_maximum", *SAID, "contracts"]
    told = named("supplier") if "supplier" in ranges.columns else pl.lit(value=True)
    holders = pl.col("contracts") > (-1 if "supplier" in ranges.columns else 0)
    summed = (
        ranges.filter(told)
        .group_by(BASIS, maintain_order=True)
        .agg(
            *(sum_or_null(name) for name in ("lower_cents", "upper_cents")),
            *(pl.col(name).sum() for name in counts),
            holders=holders.sum().cast(pl.Int64),
        )
    )
    rest = ranges.filter(~told).group_by(BASIS).agg(unnamed=pl.col("contracts").sum().cast(pl.Int64))
    summed = summed.join(rest, on=BASIS, how="left", nulls_equal=True, maintain_order="left").with_columns(pl.col("unnamed").fill_null(0))
    return summed.filter(pl.col("contracts") > 0).sort("contracts", descending=True, maintain_order=True)


def _shared(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame) -> pl.DataFrame:
    """Holders, in any act on the contract, beside the one with whom it is counted."""
    keyed = contract_holders.join(contracts.select("contract_id", contract_key=key()), on="contract_id", how="inner").drop("contract_id")
    basis = current.select("contract_id", "contract_key", *BASIS, counted_with="supplier_id")
    beside = ~pl.col("lead").fill_null(False) & pl.col("supplier_id").ne_missing(pl.col("counted_with"))
    shared = keyed.join(basis, on="contract_key", how="inner").filter(beside & pl.col("supplier_id").is_not_null())
    return shared.unique(["contract_key", "supplier_id"])
