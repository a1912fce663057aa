"""Ranges of contracts by supplier: bars from minimum to maximum, an arrow where there is no maximum, bases on rows apart."""

import altair as alt
import polars as pl
from babel.numbers import format_decimal

from charts import palette, rows
from charts.labels import TAXES, Labels, layered


def ranges(frame: pl.DataFrame, labels: Labels, limit: int = 30) -> alt.LayerChart:
    """The first `limit` rows of `metrics.money.suppliers.ranges`, in their order; a click selects `supplier` (field supplier_id).

    Rows of one basis bear their name alone. A hollow bar has no printed minimum; a lozenge is one fixed amount; rows without any amount
    are not drawn (the table has them).
    """
    data = _placed(frame, limit, labels)
    chosen = alt.selection_point(name="supplier", fields=["supplier_id"], on="click")
    shown = {code: palette.TAX[tax] for code, tax in zip(["HT", "TTC", labels["tax.none"]], TAXES, strict=True) if code in set(data["tax"])}
    scale = alt.Scale(domain=list(shown), range=list(shown.values()))
    colour = alt.Color("tax:N", title=labels["basis"], scale=scale, legend=alt.Legend(orient="top", columns=1, labelLimit=300))
    dim = alt.condition(chosen, alt.value(1), alt.value(0.4))
    tooltip = [alt.Tooltip(f"{name}:N", title=labels[name]) for name in ("supplier", "basis", "contracts")]
    tooltip += [alt.Tooltip(f"{name}:N", title=labels[name.removesuffix("_said")]) for name in ("lower_said", "upper_said")]
    base = (
        alt.Chart(data, description=labels.get("description", labels["suppliers.ranges"]), height=alt.Step(rows.STEP))
        .encode(y=_in_order(data), color=colour, opacity=dim, tooltip=tooltip)
        .add_params(chosen)
    )
    axis = alt.Axis(format=",.0f", tickCount=3, orient="top", labelOverlap="greedy")

    def amount(name: str) -> alt.X:  # each layer its axis: one that draws nothing gives the others none
        return alt.X(f"{name}:Q", title=rows.amount(frame, labels), axis=axis)

    layers = [
        base.mark_bar(size=12).encode(x=amount("bar_start"), x2="bar_end:Q"),
        base.mark_bar(size=12, filled=False, strokeWidth=1.5, strokeDash=[4, 3]).encode(x=amount("hollow_start"), x2="hollow_end:Q"),
        base.mark_point(shape="diamond", size=110, filled=True).encode(x=amount("fixed")),
        base.mark_point(shape="triangle-right", size=140, filled=True, xOffset=7).encode(x=amount("arrow")),
    ]
    return layered(labels, *layers)


def _in_order(data: pl.DataFrame) -> alt.Y:
    """The frame's own order, said: marks that are null in one layer would else come last."""
    return alt.Y("label:N", sort=data["label"].to_list() or None, title=None, axis=rows.two_lines())


def _placed(frame: pl.DataFrame, limit: int, labels: Labels) -> pl.DataFrame:
    """Where each bar starts and ends, in units; its two-line label; its bounds in words."""
    lower, upper = (pl.col(name).cast(pl.Float64) / 100 for name in ("lower_cents", "upper_cents"))
    open_ended = pl.col("open_maximum") > 0
    # Nulls, and not filters, keep a mark away: layers of one source keep the rows in the frame's order.
    start, end, hollow = lower.fill_null(0.0), pl.max_horizontal(lower, upper), lower.is_null()
    wide = ~hollow & (start < end)
    code = pl.col("tax").cast(pl.String).fill_null(labels["tax.none"])
    basis = pl.concat_str(code, rows.words("scope", "scope", labels), "currency", separator=", ", ignore_nulls=True)
    named = pl.when(pl.col("basis").n_unique() > 1).then(pl.format("{}\n{}", "supplier", "basis")).otherwise("supplier")
    return (
        frame.filter(pl.col("supplier").is_not_null(), pl.col("lower_cents").is_not_null() | pl.col("upper_cents").is_not_null())
        .head(limit)
        .with_columns(basis=basis)
        .select(
            "supplier_id",
            "supplier",
            "basis",
            "contracts",
            label=rows.unique(named),
            tax=code,
            bar_start=pl.when(wide).then(start),
            bar_end=pl.when(wide).then(end),
            hollow_start=pl.when(hollow).then(start),
            hollow_end=pl.when(hollow).then(end),
            fixed=pl.when(~hollow & (start == end) & ~open_ended).then(end),
            arrow=pl.when(open_ended).then(end),
            lower_said=_said(lower, pl.lit(False), labels),
            upper_said=_said(upper, open_ended, labels),
        )
    )


def _said(amount: pl.Expr, open_ended: pl.Expr, labels: Labels) -> pl.Expr:
    """An amount in words, "no maximum" beside it, or "not printed"."""
    figures = amount.map_elements(lambda value: format_decimal(value, "#,##0.##", locale=labels["language"]), return_dtype=pl.String)
    known = pl.when(open_ended).then(pl.format("{} + {}", figures, pl.lit(labels["open"]))).otherwise(figures)
    return known.fill_null(pl.when(open_ended).then(pl.lit(labels["open"])).otherwise(pl.lit(labels["not_printed"])))
