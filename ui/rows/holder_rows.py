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

COUNTED_AS = pl.Enum(["alone", "shared", "takes_part", "group", "near"])
_ENDS = ("lower_cents", "upper_cents")
_SUMMED = ("alone", "shared", "group", "near")  # what it only takes part in stands in no sum


class Beside(NamedTuple):
    """The basis of a holder's figure, and who makes its most with it."""

    basis: Mapping[str, Any]
    reach: Reach


def of_page(own: pl.DataFrame, held: pl.DataFrame, beside: Beside | None) -> pl.DataFrame:
    """`own` (`suppliers.of_supplier`) with `counted_as`, and of `held` the contracts of those beside the holder: each end has its rows."""
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
    return money_rows.highest_first(every)


def columns(every: tuple[str, ...], rows: pl.DataFrame) -> tuple[str, ...]:
    """The columns of one's contracts that say something; beside the amounts how each is held, and by whom, where not all are its alone.

    A tax that all of them have stands under the rows, with their sum: the day comes before it.
    """
    told = money_rows.without_votes(every, rows)
    if rows.filter(pl.col("counted_as") != "alone").is_empty():
        return tuple(one for one in told if one != "counted_as")
    first = ("counted_as", "held_by", *(("date",) if rows["tax"].n_unique() == 1 else ()))
    at = told.index("upper_cents") + 1
    return (*told[:at], *first, *(one for one in told[at:] if one not in first))


def shown(rows: pl.DataFrame) -> dict[str, Any]:
    """How many columns and lines of a card stand in sight, how each is held among them; the sums, and what is said of one."""
    return {"summed": _ENDS, "first": 6, "in_card": 5, "of_sum": parts_of_sum(rows)}


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
