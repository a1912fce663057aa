"""What leads the page of suppliers: who may receive most, from at least to at most, and whether that is sure; never a sum over them all."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
import streamlit as st

from metrics.money import reach, suppliers
from metrics.money.reach import NO_PART, Part, Reach
from metrics.money.suppliers import Basis
from ui import lead
from ui.address import pressed
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import count, large_euros, number, say
from ui.rows import contenders, over_bars, party_rows
from ui.rows.coverage_frames import Read
from ui.rows.holder_rows import Beside
from ui.sentences import money, period

_COUNCILS, _FIRST = 2, 3  # named beside a holder; who may come first and are named
_SAME_ENDS = (pl.col("lower_cents") == pl.col("upper_cents")) & (pl.col("open_maximum") == 0)

Shared = Callable[[pl.Series, Mapping[str, Any]], dict[int, Part]]  # suppliers and a basis -> by supplier
Bases = dict[str, tuple[Basis, pl.DataFrame]]  # the word of the address -> a basis and its ranking, the widest range first


def by_word(bases: list[tuple[Basis, pl.DataFrame]]) -> Bases:
    """`suppliers.by_contracts`, each under its word of the address."""
    return {money.basis_key(basis._asdict()): (basis, ranges) for basis, ranges in bases}


def lead_of(bases: Bases, held: pl.DataFrame, alone: pl.DataFrame, shared: Shared | None = None) -> None:
    """The figure of the page: the range of the holder whose maximum is highest, as the first bar draws it; where near names may outdo it,
    all who may be the first by name, and the range of the first bar.

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
    ordered = contenders.by_most(priced)
    first, maybe = ordered.row(0, named=True), maybe_first(priced, ordered)
    when = period.of_basis(first, held, alone.filter("in_totals"))
    every = contenders.how_many(ranges)
    part = shared(pl.Series([first["supplier_id"]]), basis._asdict()).get(first["supplier_id"], NO_PART) if shared else NO_PART
    together = contenders.reach(priced, first, part=part)
    reached = _range(first, together, part)
    whose = plain(first["supplier"]) + _whose(first, held, alone)
    if maybe:
        # The one range told is that of the first bar, as its own page has it; the others' stand at their bars.
        own = say("lead.contender", name=whose, range=reached)
        said = lead.apart(say("lead.maybe_first", holders=every), say("lead.maybe_first_why"), own, f"{about}, {when}")
        return lead.figure(_either([plain(one) for one in maybe]), said)
    fixed = not first["open_maximum"] and first["lower_cents"] == first["upper_cents"]
    unlimited = first["open_maximum"] or first["upper_cents"] is None
    near = _ends_said(together, say("lead.own_shared", amount=large_euros(part.most, first["currency"])) if part.most else "")
    # "At least and at most alike" only where nothing else is said that would belie it.
    alike = "lead.holder_fixed" if near else "lead.holder_sure"
    key = "lead.holder_open" if unlimited else alike if fixed else "lead.holder_first"
    return lead.figure(reached, lead.apart(say(key, supplier=whose, holders=every), *near, f"{about}, {when}"))


def _range(row: dict[str, Any], together: Reach | None, part: Part) -> str:
    """The range of a holder: with those beside it where there are some; its least is without what others hold with it."""
    if together:
        return money.large({"lower_cents": together.least, "upper_cents": together.most, "currency": row["currency"]})
    least = row["lower_cents"] if row["lower_cents"] is None else reach.alone(row, part)
    return money.large({**row, "lower_cents": least}, row["open_maximum"])


def _ends_said(together: Reach | None, shared: str, alone: int = 0) -> list[str]:
    """ "au moins : ses marchés seuls", "au plus : avec 1 nom proche et 1 groupement comptés à part": what makes the two ends of `_range`.

    `shared`: the contracts that others hold, too, in words; where there is no most, the least is said to be without them. `alone`: how
    many it holds alone, where that is known.
    """
    if together is None:
        return [say("lead.least_without", shared=shared)] if shared else []
    apart = [count(f"lead.beside_{kind}", len(names)) for kind, names in (("near", together.near), ("groups", together.groups)) if names]
    *others, last = [*([shared] if shared else []), *apart]
    beside = say("workbench.and", first=", ".join(others), last=last) if others else last
    return [count("lead.least_of", alone) if alone else say("lead.least_alone"), say("lead.most_with", beside=beside)]


def maybe_first(priced: pl.DataFrame, ordered: pl.DataFrame | None = None) -> list[str]:
    """The names of those who may come first in a ranking of holders whose near names are counted apart, as their bars stand.

    None where one does for sure. `ordered`: the ranking as its bars stand (`contenders.by_most`), where it is at hand.
    """
    if priced.is_empty() or priced["open_maximum"][0]:
        return []
    found = {one.name for one in contenders.of_ranking(priced, "supplier", "upper_cents", "lower_cents")}
    if len(found) < 2:
        return []
    ordered = contenders.by_most(priced) if ordered is None else ordered
    return [one for one in ordered["supplier"] if one in found]


def named_first(names: list[str]) -> list[str]:
    """Of the names of `maybe_first` those that are told; the others are counted."""
    return names if len(names) <= _FIRST else names[: _FIRST - 1]


def _either(names: list[str]) -> str:
    """ "Voirie du Val, Ormeau ou Lavoir", or the first ones and how many others: the names of those who may come first."""
    told = named_first(names)
    *others, last = [*told, *([count("party.more", len(names) - len(told))] if len(names) > len(told) else [])]
    return say("lead.either", names=", ".join(others), last=last)


def lead_of_one(totals: pl.DataFrame, own: pl.DataFrame, theirs: pl.DataFrame, read: Read, supplier_id: int) -> Beside | None:
    """The figure of a holder's own page (`money.lead_of`), up to what it is with those beside it; `totals`: the ranges of all holders.

    Of its contracts published alone (`theirs`) who buys and who shares them. Who stands beside it is answered: their rows are shown, too.
    """
    whole = suppliers.whole(totals.filter(supplier_id=supplier_id).drop("supplier"))
    part, shared, others = _shared_with(whole, own, supplier_id)
    together, beside = _reach_of(totals, whole, supplier_id, part)
    same = [say("lead.same_ends")] if whole.head(1).filter(_SAME_ENDS).height and not shared and not together else []
    # Exact where all are of one basis and priced.
    alone = int(whole["contracts"][0]) - others if whole.height == 1 and not whole["amount_not_printed"][0] else 0
    more = [*_ends_said(together, shared, alone), *same, *party_rows.published_said(own, theirs, supplier_id)]
    large = _range(whole.row(0, named=True), together, part) if together or shared else None
    money.lead_of(whole, own, theirs, read=read, more=more, large_said=large, beside=beside)
    return Beside(whole.row(0, named=True), together) if together else None


def _reach_of(totals: pl.DataFrame, whole: pl.DataFrame, supplier_id: int, part: Part) -> tuple[Reach | None, str]:
    """As the ranking of the basis of its figure (`whole`) has it, and how many contracts those beside it have.

    None and "" where it has no figure, or nobody beside it.
    """
    for basis in whole.head(1).iter_rows(named=True):
        ranked = party_rows.beside_suppliers(period.with_basis(basis, totals).filter(pl.col("contracts") > 0))
        for row in ranked.filter(supplier_id=supplier_id).iter_rows(named=True):
            together = contenders.reach(ranked, row, part=part)
            return together, _of_those(together, ranked) if together else ""
    return None, ""


def _of_those(together: Reach, ranked: pl.DataFrame) -> str:
    """ " et 1 en groupement": how many contracts of those beside a holder its most counts in."""
    n = int(ranked.filter(pl.col("supplier").is_in([*together.near, *together.groups]))["contracts"].sum())
    kind = "both" if together.near and together.groups else "near" if together.near else "groups"
    return say(f"lead.and_{kind}", n=number(n)) if n else ""


def _shared_with(whole: pl.DataFrame, own: pl.DataFrame, supplier_id: int) -> tuple[Part, str, int]:
    """What of the figure comes from contracts that others hold, too, in words who they are, and how many: its own part is not told."""
    mine = own.filter(~pl.col("takes_part"), supplier_id=supplier_id)
    n, names = over_bars.sharing(mine, mine["supplier_id"].unique()).get(supplier_id, (0, []))
    for basis in whole.head(1 if n else 0).iter_rows(named=True):
        if part := over_bars.shared_cents(mine, mine["supplier_id"].unique(), basis).get(supplier_id):
            amount = large_euros(part.most, basis["currency"])
            return part, count("lead.shared_of_one", n, names=party_rows.few(names, _COUNCILS), amount=amount), n
    return NO_PART, "", 0


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


def which(bases: Bases) -> pl.DataFrame:
    """The ranking of the basis that the switch asks for; on the line above it the button that opens the names near one another."""
    near = st.container(width="content")
    ranges = bases[filter_bar.among({word: money.basis(basis._asdict()) for word, (basis, _) in bases.items()})][1]
    with near:
        party_rows.offer(ranges, "supplier")
    if said := same_ends(ranges):
        lead.notes().caption(said)
    return ranges
