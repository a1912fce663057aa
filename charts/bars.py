"""One bar a row under its whole title, what it comes to written at its end: amounts given, times counted."""

from collections.abc import Sequence

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import Labels, Layer, clicked, dimmed, layered
from charts.titled import BARE, notes, place, said, titles

_AFTER, _AFTER_NARROW = 1.15, 1.4  # of the largest: room for the words after a bar


def bars(
    frame: pl.DataFrame,
    labels: Labels,
    *,
    param: str,
    fields: Sequence[str],
    described: str,
    tooltip: list[alt.Tooltip],
    axis: str,
    narrow: bool = False,
) -> alt.LayerChart:
    """Rows of `title`, `value` and `said` (the value in words), in their order; a click selects `param` by its `fields`.

    `axis` says above the bars what they measure; `described` is the label that describes the picture.
    """
    placed = place(frame.select(rows.unique(pl.col("title")))["title"].to_list(), narrow=narrow, noted=True)
    data = pl.concat([frame.with_columns(pl.col("value").cast(pl.Float64)), placed.frame], how="horizontal")
    chosen = clicked(param, *fields)
    base = Layer(data, description=labels.get("description", labels[described]), height=placed.total())
    base = base.encode(tooltip=tooltip).add_params(chosen)
    most = float(data["value"].max() or 1.0)  # type: ignore[arg-type]
    scale = alt.Scale(domain=[0, most * (_AFTER_NARROW if narrow else _AFTER)], nice=False)
    across = alt.X("value:Q", scale=scale, title=axis, axis=BARE)
    drawn = base.mark_bar(orient="horizontal", size=14, color=palette.BLUE).encode(x=across, y=placed.y("mid"), opacity=dimmed(chosen))
    return layered(
        labels, drawn, titles(base, placed), *notes(base, placed), said(base, "amounts", across, "said", placed, align="left", dx=6)
    )
