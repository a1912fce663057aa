"""Budgets as bars: what was done, solid, of what was open, pale; one scale for all, the amounts written beside."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.amounts import by_value, compact, exactly
from charts.labels import Labels, Layer, layered
from charts.titled import BARE, Rows, place, said, titles

_AFTER = 0.34  # of the largest amount: room for the words after a bar


def bars(frame: pl.DataFrame, labels: Labels, limit: int = 10, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows in their order: `title`, `value_cents`, `room_cents` (null: not told, and no pale bar).

    Words: "amount" names the axis, "of" stands between two amounts ("1,2 M sur 1,5 M").
    """
    data, placed = _placed(frame.head(limit), labels, narrow)
    most = float(data.select(pl.max_horizontal("value", "room").max()).item() or 1)
    scale = alt.Scale(domain=[min(0.0, float(data["value"].min() or 0)), most * (1 + _AFTER * (2.4 if narrow else 1))], nice=False)  # type: ignore[arg-type]
    tooltip = [alt.Tooltip("title:N", title=labels["kind"])]
    tooltip += [alt.Tooltip(f"{name}_said:N", title=labels[f"budgets.{name}"]) for name in ("value", "room")]
    described = labels.get("description", labels["budgets.bars"])
    base = Layer(data, description=described, height=placed.total()).encode(tooltip=tooltip)

    def amount(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=scale, title=rows.amount(frame, labels), axis=BARE)

    y = placed.y("mid")
    layers = [
        base.mark_bar(orient="horizontal", size=14, color=palette.BLUE, opacity=0.3).encode(x=amount("room"), x2=alt.X2("zero:Q"), y=y),
        base.mark_bar(orient="horizontal", size=14, color=palette.BLUE).encode(x=amount("value"), x2=alt.X2("zero:Q"), y=y),
        titles(base, placed),
        said(base, "amounts", amount("end"), "written", placed, align="left", dx=6),
    ]
    return layered(labels, *layers)


def _placed(frame: pl.DataFrame, labels: Labels, narrow: bool) -> tuple[pl.DataFrame, Rows]:
    """Where each bar ends, in units; its title; its amounts in words."""
    shown = frame.with_columns(title=rows.unique(pl.col("title")))
    placed = place(shown["title"].to_list(), narrow=narrow)
    value, room = (pl.col(name).cast(pl.Float64) / 100 for name in ("value_cents", "room_cents"))
    one, other = compact(shown, labels, value, room)
    data = pl.concat([shown, placed.frame], how="horizontal").select(
        "title",
        *("label", "top", "mid", "foot"),
        zero=pl.lit(0.0),
        value=value,
        room=room,
        end=pl.max_horizontal(value, room).fill_null(0.0),
        written=pl.coalesce(pl.format("{} {} {}", one, pl.lit(labels["budgets.of"]), other), one),
        value_said=_said(shown, value, labels),
        room_said=_said(shown, room, labels),
    )
    return data, placed


def _said(frame: pl.DataFrame, amount: pl.Expr, labels: Labels) -> pl.Expr:
    figures = by_value(frame, amount, lambda value: exactly(value, labels["language"]))
    return figures.fill_null(pl.lit(labels["not_printed"]))
