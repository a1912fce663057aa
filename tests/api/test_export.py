"""`export` writes every table twice with one description: valid by the official validator, the same rows as the interface."""

import json
from pathlib import Path

import polars as pl
import pytest
from frictionless import Package
from polars.testing import assert_frame_equal
from starlette.testclient import TestClient

from api import tables
from api.__main__ import main
from api.resources import resources
from database.snapshot.frame_schemas import SCHEMAS
from exports.standards import ocds
from tests.exports import ocds_rules


@pytest.fixture
def folder(on_sample: None, tmp_path: Path) -> Path:
    assert main(["export", str(tmp_path / "out"), "--address", "https://example.org/data"]) == 0
    return tmp_path / "out"


def test_the_package_is_valid(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    held = {resource.name.replace("-", "_") for resource in Package(str(folder / "datapackage.json")).resources}
    assert held == {*resources(), *SCHEMAS, "contract_acts", "supplier_names"} - {"published_contracts"}


def test_a_wrong_value_is_found_by_the_validator(folder: Path) -> None:
    path = folder / "sessions.csv"
    path.write_text(path.read_text("utf-8").replace("2020-06-16", "16/06/2020"), "utf-8")
    assert not Package(str(folder / "datapackage.json")).validate().valid


def test_both_files_hold_the_rows_of_the_interface(folder: Path, client: TestClient) -> None:
    for name in resources():
        parquet = pl.read_parquet(folder / f"{name}.parquet")
        assert pl.read_csv(folder / f"{name}.csv", infer_schema=False).height == parquet.height
        assert client.get(f"/api/v1/{name}?limit=10000").json()["count"] == parquet.height
    told = json.loads((folder / "deliberations.csv-metadata.json").read_text("utf-8"))
    assert [column["name"] for column in told["tableSchema"]["columns"]] == [one.name for one in resources()["deliberations"].columns]


def test_what_has_no_place_elsewhere_is_listed(folder: Path) -> None:
    lost = pl.read_csv(folder / "standards" / "no-place.csv")
    assert set(lost["standard"]) >= {"scdl_deliberations", "popolo"}
    acts = pl.read_csv(folder / "standards" / "scdl-deliberations-partiel.csv", infer_schema=False)
    assert acts.height == pl.read_csv(folder / "deliberations.csv").height
    assert ocds_rules.broken(json.loads((folder / "standards" / "ocds.json").read_text("utf-8"))) == []


def test_without_contracts_there_is_no_file_of_them(on_sample: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OCDS asks for one release at least."""
    monkeypatch.setattr(ocds, "package", lambda *_, **__: {"releases": []})
    assert main(["export", str(tmp_path / "out")]) == 0
    assert not (tmp_path / "out" / "standards" / "ocds.json").exists()


def test_one_council_of_a_large_database(
    on_sample: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tables, "LARGE", 1)
    assert main(["export", str(tmp_path / "all")]) == 1
    assert "suppliers" in capsys.readouterr().out
    assert main(["export", str(tmp_path / "one"), "--council", "Clairvoncourt"]) == 0
    one = pl.read_parquet(tmp_path / "one" / "sessions.parquet")
    assert_frame_equal(one, pl.read_parquet(tmp_path / "all" / "sessions.parquet").filter(council="Clairvoncourt"))
    assert (tmp_path / "one" / "standards" / "popolo.json").is_file()
