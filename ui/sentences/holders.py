"""What leads the page of suppliers: who may receive most, from at least to at most, and whether that is sure; never a sum over them all."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
import streamlit as st

from metrics.money import suppliers
from metrics.money.suppliers import Basis
from ui import lead
from ui.address import pressed
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import count, large_euros, number, say
from ui.rows import contenders, over_bars, party_rows
from ui.rows.contenders import Contender
from ui.rows.coverage_frames import Read
from ui.sentences import money, period

_COUNCILS = 2  # named beside a holder
_FIRST = 3  # who may come first and are named
_SAME_ENDS = (pl.col("lower_cents") == pl.col("upper_cents")) & (pl.col("open_maximum") == 0)

Shared = Callable[[pl.Series, Mapping[str, Any]], dict[int, int]]  # suppliers and a basis -> by supplier, in cents
Bases = dict[str, tuple[Basis, pl.DataFrame]]  # the word of the address -> a basis and its ranking, the widest range first


def by_word(bases: list[tuple[Basis, pl.DataFrame]]) -> Bases:
    """`suppliers.by_contracts`, each under its word of the address."""
    return {money.basis_key(basis._asdict()): (basis, ranges) for basis, ranges in bases}


def lead_of(bases: Bases, held: pl.DataFrame, alone: pl.DataFrame, shared: Shared | None = None) -> None:
    """The figure of the page: the range of the holder whose maximum is highest, as the first bar draws it; where near names may outdo it,
    all who may be the first by name, each with its own range.

    Of the basis that the switch below asks for; `held` and `alone`: the voted and the published contracts, whose years are said.
    `shared`: what of a holder's sum comes from contracts that others hold with it. Ends the page where no holder is named.
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
    # The years of the first, or of all that may be the first.
    maybe = [] if first["open_maximum"] else contenders.of_ranking(priced, "supplier", "upper_cents", "lower_cents")
    when = period.of_basis(first, held, alone.filter("in_totals"))
    every = count("lead.holders", ranges.height)
    if len(maybe) > 1:
        who = priced.filter(pl.col("supplier").is_in([one.name for one in maybe]))
        whose = {row["supplier"]: plain(row["supplier"]) + _whose(row, held, alone) for row in who.iter_rows(named=True)}
        parts = shared(who["supplier_id"], basis._asdict()) if shared else {}
        each = _maybe_first(maybe, whose, who, every, parts)
        return lead.figure(_either([plain(one.name) for one in maybe]), lead.apart(*each, f"{about}, {when}"))
    fixed = not first["open_maximum"] and first["lower_cents"] == first["upper_cents"]
    unlimited = first["open_maximum"] or first["upper_cents"] is None
    near = [say("lead.up_to_near", most=large_euros(one.most, first["currency"])) for one in maybe if one.most > first["upper_cents"]]
    # "At least and at most alike" only where nothing else is said that would belie it.
    alike = "lead.holder_fixed" if near else "lead.holder_sure"
    key = "lead.holder_open" if unlimited else alike if fixed else "lead.holder_first"
    said = say(key, supplier=plain(first["supplier"]) + _whose(first, held, alone), holders=every)
    return lead.figure(money.large(first, first["open_maximum"]), lead.apart(said, *near, f"{about}, {when}"))


def _either(names: list[str]) -> str:
    """ "SARC, PEDEAU ou COLAS", or the first ones and how many others: the names of those who may come first."""
    shown = names[:_FIRST] if len(names) <= _FIRST else [*names[: _FIRST - 1], count("party.more", len(names) - _FIRST + 1)]
    *others, last = shown
    return say("lead.either", names=", ".join(others), last=last)


def _maybe_first(maybe: list[Contender], whose: dict[str, str], who: pl.DataFrame, holders: str, parts: dict[int, int]) -> list[str]:
    """That the first place is open, and of each who may have it what is its own, and up to what it comes with what is counted apart.

    "At most" is the maximum that was voted, and nothing else; of its own what it shares with others is said.
    """
    told = []
    rows = {row["supplier"]: row for row in who.iter_rows(named=True)}
    for one in maybe[:_FIRST]:
        row = rows[one.name]
        own = [money.large(row, row["open_maximum"])]
        if part := parts.get(row["supplier_id"]):
            own.append(say("lead.own_shared", amount=large_euros(part, row["currency"])))
        if row["upper_cents"] is not None and one.most > row["upper_cents"]:
            own.append(say("lead.up_to", most=large_euros(one.most, row["currency"])))
        told.append(say("lead.contender", name=whose[one.name], range=", ".join(own)))
    return [say("lead.maybe_first", holders=holders), *told, say("lead.most_is_together")]


def together(totals: pl.DataFrame, whole: pl.DataFrame, supplier_id: int) -> list[str]:
    """What a holder comes to with the names near its own, of the basis of its figure (`whole`); nothing where there are none.

    `totals`: the ranges of all holders.
    """
    for basis in whole.head(1).iter_rows(named=True):
        ranked = party_rows.beside_suppliers(period.with_basis(basis, totals).filter(pl.col("contracts") > 0))
        own = ranked.filter(supplier_id=supplier_id)
        near = {name for names in own["maybe_same"].drop_nulls() for name in names.split(" ; ")}
        others = ranked.filter(pl.col("supplier").is_in(near))
        every = pl.concat([own, others])
        if others.height and not every["upper_cents"].null_count() and not every["open_maximum"].sum():
            lower = every.select(pl.coalesce("lower_cents", "upper_cents").sum()).item()
            ends = {"lower_cents": lower, "upper_cents": every["upper_cents"].sum(), "currency": basis["currency"]}
            names = [say("lead.quoted", name=plain(name)) for name in others["supplier"]]
            return [count("lead.with_near", len(names), names=", ".join(names), range=money.large(ends))]
    return []


def lead_of_one(totals: pl.DataFrame, own: pl.DataFrame, theirs: pl.DataFrame, read: Read, supplier_id: int) -> None:
    """The figure of a holder's own page (`money.lead_of`), and what it is with names near its own; `totals`: the ranges of all holders.

    Of its contracts published alone (`theirs`) who buys and who shares them.
    """
    whole = suppliers.whole(totals.filter(supplier_id=supplier_id).drop("supplier"))
    part = _shared_with(whole, own, supplier_id)
    same = [say("lead.same_ends")] if whole.head(1).filter(_SAME_ENDS).height and not part else []
    more = [*part, *same, *together(totals, whole, supplier_id), *party_rows.published_said(own, theirs, supplier_id)]
    money.lead_of(whole, own, theirs, read=read, more=more)


def _shared_with(whole: pl.DataFrame, own: pl.DataFrame, supplier_id: int) -> list[str]:
    """What of the figure comes from contracts that others hold, too, and who they are: what is the holder's own part is nowhere told."""
    mine = own.filter(~pl.col("takes_part"), supplier_id=supplier_id)
    n, names = over_bars.sharing(mine, mine["supplier_id"].unique()).get(supplier_id, (0, []))
    for basis in whole.head(1 if n else 0).iter_rows(named=True):
        if cents := over_bars.shared_cents(mine, mine["supplier_id"].unique(), basis).get(supplier_id):
            return [count("lead.shared_of_one", n, names=party_rows.few(names, _COUNCILS), amount=large_euros(cents, basis["currency"]))]
    return []


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


def which(bases: Bases) -> pl.DataFrame:
    """The ranking of the basis that the switch asks for; on the line above it the button that opens the names near one another."""
    near = st.container(width="content")
    ranges = bases[filter_bar.among({word: money.basis(basis._asdict()) for word, (basis, _) in bases.items()})][1]
    with near:
        party_rows.offer(ranges, "supplier")
    if said := same_ends(ranges):
        lead.notes().caption(said)
    return ranges
