"""Every page in a real browser: hostile text harms nobody, a phone shows it whole, nothing is asked of another host."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from locales import text
from tests.browser import first_screen
from tests.browser.conftest import HAND, PLAIN, Site
from tests.browser.hostile_rows import HOSTILE
from tests.browser.screen import drawn, go_on_to, open_at, tick, title_of, too_wide
from tests.browser.visits import PARTS, part
from tests.pages.test_pages import STEMS

# What a finger must hit and is under 24 pixels, but for what only helps a larger thing; links within a text are as high as its lines
# (WCAG 2.5.8).
SMALL = """[...document.querySelectorAll('a:not([data-testid=stSkipToContent]), button:not([tabindex="-1"]), summary')].filter(thing => {
  const box = thing.getBoundingClientRect();
  return box.width && box.height && Math.min(box.width, box.height) < 24 && getComputedStyle(thing).display !== 'inline';
}).map(thing => thing.outerHTML.slice(0, 160))"""


@pytest.mark.parametrize("number", range(PARTS))
def test_hostile_text_harms_nobody(page: Page, site: Site, number: int) -> None:
    """With the policy of ui/server/page_headers.py: no script runs, no other host is asked, no link leads away."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for stem in [stem for stem in STEMS if stem != "act"][number::PARTS]:
        path = "" if stem == "overview" else stem
        go_on_to(page, f"{site.address}/{path}?council={HOSTILE}")
        drawn(page, title_of(stem, HOSTILE))
        if stem in ("deliberations", "sources"):  # opens the act
            tick(page, 0)
            expect(page.locator(".paper").last).to_contain_text("window.PWN")
        assert page.evaluate("window.PWN") is None, stem
        assert page.locator('img[src*="evil"], [data-testid="stMain"] script, [data-testid="stMain"] iframe').count() == 0, stem
        away = "[...document.querySelectorAll('a[href*=evil]')].filter(link => link.host !== location.host).length"
        assert page.evaluate(away) == 0, stem
        assert not errors, stem
        assert site.foreign == [], stem


@pytest.mark.parametrize("number", range(PARTS))
def test_a_phone_shows_every_page_whole_and_its_figure_first(phone: Page, site: Site, database: Path, number: int) -> None:
    """A narrow phone too: 320 pixels are what a screen of 1280 has at a zoom of 400 % (WCAG 1.4.10)."""
    faults: dict[str, list[str]] = {}
    for name, address in part(database, PLAIN, number).items():
        phone.set_viewport_size(HAND)
        go_on_to(phone, f"{site.address}/{address}")
        drawn(phone, title_of(name.removesuffix("-one"), PLAIN))
        faults[name] = [*phone.evaluate(SMALL), *first_screen.faults(phone)]
        for width in (390, 320):
            phone.set_viewport_size({"width": width, "height": 844})
            assert too_wide(phone) <= 0, (name, width)
            assert phone.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), (name, width)
    assert not any(faults.values()), faults


def test_the_menu_of_a_phone_opens_a_door(phone: Page, site: Site) -> None:
    open_at(phone, f"{site.address}/grants?council={PLAIN}", text("page.grants.title"))
    phone.get_by_role("button", name=text("ui.menu")).click()
    phone.get_by_role("link", name=text("ui.door.sessions"), exact=True).click()
    drawn(phone, text("page.sessions.title"))
    expect(phone.get_by_role("link", name=text("page.grants.title"), exact=True)).to_be_hidden()
