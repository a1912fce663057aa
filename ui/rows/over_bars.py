"""What stands over a bar: a name, and under it its sum with the names near it, its groups, with whom it shares, what is due."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import polars as pl

from metrics.money import suppliers
from ui import data
from ui.escaping import plain
from ui.language import count, large_euros, say
from ui.rows import abbreviations, contenders, grant_rows, party_rows
from ui.rows.contenders import Reach
from ui.sentences import period
from ui.town import amounts

_DRAWN = 12  # bars, of which it is told with whom each shares its contracts
_NAMED = 2  # near names, or holders of the same contracts, over a bar


def in_titles(
    rows: pl.DataFrame, name: str, amount: str, held: pl.DataFrame | None = None, acts: pl.DataFrame | None = None
) -> pl.DataFrame:
    """A ranking with `titled`: what stands over each bar; `held`: the voted contracts of suppliers, some of which several hold.

    `acts`: those whose titles may write out the initials of a name.
    """
    first = rows.head(party_rows.TITLED)
    # Of several councils a name may be that of two beneficiaries: nothing is added up.
    alone = name == "supplier" or "council" not in rows.columns or rows["council"].n_unique() < 2
    found = {str(row[name]): row for row in rows.iter_rows(named=True)} if alone and amount in rows.columns else {}
    shared = {} if held is None else _shared(held, rows.head(_DRAWN))
    groups = party_rows.groups_of(rows, first[name]) if name == "supplier" else {}
    spelt = abbreviations.spelt(acts["title"]) if acts is not None and alone else {}
    lines = []
    for row in first.iter_rows(named=True):
        letters = abbreviations.said(row[name], due=bool(row.get("due_cents")), spelt=spelt)
        listing = groups.get(row[name], [])
        own = [row[name], *letters]
        if name == "supplier" and found and (together := contenders.reach(rows, row, listing)):
            own.append(_together(together, found, row["currency"]))
        else:
            own += [*_near(row, found, amount), *([say("party.also_in", names=_priced(listing, found))] if listing else [])]
        own += [*shared.get(row.get("supplier_id", 0), []), *grant_rows.due_said(row)]
        lines.append("\n".join(own))
    return pl.concat(
        [first.with_columns(titled=pl.Series(lines, dtype=pl.String)), rows.slice(party_rows.TITLED).with_columns(titled=name)]
    )


def shared_cents(held: pl.DataFrame, of: pl.Series, basis: Mapping[str, Any]) -> dict[int, int]:
    """By supplier, of the contracts of this basis that are counted with it: what those come to, at most, that others hold with it."""
    frames = data.frames()
    rows = period.with_basis(basis, suppliers.shared(held, frames["contracts"], frames["contract_holders"], of))
    amount = pl.coalesce("upper_cents", "lower_cents")
    return {int(one): int(cents) for one, cents in rows.group_by("supplier_id").agg(amount.sum()).iter_rows() if cents}


def sharers(held: pl.DataFrame) -> Callable[[pl.Series, Mapping[str, Any]], dict[int, int]]:
    """`shared_cents` of these contracts."""
    return partial(shared_cents, held)


def _near(row: dict[str, Any], found: dict[str, dict[str, Any]], amount: str) -> list[str]:
    """The line of the names near one, with the sum of all of them where each is known; of more than two, how many others."""
    names = [one for one in (row.get("maybe_same") or "").split(" ; ") if one]
    if not names:
        return []
    more = [count("party.more", len(names) - _NAMED)] if len(names) > _NAMED else []
    others = ", ".join([*names[:_NAMED], *more])
    ranked = [found[one] for one in names if one in found]
    every = [row, *ranked]
    if not ranked or any(one[amount] is None or one.get("open_maximum") for one in every):
        return [say("party.beside", others=others)]
    return [count("party.beside_sum", len(names), others=others, most=large_euros(sum(one[amount] for one in every), row["currency"]))]


def _together(one: Reach, found: dict[str, dict[str, Any]], currency: str) -> str:
    """The line of all that may be one with a holder: what they come to together, and who they are, groups with their own range."""
    near = [*one.near[:_NAMED], *([count("party.more", len(one.near) - _NAMED)] if len(one.near) > _NAMED else [])]
    kind = "both" if one.near and one.groups else "group" if one.groups else "beside"
    others = ", ".join([*near, *([_priced(one.groups, found)] if one.groups else [])])
    return count(f"party.{kind}_sum", len(one.near) + len(one.groups), others=others, most=large_euros(one.most, currency))


def _priced(groups: list[str], found: dict[str, dict[str, Any]]) -> str:
    """ "BRUME – SART (100 000 – 170 000 €)": the groups, each with its range where it is ranked."""
    return ", ".join(f"{one} ({amounts.bounds(found[one])})" if one in found else one for one in groups)


def sharing(held: pl.DataFrame, of: pl.Series) -> dict[int, tuple[int, list[str]]]:
    """By supplier: how many of the contracts counted with it others hold, too, and the names of these."""
    frames = data.frames()
    return suppliers.sharing_of(held, frames["contracts"], frames["contract_holders"], of)


def _shared(held: pl.DataFrame, rows: pl.DataFrame) -> dict[int, list[str]]:
    told = {}
    for one, (n, names) in sharing(held, rows["supplier_id"]).items():
        rest = [count("party.more", len(names) - _NAMED)] if len(names) > _NAMED else []
        told[one] = [count("party.shared", n, names=", ".join([*map(plain, names[:_NAMED]), *rest]))]
    return told
