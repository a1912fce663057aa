"""Who may come first in a ranking whose near names are counted apart, and what one may come to with those beside it."""

from typing import Any, NamedTuple

import polars as pl

from metrics.money import reach as reaches
from metrics.money.reach import NO_PART, Part, Reach
from ui.language import count, number, say
from ui.rows import party_rows


class Contender(NamedTuple):
    """A name, its own amount, and that with the names near it and the groups that list it; both in cents."""

    name: str
    least: int
    most: int


def of_ranking(ranked: pl.DataFrame, name: str, upper: str, lower: str | None = None) -> list[Contender]:
    """The first of a ranking, and each that may be before it, in the ranking's order; one alone where the first place is sure.

    Names near one another are one contender. None where the first has no amount.
    """
    priced = ranked.filter(pl.col(upper).is_not_null())
    if priced.is_empty() or ranked.row(0, named=True)[upper] is None:
        return []
    ends = priced.select(name, pl.coalesce(lower or upper, upper).alias("least"), pl.col(upper).alias("most"))
    own = {str(one): (int(least), int(most)) for one, least, most in ends.iter_rows()}
    beside = beside_each(priced, name)
    first = next(iter(own))
    found, told = [Contender(first, own[first][0], _most(first, own, beside))], {first, *beside.get(first, ())}
    for one, others in beside.items():
        if one not in told and (most := _most(one, own, beside)) > own[first][1]:
            found.append(Contender(one, own[one][0], most))
            told |= {one, *others}
    return found


def reach(ranked: pl.DataFrame, row: dict[str, Any], listing: list[str] | None = None, part: Part = NO_PART) -> Reach | None:
    """`reach.of_row`; `listing`: the groups that list it, where they are found already."""
    if listing is None:
        listing = party_rows.groups_of(ranked, pl.Series("supplier", [row["supplier"]])).get(row["supplier"], [])
    return reaches.of_row(ranked, row, listing, part)


def by_most(ranked: pl.DataFrame) -> pl.DataFrame:
    """`reach.by_most`, with the groups that list the holders of this ranking."""
    return reaches.by_most(ranked, party_rows.groups_of(ranked, ranked["supplier"].head(party_rows.TITLED)))


def beside_each(priced: pl.DataFrame, name: str) -> dict[str, list[str]]:
    """In the ranking's order the names that have others beside them, near ones and groups that list them, which are ranked, too."""
    ranked = dict.fromkeys(priced[name])
    near = dict(priced.select(name, "maybe_same").drop_nulls().iter_rows()) if "maybe_same" in priced.columns else {}
    groups = party_rows.groups_of(priced, priced[name].head(party_rows.TITLED)) if name == "supplier" else {}
    told = {one: [*(near.get(one) or "").split(" ; "), *groups.get(one, [])] for one in ranked if one in near or one in groups}
    return {one: kept for one, others in told.items() if (kept := [other for other in dict.fromkeys(others) if other in ranked])}


def least_number(ranked: pl.DataFrame, name: str) -> int:
    """How many there are if all names near one another, in turn, are one's."""
    parent = {one: one for one in ranked[name]}

    def head(one: str) -> str:
        while parent[one] != one:
            one = parent[one]
        return one

    for one, others in ranked.select(name, "maybe_same").drop_nulls().iter_rows() if "maybe_same" in ranked.columns else ():
        for other in others.split(" ; "):
            if other in parent:
                parent[head(other)] = head(one)
    return sum(one == above for one, above in parent.items())


def how_many(holders: pl.DataFrame) -> str:
    """ "75 à 109 titulaires": how many names a ranking has, and how few holders they are where near ones are the same."""
    every, least = count("lead.holders", holders.height), least_number(holders, "supplier")
    return say("lead.holders_some", least=number(least), holders=every) if least < holders.height else every


def _most(one: str, own: dict[str, tuple[int, int]], beside: dict[str, list[str]]) -> int:
    return own[one][1] + sum(own[other][1] for other in beside.get(one, ()))
