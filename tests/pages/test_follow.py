"""Pages lead to the feed of what they show, at the address that the interface answers."""

import pytest
from streamlit.testing.v1 import AppTest

from api.follow.feeds import FEEDS
from tests.pages.conftest import Open


def _feeds(page: AppTest) -> list[str]:
    return [str(one.proto.url) for one in page.get("link_button") if "/feeds/" in one.proto.url]


@pytest.mark.parametrize(
    ("page", "query", "address"),
    [
        ("overview", {"council": "Valmont-sur-Orge"}, "/feeds/council/"),
        ("councillor", {"id": "103"}, "/feeds/person/103"),
        ("councillor", {"id": "103", "lang": "en"}, "/feeds/person/103?lang=en"),
    ],
)
def test_a_page_leads_to_its_feed(open_page: Open, page: str, query: dict[str, str], address: str) -> None:
    (found,) = _feeds(open_page(page, **query))
    assert found.startswith(address)


def test_the_addresses_are_those_of_the_interface() -> None:
    assert {"/feeds/council/{number}", "/feeds/person/{number}", "/feeds/supplier/{number}", "/feeds/search"} <= set(FEEDS)
