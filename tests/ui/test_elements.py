"""Markup of our own: whatever the data hold, only our tags come out, and links lead to our own pages."""

import pytest

from tests.pages.hostile import PAYLOADS
from ui.tables.elements import element, link, words


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_of_data_are_never_tags(payload: str) -> None:
    made = element("p", words(payload), link(f"act?q={payload}", payload, payload))
    assert made.count("<") == made.count(">") == 4  # <p>, </p>, <a>, </a>
    assert made.count('"') == 6  # target, href, aria-label


@pytest.mark.parametrize("address", ["https://example.org", "//example.org/act", "javascript:alert(1)", "/act?id=1"])
def test_a_link_that_leads_elsewhere_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"act|example|javascript"):
        link(address, "Lire")


def test_a_colon_in_a_fact_is_no_scheme() -> None:
    assert 'href="act?fact=attendance:1-2"' in link("act?fact=attendance:1-2", "Lire")


def test_a_sign_is_kept_from_screen_readers() -> None:
    assert element("span", words("R"), kind="sign", hidden=True) == '<span class="sign" aria-hidden="true">R</span>'
