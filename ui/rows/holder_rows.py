"""The contracts of a holder's own page: its own, those that others hold, too, and those beside it that its most counts in."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from metrics.filters.filters import Filters, apply
from metrics.money import holdings
from metrics.money.contracts import BASIS
from metrics.published import one_truth
from ui import data, empty
from ui.language import large_euros, say
from ui.rows import money_rows

_ENDS, _OWN_ENDS = ("lower_cents", "upper_cents"), holdings.OWN_ENDS


def counted(held: pl.DataFrame, alone: pl.DataFrame) -> pl.DataFrame:
    """`holdings.of` these voted and published contracts: what of each is whose."""
    return holdings.of(held, alone, data.frames().__getitem__)


def contracts(filters: Filters, kind: str | None = None) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The voted contracts and those published alone, of all holders: who shares one is known from the rows of all of them."""
    of_all = replace(filters, supplier=())
    return money_rows.held(of_all, kind), money_rows.alone(of_all, kind)


def ranges(held: pl.DataFrame, alone: pl.DataFrame, filters: Filters) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows of `counted`, and the range of each supplier that is asked for."""
    rows = counted(held, alone)
    return rows, apply(one_truth.by_supplier(held, alone, rows), Filters(supplier=filters.supplier))


def its_own(rows: pl.DataFrame) -> pl.DataFrame:
    """One's contracts without those of groups and near names beside it."""
    return rows.filter(~pl.col("counted_as").is_in(["group", "near"]).fill_null(value=False))


def all_held(whole: pl.DataFrame, own: pl.DataFrame, theirs: pl.DataFrame) -> pl.DataFrame:
    """The ranges of one (`suppliers.of_one`) with the count of all that it holds (`its_own`), contracts counted with another included."""
    unpriced = pl.col("kind").eq("fixed") & pl.col("upper_cents").is_null()  # of a published contract, as `one_truth.by_supplier` has it
    lacking = [own.select(*BASIS, lacks="amount_not_printed"), theirs.drop_nulls("counted_as").select(*BASIS, lacks=unpriced)]
    counts = pl.concat(lacking, how="vertical_relaxed").group_by(BASIS).agg(
        contracts=pl.len().cast(pl.Int64), amount_not_printed=pl.col("lacks").sum().cast(pl.Int64)
    )  # fmt: skip
    return whole.drop("contracts", "amount_not_printed").join(counts, on=BASIS, how="left", nulls_equal=True, maintain_order="left")


def by_holding(rows: pl.DataFrame) -> pl.DataFrame:
    """One's contracts (`suppliers.of_supplier`), those held alone first, then the highest."""
    return money_rows.highest_first(rows).sort(pl.col("counted_as").to_physical(), maintain_order=True)


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


def shown(rows: pl.DataFrame, kind: str | None = None) -> dict[str, Any]:
    """How many columns and lines of a card stand in sight, how each is held among them; the sums, what is said of one, and of none."""
    summed, none = _ENDS if _all_alone(rows) else _OWN_ENDS, empty.unless_filtered("never_voted", "held", kind)
    return {"summed": summed, "first": 6, "in_card": 5, "of_sum": parts_of_sum(rows), "empty_key": none}


def published_columns(every: tuple[str, ...], rows: pl.DataFrame) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The columns of one's contracts published alone, and how they are shown: what is its own is summed where not all are its alone."""
    told = {"first": 7, "empty_key": "held_alone"}
    if _all_alone(rows):
        return tuple(one for one in every if one != "counted_as"), {**told, "summed": _ENDS}
    rest = [one for one in every if one not in (*_ENDS, "counted_as")]
    return (*rest[:2], *_OWN_ENDS, "counted_as", *rest[2:], *_ENDS), {**told, "summed": _OWN_ENDS}


def once_said(ranges: pl.DataFrame) -> Callable[[Mapping[str, Any]], str]:
    """Beside the sum of a ranking that each contract is in it once, where the rows would add up to another one."""

    def said(line: Mapping[str, Any]) -> str:
        here = _of_basis(ranges, line)
        apart = any(here[end].sum() != here[f"once_{end}"].sum() for end in _ENDS)
        return say("holder.sum_once") if apart else ""

    return said


def _all_alone(rows: pl.DataFrame) -> bool:
    return rows.filter(pl.col("counted_as") != "alone").is_empty()


def parts_of_sum(rows: pl.DataFrame) -> Callable[[Mapping[str, Any]], str]:
    """What of the sum of a basis under the rows is held alone, with others, in groups, under near names: together they make it.

    Nothing where all is held alone, nor where a most is not known.
    """

    def said(line: Mapping[str, Any]) -> str:
        here = _of_basis(rows, line).filter(pl.any_horizontal(pl.col(*_ENDS).is_not_null()))
        if here.is_empty() or here["upper_cents"].null_count() or here.filter(pl.col("counted_as") != "alone").is_empty():
            return ""
        sums = dict(here.group_by("counted_as").agg(pl.col("upper_cents").sum()).iter_rows())
        told = [
            say(f"holder.sum_{one}", amount=large_euros(sums[one], line["currency"]))
            for one in holdings.COUNTED_AS.categories
            if one in sums
        ]
        *others, last = told
        parts = say("workbench.and", first=", ".join(others), last=last) if others else last
        apart = here["lower_cents"].null_count() or here["lower_cents"].sum() != here["upper_cents"].sum()
        return say("holder.sum_most" if apart else "holder.sum", parts=parts)

    return said


def _of_basis(rows: pl.DataFrame, basis: Mapping[str, Any]) -> pl.DataFrame:
    return rows.filter(*(pl.col(name).cast(pl.String).eq_missing(pl.lit(basis[name], pl.String)) for name in BASIS if name in basis))
