"""No page has a serious or critical fault that axe-core finds, in both languages and both themes; the keyboard alone reaches a file.

Every page has its figure on the first screen of a desk (tests/browser/test_every_page.py: of a phone), after few words.

`make nightly` (SEANCE_ALL_VARIANTS) looks at every page four times; `make test` at every page in French and light, and at some in English
and dark, where the other words and the other colours are.
"""

import json
import re
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from locales import Language
from tests.browser import first_screen
from tests.browser.conftest import HAND, PLAIN, WIDE_DESK, Site, Visitors, tab
from tests.browser.screen import all_columns, go_on_to, settled, tab_to
from tests.browser.visits import PARTS, addresses, part
from tests.variants import ALL_VARIANTS

# Faults inside Streamlit itself that no call or style of ours can mend: (rule, a part of the element's HTML, why it stays).
OF_STREAMLIT: tuple[tuple[str, str, str], ...] = ()
# Ahead of its rules axe would fetch every style and every sound for two of them: one is an experiment that is not run, the other asks
# what a sound does that plays by itself, and no page has one.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"], "preload": False}
SOUNDS = "audio, video"
BAD = ("serious", "critical")
ALWAYS = ("overview", "attendance", "workbench")
Variant = tuple[Language, Literal["light", "dark"]]
FIRST: Variant = ("fr", "light")
LAST: Variant = ("en", "dark")
VARIANTS: list[Variant] = [FIRST, ("fr", "dark"), ("en", "light"), LAST] if ALL_VARIANTS else [FIRST, LAST]
# The few pages of a variant are looked at by one test, after one start.
LOOKS = [(variant, number) for variant in VARIANTS for number in range(PARTS if variant == FIRST or ALL_VARIANTS else 1)]


def faults(page: Page) -> list[str]:
    """What axe-core finds on the page as it is, less what is Streamlit's own."""
    axe = Axe("0") if page.evaluate("'axe' in window") else Axe()  # half a megabyte, which a document is given once
    found: list[dict[str, Any]] = axe.run(page, options=RULES).response["violations"]
    nodes = [(rule, node) for rule in found if rule["impact"] in BAD for node in rule["nodes"]]
    sounds = [f"a sound: {one[:160]}" for one in page.locator(SOUNDS).evaluate_all("found => found.map(one => one.outerHTML)")]
    return sounds + [
        f"{rule['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())[:160]}"
        for rule, node in nodes
        if not any(rule["id"] == known and part in node["html"] for known, part, _ in OF_STREAMLIT)
    ]


@pytest.mark.parametrize(("variant", "number"), LOOKS, ids=lambda one: "-".join(one) if isinstance(one, tuple) else str(one))
def test_no_page_has_a_serious_fault(visitors: Visitors, site: Site, database: Path, variant: Variant, number: int) -> None:
    language, scheme = variant
    if variant == FIRST or ALL_VARIANTS:
        asked = part(database, PLAIN, number)
    else:
        asked = {name: address for name, address in addresses(database, PLAIN).items() if name in ALWAYS}
    broken = {}
    with tab(visitors(), WIDE_DESK, scheme) as page:
        for name, address in asked.items():
            go_on_to(page, f"{site.address}/{address}&lang={language}")
            _whole(page)
            assert page.evaluate("document.documentElement.lang") == language
            if found := [*faults(page), *first_screen.faults(page)]:
                broken[name] = found
    assert not broken, json.dumps(broken, indent=1, ensure_ascii=False)


def test_a_first_screen_without_its_figure_is_seen(browser: Browser) -> None:
    page = browser.new_page(viewport=HAND)
    figure, picture = "<p class='st-key-lead-short'><strong>42</strong></p>", "<ul><li>2020</li></ul>"
    for content, told in (
        (figure + picture, []),
        (f"<p>{'mot ' * 26}</p>{figure}{picture}", ["26 words"]),
        (f"<div style='height: 840px'></div>{figure}{picture}", ["the figure is off", "what the page shows"]),
        (f"{figure}<div style='height: 780px'></div>{picture}", ["what the page shows"]),
    ):
        page.set_content(content)
        found = first_screen.faults(page, looks=1)
        assert [one for one in told if not any(one in fault for fault in found)] == []
        assert len(found) == len(told)
    page.set_content("<p>42</p>")
    assert first_screen.faults(page, looks=1) == ["no figure in large"]
    page.close()


def test_axe_sees_a_fault_where_there_is_one(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<main><h1>Vide</h1><img src='data:,'><p style='color:#ccc'>pâle</p><audio autoplay></audio></main>")
    found = faults(page)
    assert all(any(fault.startswith(told) for fault in found) for told in ("a sound", "image-alt", "color-contrast"))
    assert faults(page) == found  # with the script that the document has
    page.close()


def test_the_keyboard_alone_filters_and_takes_a_file(page: Page, site: Site) -> None:
    """Tab, letters, arrows and Enter, from the search box to a file of the rows found."""
    page.goto(f"{site.address}/deliberations?council={PLAIN}")
    _whole(page)
    tab_to(page, page.get_by_role("button", name="Filtres").first)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("searchbox", name="Rechercher").first)
    page.keyboard.type("budget")
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("budget", re.IGNORECASE)).first).to_be_visible()
    settled(page)
    page.keyboard.press("Escape")
    tab_to(page, page.get_by_role("button", name="Télécharger").first)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="CSV standard").first)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".zip")


def test_the_keyboard_alone_opens_a_row(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/deliberations?council={PLAIN}")
    _whole(page)
    all_columns(page)
    page.get_by_test_id("stDataFrame").locator("canvas").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.wait_for_url("**/act?**")


def _whole(page: Page) -> None:
    """Wait for the page's title, its menu and all that its script draws."""
    expect(page.locator("h1").first).to_be_visible()
    expect(page.get_by_test_id("stPageLink-NavLink").last).to_be_attached()
    settled(page)
