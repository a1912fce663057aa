"""Sentences on money: ranges from at least to at most, never added over tax bases or scopes; grants."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import polars as pl
import streamlit as st

from ui import lead
from ui.language import choice, count, euros, large_euros, listed, number, say
from ui.rows.coverage_frames import Read
from ui.sentences import period
from ui.tables.elements import NONE

NOTHING_READ = Read(0, ())
_NOTES = {"open_maximum": "page.money.open_maximum", "unnamed": "lead.unnamed_apart"}


def lead_of(
    whole: pl.DataFrame, held: pl.DataFrame, alone: pl.DataFrame | None = None, *, read: Read = NOTHING_READ, more: Sequence[str] = (),
    large_said: str | None = None, beside: str = "",
) -> None:  # fmt: skip
    """The page's figure: from at least to at most, of the basis of most contracts (`suppliers.whole`), of how many of all, then `more`.

    `held`, `alone`: the contracts counted; `read`: of which sessions; `large_said`: the figure, where others make its ends,
    `beside`: how many contracts of theirs are in it.
    Of a holder none of whose contracts is in any sum, how many it has.
    """
    if whole.is_empty() and alone is not None and (n := held.height + alone.height):
        return lead.counted("lead.in_no_total", n, told=lead.sentences(*more))
    for row in whole.head(1).iter_rows(named=True):
        # Of this basis with an amount, without any, of another basis: the three add up to all.
        unpriced, every = (int(whole[name].sum()) for name in ("amount_not_printed", "contracts"))
        priced = row["contracts"] - row["amount_not_printed"]
        out = left_out(unpriced, every - unpriced - priced)
        notes = [count(key, row[name]) for name, key in _NOTES.items() if row[name]]
        published = 0 if alone is None else published_in(row, alone)
        kinds = _kinds(row, held, alone, priced)
        one_kind = not out and kinds == count("lead.fixed", priced)
        # A fixed price has no two ends: where others make them, the contracts are but counted.
        kind = kinds if one_kind and not large_said else count("page.money.contracts", priced)
        of_one = say("lead.priced_own", kind=kind) + beside if large_said else say("lead.priced_kind", kind=kind)
        of = [count("lead.priced_of", priced, all=number(every)) + beside if out else of_one]
        of += [count("lead.published_among", published)] if published else []
        told = (", ".join([*of, brief_basis(row), source(row, held, alone, read)]), "" if one_kind else kinds)
        lead.figure(large_said or large(row, row["open_maximum"]), lead.apart(*told, *out, *notes, *more))
    return None


def _kinds(row: Mapping[str, Any], held: pl.DataFrame, alone: pl.DataFrame | None, priced: int) -> str:
    """ "143 marchés à prix fixe, 3 avec un minimum et un maximum": what makes the two ends of the sum differ."""
    rows = [period.with_basis(row, one) for one in (held, *([] if alone is None else [alone.filter("in_totals")]))]
    lower, upper = pl.col("lower_cents"), pl.col("upper_cents")
    ranged, open_ended = (sum(one.filter(which).height for one in rows) for which in (lower < upper, lower.is_null() ^ upper.is_null()))
    kinds = {"lead.fixed": priced - ranged - open_ended, "lead.ranged": ranged, "lead.half_known": open_ended}
    return ", ".join(count(key, n) for key, n in kinds.items() if n > 0)


def left_out(unpriced: int, others: int) -> list[str]:
    """How many contracts are not in a sum, and why."""
    parts = [count(key, n) for key, n in (("lead.no_amount_brief", unpriced), ("lead.other_bases_brief", others)) if n]
    return [count("lead.not_in_it", unpriced + others, parts=", ".join(parts))] if parts else []


def of_all(contracts: int, others: int, published: int = 0) -> str:
    """ "Sur 94 des 122 marchés" where `others` are of another basis, "sur 94 marchés" where there are none; those `published`."""
    said = count("lead.contracts_of", contracts, all=number(contracts + others)) if others else count("lead.contracts_all", contracts)
    key = "lead.published_every" if published == contracts else "lead.published_among"
    return f"{said}, {count(key, published)}" if published else said


def published_in(row: Mapping[str, Any], alone: pl.DataFrame) -> int:
    """How many of the contracts published `alone` are in the sums of one basis with an amount, as `one_truth.by_supplier` counts them."""
    unpriced = pl.col("kind").eq("fixed") & pl.col("upper_cents").is_null()
    return period.with_basis(row, alone.filter("in_totals", ~unpriced)).height


def source(row: Mapping[str, Any], held: pl.DataFrame, alone: pl.DataFrame | None = None, read: Read = NOTHING_READ) -> str:
    """ "votés dans 11 séances lues, en 2009 et 2011": who tells the contracts of one basis, and the years that they are of."""
    voted = period.with_basis(row, held)
    published = period.with_basis(row, held.clear() if alone is None else alone.filter("in_totals"))
    told = "both" if voted.height and published.height else "published" if published.height else "voted"
    if read.sessions and told != "published":
        sessions = in_sessions(read)
        return sessions if told == "voted" else " ".join((sessions, say("lead.source.or_published"), period.of(published))).strip()
    return " ".join(filter(None, (say(f"lead.source.{told}"), period.of(voted, published))))


def in_sessions(read: Read) -> str:
    """ "votés dans 11 séances lues, en 2009 et 2011"."""
    return ", ".join(filter(None, (count("lead.source.read", read.sessions), period.in_years(read.years))))


def large(row: Mapping[str, Any], open_ended: int = 0) -> str:
    """From at least to at most as a figure in large, what is not known of an end said as well; `open_ended`: how many have no maximum."""
    lower, upper = (large_euros(row[name], row["currency"]) for name in ("lower_cents", "upper_cents"))
    if open_ended:
        return say("lead.no_maximum", lower=lower or say("lead.unknown"))
    if lower and upper:
        return from_to(row, large_euros)
    return say("lead.at_most", upper=upper) if upper else at_least(lower)


def at_least(lower: str) -> str:
    """An amount in large whose other end is not known; not a word more where neither is."""
    return say("lead.at_least", lower=lower) if lower else say("page.act.not_printed")


def ranges(totals: pl.DataFrame, left_out: pl.DataFrame | None = None) -> None:
    """One sentence a council (or supplier) and basis."""
    for row in (totals.sort("council", maintain_order=True) if "council" in totals.columns else totals).iter_rows(named=True):
        who = row.get("council") or row.get("supplier") or ""
        said = range_in_words(row)
        st.text(say("ui.line", name=who, value=said) if who else said[:1].upper() + said[1:])
    for row in [] if left_out is None else left_out.iter_rows(named=True):
        parts = [count(f"page.money.{name}", row[name]) for name in ("unsuccessful", "without_supplier", "refused") if row[name]]
        if parts:
            st.caption(say("page.money.left_out", parts=", ".join(parts)))


def range_in_words(row: dict[str, Any]) -> str:
    """ "Hors taxes (HT), total : au moins 200 000 €, au plus 320 000 € (6 marchés)"; no "at most" where one is open or not printed."""
    names = ("open_maximum", "minimum_not_printed", "maximum_not_printed", "amount_not_printed", "amended", "amended_without_total")
    notes = [count(f"page.money.{name}", row[name]) for name in (*names, "terminated", "takes_part") if row.get(name)]
    told = {"basis": basis(row), "notes": ", ".join([count("page.money.contracts", row["contracts"]), *notes])}
    lower, upper = (euros(row[name], row["currency"]) or NONE for name in ("lower_cents", "upper_cents"))
    if row["upper_cents"] is not None and any(row.get(name) for name in ("open_maximum", "maximum_not_printed", "amount_not_printed")):
        return say("page.money.range_open", lower=lower, upper=upper, **told)
    return say("page.money.exactly", amount=upper, **told) if lower == upper else say("page.money.range", lower=lower, upper=upper, **told)


def never_added() -> None:
    """Why there is a table for each basis."""
    st.text(say("page.suppliers.never_added"))


def basis(row: Mapping[str, Any]) -> str:
    """The tax basis, the scope and, where it is no euro, the currency: amounts of two bases are never added."""
    words = [choice("tax", row["tax"]) if row["tax"] else say("page.money.tax_unknown")]
    words.append(choice("scope", row["scope"]) if row["scope"] else say("page.money.scope_unknown"))
    return ", ".join([*words, *([row["currency"]] if row["currency"] not in (None, "EUR") else [])])


def tax(kind: str | None, *, opening: bool = True) -> str:
    """ "Hors taxes (HT)": the tax basis at the head of a picture, or within a sentence."""
    said = choice("tax", kind) if kind else say("page.money.tax_unknown")
    return said[:1].upper() + said[1:] if opening else said


def brief_basis(row: Mapping[str, Any]) -> str:
    """`basis` as a first line says it: that amounts are whole ones goes without saying, that they are of a year does not."""
    said = basis(row)
    return said.removesuffix(f", {choice('scope', 'total')}") if row["scope"] == "total" and row["tax"] else said


def basis_key(row: Mapping[str, Any]) -> str:
    """The basis as a word of the address: "HT-total-EUR"; "none" for what is not printed."""
    return "-".join(str(row[name] or "none") for name in ("tax", "scope", "currency"))


def suppliers_chart(totals: pl.DataFrame, what: str = "suppliers") -> str:
    """How many suppliers the bars show, and the three widest ranges in words."""
    first = [f"{row['supplier']} ({from_to(row)})" for row in totals.head(3).iter_rows(named=True)]
    return count(f"page.money.{what}_chart", totals.height, basis=basis(totals.row(0, named=True)), first=listed(first))


def grants(by_year: pl.DataFrame, to_private_persons: pl.DataFrame) -> None:
    """The years one after the other, the last first, each in its currency; then what goes to private persons, none of them named."""
    said = []
    for row in by_year.sort("year", descending=True).iter_rows(named=True):
        year = count("page.grants.year", row["grants"], year=row["year"], amount=euros(row["amount_cents"], row["currency"]) or NONE)
        unknown = row["amount_not_printed"]
        said.append(f"{year} ({count('page.money.amount_not_printed', unknown)})" if unknown else year)
    st.text(say("page.grants.years", years=listed(said)))
    for row in to_private_persons.iter_rows(named=True):
        amount = euros(row["amount_cents"], row["currency"]) or NONE
        notes = [count("page.money.amount_not_printed", row["amount_not_printed"])] if row["amount_not_printed"] else []
        st.text(count("page.grants.private", row["grants"], amount="; ".join([amount, *notes])))


def grants_chart(totals: pl.DataFrame) -> str:
    """How many beneficiaries the bars show, and the three largest sums in words."""
    first = [f"{row['beneficiary']} ({euros(row['amount_cents'], row['currency']) or '–'})" for row in totals.head(3).iter_rows(named=True)]
    return count("page.grants.chart", totals.height, first=listed(first))


def from_to(row: Mapping[str, Any], said: Callable[[int | None, str | None], str] = euros) -> str:
    """ "de 20 000 € à 80 000 €", or the one amount; `said` writes an amount."""
    lower, upper = (said(row[name], row.get("currency")) or NONE for name in ("lower_cents", "upper_cents"))
    if row.get("no_maximum"):
        return say(
            "page.act.range",
            lower=lower if row["lower_cents"] is not None else say("page.act.not_printed"),
            upper=say("page.act.no_maximum"),
        )
    if row["lower_cents"] is None and row["upper_cents"] is not None:
        return say("page.money.at_most", upper=upper)
    return say("page.money.from_to", lower=lower, upper=upper) if lower != upper else upper
