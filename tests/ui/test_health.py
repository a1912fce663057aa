"""/health answers 503 where a page would fail, 200 else, and says nothing of paths or passwords; other doors stay shut."""

import json
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from database import engine, how_far
from database.search import index as search_index
from database.snapshot.frames import frames
from tests.ui.test_page_headers import Client
from ui.server import health
from ui.server.page_headers import PageHeaders


def _client() -> Client:
    async def inside(_request: object) -> PlainTextResponse:
        return PlainTextResponse("process_cpu_seconds_total 1")

    app = Starlette(routes=[*health.routes(), Route("/{path:path}", inside)])
    app.add_middleware(PageHeaders)
    health.forget()
    return Client(app)


def test_health_tells_the_condition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    monkeypatch.setenv("SEANCE_CACHE", f"{tmp_path}/cache")
    frames(engine.shared_engine())
    search_index.refresh(engine.shared_engine())
    answer = _client().get("/health")
    told = json.loads(answer.text)
    assert (answer.status, told["status"], told["snapshot"], told["search"]) == (200, "ok", "current", "current")
    assert str(tmp_path) not in answer.text


def test_health_is_503_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://clerk:secret@127.0.0.1:1/none")
    answer = _client().get("/health")
    assert (answer.status, json.loads(answer.text)["database"]) == (503, "unreachable")
    assert "secret" not in answer.text
    monkeypatch.setenv("DATABASE_URL", "mysql://clerk@127.0.0.1/none")
    assert _client().get("/health").status == 503


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/conseil/_stcore/metrics", "/_stcore/agent/mcp/"],
)
def test_the_process_s_own_doors_are_shut(path: str) -> None:
    answer = _client().get(path)
    assert (answer.status, answer.text) == (404, "Not Found")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_routes_stand_under_the_base_path_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "get_option", lambda name: "conseil" if name == "server.baseUrlPath" else None)
    client = _client()
    assert client.get("/conseil/health").text == client.get("/health").text != ""
    assert client.get("/conseil/overview?lang=en").headers["location"] == "/conseil/?lang=en"


def test_a_route_under_the_base_path_writes_links_that_begin_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def where(request: Request) -> PlainTextResponse:
        return PlainTextResponse(request.base_url.path)

    monkeypatch.setattr(st, "get_option", lambda name: "conseil" if name == "server.baseUrlPath" else None)
    client = Client(Starlette(routes=health.under_base_too([Route("/where", where)])))
    assert client.get("/where").text == "/"
    assert client.get("/conseil/where").text == "/conseil/"


def test_who_waits_after_an_upgrade_is_told_how_far_the_masks_are() -> None:
    client = _client()
    assert json.loads(client.get("/arriving").text) == {}
    with how_far.making():
        how_far.begins(3)
        for _ in range(2):
            how_far.one_more()
        assert json.loads(client.get("/arriving").text) == {"done": 2, "of": 3}
        how_far.one_more()
        how_far.one_more()
        assert json.loads(client.get("/arriving").text) == {"done": 3, "of": 3}
    assert json.loads(client.get("/arriving").text) == {}
    how_far.one_more()  # of no snapshot
    assert how_far.now() is None
