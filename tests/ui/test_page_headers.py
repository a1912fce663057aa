"""HTTP answers carry the headers, and pages the language that the address asks for."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from locales import text
from ui.server.page_headers import PageHeaders, content_security_policy


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str


class Client:
    """Asks the application directly: one request, its whole answer."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def get(self, address: str) -> Answer:
        path, _, query = address.partition("?")
        asked = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": [(b"accept", b"text/html")]}
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        with ThreadPoolExecutor(1) as apart:  # a browser test of the same process may have a loop running here
            apart.submit(asyncio.run, self.app(asked, receive, send)).result()
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]).decode())


@pytest.fixture
def client() -> Client:
    async def page(_request: object) -> HTMLResponse:
        return HTMLResponse('<!DOCTYPE html><html lang="en"><body><div id="root"></div></body></html>', headers={"etag": "1"})

    async def words(_request: object) -> PlainTextResponse:
        return PlainTextResponse('<html lang="en">')

    async def another(_request: object) -> HTMLResponse:
        return HTMLResponse('<html lang="en"><p>é</p>')

    app = Starlette(routes=[Route("/words", words), Route("/another", another), Route("/{path:path}", page)])
    app.add_middleware(PageHeaders)
    return Client(app)


@pytest.mark.parametrize(
    ("query", "language"), [("", "fr"), ("?lang=fr", "fr"), ("?lang=en", "en"), ("?lang=xx%22", "fr"), ("?a=1&lang=en", "en")]
)
def test_the_page_says_its_language(client: Client, query: str, language: str) -> None:
    answer = client.get(f"/{query}")
    assert f'<html lang="{language}">' in answer.text
    assert answer.headers["content-length"] == str(len(answer.text.encode()))
    assert "etag" not in answer.headers


def test_other_answers_are_left_alone(client: Client) -> None:
    assert client.get("/words").text == '<html lang="en">'
    assert client.get("/another").text == '<html lang="en"><p>é</p>'


@pytest.mark.parametrize("path", ["/nonsense", "/a/b", "/Attendance", "/attendance/more"])
def test_an_address_that_is_no_page_says_so(client: Client, path: str) -> None:
    answer = client.get(f"{path}?lang=en")
    assert answer.status == 404
    assert text("ui.first.not_found", "en") in answer.text


@pytest.mark.parametrize("path", ["/", "/attendance", "/act", "/attendance/"])
def test_an_address_of_a_page_shows_the_site(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status == 200
    assert text("ui.first.loading") in answer.text


def test_headers_are_on_every_answer(client: Client) -> None:
    for path in ("/", "/words", "/none"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["content-security-policy"] == content_security_policy()


def test_the_policy_lets_no_foreign_or_inline_code_in() -> None:
    scripts = next(part for part in content_security_policy().split("; ") if part.startswith("script-src"))
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert "'sha256-" in scripts
    assert "http" not in scripts
