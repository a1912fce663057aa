"""Worked examples (exemples) of the definitions on votes, contracts and grants, by numbers of the reader's own council: the last case."""

from typing import Any

import polars as pl

from metrics.money import contracts as contract_figures
from metrics.money import grants as grant_figures
from metrics.money import suppliers
from metrics.money.contracts import BASIS
from metrics.votes import unanimity
from metrics.votes.decided import decided

Values = dict[str, Any]
_VARIANTS = {"expressed": "unanimity_expressed", "without_abstention": "unanimity_without_abstention", "mention": "unanimity_mention"}


def of_votes(votes: pl.DataFrame) -> dict[str, Values]:
    """Definition -> the values of its example, over the last year of classified acts; a definition without a case is missing."""
    if votes.is_empty():
        return {}
    year = votes["year"].max()
    last = votes.filter(pl.col("year") == year)
    found: dict[str, Values] = {"final_votes": {"year": year} | unanimity.left_out(last).row(0, named=True)}
    for row in unanimity.rates(last).iter_rows(named=True):
        if row["n"]:
            found[_VARIANTS[row["variant"]]] = {"year": year, **{k: row[k] for k in ("k", "n", "unknown", "final", "presumed", "rate")}}
    against = votes.filter(pl.col("final"), ~pl.col("u1"), pl.col("votes_for") > 0, pl.col("votes_against") > 0)
    for row in against.sort("date", "position", descending=[True, False]).head(1).iter_rows(named=True):
        sides = sorted((row["votes_for"], row["votes_against"]))
        rate = {"minority": sides[0], "rate": sides[0] / sum(sides)}
        told = {"date": row["date"], "title": row["title"], "for": row["votes_for"], "against": row["votes_against"]}
        found["dissent"] = {"opens": ("act", row["deliberation_id"])} | told | rate
    return found


def of_contracts(current: pl.DataFrame, contracts: pl.DataFrame, contract_holders: pl.DataFrame) -> dict[str, Values]:
    """The same for the ranges of contracts in their last state."""
    found: dict[str, Values] = {}
    bounded = current.filter(pl.col("kind") == "framework", pl.col("lower_cents").is_not_null(), pl.col("upper_cents").is_not_null())
    named = ("date", "supplier", "title", "lower_cents", "upper_cents", *BASIS)
    for row in bounded.filter(pl.col("supplier").is_not_null()).head(1).iter_rows(named=True):
        found["contract_range"] = {"opens": ("act", row["deliberation_id"])} | {name: row[name] for name in named}
    held = suppliers.ranges(current, contracts, contract_holders).filter(pl.col("shared_contracts") == 0, pl.col("beside_contracts") == 0)
    several = held.filter(pl.col("contracts") > 1, pl.col("upper_cents").is_not_null())
    for row in several.sort(pl.col("supplier").str.to_lowercase(), *BASIS).head(1).iter_rows(named=True):
        kept = ("supplier", "contracts", "lower_cents", "upper_cents", *BASIS)
        found["supplier_range"] = {"opens": ("suppliers", row["supplier_id"])} | {name: row[name] for name in kept}
    a_year = contract_figures.own_total(bounded).filter(pl.col("scope") == "year", pl.col("potential_max_cents").is_not_null())
    for row in a_year.filter(pl.col("renewals") > 0).head(1).iter_rows(named=True):
        own = (*named, "duration_months", "renewals", "engaged_min_cents", "potential_max_cents", "total_months")
        found["own_total"] = {"opens": ("act", row["deliberation_id"])} | {name: row[name] for name in own}
    return found


def of_grants(grants: pl.DataFrame) -> dict[str, Values]:
    """The same for grants: the last year."""
    years = grant_figures.by_year(decided(grants)).drop_nulls("amount_cents").sort("year").tail(1)
    kept = ("year", "grants", "amount_cents", "currency")
    return {"grants": {name: years[name][0] for name in kept}} if years.height else {}


def of_merges(merges: pl.DataFrame) -> dict[str, Values]:
    """The same for prints held for one person."""
    states = merges["merge_state"].cast(pl.String)
    told = {name: int((states == name).sum()) for name in ("accepted", "proposed", "refused")}
    return {"name_merges": told} if merges.height else {}


def of_join(current: pl.DataFrame, contract_matches: pl.DataFrame) -> dict[str, Values]:
    """The same for contracts both voted and published."""
    sure = contract_matches.filter(pl.col("state").cast(pl.String) == "matched").join(current, on="contract_id", how="semi")
    return {"one_truth": {"contracts": current.height, "matched": sure["contract_id"].n_unique()}} if sure.height else {}


def of_functions(deliberations: pl.DataFrame, budget_lines: pl.DataFrame) -> dict[str, Values]:
    """The same for budget functions printed in acts."""
    printed = budget_lines.filter(pl.col("function").is_not_null())["deliberation_id"].n_unique()
    return {"budget_functions": {"acts": deliberations.height, "printed": printed}} if printed else {}
