"""`make screenshots`: every page as visitors see it, on a wide screen and a phone, in both languages and themes, with an index to look at.

`python -m tests.browser.screenshots [PAGE …]`: those pages only. Ends after `MOST_SECONDS` at the latest, and says what it left out.
"""

import os
import subprocess
import sys
import time
from html import escape
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import CHROMIUM, ON_A_PHONE, QUIET, WAIT, running_site
from tests.browser.screen import settled
from tests.browser.visits import addresses
from tests.pages.sample_database import ROOT

FOLDER = ROOT / "build" / "screenshots"
COUNCIL = "Clairvoncourt"
SCREENS: dict[int, dict[str, Any]] = {1440: {}, 390: ON_A_PHONE}
_STYLE = "body{font:16px sans-serif;background:#777}div{display:flex;gap:8px;overflow-x:auto;align-items:start}img{height:420px}"
_TALL = "Math.max(...[...document.querySelectorAll('[data-testid=stMain], [data-testid=stSidebarContent]')].map(e => e.scrollHeight))"
LEAST_HEIGHT, MOST_HEIGHT, MOST_SECONDS = 900, 5000, 1200


def main(wanted: list[str]) -> int:
    """Fill the folder; 1 where a page is left out or was not drawn."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    database = FOLDER / "sample.db"
    if not database.exists():
        given = os.environ | {"DATABASE_URL": f"sqlite:///{database}"}
        subprocess.run([sys.executable, "-m", "sample_data"], cwd=ROOT, env=given, check=True, stdout=subprocess.DEVNULL)
    pages = {name: address for name, address in addresses(database, COUNCIL).items() if not wanted or name in wanted}
    until = time.monotonic() + MOST_SECONDS
    left = []
    with running_site(f"sqlite:///{database}", FOLDER / "server.log") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for width in SCREENS:
            for language in ("fr", "en"):
                asked = {name: f"{site.address}/{address}&lang={language}" for name, address in pages.items()}
                left += _series(browser, asked, width, language, until)
        browser.close()
    (FOLDER / "index.html").write_text(_index(), "utf-8")
    print(f"{FOLDER / 'index.html'}: {len(list(FOLDER.glob('*.png')))} pictures", *left, sep="\n")  # noqa: T201
    return 1 if left else 0


def _series(browser: Browser, pages: dict[str, str], width: int, language: str, until: float) -> list[str]:
    """Every page on one screen in one language, in the light and then, without loading it again, in the dark; the names left out."""
    context = browser.new_context(viewport={"width": width, "height": LEAST_HEIGHT}, locale=language, **SCREENS[width])
    context.set_default_timeout(WAIT)
    page = context.new_page()
    left = []
    for name, address in pages.items():
        if time.monotonic() > until:
            left.append(f"{name} {width} {language}: no time left")
            continue
        page.set_viewport_size({"width": width, "height": LEAST_HEIGHT})
        page.emulate_media(color_scheme="light")
        if not (_opened(page, address) or _opened(page, address)):  # the server wakes up; a page that fails is a picture to look at, too
            left.append(f"{name} {width} {language}: not drawn twice in {WAIT // 1000} s")
        page.set_viewport_size({"width": width, "height": min(max(page.evaluate(_TALL), LEAST_HEIGHT), MOST_HEIGHT)})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(500)  # the theme is drawn anew, of which no sign tells
            page.screenshot(path=FOLDER / f"{name}.{width}.{language}.{scheme}.png", animations="disabled")
    context.close()
    return left


def _opened(page: Page, address: str) -> bool:
    page.goto(address)
    try:
        _drawn(page)
    except AssertionError:
        return False
    return True


def _drawn(page: Page) -> None:
    expect(page.locator("h1").first).to_be_visible()
    settled(page)
    for _ in range(3):  # the code of a table or a list comes after the page, which first shows none of them and then a grey bar
        expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
        page.wait_for_timeout(200)
    for chart in page.get_by_test_id("stVegaLiteChart").all():
        expect(chart.locator("svg.marks, canvas.marks").first).to_be_attached()


def _index() -> str:
    rows: dict[str, list[str]] = {}
    for picture in sorted(FOLDER.glob("*.png")):
        rows.setdefault(picture.name.split(".")[0], []).append(picture.name)
    figures = "".join(
        f"<h2>{escape(name)}</h2><div>{''.join(f'<a href={p}><img loading=lazy src={p} alt={p} title={p}></a>' for p in pictures)}</div>"
        for name, pictures in rows.items()
    )
    return f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Screenshots</title><style>{_STYLE}</style>{figures}</html>"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
