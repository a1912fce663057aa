"""What leads the page of suppliers: who may receive most, from at least to at most, and who comes next; never a sum over them all."""

from typing import Any

import polars as pl
import streamlit as st

from metrics.money.suppliers import Basis
from ui import lead
from ui.address import pressed
from ui.appearance import on_a_phone
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import count, listed, number, say
from ui.rows import party_rows
from ui.rows.coverage_frames import Read
from ui.sentences import money

Bases = dict[str, tuple[Basis, pl.DataFrame]]  # the word of the address -> a basis and its ranking, the widest range first
_NEXT = 2  # holders named after the first


def by_word(bases: list[tuple[Basis, pl.DataFrame]]) -> Bases:
    """`suppliers.by_contracts`, each under its word of the address."""
    return {money.basis_key(basis._asdict()): (basis, ranges) for basis, ranges in bases}


def lead_of(bases: Bases, held: pl.DataFrame, alone: pl.DataFrame, read: Read) -> None:
    """The figure of the page: the range of the holder whose maximum is highest, as the first bar below draws it, and the next in words.

    Of the basis that the switch below asks for; `held` and `alone`: the voted and the published contracts; `read`: the sessions read.
    Ends the page where no holder is named.
    """
    if not bases:
        lead.figure(number(0), say("lead.holders_unnamed"))
        st.stop()
    asked = pressed("view")
    basis, ranges = bases[asked] if asked in bases else next(iter(bases.values()))
    told = ranges.filter(pl.col("contracts") > 0)
    of_basis = int(told["contracts"].sum())
    others = sum(int(rows["contracts"].sum()) for _, rows in bases.values()) - of_basis
    about = f"{money.of_all(of_basis, others)}, {money.basis(basis._asdict())}"
    priced = told.filter(pl.any_horizontal(pl.col("lower_cents", "upper_cents").is_not_null()))
    if priced.is_empty():
        return lead.counted("lead.holders_unpriced", told.height, about=about)
    first, *rest = priced.head(1 + _NEXT).to_dicts()
    fixed = not first["open_maximum"] and first["lower_cents"] == first["upper_cents"]
    unlimited = first["open_maximum"] or first["upper_cents"] is None
    key = "lead.holder_open" if unlimited else "lead.holder_fixed" if fixed else "lead.holder_first"
    of = count("lead.holders", ranges.height)
    said = say(key, supplier=plain(first["supplier"]), holders=", ".join([of, *party_rows.near_said(ranges)]))
    # On a phone the bars, which name them, would be off the first screen.
    then = say("lead.holders_next", holders=listed([_range(row) for row in rest])) if rest and not on_a_phone() else ""
    source = money.source(first, held, alone, read)
    return lead.figure(money.large(first, first["open_maximum"]), lead.apart(said, then, f"{about}, {source}"))


def which(bases: Bases) -> pl.DataFrame:
    """The ranking of the basis that the switch asks for; on the line above it the button that opens the names near one another."""
    near = st.container(width="content")
    ranges = bases[filter_bar.among({word: money.basis(basis._asdict()) for word, (basis, _) in bases.items()})][1]
    with near:
        party_rows.offer(ranges, "supplier")
    return ranges


def _range(row: dict[str, Any]) -> str:
    return f"{plain(row['supplier'])} ({money.large(row, row['open_maximum'])})"
