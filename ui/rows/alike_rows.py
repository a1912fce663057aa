"""The councils at hand that are alike: of the kind and size of the one chosen, as the national list knows them."""

import polars as pl

from metrics.alike import size
from ui import data
from ui.town import place

MOST = 300  # councils whose lines are counted at once


def place_of(council_id: int) -> place.Place | None:
    """Who the council is, where the list knows it."""
    row = data.rows_of(data.whole_frames()["councils"], "council_id", council_id).row(0, named=True)
    return place.of(row)


def alike(council_id: int, mine: place.Place) -> list[int]:
    """The numbers of the other councils at hand of its kind and size; of a large database the first ones by number."""
    named = [name for one, name in place.of_all().items() if one.kind == mine.kind and _size(one) == _size(mine)]
    councils = data.whole_frames()["councils"]
    found = councils.filter(pl.col("council").is_in(named), pl.col("council_id") != council_id)["council_id"].sort().to_list()
    return found[:MOST]


def _size(one: place.Place) -> tuple[int, int | None]:
    return size(int(one.population or 0))
