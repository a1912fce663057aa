"""A small table as files hold it, and addresses of every sort put to it, for the tests of questions."""

from datetime import date, datetime
from decimal import Decimal

import polars as pl
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from metrics.query.query import AGGREGATES, TESTS, Columns

ROWS = pl.DataFrame(
    {
        "date": [date(2021, 5, 3), date(2022, 1, 31), date(2022, 12, 1), None, date(2023, 7, 14), date(2022, 6, 9)],
        "supplier": ["Élan Vert", "Ateliers du Lac", "ateliers Zéphyr", None, "Élan Vert", "a|b\\c"],
        "title": ["Réfection de l’école", "Ecole : toiture", "Voirie", "Crèche", "", "Éclairage"],
        "lower": [Decimal("1000.50"), Decimal("20.00"), None, Decimal("5.25"), Decimal("0.00"), Decimal("7.00")],
        "upper": [Decimal("2000.00"), None, None, Decimal("5.25"), Decimal("80.00"), Decimal("7.00")],
        "tax": ["HT", "TTC", "HT", None, "HT", "HT"],
        "scope": ["total", "total", "year", "total", "total", "total"],
        "currency": ["EUR"] * 6,
        "no_maximum": [False, True, None, False, False, False],
        "amendments": [0, 2, 1, 0, None, 3],
        "seen": [datetime(2026, 1, day, 12) for day in range(1, 7)],
        "supplier_id": [1, 2, 3, None, 1, 4],
        "year": [2021, 2022, 2022, None, 2023, 2022],
        "rate": [0.5, None, 1.0, 0.25, 12.5, 0.0],
    },
    schema_overrides={"lower": pl.Decimal(18, 2), "upper": pl.Decimal(18, 2)},
)
COLUMNS: Columns = dict(ROWS.schema)
TABLES: dict[str, Columns] = {
    "contract_ranges": COLUMNS,
    "contracts": COLUMNS,
    "councils": {"council_id": pl.Int64(), "council": pl.String()},
}
SHOWN = {"contract_ranges": ("date", "supplier", "upper")}

# The file that a question reads is the same for all examples.
SHARED_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

_names = st.sampled_from([*COLUMNS, "nothing", ""])
_values = st.sampled_from(
    [
        "2022",
        "2022-06",
        "2022-06-09",
        "31/02/2024",
        "0",
        "-5",
        "12,5",
        "1e9",
        "NaN",
        "oui",
        "no",
        "Élan Vert",
        "ecole",
        "a\\|b",
        "\\",
        "|",
        "",
    ]
) | st.text(max_size=12)
_where = st.builds(
    lambda column, test, values, mark: f"{column}:{test}:{mark.join(values)}",
    _names, st.sampled_from([*TESTS, "like", ""]), st.lists(_values, max_size=3), st.sampled_from(["|", "..", ":"]),
)  # fmt: skip
_figure = st.builds(lambda what, column: f"{what}:{column}", st.sampled_from([*AGGREGATES, "mean"]), _names)
_sorted = [*COLUMNS, "count_of_rows", "sum_of_upper", "lowest_of_date", "rate_of_no_maximum", "-"]
ADDRESSES = st.fixed_dictionaries(
    {},
    optional={
        "table": st.lists(st.sampled_from([*TABLES, "x"]), max_size=2),
        "show": st.lists(_names | st.just("date,upper"), max_size=3),
        "where": st.lists(_where | st.text(max_size=30), max_size=14),
        "by": st.lists(_names | st.just("supplier,tax,scope,currency"), max_size=3),
        "figure": st.lists(_figure | st.text(max_size=9), max_size=5),
        "sort": st.lists(st.builds(lambda sign, name: sign + name, st.sampled_from(["", "-"]), st.sampled_from(_sorted)), max_size=2),
        "limit": st.lists(st.sampled_from(["1", "3", "0", "-1", "x", "9" * 30, ""]), max_size=2),
    },
)
