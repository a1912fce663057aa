"""The councils at hand that are alike: of the kind and size of the one chosen, as the national list knows them."""

import polars as pl

from metrics.alike import size
from metrics.compare import Size
from metrics.filters.filters import Filters, apply
from ui import data
from ui.rows import coverage_frames
from ui.town import place

MOST = 300  # councils whose lines are counted at once
HANDFUL = 6  # that are laid beside one another unasked
_YEARS = 2  # that councils of a handful must share
_NEAR = 3  # of many, beside the one chosen


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
    """The council chosen, if any, and those to lay beside it unasked: all of a handful at hand, else the nearest in size of its kind."""
    councils = data.whole_frames()["councils"]
    own = apply(councils, Filters(council=filters.council))["council_id"].to_list() if filters.council else []
    if councils.height > 1 and handful() and len(own) <= 1:
        return own + (_at_the_same_time(own[0]) if own else councils["council_id"].to_list())
    if len(own) != 1:
        return []
    near = _nearest(place_of(own[0]), councils.filter(pl.col("council_id") != own[0]))
    return own + near if near else []


def handful() -> bool:
    """Whether so few councils are at hand that they stand together whatever they are."""
    return data.whole_frames().rows("councils") <= HANDFUL


def sizes() -> dict[int, Size] | None:
    """Of each council at hand that the national list knows its kind and size; none of a handful."""
    if handful():
        return None
    where = place.by_council()
    councils = data.whole_frames()["councils"].select("council_id", "council")
    known = {one: where[name] for one, name in councils.iter_rows() if name in where}
    return {one: Size(at.kind, _size(at), int(at.population)) for one, at in known.items() if at.population}


def _at_the_same_time(own: int) -> list[int]:
    """The others of which two years or more are known that are known of this one, too; all others where there is none such."""
    span = [pl.col("first_year"), pl.col("last_session").dt.year()]
    years = {
        row[0]: range(row[1], row[2] + 1) for row in coverage_frames.councils(Filters()).select("council_id", *span).drop_nulls().rows()
    }
    others = [one for one in data.whole_frames()["councils"]["council_id"] if one != own]
    shared = [one for one in others if len(set(years.get(one, ())) & set(years.get(own, ()))) >= _YEARS]
    return shared or others


def _nearest(mine: place.Place | None, councils: pl.DataFrame) -> list[int]:
    """Those of its kind and class of size whose population is nearest, the nearest first; none where its own is not known."""
    if mine is None or not mine.population:
        return []
    numbers = dict(councils.select("council", "council_id").iter_rows())
    own = (mine.kind, _size(mine))
    same = [one for one, name in place.of_all().items() if (one.kind, _size(one)) == own and one.population and name in numbers]
    same.sort(key=lambda one: (abs(int(one.population) - int(mine.population)), one.name))
    return [numbers[place.of_all()[one]] for one in same[:_NEAR]]


def _size(one: place.Place) -> tuple[int, int | None]:
    return size(int(one.population or 0))
