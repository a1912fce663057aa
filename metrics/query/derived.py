"""The tables that are no table of the database: figures of the pages, counted over the council and period asked for.

Workbench, interface and files count them by these same rules.
"""

from collections.abc import Callable
from dataclasses import replace

import polars as pl

from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply
from metrics.money import contracts, decision_path, grants, holdings
from metrics.published import buyers, one_truth
from metrics.published.published import as_published, dated
from metrics.votes import dissent, unanimity
from metrics.votes.decided import decided

Read = holdings.Read

# What they are made of besides the tables themselves: a name -> how it is made of tables.
MADE: dict[str, Callable[[Read], pl.DataFrame]] = {
    "lines": lambda read: attendance.lines(read("sessions"), read("attendance"), read("mandates")),
    "classified": lambda read: unanimity.classify(read("deliberations"), read("positions")),
}


def _held(read: Read, asked: Filters) -> pl.DataFrame:
    """Each contract voted, once, with what was published of it and the vote of its act beside."""
    current = apply(contracts.current(read("contracts"), asked.until), asked)
    rows = one_truth.voted(current, read("contracts"), read("published_contracts"), read("contract_matches"))
    return decision_path.beside(rows, read("deliberations"), read("positions"))


def _suppliers(read: Read, asked: Filters) -> pl.DataFrame:
    names = ("published_contracts", "published_holders", "contracts", "contract_matches")
    of_all = replace(asked, supplier=())  # who shares a contract is known from all holders' rows
    alone = apply(one_truth.alone(*map(read, names)).drop("notified_on"), of_all)
    held = _held(read, of_all)
    ranges = one_truth.by_supplier(held, alone, holdings.of(held, alone, read))
    return apply(ranges, Filters(supplier=asked.supplier)) if asked.supplier else ranges


DERIVED: dict[str, Callable[[Read, Filters], pl.DataFrame]] = {
    "contract_ranges": lambda read, asked: contracts.own_total(_held(read, asked)).drop("notified_tax", "priced_by"),
    "supplier_ranges": _suppliers,
    "grants_by_beneficiary": lambda read, asked: grants.by_beneficiary(decided(apply(read("grants"), asked))),
    "published_by_supplier": lambda read, asked: buyers.totals(as_published(apply(dated(read("published_contracts")), asked)), "supplier"),
    "votes": lambda read, asked: dissent.marked(apply(read("classified"), asked), read("positions")),
    "attendance_lines": lambda read, asked: apply(read("lines"), asked),
    "attendance_by_councillor": lambda read, asked: attendance.by_councillor(apply(read("lines"), asked), by="term"),
    "attendance_by_session": lambda read, asked: attendance.by_session(apply(read("lines"), asked), apply(read("sessions"), asked)),
    "warnings": lambda read, asked: apply(read("doubts_said"), asked),
}
