"""Grants by beneficiary: one bar an amount voted, the amount written at its end."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.amounts import exactly
from charts.labels import Labels, layered
from charts.titled import place, said, titles


def by_beneficiary(frame: pl.DataFrame, labels: Labels, limit: int = 12, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows of `metrics.money.grants.by_beneficiary`
    that have an amount; a click selects `beneficiary` (field beneficiary).

    The council stands beside the name where there are several.
    """
    known = frame.filter(pl.col("amount_cents").is_not_null(), pl.col("beneficiary").is_not_null()).head(limit)
    one_council = known["council"].n_unique() <= 1
    name = pl.col("beneficiary") if one_council else pl.format("{} – {}", "beneficiary", "council")
    shown = known.with_columns(title=rows.unique(name), amount=pl.col("amount_cents").cast(pl.Float64) / 100)
    placed = place(shown["title"].to_list(), narrow=narrow)
    data = pl.concat([shown, placed.frame], how="horizontal").select(
        "beneficiary", "grants", "amount", "label", "top", "mid", "foot",
        amount_said=pl.col("amount").map_elements(lambda value: exactly(value, labels["language"]), return_dtype=pl.String),
    )  # fmt: skip
    chosen = alt.selection_point(name="beneficiary", fields=["beneficiary"], on="click")
    described = labels.get("description", labels["grants.by_beneficiary"])
    tooltip = [
        alt.Tooltip("beneficiary:N", title=labels["beneficiary"]),
        alt.Tooltip("amount:Q", title=labels["amount"], format=",.2f"),
        alt.Tooltip("grants:Q", title=labels["grants"]),
    ]
    base = alt.Chart(data, description=described, height=placed.total()).encode(tooltip=tooltip).add_params(chosen)
    most = float(data["amount"].max() or 1.0)  # type: ignore[arg-type]
    scale = alt.Scale(domain=[0, most * (1.4 if narrow else 1.15)], nice=False)
    bare = alt.Axis(labels=False, ticks=False, domain=False, grid=False, orient="top", titleAnchor="start", titlePadding=2)
    across = alt.X("amount:Q", scale=scale, title=rows.amount(known, labels), axis=bare)
    bars = base.mark_bar(orient="horizontal", size=14, color=palette.BLUE).encode(
        x=across, y=placed.y("mid"), opacity=alt.condition(chosen, alt.value(1), alt.value(0.4))
    )
    return layered(labels, bars, titles(base, placed), said(base, "amounts", across, "amount_said", placed, align="left", dx=6))
