"""Voted and published grants as pages show them: one grant with two readings, and what it is for."""

import polars as pl

from metrics import functions, grants_published
from metrics.filters import Filters, apply
from ui import data, published


def granted(filters: Filters) -> pl.DataFrame:
    """The voted grants asked for, the last first, what was published of each beside it; private people under the visitor's word."""
    frames = data.frames()
    rows = data.latest(apply(frames["grants"], filters))
    return data.private_in_words(grants_published.voted(rows, frames["published_grants"], frames["grant_matches"]))


def alone(filters: Filters) -> pl.DataFrame:
    """The published grants that meet no vote; by the day of the agreement."""
    return apply(grants_published.alone(published.grants(), data.frames()["grant_matches"]), filters)


def placed(filters: Filters) -> pl.DataFrame:
    """Voted grants with what they are for."""
    return functions.of_grants(granted(filters), data.frames()["budget_lines"])
