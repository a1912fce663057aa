"""What stands over a bar: a name, and under it its sum with the names near it, its groups, with whom it shares, what is due."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import polars as pl

from metrics.money import reach, suppliers
from metrics.money.reach import NO_PART, Part, Reach
from ui import data
from ui.escaping import plain
from ui.language import count, large_euros, say
from ui.rows import abbreviations, contenders, grant_rows, party_rows
from ui.town import amounts

_DRAWN = 12  # bars, of which it is told with whom each shares its contracts
_NAMED = 2  # near names, or holders of the same contracts, over a bar


def in_titles(
    rows: pl.DataFrame, name: str, amount: str, held: pl.DataFrame | None = None, acts: pl.DataFrame | None = None
) -> pl.DataFrame:
    """A ranking with `titled`: what stands over each bar; `held`: the voted contracts of suppliers, some of which several hold.

    The bar of a supplier goes from what it holds alone to what it may come to (`contenders.reach`), and stands by that end.
    `acts`: those whose titles may write out the initials of a name.
    """
    rows = contenders.by_most(rows) if name == "supplier" and amount in rows.columns else rows
    first = rows.head(party_rows.TITLED)
    # Of several councils a name may be that of two beneficiaries: nothing is added up.
    alone = name == "supplier" or "council" not in rows.columns or rows["council"].n_unique() < 2
    found = {str(row[name]): row for row in rows.iter_rows(named=True)} if alone and amount in rows.columns else {}
    parts = {} if held is None or rows.is_empty() else shared_cents(held, rows.head(_DRAWN)["supplier_id"], rows.row(0, named=True))
    shared = {} if held is None else _shared(held, rows.head(_DRAWN), parts)
    groups = party_rows.groups_of(rows, first[name]) if name == "supplier" else {}
    spelt = abbreviations.spelt(acts["title"]) if acts is not None and alone else {}
    lines, ends = [], []
    for row in first.iter_rows(named=True):
        letters = abbreviations.said(row[name], due=bool(row.get("due_cents")), spelt=spelt)
        listing = groups.get(row[name], [])
        own = [row[name], *letters]
        together = None
        if (
            name == "supplier"
            and found
            and (together := contenders.reach(rows, row, listing, parts.get(row.get("supplier_id", 0), NO_PART)))
        ):
            own += [_together(together, found, row["currency"])] if together.near or together.groups else []
            own += _near(row, found, amount) if row["told_above"] else []
        else:
            own += [*_near(row, found, amount), *([say("party.also_in", names=_priced(listing, found))] if listing else [])]
        own += [*shared.get(row.get("supplier_id", 0), []), *grant_rows.due_said(row)]
        lines.append("\n".join(own))
        ends.append(together)
    titled = first.with_columns(titled=pl.Series(lines, dtype=pl.String))
    every = pl.concat([reach.with_ends(titled, ends) if any(ends) else titled, rows.slice(party_rows.TITLED).with_columns(titled=name)])
    return every.drop("told_above", strict=False)


def reaching(rows: list[dict[str, Any]], ranked: pl.DataFrame, held: pl.DataFrame) -> list[dict[str, Any]]:
    """Rows of a ranking of suppliers with the ends of their reach: `held` are the voted contracts, some of which several hold."""
    parts = shared_cents(held, pl.Series([row["supplier_id"] for row in rows]), rows[0]) if rows else {}
    groups = party_rows.groups_of(ranked, pl.Series("supplier", [row["supplier"] for row in rows], pl.String))
    found = [contenders.reach(ranked, row, groups.get(row["supplier"], []), parts.get(row["supplier_id"], NO_PART)) for row in rows]
    return reach.with_ends(pl.DataFrame(rows, infer_schema_length=None), found).to_dicts() if any(found) else rows


def shared_cents(held: pl.DataFrame, of: pl.Series, basis: Mapping[str, Any]) -> dict[int, Part]:
    """By supplier, of the contracts of this basis that are counted with it: what those come to that others hold with it."""
    frames = data.frames()
    return reach.parts(suppliers.shared(held, frames["contracts"], frames["contract_holders"], of), basis)


def sharers(held: pl.DataFrame) -> Callable[[pl.Series, Mapping[str, Any]], dict[int, Part]]:
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


def _shared(held: pl.DataFrame, rows: pl.DataFrame, parts: dict[int, Part]) -> dict[int, list[str]]:
    """With whom each shares how many contracts, and what these come to where they are of the basis of the rows."""
    told: dict[int, list[str]] = {}
    for one, (n, names) in sharing(held, rows["supplier_id"]).items():
        rest = [count("party.more", len(names) - _NAMED)] if len(names) > _NAMED else []
        others = ", ".join([*map(plain, names[:_NAMED]), *rest])
        amount = large_euros(parts[one].most, rows["currency"][0]) if one in parts else ""
        told[one] = [count("party.shared_sum" if amount else "party.shared", n, names=others, amount=amount)]
    return told
