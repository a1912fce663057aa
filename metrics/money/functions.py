"""Voted money by budget function (nomenclature fonctionnelle): what for, over the change of accounts from M14 to M57.

Law: CGCT L2312-3, R2311-1 (presentation by function); M57 holds for all communes from 2024 on, M14 for most until 2023. One digit means
two things: a 4 is sport and youth in M14, health and aid in M57. Both are regrouped in seven heads that hold over the change; a digit of
two meanings counts only where the year, or an account of one nomenclature (6574, 65748), tells which is meant. A small commune need not
code by function: what is not printed is unknown, not zero.
"""

import polars as pl

from metrics.money.contracts import key

HEADS = ("general", "security", "education", "culture_sport", "social", "town", "economy")
SEVERAL = "several"
_ORDER = pl.Enum([*HEADS, SEVERAL, "unknown"])
M57_FROM, M14_UNTIL = 2024, 2014
_BOTH = {"0": "general", "1": "security", "2": "education", "3": "culture_sport", "7": "town", "8": "town", "9": "economy"}
_M14 = {"4": "culture_sport", "5": "social", "6": "social"}
_M57 = {"4": "social", "5": "town", "6": "economy"}
_CHAPTER = r"^9[023](\d)"  # chapters by function: 90x investment, 92x (M14) and 93x (M57) operation
_FIRST = r"^(\d)"
_THEMES = {  # heads that are one theme
    "general": "general",
    "security": "police",
    "education": "education",
    "culture_sport": "culture",
    "social": "social",
    "economy": "employment",
}
_SUBJECTS = {
    "police": "security",
    "education": "education",
    "culture": "culture_sport",
    "social": "social",
    "roads": "town",
    "housing": "town",
    "transport": "town",
    "environment": "town",
    "planning": "town",
    "employment": "economy",
    "general": "general",
}


def of_acts(budget_lines: pl.DataFrame) -> pl.DataFrame:
    """One row an act that prints a function: deliberation_id and its `head`; SEVERAL where its lines tell more than one."""
    m57 = (pl.col("date").dt.year() >= M57_FROM) | (pl.col("article") == "65748").any().over("deliberation_id")
    m14 = (pl.col("date").dt.year() <= M14_UNTIL) | (pl.col("article") == "6574").any().over("deliberation_id")
    rows = budget_lines.with_columns(
        digit=first_digit("function"),
        m57=m57.fill_null(value=False),
        m14=m14.fill_null(value=False),
    )
    told = head_of("digit", pl.col("m57") & ~pl.col("m14"), pl.col("m14") & ~pl.col("m57"))
    heads = rows.with_columns(head=told).drop_nulls("head").group_by("deliberation_id").agg(pl.col("head").unique())
    return heads.select("deliberation_id", head=_one_head())


def head_of(digit: str, m57: pl.Expr, m14: pl.Expr) -> pl.Expr:
    """The head of a function's first digit, where the nomenclature is known or the digit means one thing in both."""
    said = pl.col(digit)
    return (
        pl.when(said.is_in(list(_BOTH)))
        .then(said.replace(_BOTH))
        .when(m57)
        .then(said.replace_strict(_M57, default=None))
        .when(m14)
        .then(said.replace_strict(_M14, default=None))
    )


def first_digit(function: str) -> pl.Expr:
    """The digit of a printed function that tells its head, past the chapter in front of it."""
    code = pl.col(function).str.replace_all(r"\D", "")
    return pl.coalesce(code.str.extract(_CHAPTER), code.str.extract(_FIRST))


def of_contracts(current: pl.DataFrame, contracts: pl.DataFrame, budget_lines: pl.DataFrame) -> pl.DataFrame:
    """`current` with its `head` and how it is known (`head_by` "printed" or "title"); the function of any act on a contract is its own.

    `theme` is what the money is for, or "unknown": that an act is about a contract, or a grant, says nothing of that. `year` is the vote's.
    """
    acts = contracts.select("deliberation_id", contract_key=key()).unique()
    told = acts.join(of_acts(budget_lines), on="deliberation_id", how="inner").group_by("contract_key").agg(pl.col("head").unique())
    themes = contracts.select("theme", contract_key=key()).drop_nulls().unique("contract_key", keep="first", maintain_order=True)
    rows = current.join(told.select("contract_key", printed=_one_head()), on="contract_key", how="left")
    return _known(rows.drop("theme", strict=False).join(themes, on="contract_key", how="left"))


def of_grants(grants: pl.DataFrame, budget_lines: pl.DataFrame) -> pl.DataFrame:
    """`grants` with their `head` and how it is known."""
    return _known(grants.join(of_acts(budget_lines).rename({"head": "printed"}), on="deliberation_id", how="left"))


def _one_head() -> pl.Expr:
    return pl.when(pl.col("head").list.len() == 1).then(pl.col("head").list.first()).otherwise(pl.lit(SEVERAL))


def _known(rows: pl.DataFrame) -> pl.DataFrame:
    guessed = pl.col("theme").replace_strict(_SUBJECTS, default=None, return_dtype=pl.String)
    by = pl.when(pl.col("printed").is_not_null()).then(pl.lit("printed")).when(guessed.is_not_null()).then(pl.lit("title"))
    head = pl.coalesce("printed", guessed, pl.lit("unknown")).cast(_ORDER)
    theme = pl.coalesce("theme", pl.col("printed").replace_strict(_THEMES, default=None, return_dtype=pl.String), pl.lit("unknown"))
    return rows.with_columns(head=head, head_by=by, theme=theme, year=pl.col("date").dt.year()).drop("printed")
