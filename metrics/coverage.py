"""Coverage (couverture): what is known of each council, year by year and quarter by quarter, and how much of it stands behind a rate.

Law: CGCT L2121-7: a municipal council meets at least once a quarter. A quarter without a session known is a gap in the papers read, or a
fault of the council's: the figures do not tell which.
"""

from collections.abc import Mapping

import polars as pl

from metrics.ahead import ahead
from metrics.attendance.states import whole_roll
from metrics.coverage_sessions import known, quarters_of
from metrics.money import contract_states

# Table -> the columns read, so that a large database gives no others.
NEEDED: dict[str, tuple[str, ...]] = {
    "councils": ("council_id", "council"),
    "sessions": ("session_id", "council_id", "date", "closes", "in_rates"),
    "attendance": ("session_id",),
    "deliberations": ("council_id", "date", "outcome"),
    "contracts": ("contract_id", "contract_key", "council_id", "date", "stage", "outcome"),
    "grants": ("council_id", "date"),
    "documents": ("council_id", "date", "state"),
    "published_contracts": ("council_id", "notified_on"),
    "published_grants": ("council_id", "year"),
}
_KEYS = ["council_id", "year"]
_COUNTS = ["sessions", "counted", "rolls", "closing", "not_closing", "not_checkable", "acts", "outcomes_known", "contracts", "grants",
           "documents", "open_rows", "quarters", "quarters_asked"]  # fmt: skip


def by_year(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """One row a council and year, the last year first: what exists, what closes, what is missing, and the last session and reading.

    counted: the sessions that bear a rate of attendance. closing: those whose roll adds up and that nothing else printed denies, as the
    page of sessions counts whole lists (`by_year.closing`); one that is denied is with those that do not close, for no rate counts it.
    quarters: quarters with a session known, of `quarters_asked`, those between the council's first and last session known.
    `quarters_missing`: the others, "2, 3". Rows that name no council or no year are in no cell.
    """
    sessions = known(tables["sessions"], tables["attendance"])
    closes, read = whole_roll(), pl.col("state") == "read"
    parts = [
        _counted(sessions, counted=pl.col("counted").sum(), rolls=pl.col("roll").sum(), closing=closes.sum(), not_closing=(~closes).sum(),
                 not_checkable=closes.null_count(), sessions=pl.len(), last_session=pl.col("date").filter(~ahead("date")).max()),
        _counted(tables["deliberations"], acts=pl.len(), outcomes_known=pl.col("outcome").count()),
        _counted(_contracts(tables["contracts"]), contracts=pl.len()),
        _counted(tables["grants"], grants=pl.len()),
        _counted(tables["documents"], documents=read.sum(), last_read=pl.col("date").filter(read).max()),
        _published(tables),
        _asked(quarters_of(sessions)),
    ]  # fmt: skip
    cells = pl.concat(parts, how="diagonal").group_by(_KEYS).max().join(tables["councils"], on="council_id", how="left")
    return (
        cells.with_columns(pl.col(_COUNTS).fill_null(0).cast(pl.Int64))
        .select(*_KEYS, "council", *_COUNTS, "quarters_missing", "last_session", "last_read")
        .sort("council", "council_id", "year", descending=[False, False, True])
    )


def by_council(cells: pl.DataFrame) -> pl.DataFrame:
    """One row a council of `by_year`'s cells, the one that sat last first."""
    return (
        cells.group_by("council_id")
        .agg(
            pl.col("council").last(),
            pl.col(_COUNTS).sum(),
            pl.col("last_session", "last_read").max(),
            first_year=pl.col("year").filter(pl.col("sessions") > 0).min(),
        )
        .sort("last_session", "council", "council_id", descending=[True, False, False], nulls_last=True)
    )


def _counted(rows: pl.DataFrame, **sums: pl.Expr) -> pl.DataFrame:
    dated = rows.filter(pl.col("council_id").is_not_null() & pl.col("date").is_not_null())
    return dated.group_by("council_id", year=pl.col("date").dt.year()).agg(**sums)


def _contracts(acts: pl.DataFrame) -> pl.DataFrame:
    """One row a contract, of the day of the last act on it: as many as the pages of contracts count."""
    return contract_states.acts(acts).group_by("council_id", contract_states.key()).agg(pl.col("date").max())


def _published(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Rows of open data that name the council, contracts by the year of their notification."""
    contracts = tables["published_contracts"].select("council_id", year=pl.col("notified_on").dt.year())
    grants = tables["published_grants"].select("council_id", year=pl.col("year").cast(pl.Int32))
    rows = pl.concat([contracts, grants]).filter(pl.col("council_id").is_not_null() & pl.col("year").is_not_null())
    return rows.group_by(_KEYS).agg(open_rows=pl.len())


def _asked(cells: pl.DataFrame) -> pl.DataFrame:
    missing = pl.col("quarter").filter(pl.col("sessions") == 0)
    return cells.group_by(_KEYS).agg(
        quarters=(pl.col("sessions") > 0).sum(),
        quarters_asked=pl.len(),
        quarters_missing=pl.when(missing.len() > 0).then(missing.cast(pl.String).str.join(", ")),
    )
