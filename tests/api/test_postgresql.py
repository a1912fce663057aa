"""The interface on PostgreSQL: the same answers for the same papers as on SQLite."""

import json
import shutil
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from starlette.testclient import TestClient

from api import tables
from api.allowance import Allowance
from api.resources import resources
from data_loaders.__main__ import main as data_loaders
from database import engine
from tests.api.conftest import new_client
from tests.pages.sample_database import sample_papers
from ui import data_scope

PAPERS = "clairvoncourt/2020-06-16"


def _client(monkeypatch: pytest.MonkeyPatch, address: str, papers: Path, cache: Path) -> TestClient:
    monkeypatch.setenv("DATABASE_URL", address)
    monkeypatch.setenv("SEANCE_CACHE", str(cache))
    tables._LAST.clear()
    data_scope.forget()
    assert data_loaders(["load", str(papers)]) == 0
    return new_client(Allowance(10**9))


def _told(client: TestClient) -> dict[str, object]:
    found: dict[str, object] = {name: _sorted(client.get(f"/api/v1/{name}?limit=10000").json()["rows"]) for name in resources()}
    roll = _sorted(client.get("/api/v1/attendance?limit=10000").json()["rows"])[0]
    found["proof"] = client.get(f"/api/v1/facts/attendance:{roll['session_id']}-{roll['councillor_id']}").json()["passages"]
    found["text"] = client.get(f"/api/v1/documents/{roll['document_id']}/text").text
    found["filtered"] = _sorted(client.get("/api/v1/attendance?status=absent&status=excused&q=le").json()["rows"])
    return found


def _sorted(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows of one session lie as their engine gives them."""
    return sorted(rows, key=json.dumps)


def _without_moments(told: dict[str, object]) -> dict[str, object]:
    rows = told["documents"]
    assert isinstance(rows, list)
    return {**told, "documents": [{**row, "read_at": None} for row in rows]}


def test_both_engines_answer_alike(
    monkeypatch: pytest.MonkeyPatch, postgresql_url: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    papers = tmp_path / "papers"
    shutil.copytree(sample_papers(tmp_path_factory) / PAPERS, papers)
    name = f"t{uuid4().hex}"
    owner = create_engine(postgresql_url, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
    address = postgresql_url.replace("/postgres?", f"/{name}?", 1)
    client = _client(monkeypatch, address, papers, tmp_path / "cache")
    theirs = _told(client)
    tag = client.get("/api/v1/sessions").headers["etag"]
    assert client.get("/api/v1/sessions", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/feeds/search?q=conseil").status_code == 200
    engine.shared_engine(address).dispose()
    with owner.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    owner.dispose()
    ours = _told(_client(monkeypatch, f"sqlite:///{tmp_path}/own.db", papers, tmp_path / "own"))
    assert ours["attendance"]
    assert _without_moments(theirs) == _without_moments(ours)
    tables._LAST.clear()
    data_scope.forget()
