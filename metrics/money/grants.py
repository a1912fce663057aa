"""Grants (subventions) by beneficiary and year.

Law: law 2000-321 art. 9-1 and 10, CGCT L2311-7. Amounts are as voted, in cents; what is not printed adds nothing and is counted.
"""

import polars as pl

from metrics.filters.conditions import folded
from metrics.money.contracts import sum_or_null

_DUE = r"(?i)contrat d\s?['’]\s?association|forfait communal"


def by_beneficiary(grants: pl.DataFrame) -> pl.DataFrame:
    """One row a council and beneficiary, whatever the capitals and accents; natural persons (names masked) are left out."""
    named = grants.filter(~_masked()).with_columns(folded=folded_name())
    keys = ["council_id", "folded"]
    summed = _summed(named.sort("date", "grant_id"), keys, pl.col("council").first(), pl.col("beneficiary").last())
    return summed.sort("currency", "amount_cents", "folded", "council_id", descending=[False, True, False, False], nulls_last=True).drop(
        "folded"
    )


def folded_name() -> pl.Expr:
    """The beneficiary whatever the capitals, accents and signs."""
    return folded(pl.col("beneficiary")).str.replace_all(r"\W+", " ").str.strip_chars()


def due_by_beneficiary(grants: pl.DataFrame) -> pl.DataFrame:
    """One row a council, beneficiary (`folded_name`) and currency: what was voted by the contract of a private school, at least.

    The running of classes under contract, a charge and no gift (code de l'éducation, art. L442-5): its quote or its act says so.
    """
    due = pl.any_horizontal(pl.col("quote", "title").str.contains(_DUE))
    named = grants.filter(~_masked(), due).with_columns(folded=folded_name())
    return named.group_by("council_id", "folded", "currency", maintain_order=True).agg(due_cents=sum_or_null("amount_cents"))


def to_private_persons(grants: pl.DataFrame) -> pl.DataFrame:
    """One row a currency: how many grants go to natural persons (names masked), and their sum."""
    return _summed(grants.filter(_masked()), []).sort("currency", nulls_last=True)


def by_year(grants: pl.DataFrame) -> pl.DataFrame:
    """One row a year of the session that voted them."""
    return _summed(grants.with_columns(year=pl.col("date").dt.year()), ["year"]).sort("currency", "year", nulls_last=True)


def _masked() -> pl.Expr:
    return pl.col("masked").fill_null(False)


def _summed(grants: pl.DataFrame, keys: list[str], *more: pl.Expr) -> pl.DataFrame:
    origin = pl.col("origin").cast(pl.String)
    sources = {"both": "both", "voted_only": "voted", "published_only": "published"} if "origin" in grants.columns else {}
    return grants.group_by([*keys, "currency"], maintain_order=True).agg(
        *more,
        grants=pl.len().cast(pl.Int64),
        amount_cents=sum_or_null("amount_cents"),
        amount_not_printed=pl.col("amount_cents").is_null().sum().cast(pl.Int64),
        first=pl.col("date").min(),
        last=pl.col("date").max(),
        **{name: (origin == source).sum().cast(pl.Int64) for name, source in sources.items()},
    )
