"""Feeds are well-formed and lead to pages; the digest tells what was read since; search engines get only what names nobody."""

from xml.etree import ElementTree as xml

import polars as pl
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from api.__main__ import main
from api.allowance import Allowance
from api.follow.atom import Entry, feed
from api.follow.listed import LISTED
from api.routes import routes
from database import engine
from database.search import index as search_index
from locales import LANGUAGES, text
from ui.navigation import stems
from ui.server import health

ATOM = "{http://www.w3.org/2005/Atom}"


def _entries(content: bytes) -> list[xml.Element]:
    return xml.fromstring(content).findall(f"{ATOM}entry")


def _addresses(client: TestClient) -> list[str]:
    roll = client.get("/api/v1/attendance?limit=1").json()["rows"][0]
    held = client.get("/api/v1/contracts?limit=1").json()["rows"][0]
    numbers = f"council/{roll['council_id']}", f"person/{roll['councillor_id']}", f"supplier/{held['supplier_id']}"
    return [*(f"/feeds/{one}" for one in numbers), "/feeds/search?q=voirie", "/feeds/corrections"]


def test_each_feed_is_atom_and_leads_to_pages(client: TestClient) -> None:
    search_index.refresh(engine.shared_engine())  # the feed of a search waits three seconds for it, and a busy machine needs more
    for address in _addresses(client):
        answer = client.get(address)
        assert answer.headers["content-type"].startswith("application/atom+xml")
        root = xml.fromstring(answer.content)
        ids = [entry.findtext(f"{ATOM}id") for entry in _entries(answer.content)]
        assert len(ids) == len(set(ids)) <= 50
        assert bool(ids) == ("corrections" not in address)
        assert root.findtext(f"{ATOM}updated", "").endswith("Z")
        for entry in _entries(answer.content):
            link = entry.find(f"{ATOM}link")
            assert link is not None
            assert link.get("href", "").removeprefix("http://testserver/").partition("?")[0] in stems()
        assert client.get(address, headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_a_councils_feed_has_its_sessions_the_last_first(client: TestClient) -> None:
    sessions = pl.DataFrame(client.get("/api/v1/sessions?council=Clairvoncourt").json()["rows"]).sort("date", descending=True)
    told = client.get(f"/feeds/council/{sessions['council_id'][0]}?lang=en").content
    assert [entry.findtext(f"{ATOM}updated", "")[:10] for entry in _entries(told)] == sessions["date"].to_list()
    assert "acts read" in told.decode()


def test_every_supplier_of_the_interface_can_be_followed(client: TestClient) -> None:
    suppliers = pl.DataFrame(client.get("/api/v1/suppliers?limit=1000").json()["rows"]).unique("supplier_id")
    assert suppliers.filter((pl.col("published_only") > 0) & (pl.col("voted_only") == 0)).height, "none is known from a table alone"
    for row in suppliers.iter_rows(named=True):
        found = _entries(client.get(f"/feeds/supplier/{row['supplier_id']}").content)
        kinds = {entry.findtext(f"{ATOM}id", "").partition(",2026:")[2].partition("/")[0] for entry in found}
        assert ("contract" in kinds) >= (row["voted_only"] > 0)
        assert ("published" in kinds) >= (row["published_only"] > 0)
        days = [entry.findtext(f"{ATOM}updated", "") for entry in found]
        assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("address", ["/feeds/council/1", "/feeds/person/x", "/feeds/supplier/99", "/feeds/search", "/feeds/search?q="])
def test_nothing_to_follow_is_said(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (400, 404)
    assert answer.headers["content-type"] == "application/problem+json"


def test_no_text_breaks_a_feed() -> None:
    bad = "<script>&\x00\x0b]]>"
    (entry,) = _entries(feed("x", bad, "https://example.org/?a=1&b=2", [Entry("a", bad, "https://example.org", None, bad)], "fr"))
    assert entry.findtext(f"{ATOM}summary") == "<script>&]]>"


def test_the_digest_tells_what_was_read_since(on_sample: None, client: TestClient, tmp_path: pytest.TempPathFactory,
                                              capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    sessions = client.get("/api/v1/sessions?limit=100").json()["count"]
    assert main(["changes", "--since", "2020-01-01", "--address", "https://example.org"]) == 0
    told = capsys.readouterr().out
    assert told.count("https://example.org/sessions?id=") == sessions > 0
    assert main(["changes", "--since", "2020-01-01", "--html", "--lang", "en"]) == 0
    page = capsys.readouterr().out
    assert page.count("<h2>") == sessions
    assert "<script" not in page
    assert main(["changes", "--since", "2999-01-01"]) == 0
    assert "/sessions?id=" not in capsys.readouterr().out
    assert main(["changes", "--since", "yesterday"]) == 2
    assert text("follow.no_moment", "fr", said="yesterday") in capsys.readouterr().err
    assert main(["export", f"{tmp_path}/out"]) == 0
    capsys.readouterr()
    assert main(["changes", "--since", f"{tmp_path}/out"]) == 0
    assert "/sessions?id=" not in capsys.readouterr().out


def test_search_engines_get_what_names_nobody(client: TestClient) -> None:
    robots = client.get("/robots.txt").text
    assert robots.endswith("Disallow: /\n\nSitemap: http://testserver/sitemap.xml\n")
    assert [line.removeprefix("Allow: ") for line in robots.splitlines() if line.startswith("Allow")] == [f"{path}$" for path in LISTED]
    found = [one.text or "" for one in xml.fromstring(client.get("/sitemap.xml").content).iter() if one.tag.endswith("loc")]
    assert len(found) == len(LISTED) * len(LANGUAGES)
    for address in found:
        path = address.removeprefix("http://testserver/").partition("?")[0].strip("/")
        assert path in ("", "api/v1", *stems())


def test_under_a_proxys_folder_addresses_keep_the_folder(on_sample: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "under", lambda: "/conseil")
    client = TestClient(Starlette(routes=health.under_base_too(routes(lambda _request: "one", Allowance(10**9)))))
    council = client.get("/conseil/api/v1/councils").json()["rows"][0]["council_id"]
    (first, *_) = _entries(client.get(f"/conseil/feeds/council/{council}").content)
    link = first.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href", "").startswith("http://testserver/conseil/sessions?id=")
    assert "http://testserver/conseil/api/v1/councils" in client.get("/conseil/api/v1/").text
    assert "http://testserver/conseil/method" in client.get("/conseil/sitemap.xml").text
    ahead = client.get("/conseil/api/v1/sessions?limit=1").links["next"]["url"]
    assert client.get(ahead).json()["count"] == 1
