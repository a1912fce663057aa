"""A chart or a table in another site's frame: the rows of its page, a source line, no code; no other path may be framed."""

import re

import polars as pl
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from api import tables
from api.allowance import Allowance
from api.embed.charts import CHARTS, rows_of
from api.routes import routes
from locales import text
from metrics.attendance import attendance
from metrics.filters.filters import apply, parse
from ui import data
from ui.server.page_headers import PageHeaders
from ui.tables import embed

COUNCIL = "Clairvoncourt"


@pytest.fixture
def site(on_sample: None) -> TestClient:
    """The interface behind the site's own headers."""
    return TestClient(Starlette(routes=list(routes(lambda _request: "one", Allowance(10**9))), middleware=[Middleware(PageHeaders)]))


@pytest.mark.parametrize("name", list(CHARTS))
def test_each_chart_stands_alone(site: TestClient, name: str) -> None:
    answer = site.get(f"/embed/chart/{name}?council={COUNCIL}&lang=en")
    assert answer.status_code == 200, answer.text
    assert answer.text.count("<svg") == 2
    assert "data read on" in answer.text
    assert f"http://testserver/{CHARTS[name].page}?council={COUNCIL}&amp;lang=en" in answer.text
    assert "<script" not in answer.text
    assert len(answer.content) < 400_000
    assert "frame-ancestors *" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "x-frame-options" not in answer.headers


def test_no_other_path_may_be_framed(site: TestClient) -> None:
    for path in ("/api/v1/", "/api/v1/councils", "/feeds/corrections", "/embedded", "/sitemap.xml"):
        headers = site.get(path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"


def test_a_chart_draws_the_rows_of_its_page(on_sample: None) -> None:
    asked = parse({"council": COUNCIL, "from": "2020"})
    drawn = rows_of(CHARTS["people"], tables.now(), asked)
    page = attendance.by_councillor(apply(data.lines(), asked), by="term")
    assert sorted(drawn.select("councillor_id", "k", "n").rows()) == sorted(page.select("councillor_id", "k", "n").rows())


def test_what_needs_one_council_says_so(site: TestClient) -> None:
    answer = site.get("/embed/chart/people")
    assert answer.json()["detail"] == text("api.problem.council_first", "fr")
    assert site.get("/embed/chart/nonsense").status_code == 404
    assert site.get("/embed/table/nonsense").status_code == 404
    assert site.get("/embed/table/sessions?tax=HT").status_code == 400


def test_a_table_has_its_rows_and_no_markup_of_theirs(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    page = site.get("/embed/table/deliberations?fields=date,title&limit=5").text
    assert page.count("<tr>") == 6
    hostile = pl.DataFrame({"title": ["<img src=x onerror=alert(1)>"], "place of the row": [0]})
    monkeypatch.setattr("api.embed.part.rows.parts", lambda *_: iter([hostile]))
    page = site.get("/embed/table/deliberations?fields=title").text
    assert "&lt;img" in page
    assert "<img" not in page


def test_the_lines_to_copy_lead_to_charts_that_exist() -> None:
    assert set(embed.CHARTS) == set(CHARTS)
    frame = embed._frame("people", 'A "b"')
    assert re.fullmatch(r'<iframe src="/embed/chart/people" title="A &quot;b&quot;" .*></iframe>', frame)
