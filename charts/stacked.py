"""Things counted by year as one bar a year, its kinds one on the other in the colours of their answers; how many stands over each."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import polars as pl

from charts import palette
from charts.amounts import by_value, exactly, parted
from charts.labels import Labels, Layer, layered

_UNDATED = "?"  # under the bar of what bears no day
_LONGEST_GAP, _DOTS, _THIN = 9, "…", "\u200b"  # years without a row that stand one by one; what stands for more, each gap apart
_DIGIT, _WIDTH, _NARROW = 6.6, 960, 330  # pixels of a digit over a bar, and of the picture on a wide screen and on a phone
_TALL, _OVER, _UNDER, _LINE = 96, 16, 22, 22  # pixels: the highest bar, its number, the years, a line of the legend
_HALF = 28  # letters of a legend's line of which two stand beside one another on a phone
_MOST_LABELS = 12  # years of two digits side by side on a phone
_ROW, _LABEL, _LABEL_NARROW = 22, 260, 150  # pixels of a bar across with its room, and of its name
_AFTER, _AFTER_NARROW = 1.18, 2  # of the longest bar across: room for the words at its end
_PALE = 0.45  # of a bar of no theme
_BROAD = 160  # pixels of a bar, at most: one year alone is no wall


def by_year(frame: pl.DataFrame, labels: Labels, colours: Mapping[str, str], *, narrow: bool = False) -> alt.LayerChart:
    """Rows of `kind` (its title in words), `raw` (its name in the data, null where it is not known), `year` and `value`.

    What has no year stands last, under a question mark: the bars are together as many as the legend and the figure of the page.
    The kinds stand in the frame's order, the first at the foot; `colours` by `raw`, grey for what is not known or has none.
    """
    frame = frame.with_columns(kind=by_value(frame, pl.col("kind"), parted))
    kinds = frame.select("kind", "raw").unique("kind", maintain_order=True)
    longest = max((len(one) for one in kinds["kind"]), default=0)
    shown, lines = _key(kinds, colours, (2 if longest <= _HALF else 1) if narrow else 3)
    data = _placed(frame, kinds["kind"].to_list(), narrow, labels)
    years = _domain(data["year"].drop_nulls().to_list(), narrow) + [_UNDATED] * (data["year"].null_count() > 0)
    wide = _NARROW if narrow else _WIDTH
    data = _legible(data, wide / max(len(years), 1))
    said = labels.get("description", labels["stacked.by_year"])
    base = Layer(data, description=said, height=_TALL + _OVER + _UNDER + lines * _LINE)
    axis = alt.Axis(title=None, labelAngle=0, ticks=False, domain=False, labelFontSize=11, labelPadding=4, **_labelled(years, data, narrow))
    across = alt.X("year_said:O", scale=alt.Scale(domain=years, paddingInner=0.25, paddingOuter=0.05), axis=axis)
    most = float(data["whole"].max() or 1)  # type: ignore[arg-type]
    scale = alt.Scale(domain=[0, most * (1 + _OVER / _TALL)], nice=False)
    tooltip = [alt.Tooltip("kind:N", title=labels["kind"]), alt.Tooltip("year_told:N", title=labels["year"])]
    tooltip.append(alt.Tooltip("value:Q", title=labels["number"], format=",.0f"))
    share = min(1.0, _BROAD * max(len(years), 1) / wide)
    bars = base.mark_bar(orient="vertical", width=alt.RelativeBandSize(band=share)).encode(
        x=across, y=alt.Y("start:Q", scale=scale, axis=None), y2=alt.Y2("end:Q"), color=shown, tooltip=tooltip
    )
    written = base.mark_text(baseline="bottom", dy=-2, fontSize=11, color=palette.INK).encode(
        x=across, y=alt.Y("end:Q", scale=scale, axis=None), text=alt.Text("total:N")
    )
    return layered(labels, bars, written.properties(name="inked_numbers"))


def by_subject(frame: pl.DataFrame, labels: Labels, colours: Mapping[str, str], *, narrow: bool = False) -> alt.LayerChart:
    """Rows of `thing`, `said` (what stands at its end) and its `place`, with `kind`, `raw` and `value` as above: a bar across a thing.

    What is `untold`, of no thing that is known or of several together, is pale: it is no thing beside the others, however long its bar.
    """
    kinds = frame.with_columns(kind=by_value(frame, pl.col("kind"), parted))
    known = kinds.select("kind", "raw").unique("kind", maintain_order=True)
    shown, lines = _key(known, colours, 1 if narrow else known.height)
    part = pl.col("kind").replace_strict(known["kind"].to_list(), list(range(known.height)), return_dtype=pl.Int64)
    data = kinds.sort("place", part).with_columns(end=pl.col("value").cum_sum().over("place"))
    data = data.with_columns(start=pl.col("end") - pl.col("value"), last=pl.col("end") == pl.col("end").max().over("place"))
    things = data["thing"].unique(maintain_order=True).to_list()
    base = Layer(data, description=labels.get("description", labels["stacked.by_subject"]), height=len(things) * _ROW + lines * _LINE + 8)
    axis = alt.Axis(title=None, ticks=False, domain=False, labelFontSize=12, labelLimit=_LABEL_NARROW if narrow else _LABEL, labelPadding=4)
    down = alt.Y("thing:N", scale=alt.Scale(domain=things, paddingInner=0.25), axis=axis)
    room = float(data["end"].max() or 1) * (_AFTER_NARROW if narrow else _AFTER)  # type: ignore[arg-type]
    scale = alt.Scale(domain=[0, room], nice=False)
    tooltip = [alt.Tooltip("thing:N", title=labels["subject"]), alt.Tooltip("kind:N", title=labels["kind"])]
    tooltip.append(alt.Tooltip("value:Q", title=labels["number"], format=",.0f"))
    bars = base.mark_bar(orient="horizontal").encode(
        x=alt.X("start:Q", scale=scale, axis=None), x2=alt.X2("end:Q"), y=down, color=shown, tooltip=tooltip, opacity=_pale()
    )
    written = base.transform_filter("datum.last").mark_text(align="left", baseline="middle", dx=5, fontSize=12, color=palette.INK)
    told = written.encode(x=alt.X("end:Q", scale=scale, axis=None), y=down, text=alt.Text("said:N"))
    return layered(labels, bars, told.properties(name="inked_numbers"))


def _pale() -> alt.OpacityValue:
    return alt.OpacityValue(**alt.condition("datum.untold", alt.value(_PALE), alt.value(1)))


def _key(kinds: pl.DataFrame, colours: Mapping[str, str], beside: int) -> tuple[alt.Color, int]:
    """The kinds with their colours over the picture, so many `beside` one another, and on how many lines."""
    domain = kinds["kind"].to_list()
    shown = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=domain, range=[colours.get(raw, palette.GREY) for raw in kinds["raw"]]),
        legend=alt.Legend(orient="top", columns=beside, title=None, labelLimit=320, symbolType="square"),
    )
    return shown, -(-len(domain) // max(beside, 1))


def _labelled(years: list[str], data: pl.DataFrame, narrow: bool) -> dict[str, Any]:
    """Where a phone has room for every other year: the last and those before it, or those with the highest bar's; and what has no year."""
    if not narrow or len(years) <= _MOST_LABELS:
        return {}
    highest = data.filter(pl.col("whole") == pl.col("whole").max())["year_said"].to_list()
    shown = years[::-1][::2][::-1]
    if set(highest).isdisjoint(shown):
        shown = years[years.index(highest[0]) % 2 :: 2] + years[-1:] * (years[-1] == _UNDATED)
    return {"values": shown}


def _domain(years: list[int], narrow: bool) -> list[str]:
    """Every year from the first to the last, those without a row as well; a long gap in time is seen as dots, and pushes nothing aside."""
    found: list[str] = []
    ordered = sorted(set(years))
    for before, year in zip([*ordered[:1], *ordered], ordered, strict=False):
        empty = range(before + 1, year)
        found += [f"{_DOTS}{_THIN * len(found)}"] if len(empty) > _LONGEST_GAP else [_year(one, narrow) for one in empty]
        found.append(_year(year, narrow))
    return found


def _legible(data: pl.DataFrame, room: float) -> pl.DataFrame:
    """The numbers over the bars; that of the highest alone where a bar has no room for its own."""
    if int(data["total"].str.len_chars().max() or 0) * _DIGIT <= room:  # type: ignore[arg-type]
        return data
    return data.with_columns(total=pl.when(pl.col("whole") == pl.col("whole").max()).then("total").otherwise(pl.lit("")))


def _year(year: int, narrow: bool) -> str:
    return f"’{year % 100:02}" if narrow else str(year)


def _placed(frame: pl.DataFrame, kinds: list[str], narrow: bool, labels: Labels) -> pl.DataFrame:
    """Where each part of a year's bar starts and ends; the year's whole number on its last part."""
    place = pl.col("kind").replace_strict(kinds, list(range(len(kinds))), return_dtype=pl.Int64)
    last = pl.col("place") == pl.col("place").max().over("year")
    year = pl.col("year").cast(pl.String)
    placed = (
        frame.with_columns(
            place=place,
            year_said=(pl.format("’{}", year.str.slice(2)) if narrow else year).fill_null(_UNDATED),
            year_told=year.fill_null(labels["undated"]),
        )
        .sort("year", "place", nulls_last=True)
        .with_columns(end=pl.col("value").cum_sum().over("year"), whole=pl.col("value").sum().over("year"))
        .with_columns(start=pl.col("end") - pl.col("value"))
    )
    written = by_value(placed, pl.col("whole"), lambda value: exactly(value, labels["language"]))
    return placed.with_columns(total=pl.when(last).then(written).otherwise(pl.lit("")))
