"""The charts that other sites may show, each made of rows as its page makes it."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

import charts.attendance as draw_attendance
import charts.suppliers as draw_suppliers
from api import tables
from api.problem import Problem
from charts.labels import labels
from database.snapshot.frames import Frames
from exports.picture import Drawn
from locales import Language
from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply
from metrics.money import named, suppliers
from metrics.query.derived import DERIVED, Read

_BARS = 12

Rows = Callable[[Read, Filters], pl.DataFrame]


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart of the page `page`, filtered as the resource `resource` is; `one_council`: of one alone."""

    page: str
    resource: str
    rows: Rows
    draw: Callable[[pl.DataFrame, Language], Drawn]
    one_council: bool = False


def _meetings(read: Read, asked: Filters) -> pl.DataFrame:
    lines, sessions = apply(read("lines"), asked), apply(read("sessions"), asked)
    return attendance.by_session(lines, sessions, whole_council=not asked.narrows_members)


def _suppliers(read: Read, asked: Filters) -> pl.DataFrame:
    """Those of the basis of most contracts, with the ends and in the order of the page's own bars."""
    totals = DERIVED["supplier_ranges"](read, asked)
    for _, ranges in suppliers.by_contracts(named.ranked(totals, "supplier"))[:1]:
        return ranges.head(_BARS)
    return totals


CHARTS: dict[str, Shown] = {
    "people": Shown(
        "attendance", "councillors", DERIVED["attendance_by_councillor"],
        lambda rows, said: draw_attendance.by_councillor(rows, labels(said)), one_council=True,
    ),
    "meetings": Shown("attendance", "councillors", _meetings, lambda rows, said: draw_attendance.by_session(rows, labels(said)), True),
    "suppliers": Shown("suppliers", "suppliers", _suppliers, lambda rows, said: draw_suppliers.ranges(rows, labels(said), _BARS)),
}  # fmt: skip


def rows_of(shown: Shown, found: Frames, asked: Filters) -> pl.DataFrame:
    """The chart's rows. Raises Problem where a council must be named."""
    if asked.council:
        found = found.of(asked.council)
    elif tables.is_large(found):
        raise Problem(400, "council_first")
    rows = shown.rows(tables.reader(found), asked)
    if shown.one_council and rows["council_id"].n_unique() > 1:
        raise Problem(400, "council_first")
    return rows
