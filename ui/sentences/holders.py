"""What leads the page of suppliers: who may receive most, from at least to at most, and whether that is sure; never a sum over them all."""

from typing import Any

import polars as pl
import streamlit as st

from metrics.money.suppliers import Basis
from ui import lead
from ui.address import pressed
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import count, large_euros, number, say
from ui.rows import party_rows
from ui.rows.coverage_frames import Read
from ui.sentences import money, period

_COUNCILS = 2  # named beside a holder
_SAME_ENDS = (pl.col("lower_cents") == pl.col("upper_cents")) & (pl.col("open_maximum") == 0)

Bases = dict[str, tuple[Basis, pl.DataFrame]]  # the word of the address -> a basis and its ranking, the widest range first


def by_word(bases: list[tuple[Basis, pl.DataFrame]]) -> Bases:
    """`suppliers.by_contracts`, each under its word of the address."""
    return {money.basis_key(basis._asdict()): (basis, ranges) for basis, ranges in bases}


def lead_of(bases: Bases, held: pl.DataFrame, alone: pl.DataFrame) -> None:
    """The figure of the page: the range of the holder whose maximum is highest, as the first bar draws it; which near names may outdo it.

    Of the basis that the switch below asks for; `held` and `alone`: the voted and the published contracts, whose years are said.
    Ends the page where no holder is named.
    """
    if not bases:
        lead.figure(number(0), say("lead.holders_unnamed"))
        st.stop()
    asked = pressed("view")
    basis, ranges = bases[asked] if asked in bases else next(iter(bases.values()))
    told = ranges.filter(pl.col("contracts") > 0)
    of_basis = int((told["contracts"] - told["amount_not_printed"]).sum())
    others = sum(int(rows["contracts"].sum()) for _, rows in bases.values()) - of_basis
    published = money.published_in(basis._asdict(), alone.filter(pl.col("supplier_id").is_in(told["supplier_id"].implode())))
    about = f"{money.of_all(of_basis, others, published)}, {money.brief_basis(basis._asdict())}"
    priced = told.filter(pl.any_horizontal(pl.col("lower_cents", "upper_cents").is_not_null()))
    if priced.is_empty():
        return lead.counted("lead.holders_unpriced", told.height, about=lead.sentences(about))
    first = priced.row(0, named=True)
    fixed = not first["open_maximum"] and first["lower_cents"] == first["upper_cents"]
    unlimited = first["open_maximum"] or first["upper_cents"] is None
    shared, unsure = party_rows.shared_said(held, first["supplier_id"]), _unsure(priced, first)
    # "At least and at most alike" only where nothing else is said that would belie it.
    alike = "lead.holder_fixed" if shared or unsure else "lead.holder_sure"
    key = "lead.holder_open" if unlimited else alike if fixed else "lead.holder_first"
    said = say(key, supplier=plain(first["supplier"]) + _whose(first, held, alone), holders=count("lead.holders", ranges.height))
    # The bars below bear the next by name, and the button above them how many names are near one another.
    when = period.of_basis(first, held, alone.filter("in_totals"))
    # A group that lists the first is named under its bar; here it would be read as a part of the figure.
    if groups := party_rows.groups_said(ranges, first):
        lead.notes().text(lead.sentences(say("ui.line", name=plain(first["supplier"]), value=groups[0])))
    return lead.figure(money.large(first, first["open_maximum"]), lead.apart(said, *shared, *unsure, f"{about}, {when}"))


def lead_of_one(whole: pl.DataFrame, own: pl.DataFrame, theirs: pl.DataFrame, read: Read, supplier_id: int) -> None:
    """The figure of a holder's own page (`money.lead_of`); of its contracts published alone (`theirs`) who buys and who shares them."""
    same = [say("lead.same_ends")] if whole.head(1).filter(_SAME_ENDS).height else []
    money.lead_of(whole, own, theirs, read=read, more=[*same, *party_rows.published_said(own, theirs, supplier_id)])


def _whose(first: dict[str, Any], held: pl.DataFrame, alone: pl.DataFrame) -> str:
    """ " (Valmont)": the councils whose contracts the holder has, where contracts of several are ranked; nothing where all are of one.

    Of a published contract whose buyer is no council at hand, the buyer as it is published.
    """
    published = alone.select("supplier_id", council=pl.coalesce("council", "buyer"))
    of = pl.concat([held.select("supplier_id", "council"), published]).drop_nulls("council")
    own = of.filter(pl.col("supplier_id") == first["supplier_id"])["council"].unique().sort().to_list()
    if of["council"].n_unique() < 2 or not own:
        return ""
    return say("lead.of_councils", councils=party_rows.few(own, _COUNCILS))


def same_ends(ranges: pl.DataFrame) -> str:
    """Of how many holders with an amount the least is the most: a bar with one figure bears both; and that the amounts are rounded."""
    priced = ranges.filter(pl.col("contracts") > 0, pl.any_horizontal(pl.col("lower_cents", "upper_cents").is_not_null()))
    same = priced.filter(_SAME_ENDS).height
    return say("lead.holders_same", n=number(same), all=count("lead.holders", priced.height)) if same else ""


def above(priced: pl.DataFrame, first: dict[str, Any]) -> list[list[str]]:
    """The groups of names, counted apart, that together would come before the first; none where it is sure or has no maximum."""
    return [] if first["open_maximum"] else party_rows.above(priced, first, "supplier", "upper_cents")


def _unsure(priced: pl.DataFrame, first: dict[str, Any]) -> list[str]:
    """What near names, if they were one, would come to: those of the first, then those that would come before it."""
    if first["open_maximum"] or first["upper_cents"] is None or "maybe_same" not in first:
        return []
    most = dict(priced.drop_nulls("upper_cents").select("supplier", "upper_cents").iter_rows())
    own = [first["supplier"], *(name for name in (first["maybe_same"] or "").split(" ; ") if name in most)]
    told = [say("lead.up_to_near", most=_sum(own, most, first))] if len(own) > 1 else []
    groups = above(priced, first)
    return told + party_rows.unsure(groups, sums=tuple(_sum(group, most, first) for group in groups))


def _sum(names: list[str], most: dict[str, int], first: dict[str, Any]) -> str:
    """What some holders may receive at most, together."""
    return large_euros(sum(most.get(name, 0) for name in names), first["currency"])


def which(bases: Bases) -> pl.DataFrame:
    """The ranking of the basis that the switch asks for; on the line above it the button that opens the names near one another."""
    near = st.container(width="content")
    ranges = bases[filter_bar.among({word: money.basis(basis._asdict()) for word, (basis, _) in bases.items()})][1]
    with near:
        party_rows.offer(ranges, "supplier")
    if said := same_ends(ranges):
        lead.notes().caption(said)
    return ranges
