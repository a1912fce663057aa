"""Who may come first in a ranking whose near names are counted apart, and what one may come to with those beside it."""

from typing import NamedTuple

import polars as pl

from ui.language import count, number, say


class Contender(NamedTuple):
    """A name, its own amount, and that with the names near it; both in cents."""

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


def of_suppliers(ranked: pl.DataFrame) -> list[str]:
    """The names of those who may come first in a ranking of suppliers, whose most counts in those beside them already, in its order.

    The first by its own contracts, and who would be before it with those beside; one alone where the first place is sure.
    """
    priced = ranked.drop_nulls("upper_cents").with_columns(own=pl.col("upper_cents") - pl.col("beside_most_cents"))
    if priced.is_empty() or ranked.row(0, named=True)["upper_cents"] is None:
        return []
    first = priced.sort("own", descending=True, maintain_order=True).row(0, named=True)
    found, told = {first["supplier"]}, {first["supplier"], *names_in(first["near_names"]), *names_in(first["group_names"])}
    for row in priced.filter(pl.col("upper_cents") > first["own"], pl.col("beside_contracts") > 0).iter_rows(named=True):
        if row["supplier"] not in told:
            found.add(row["supplier"])
            told |= {row["supplier"], *names_in(row["near_names"]), *names_in(row["group_names"])}
    return [one for one in priced["supplier"] if one in found]


def names_in(joined: str | None) -> list[str]:
    """The names that a cell holds."""
    return [one for one in (joined or "").split(" ; ") if one]


def beside_each(priced: pl.DataFrame, name: str) -> dict[str, list[str]]:
    """In the ranking's order the names that have others near them, which are ranked, too."""
    ranked = dict.fromkeys(priced[name])
    near = dict(priced.select(name, "maybe_same").drop_nulls().iter_rows()) if "maybe_same" in priced.columns else {}
    told = {one: names_in(near[one]) for one in ranked if one in near}
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
