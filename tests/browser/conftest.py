"""A real server on a small database, and a real Chromium: the journeys of visitors."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from typing import Any, Literal
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize, expect, sync_playwright

from tests.browser.hostile_rows import make_hostile
from tests.pages.sample_database import ROOT, sample_database

WAIT = 45_000  # milliseconds; a very busy machine takes half a minute for a first page
# The first has no window to draw a browser's own things in and takes two thirds of the work of the others.
_PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
# Without these Chromium looks for its maker's hosts at every start.
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]  # fmt: skip
PHONE = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36"
ON_A_PHONE: dict[str, Any] = {"user_agent": PHONE, "has_touch": True, "is_mobile": True}
DESK: ViewportSize = {"width": 1280, "height": 1000}
WIDE_DESK: ViewportSize = {"width": 1440, "height": 900}
HAND: ViewportSize = {"width": 390, "height": 844}
Visitors = Callable[..., BrowserContext]
PLAIN = "Clairvoncourt"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A journey on a busy machine may miss a moment: it is walked twice more before it counts as lost, and that is said.

    Half of them come first and half in the middle, where the first and the third of four processes begin: each that walks one starts
    a server and a browser of its own, and two of these are enough.
    """
    folder = f"{Path(__file__).parent}{os.sep}"
    ours = [item for item in items if str(item.path).startswith(folder)]
    for item in ours:
        item.add_marker(pytest.mark.flaky(reruns=2))
    files = list(dict.fromkeys(item.path for item in ours))
    first = [item for item in ours if item.path in files[::2]]
    second = [item for item in ours if item.path not in files[::2]]
    others = [item for item in items if not str(item.path).startswith(folder)]
    middle = max(0, len(items) // 2 - len(first))
    while 0 < middle < len(others) and others[middle].path == others[middle - 1].path:
        middle += 1
    items[:] = [*first, *others[:middle], *second, *others[middle:]]


@dataclass
class Site:
    """The address of the server, and every address of another host that a page asked for."""

    address: str
    foreign: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample database, its second council's texts made hostile."""
    file = sample_database(tmp_path_factory)
    make_hostile(file)
    return file


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[Site]:
    """The dashboard as `make run` starts it."""
    with running_site(f"sqlite:///{database}", database.parent / "server.log") as opened:
        yield opened


@contextmanager
def running_site(database: str, log: Path, alive: str = "health") -> Iterator[Site]:
    """A server on a database, its output in a file; it is up when the address `alive` answers."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.headless", "true"]
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"DATABASE_URL": database}, stdout=out, stderr=out)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/{alive}")
        yield Site(address)
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(address: str) -> None:
    for _ in range(120):
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.25)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=WAIT)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Iterator[Visitors]:
    """`visitors()`: a visitor at a desk, `visitors(**ON_A_PHONE)` one on a phone.

    One for all tests: its browser keeps the site's own files from page to page, as a reader's does, which halves the work of a page.
    The size of the screen and the colours are those of the tab.
    """
    known: dict[str, BrowserContext] = {}

    def visitor(**options: Any) -> BrowserContext:
        if str(options) not in known:
            known[str(options)] = browser.new_context(locale="fr-FR", accept_downloads=True, **options)
            known[str(options)].set_default_timeout(WAIT)
        return known[str(options)]

    yield visitor
    for one in known.values():
        one.close()


@contextmanager
def tab(visitor: BrowserContext, viewport: ViewportSize, scheme: Literal["light", "dark"] = "light") -> Iterator[Page]:
    """A visitor's one tab; the next test finds nothing of what it kept.

    It is never closed: a new one compiles Streamlit's scripts anew, which is half the work of a page.
    """
    page = visitor.pages[0] if visitor.pages else visitor.new_page()
    page.set_viewport_size(viewport)
    page.emulate_media(color_scheme=scheme)
    try:
        yield page
    finally:
        page.unroute_all()
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear(), sessionStorage.clear()")
        page.goto("about:blank")
        for other in visitor.pages[1:]:
            other.close()
        visitor.clear_cookies()
        visitor.clear_permissions()


@pytest.fixture
def context(visitors: Visitors, site: Site) -> Iterator[BrowserContext]:
    """A visitor at a desk, whose requests to other hosts are noted; Chromium knows no such host."""
    visitor = visitors()
    site.foreign.clear()

    def note(request: Request) -> None:
        if not request.url.startswith((site.address, "data:", "blob:")):
            site.foreign.append(request.url)

    visitor.on("request", note)
    yield visitor
    visitor.remove_listener("request", note)


@pytest.fixture
def phone(visitors: Visitors) -> Iterator[Page]:
    """A tab on a phone."""
    with tab(visitors(**ON_A_PHONE), HAND) as page:
        yield page


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A tab of the visitor's."""
    with tab(context, DESK) as page:
        yield page


@contextmanager
def slowed(page: Page, rate: int) -> Iterator[None]:
    """Everything in this tab takes so many times longer; so much more work it is for the machine, too."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    yield
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()
