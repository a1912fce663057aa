"""A visitor drops a paper of their own: it is read, its roll checked, a line's words found in the text."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.screen import open_at, settled, tick
from tests.pages.test_try_document import PAPER


@pytest.mark.parametrize("width", [390, 1280])
def test_drop_read_and_see_the_words(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_at(page, f"{site.address}/try_document", "Essayer un document")
    page.locator('input[type="file"]').set_input_files({"name": "pv.txt", "mimeType": "text/plain", "buffer": PAPER.encode()})
    expect(page.locator('[class*="st-key-lead-"] p').first).to_contain_text("dans ce document")
    expect(page.get_by_text("5 membres en exercice")).to_be_visible()
    settled(page)
    expect(page.locator("mark").nth(4)).to_be_attached()
    tick(page, 4)
    settled(page)
    expect(page.locator("blockquote mark")).to_contain_text("Bastide")
    page.get_by_test_id("stFileChipDeleteBtn").get_by_role("button").click()
    expect(page.locator('[class*="st-key-lead-"] p').first).to_contain_text("exemple")  # which stands there until a paper is dropped
