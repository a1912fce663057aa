"""One range a supplier: its row of the table, of the file and of the interface, its own page's figure, rows and years are the same."""

from datetime import date
from io import BytesIO
from typing import Any

import polars as pl
import pytest
from starlette.testclient import TestClient

from exports import parquet
from metrics.filters.filters import Filters
from metrics.money import suppliers
from metrics.money.contracts import BASIS
from metrics.money.holdings import OWN_ENDS
from metrics.published import one_truth
from tests.api.test_same_rows import ABOUT
from ui import data
from ui.rows import coverage_frames, holder_rows
from ui.sentences import holders, money

ENDS = ["lower", "upper"]
Key = tuple[Any, ...]


def _by_basis(rows: pl.DataFrame, ends: tuple[str, str]) -> dict[Key, Key]:
    """The sums of two columns of amounts, by basis; None where none of them is known."""
    sums = (pl.when(pl.col(end).is_not_null().any()).then(pl.col(end).sum()) for end in ends)
    return {
        tuple(row[:3]): tuple(row[3:])
        for row in rows.group_by(BASIS).agg(*(one.alias(end) for one, end in zip(sums, ends, strict=True))).iter_rows()
    }


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("since", [None, 2021])
def test_every_supplier_has_one_range(client: TestClient, monkeypatch: pytest.MonkeyPatch, since: int | None) -> None:
    asked = Filters(since=date(since, 1, 1) if since else None)
    held, alone = holder_rows.contracts(asked)
    counted, table = holder_rows.ranges(held, alone, asked)
    assert table.filter(pl.col("takes_part") > 0).height, "no supplier of the sample papers shares a contract"

    keys = ["supplier_id", *BASIS, *ENDS]
    order = keys[:4]
    told = client.get(f"/api/v1/suppliers?format=parquet{f'&from={since}-01-01' if since else ''}").content
    api, file = (pl.read_parquet(BytesIO(one)).select(keys).sort(order) for one in (told, parquet.write(table, ABOUT)))
    assert api.equals(file)

    figures: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda large, _words: figures.append(large))
    counts: list[int] = []
    told_by = money.lead_of

    def lead_of(every: pl.DataFrame, *rows: pl.DataFrame, **words: Any) -> None:
        counts.append(int(every["contracts"].sum()))
        told_by(every, *rows, **words)

    monkeypatch.setattr(money, "lead_of", lead_of)
    for number in table["supplier_id"].unique().sort():
        whole = suppliers.of_one(table, number)
        own = suppliers.of_supplier(held, counted, number)
        theirs = one_truth.held_alone(alone, data.frames()["published_holders"], counted, number)
        columns = [*BASIS, *OWN_ENDS]
        rows = pl.concat([own.select(columns), theirs.drop_nulls("counted_as").select(columns)])
        of_table = _by_basis(whole, ("lower_cents", "upper_cents"))
        assert _by_basis(rows, OWN_ENDS) == of_table
        assert _by_basis(one_truth.years(own, theirs), ("lower_cents", "upper_cents")) == of_table
        figures.clear()
        counts.clear()
        holders.lead_of_one(whole, counted, own, theirs, coverage_frames.Read(0, ()))
        row = whole.row(0, named=True)
        assert figures == [money.large(row, row["open_maximum"])]
        # Of whom all are counted with another first, the page says so in words of its own.
        its_own = holder_rows.its_own(own).height + holder_rows.its_own(theirs)["counted_as"].count()
        assert counts == ([its_own] if row["contracts"] else [])


@pytest.mark.usefixtures("on_sample")
def test_a_supplier_asked_for_has_the_range_it_has_among_all(client: TestClient) -> None:
    every = client.get("/api/v1/suppliers?limit=10000").json()["rows"]
    for one in every:
        alone = client.get(f"/api/v1/suppliers?supplier={one['supplier_id']}").json()["rows"]
        assert one in alone
        assert {row["supplier_id"] for row in alone} == {one["supplier_id"]}
