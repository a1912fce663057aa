"""Shares as points with their interval: a row a member, a session or a council, its count written beside it; the rows' own order."""

from typing import Any

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import Labels, Layer, clicked, dimmed, layered
from charts.titled import KEY, coloured

_STEP = 24  # pixels of a row: a finger hits it (WCAG 2.5.8)
_LINE = 14  # of a third line of a name, and of each after it
_AXIS = 46  # of the axis along the top
_BELOW_KEY = 14  # pixels between the legend and the axis
_END, _END_NARROW = 1.04, 1.09  # where the count is written, to the right of 100 %: no point lies on it


def dots(
    frame: pl.DataFrame, labels: Labels, param: str, axis: str, described: str, *, narrow: bool = False, solid: bool = False
) -> alt.LayerChart:  # fmt: skip
    """One row of `name`, k, n, unknown, rate, certain, possible and `<param>_id`; a click selects `param`.

    The point is k of n, the line goes from the certain to the possible share. Under five known cases there is the count alone.
    A frame that has `counted` says its counts itself. `solid`: a bar up to the certain share stands for the point.
    """
    data = _told(frame, f"{param}_id", labels, narrow)
    keyed = not data.filter(pl.col("certain") < pl.col("possible")).is_empty()
    keys = {labels["known_share"]: palette.BLUE, labels[_possible(narrow)]: palette.SKY}
    lines = int(data["label"].str.count_matches("\n").max() or 0) if narrow else 0  # type: ignore[arg-type]
    step = _STEP + (8 + _LINE * (lines - 1) if lines else 0)
    above = KEY + _BELOW_KEY if keyed else 0
    chosen = clicked(param, f"{param}_id")
    tooltip = [alt.Tooltip("name:N", title=labels[param]), alt.Tooltip("fraction:N", title=labels[axis])]
    tooltip += [alt.Tooltip(f"{end}:Q", title=labels[end], format=".1%") for end in ("certain", "possible")]
    said = labels.get("description", labels[described])
    base = Layer(data, description=said, height=data.height * step + _AXIS + above).encode(y=_names(narrow), tooltip=tooltip)
    base = base.add_params(chosen)
    longest = int(data["fraction"].str.len_chars().max() or 0)  # type: ignore[arg-type]
    across = alt.Scale(domain=[0, (_END_NARROW if narrow else _END) + longest * (0.055 if narrow else 0.013)], nice=False)
    ticks = alt.Axis(format=".0%", values=[0, 0.5, 1] if narrow else [0, 0.25, 0.5, 0.75, 1], orient="top")

    def share(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=across, axis=ticks, title=None)

    def key(field: str) -> dict[str, alt.Color]:
        return {"color": coloured(field, keys)} if keyed else {}

    dim = dimmed(chosen)
    sure, pale = _ends(base, solid)
    return layered(
        labels,
        pale.encode(x=share("certain"), x2=alt.X2("possible:Q"), opacity=dim, **key("maybe")),
        sure.encode(x=share("nothing" if solid else "rate"), opacity=dim, **key("read")),
        base.mark_text(align="left", baseline="middle", fontSize=12, color=palette.INK)
        .encode(x=share("end"), text=alt.Text("fraction:N"))
        .properties(name="inked_counts"),
    )


def _ends(base: Any, solid: bool) -> tuple[Any, Any]:
    """The mark of what is sure, and that of what is possible."""
    if solid:
        return base.mark_bar(size=8, color=palette.BLUE).encode(x2=alt.X2("sure:Q")), base.mark_bar(size=8, color=palette.SKY)
    point = base.mark_point(filled=True, size=110, color=palette.BLUE, stroke=palette.EDGE, strokeWidth=0.5)
    return point, base.mark_rule(strokeWidth=8, color=palette.SKY)


def _told(frame: pl.DataFrame, field: str, labels: Labels, narrow: bool) -> pl.DataFrame:
    """The rows with their names, their counts in words, and what each colour is called."""
    data = frame.select(
        field,
        "rate",
        "certain",
        "possible",
        "name",
        sure=pl.coalesce("certain", "rate"),
        nothing=pl.lit(0.0),
        label=rows.unique(pl.col("name")),
        fraction=pl.col("counted") if "counted" in frame.columns else rows.fraction(),
        end=pl.lit(_END_NARROW if narrow else _END),
    )
    return data.with_columns(
        label=rows.folded(data, pl.col("label"), narrow), read=pl.lit(labels["known_share"]), maybe=pl.lit(labels[_possible(narrow)])
    )


def _possible(narrow: bool) -> str:
    """The word of the possible share: a phone has no room beside it for what makes it so, which the sentence says."""
    return "possible_short" if narrow else "possible_share"


def _names(narrow: bool) -> alt.Y:
    axis = rows.two_lines(limit=150 if narrow else 320)
    return alt.Y("label:N", sort=None, title=None, axis=axis)
