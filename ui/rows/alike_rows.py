"""The councils at hand that are alike: of the kind and size of the one chosen, as the national list knows them."""

import polars as pl

from metrics.alike import size
from metrics.filters.filters import Filters, apply
from ui import data
from ui.town import place

MOST = 300  # councils whose lines are counted at once
HANDFUL = 4  # that are laid beside one another unasked


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


def beside(filters: Filters) -> list[int]:
    """The council chosen and those to lay beside it unasked: all where a handful is at hand, else the nearest in size of its kind."""
    councils = data.whole_frames()["councils"]
    own = apply(councils, Filters(council=filters.council))["council_id"].to_list() if filters.council else []
    if len(own) != 1:
        return []
    others = councils.filter(pl.col("council_id") != own[0])
    near = others["council_id"].to_list() if councils.height <= HANDFUL else _nearest(place_of(own[0]), others)
    return own + near if near else []


def _nearest(mine: place.Place | None, councils: pl.DataFrame) -> list[int]:
    """Those of its kind whose population is nearest, the nearest first; none where its own is not known."""
    if mine is None or not mine.population:
        return []
    numbers = dict(councils.select("council", "council_id").iter_rows())
    same = [one for one, name in place.of_all().items() if one.kind == mine.kind and one.population and name in numbers]
    same.sort(key=lambda one: (abs(int(one.population) - int(mine.population)), one.name))
    return [numbers[place.of_all()[one]] for one in same[: HANDFUL - 1]]


def _size(one: place.Place) -> tuple[int, int | None]:
    return size(int(one.population or 0))
