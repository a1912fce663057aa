"""How the interface answers: versions and 304, pages by cursor, problems in both languages, bounds, other origins."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import update
from starlette.testclient import TestClient

from api import tables
from api.allowance import Allowance
from api.resources import resources
from council import DataVersion
from database import engine
from database.engine import writing
from locales import text
from tests.api.conftest import new_client

COUNCIL = "Clairvoncourt"


def test_an_unchanged_answer_is_304_and_another_version_is_not(client: TestClient) -> None:
    first = client.get("/api/v1/sessions?from=2020")
    tag = first.headers["etag"]
    again = client.get("/api/v1/sessions?from=2020", headers={"If-None-Match": f'"x", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/api/v1/sessions?from=2021", headers={"If-None-Match": tag}).status_code == 200
    assert client.head("/api/v1/sessions?from=2020").headers["etag"] == tag


def test_a_new_version_changes_the_tag_and_ends_old_cursors(client: TestClient, sample: Path) -> None:
    first = client.get("/api/v1/attendance?limit=5")
    cursor = first.json()["next"]
    shared = engine.shared_engine()
    with writing(shared) as connection:
        connection.execute(update(DataVersion).values(number=DataVersion.number + 1))
    after = client.get("/api/v1/attendance?limit=5", headers={"If-None-Match": first.headers["etag"]})
    assert after.status_code == 200
    assert after.headers["etag"] != first.headers["etag"]
    old = client.get(f"/api/v1/attendance?limit=5&cursor={cursor}&lang=en")
    assert (old.status_code, old.json()["detail"]) == (410, text("api.problem.old_cursor", "en"))


@pytest.mark.parametrize(
    "address", ["attendance?status=absent&status=excused", "contracts?tax=HT", "councillors", "deliberations?q=marche"]
)
def test_pages_by_cursor_hold_all_rows_once(client: TestClient, address: str) -> None:
    joined = "&" if "?" in address else "?"
    whole = client.get(f"/api/v1/{address}{joined}limit=10000").json()["rows"]
    assert len(whole) > 3
    found, following, pages = list[object](), f"/api/v1/{address}{joined}limit=3", 0
    while following:
        answer = client.get(following)
        found, pages = found + answer.json()["rows"], pages + 1
        following = answer.links.get("next", {}).get("url", "")
        assert bool(following) == bool(answer.json()["next"])
    assert found == whole
    assert pages == -(-len(whole) // 3)


def test_a_cursor_is_of_its_question_alone(client: TestClient) -> None:
    cursor = client.get("/api/v1/attendance?limit=5").json()["next"]
    assert client.get(f"/api/v1/attendance?limit=2&fields=date&cursor={cursor}").status_code == 200
    assert client.get(f"/api/v1/attendance?status=absent&cursor={cursor}").status_code == 410
    for bad in ("x", "", "%00", "e30", "é"):
        assert client.get(f"/api/v1/attendance?cursor={bad}").status_code == 400


@pytest.mark.parametrize(
    ("address", "status", "key"),
    [
        ("sessions?tax=HT", 400, "unknown_filter"),
        ("sessions?nonsense=1", 400, "unknown_filter"),
        ("documents?status=present", 400, "unknown_filter"),
        ("sessions?fields=date,nonsense", 400, "unknown_field"),
        ("sessions?fields=", 400, "no_field"),
        ("sessions?limit=0", 400, "not_a_limit"),
        ("sessions?limit=10001", 400, "not_a_limit"),
        ("sessions?format=xml", 400, "not_a_choice"),
        ("sessions?lang=de", 400, "not_a_choice"),
        ("sessions?limit=1&limit=2", 400, "twice"),
        ("sessions?from=yesterday", 400, "not_understood"),
        ("contracts?min=5&max=4", 400, "not_understood"),
        ("nonsense", 404, "no_such_resource"),
        ("documents/1", 404, "no_such_document"),
        ("documents/x/text", 404, "no_such_document"),
        ("documents/1/text", 404, "no_such_text"),
        ("facts/contract:1", 404, "no_such_fact"),
        ("facts/attendance:1", 404, "no_such_fact"),
        ("a/b/c/d", 404, "no_such_address"),
    ],
)
def test_what_is_wrong_is_said(client: TestClient, address: str, status: int, key: str) -> None:
    for said in ("fr", "en"):
        asked = address if "lang=" in address else f"{address}{'&' if '?' in address else '?'}lang={said}"
        answer = client.get(f"/api/v1/{asked}")
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["type"].endswith(f"#{key}")
        assert answer.json()["title"] == text(f"api.problem.{key}.title", "fr" if "lang=de" in asked else said)
        assert answer.headers["access-control-allow-origin"] == "*"


def test_who_asks_too_much_waits_and_nobody_else(on_sample: None) -> None:
    client = new_client(Allowance(3, 0.5))
    assert [client.get("/api/v1/councils").status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = client.get("/api/v1/councils")
    assert 1 <= int(refused.headers["retry-after"]) <= 2
    assert client.get("/api/v1/councils", headers={"x-visitor": "another"}).status_code == 200


def test_the_bound_fills_again(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("api.allowance.time.monotonic", lambda: now[0])
    allowance = Allowance(2, 0.5)
    assert [allowance.take("a") for _ in range(3)] == [0, 0, 2]
    now[0] = 2.0
    assert [allowance.take("a") for _ in range(2)] == [0, 2]


def test_other_origins_may_read(client: TestClient) -> None:
    asked = client.options("/api/v1/councils", headers={"Origin": "https://example.org"})
    assert (asked.status_code, asked.headers["access-control-allow-methods"]) == (204, "GET, HEAD, OPTIONS")
    assert client.get("/api/v1/councils", headers={"Origin": "https://example.org"}).headers["access-control-allow-origin"] == "*"
    assert client.post("/api/v1/councils").status_code == 405


def test_a_database_that_does_not_answer_is_said_without_why(monkeypatch: pytest.MonkeyPatch, client: TestClient) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://user:secret@host/x")
    answer = client.get("/api/v1/councils")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    assert "secret" not in answer.text


def test_the_text_and_the_proof_of_a_fact(client: TestClient) -> None:
    row = client.get("/api/v1/contracts?limit=1").json()["rows"][0]
    proof = client.get(f"/api/v1/facts/contract:{row['contract_id']}").json()["passages"]
    paper = client.get(f"/api/v1/documents/{proof[0]['document_id']}")
    assert paper.json()["document"]["document_id"] == proof[0]["document_id"]
    said = client.get(paper.json()["text"]).text
    assert all(said[one["start"] : one["end"]].split()[0] in one["quote"] for one in proof)
    roll = client.get("/api/v1/attendance?limit=1").json()["rows"][0]
    assert client.get(f"/api/v1/facts/attendance:{roll['session_id']}-{roll['councillor_id']}").json()["passages"]


def test_columns_are_the_one_declaration(client: TestClient) -> None:
    for name, resource in resources().items():
        told = client.get(f"/api/v1/{name}/columns").json()["tableSchema"]["columns"]
        assert [column["name"] for column in told] == [column.name for column in resource.columns]
        assert all(column["titles"]["fr"] and column["titles"]["en"] for column in told)


def test_a_text_that_a_spreadsheet_would_run_is_quoted(client: TestClient) -> None:
    """The same escape as in files: tests/exports/test_files.py tries its signs."""
    header, *lines = client.get("/api/v1/deliberations?format=csv&fields=title").text.splitlines()
    assert header == "title"
    assert lines
    assert not [line for line in lines if line[:1] in "=+-@"]


def test_json_says_what_it_is(client: TestClient) -> None:
    about = client.get(f"/api/v1/grants?council={COUNCIL}&lang=en").json()["about"]
    assert about["filters"]
    assert about["sources"]
    assert about["data_date"]
    assert json.dumps(about).isprintable()


def test_files_of_the_version_that_are_gone_are_made_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/site.db")
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    tables.forget()
    client = new_client(Allowance(100))
    for name in ("sessions", "contracts", "attendance", "sessions"):
        assert client.get(f"/api/v1/{name}").status_code == 200, name
        shutil.rmtree(tables.now().folder)
    tables.forget()
