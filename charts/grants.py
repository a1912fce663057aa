"""Grants by beneficiary: one bar an amount voted."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import Labels, layered


def by_beneficiary(frame: pl.DataFrame, labels: Labels, limit: int = 30) -> alt.LayerChart:
    """The first `limit` rows of `metrics.money.grants.by_beneficiary`
    that have an amount; a click selects `beneficiary` (field beneficiary).

    The council stands below the name where there are several.
    """
    known = frame.filter(pl.col("amount_cents").is_not_null(), pl.col("beneficiary").is_not_null()).head(limit)
    one_council = known["council"].n_unique() <= 1
    label = pl.col("beneficiary") if one_council else pl.format("{}\n{}", "beneficiary", "council")
    data = known.select(
        "beneficiary",
        "grants",
        amount=pl.col("amount_cents").cast(pl.Float64) / 100,
        label=rows.unique(label),
    )
    chosen = alt.selection_point(name="beneficiary", fields=["beneficiary"], on="click")
    base = alt.Chart(data, description=labels.get("description", labels["grants.by_beneficiary"]), height=alt.Step(rows.STEP))
    bars = base.mark_bar(size=12, color=palette.BLUE).encode(
        y=rows.axis(),
        x=alt.X(
            "amount:Q", title=rows.amount(known, labels), axis=alt.Axis(format=",.0f", tickCount=3, orient="top", labelOverlap="greedy")
        ),
        opacity=alt.condition(chosen, alt.value(1), alt.value(0.4)),
        tooltip=[
            alt.Tooltip("beneficiary:N", title=labels["beneficiary"]),
            alt.Tooltip("amount:Q", title=labels["amount"], format=",.2f"),
            alt.Tooltip("grants:Q", title=labels["grants"]),
        ],
    )
    return layered(labels, bars.add_params(chosen))
