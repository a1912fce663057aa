"""`python -m benchmarks.painting DATABASE [PAGE …] [--rounds N]`: when is a page's largest content painted?

DATABASE is a filled one (URL or SQLite file). The site and an empty Streamlit page stand on ports of their own; one browser, which
keeps the site's files as a reader's does, opens them in turn, each page once before it counts, on a screen of 1440 × 900 and of 390 × 844.
Largest Contentful Paint is the browser's own (W3C); both sides are the medians of the same rounds, so that a busy machine weighs on both.
"""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.faults.site import EMPTY, site
from benchmarks.page_addresses import Address, addresses
from benchmarks.pages import url
from benchmarks.papers import say
from tests.browser.conftest import CHROMIUM, HAND, ON_A_PHONE, QUIET, WIDE_DESK

_SCREENS: tuple[dict[str, Any], ...] = ({"viewport": WIDE_DESK}, {"viewport": HAND} | ON_A_PHONE)
_MOST_RATIO = 1.3
_IDLE = "[data-testid=stApp][data-test-script-state=notRunning] p"
_PAINTED = """() => new Promise(done => {
  new PerformanceObserver(told => done(told.getEntries().at(-1).startTime)).observe({type: 'largest-contentful-paint', buffered: true});
  setTimeout(() => done(-1), 5000);
})"""


def main() -> None:
    """A line a page and width: milliseconds of both, their ratio, and whether it is kept; how many are over at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    database = url(asked.database)
    wanted = {name: said for name, said in _shown(database).items() if not asked.pages or said[0] in asked.pages}
    with TemporaryDirectory(prefix="seance-painting-") as name, sync_playwright() as playwright:
        folder = Path(name)
        (folder / "empty.py").write_text(EMPTY, "utf-8")
        with site(database, folder) as ours, site(database, folder, script=str(folder / "empty.py")) as empty:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
            roots = f"http://127.0.0.1:{empty.port}/", f"http://127.0.0.1:{ours.port}/"
            told = [line for screen in _SCREENS for line in _measured(browser, screen, wanted, roots, asked.rounds)]
            browser.close()
    say(f"{len(told)} pages and widths, {sum(ratio > _MOST_RATIO for ratio in told)} over {_MOST_RATIO} ×")


def _shown(database: str) -> dict[str, Address]:
    """The pages without their further views, of one council where they may be, and of one thing."""
    found, _ = addresses(database)
    return {name: said for name, said in found.items() if name.endswith((" one", " thing")) and "view" not in said[1]}


def _measured(
    browser: Browser, screen: Mapping[str, Any], pages: Mapping[str, Address], roots: tuple[str, str], rounds: int
) -> Iterator[float]:
    """The ratio of each page, told as it comes."""
    context = browser.new_context(**screen)
    page = context.new_page()
    width = screen["viewport"]["width"]
    for name, (path, words) in pages.items():
        address = f"{roots[1]}{path}?{urlencode(words)}"
        _painted(page, roots[0])
        _painted(page, address)
        times = [(_painted(page, roots[0]), _painted(page, address)) for _ in range(rounds)]
        empty, ours = (median(side) for side in zip(*times, strict=True))
        ratio = ours / empty
        say(f"{name}, {width} px: {ours:.0f} ms, empty {empty:.0f} ms, {ratio:.2f} ×{' OVER' if ratio > _MOST_RATIO else ''}")
        yield ratio
    context.close()


def _painted(page: Page, address: str) -> float:
    """Milliseconds from the visit to the last largest paint, once no script runs any more and half a second after."""
    page.goto(address)
    page.wait_for_selector(_IDLE, timeout=60_000)
    page.wait_for_timeout(500)
    return float(page.evaluate(_PAINTED))


if __name__ == "__main__":
    main()
