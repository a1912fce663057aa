"""A journalist's question in five clicks: which supplier may receive most under the frameworks of a year, and who voted against?"""

import re

from playwright.sync_api import Page, expect

from locales import text
from tests.browser.conftest import PLAIN, Site
from tests.browser.screen import drawn, open_at, settled, tick, title_of


def test_who_may_receive_most_under_a_year_s_frameworks_and_who_was_against(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/?council={PLAIN}", PLAIN)
    page.get_by_role("link", name="Par thème", exact=True).click()
    drawn(page, title_of("themes"))
    page.get_by_text("Par année du vote", exact=True).first.click()
    expect(page).to_have_url(re.compile("view=year"))
    settled(page)
    tick(page, 0)
    drawn(page, "Titulaires")
    expect(page).to_have_url(re.compile(r"from=\d{4}-01-01.*to=\d{4}-12-31"))
    settled(page)
    open_at(page, f"{site.address}/suppliers?council={PLAIN}", "Titulaires")  # the small sample has no framework
    page.get_by_text("prix fixe", exact=True).first.click()
    expect(page).to_have_url(re.compile("kind=fixed"))
    settled(page)
    expect(page.get_by_text(re.compile("Maximum le plus haut")).first).to_be_visible()

    tick(page, 0)  # and on: one supplier, one contract, the way of its decision
    expect(page).to_have_url(re.compile("[?&]id="))
    expect(page.get_by_role("heading", name=text("ui.table.held"))).to_be_visible()
    settled(page)
    tick(page, 0)
    expect(page.get_by_role("heading", name="Du vote au contrat et à ses avenants")).to_be_visible()
    settled(page)
    page.get_by_role("link", name=re.compile("Lire dans l’acte")).first.click()
    drawn(page, "Acte")
