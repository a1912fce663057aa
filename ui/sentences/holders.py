"""What leads the page of suppliers: who may receive most, from at least to at most, and whether that is sure; never a sum over them all."""

from typing import Any

import polars as pl
import streamlit as st

from metrics.money import holdings
from metrics.money.suppliers import Basis
from ui import lead
from ui.address import pressed
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import count, large_euros, number, say
from ui.rows import contenders, holder_rows, party_rows
from ui.rows.contenders import names_in
from ui.rows.coverage_frames import Read
from ui.sentences import money, period

_COUNCILS, _FIRST = 2, 3  # named beside a holder; who may come first and are named
_SAME_ENDS = (pl.col("lower_cents") == pl.col("upper_cents")) & (pl.col("open_maximum") == 0)

Bases = dict[str, tuple[Basis, pl.DataFrame]]  # the word of the address -> a basis and its ranking, the widest range first


def by_word(bases: list[tuple[Basis, pl.DataFrame]]) -> Bases:
    """`suppliers.by_contracts`, each under its word of the address."""
    return {money.basis_key(basis._asdict()): (basis, ranges) for basis, ranges in bases}


def lead_of(bases: Bases, held: pl.DataFrame, alone: pl.DataFrame, counted: pl.DataFrame) -> None:
    """The figure of the page: the range of the holder whose maximum is highest, as the first bar draws it; where near names may outdo it,
    all who may be the first by name, and the range of the first bar.

    Of the basis that the switch below asks for; `held` and `alone`: the voted and the published contracts, whose years are said;
    `counted`: the rows of `holdings` that its ranges are made of.
    Ends the page where no holder is named.
    """
    if not bases:
        lead.figure(number(0), say("lead.holders_unnamed"))
        st.stop()
    asked = pressed("view")
    basis, ranges = bases[asked] if asked in bases else next(iter(bases.values()))
    of_basis = int((ranges["contracts"] - ranges["amount_not_printed"]).sum())
    every_basis = pl.concat([rows.select("contracts", "amount_not_printed") for _, rows in bases.values()])
    others = int(every_basis["contracts"].sum()) - of_basis
    unpriced = int(every_basis["amount_not_printed"].sum())
    out = money.left_out(unpriced, others - unpriced)
    published = money.published_in(basis._asdict(), alone.filter(pl.col("supplier_id").is_in(ranges["supplier_id"].implode())))
    about = f"{money.of_all(of_basis, others, published)}, {money.brief_basis(basis._asdict())}"
    priced = ranges.filter(pl.any_horizontal(pl.col("lower_cents", "upper_cents").is_not_null()))
    if priced.is_empty():
        return lead.counted("lead.holders_unpriced", ranges.height, about=lead.sentences(about, *out))
    first, maybe = priced.row(0, named=True), maybe_first(priced)
    when = period.of_basis(first, held, alone.filter("in_totals"))
    every = contenders.how_many(ranges)
    reached = money.large(first, first["open_maximum"])
    whose = plain(first["supplier"]) + _whose(first, held, alone, counted)
    if maybe:
        # The one range told is that of the first bar, as its own page has it; the others' stand at their bars.
        own = say("lead.contender", name=whose, range=reached)
        said = lead.apart(say("lead.maybe_first", holders=every), say("lead.maybe_first_why"), own, f"{about}, {when}", *out)
        return lead.figure(_either([plain(one) for one in maybe]), said)
    fixed = not first["open_maximum"] and first["lower_cents"] == first["upper_cents"]
    unlimited = first["open_maximum"] or first["upper_cents"] is None
    near = _ends_said(first, say("lead.own_shared", amount=large_euros(first["shared_most_cents"], first["currency"])))
    # "At least and at most alike" only where nothing else is said that would belie it.
    alike = "lead.holder_fixed" if near else "lead.holder_sure"
    key = "lead.holder_open" if unlimited else alike if fixed else "lead.holder_first"
    return lead.figure(reached, lead.apart(say(key, supplier=whose, holders=every), *near, f"{about}, {when}", *out))


def _ends_said(row: dict[str, Any], shared: str, alone: int = 0) -> list[str]:
    """ "au moins : ses marchés seuls", "au plus : avec 1 nom proche et 1 groupement comptés à part": what makes the two ends of a range.

    `shared`: the contracts that others hold, too, in words, said where they have an amount; where there is no most, the least is said to be
    without them. `alone`: how many it holds alone, where that is known.
    """
    several = [shared] if row["shared_most_cents"] else []
    beside = {"near": names_in(row["near_names"]), "groups": names_in(row["group_names"])}
    every = [*several, *(count(f"lead.beside_{kind}", len(names)) for kind, names in beside.items() if names)]
    if not every or row["open_maximum"] or row["upper_cents"] is None:
        return [say("lead.least_without", shared=shared)] if several else []
    *others, last = every
    joined = say("workbench.and", first=", ".join(others), last=last) if others else last
    return [count("lead.least_of", alone) if alone else say("lead.least_alone"), say("lead.most_with", beside=joined)]


def maybe_first(priced: pl.DataFrame) -> list[str]:
    """The names of those who may come first in a ranking of holders whose near names are counted apart, as their bars stand.

    None where one does for sure.
    """
    if priced.is_empty() or priced["open_maximum"][0]:
        return []
    found = contenders.of_suppliers(priced)
    return found if len(found) > 1 else []


def named_first(names: list[str]) -> list[str]:
    """Of the names of `maybe_first` those that are told; the others are counted."""
    return names if len(names) <= _FIRST else names[: _FIRST - 1]


def _either(names: list[str]) -> str:
    """ "Voirie du Val, Ormeau ou Lavoir", or the first ones and how many others: the names of those who may come first."""
    told = named_first(names)
    *others, last = [*told, *([count("party.more", len(names) - len(told))] if len(names) > len(told) else [])]
    return say("lead.either", names=", ".join(others), last=last)


def lead_of_one(whole: pl.DataFrame, rows: pl.DataFrame, own: pl.DataFrame, theirs: pl.DataFrame, read: Read) -> None:
    """The figure of a holder's own page (`money.lead_of`): its range as the ranking has it (`suppliers.of_one`), of its contracts.

    `rows` (`holdings`) tell with whom it shares some; `own` are voted, of those published alone (`theirs`) who buys is told.
    """
    more = party_rows.published_said(own, theirs)
    for row in whole.head(1).iter_rows(named=True):
        names = holdings.sharers(rows, whole["supplier_id"].head(1)).get(row["supplier_id"], [])
        amount = large_euros(row["shared_most_cents"], row["currency"])
        shared = count("lead.shared_of_one", row["shared_contracts"], names=party_rows.few(names, _COUNCILS), amount=amount)
        # Exact where all are of one basis and priced.
        alone = row["contracts"] + row["takes_part"] - row["shared_contracts"] if whole.height == 1 and not row["amount_not_printed"] else 0
        said = _ends_said(row, shared, alone)
        same = [say("lead.same_ends")] if whole.head(1).filter(_SAME_ENDS).height and not said else []
        large = money.large(row, row["open_maximum"])
        if not row["contracts"]:
            lead.figure(large, lead.apart(count("lead.only_shared", row["takes_part"]), money.brief_basis(row), *said, *more))
            continue
        mine = holder_rows.its_own(own), holder_rows.its_own(theirs)
        every = holder_rows.all_held(whole, *mine)
        money.lead_of(every, *mine, read=read, more=[*said, *same, *more], large_said=large if said else None, beside=_of_those(row))
    if whole.is_empty():
        money.lead_of(whole, own, theirs, more=more)


def _of_those(row: dict[str, Any]) -> str:
    """ " et 1 en groupement": how many contracts of those beside a holder its most counts in."""
    kind = "both" if row["near_names"] and row["group_names"] else "near" if row["near_names"] else "groups"
    return say(f"lead.and_{kind}", n=number(row["beside_contracts"])) if row["beside_contracts"] else ""


def _whose(first: dict[str, Any], held: pl.DataFrame, alone: pl.DataFrame, counted: pl.DataFrame) -> str:
    """ " (Valmont)": the councils whose contracts the holder has, where contracts of several are ranked; nothing where all are of one.

    Of a published contract whose buyer is no council at hand, the buyer as it is published.
    """
    published = alone.select(published_key="contract_key", council=pl.coalesce("council", "buyer")).drop_nulls("council")
    voted = held.select("contract_key", "council").drop_nulls("council")
    rows = holder_rows.its_own(counted.filter(pl.col("supplier_id") == first["supplier_id"]))
    mine = [every.join(rows, on=key, how="semi")["council"] for every, key in ((voted, "contract_key"), (published, "published_key"))]
    own = pl.concat(mine).unique().sort().to_list()
    if pl.concat([voted["council"], published["council"]]).n_unique() < 2 or not own:
        return ""
    return say("lead.of_councils", councils=party_rows.few(own, _COUNCILS))


def same_ends(ranges: pl.DataFrame) -> str:
    """Of how many holders with an amount the least is the most: a bar with one figure bears both; and that the amounts are rounded."""
    priced = ranges.filter(pl.any_horizontal(pl.col("lower_cents", "upper_cents").is_not_null()))
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
