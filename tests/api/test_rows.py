"""The rows behind an answer: council by council on a large database, row group by row group of a long table, and only what was voted."""

from io import BytesIO
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from starlette.testclient import TestClient

from api import rows, tables
from api.asked import Asked
from api.resources import resources
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames, Outdated
from metrics.filters.filters import Filters
from tests.metrics.frames import empty, frame

COUNCIL = "Clairvoncourt"


@pytest.mark.parametrize("name", ["councillors", "votes", "contracts", "attendance"])
def test_a_large_database_is_counted_council_by_council(monkeypatch: pytest.MonkeyPatch, client: TestClient, name: str) -> None:
    small = pl.read_parquet(BytesIO(client.get(f"/api/v1/{name}?format=parquet").content))
    monkeypatch.setattr(tables, "LARGE", 1)
    monkeypatch.setattr(rows, "_AT_ONCE", 3)
    large = pl.read_parquet(BytesIO(client.get(f"/api/v1/{name}?format=parquet").content))
    assert_frame_equal(large.sort(pl.all()), small.sort(pl.all()))
    found, following = list[object](), f"/api/v1/{name}?limit=50"
    while following:
        answer = client.get(following)
        found, following = found + answer.json()["rows"], answer.links.get("next", {}).get("url", "")
    assert len(found) == small.height


def test_what_crosses_councils_wants_one_on_a_large_database(monkeypatch: pytest.MonkeyPatch, client: TestClient) -> None:
    monkeypatch.setattr(tables, "LARGE", 1)
    assert client.get("/api/v1/suppliers").json()["type"].endswith("#council_first")
    assert client.get(f"/api/v1/suppliers?council={COUNCIL}").json()["count"] > 0


@pytest.mark.parametrize("outcome", ["rejected", "deferred", "withdrawn"])
def test_a_grant_that_was_not_voted_is_no_grant(tmp_path: Path, outcome: str) -> None:
    """As on the page: see metrics/votes/decided.py."""
    for name in SCHEMAS:
        empty(name).write_parquet(tmp_path / f"{name}.parquet")
    told: list[dict[str, object]] = [{"grant_id": 1, "beneficiary": "Chorale", "outcome": "adopted", "masked": False}]
    told += [{"grant_id": 2, "beneficiary": "Rameurs", "outcome": outcome, "masked": False}]
    frame("grants", told).write_parquet(tmp_path / "grants.parquet")
    resource = resources()["grants"]
    asked = Asked(Filters(), resource.columns, "csv", None, 0, "fr", "")
    found = pl.concat(rows.parts(Frames("1", tmp_path), resource, asked))
    assert found["beneficiary"].to_list() == ["Chorale"]


def test_a_download_goes_on_where_a_new_version_removes_its_file(tmp_path: Path) -> None:
    told: list[dict[str, object]] = [{"councillor_id": n, "councillor": f"Membre {n}", "status": "present"} for n in range(10)]
    file = tmp_path / "attendance.parquet"
    frame("attendance", told).write_parquet(file, row_group_size=4)
    found = rows.groups(Frames("1", tmp_path), "attendance", 2)
    first = next(found).collect()
    file.unlink()
    rest = [part.collect() for part in found]
    assert [part["councillor_id"].to_list() for part in (first, *rest)] == [[2, 3], [4, 5, 6, 7], [8, 9]]
    assert first.drop(rows.PLACE).schema == SCHEMAS["attendance"]
    with pytest.raises(Outdated):
        next(rows.groups(Frames("1", tmp_path), "attendance", 0))


@pytest.mark.parametrize("asked_for", ["", "membre", "MEMBRE 1", "7", "nobody"])
def test_an_answer_begins_before_the_whole_table_is_looked_through(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked_for: str) -> None:
    monkeypatch.setattr(rows, "_AT_ONCE", 3)
    monkeypatch.setattr(rows, "_FIRST", 2)
    told: list[dict[str, object]] = [{"councillor_id": n, "councillor": f"Membre {n}", "status": "present"} for n in range(20)]
    frame("attendance", told).write_parquet(tmp_path / "attendance.parquet", row_group_size=6)
    looked: list[int] = []
    whole = Frames.collect

    def collect(self: Frames, asked: pl.LazyFrame) -> pl.DataFrame:
        found = whole(self, asked)
        looked.append(found.height)
        return found

    found, resource = Frames("1", tmp_path), resources()["attendance"]
    found.rows("attendance")
    monkeypatch.setattr(Frames, "collect", collect)
    parts = rows.parts(found, resource, Asked(Filters(text=asked_for), resource.columns, "csv", None, 3, "fr", ""))
    first = next(parts)
    assert len(looked) == 1
    assert first.height <= rows._FIRST
    (tmp_path / "attendance.parquet").unlink()
    answer = pl.concat([first, *parts])
    right = [one for one in told[3:] if all(word in str(one["councillor"]).lower() for word in asked_for.lower().split())]
    assert answer["councillor"].to_list() == [one["councillor"] for one in right]
    assert answer[rows.PLACE].to_list() == [one["councillor_id"] for one in right]
