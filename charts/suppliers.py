"""Ranges of contracts by supplier: bars with both ends written, fixed prices as ticks, bars that fade out without maximum."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.amounts import compact, exactly
from charts.labels import Labels, layered
from charts.titled import Rows, place, said, titles

_BEFORE, _AFTER = 0.13, 0.22  # of the largest amount: room for the words before and after a bar


def ranges(frame: pl.DataFrame, labels: Labels, limit: int = 12, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows of `metrics.money.suppliers.ranges`, in their order; a click selects `supplier` (field supplier_id).

    One scale for all. A tick is one fixed amount; a dashed bar has no printed minimum; one that fades out has no maximum. Rows of one basis
    bear their name alone; rows without any amount are not drawn (the table has them).
    """
    data, placed = _placed(frame, limit, labels, narrow)
    most = float(data.select(pl.max_horizontal("start", "end").max()).item() or 1)
    room = 2.2 if narrow else 1
    scale = alt.Scale(domain=[-_BEFORE * room * most, most * (1 + _AFTER * room)], nice=False)
    axis = alt.Axis(labels=False, ticks=False, domain=False, grid=False, orient="top", titleAnchor="start", titlePadding=2)
    chosen = alt.selection_point(name="supplier", fields=["supplier_id"], on="click")
    dim = alt.condition(chosen, alt.value(1), alt.value(0.4))
    tooltip = [alt.Tooltip(f"{name}:N", title=labels[name]) for name in ("supplier", "basis", "contracts")]
    tooltip += [alt.Tooltip(f"{name}:N", title=labels[name.removesuffix("_said")]) for name in ("lower_said", "upper_said")]
    described = labels.get("description", labels["suppliers.ranges"])
    base = alt.Chart(data, description=described, height=placed.total()).encode(tooltip=tooltip).add_params(chosen)

    def amount(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=scale, title=rows.amount(frame, labels), axis=axis)

    y = placed.y("mid")
    layers = [
        base.mark_rule(strokeWidth=1, color=palette.EDGE, opacity=0.5).encode(x=amount("zero"), x2="led:Q", y=y),
        base.mark_bar(orient="horizontal", size=14, color=palette.BLUE).encode(x=amount("bar_start"), x2="bar_end:Q", y=y, opacity=dim),
        base.mark_bar(orient="horizontal", size=14, color=palette.BLUE, filled=False, strokeWidth=1.5, strokeDash=[4, 3]).encode(
            x=amount("hollow_start"), x2="hollow_end:Q", y=y, opacity=dim
        ),
        base.mark_bar(orient="horizontal", size=14, color=_fading()).encode(x=amount("open_start"), x2="open_end:Q", y=y, opacity=dim),
        base.mark_tick(orient="vertical", thickness=4, size=18, color=palette.BLUE).encode(x=amount("fixed"), y=y, opacity=dim),
        titles(base, placed),
        said(base, "low", amount("start"), "low", placed, align="right", dx=-5),
        said(base, "high", amount("end"), "high", placed, align="left", dx=6),
    ]
    return layered(labels, *layers)


def _fading() -> alt.Gradient:
    stops = [alt.GradientStop(offset=0, color=palette.BLUE), alt.GradientStop(offset=1, color="transparent")]
    return alt.Gradient(gradient="linear", stops=stops, x1=0, x2=1, y1=0, y2=0)  # type: ignore[no-untyped-call]


def _placed(frame: pl.DataFrame, limit: int, labels: Labels, narrow: bool) -> tuple[pl.DataFrame, Rows]:
    """Where each bar starts and ends, in units; its title; its ends in words."""
    lower, upper = (pl.col(name).cast(pl.Float64) / 100 for name in ("lower_cents", "upper_cents"))
    code = pl.col("tax").cast(pl.String).fill_null(labels["tax.none"])
    basis = pl.concat_str(code, rows.words("scope", "scope", labels), "currency", separator=", ", ignore_nulls=True)
    named = pl.when(pl.col("basis").n_unique() > 1).then(pl.format("{}, {}", "supplier", "basis")).otherwise("supplier")
    known = pl.col("supplier").is_not_null() & (pl.col("lower_cents").is_not_null() | pl.col("upper_cents").is_not_null())
    shown = frame.filter(known).head(limit).with_columns(basis=basis).with_columns(title=rows.unique(named))
    placed = place(shown["title"].to_list(), narrow=narrow)
    most = shown.select(pl.max_horizontal(lower, upper).max()).item() or 1.0
    open_ended = pl.col("open_maximum") > 0
    # Nulls, and not filters, keep a mark away: the layers share one source.
    start, end, hollow = lower.fill_null(0.0), pl.max_horizontal(lower, upper), lower.is_null()
    fixed = ~hollow & (start == end) & ~open_ended
    data = pl.concat([shown, placed.frame], how="horizontal").select(
        "supplier_id",
        "supplier",
        "basis",
        "contracts",
        "label",
        "top",
        "mid",
        "foot",
        led=pl.when(fixed).then(end),  # a thin line leads to the tick of a fixed price
        zero=pl.lit(0.0),
        start=start,
        end=pl.when(open_ended).then(pl.max_horizontal(end, start) + most * 0.08).otherwise(end),
        bar_start=pl.when(~hollow & (start < end)).then(start),
        bar_end=pl.when(~hollow & (start < end)).then(end),
        hollow_start=pl.when(hollow & end.is_not_null()).then(start),
        hollow_end=pl.when(hollow).then(end),
        fixed=pl.when(fixed).then(end),
        open_start=pl.when(open_ended).then(pl.max_horizontal(end, start)),
        open_end=pl.when(open_ended).then(pl.max_horizontal(end, start) + most * 0.08),
        low=pl.when(fixed).then(pl.lit("")).when(hollow).then(pl.lit("?")).otherwise(compact(lower, labels)),
        high=pl.when(open_ended).then(_open(upper, lower, labels)).otherwise(compact(upper, labels)),
        lower_said=_said(lower, pl.lit(value=False), labels),
        upper_said=_said(upper, open_ended, labels),
    )
    return data, placed


def _open(upper: pl.Expr, lower: pl.Expr, labels: Labels) -> pl.Expr:
    """ "sans maximum", after the sum of the maxima where some contracts have one."""
    some = upper.is_not_null() & (upper > lower.fill_null(0.0))
    return pl.when(some).then(pl.format("{} + {}", compact(upper, labels), pl.lit(labels["open"]))).otherwise(pl.lit(labels["open"]))


def _said(amount: pl.Expr, open_ended: pl.Expr, labels: Labels) -> pl.Expr:
    """An amount in words, "no maximum" beside it, or "not printed"."""
    figures = amount.map_elements(lambda value: exactly(value, labels["language"]), return_dtype=pl.String)
    known = pl.when(open_ended).then(pl.format("{} + {}", figures, pl.lit(labels["open"]))).otherwise(figures)
    return known.fill_null(pl.when(open_ended).then(pl.lit(labels["open"])).otherwise(pl.lit(labels["not_printed"])))
