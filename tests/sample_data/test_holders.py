"""A sample framework with several holders, from its paper to the suppliers' ranges: counted once, each holder found."""

from pathlib import Path

import pytest

from data_loaders import loading
from database.engine import open_engine
from database.snapshot.frames import frames
from metrics.money import contracts, holdings, suppliers
from sample_data import KnownPaper


def test_each_holder_of_a_loaded_framework_is_a_supplier(papers: list[KnownPaper], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = [
        (paper, contract)
        for paper in papers
        if not (paper.refused or paper.doubt)
        for item in paper.record.deliberations
        for contract in item.contracts
        if contract.max_amount and " / " in (contract.supplier or "")
    ]
    assert len(shared) > 3
    paper, known = shared[0]
    names = (known.supplier or "").split(" / ")
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "snapshots"))
    engine = open_engine(f"sqlite:///{tmp_path}/site.db")
    assert loading.load_into(engine, [paper.path]).states == {"kept": 1}
    tables = frames(engine)
    (row,) = tables["contracts"].filter(held_by=known.supplier).to_dicts()
    assert (row["supplier"], row["holders"], row["max_cents"]) == (names[0], len(names), int((known.max_amount or 0) * 100))
    holders, current = tables["contract_holders"], contracts.current(tables["contracts"])
    ids = [tables["suppliers"].filter(supplier=name)["supplier_id"].item() for name in names]
    rows = holdings.voted(current, tables["contracts"], holders)
    held = [suppliers.of_supplier(current, rows, one).filter(held_by=known.supplier) for one in ids]
    assert [found.select("counted_as", "own_lower_cents", "own_upper_cents").rows() for found in held] == [
        [("shared", 0, row["max_cents"])] for _ in names
    ]
    engine.dispose()
