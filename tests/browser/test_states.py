"""What a visitor sees before, beside and instead of a page: starting, gone, unknown, cut; in the language of the address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from locales import LANGUAGES, Language, text
from tests.browser.conftest import DESK, HAND, PLAIN, WAIT, Site, running_site
from tests.browser.screen import at_rest, drawn, filters, open_at, settled
from ui.appearance import NARROW

LINE = 24  # pixels of a title


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_there_until_the_page_comes(page: Page, site: Site, language: Language) -> None:
    page.route("**/static/js/*", lambda route: route.abort())
    page.goto(f"{site.address}/grants?lang={language}")
    first = page.locator("#first-paint")
    expect(first).to_be_visible()
    expect(first).to_contain_text(text("ui.first.promise", language))
    assert page.title() == f"{text('page.grants.title', language)} · {text('ui.product', language)}"
    page.unroute("**/static/js/*")
    open_at(page, f"{site.address}/grants?lang={language}", text("page.grants.title", language))
    expect(first).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_waits_for_the_masks_is_told_what_is_done_and_about_how_far(page: Page, site: Site, language: Language) -> None:
    page.route("**/static/js/*", lambda route: route.abort())
    told = {"done": 212, "of": 500}
    page.route("**/arriving", lambda route: route.fulfill(json=told))
    page.goto(f"{site.address}/votes?lang={language}")
    quiet = page.locator("#first-paint .quiet")
    expect(quiet).to_have_text(text("ui.first.remade", language, share="40"))
    told["done"] = 500
    expect(quiet).to_have_text(text("ui.first.remade", language, share="100"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_says_so_and_leads_to_the_first_page(page: Page, site: Site, language: Language) -> None:
    answer = page.goto(f"{site.address}/nonsense?lang={language}")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text(text("ui.first.not_found", language))
    page.get_by_role("link").click()
    drawn(page, text("page.overview.title", language))


def test_a_database_that_does_not_answer_is_told_with_a_number_and_a_way_on(browser: Browser, tmp_path: Path) -> None:
    with running_site("postgresql+psycopg://nobody@127.0.0.1:1/secret_base", tmp_path / "log", alive="robots.txt") as site:
        page = browser.new_page()
        page.set_default_timeout(WAIT)
        for language in LANGUAGES:
            page.goto(f"{site.address}/grants?lang={language}")
            said = re.escape(text("ui.failure", language, number="N")).replace("N", "[0-9a-f]{8}", 1)
            expect(page.get_by_role("alert")).to_have_text(re.compile(said))
            expect(page.locator("#first-paint")).to_be_hidden()
            page.get_by_role("button", name=text("ui.failure.again", language)).click()
            expect(page.get_by_role("alert")).to_be_visible()
        assert "secret_base" not in page.content()
        page.close()


def test_a_table_can_be_read_as_plain_html(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations?council={PLAIN}", text("page.deliberations.title"))
    table = page.locator(".list-table table")
    expect(table.locator("th").first).to_have_text(text("ui.column.date"))
    rows = table.locator("tbody tr")
    expect(rows.first.get_by_role("link").first).to_be_visible()
    assert 0 < rows.count() <= 100


def test_a_card_on_a_phone_stands_under_its_title_and_the_second_begins_on_the_first_screen(phone: Page, site: Site) -> None:
    open_at(phone, f"{site.address}/deliberations?council={PLAIN}", text("page.deliberations.title"))
    cards = phone.locator(".list-table tbody tr")
    expect(cards.nth(1)).to_be_attached()
    at_rest(phone, cards.first)
    first, second = (cards.nth(at).bounding_box() for at in range(2))
    assert first is not None
    assert second is not None
    assert first["y"] + first["height"] <= HAND["height"]
    assert second["y"] + LINE <= HAND["height"]  # below the picture of what acts are about
    title, day = (cards.first.locator(f"td:nth-child({at})").bounding_box() for at in (2, 1))
    assert title is not None
    assert day is not None
    assert title["y"] < day["y"]  # what was decided, over when


def test_a_narrow_window_at_a_desk_is_a_phones_page_and_a_wide_one_is_none(page: Page, site: Site) -> None:
    for wide, viewport in ((False, HAND), (True, DESK)):
        page.set_viewport_size(viewport)
        open_at(page, f"{site.address}/deliberations?council={PLAIN}", text("page.deliberations.title"))
        expect(page.get_by_test_id("stSidebar")).to_have_count(int(wide))
        assert [one["name"] for one in page.context.cookies() if one["name"] == NARROW] == ([] if wide else [NARROW])


def test_the_language_of_the_page_follows_the_switch(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations?council={PLAIN}", text("page.deliberations.title"))
    assert page.evaluate("[document.documentElement.lang, navigator.language]") == ["fr", "fr-FR"]
    page.get_by_text("English", exact=True).click()
    drawn(page, text("page.deliberations.title", "en"))
    assert page.evaluate("[document.documentElement.lang, navigator.language]") == ["en", "en-GB"]
    page.go_back()
    drawn(page, text("page.deliberations.title"))
    assert page.evaluate("document.documentElement.lang") == "fr"


def test_a_typed_day_counts_on_enter(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations?council={PLAIN}", text("page.deliberations.title"))
    page.get_by_test_id("stDateInput").first.get_by_role("spinbutton").first.click()
    page.keyboard.type("01022021")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from=2021-02-01"))


def test_streamlits_own_words_are_said_in_french(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations?council={PLAIN}", text("page.deliberations.title"))
    filters(page)
    page.get_by_test_id("stMultiSelect").first.click()
    page.keyboard.type("zzzz")
    expect(page.get_by_role("option")).to_have_text(text("ui.streamlit.no_results"))
    page.keyboard.press("Escape")
    settled(page)
    expect(page.get_by_test_id("stDateInput").first).to_contain_text("aaaa")
    assert page.locator("[aria-label^='Fullscreen'], [aria-label^='Choose date'], [aria-label='Open']").count() == 0
    open_at(page, f"{site.address}/try_document", text("page.try_document.title"))
    expect(page.get_by_test_id("stFileUploaderDropzoneInstructions")).to_contain_text("10 Mo par fichier".replace(" ", "\u00a0", 1))
    assert page.locator("[aria-label^='Help']").count() == 0
