"""Sentences on who gets what: which source each figure comes from, what it is for, and how much nobody can place."""

import polars as pl
import streamlit as st

from metrics.ahead import ahead
from metrics.money import suppliers
from ui import lead
from ui.escaping import plain
from ui.language import choice, count, day, euros, listed, say
from ui.sentences import period
from ui.sentences.money import basis, from_to, range_in_words, suppliers_chart
from ui.tables.elements import NONE

_STEPS = 12
_MARKED = 5


def origins(held: pl.DataFrame, alone: pl.DataFrame, what: str = "contracts") -> None:
    """How many are voted and published, voted only, published only: each counts once."""
    both = held.filter(pl.col("origin") == "both").height
    counts = {"both": both, "voted": held.height - both, "published": alone.height}
    parts = [count(f"page.money.{what}_{name}", n) for name, n in counts.items() if n] or [count(f"page.money.{what}_both", 0)]
    st.text(say(f"page.money.origins_{what}", parts=listed(parts)))
    if apart := alone.filter(~pl.col("in_totals")).height:
        st.caption(count(f"page.money.not_counted_{what}", apart))


def bars(rows: pl.DataFrame) -> str:
    """What each bar of `money_rows.as_bars` comes to, in words; grants have no basis to name."""
    said = listed([f"{row['supplier']} ({from_to(row)})" for row in rows.to_dicts()])
    return say("ui.line", name=basis(rows.row(0, named=True)), value=said) if rows["what"][0] == "contracts" else said


def unnamed(rest: pl.DataFrame, what: str) -> None:
    """How many contracts or grants are under no name, and what they come to: they are in no ranking."""
    for row in rest.iter_rows(named=True):
        st.caption(count(f"page.money.unnamed_{what}", row["rows"], amount=euros(row["amount_cents"], row["currency"]) or NONE))


def twins(repeated: int) -> None:
    """How many published rows repeat another, which is shown instead."""
    if repeated:
        st.caption(count("page.money.twins", repeated))


def doubtful(published: pl.DataFrame, day_column: str) -> None:
    """How many published rows are dated after today."""
    if late := published.filter(ahead(day_column)).height:
        st.caption(count("page.money.ahead", late))


def out_of_scale(years: pl.DataFrame) -> None:
    """What a beneficiary received in a year, ten times or a tenth of the years beside it: to be looked up in the paper."""
    for row in years.head(_MARKED).iter_rows(named=True):
        amount = euros(row["amount_cents"], row["currency"]) or NONE
        st.caption(say("page.money.out_of_scale", who=plain(row["beneficiary"]), year=row["year"], amount=amount))


def refused(grants: int) -> None:
    """How many grants were asked of the council, and not given."""
    if grants:
        st.caption(count("page.grants.refused", grants))


def widest(bases: list[tuple[suppliers.Basis, pl.DataFrame]]) -> None:
    """By basis: which supplier may receive most, and who voted against any of its contracts."""
    for one, ranges in bases:
        for row in ranges.drop_nulls("upper_cents").head(1).iter_rows(named=True):
            told = {"supplier": plain(row["supplier"]), "upper": euros(row["upper_cents"], row["currency"])}
            said = say("page.suppliers.widest", basis=basis(one._asdict()), **told)
            if row["against"]:
                said += " " + say("page.suppliers.against", names=plain(row["against"]))
            elif row["contested"]:
                said += " " + count("page.suppliers.contested", row["contested"])
            else:
                said += " " + say("ways.unopposed")
            st.text(said)


def placed(totals: pl.DataFrame) -> None:
    """One line a kind of money and basis."""
    for row in totals.iter_rows(named=True):
        told = {**row, "contracts": row["entries"]}
        said = range_in_words(told) if row["what"] == "contracts" else _given(row)
        st.text(say("ui.line", name=choice("what", row["what"]), value=said))


def unknown_share(totals: pl.DataFrame) -> None:
    """How many contracts and grants nothing places, and how many only the words of a title do."""
    for (what,), rows in totals.partition_by("what", as_dict=True, maintain_order=True).items():
        counts = rows.select(pl.col("entries", "printed", "guessed").sum()).row(0, named=True)
        unknown = rows.filter(pl.nth(0).cast(pl.String) == "unknown")["entries"].sum()
        told = {name: int(n) for name, n in counts.items()} | {"unknown": int(unknown)}
        st.text(say(f"page.themes.unknown_{what}", **told))


def steps(rows: pl.DataFrame) -> None:
    """The way of a contract, a line a step: when, what, how much, and how it was voted."""
    several = rows["supplier"].n_unique() > 1
    for row in rows.head(_STEPS).iter_rows(named=True):
        amount = from_to(row) if row["no_maximum"] or row["upper_cents"] is not None or row["lower_cents"] is not None else ""
        votes = [count(f"overview.{name}", row[name]) for name in ("votes_for", "votes_against", "abstentions") if row[name] is not None]
        named = [say("ui.path.against", names=plain(row["against"]))] if row["against"] else []
        where = say("ui.path.published", source=plain(row["source"]), row=row["row"]) if row["source"] else ""
        who = plain(row["supplier"] or "") if several else ""
        told = [one for one in (choice("step", row["step"]), who, amount, *votes, *named, where) if one]
        st.text(say("ui.path.line", when=day(row["date"]) or NONE, told=", ".join(told)))


def _given(row: dict[str, object]) -> str:
    amount = euros(row["upper_cents"], row["currency"]) or NONE  # type: ignore[arg-type]
    unknown = row["amount_not_printed"]
    said = count("page.money.grants_given", row["entries"], amount=amount)  # type: ignore[arg-type]
    return f"{said} ({count('page.money.amount_not_printed', unknown)})" if unknown else said  # type: ignore[arg-type]


def amended(whole: pl.DataFrame, held: pl.DataFrame, alone: pl.DataFrame) -> None:
    """How many contracts of that basis, with an amount, are among those of which only amendments were read (`alone`)."""
    priced = [period.with_basis(row, held).filter(~pl.col("amount_not_printed")) for row in whole.head(1).iter_rows(named=True)]
    for n in (rows.join(alone, on="contract_key", how="semi").height for rows in priced):
        if n:
            st.text(lead.sentences(count("lead.amended_alone", n)))


def purchases_chart(bars: pl.DataFrame) -> str:
    """How many decisions to buy have an amount of the basis drawn, and the three highest in words."""
    priced = bars.filter(pl.any_horizontal(pl.col("lower_cents", "upper_cents").is_not_null()))
    return suppliers_chart(priced if priced.height else bars, "purchases")
