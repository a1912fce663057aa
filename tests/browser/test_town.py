"""A town at a glance and what stands over every page: seen on the first screen of a desk and of a phone, and nothing jumps."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from locales import text
from tests.browser.conftest import HAND, ON_A_PHONE, PLAIN, WAIT, WIDE_DESK, Site, Visitors, tab
from tests.browser.screen import choose, drawn, go_on_to, open_at, settled, title_of
from tests.browser.visits import addresses
from tests.variants import ALL_VARIANTS
from ui.navigation import DOORS
from ui.town import strips

SCREENS: dict[str, tuple[ViewportSize, dict[str, Any]]] = {"desk": (WIDE_DESK, {}), "phone": (HAND, ON_A_PHONE)}
# Chromium's own count of what moved without being touched: 0 for nothing, over .1 a page that jumps.
SHIFTS = """window.shifted = 0; window.moved = []; new PerformanceObserver(list => list.getEntries().forEach(one => {
  if (one.hadRecentInput) return;
  window.shifted += one.value;
  const told = one.sources.map(({node, previousRect, currentRect}) =>
    `${node?.textContent?.slice(0, 30)}: ${previousRect.y}+${previousRect.height} to ${currentRect.y}+${currentRect.height}`);
  window.moved.push(`${one.value.toFixed(4)} ${told.join(' | ')}`);
})).observe({type: 'layout-shift', buffered: true});"""
MOST_SHIFT = 0.05
# Each is a start without a file kept; `make nightly` looks at all on both screens.
STILL: dict[str, tuple[str, ...]] = {
    "desk": ("overview", "attendance", "contracts", "themes", "compare"),
    "phone": ("overview", "suppliers", "grants", "coverage", "method"),
}
if ALL_VARIANTS:
    STILL = dict.fromkeys(SCREENS, tuple(dict.fromkeys(STILL["desk"] + STILL["phone"])))


@pytest.fixture(scope="module", params=SCREENS)
def tab_of_all(request: pytest.FixtureRequest, visitors: Visitors) -> Iterator[Page]:
    """A visitor's tab, on both screens in turn: the site is loaded once in each."""
    size, options = SCREENS[request.param]
    with tab(visitors(**options), size) as page:
        yield page


@pytest.fixture
def screen(request: pytest.FixtureRequest, tab_of_all: Page) -> Page:
    """The tab, as large as its screen whatever the test before made of it, and blank where that failed."""
    if getattr(request.node, "execution_count", 1) > 1:
        tab_of_all.goto("about:blank")
    tab_of_all.set_viewport_size(HAND if tab_of_all.evaluate("navigator.maxTouchPoints") else WIDE_DESK)
    return tab_of_all


@contextmanager
def first_visit(browser: Browser, screen: str) -> Iterator[Page]:
    """The tab of somebody who keeps no file of the site, so that each comes late."""
    size, options = SCREENS[screen]
    with browser.new_context(locale="fr-FR", viewport=size, **options) as visitor:
        visitor.set_default_timeout(WAIT)
        visitor.add_init_script(SHIFTS)
        page = visitor.new_page()
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        yield page


def test_the_first_screen_has_the_answers_the_council_and_the_search(screen: Page, site: Site) -> None:
    _open(screen, f"{site.address}/?council={PLAIN}", PLAIN)
    cards = screen.locator(".answer")
    for number in range(3):
        expect(cards.nth(number).locator("h2")).to_be_in_viewport(ratio=1)
    expect(cards.nth(0).locator(".lead, .under").first).to_be_in_viewport(ratio=1)
    expect(screen.get_by_label(text("ui.filter.council"), exact=True).first).to_be_in_viewport(ratio=1)
    expect(screen.get_by_label(text("page.search.go"), exact=True).first).to_be_in_viewport(ratio=1)


def test_a_strip_with_every_colour_stays_in_its_card(screen: Page, site: Site) -> None:
    """The sample's sessions have few colours; a council's have all: their words take a second line and widen nothing."""
    _open(screen, f"{site.address}/?council={PLAIN}", PLAIN)
    key = {kind: text(f"town.key.{kind}") for kind in ("sure", "maybe", "unknown", "out")}
    part = strips.Part
    columns = [[part("sure", 0.5), part("maybe", 0.25), part("unknown", 0.25)], [part("out", 1.0)]] * 6
    drawn = strips.bars(columns, ("sept. 2014", "sept. 2015"), "", key)
    for width in {screen.viewport_size["width"], 360} if screen.viewport_size else ():
        screen.set_viewport_size({"width": width, "height": 844})
        screen.locator(".answer .strip").first.evaluate("(strip, drawn) => { strip.outerHTML = drawn; }", drawn)
        over = screen.locator(".answer").first.evaluate("card => card.scrollWidth - card.clientWidth")
        assert over <= 0, width


def test_room_is_kept_for_the_list_of_councils(screen: Page, site: Site) -> None:
    """What stands below it is told before its rows are drawn, and would jump off the screen."""
    _open(screen, site.address, text("page.overview.title"))
    kept = screen.locator("[class*='st-key-councils-']").evaluate("room => parseFloat(getComputedStyle(room).minHeight)")
    assert kept >= 90


def test_room_is_kept_for_the_heading_of_an_act(screen: Page, site: Site, database: Path) -> None:
    """Most of what its title and its quote take, and no more."""
    _open(screen, f"{site.address}/{addresses(database, PLAIN)['act']}", text("page.act.title"))
    sizes = "room => [parseFloat(getComputedStyle(room).minHeight), room.firstElementChild.getBoundingClientRect().height]"
    kept, taken = screen.locator("[class*='st-key-act-room-']").evaluate(sizes)
    assert taken / 2 <= kept <= taken + 1


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_that_is_read_moves(browser: Browser, site: Site, screen: str) -> None:
    moved = {}
    with first_visit(browser, screen) as page:
        for stem in STILL[screen]:
            path = "" if stem == "overview" else stem
            open_at(page, f"{site.address}/{path}?council={PLAIN}", title_of(stem, PLAIN))
            expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
            page.wait_for_timeout(500)  # what moves late is seen, too
            if page.evaluate("window.shifted") > MOST_SHIFT:
                moved[stem] = page.evaluate("window.moved")
    assert moved == {}


def test_the_menu_has_eleven_doors_and_a_page_its_sisters(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/votes?council={PLAIN}", text("page.votes.title"))
    doors = page.get_by_test_id("stSidebar").get_by_test_id("stPageLink-NavLink")
    expect(doors).to_have_count(len(DOORS))
    assert doors.all_inner_texts()[0].endswith(PLAIN)
    expect(page.locator(".st-key-door-here")).to_contain_text(text("ui.door.sessions"))
    expect(page.locator(".st-key-tab-here")).to_have_text(text("ui.tab.votes"))
    expect(page.get_by_test_id("stSidebar").locator("[aria-current=page]")).to_contain_text(text("ui.door.sessions"))
    expect(page.locator(".st-key-tabs [aria-current=page]")).to_have_text(text("ui.tab.votes"))
    expect(page.locator("[aria-current=page]")).to_have_count(2)
    page.locator(".st-key-tabs").get_by_role("link", name=text("ui.tab.sessions")).click()
    drawn(page, text("page.sessions.title"))
    expect(page.locator(".st-key-tabs [aria-current=page]")).to_have_text(text("ui.tab.sessions"))
    assert f"council={PLAIN}" in page.url


def test_another_council_is_chosen_from_any_page(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/deliberations", text("page.deliberations.title"))
    choose(page, text("ui.filter.council"), PLAIN)
    page.wait_for_url(f"**council={PLAIN}**")
    settled(page)
    expect(page.get_by_test_id("stSidebar").get_by_role("link", name=PLAIN)).to_be_visible()


def test_the_button_of_the_side_bar_bears_its_name_in_a_window_made_narrow(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/?council={PLAIN}", PLAIN)
    page.set_viewport_size(HAND)
    button = page.get_by_test_id("stExpandSidebarButton")
    expect(button).to_be_visible()
    assert button.evaluate("thing => getComputedStyle(thing, '::after').content") == '"Menu"'


def test_a_search_over_any_page_leads_to_what_was_typed(screen: Page, site: Site) -> None:
    _open(screen, f"{site.address}/coverage?council={PLAIN}", text("page.coverage.title"))
    screen.get_by_label(text("page.search.go"), exact=True).first.fill("budget")
    screen.keyboard.press("Enter")
    drawn(screen, text("page.search.title"))
    assert "q=budget" in screen.url
    assert f"council={PLAIN}" in screen.url


def test_a_town_that_nobody_loaded_says_what_to_do(screen: Page, site: Site) -> None:
    _open(screen, site.address, text("page.overview.title"))
    screen.get_by_label(text("town.find")).fill("saint-aubin")
    screen.keyboard.press("Enter")
    expect(screen.locator("ul.found > li").first).to_contain_text(text("town.find.not_yet"))
    screen.get_by_test_id("stMain").get_by_role("link", name=text("town.find.try")).click()
    drawn(screen, text("page.try_document.title"))


def _open(screen: Page, address: str, title: str) -> None:
    go_on_to(screen, address)
    drawn(screen, title)
