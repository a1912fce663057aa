"""What a council buys, a decision at a time: the lots of one act are one purchase, and a bar of one lot alone would look like all of it."""

import polars as pl

from metrics.money.contracts import sum_or_null
from ui.language import count, listed
from ui.rows.bought import bought, of_lot
from ui.rows.money_rows import largest

_HOLDERS = " / "  # between the holders of one contract, as `held_by` has them


def by_act(held: pl.DataFrame) -> pl.DataFrame:
    """`money_rows.largest` with one row a decision: the sums of its contracts of that basis, who holds them or how many lots they are."""
    bars = largest(held).with_columns(pl.coalesce("supplier_id", -pl.int_range(1, pl.len() + 1, dtype=pl.Int64)).alias("act"))
    acts = bars.group_by("act", maintain_order=True).agg(
        *(sum_or_null(name) for name in ("lower_cents", "upper_cents")),
        *(pl.col(name).first() for name in ("supplier_id", "title", "lot", "tax", "scope", "currency")),
        pl.col("open_maximum").sum(),
        pl.len().cast(pl.Int64).alias("contracts"),
        pl.col("lot").is_not_null().all().alias("lots"),
        pl.coalesce("held_by", pl.lit("")).alias("holders"),
    )
    named = pl.Series([_named(row) for row in acts.iter_rows(named=True)], dtype=pl.String)
    told = acts.drop("holders").with_columns(supplier=named, titled=named)
    return told.sort(pl.coalesce("upper_cents", "lower_cents"), descending=True, nulls_last=True, maintain_order=True)


def _named(act: dict[str, object]) -> str:
    """ "Halle – 15 lots, 14 titulaires"; of one contract its lot and all its holders: "Rue du Lavoir, lot 1 – Ormeau et Lavoir"."""
    told: list[str] = act["holders"]  # type: ignore[assignment]
    holders = list(dict.fromkeys(one for said in told for one in said.split(_HOLDERS) if one))
    n, title = int(act["contracts"]), act["title"]  # type: ignore[call-overload]
    if n == 1:
        what, who = of_lot(title, act["lot"]), listed(holders)  # type: ignore[arg-type]
    else:
        lots = count("purchases.lots" if act["lots"] else "purchases.contracts", n)
        what, who = bought(title), ", ".join([lots, *([count("lead.holders", len(holders))] if holders else [])])  # type: ignore[arg-type]
    return " – ".join(filter(None, (what, who)))
