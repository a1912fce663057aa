"""Ranges of contracts by supplier: bars from nothing, solid up to at least, pale on to at most; without maximum they fade out."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.amounts import by_value, compact, exactly
from charts.labels import Labels, Layer, clicked, dimmed, layered
from charts.titled import BARE, KEY, Rows, coloured, notes, place, said, titles

_LETTER, _WIDE, _NARROW = 6.6, 980, 340  # pixels of a letter beside a bar, and of the picture on a wide screen and on a phone
_BELOW_KEY = 16  # pixels between the legend and the axis: taken from the rows, a single one would be too low for its title
_MOST_WORDS = 0.6  # of the picture: what the words beside a bar may take


def ranges(frame: pl.DataFrame, labels: Labels, limit: int = 12, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows of `metrics.money.suppliers.ranges`, in their order; a click selects `supplier` (field supplier_id).

    One scale for all, as presence is drawn: what is sure is solid, what may be more is pale. A dashed bar has no printed minimum; one that
    fades out has no maximum; a grey one is of what is `unplaced`, where the frame says so. Rows of one basis bear their name alone; rows
    without any amount are not drawn (the table has them).
    """
    data, placed = _placed(frame, limit, labels, narrow)
    most = float(data["end"].max() or 1)  # type: ignore[arg-type]
    taken = min(_MOST_WORDS, (int(data["high"].str.len_chars().max() or 0) + 2) * _LETTER / (_NARROW if narrow else _WIDE))  # type: ignore[arg-type]
    scale = alt.Scale(domain=[0, most / (1 - taken)], nice=False)
    chosen = clicked("supplier", "supplier_id")
    dim = dimmed(chosen)
    tooltip = [alt.Tooltip(f"{name}:N", title=labels[name]) for name in ("supplier", "basis", "contracts")]
    tooltip += [alt.Tooltip(f"{name}:N", title=labels[name.removesuffix("_said")]) for name in ("lower_said", "upper_said")]
    described = labels.get("description", labels["suppliers.ranges"])
    keyed = data["pale_end"].count() > 0  # where nothing is pale there is nothing to tell apart
    data = data.with_columns(sure_key=pl.lit(labels["at_least"]), pale_key=pl.lit(labels["at_most"]))
    height = placed.total() + (KEY + _BELOW_KEY if keyed else 0)
    base = Layer(data, description=described, height=height).encode(tooltip=tooltip).add_params(chosen)

    def bar(name: str, **look: object) -> alt.Chart:
        across = alt.X(f"{name}_start:Q", scale=scale, title=rows.amount(frame, labels), axis=BARE)
        drawn = base.mark_bar(orient="horizontal", size=14, **look)  # type: ignore[arg-type]
        drawn = drawn.encode(color=coloured(f"{name}_key", keys)) if keyed and name in ("sure", "pale") else drawn
        return drawn.encode(x=across, x2=alt.X2(f"{name}_end:Q"), y=placed.y("mid"), opacity=dim)  # type: ignore[no-any-return]

    keys = {labels["at_least"]: palette.BLUE, labels["at_most"]: palette.SKY}
    layers = [
        bar("pale", color=palette.SKY),
        bar("sure", color=palette.BLUE),
        bar("unplaced", color=palette.GREY),
        bar("hollow", color=palette.BLUE, filled=False, strokeWidth=1.5, strokeDash=[4, 3]),
        bar("open", color=_fading()),
        titles(base, placed),
        *notes(base, placed),
        said(base, "amounts", alt.X("end:Q", scale=scale, axis=BARE), "high", placed, align="left", dx=6),
    ]
    return layered(labels, *layers)


def _fading() -> alt.Gradient:
    stops = [alt.GradientStop(offset=0, color=palette.SKY), alt.GradientStop(offset=1, color="transparent")]
    return alt.Gradient(gradient="linear", stops=stops, x1=0, x2=1, y1=0, y2=0)  # type: ignore[no-untyped-call]


def _placed(frame: pl.DataFrame, limit: int, labels: Labels, narrow: bool) -> tuple[pl.DataFrame, Rows]:
    """Where each bar starts and ends, in units; its title; its ends in words."""
    lower, upper = (pl.col(name).cast(pl.Float64) / 100 for name in ("lower_cents", "upper_cents"))
    code = pl.col("tax").cast(pl.String).fill_null(labels["tax.none"])
    basis = pl.concat_str(code, rows.words("scope", "scope", labels), "currency", separator=", ", ignore_nulls=True)
    name = "titled" if "titled" in frame.columns else "supplier"
    named = pl.when(pl.col("basis").n_unique() > 1).then(pl.format("{}, {}", name, "basis")).otherwise(name)
    known = pl.col("supplier").is_not_null() & (pl.col("lower_cents").is_not_null() | pl.col("upper_cents").is_not_null())
    shown = frame.filter(known).head(limit).with_columns(basis=basis).with_columns(title=rows.unique(named))
    placed = place(shown["title"].to_list(), narrow=narrow, noted=True)
    most = shown.select(pl.max_horizontal(lower, upper).max()).item() or 1.0
    # Nulls, and not filters, keep a mark away: the layers share one source.
    start, end, hollow = lower.fill_null(0.0), pl.max_horizontal(lower, upper), lower.is_null()
    open_ended, faded = pl.col("open_maximum") > 0, pl.max_horizontal(end, start)
    solid, unplaced = ~hollow & (start > 0), pl.col("unplaced") if "unplaced" in frame.columns else pl.lit(value=False)
    data = pl.concat([shown, placed.frame], how="horizontal").select(
        "supplier_id",
        "supplier",
        "basis",
        "contracts",
        *placed.frame.columns,
        end=pl.when(open_ended).then(faded + most * 0.08).otherwise(end),
        sure_start=pl.when(solid & ~unplaced).then(0.0),
        sure_end=pl.when(solid & ~unplaced).then(start),
        unplaced_start=pl.when(solid & unplaced).then(0.0),
        unplaced_end=pl.when(solid & unplaced).then(start),
        pale_start=pl.when(~hollow & (start < end)).then(start),
        pale_end=pl.when(~hollow & (start < end)).then(end),
        hollow_start=pl.when(hollow & end.is_not_null()).then(0.0),
        hollow_end=pl.when(hollow).then(end),
        open_start=pl.when(open_ended).then(faded),
        open_end=pl.when(open_ended).then(faded + most * 0.08),
        high=_ends(shown, lower, upper, open_ended, labels),
        lower_said=_said(shown, lower, pl.lit(value=False), labels),
        upper_said=_said(shown, upper, open_ended, labels),
    )
    return data, placed


def _ends(frame: pl.DataFrame, lower: pl.Expr, upper: pl.Expr, open_ended: pl.Expr, labels: Labels) -> pl.Expr:
    """ "20 000 – 80 000", "? – 80 000" without a printed minimum, "20 000, sans maximum", the one amount of a fixed price."""
    low, high = compact(frame, labels, lower, upper)
    low = low.fill_null("?")
    open_low = pl.when(lower.fill_null(0.0) > 0).then(pl.format("{}, {}", low, pl.lit(labels["open"]))).otherwise(pl.lit(labels["open"]))
    some = upper.is_not_null() & (upper > lower.fill_null(0.0))
    partly = pl.format("{} – {} + {}", low, high, pl.lit(labels["open"]))
    fixed = lower.is_not_null() & (lower == upper)
    closed = pl.when(fixed).then(high).otherwise(pl.format("{} – {}", low, high.fill_null("?")))
    return pl.when(open_ended & some).then(partly).when(open_ended).then(open_low).otherwise(closed)


def _said(frame: pl.DataFrame, amount: pl.Expr, open_ended: pl.Expr, labels: Labels) -> pl.Expr:
    """An amount in words, "no maximum" beside it, or "not printed"."""
    figures = by_value(frame, amount, lambda value: exactly(value, labels["language"]))
    known = pl.when(open_ended).then(pl.format("{} + {}", figures, pl.lit(labels["open"]))).otherwise(figures)
    return known.fill_null(pl.when(open_ended).then(pl.lit(labels["open"])).otherwise(pl.lit(labels["not_printed"])))
