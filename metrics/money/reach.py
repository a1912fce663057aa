"""What a holder may come to: from what it holds alone to all that it shares, with the names near its own and the groups that list it.

Law: Code de la commande publique R2142-19 and following (groups of operators). A shared contract counts with its first holder, whose own
part is told nowhere. Pages, cards and the charts that others embed draw these ends, in this order.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from metrics.money.contracts import BASIS

DRAWN = 100  # rows of a ranking that a bar may be drawn of


class Part(NamedTuple):
    """What of a holder's sum comes from contracts that others hold with it, at least and at most, in cents: its own part is not told."""

    least: int
    most: int


NO_PART = Part(0, 0)
Parts = dict[int, Part]  # by supplier


class Reach(NamedTuple):
    """What a holder has alone, and the most with what it shares, with the `near` names and the `groups` that list it, in cents."""

    least: int
    most: int
    near: list[str]
    groups: list[str]


def of_row(ranked: pl.DataFrame, row: dict[str, Any], listing: list[str], part: Part = NO_PART) -> Reach | None:
    """What one holder of a ranking may come to, from what it holds alone to all that it shares and those beside it.

    None where it shares nothing and has nobody beside it, or no most; nobody is beside it where the sum of all is not known.
    `listing`: the groups that list it; `part`: what others hold with it.
    """
    if row["upper_cents"] is None or row["open_maximum"]:
        return None
    asked = [*([] if row.get("told_above") else _near(row)), *listing]
    if not asked and not part.most:  # as most holders
        return None
    beside = ranked.filter(pl.col("supplier").is_in(asked))
    if beside["upper_cents"].null_count() or beside["open_maximum"].sum():
        beside = beside.clear()
    if beside.is_empty() and not part.most:
        return None
    names = set(beside["supplier"])
    near = [one for one in asked[: len(asked) - len(listing)] if one in names]
    groups = [one for one in listing if one in names and one not in near]
    return Reach(alone(row, part), row["upper_cents"] + beside["upper_cents"].sum(), near, groups)


def alone(row: dict[str, Any], part: Part) -> int:
    """The least of a holder without its `part` of contracts that others hold, too."""
    least = row["upper_cents"] - part.most if row["lower_cents"] is None else row["lower_cents"] - part.least
    return max(int(least), 0)


def by_most(ranked: pl.DataFrame, groups: Mapping[str, list[str]]) -> pl.DataFrame:
    """A ranking in the order of what each may come to at most with those beside it: the end that its bar bears.

    Of names near one another the first has the others beside it; those are `told_above`, and stand where their own amount is.
    `groups`: by holder the names that list it among several.
    """
    told: set[str] = set()
    above, most = [], []
    for row in ranked.head(DRAWN).iter_rows(named=True):
        above.append(not told.isdisjoint(_near(row)))
        found = of_row(ranked, {**row, "told_above": above[-1]}, groups.get(row["supplier"], []))
        told.add(row["supplier"])
        most.append(found.most if found else row["upper_cents"])
    ends = pl.Series("reached", most, dtype=pl.Int64)
    first = ranked.head(DRAWN).with_columns(ends, told_above=pl.Series(above, dtype=pl.Boolean))
    ordered = first.sort("reached", descending=True, nulls_last=True, maintain_order=True).drop("reached")
    return pl.concat([ordered, ranked.slice(DRAWN).with_columns(told_above=pl.lit(value=False))])


def parts(shared: pl.DataFrame, basis: Mapping[str, Any]) -> Parts:
    """Of the contracts that several hold (`suppliers.shared`) what those of this basis come to, by the supplier they are counted with."""
    same = (pl.col(name).cast(pl.String).eq_missing(pl.lit(basis[name], pl.String)) for name in BASIS if name in shared.columns)
    rows = shared.filter(*same)
    sums = rows.group_by("supplier_id").agg(pl.col("lower_cents").sum(), pl.coalesce("upper_cents", "lower_cents").sum().alias("most"))
    return {int(one): Part(int(least), int(most)) for one, least, most in sums.iter_rows() if most}


def with_ends(rows: pl.DataFrame, ends: list[Reach | None]) -> pl.DataFrame:
    """The rows with the ends of their reach where they have one; what has no printed minimum has none in it either."""
    least, most = (pl.Series([one and one[at] for one in ends], dtype=pl.Int64) for at in range(2))
    lower = pl.when(pl.col("lower_cents").is_not_null()).then(pl.coalesce(least, "lower_cents"))
    return rows.with_columns(lower_cents=lower, upper_cents=pl.coalesce(most, "upper_cents"))


def near_names(pairs: pl.DataFrame, kind: str, keys: Sequence[str]) -> pl.DataFrame:
    """One row a party of a kind (its `keys`) that has `pairs` proposed: `maybe_same`, their other names."""
    proposed = pairs.filter(pl.col("kind") == kind, pl.col("merge_state") == "proposed")
    ways = [proposed.select(*keys, other="party"), proposed.with_columns(key="party_key").select(*keys, other="name")]
    return pl.concat(ways).group_by(keys).agg(maybe_same=pl.col("other").unique().sort().str.join(" ; "))


def near_suppliers(pairs: pl.DataFrame) -> pl.DataFrame:
    """`near_names` of suppliers."""
    return near_names(pairs, "supplier", ["key"])


def beside(ranked: pl.DataFrame, near: pl.DataFrame) -> pl.DataFrame:
    """A ranking with `maybe_same`: the names that may be a holder's (`near_suppliers`), null where there is none."""
    keyed = ranked.with_columns(key=pl.col("supplier_id").cast(pl.String))
    return keyed.join(near, on="key", how="left", maintain_order="left").drop("key")


def beside_suppliers(ranked: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """`beside`, by the `pairs` that are proposed."""
    return beside(ranked, near_suppliers(pairs))


def drawn(ranked: pl.DataFrame, groups: Mapping[str, list[str]], shared: Callable[[pl.Series], pl.DataFrame], most: int) -> pl.DataFrame:
    """The first `most` rows of a ranking of one basis (`beside_suppliers`) as their bars are drawn, in order and with both ends.

    `shared`: by the holders drawn, the contracts counted with one of them that others hold, too (`suppliers.shared`).
    """
    first = by_most(ranked, groups).head(most)
    if first.is_empty():
        return first.drop("told_above")
    held = parts(shared(first["supplier_id"]), first.row(0, named=True))
    found = [
        of_row(ranked, row, groups.get(row["supplier"], []), held.get(row["supplier_id"], NO_PART)) for row in first.iter_rows(named=True)
    ]
    return with_ends(first, found).drop("told_above")


def _near(row: Mapping[str, Any]) -> list[str]:
    return [one for one in (row.get("maybe_same") or "").split(" ; ") if one]
