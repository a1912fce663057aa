"""A journalist's journeys: a question put with the widgets, cited, downloaded and asked again by its address; two members compared."""

import io
import re

import polars as pl
from playwright.sync_api import Browser, Locator, Page, expect

from locales import text
from tests.browser.conftest import PLAIN, Site
from tests.browser.screen import drawn, open_at, settled

TITLE = "Atelier de données"


def lead(page: Page) -> Locator:
    """The number of rows in large, and behind it what was asked."""
    return page.get_by_test_id("stMain").locator('[class*="st-key-lead-"] p').first


def sentence(page: Page) -> str:
    """What was asked, in words: behind the number of rows in large."""
    return _plain(lead(page).inner_text()).partition(" : ")[2]


def _plain(said: str) -> str:
    """Without the marks that hold words and colons together."""
    return " ".join(said.replace("\u2060", "").split())


def pick(page: Page, label: str, option: str) -> None:
    """Type the words of an option into a list, whose far options are not drawn, and take it."""
    page.get_by_label(label, exact=True).first.click()
    page.keyboard.type(option[-12:])
    page.get_by_role("option", name=option, exact=True).click()


def rows_said(page: Page) -> int:
    found = re.search(r"\d+", page.get_by_role("button", name=re.compile(r"Télécharger ou citer \d+ ligne")).inner_text())
    assert found is not None
    return int(found[0])


def test_ask_cite_download_and_ask_again_by_the_address(page: Page, site: Site, browser: Browser) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
    open_at(page, f"{site.address}/workbench?council={PLAIN}", TITLE)
    pick(page, "Tableau", "Décisions · votes et unanimités")
    expect(page).to_have_url(re.compile("table=votes"))
    settled(page)

    page.get_by_role("button", name="Ajouter un filtre").click()
    pick(page, "Colonne", "issue")
    page.get_by_role("radio", name="est l’un de").or_(page.get_by_text("est l’un de", exact=True)).first.click()
    page.get_by_label("est l’un de").last.click()
    page.get_by_role("option", name="adopté", exact=True).click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Filtrer", exact=True).click()
    expect(page).to_have_url(re.compile("where=outcome"))
    settled(page)

    pick(page, "Grouper par", "Thème (deviné)")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("by=theme"))
    settled(page)
    assert "issue" in sentence(page)
    assert "par thème" in sentence(page)
    said, rows = sentence(page), rows_said(page)
    assert rows > 1

    page.get_by_role("button", name="Citer", exact=True).click()
    code = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").first
    code.hover()
    code.get_by_role("button").first.click()
    copied = _plain(page.evaluate("navigator.clipboard.readText()"))
    assert said.removesuffix(".") in copied
    assert copied.endswith(_plain(text("export.cite_local")))  # nobody else could open it
    address = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").last
    expect(address).to_contain_text(f"{site.address}/workbench?table=votes&where=outcome:is:adopted&by=theme&council={PLAIN}")
    again = address.inner_text().strip()
    page.keyboard.press("Escape")

    page.get_by_role("button", name=re.compile(r"Télécharger ou citer \d+ ligne")).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("^Parquet")).first.click()
    assert pl.read_parquet(io.BytesIO(download.value.path().read_bytes())).height == rows

    page.keyboard.press("Escape")

    page.get_by_text(re.compile("^Lire en tableau simple")).click()
    expect(page.locator(".plain-table tbody tr")).to_have_count(rows)

    other = browser.new_context(locale="fr-FR").new_page()
    open_at(other, again, TITLE)
    expect(lead(other)).to_have_text(lead(page).inner_text(), use_inner_text=True)
    assert sentence(other) == said
    assert rows_said(other) == rows
    other.context.close()


def test_a_ready_question_is_one_click_away_and_back_undoes_it(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/workbench?council={PLAIN}", TITLE)
    page.get_by_role("link", name="Quelles décisions ont divisé le conseil").click()
    expect(page).to_have_url(re.compile("u1"))
    settled(page)
    answer = page.get_by_test_id("stMain").locator('[class*="st-key-lead-"] p').first
    expect(answer).to_contain_text("divisé le conseil")
    page.go_back()
    expect(page).not_to_have_url(re.compile("u1"))
    expect(answer).to_contain_text("marchés lus")


def test_two_members_are_compared_over_common_sessions(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/compare?council={PLAIN}&view=councillors", "Comparer")
    for _ in range(2):
        page.get_by_label("Membres à comparer").click()
        page.get_by_role("option").first.click()
        page.keyboard.press("Escape")
        settled(page)
    expect(page).to_have_url(re.compile("who=.*who="))
    drawn(page, "Comparer")
    main = page.get_by_test_id("stMain")
    expect(main.get_by_text("Mandature").or_(main.get_by_text("Pas de comparaison")).first).to_be_visible()
    page.reload()
    drawn(page, "Comparer")
    expect(main.get_by_text("Mandature").or_(main.get_by_text("Pas de comparaison")).first).to_be_visible()
