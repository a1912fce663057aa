"""Pages lead to the feed of what they show, at the address that the interface answers."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from api.follow.feeds import FEEDS
from tests.pages.conftest import Open


def _feeds(page: AppTest) -> list[str]:
    return [str(one.proto.url) for one in page.get("link_button") if "/feeds/" in one.proto.url]


@pytest.mark.parametrize(
    ("page", "query", "address"),
    [
        ("councillor", {"id": "103"}, "/feeds/person/103"),
        ("councillor", {"id": "103", "lang": "en"}, "/feeds/person/103?lang=en"),
    ],
)
def test_a_page_leads_to_its_feed(open_page: Open, page: str, query: dict[str, str], address: str) -> None:
    (found,) = _feeds(open_page(page, **query))
    assert found.startswith(address)


@pytest.mark.parametrize(("query", "behind"), [({}, ""), ({"lang": "en"}, "?lang=en")])
def test_a_councils_page_leads_to_its_feed_and_its_calendar(open_page: Open, query: dict[str, str], behind: str) -> None:
    told = [re.sub(r"\d+", "{number}", one) for one in _feeds(open_page("overview", council="Valmont-sur-Orge", **query))]
    assert told == [f"/feeds/council/{{number}}{behind}", f"/feeds/council/{{number}}/sessions.ics{behind}"]


def test_the_addresses_are_those_of_the_interface() -> None:
    numbered = {f"/feeds/{one}" for one in ("council/{number}", "council/{number}/sessions.ics", "person/{number}", "supplier/{number}")}
    assert numbered | {"/feeds/search"} <= set(FEEDS)
