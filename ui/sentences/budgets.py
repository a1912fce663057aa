"""Sentences on budgets: what was spent of what was open, what is owed and guaranteed, what each list can and cannot mean."""

import polars as pl

from metrics.published.budget_year import Pictured
from ui import lead
from ui.language import count, euros, large_euros, number, say

_NAMED = 3  # bars that the sentence of the picture names


def spent_lead(pictured: Pictured, kind: str = "budget") -> None:
    """The figure of the page: the expenses of the last year (`kind` "revenue": what came in); how many bodies publish where several do."""
    if pictured.value_cents is None:
        _bodies(pictured)
        return
    said = say(f"lead.{kind}_{pictured.stage}", year=pictured.year, body=pictured.body or "")
    opened = [say("lead.budget_open", amount=large_euros(pictured.room_cents))] if pictured.room_cents else []
    lead.figure(large_euros(pictured.value_cents), lead.apart(said, *opened))


def owed_lead(loans: Pictured, guarantees: Pictured) -> None:
    """The figure of debts: what is owed; then what is guaranteed for others, which is not."""
    if loans.value_cents is None:
        _bodies(loans if loans.rows.height else guarantees)
        return
    said = say("lead.owed", year=loans.year, body=loans.body or "")
    backed = [say("lead.guaranteed", amount=large_euros(guarantees.value_cents))] if guarantees.value_cents else []
    lead.figure(large_euros(loans.value_cents), lead.apart(said, *backed))


def _bodies(pictured: Pictured) -> None:
    if pictured.rows.height:
        lead.counted("lead.budget_bodies", pictured.rows.height, year=pictured.year)
    else:
        lead.figure(number(0), say("lead.budget_none"))


def meaning(view: str) -> None:
    """What budgets and debts can and cannot mean."""
    lead.notes().caption(say(f"page.budgets.means_{view}"))


def sentence(pictured: Pictured, rows: pl.DataFrame) -> str:
    """The largest bars, each with its amount."""
    told = rows.head(_NAMED).select("title", "value_cents").iter_rows()
    kinds = ", ".join(say("years.kind", kind=title, total=euros(cents)) for title, cents in told)
    more = rows.height - _NAMED
    return say("budgets.chart", year=pictured.year, kinds=kinds) + (f" {count('budgets.chart_more', more)}" if more > 0 else "")
