"""Signs that ask for a look in published contracts, each with its reason, never an accusation (Open Contracting, Red flags, 2024).

Each is one rule over one row, or over a buyer's rows with one supplier; what the data does not say raises no sign.
"""

from datetime import date

import polars as pl

from metrics.published.bounds import called_framework
from metrics.published.buyers import supplier_key

# From this day on, a purchase of at least so much before tax needs publication and competition (cents, HT; CCP R2122-8).
# Decree 2011-1853 (15 000 €), decree 2015-1163 (25 000 €), decree 2019-1344 (40 000 €), decree 2025-1386 (60 000 €). The day of a
# notification stands for that of the call for tenders, which no published row tells.
_THRESHOLDS = (
    (date(2011, 12, 12), 1_500_000),
    (date(2015, 10, 1), 2_500_000),
    (date(2020, 1, 1), 4_000_000),
    (date(2026, 4, 1), 6_000_000),
)
# Of works: decree 2020-893, art. 1 (70 000 €); law 2020-1525, art. 142 (100 000 €), prolonged, then lasting (decree 2025-1386).
_OF_WORKS = ((date(2020, 7, 24), 7_000_000), (date(2020, 12, 8), 10_000_000))
_WORKS_CPV = "45"
_UNDER = 0.05  # a twentieth under the threshold
_GROWTH = 0.15  # CCP R2194-8: small changes of works contracts stay under 15 %
_REPEATED = 3  # contracts under the threshold to one supplier
_WITHIN = "365d"
_NO_CEILING = date(2022, 1, 1)  # decree 2021-1111: a framework without maximum is no longer allowed


def signs(published: pl.DataFrame) -> pl.DataFrame:
    """One row a contract and sign that it shows: `sign` and `measure` (offers, growth, share of the threshold, number of contracts)."""
    rows = published.with_columns(threshold=_threshold())
    found = pl.concat([_single(rows), _growth(rows), _under(rows), _repeated(rows), _unpublished(rows), _no_maximum(rows)])
    return found.drop("threshold").sort("notified_on", "contract_key", "sign", descending=[True, False, False], nulls_last=True)


def _threshold() -> pl.Expr:
    works = pl.col("cpv").str.starts_with(_WORKS_CPV)
    return pl.coalesce(pl.when(works).then(_in_force(_OF_WORKS)), _in_force(_THRESHOLDS))


def _in_force(thresholds: tuple[tuple[date, int], ...]) -> pl.Expr:
    """The last of them that had begun on the day of notification; null before the first."""
    found = pl.lit(None, pl.Int64)
    for since, cents in thresholds:
        found = pl.when(pl.col("notified_on") >= since).then(pl.lit(cents)).otherwise(found)
    return found


def _marked(rows: pl.DataFrame, sign: str, rule: pl.Expr, measure: pl.Expr) -> pl.DataFrame:
    return rows.filter(rule).with_columns(sign=pl.lit(sign), measure=measure.cast(pl.Float64))


def _single(rows: pl.DataFrame) -> pl.DataFrame:
    """One tender only, in a procedure that is open to all."""
    open_to_all = pl.col("procedure").str.to_lowercase().str.contains("ouvert|adapt|restreint")
    return _marked(rows, "single_offer", (pl.col("offers") == 1) & open_to_all, pl.col("offers"))


def _growth(rows: pl.DataFrame) -> pl.DataFrame:
    growth = pl.col("amount_cents") / pl.col("first_cents") - 1
    return _marked(rows, "amendment_growth", (pl.col("amendments") > 0) & (pl.col("first_cents") > 0) & (growth > _GROWTH), growth)


def _under(rows: pl.DataFrame) -> pl.DataFrame:
    share = pl.col("first_cents") / pl.col("threshold")
    near = (share >= 1 - _UNDER) & (share < 1) & pl.col("tax").fill_null("HT").eq("HT")
    return _marked(rows, "just_under_threshold", near, share)


def _repeated(rows: pl.DataFrame) -> pl.DataFrame:
    """Several contracts under the threshold, of one buyer with one supplier within a year, that pass it together."""
    before_tax = pl.col("tax").fill_null("HT") == "HT"  # as the threshold is; amounts after tax are not added to these
    small = rows.filter(pl.col("first_cents") < pl.col("threshold"), pl.col("framework_id").is_null(), before_tax).with_columns(
        body=pl.coalesce("buyer_siret", "buyer"), who=supplier_key()
    )
    small = small.drop_nulls(["body", "who", "notified_on"]).sort("notified_on")
    keys = ["body", "who"]
    near = small.rolling("notified_on", period=_WITHIN, group_by=keys).agg(
        number=pl.len(), together=pl.col("first_cents").sum(), contract_key=pl.col("contract_key").last()
    )
    told = near.unique("contract_key", keep="last").select("contract_key", "number", "together")
    judged = small.join(told, on="contract_key", how="inner")
    rule = (pl.col("number") >= _REPEATED) & (pl.col("together") >= pl.col("threshold"))
    return _marked(judged, "repeated_under_threshold", rule, pl.col("number")).drop("body", "who", "number", "together")


def _no_maximum(rows: pl.DataFrame) -> pl.DataFrame:
    """Said to be without maximum, which is another thing than a maximum not published."""
    return _marked(rows, "without_maximum", pl.col("no_maximum") & (pl.col("notified_on") >= _NO_CEILING), pl.lit(None))


def _unpublished(rows: pl.DataFrame) -> pl.DataFrame:
    framework = called_framework() & pl.col("framework_id").is_null()
    nothing = pl.col("amount_cents").is_null() & pl.col("max_cents").is_null() & ~pl.col("no_maximum").fill_null(value=False)
    return _marked(rows, "missing_maximum", framework & nothing & (pl.col("notified_on") >= _NO_CEILING), pl.lit(None))
