"""A visitor types what he looks for, reads the quoted words and opens them in the paper; the address shows the same to another."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import PLAIN, Site
from tests.browser.hostile_rows import HOSTILE
from tests.browser.screen import drawn, marked, open_at, settled


def _search(page: Page, typed: str) -> None:
    page.get_by_label("Que cherchez-vous ?").fill(typed)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q="))
    settled(page)


def test_type_read_the_quoted_hit_and_open_it(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/search?council={PLAIN}", "Recherche")
    _search(page, "conseils MUNICIPAUX")
    hits = page.locator("ul.hits > li")
    expect(hits.first).to_be_visible()
    quote = hits.first.locator("blockquote mark").all_inner_texts()
    assert quote
    assert all(re.match("(?i)conseil|municipa", word) for word in quote)
    hits.first.get_by_role("link").click()
    drawn(page, "Acte")
    expect(page.locator("mark").first).to_be_visible()
    assert set(quote) <= set(marked(page))
    page.go_back()
    drawn(page, "Recherche")
    expect(page.get_by_label("Que cherchez-vous ?")).to_have_value("conseils MUNICIPAUX")
    expect(hits.first).to_be_visible()


def test_a_kind_narrows_and_words_of_papers_are_never_markup(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/search?q=conseil&council={HOSTILE}", "Recherche")
    expect(page.locator("ul.hits > li").first).to_be_visible()
    assert page.evaluate("window.PWN") is None
    assert site.foreign == []
    page.get_by_text("Membre du conseil", exact=True).last.click()
    expect(page).to_have_url(re.compile("kind=councillor"))
    settled(page)


def test_a_phone_shows_hits_without_scrolling_sideways(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_at(page, f"{site.address}/search?q=budget&lang=en", "Search")
    expect(page.locator("ul.hits > li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
