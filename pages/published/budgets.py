"""What does the council spend by function, of what was opened to it, and what does it owe and guarantee?"""

from charts.budgets import bars
from charts.labels import labels
from metrics.published import budget_year, budgets
from ui import empty
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import budget_rows
from ui.rows import published as published_rows
from ui.sentences import budgets as sentences
from ui.tables.chart_block import chart
from ui.tables.table import table

HEADS = (
    "year", "head", "side", "budget_stages", "budget_voted_cents", "budget_done_cents", "budget_open_cents", "done_share", "budget", "body",
    "council",
)  # fmt: skip
SIDES = {"budget": "expense", "budget_revenue": "revenue"}  # views, each of one side: the two are never one sum
LINES = (
    "year", "side", "budget_stage", "article_label", "budget_voted_cents", "budget_done_cents", "function_label", "budget_open_cents",
    "budget_left_cents", "article", "function", "budget", "nomenclature", "moves_money", "body", "doubtful", "source", "row",
)  # fmt: skip
DEBTS = (
    "year", "lender", "beneficiary", "owed_cents", "purpose", "original_cents", "repaid_cents", "interest_cents", "interest_rate",
    "years_left", "risk", "signed_on", "budget_stage", "budget", "body", "doubtful", "source", "row",
)  # fmt: skip

frames = open_page("budgets", "q", "view")
filters = filter_bar.show(frames["published_budgets"], "q")
lines, debts = published_rows.budgets(filters), published_rows.debts(filters)
if lines.is_empty() and debts.is_empty():
    empty.nothing_left("budgets", held=not (frames["published_budgets"].is_empty() and frames["published_debts"].is_empty()))

view = filter_bar.view("budgets", "budget", "budget_revenue", "budget_lines", "debts")
if view == "debts":
    pictured = budget_year.lenders(debts, "loan")
    sentences.owed_lead(pictured, budget_year.lenders(debts, "guarantee"))
else:
    pictured = budget_year.articles(lines) if view == "budget_lines" else budget_year.heads(lines, SIDES[view])
    sentences.spent_lead(pictured, "revenue" if view == "budget_revenue" else "budget")
sentences.meaning(view)
if (rows := budget_rows.named(pictured)).height:
    chart(f"budgets_{view}", bars, labels, rows, sentences.sentence(pictured, rows))

if view in SIDES:
    table("budgets", budget_rows.staged(budgets.executed(lines), SIDES[view]), HEADS, filters, selectable=False, empty_key="budgets")
elif view == "budget_lines":
    table("published_budgets", lines, LINES, filters, selectable=False, empty_key="budgets")
else:
    for kind, name in (("loan", "loans"), ("guarantee", "guarantees")):
        table(name, budgets.owed(debts, kind), DEBTS, filters, selectable=False, summed=("owed_cents",), empty_key="debts")
