"""The journeys of a citizen: the last session in words, a figure to its proof, a word to its meaning, a gap in the papers."""

import re

import pytest
from playwright.sync_api import Page, expect

from locales import LANGUAGES, Language, text
from tests.browser.conftest import PLAIN, Site
from tests.browser.hostile_rows import HOSTILE
from tests.browser.screen import drawn, go_on_to, marked, open_at, tab_to, title_of, too_wide

PROSE = "p.prose"


def test_the_last_session_is_told_and_each_figure_leads_to_its_proof(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/", text("page.overview.title"))
    page.get_by_role("link", name=PLAIN, exact=True).click()
    drawn(page, PLAIN)
    expect(page).to_have_url(re.compile(f"council={PLAIN}"))
    present = page.locator(PROSE).get_by_role("link", name=re.compile(r"\d+ membres? sur \d+")).first
    said = present.inner_text()
    present.click()
    drawn(page, text("page.sessions.title"))
    expect(page.get_by_test_id("stMain")).to_contain_text(re.sub(r"(\d+) membres? sur (\d+)", r"\1", said))
    page.go_back()
    drawn(page, PLAIN)
    page.locator(PROSE).get_by_role("link").first.click()
    drawn(page, text("page.act.title"))
    expect(page.locator("mark").first).to_be_visible()
    assert marked(page)


def test_a_contested_decision_is_one_click_away(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/?council={PLAIN}", PLAIN)
    first = page.locator("ul.prose").first.get_by_role("link").first
    title = first.inner_text()
    first.click()
    drawn(page, text("page.act.title"))
    expect(page.get_by_test_id("stMain")).to_contain_text(title[:30])


def test_a_word_of_the_trade_says_its_meaning_and_leads_to_the_law(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/?council={PLAIN}", PLAIN)
    word = page.locator(".prose a.term").first
    tab_to(page, word)
    assert len(word.evaluate("word => getComputedStyle(word, '::after').content")) > 30
    page.keyboard.press("Enter")
    drawn(page, text("page.glossary.title"))
    expect(page).to_have_url(re.compile("term="))
    page.get_by_label(text("ui.filter.q")).fill("procuration")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=text("glossary.proxy.word"))).to_be_visible()


def test_a_cell_of_coverage_opens_its_sessions(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/coverage", text("page.coverage.title"))
    cell = page.locator(".years td a").first
    expect(cell).to_have_text(re.compile(r"^\d+"))  # waits until the grid is drawn
    cell.click()
    drawn(page, text("page.sessions.title"))
    expect(page).to_have_url(re.compile(r"council=.*from=\d{4}-01-01.*to=\d{4}-12-31"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_a_citizen_are_whole_on_a_phone_whatever_the_text(phone: Page, site: Site, language: Language) -> None:
    for stem in ("", "coverage", "method", "glossary"):
        go_on_to(phone, f"{site.address}/{stem}?council={HOSTILE}&lang={language}")
        drawn(phone, title_of(stem or "overview", HOSTILE, language))
        assert too_wide(phone) <= 0, stem
        assert phone.evaluate("window.PWN") is None
        assert phone.locator('[data-testid="stMain"] script, a[href*="evil"]').count() == 0
