"""The contracts of a holder's own page: its own, those that others hold, too, and those beside it that its most counts in."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import polars as pl

from metrics.money import suppliers
from metrics.money.contracts import BASIS
from metrics.money.reach import Reach
from ui import data
from ui.language import large_euros, say
from ui.rows import money_rows

COUNTED_AS = pl.Enum(["alone", "shared", "group", "near", "takes_part"])  # what its least counts first
_ENDS = ("lower_cents", "upper_cents")
_OWN_ENDS = ("own_lower_cents", "own_upper_cents")
_SUMMED = ("alone", "shared", "group", "near")  # what it only takes part in stands in no sum


class Beside(NamedTuple):
    """The basis of a holder's figure, and who makes its most with it."""

    basis: Mapping[str, Any]
    reach: Reach


def of_page(own: pl.DataFrame, held: pl.DataFrame, beside: Beside | None) -> pl.DataFrame:
    """`own` (`suppliers.of_supplier`) with `counted_as`, and of `held` the contracts of those beside the holder: each end has its rows.

    Each with what it adds to the two ends of the figure; those held alone first, then the highest.
    """
    frames = data.frames()
    mine = own.filter(~pl.col("takes_part"))
    shared = suppliers.shared(mine, frames["contracts"], frames["contract_holders"], mine["supplier_id"].unique())["contract_key"]
    kind = pl.when("takes_part").then(pl.lit("takes_part")).when(pl.col("contract_key").is_in(shared.implode())).then(pl.lit("shared"))
    parts = [own.with_columns(counted_as=kind.otherwise(pl.lit("alone")).cast(COUNTED_AS))]
    if beside:
        of_basis = _of_basis(held, beside.basis)
        for name, those in (("group", beside.reach.groups), ("near", beside.reach.near)):
            rows = of_basis.filter(pl.col("supplier").is_in(those))
            parts.append(rows.with_columns(takes_part=pl.lit(value=False), counted_as=pl.lit(name).cast(COUNTED_AS)))
    every = pl.concat(parts).unique("contract_id", keep="first", maintain_order=True)
    ordered = money_rows.highest_first(every).sort(pl.col("counted_as").to_physical(), maintain_order=True)
    return ordered.with_columns(*_own_ends())


def _own_ends() -> tuple[pl.Expr, pl.Expr]:
    """What is the holder's of a contract: of one held alone its amounts; of any other from nothing, for its part is told nowhere, to all.

    What another's sum counts adds nothing here, and has neither.
    """
    alone, counted = pl.col("counted_as") == "alone", pl.col("counted_as") != "takes_part"
    least = pl.when(alone).then("lower_cents").when(counted & pl.any_horizontal(pl.col(*_ENDS).is_not_null())).then(0)
    return least.cast(pl.Int64).alias(_OWN_ENDS[0]), pl.when(counted).then("upper_cents").alias(_OWN_ENDS[1])


def columns(every: tuple[str, ...], rows: pl.DataFrame) -> tuple[str, ...]:
    """The columns of one's contracts that say something; where not all are its alone, what of each is its own in place of the amounts.

    Beside it how each is held, and by whom; the whole amounts after the rest of what stands in sight.
    A tax that all of them have stands under the rows, with their sum: the day comes before it.
    """
    told = money_rows.without_votes(every, rows)
    if _all_alone(rows):
        return tuple(one for one in told if one != "counted_as")
    sight = ("date", "tax") if rows["tax"].n_unique() == 1 else ("tax", "date")
    first = ("title", *_OWN_ENDS, "counted_as", "held_by", *sight, *_ENDS)
    return (*first, *(one for one in told if one not in first))


def shown(rows: pl.DataFrame) -> dict[str, Any]:
    """How many columns and lines of a card stand in sight, how each is held among them; the sums, and what is said of one."""
    return {"summed": _ENDS if _all_alone(rows) else _OWN_ENDS, "first": 6, "in_card": 5, "of_sum": parts_of_sum(rows)}


def _all_alone(rows: pl.DataFrame) -> bool:
    return rows.filter(pl.col("counted_as") != "alone").is_empty()


def parts_of_sum(rows: pl.DataFrame) -> Callable[[Mapping[str, Any]], str]:
    """What of the sum of a basis under the rows is held alone, with others, in groups, under near names: together they make it.

    Nothing where all is held alone, nor where a most is not known.
    """

    def said(line: Mapping[str, Any]) -> str:
        here = _of_basis(rows, line).filter(pl.col("counted_as").is_in(_SUMMED), pl.any_horizontal(pl.col(*_ENDS).is_not_null()))
        if here.is_empty() or here["upper_cents"].null_count() or here.filter(pl.col("counted_as") != "alone").is_empty():
            return ""
        sums = dict(here.group_by("counted_as").agg(pl.col("upper_cents").sum()).iter_rows())
        told = [say(f"holder.sum_{one}", amount=large_euros(sums[one], line["currency"])) for one in _SUMMED if one in sums]
        *others, last = told
        parts = say("workbench.and", first=", ".join(others), last=last) if others else last
        apart = here["lower_cents"].null_count() or here["lower_cents"].sum() != here["upper_cents"].sum()
        return say("holder.sum_most" if apart else "holder.sum", parts=parts)

    return said


def _of_basis(rows: pl.DataFrame, basis: Mapping[str, Any]) -> pl.DataFrame:
    return rows.filter(*(pl.col(name).cast(pl.String).eq_missing(pl.lit(basis[name], pl.String)) for name in BASIS if name in basis))
