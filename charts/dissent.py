"""Contested votes drawn whole, a bar each: for, abstaining, against, and how many voices nobody can place; the most divided first."""

import altair as alt
import polars as pl

from charts import palette
from charts.labels import OUTCOMES, SIDES, Labels, Layer, clicked, dimmed, layered
from charts.titled import KEY, coloured, place, titles

_LEAST = 0.045  # of a bar: room for a number on it
_BAR = 20
_ABOVE = KEY + 34  # pixels that the legend and the frame take from the rows: a single one would be too low for its title


def contested(frame: pl.DataFrame, labels: Labels, limit: int = 8, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows of `metrics.votes.sides.of` that have voices; a click selects `act` (field deliberation_id).

    Each bar is one vote, its whole length all voices. Under its title stand the counts in words and the outcome, on it the numbers.
    Of several councils, the title says which.
    """
    drawn = frame.filter(pl.sum_horizontal(pl.col(*SIDES).fill_null(0)) > 0).head(limit)
    told = pl.concat_str(_counts(labels), _outcome(labels), separator=" · ", ignore_nulls=True)
    several = ["council"] if "council" in drawn.columns and drawn["council"].n_unique() > 1 else []
    said = [pl.col("date").dt.to_string(labels["day"]), *map(pl.col, several), pl.col("title").fill_null("–")]
    named = pl.format("{}\n{}", pl.concat_str(said, separator=" – ", ignore_nulls=True), told)
    shown = drawn.with_columns(title_said=named)
    placed = place(shown["title_said"].to_list(), narrow=narrow, mark=_BAR + 6)
    data = _segments(pl.concat([shown, placed.frame], how="horizontal"), labels)
    chosen = clicked("act", "deliberation_id")
    some = [side for side in SIDES if (drawn[side].fill_null(0) > 0).any()] or list(SIDES)
    colour = coloured("words", {labels[f"side.{side}"]: palette.SIDE[side] for side in some})
    tooltip = [alt.Tooltip(f"{name}:N", title=labels[word]) for name, word in (("title", "act"), ("words", "position"), ("votes", "votes"))]
    scale = alt.Scale(domain=[0, 1], nice=False)
    described = labels.get("description", labels["dissent.contested"])
    base = Layer(data, description=described, height=placed.total(axis=False) + _ABOVE).encode(tooltip=tooltip).add_params(chosen)
    bars = base.mark_bar(orient="horizontal", size=_BAR).encode(
        x=alt.X("start:Q", scale=scale, axis=None), x2=alt.X2("end:Q"), y=placed.y("mid"), color=colour,
        opacity=dimmed(chosen),
    )  # fmt: skip
    ink = alt.ColorValue(**alt.condition("datum.dark", alt.value("#ffffff"), alt.value("#161616")))
    numbers = base.mark_text(baseline="middle", fontSize=12, fontWeight=600).encode(
        x=alt.X("middle:Q", scale=scale, axis=None), y=placed.y("mid"), text=alt.Text("number:N"), color=ink
    )
    return layered(labels, bars, titles(base, placed), numbers)


def _counts(labels: Labels) -> pl.Expr:
    """ "18 pour · 1 contre · 2 abstentions"."""
    parts = []
    for side in SIDES:
        word = pl.when(pl.col(side) > 1).then(pl.lit(labels[f"sides.{side}"])).otherwise(pl.lit(labels[f"side_of.{side}"]))
        parts.append(pl.when(pl.col(side).fill_null(0) > 0).then(pl.format("{} {}", side, word)))
    return pl.concat_str(parts, separator=" · ", ignore_nulls=True)


def _outcome(labels: Labels) -> pl.Expr:
    """How the vote ended, and that the chair's own vote decided it; null where that was not read."""
    words = {outcome: labels[f"outcome.{outcome}"] for outcome in OUTCOMES}
    ended = pl.col("outcome").cast(pl.String).replace_strict(words, default=None, return_dtype=pl.String)
    return pl.when("casting").then(pl.format("{} {}", ended, pl.lit(labels["casting"]))).otherwise(ended)


def _segments(shown: pl.DataFrame, labels: Labels) -> pl.DataFrame:
    """A row a side of a vote: where it starts and ends on the bar, and its number where there is room for it."""
    kept = ["deliberation_id", "label", "title", "top", "mid", "foot"]
    long = shown.select(*kept, *SIDES).unpivot(on=list(SIDES), index=kept, variable_name="side", value_name="votes")
    place = pl.col("side").replace_strict({side: at for at, side in enumerate(SIDES)}, return_dtype=pl.Int8)
    whole = pl.col("votes").sum().over("deliberation_id")
    return (
        long.with_columns(votes=pl.col("votes").fill_null(0))
        .sort("mid", place)
        .with_columns(end=pl.col("votes").cum_sum().over("deliberation_id") / whole, share=pl.col("votes") / whole)
        .with_columns(start=pl.col("end") - pl.col("share"))
        .with_columns(
            label=pl.when(place == 0).then("label").otherwise(pl.lit("")),
            words=pl.col("side").replace({side: labels[f"side.{side}"] for side in SIDES}),
            middle=(pl.col("start") + pl.col("end")) / 2,
            number=pl.when(pl.col("share") >= _LEAST).then(pl.col("votes").cast(pl.String)).otherwise(pl.lit("")),
            dark=pl.col("side").is_in(["votes_for", "unknown"]),
        )
        .filter((pl.col("votes") > 0) | (place == 0))
    )
