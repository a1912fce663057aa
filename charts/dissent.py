"""Contested votes drawn whole: how many for, abstaining and against at each, the most divided first."""

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import SIDES, Labels, layered

_LONGEST = 26  # letters of a title beside its bar


def contested(frame: pl.DataFrame, labels: Labels, limit: int = 12) -> alt.LayerChart:
    """The first `limit` rows of `metrics.votes.dissent.contested` with printed counts; a click selects `act` (field deliberation_id)."""
    counted = frame.filter(pl.col("votes_for").is_not_null() & pl.col("votes_against").is_not_null()).head(limit)
    title = pl.col("title").fill_null("–")
    short = (
        pl.when(title.str.len_chars() > _LONGEST)
        .then(pl.format("{}…", title.str.slice(0, _LONGEST).str.strip_chars_end()))
        .otherwise(title)
    )
    named = counted.with_columns(label=rows.unique(pl.format("{}\n{}", short, pl.col("date").dt.to_string(labels["day"]))))
    long = named.select("deliberation_id", "label", "title", *SIDES).unpivot(
        on=list(SIDES), index=["deliberation_id", "label", "title"], variable_name="side", value_name="votes"
    )
    data = long.drop_nulls("votes").with_columns(
        words=pl.col("side").replace({side: labels[f"side.{side}"] for side in SIDES}),
        place=pl.col("side").replace_strict({side: place for place, side in enumerate(SIDES)}, return_dtype=pl.Int8),
    )
    chosen = alt.selection_point(name="act", fields=["deliberation_id"], on="click")
    domain = [labels[f"side.{side}"] for side in SIDES]
    scale = alt.Scale(domain=domain, range=[palette.SIDE[side] for side in SIDES])
    bars = (
        alt.Chart(data, description=labels.get("description", labels["dissent.contested"]), height=alt.Step(rows.STEP))
        .mark_bar(size=16)
        .encode(
            y=alt.Y("label:N", sort=list(named["label"]), title=None, axis=rows.two_lines()),
            x=alt.X("votes:Q", title=labels["votes"], stack=True, axis=alt.Axis(orient="top", tickMinStep=1, format=",.0f")),
            color=alt.Color("words:N", title=None, scale=scale, legend=alt.Legend(orient="top", columns=3)),
            order=alt.Order("place:Q"),
            opacity=alt.condition(chosen, alt.value(1), alt.value(0.4)),
            tooltip=[
                alt.Tooltip(f"{name}:N", title=labels[word]) for name, word in (("title", "act"), ("words", "position"), ("votes", "votes"))
            ],
        )
        .add_params(chosen)
    )
    return layered(labels, bars)
