"""The main journeys in a real browser: open, filter, select, evidence, download, reopen by address, Back and Forward."""

import io
import re
import zipfile
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from locales import text
from tests.browser.conftest import PLAIN, Site, slowed
from tests.browser.screen import choose, drawn, filters, marked, open_at, settled, tick
from tests.variants import ALL_VARIANTS

FILTERED = ".st-key-tools [data-testid=stText]"  # what is filtered, beside the button that says it


def test_the_first_visit_of_a_deep_link_finds_its_page(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations", "Délibérations")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("document.documentElement.lang") == "fr"


def test_a_copied_address_shows_the_same_thing(context: BrowserContext, page: Page, site: Site, browser: Browser) -> None:
    open_at(page, f"{site.address}/", text("page.overview.title"))
    choose(page, "Conseil", PLAIN)
    expect(page).to_have_url(re.compile(f"council={PLAIN}"))
    settled(page)
    page.get_by_role("link", name=text("ui.door.sessions"), exact=True).click()
    drawn(page, "Séances")
    page.get_by_role("link", name="Délibérations", exact=True).click()
    drawn(page, "Délibérations")
    expect(page).to_have_url(re.compile(f"council={PLAIN}"))
    filters(page)
    page.get_by_label("Rechercher").fill("budget")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=budget"))
    settled(page)
    page.keyboard.press("Escape")
    said = page.locator(FILTERED).inner_text()
    assert "budget" in said
    rows = re.search(r"Télécharger ou citer \d+ lignes?", page.get_by_test_id("stMain").inner_text())
    assert rows is not None

    other = browser.new_context(locale="fr-FR").new_page()
    open_at(other, page.url, "Délibérations")
    expect(other.locator(FILTERED)).to_have_text(said)
    expect(other.get_by_role("button", name=rows[0])).to_be_visible()
    filters(other)
    expect(other.get_by_label("Rechercher")).to_have_value("budget")
    other.context.close()


@pytest.mark.parametrize("rate", [1, 4] if ALL_VARIANTS else [4])
def test_back_and_forward_keep_the_filters(page: Page, site: Site, rate: int) -> None:
    """On a slow telephone too, where a page's words come before the browser has changed its address; what loads the site is slow anyway."""
    open_at(page, f"{site.address}/deliberations?council={PLAIN}", "Délibérations")
    for words in ("budget", "marché"):
        filters(page)
        page.get_by_label("Rechercher").fill(words)
        page.keyboard.press("Enter")
        expect(page.locator(FILTERED)).to_contain_text(words)
        settled(page)
    page.keyboard.press("Escape")
    with slowed(page, rate):
        page.get_by_role("link", name="Votes", exact=True).click()
        drawn(page, "Votes")
        expect(page).to_have_url(re.compile(f"council={PLAIN}"))
        page.go_back()
        drawn(page, "Délibérations")
        expect(page.locator(FILTERED)).to_contain_text("marché")
        page.go_back()
        expect(page.locator(FILTERED)).to_contain_text("budget")
        settled(page)
        page.go_forward()
        expect(page.locator(FILTERED)).to_contain_text("marché")
        settled(page)
        page.go_forward()
        drawn(page, "Votes")
        expect(page).to_have_url(re.compile(f"council={PLAIN}"))


def test_a_deliberation_opens_with_its_words_marked(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations?council={PLAIN}", "Délibérations")
    tick(page, 0)
    drawn(page, "Acte")
    expect(page.locator("mark").first).to_be_visible()
    everything = marked(page)
    page.get_by_label("Choisissez un fait").click()
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile("passage=1"))
    settled(page)
    assert len(marked(page)) < len(everything)
    page.go_back()
    drawn(page, "Acte")
    page.go_back()
    drawn(page, "Délibérations")
    expect(page).to_have_url(re.compile(f"council={PLAIN}"))


def test_coming_back_to_a_list_does_not_open_its_row_again(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/sessions?council={PLAIN}", "Séances")
    tick(page, 0)
    expect(page).to_have_url(re.compile("id="))
    settled(page)
    page.go_back()
    expect(page).not_to_have_url(re.compile("id="))
    settled(page)
    expect(page).to_have_url(f"{site.address}/sessions?council={PLAIN}")
    expect(page.locator(".list-table")).to_have_count(1)


def test_a_bar_of_a_chart_opens_its_record(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/attendance?council={PLAIN}&view=people", "Présences")
    bars = page.get_by_test_id("stVegaLiteChart").locator("svg [role='graphics-symbol']")
    expect(bars.first).to_be_visible()
    bars.nth(bars.count() // 2).click(force=True)
    drawn(page, text("page.councillor.title"))
    expect(page).to_have_url(re.compile(f"council={PLAIN}.*id="))


def test_a_figure_leads_to_the_words_that_prove_it(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/attendance?council={PLAIN}", "Présences")
    tick(page, 0)
    drawn(page, text("page.councillor.title"))
    page.get_by_text(text("page.councillor.by_tables"), exact=True).click()
    expect(page).to_have_url(re.compile("view=tables"))
    settled(page)
    tick(page, 0)
    quote = page.locator("blockquote").inner_text()
    page.get_by_role("link", name="Lire dans l’acte, passage surligné").click()
    drawn(page, "Acte")
    expect(page.locator("mark").first).to_be_visible()
    flat = " ".join(" ".join(marked(page)).split())
    assert set(quote.split()) & set(flat.split())


def test_a_download_holds_exactly_the_rows_shown(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/contracts?council={PLAIN}", "Marchés")
    button = page.get_by_role("button", name=re.compile(r"Télécharger ou citer \d+ ligne"))
    said = re.search(r"\d+", button.inner_text())
    assert said is not None
    button.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV standard").click()
    archive = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    table = next(name for name in archive.namelist() if name.endswith(".csv"))
    lines = archive.read(table).decode().splitlines()
    assert len(lines) - 1 == int(said[0]) > 0
    notice = archive.read("LISEZMOI.txt").decode("utf-8-sig")
    assert f"council={PLAIN}" in notice
    assert "sample" not in notice.split("\n")[0]
    expect(page).to_have_url(f"{site.address}/contracts?council={PLAIN}")


def test_every_format_comes_down(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/grants?council={PLAIN}", text("page.grants.title"))
    page.get_by_role("button", name=re.compile(r"Télécharger ou citer \d+ ligne")).last.click()
    first_bytes = {"CSV pour tableur": b"PK", "Excel": b"PK", "Parquet": b"PAR1", "JSON": b"{"}
    for name, start in first_bytes.items():
        with page.expect_download() as download:
            page.get_by_role("button", name=re.compile(f"^{name}")).click()
        assert download.value.path().read_bytes().startswith(start)


def test_english_is_one_click_away_and_stays(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/", text("page.overview.title"))
    page.get_by_text("English", exact=True).click()
    drawn(page, text("page.overview.title", "en"))
    page.get_by_role("link", name=text("ui.door.members", "en"), exact=True).click()
    drawn(page, "Attendance")
    expect(page).to_have_url(re.compile("lang=en"))
    page.reload()
    drawn(page, "Attendance")
    assert page.evaluate("document.documentElement.lang") == "en"


def test_the_site_says_whether_it_lives(site: Site) -> None:
    with urlopen(f"{site.address}/health", timeout=5) as answer:
        assert b'"ok"' in answer.read()
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    with urlopen(f"{site.address}/robots.txt", timeout=5) as answer:
        assert answer.read().startswith(b"User-agent")
    with urlopen(f"{site.address}/overview?lang=en", timeout=5) as answer:
        assert answer.url.endswith("/?lang=en")


def test_a_link_to_the_same_page_is_in_the_address_and_back_undoes_it(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/attendance", "Présences")
    page.get_by_test_id("stMain").get_by_role("link", name=PLAIN).first.click()
    expect(page).to_have_url(re.compile(f"council={PLAIN}"))
    settled(page)
    page.go_back()
    expect(page).not_to_have_url(re.compile("council="))
    settled(page)
    expect(page.get_by_test_id("stMain").get_by_role("link", name=PLAIN).first).to_be_visible()
    page.go_forward()
    expect(page).to_have_url(re.compile(f"council={PLAIN}"))
