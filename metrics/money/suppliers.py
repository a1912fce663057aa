"""Suppliers (titulaires): the range of what each was awarded, and sums over several in which each contract counts once.

Law: Code de la commande publique R2142-19 and following (groups of operators), R2162-10 (frameworks with several holders). What of a shared
contract is whose is told nowhere (metrics/money/holdings.py); sums over holders count it with the first one, the others "take part".
"""

from typing import NamedTuple

import polars as pl

from metrics.money import holdings
from metrics.money.contracts import BASIS, SAID, sum_or_null
from metrics.money.contracts import ranges as contract_ranges
from metrics.money.named import named

ONCE = ("once_lower_cents", "once_upper_cents")  # what a sum over holders adds up: each contract with its first holder alone
_ENDS = ("lower_cents", "upper_cents")


class Basis(NamedTuple):
    """Amounts of one basis may be added; null is "not printed"."""

    tax: str | None
    scope: str | None
    currency: str | None


def ranges(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame) -> pl.DataFrame:
    """`with_ends` of voted contracts alone, nobody beside their holders. Contracts without a printed supplier are left out."""
    return with_ends(counted(current), holdings.voted(current, contracts, contract_holders))


def counted(current: pl.DataFrame) -> pl.DataFrame:
    """`contracts.ranges` by the supplier that each contract is counted with: its sums are those that may be added (`ONCE`)."""
    own = contract_ranges(current.filter(pl.col("supplier_id").is_not_null()), by="supplier")
    return own.rename(dict(zip(_ENDS, ONCE, strict=True)))


def with_ends(counts: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """`counts` by supplier and basis with the range of each (`holdings.ends` of these rows), the highest maximum first.

    `contracts` are those counted with it; a supplier that only takes part has none, and goes from nothing to all that it shares.
    """
    keys = ["supplier_id", *BASIS]
    joined = counts.drop("open_maximum").join(holdings.ends(rows), on=keys, how="full", coalesce=True, nulls_equal=True)
    numbers = [name for name in counts_of(counts) if name not in ("open_maximum", "contested")]
    first = [*keys[:1], "supplier", *BASIS, *_ENDS, "open_maximum"]
    return (
        joined.with_columns(pl.coalesce("supplier", "supplier_right").alias("supplier"), pl.col(numbers).fill_null(0))
        .select(*first, pl.exclude(*first, "supplier_right"))
        .sort(*BASIS, "upper_cents", "supplier", "supplier_id", descending=[False] * 3 + [True, False, False], nulls_last=True)
    )


def counts_of(ranges: pl.DataFrame) -> list[str]:
    """The columns that count contracts."""
    return [name for name, kind in ranges.schema.items() if kind.is_integer() and not name.endswith(("_cents", "_id"))]


def of_supplier(current: pl.DataFrame, rows: pl.DataFrame, supplier_id: int) -> pl.DataFrame:
    """The contracts of one supplier's range (`rows` of `holdings`), the last first, with what of each is its own."""
    own = (
        rows.filter(pl.col("supplier_id") == supplier_id)
        .drop_nulls("contract_key")
        .select("contract_key", "counted_as", *holdings.OWN_ENDS)
    )
    return current.join(own, on="contract_key", how="inner").sort("date", "contract_id", descending=True, nulls_last=True)


def bases(ranges: pl.DataFrame) -> list[tuple[Basis, pl.DataFrame]]:
    """The ranges apart by tax basis, scope and currency, in a fixed order: one table or chart each."""
    parts = ranges.partition_by(BASIS, maintain_order=True, as_dict=True)
    ordered = sorted(parts.items(), key=lambda part: tuple((value is None, str(value)) for value in part[0]))
    return [(Basis(*key), part) for key, part in ordered]


def by_contracts(ranges: pl.DataFrame) -> list[tuple[Basis, pl.DataFrame]]:
    """`bases`, that of most contracts first."""
    return sorted(bases(ranges), key=lambda part: -int(part[1]["contracts"].sum()))


def of_one(ranges: pl.DataFrame, supplier_id: int) -> pl.DataFrame:
    """The ranges of one supplier, that of the basis of most contracts first; its own or those in which it takes part."""
    most = (pl.col("contracts") + pl.col("takes_part"), pl.col("contracts"))
    own = ranges.filter(pl.col("supplier_id") == supplier_id).with_columns(unnamed=pl.lit(0, pl.Int64))
    return own.sort(*most, descending=True, maintain_order=True)


def whole(ranges: pl.DataFrame) -> pl.DataFrame:
    """One row a basis of the `ranges`: the sums of the `holders` that have a name, each contract once; `unnamed` contracts beside.

    The basis of most contracts comes first. Ranges of councils have no column of suppliers: all counts.
    """
    counts = ["open_maximum", *SAID, "contracts"]
    told = named("supplier") if "supplier" in ranges.columns else pl.lit(value=True)
    holders = pl.col("contracts") > (-1 if "supplier" in ranges.columns else 0)
    once = ONCE if set(ONCE) <= set(ranges.columns) else _ENDS
    summed = (
        ranges.filter(told)
        .group_by(BASIS, maintain_order=True)
        .agg(
            *(sum_or_null(name).alias(end) for name, end in zip(once, _ENDS, strict=True)),
            *(pl.col(name).sum() for name in counts),
            holders=holders.sum().cast(pl.Int64),
        )
    )
    rest = ranges.filter(~told).group_by(BASIS).agg(unnamed=pl.col("contracts").sum().cast(pl.Int64))
    summed = summed.join(rest, on=BASIS, how="left", nulls_equal=True, maintain_order="left").with_columns(pl.col("unnamed").fill_null(0))
    return summed.filter(pl.col("contracts") > 0).sort("contracts", descending=True, maintain_order=True)
