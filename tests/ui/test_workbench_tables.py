"""The workbench's tables: a long one, read by places, gives the rows that it gives read whole."""

from pathlib import Path

import pytest
from polars.testing import assert_frame_equal

from database.snapshot import orders
from database.snapshot.frames import Frames
from metrics.filters.filters import Filters
from metrics.query import long as query_long
from metrics.query import workbench
from metrics.query.long_table import PLACE
from metrics.query.query import Query
from metrics.query.read import parse
from metrics.query.run import answer
from tests.pages.made_up import frames
from ui import data
from ui.workbench import tables as workbench_tables
from ui.workbench.tables import Defaults, Tables

MOST = 7


def _little_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders, "LONG", 3)
    monkeypatch.setattr(orders, "HEAVY", 20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up tables and their orders, written once; not to be changed."""
    made = tmp_path_factory.mktemp("stored")
    with pytest.MonkeyPatch.context() as patch:
        _little_is_long(patch)
        for name, frame in frames().items():
            frame.write_parquet(made / f"{name}.parquet")
        orders.write(made)
    return made


@pytest.fixture
def _stored(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _little_is_long(monkeypatch)
    monkeypatch.setattr(query_long, "_NEAR", 5)
    monkeypatch.setattr(query_long, "_FAR", 2)
    monkeypatch.setattr(data, "whole_frames", lambda: Frames("1", folder))


@pytest.mark.usefixtures("_stored")
@pytest.mark.parametrize("table", ["published_contracts", "published_grants", "grants", "attendance"])
@pytest.mark.parametrize("filters", [Filters(), Filters(council=("2",))], ids=["all", "one council"])
def test_each_column_puts_a_long_table_in_the_order_of_the_short_one(table: str, filters: Filters) -> None:
    columns = Tables()[table]
    rows, stored = workbench_tables.rows(table, filters), workbench_tables.long(table, filters)
    assert stored is not None
    for number, column in enumerate(columns):
        query = Query(table, show=workbench.shown(table, list(columns)), sort=column, descending=number % 2 == 1)
        whole = answer(rows, query, "", columns).value.collect()
        assert whole.height > MOST or filters.council
        head, height = query_long.first(stored, query, columns, MOST)
        assert height == whole.height
        assert_frame_equal(head, whole.head(MOST))
    assert PLACE not in rows.collect_schema()


@pytest.mark.usefixtures("_stored")
@pytest.mark.parametrize("where", ["", "amount:between:1..", "supplier:filled"])
@pytest.mark.parametrize("figures", ["range:amount", "range:amount,range:max,distinct:buyer"])
def test_the_least_and_most_of_groups_found_in_cents_are_those_of_the_amounts(figures: str, where: str) -> None:
    asked = {
        "table": ["published_contracts"],
        "by": ["supplier,tax,scope,currency"],
        "figure": [figures],
        "where": [where] if where else [],
    }
    first = figures.split(",", maxsplit=1)[0].split(":")[1]
    for sort in ("", f"-highest_of_{first}"):
        query = parse({**asked, "sort": [sort] if sort else []}, Tables(), Defaults())
        assert len(query.figures) == len(figures.split(","))
        stored, columns = workbench_tables.long(query.table, Filters()), Tables()[query.table]
        assert stored is not None
        whole = answer(workbench_tables.rows(query.table, Filters()), query, "", columns).value.collect()
        assert whole[f"highest_of_{first}"].count()
        head, height = query_long.first(stored, query, columns, 2)
        assert height == whole.height
        assert_frame_equal(head, whole.head(2))


@pytest.mark.usefixtures("_stored")
def test_what_is_counted_or_short_is_read_whole() -> None:
    assert workbench_tables.long("votes", Filters()) is None
    assert workbench_tables.long("councils", Filters()) is None
