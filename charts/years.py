"""Small multiples by year: a row a kind, the unknown first, one scale for all; the number stands on each bar."""

import textwrap

import altair as alt
import polars as pl

from charts import palette
from charts.amounts import compact
from charts.labels import Labels, Layer, layered
from charts.titled import LINE, NARROW, WIDE, Rows, titles

_TALL, _FOOT, _GAP = 46, 20, 14  # pixels: the highest bar, the years under it, the room below


def multiples(frame: pl.DataFrame, labels: Labels, *, unit: str = "", narrow: bool = False, money: bool = False) -> alt.LayerChart:
    """Rows of `kind` (its title in words), `order`, `year`, `value` and, for ranges, `least` (the part that is sure), in the order given.

    A year without a row is left blank. Kinds of one frame are of one unit: `unit` stands above them.
    """
    years = sorted(frame["year"].drop_nulls().unique())
    data, rows = _placed(frame.drop_nulls("year"), labels, narrow, money)
    said = labels.get("description", labels["years.multiples"])
    tooltip = [alt.Tooltip("kind:N", title=labels["kind"]), alt.Tooltip("year:O", title=labels["year"])]
    tooltip.append(alt.Tooltip("said:N", title=labels["number"]))
    base = Layer(data, description=said, height=rows.total(axis=bool(unit))).encode(tooltip=tooltip)
    bare = alt.Axis(labels=False, ticks=False, domain=False, title=unit or None, orient="top", titleAnchor="start", titlePadding=2)
    across = alt.X("year:O", scale=alt.Scale(domain=years, paddingInner=0.25, paddingOuter=0.05), axis=bare)
    shown = alt.Color("known:N", scale=alt.Scale(domain=[True, False], range=[palette.BLUE, palette.GREY]), legend=None)
    written = {"fontSize": 11, "color": palette.INK}
    number = base.mark_text(baseline="bottom", dy=-2, **written).encode(x=across, y=rows.y("high"), text=alt.Text("shown:N"))
    year = base.mark_text(baseline="top", dy=4, **written).encode(x=across, y=rows.y("floor"), text=alt.Text("year_said:N"))
    floor = alt.Y2("floor:Q")
    return layered(
        labels,
        base.mark_bar(orient="vertical", opacity=0.35).encode(x=across, y=rows.y("high"), y2=floor, color=shown),
        base.mark_bar(orient="vertical").encode(x=across, y=rows.y("sure"), y2=floor, color=shown),
        titles(base, rows),
        number.properties(name="inked_numbers"),
        year.properties(name="inked_years"),
    )


def _placed(frame: pl.DataFrame, labels: Labels, narrow: bool, money: bool) -> tuple[pl.DataFrame, Rows]:
    """Where each row and bar stands, in pixels from the top."""
    most = float(frame["value"].max() or 1)  # type: ignore[arg-type]
    few = frame["year"].n_unique() <= (7 if narrow else 20)
    top, parts = 0, []
    for part in frame.partition_by("kind", maintain_order=True):
        lines = textwrap.wrap(part["kind"][0], NARROW if narrow else WIDE) or ["–"]
        floor = top + LINE * len(lines) + LINE + _TALL
        parts.append(part.with_columns(label=pl.lit("\n".join(lines)), top=pl.lit(float(top)), floor=pl.lit(float(floor))))
        top = floor + _FOOT + _GAP
    empty = {"label": pl.String, "top": pl.Float64, "floor": pl.Float64}
    whole = pl.concat(parts) if parts else frame.with_columns(*(pl.lit(None, kind).alias(name) for name, kind in empty.items()))
    least = pl.col("least") if "least" in whole.columns else pl.col("value")
    first = pl.int_range(pl.len()).over("kind") == 0
    (words,) = compact(whole, labels, pl.col("value"))
    data = whole.with_columns(
        high=pl.col("floor") - _TALL * pl.col("value").fill_null(0) / most,
        sure=pl.col("floor") - _TALL * least.fill_null(0) / most,
        label=pl.when(first).then("label").otherwise(pl.lit("")),
        said=words,
        shown=pl.when(few if not money else pl.col("value") == pl.col("value").max().over("kind")).then(words).otherwise(pl.lit("")),
        year_said=pl.col("year").cast(pl.String) if not narrow or few else pl.format("’{}", pl.col("year").cast(pl.String).str.slice(2)),
    )
    return data, Rows(pl.DataFrame(), max(top, 1))
