"""Proxies by who gave them to whom: one bar a pair, how many times written at its end."""

import altair as alt
import polars as pl

from charts.bars import bars
from charts.labels import Labels


def by_pair(frame: pl.DataFrame, labels: Labels, limit: int = 12, *, narrow: bool = False) -> alt.LayerChart:
    """The first `limit` rows of `metrics.proxies.most_frequent`; a click selects `pair` (fields councillor_id, term).

    The term, and the council, stand beside the two where there are several; one term of all is told once, with its `sessions`.
    """
    shown = frame.head(limit)
    several = [column for column in ("council", "term") if shown[column].n_unique() > 1]
    same = shown.height > 0 and "sessions" in shown.columns and shown.select("council_id", "term", "sessions").n_unique() == 1
    of, term = (shown["sessions"][0], shown["term"][0]) if same else (None, None)
    axis = labels["times_in_term"].format(term=term, of=of) if of and term else labels["times"]
    pair = pl.format(f"{{}} {labels['gives_to']} {{}}", "councillor", "proxy_to")  # who is away stands first, who votes for them second
    rows = shown.select(
        "councillor_id", "term", "councillor", "proxy_to",
        title=pl.concat_str(pair, *several, separator=", ", ignore_nulls=True),
        value=pl.col("times"),
        said=pl.col("times").cast(pl.String),
    )  # fmt: skip
    tooltip = [alt.Tooltip(f"{name}:N", title=labels[name]) for name in ("councillor", "proxy_to")]
    tooltip.append(alt.Tooltip("said:N", title=labels["times"]))
    return bars(
        rows,
        labels,
        param="pair",
        fields=["councillor_id", "term"],
        described="proxies.by_pair",
        tooltip=tooltip,
        axis=axis,
        narrow=narrow,
    )
