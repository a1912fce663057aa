"""Which figures of a table would be true (règles d'agrégation), and why the others are refused.

Amounts of different taxes, scopes or currencies are never one sum; a ceiling (CCP R2162-4) is no spending; several acts or versions of
one contract (CCP R2194-1), or its holders, are one amount; a rate is counted anew from its k and n, never averaged.
"""

from collections.abc import Collection
from dataclasses import dataclass

from metrics.money.contracts import BASIS
from metrics.query.query import Columns, Figure, Query, is_identifier, kind

RATES = ("rate", "certain", "possible", "full_rate", "voting_rate", "share_low", "share_high", "score", "confidence")


@dataclass(frozen=True, slots=True)
class Rate:
    """Columns whose sums make a rate: k of n, u unknown, over the rows where all of `only` are true."""

    k: str
    n: str
    unknown: str
    only: tuple[str, ...] = ()


# Columns that already count: their rate over a group is sum / sum (docs/definitions.md: attendance_rate, council_presence).
COUNTED: dict[tuple[str, str], Rate] = {
    ("attendance_by_councillor", "rate"): Rate("k", "n", "unknown"),
    ("attendance_by_session", "rate"): Rate("k", "seats", "unknown", ("bears_rate",)),
}
# Truth values that speak of some rows only: unanimity is of final votes.
ONLY: dict[tuple[str, str], str] = {("votes", name): "final" for name in ("u1", "u2", "u3", "hidden")}

# What adds up, table by table: amounts counted once each, and counts.
SUMMABLE: dict[str, tuple[str, ...]] = {
    "contract_ranges": ("lower", "upper", "amendments"),
    "supplier_ranges": ("lower", "upper", "contracts", "open_maximum"),
    "grants": ("amount",),
    "published_grants": ("part",),
    "grants_by_beneficiary": ("amount", "grants", "amount_not_printed"),
    "attendance_by_councillor": (
        "present_full", "present_part", "represented", "excused", "absent", "not_mentioned", "disputed", "proxies_given", "proxies_held",
    ),
    "attendance_by_session": ("present_full", "present_part", "represented", "excused", "absent", "not_mentioned", "disputed", "proxies"),
    "documents": ("pages", "facts"),
    "open_files": ("rows_read", "rows_kept", "rows_refused"),
    "refused_rows": ("rows",),
}  # fmt: skip
_WHY: dict[tuple[str, str], str] = {
    ("contracts", ""): "acts",
    ("contract_versions", ""): "versions",
    ("published_contracts", ""): "ceilings",
    ("published_grants", "amount"): "shared",
    ("contract_ranges", "engaged_min"): "own_total",
    ("contract_ranges", "potential_max"): "own_total",
}


def offered(table: str, columns: Columns) -> list[Figure]:
    """The figures that a visitor may think of, those that would be refused for want of a group too."""
    kinds = {name: kind(dtype) for name, dtype in columns.items()}
    found = [Figure("rate", name) for name in columns if _has_rate(table, name, columns)]
    found += [Figure("sum", name) for name in columns if kinds[name] == "money" or name in SUMMABLE.get(table, ())]
    ranged = [name for name in columns if kinds[name] in ("money", "date", "moment", "number") and not is_identifier(name)]
    found += [Figure("range", name) for name in ranged]
    return found + [Figure("distinct", name) for name in columns if kinds[name] in ("text", "number", "date")]


def refusal(figure: Figure, query: Query, columns: Columns) -> str | None:
    """The key of why the figure would not be true ("workbench.refused.<key>"), or None."""
    table, name = query.table, figure.column
    if figure.aggregate == "sum":
        return _no_sum(table, name, query, columns)
    if figure.aggregate == "rate":
        return None if _has_rate(table, name, columns) else "no_fraction"
    if figure.aggregate == "range":
        if kind(columns[name]) in ("text", "truth"):
            return "no_order"
        return "basis" if kind(columns[name]) == "money" and missing_basis(query, columns) else None
    return None


def missing_basis(query: Query, columns: Columns) -> tuple[str, ...]:
    """The parts of the basis of amounts that neither a group nor a filter on one value holds apart."""
    one = {condition.column for condition in query.where if condition.test == "is" and len(condition.values) == 1}
    one |= {condition.column for condition in query.where if condition.test == "empty"}
    return tuple(name for name in BASIS if name in columns and name not in {*query.by, *one})


def _no_sum(table: str, name: str, query: Query, columns: Columns) -> str | None:
    why = _WHY.get((table, name)) or (_WHY.get((table, "")) if kind(columns[name]) == "money" else None)
    if name in RATES or name.endswith("share"):
        return "rate"
    if why:
        return why
    if is_identifier(name) or kind(columns[name]) not in ("number", "money"):
        return "no_quantity"
    if name not in SUMMABLE.get(table, ()):
        return "not_defined"
    return "basis" if kind(columns[name]) == "money" and missing_basis(query, columns) else None


def _has_rate(table: str, name: str, columns: Columns) -> bool:
    return kind(columns[name]) == "truth" or (table, name) in {*COUNTED, ("attendance_lines", "counted")}


def rated(table: str, column: str, columns: Collection[str]) -> Rate | None:
    """How the table counts the rate of a column, or None where the column's own truth values are counted."""
    found = COUNTED.get((table, column))
    return found if found and {found.k, found.n, found.unknown, *found.only} <= set(columns) else None
