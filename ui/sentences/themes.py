"""Themes in words: which may receive most of each kind of money, and what has none that is known; on which the council divided."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from metrics.fraction import percent
from metrics.money import grants, sums
from metrics.money.contract_states import BASIS
from metrics.votes.dissent import themes_of_divided
from ui import lead
from ui.language import choice, count, language, large_euros, listed, number, say
from ui.rows.coverage_frames import Read
from ui.sentences import period
from ui.sentences.money import NOTHING_READ, brief_basis, large, of_all, source
from ui.tables.elements import NONE
from ui.town import amounts

_NEXT = 2  # themes told beside the first
_MOST_DIVIDED, _OFTEN_DIVIDED = 3, 3  # themes of divided votes named; votes that make one stand out
_TENTHS = 10  # of a million: what is less would be read as nothing
_UNKNOWN = pl.col("theme").cast(pl.String) == "unknown"
Written = Callable[[Mapping[str, Any]], str]


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
        known, hidden = _known(rows), rows.filter(_UNKNOWN)
        out, part = int(hidden["entries"].sum()), at_least and what == "grants"
        written = _written(what, rows)
        total = short(rows, at_least=part or _some_unsaid(what, rows), written=written)
        of = {
            "what": choice("what", what).lower(),
            "total": f"{total} {brief_basis(rows.row(0, named=True))}" if what == "contracts" else total,
        }
        first = next(known.iter_rows(named=True), None)
        if first is None:
            lead.figure(number(out), say("lead.theme_none_of", **of))
            continue
        first_unknown = out and _most(hidden) > _most(known.head(1))  # then the known one is said to be of those known alone
        amount = _at_a_glance(known, at_least=part or _some_unsaid(what, known.head(1)), written=written)
        # The picture below bears the years, and what is to be known what is of another basis.
        for note in _of_theme(what, first, placed[what])[1:] if what == "contracts" else []:
            lead.notes().text(lead.sentences(note))
        named = say("ui.line", name=choice("theme", first["theme"]), value=amount)
        share = _unknown_share(rows)
        if first_unknown:
            notes = [
                say(
                    "lead.theme_unknown_more",
                    share=share,
                    amount=_at_a_glance(hidden, at_least=part or _some_unsaid(what, hidden), written=written),
                )
            ]
        else:
            notes = [count(f"lead.theme_unknown_{what}", out, share=share)] if out else []
        notes = [*_due(what, placed[what], first, at_least=part), *_in_turn(known.slice(1, _NEXT), at_least=part, written=written), *notes]
        lead.figure(named, lead.apart(say("lead.theme_first_known" if first_unknown else "lead.theme_first", **of), *notes))


def _due(what: str, placed: pl.DataFrame, first: dict[str, Any], *, at_least: bool) -> list[str]:
    """How much of the first theme's grants the law makes due: the costs of private schools under contract are no gift."""
    if what != "grants" or not {"quote", "title", "masked"} <= set(placed.columns):
        return []
    same = (pl.col("theme").cast(pl.String) == first["theme"]) & pl.col("currency").eq_missing(pl.lit(first["currency"], pl.String))
    due = int(grants.due_by_beneficiary(placed.filter(same))["due_cents"].sum() or 0)
    amount = large_euros(due, first["currency"])
    return [say("lead.due_of_theme", due=say("lead.least", lower=amount) if at_least else amount)] if due else []


def _written(what: str, rows: pl.DataFrame) -> Written:
    """How the amounts of a sentence are written, in one unit: grants in euros, contracts in millions where all are large."""
    if what == "grants":
        return lambda row: amounts.bounds(row, said=large_euros)
    told = _known(rows).head(_NEXT + 1)["upper_cents"].drop_nulls()
    large = told.len() and int(told.max()) >= amounts.MILLION and int(told.min()) * _TENTHS >= amounts.MILLION  # type: ignore[arg-type]
    return (lambda row: amounts.bounds(row, said=amounts.in_millions)) if large else amounts.bounds


def _in_turn(known: pl.DataFrame, *, at_least: bool, written: Written) -> list[str]:
    """The themes that follow the first, in their order, with what they come to; "at least" is said once, of all."""
    told = [
        say("lead.theme_amount", theme=choice("theme", row["theme"]).lower(), amount=written(row))
        for row in known.iter_rows(named=True)
        if row["upper_cents"] is not None
    ]
    return [say("lead.theme_next_least" if at_least else "lead.theme_next", themes=listed(told))] if told else []


def first_of(by_theme: list[tuple[str, pl.DataFrame]], of: Mapping[str, Any], most: int = 3) -> list[dict[str, Any]]:
    """The first known themes of the contracts among totals by kind of money, where they are of the basis of the row `of`."""
    rows = next((rows for what, rows in by_theme if what == "contracts"), None)
    if rows is None or any(rows[name].cast(pl.String)[0] != of[name] for name in BASIS):
        return []
    return _known(rows).drop_nulls("upper_cents").head(most).to_dicts()


def _known(rows: pl.DataFrame) -> pl.DataFrame:
    """The known themes of totals of one basis, the highest maximum first."""
    return rows.filter(~_UNKNOWN).sort("upper_cents", descending=True, nulls_last=True, maintain_order=True)


def _most(rows: pl.DataFrame) -> int:
    """What rows of one basis come to at the most, in cents; 0 where nothing is known."""
    return int(rows.select(pl.coalesce("upper_cents", "lower_cents").sum()).item() or 0)


def _at_a_glance(rows: pl.DataFrame, *, at_least: bool, written: Written) -> str:
    """The first row as a figure in large: "at least" alone where some was not read."""
    first = rows.row(0, named=True)
    if at_least and first["lower_cents"] is not None:
        return say("lead.least", lower=written(first | {"upper_cents": first["lower_cents"], "open_maximum": 0}))
    known = not first["open_maximum"] and first["lower_cents"] is not None and first["upper_cents"] is not None
    return amounts.unbroken(written(first)) if known else _large(first, first["open_maximum"], at_least=at_least)


def _unknown_share(rows: pl.DataFrame) -> str:
    amount = pl.coalesce("upper_cents", "lower_cents")  # each at its most
    some, every = rows.select(amount.filter(_UNKNOWN).sum().alias("some"), amount.sum().alias("every")).row(0)
    return percent(some / every, language()) if every else NONE


def _some_unsaid(what: str, totals: pl.DataFrame) -> bool:
    """Whether a grant of these bears no amount, so that the sum is that much at least."""
    return what == "grants" and totals["amount_not_printed"].sum() > 0


def short(totals: pl.DataFrame, *, at_least: bool = False, written: Written = amounts.bounds) -> str:
    """From at least to at most what totals of one basis come to, at a glance; `at_least`: that some was not read."""
    for row in sums.by_basis(totals, ("lower_cents", "upper_cents"), most=1):
        said = written(row | {"open_maximum": int(totals["open_maximum"].sum())})
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
    return [source(row, placed, read=read), f"{of_all(of_basis, placed.height - of_basis)}, {brief_basis(row)}"]


def of_divided(votes: pl.DataFrame) -> str:
    """Of final votes: "voirie (3), sport (2), 1 autre thème (1), sans thème (2)": all that divided; "" where no theme stands out."""
    found = themes_of_divided(votes)
    named = found.drop_nulls("theme")
    if named.is_empty() or named["votes"][0] < _OFTEN_DIVIDED:
        return ""
    often = named.filter(pl.col("votes") > 1).head(_MOST_DIVIDED)
    told = [f"{choice('theme', one).lower()} ({number(n)})" for one, n in often.iter_rows()]
    rest, none = named.slice(often.height), int(found.filter(pl.col("theme").is_null())["votes"].sum())
    told += [count("lead.other_themes", rest.height, votes=number(int(rest["votes"].sum())))] if rest.height else []
    return ", ".join([*told, *([count("lead.no_theme", none)] if none else [])])
