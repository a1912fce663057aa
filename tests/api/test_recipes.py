"""The ten recipes: each address answers, docs/api.md is current, and the page holds them in both languages."""

import re
from collections.abc import Sized
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.recipes import BASE, RECIPES, markdown
from locales import LANGUAGES, Language, text

ADDRESS = re.compile(rf"""{re.escape(BASE)}(/api/v1/[^'"\s…]*)['"]""")


def test_there_are_ten() -> None:
    assert len(RECIPES) == 10
    assert {"shell", "python", "r", "text"} == {recipe.language for recipe in RECIPES}


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.key)
def test_every_address_answers(client: TestClient, recipe: object) -> None:
    addresses = ADDRESS.findall(recipe.code.format(base=BASE))  # type: ignore[attr-defined]
    assert addresses
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.text)
        assert answer.content


def test_python_recipes_run(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("requests.get", lambda address, params, timeout: client.get(address.removeprefix(BASE), params=params))
    monkeypatch.setattr("urllib.request.urlopen", lambda address: BytesIO(client.get(address.removeprefix(BASE)).content))
    found: dict[str, Sized] = {}
    for recipe in RECIPES:
        if recipe.language == "python":
            exec(recipe.code.format(base=BASE), found)
    assert len(found["rows"]) == client.get("/api/v1/deliberations?limit=10000").json()["count"] > 0
    assert len(found["marches"]) == client.get("/api/v1/contracts?limit=10000").json()["count"] > 0


@pytest.mark.parametrize("said", LANGUAGES)
def test_the_page_holds_them(client: TestClient, said: Language) -> None:
    page = client.get(f"/api/v1/?lang={said}")
    assert page.headers["content-type"].startswith("text/html")
    for recipe in RECIPES:
        assert text(f"api.recipe.{recipe.key}", said) in unescape(page.text)
    assert "http://testserver/api/v1/councils" in page.text


def test_the_document_is_current() -> None:
    page = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
    assert page == markdown(), "run: python -m api.recipes > docs/api.md"
