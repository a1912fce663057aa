"""Sentences on who gets what: which source each figure comes from, what it is for, and how much nobody can place."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from metrics.ahead import ahead
from metrics.fraction import percent
from metrics.money import sums, suppliers
from ui import lead
from ui.escaping import plain
from ui.language import choice, count, day, euros, language, large_euros, listed, number, say
from ui.rows.coverage_frames import Read
from ui.sentences import period
from ui.sentences.money import NOTHING_READ, basis, from_to, large, of_all, range_in_words, source
from ui.tables.elements import NONE
from ui.town import amounts

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


def lead_of(
    by_theme: list[tuple[str, pl.DataFrame]],
    placed: Mapping[str, pl.DataFrame],
    theme: str | None = None,
    *,
    read: Read = NOTHING_READ,
    at_least: bool = False,
) -> None:
    """The figure of the page: which theme may receive most, or what `theme` comes to; then how many have no theme that is known.

    Where no theme is chosen there is a figure for each kind of money: the page asks of both.

    `by_theme`: totals of one basis by kind of money (`money_rows.widest`), contracts before grants; `placed`: the
    contracts and the grants themselves, whose years are said; `read`: the sessions read, of which they tell alone; `at_least`: some
    grants were not read.
    """
    if theme is None:
        return _of_all_themes(by_theme, placed, at_least=at_least)
    for what, rows in by_theme[:1]:
        wanted = pl.col("theme").cast(pl.String) == theme
        first = next(rows.filter(wanted).iter_rows(named=True), None)
        if first is None:
            lead.figure(number(0), say("lead.theme_none"))
            continue
        said = say("lead.theme", what=choice("what", what).lower(), theme=choice("theme", first["theme"]))
        least = (at_least and what == "grants") or _some_unsaid(what, rows.filter(wanted).head(1))
        parts = _of_theme(what, first, placed[what].filter(wanted), read)
        lead.figure(_large(first, first["open_maximum"], at_least=least), lead.apart(said, *parts))
    return None


def _of_all_themes(by_theme: list[tuple[str, pl.DataFrame]], placed: Mapping[str, pl.DataFrame], *, at_least: bool) -> None:
    """A figure a kind of money: its first known theme with what it comes to, of how much, and how much of it has no theme that is known."""
    for what, rows in by_theme:
        unknown = pl.col("theme").cast(pl.String) == "unknown"
        known = rows.filter(~unknown).sort("upper_cents", descending=True, nulls_last=True, maintain_order=True)
        out, part = int(rows.filter(unknown)["entries"].sum()), at_least and what == "grants"
        of = {"what": choice("what", what).lower(), "total": _short(rows, at_least=part or _some_unsaid(what, rows))}
        first = next(known.iter_rows(named=True), None)
        if first is None:
            lead.figure(number(out), say("lead.theme_none_of", **of))
            continue
        least = part or _some_unsaid(what, known.head(1))
        lowest = large_euros(first["lower_cents"], first["currency"])
        amount = say("lead.least", lower=lowest) if least and lowest else _large(first, first["open_maximum"], at_least=least)
        notes = [count("lead.theme_unknown", out, share=_share(rows, unknown))] if out else []
        # The picture below bears the years, and the page's notes what is of another basis.
        notes += _of_theme(what, first, placed[what])[1:] if what == "contracts" else []
        lead.figure(say("ui.line", name=choice("theme", first["theme"]), value=amount), lead.apart(say("lead.theme_first", **of), *notes))


def _share(rows: pl.DataFrame, part: pl.Expr) -> str:
    amount = pl.coalesce("upper_cents", "lower_cents")  # each at its most
    some, every = rows.select(amount.filter(part).sum().alias("some"), amount.sum().alias("every")).row(0)
    return percent(some / every, language()) if every else NONE


def _some_unsaid(what: str, totals: pl.DataFrame) -> bool:
    """Whether a grant of these bears no amount, so that the sum is that much at least."""
    return what == "grants" and totals["amount_not_printed"].sum() > 0


def _short(totals: pl.DataFrame, *, at_least: bool = False) -> str:
    """From at least to at most what totals of one basis come to, at a glance; `at_least`: that some was not read."""
    for row in sums.by_basis(totals, ("lower_cents", "upper_cents"), most=1):
        said = amounts.bounds(row | {"open_maximum": int(totals["open_maximum"].sum())})
        return say("lead.least", lower=said) if at_least else said
    return say("page.act.not_printed")


def _large(row: Mapping[str, Any], open_ended: int, *, at_least: bool) -> str:
    """The same of one row, of which the most is not known where it is that much `at_least`."""
    return large(dict(row) | {"upper_cents": None} if at_least else row, open_ended)


def _of_theme(what: str, row: dict[str, Any], placed: pl.DataFrame, read: Read = NOTHING_READ) -> list[str]:
    """The years of what one theme, or all, comes to; of contracts who tells them, and how many of them are of this basis."""
    if what != "contracts":
        return [period.of_basis(row, placed)]
    of_basis = period.with_basis(row, placed).filter(~pl.col("amount_not_printed")).height
    return [source(row, placed, read=read), f"{of_all(of_basis, placed.height - of_basis)}, {basis(row)}"]


def bars(rows: pl.DataFrame) -> str:
    """What each bar of `money_rows.as_bars` comes to, in words; grants have no basis to name."""
    said = listed([f"{row['supplier']} ({from_to(row)})" for row in rows.to_dicts()])
    return say("ui.line", name=basis(rows.row(0, named=True)), value=said) if rows["what"][0] == "contracts" else said


def unnamed(rest: pl.DataFrame, what: str) -> None:
    """How many contracts or grants are under no name, and what they come to: they are in no ranking."""
    for row in rest.iter_rows(named=True):
        st.caption(count(f"page.money.unnamed_{what}", row["rows"], amount=euros(row["amount_cents"], row["currency"]) or NONE))


def doubtful(published: pl.DataFrame, day_column: str) -> None:
    """How many published rows another file tells word for word, and how many are dated after today."""
    if "twin" in published.columns and (twins := published.filter(pl.col("twin").fill_null(value=False)).height):
        st.caption(count("page.money.twins", twins))
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
