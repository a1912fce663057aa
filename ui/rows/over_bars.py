"""What stands over a bar: a name, and under it its sum with the names near it, its groups, with whom it shares, what is due."""

from typing import Any

import polars as pl

from metrics.money import holdings
from ui.escaping import plain
from ui.language import count, large_euros, say
from ui.rows import abbreviations, grant_rows
from ui.rows.contenders import names_in
from ui.town import amounts

_DRAWN = 12  # bars, of which it is told with whom each shares its contracts
_TITLED = 100  # rows of a ranking that a bar may be drawn of
_NAMED = 2  # near names, or holders of the same contracts, over a bar
Row = dict[str, Any]


def of_suppliers(ranges: pl.DataFrame, counted: pl.DataFrame) -> pl.DataFrame:
    """A ranking of suppliers with `titled`: what stands over each bar, which goes from what a holder has alone to all it may come to.

    `counted`: the rows of `holdings` that its ranges are made of.
    """
    first = ranges.head(_TITLED)
    found = {str(row["supplier"]): row for row in ranges.iter_rows(named=True)}
    names = holdings.sharers(counted, first["supplier_id"].head(_DRAWN))
    lines = ["\n".join(_of_supplier(row, found, names.get(row["supplier_id"], []))) for row in first.iter_rows(named=True)]
    return _titled(ranges, lines, "supplier")


def of_beneficiaries(given: pl.DataFrame, acts: pl.DataFrame) -> pl.DataFrame:
    """The same of a ranking of beneficiaries; `acts`: those whose titles may write out the initials of a name."""
    # Of several councils a name may be that of two beneficiaries: nothing is added up.
    alone = "council" not in given.columns or given["council"].n_unique() < 2
    found = {str(row["beneficiary"]): row for row in given.iter_rows(named=True)} if alone else {}
    spelt = abbreviations.spelt(acts["title"]) if alone else {}
    lines = []
    for row in given.head(_TITLED).iter_rows(named=True):
        letters = abbreviations.said(row["beneficiary"], due=bool(row.get("due_cents")), spelt=spelt)
        lines.append("\n".join([row["beneficiary"], *letters, *_near(row, found, "amount_cents"), *grant_rows.due_said(row)]))
    return _titled(given, lines, "beneficiary")


def _titled(rows: pl.DataFrame, lines: list[str], name: str) -> pl.DataFrame:
    first = rows.head(_TITLED).with_columns(titled=pl.Series(lines, dtype=pl.String))
    return pl.concat([first, rows.slice(_TITLED).with_columns(titled=name)])


def _of_supplier(row: Row, found: dict[str, Row], sharing: list[str]) -> list[str]:
    own = [row["supplier"], *abbreviations.said(row["supplier"], due=False, spelt={})]
    own += [_together(row, found)] if row["beside_contracts"] else _near(row, found, "upper_cents")
    if not row["shared_contracts"] or not sharing:
        return own
    rest = [count("party.more", len(sharing) - _NAMED)] if len(sharing) > _NAMED else []
    amount = large_euros(row["shared_most_cents"] or None, row["currency"])
    key = "party.shared_sum" if amount else "party.shared"
    return [*own, count(key, row["shared_contracts"], names=", ".join([*map(plain, sharing[:_NAMED]), *rest]), amount=amount)]


def _near(row: Row, found: dict[str, Row], amount: str) -> list[str]:
    """The line of the names near one, with the sum of all of them where each is known; of more than two, how many others."""
    names = names_in(row.get("maybe_same"))
    if not names:
        return []
    more = [count("party.more", len(names) - _NAMED)] if len(names) > _NAMED else []
    others = ", ".join([*names[:_NAMED], *more])
    ranked = [found[one] for one in names if one in found]
    every = [row, *ranked]
    if not ranked or any(one[amount] is None or one.get("open_maximum") for one in every):
        return [say("party.beside", others=others)]
    return [count("party.beside_sum", len(names), others=others, most=large_euros(sum(one[amount] for one in every), row["currency"]))]


def _together(row: Row, found: dict[str, Row]) -> str:
    """The line of all that may be one with a holder: what they come to together, and who they are, groups with their own range."""
    names, groups = names_in(row["near_names"]), names_in(row["group_names"])
    near = [*names[:_NAMED], *([count("party.more", len(names) - _NAMED)] if len(names) > _NAMED else [])]
    kind = "both" if names and groups else "group" if groups else "beside"
    others = ", ".join([*near, *([_priced(groups, found)] if groups else [])])
    most = amounts.bounds(row) if row["open_maximum"] else large_euros(row["upper_cents"], row["currency"])
    return count(f"party.{kind}_sum", len(names) + len(groups), others=others, most=most)


def _priced(groups: list[str], found: dict[str, Row]) -> str:
    """ "BRUME – SART (100 000 – 170 000 €)": the groups, each with its range where it is ranked."""
    return ", ".join(f"{one} ({amounts.bounds(found[one])})" if one in found else one for one in groups)
