"""Who may come first in a ranking whose near names are counted apart, and what one may come to with those beside it."""

from typing import Any, NamedTuple

import polars as pl

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


class Part(NamedTuple):
    """What of a holder's sum comes from contracts that others hold with it, at least and at most, in cents: its own part is not told."""

    least: int
    most: int


NO_PART = Part(0, 0)


class Reach(NamedTuple):
    """What a holder has alone, and the most with what it shares, with the `near` names and the `groups` that list it, in cents."""

    least: int
    most: int
    near: list[str]
    groups: list[str]


def reach(ranked: pl.DataFrame, row: dict[str, Any], listing: list[str] | None = None, part: Part = NO_PART) -> Reach | None:
    """What one holder of a ranking may come to, from what it holds alone to all that it shares and those beside it.

    None where it shares nothing and has nobody beside it, or no most; nobody is beside it where the sum of all is not known.
    `listing`: the groups that list it, where they are found already; `part`: what others hold with it.
    """
    if row["upper_cents"] is None or row["open_maximum"]:
        return None
    names = set(ranked["supplier"])
    near = [] if row.get("told_above") else [one for one in (row.get("maybe_same") or "").split(" ; ") if one in names]
    if listing is None:
        listing = party_rows.groups_of(ranked, pl.Series("supplier", [row["supplier"]])).get(row["supplier"], [])
    groups = [one for one in listing if one in names and one not in near]
    beside = ranked.filter(pl.col("supplier").is_in([*near, *groups]))
    if beside["upper_cents"].null_count() or beside["open_maximum"].sum():
        near, groups, beside = [], [], beside.clear()
    if beside.is_empty() and not part.most:
        return None
    return Reach(alone(row, part), row["upper_cents"] + beside["upper_cents"].sum(), near, groups)


def by_most(ranked: pl.DataFrame) -> pl.DataFrame:
    """A ranking of suppliers in the order of what each may come to at most with those beside it: the end that its bar bears.

    Of names near one another the first has the others beside it; those are `told_above`, and stand where their own amount is.
    """
    first = ranked.head(party_rows.TITLED)
    groups = party_rows.groups_of(ranked, first["supplier"])
    told: set[str] = set()
    above, most = [], []
    for row in first.iter_rows(named=True):
        above.append(not told.isdisjoint((row.get("maybe_same") or "").split(" ; ")))
        found = reach(ranked, {**row, "told_above": above[-1]}, groups.get(row["supplier"], []))
        told.add(row["supplier"])
        most.append(found.most if found else row["upper_cents"])
    ends = pl.Series("reached", most, dtype=pl.Int64)
    ordered = first.with_columns(ends, told_above=pl.Series(above, dtype=pl.Boolean)).sort(
        "reached", descending=True, nulls_last=True, maintain_order=True
    )
    rest = ranked.slice(party_rows.TITLED).with_columns(told_above=pl.lit(value=False))
    return pl.concat([ordered.drop("reached"), rest])


def alone(row: dict[str, Any], part: Part) -> int:
    """The least of a holder without its `part` of contracts that others hold, too."""
    least = row["upper_cents"] - part.most if row["lower_cents"] is None else row["lower_cents"] - part.least
    return max(int(least), 0)


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


def _most(one: str, own: dict[str, tuple[int, int]], beside: dict[str, list[str]]) -> int:
    return own[one][1] + sum(own[other][1] for other in beside.get(one, ()))
