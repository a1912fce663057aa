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
_BROAD = 160  # pixels of a bar, at most: one year alone is no wall


def by_year(frame: pl.DataFrame, labels: Labels, colours: Mapping[str, str], *, narrow: bool = False) -> alt.LayerChart:
    """Rows of `kind` (its title in words), `raw` (its name in the data, null where it is not known), `year` and `value`.

    What has no year stands last, under a question mark: the bars are together as many as the legend and the figure of the page.
    The kinds stand in the frame's order, the first at the foot; `colours` by `raw`, grey for what is not known or has none.
    """
    frame = frame.with_columns(kind=by_value(frame, pl.col("kind"), parted))
    kinds = frame.select("kind", "raw").unique("kind", maintain_order=True)
    domain = kinds["kind"].to_list()
    longest = max((len(one) for one in domain), default=0)
    beside = (2 if longest <= _HALF else 1) if narrow else 3
    shown = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=domain, range=[colours.get(raw, palette.GREY) for raw in kinds["raw"]]),
        legend=alt.Legend(orient="top", columns=beside, title=None, labelLimit=320, symbolType="square"),
    )
    data = _placed(frame, domain, narrow, labels)
    years = _domain(data["year"].drop_nulls().to_list(), narrow) + [_UNDATED] * (data["year"].null_count() > 0)
    wide = _NARROW if narrow else _WIDTH
    data = _legible(data, wide / max(len(years), 1))
    said = labels.get("description", labels["stacked.by_year"])
    lines = -(-len(domain) // beside)
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
