"""Published rows as contracts: holders and amendments are never added up, two files that publish one contract are one contract."""

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import Engine

from council import PublishedContract
from data_loaders.open_data import files
from database.incoming import Provenance
from database.open_data.contracts import CONTRACT, contracts
from database.open_data.prevailing import prevailing
from database.open_data.rows import FOLDER, forget_gone, lines, schema
from database.open_data.versions import versions

LINES = schema(PublishedContract)
PLAIN: dict[str, Any] = {"file_id": 1, "row": 2, "holder": 0, "version": 0, "concession": False, "currency": "EUR", "buyer_siret": "1"}


def _frame(*rows: dict[str, Any]) -> pl.LazyFrame:
    return prevailing(pl.LazyFrame([{**PLAIN, **row} for row in rows], schema=LINES))


def _only(*rows: dict[str, Any]) -> dict[str, Any]:
    found = contracts(_frame(*rows)).collect()
    assert found.height == 1
    return found.row(0, named=True)


def test_three_holders_are_one_contract_of_one_amount() -> None:
    rows = [{"contract_id": "2024-7", "holder": n, "amount_cents": 900, "supplier_name": name} for n, name in enumerate("ABC")]
    found = _only(*rows)
    assert (found["amount_cents"], found["holders"], found["supplier"]) == (900, 3, "A / B / C")
    assert (found["rows_published"], found["rows_sum_cents"]) == (3, 2700)


def test_an_amendment_is_the_new_total_and_the_first_amount_stays() -> None:
    first = {"contract_id": "7", "amount_cents": 1000, "supplier_name": "A", "duration_months": 12, "notified_on": date(2024, 1, 2)}
    longer = {"contract_id": "7", "version": 1, "row": 3, "duration_months": 24, "changed_on": date(2024, 5, 2), "supplier_name": "A"}
    dearer = {"contract_id": "7", "version": 2, "row": 4, "amount_cents": 1300, "changed_on": date(2024, 9, 2), "supplier_name": "B"}
    found = _only(dearer, first, longer)
    assert (found["first_cents"], found["amount_cents"], found["duration_months"], found["amendments"]) == (1000, 1300, 24, 2)
    assert (found["supplier"], found["changed_on"], found["notified_on"]) == ("B", date(2024, 9, 2), date(2024, 1, 2))
    assert found["row"] == 4


def test_the_file_that_publishes_last_prevails() -> None:
    old = {"contract_id": "2024 07", "amount_cents": 1000, "published_on": date(2024, 1, 2), "file_id": 9, "supplier_name": "A"}
    new = {"contract_id": "2024-07", "amount_cents": 1100, "published_on": date(2024, 3, 2), "file_id": 5, "supplier_name": "A"}
    found = _only(old, new)
    assert (found["amount_cents"], found["file_id"], found["published"]) == (1100, 5, 2)


def test_of_one_number_notified_twice_the_last_day_counts_and_both_amounts_are_told() -> None:
    late = {"contract_id": "7", "amount_cents": 1300, "notified_on": date(2024, 9, 2), "row": 2}
    early = {"contract_id": "7", "amount_cents": 1000, "notified_on": date(2024, 1, 2), "row": 3}  # files often list the newest first
    found = _only(late, early)
    assert (found["amount_cents"], found["notified_on"], found["rows_sum_cents"]) == (1300, date(2024, 1, 2), 2300)
    assert (found["least_cents"], found["most_cents"], found["amendments"]) == (1000, 1300, 0)


def test_a_number_that_counts_its_amendments_is_one_contract() -> None:
    plain = {"title": "École du lac", "notified_on": date(2019, 3, 1), "supplier_name": "A"}
    notified = {**plain, "contract_id": "2019VOI00", "amount_cents": 1000}
    again = {**plain, "contract_id": "2019VOI01", "amount_cents": 1000, "row": 3}
    amended = {**again, "version": 1, "amount_cents": 1200, "changed_on": date(2019, 9, 1)}
    for file_id in (1, 2):  # in one file, in two
        found = _only(notified, {**again, "file_id": file_id}, {**amended, "file_id": file_id})
        assert (found["amount_cents"], found["first_cents"], found["amendments"]) == (1200, 1000, 1)


@pytest.mark.parametrize(
    "change",
    [{"title": "Pont"}, {"notified_on": date(2019, 3, 2)}, {"buyer_siret": "2"}, {"contract_id": "2019VOI02"}, {"version": 2}],
    ids=lambda change: next(iter(change)),
)
def test_a_number_alike_is_another_contract_where_the_record_does_not_prove_it(change: dict[str, Any]) -> None:
    plain = {"title": "École du lac", "notified_on": date(2019, 3, 1)}
    rows: list[dict[str, Any]] = [
        {**plain, "contract_id": "2019VOI00"},
        {**plain, "contract_id": "2019VOI01", "row": 3, "version": 1, **change},
    ]
    assert contracts(_frame(*rows)).collect().height == 2


def test_lots_that_end_in_figures_stay_apart() -> None:
    rows = [{"contract_id": f"2019VOI0{n}", "title": "École", "notified_on": date(2019, 3, 1), "row": n + 2} for n in (0, 1, 2)]
    assert contracts(_frame(*rows)).collect().height == 3


def test_lots_buyers_and_rows_without_a_number_stay_apart() -> None:
    rows: list[dict[str, Any]] = [
        {"contract_id": "7", "lot": "1"},
        {"contract_id": "7", "lot": "2", "row": 3},
        {"contract_id": "7", "lot": "2", "row": 4, "buyer_siret": "2"},
        {"row": 5},
        {"row": 6, "contract_id": "-"},
    ]
    assert contracts(_frame(*rows)).collect().height == 5


def test_nothing_is_no_contract() -> None:
    assert contracts(prevailing(pl.LazyFrame(schema=LINES))).collect().schema == CONTRACT


@pytest.fixture
def loaded(engine: Engine, tmp_path: Path) -> Engine:
    """One small list of contracts."""
    path = tmp_path / "any.csv"
    path.write_text(
        "buyer,title,supplier,amount,notified_on\nRochebelle,Voirie,Val SARL,12.5,2024-01-31\nRochebelle,École,,,\n", encoding="utf-8"
    )
    files.load(engine, path, files.Told("any.csv", Provenance(), 1))
    return engine


def test_rows_come_back_as_they_were_stored_and_go_with_their_file(loaded: Engine, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for _ in range(2):  # from the database, then from the Parquet beside it
        with loaded.connect() as connection:
            frame = lines(connection, cache, PublishedContract).collect()
        assert frame.schema == LINES
        assert frame.select("row", "title", "amount_cents", "notified_on", "concession").rows() == [
            (2, "Voirie", 1250, date(2024, 1, 31), False),
            (3, "École", None, None, False),
        ]
    with loaded.connect() as connection:
        assert lines(connection, cache, PublishedContract, ("decp",)).collect().is_empty()
    (tmp_path / "any.csv").write_text("buyer,title,supplier,amount,notified_on\nRochebelle,Pont,,,\n", encoding="utf-8")
    files.load(loaded, tmp_path / "any.csv", files.Told("any.csv", Provenance(), 2))
    with loaded.connect() as connection:
        assert lines(connection, cache, PublishedContract).collect()["title"].to_list() == ["Pont"]
        forget_gone(connection, cache)
    assert len(list((cache / FOLDER / "published_contract").iterdir())) == 1


def test_an_amended_contract_has_a_path_of_versions() -> None:
    rows: list[dict[str, Any]] = [
        {"contract_id": "7", "amount_cents": 1000, "notified_on": date(2024, 1, 2)},
        {"contract_id": "7", "amount_cents": 1000, "notified_on": date(2024, 1, 2), "holder": 1},
        {"contract_id": "7", "version": 1, "row": 3, "changed_on": date(2024, 5, 2)},
        {"contract_id": "7", "version": 2, "row": 4, "amount_cents": 1300, "changed_on": date(2024, 9, 2)},
        {"contract_id": "8", "amount_cents": 5, "row": 9},
        {"contract_id": "9", "amount_cents": 5, "row": 10, "version": 3},
    ]
    path = versions(_frame(*rows)).collect()
    assert path.select("version", "row", "changed_on", "amount_cents").rows() == [
        (0, 2, date(2024, 1, 2), 1000),
        (1, 3, date(2024, 5, 2), None),
        (2, 4, date(2024, 9, 2), 1300),
    ]
    assert set(path["contract_key"]) <= set(contracts(_frame(*rows)).collect()["contract_key"])


def test_an_amended_amount_alone_is_not_the_notified_one() -> None:
    found = _only({"contract_id": "9", "amount_cents": 5, "version": 3})
    assert (found["first_cents"], found["amount_cents"], found["amendments"]) == (None, 5, 1)


def test_of_two_files_the_one_that_tells_the_amendment_prevails() -> None:
    notified = {"contract_id": "7", "amount_cents": 1000, "supplier_name": "A"}
    amended = {**notified, "row": 3, "version": 1, "amount_cents": 1200}
    for first, second in ((5, 9), (9, 5)):
        found = _only({**notified, "file_id": first}, {**notified, "file_id": second}, {**amended, "file_id": second})
        assert (found["amount_cents"], found["file_id"]) == (1200, second)
