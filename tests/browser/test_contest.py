"""An elected official finds a line wrong: opens it, contests it, and gets a number; the line stays as it is."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import PLAIN, Site
from tests.browser.screen import drawn, open_at, settled, tick


def test_contest_a_vote(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/votes?council={PLAIN}", "Votes")
    tick(page, 0)
    page.get_by_role("link", name="Contester cette ligne").click()
    drawn(page, "Contester une ligne")
    expect(page).to_have_url(re.compile("fact=act"))
    page.get_by_role("textbox", name="Que devrait dire la ligne").fill("rejetée")
    page.get_by_role("textbox", name="Pourquoi, et où").fill("Le décompte de la page 4 dit autre chose.")
    page.get_by_role("button", name="Envoyer le signalement").click()
    expect(page.get_by_text(re.compile(r"Signalement reçu, numéro \d+"))).to_be_visible()
    settled(page)
