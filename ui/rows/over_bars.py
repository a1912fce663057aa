"""What stands over a bar: a name, and under it its sum with the names near it, its groups, with whom it shares, what is due."""

from typing import Any

import polars as pl

from metrics.money import suppliers
from ui import data
from ui.escaping import plain
from ui.language import count, large_euros, say
from ui.rows import abbreviations, grant_rows, party_rows
from ui.town import amounts

_DRAWN = 12  # bars, of which it is told with whom each shares its contracts
_NAMED = 2  # near names, or holders of the same contracts, over a bar


def in_titles(rows: pl.DataFrame, name: str, amount: str, held: pl.DataFrame | None = None) -> pl.DataFrame:
    """A ranking with `titled`: what stands over each bar; `held`: the voted contracts of suppliers, some of which several hold."""
    first = rows.head(party_rows.TITLED)
    # Of several councils a name may be that of two beneficiaries: nothing is added up.
    alone = name == "supplier" or "council" not in rows.columns or rows["council"].n_unique() < 2
    found = {str(row[name]): row for row in rows.iter_rows(named=True)} if alone and amount in rows.columns else {}
    shared = {} if held is None else _shared(held, rows.head(_DRAWN))
    groups = party_rows.groups_of(rows, first[name]) if name == "supplier" else {}
    lines = []
    for row in first.iter_rows(named=True):
        own = [row[name], *abbreviations.said(row[name], due=bool(row.get("due_cents"))), *_near(row, found, amount)]
        own += [say("party.also_in", names=_priced(groups[row[name]], found))] if row[name] in groups else []
        own += [*shared.get(row.get("supplier_id", 0), []), *grant_rows.due_said(row)]
        lines.append("\n".join(own))
    return pl.concat(
        [first.with_columns(titled=pl.Series(lines, dtype=pl.String)), rows.slice(party_rows.TITLED).with_columns(titled=name)]
    )


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


def _priced(groups: list[str], found: dict[str, dict[str, Any]]) -> str:
    """ "BRUME – SART (100 000 – 170 000 €)": the groups, each with its range where it is ranked."""
    return ", ".join(f"{one} ({amounts.bounds(found[one])})" if one in found else one for one in groups)


def _shared(held: pl.DataFrame, rows: pl.DataFrame) -> dict[int, list[str]]:
    frames = data.frames()
    found = suppliers.sharing_of(held, frames["contracts"], frames["contract_holders"], rows["supplier_id"])
    told = {}
    for one, (n, names) in found.items():
        rest = [count("party.more", len(names) - _NAMED)] if len(names) > _NAMED else []
        told[one] = [count("party.shared", n, names=", ".join([*map(plain, names[:_NAMED]), *rest]))]
    return told
