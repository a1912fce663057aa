"""Grants by beneficiary: one bar an amount voted, the amount written at its end."""

import altair as alt
import polars as pl

from charts import rows
from charts.amounts import compact
from charts.bars import bars
from charts.labels import Labels


def by_beneficiary(frame: pl.DataFrame, labels: Labels, limit: int = 12, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows of `metrics.money.grants.by_beneficiary`
    that have an amount; a click selects `beneficiary` (field beneficiary).

    The council stands beside the name where there are several; a body that is none of the councils at hand has no name there.
    """
    known = frame.filter(pl.col("amount_cents").is_not_null(), pl.col("beneficiary").is_not_null()).head(limit)
    name = "titled" if "titled" in known.columns else "beneficiary"
    one_council = known["council"].n_unique() <= 1
    amount = pl.col("amount_cents").cast(pl.Float64) / 100
    shown = known.select(
        "beneficiary",
        "grants",
        title=pl.col(name) if one_council else pl.coalesce(pl.format("{} – {}", name, "council"), name),
        value=amount,
        said=compact(known, labels, amount)[0],
    )
    tooltip = [
        alt.Tooltip("beneficiary:N", title=labels["beneficiary"]),
        alt.Tooltip("value:Q", title=labels["amount"], format=",.2f"),
        alt.Tooltip("grants:Q", title=labels["grants"]),
    ]
    return bars(
        shown,
        labels,
        param="beneficiary",
        fields=["beneficiary"],
        described="grants.by_beneficiary",
        tooltip=tooltip,
        axis=rows.amount(known, labels),
        narrow=narrow,
    )
