"""The workbench's tables that are no table of the database: figures of the pages, counted over the council and period asked for."""

from collections.abc import Callable

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS
from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply
from metrics.money import contracts, grants
from metrics.published import buyers, one_truth
from metrics.votes import dissent, unanimity
from metrics.votes.decided import decided
from ui import data
from ui.rows import data_words
from ui.rows.published import as_published, dated

Read = Callable[[str], pl.DataFrame]


def read_frame(name: str) -> pl.DataFrame:
    """A table of the page's councils, or one of three that the pages make of them."""
    made = {"lines": data.lines, "classified": data.votes, "doubts_said": data_words.doubts}.get(name)
    return made() if made else data.frames()[name]


def nothing(name: str) -> pl.DataFrame:
    """The same frames without a row: what they have as columns is known before any is read."""
    if name == "lines":
        return attendance.lines(*(SCHEMAS[one].to_frame() for one in ("sessions", "attendance", "mandates")))
    if name == "classified":
        return unanimity.classify(SCHEMAS["deliberations"].to_frame(), SCHEMAS["positions"].to_frame())
    return SCHEMAS["warnings" if name == "doubts_said" else name].to_frame()


def _held(read: Read, asked: Filters) -> pl.DataFrame:
    """Each contract voted, once, with what was published of it beside."""
    current = apply(contracts.current(read("contracts"), asked.until), asked)
    return one_truth.voted(current, read("contracts"), read("published_contracts"), read("contract_matches"))


def _suppliers(read: Read, asked: Filters) -> pl.DataFrame:
    names = ("published_contracts", "published_holders", "contracts", "contract_matches")
    alone = apply(one_truth.alone(*map(read, names)).drop("notified_on"), asked)
    return one_truth.by_supplier(_held(read, asked), read("contracts"), read("contract_holders"), alone)


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
