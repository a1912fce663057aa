"""Tables that portals export as JSON: a list of flat objects, or one under a key; its keys are the columns."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from council import PublishedGrant
from data_loaders.open_data.table_files.table import BadTable
from data_loaders.tables import is_table
from tests.open_data.loaded import load_file

GRANTS = [
    {"nomAttribuant": "Rochebelle", "dateConvention": "2022-02-01", "nomBeneficiaire": "Judo du Val", "montant": 58400.5},
    {"nomAttribuant": "Rochebelle", "dateConvention": "2022-02-01", "nomBeneficiaire": "Chorale", "montant": 300, "objet": "concert"},
    {"nomAttribuant": "Rochebelle", "dateConvention": "2022-02-01", "nomBeneficiaire": "Amicale", "montant": None},
]


@pytest.mark.parametrize(
    "written",
    [GRANTS, {"total": 3, "results": GRANTS}, {"records": [{"id": n, "fields": one} for n, one in enumerate(GRANTS)]}],
    ids=["list", "results", "records of fields"],
)
def test_a_list_of_objects_is_a_table(engine: Engine, tmp_path: Path, written: Any) -> None:
    path = tmp_path / "subventions.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    report = load_file(engine, path)
    columns = (PublishedGrant.row, PublishedGrant.amount_cents, PublishedGrant.purpose)
    with engine.connect() as connection:
        assert connection.execute(select(*columns).order_by(PublishedGrant.row)).all() == [(1, 5840050, None), (2, 30000, "concert")]
    assert dict(report.rules) == {"amount_unreadable": 1}


@pytest.mark.parametrize("name", ["subventions.jsonl", "subventions.ndjson", "subventions.json"])
def test_an_object_a_line_is_a_table(engine: Engine, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("".join(f"{json.dumps(one)}\n" for one in GRANTS), encoding="utf-8")
    assert is_table(path)
    report = load_file(engine, path)
    with engine.connect() as connection:
        assert connection.execute(select(PublishedGrant.amount_cents).order_by(PublishedGrant.row)).all() == [(5840050,), (30000,)]
    assert dict(report.rules) == {"amount_unreadable": 1}
    path.write_text(path.read_text(encoding="utf-8")[:-9], encoding="utf-8")
    with pytest.raises(BadTable):
        load_file(engine, path)


def test_objects_of_something_else_are_refused(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "autre.json"
    path.write_text(json.dumps([{"temperature": 12, "vent": "nord"}] * 3), encoding="utf-8")
    with pytest.raises(BadTable):
        load_file(engine, path)
