"""What the journeys do on screen: wait for a page to be there, tick a row, read what is marked."""

import re
from contextlib import suppress

from playwright.sync_api import FloatRect, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotYet

from locales import LANGUAGES, Language, text

HEADER, ROW = 36, 35  # pixels of the grid
_ALL_COLUMNS = re.compile("|".join(re.escape(text("ui.table.all_columns", language)) for language in LANGUAGES))
_FILTERS = re.compile("|".join(text("ui.filters", language) for language in LANGUAGES))

# The box of a row is another way than before; or the page has gone on to what the row tells.
_TICKED = """([grid, row, before]) => {
  const line = grid.querySelector(`tr[aria-rowindex="${row}"]`);
  return !grid.isConnected || (line && line.getAttribute('aria-selected') !== before);
}"""

# The page's title stands, no script runs and nothing on screen is of an earlier run: all at once, and still so a moment later, for
# a script may be asked to run again as soon as it has ended.
_DRAWN = """title => {
  const words = node => node.textContent.replace(/[\\s\u200b\u00ad]+/g, ' ').trim();
  const heading = document.querySelector('h1'), idle = '[data-testid=stApp][data-test-script-state=notRunning]';
  const so = document.querySelector(idle) && !document.querySelector('[data-stale=true]')
    && (title === null || heading && words(heading) === title);
  window.drawnSince = so ? window.drawnSince || performance.now() : 0;
  return so && performance.now() - window.drawnSince >= 100;
}"""

# What the button Back does, to an address instead of to what came before; done when the script is said to run. What has begun and
# ended before a busy browser drew again is never said to run: of that the answer that came to what was sent tells, and a moment later.
_GO_ON = """address => new Promise((done, failed) => {
  const watcher = new MutationObserver(() => { watcher.disconnect(); done(); });
  watcher.observe(document.querySelector('[data-testid=stApp]'), {attributeFilter: ['data-test-script-state']});
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (words) {
    WebSocket.prototype.send = send;
    this.addEventListener('message', () => setTimeout(done, 1000), {once: true});
    return send.call(this, words);
  };
  setTimeout(() => failed(new Error('no script was asked to run')), 30000);
  history.pushState({}, '', address);
  dispatchEvent(new PopStateEvent('popstate', {state: history.state}));
})"""


def open_at(page: Page, address: str, title: str) -> None:
    """Go to an address and wait for its page to be drawn whole."""
    page.goto(address)
    drawn(page, title)


def go_on_to(page: Page, address: str) -> None:
    """Go to another page of the site as its own links do, without loading the site anew, which is half the work; the first is loaded."""
    if page.url == "about:blank":
        page.goto(address)
    else:
        page.evaluate(_GO_ON, address)


def title_of(stem: str, council: str | None = None, language: Language = "fr") -> str:
    """The title of a page: of the first one, with a council chosen, the council's name."""
    return council if stem == "overview" and council else text(f"page.{stem}.title", language)


def drawn(page: Page, title: str) -> None:
    """Wait until the page of this title stands and its script has ended."""
    _asked_until(page, title)
    expect(page.locator("h1").first).to_have_text(title)
    _quiet(page)


def settled(page: Page) -> None:
    """Wait until no script runs and nothing on screen is of an earlier run."""
    _asked_until(page, None)
    _quiet(page)


def _asked_until(page: Page, title: str | None) -> None:
    """Wait within the browser: `expect` asks from without, ever more seldom, and describes the whole page each time it asks in vain."""
    with suppress(NotYet):  # what is not so is told by what is expected next
        page.wait_for_function(_DRAWN, arg=" ".join(title.split()) if title else None, polling=50)


def _quiet(page: Page) -> None:
    expect(page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')).to_be_attached()
    expect(page.locator('[data-stale="true"]')).to_have_count(0)


def all_columns(page: Page, table: int = 0) -> bool:
    """Open the grid of the page's nth table; whether that took a press."""
    line = page.get_by_test_id("stExpander").filter(has_text=_ALL_COLUMNS).nth(table)
    if line.locator("details[open]").count():
        return False
    line.locator("summary").click()
    return True


def filters(page: Page) -> None:
    """Open the filters of the page, where they are not open."""
    if not page.get_by_test_id("stPopoverBody").count():
        page.get_by_role("button", name=_FILTERS, exact=False).first.click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()


def tick(page: Page, row: int, table: int = 0) -> None:
    """Tick the box before a row of the page's nth table, in its grid of all columns."""
    grid: Locator = page.get_by_test_id("stDataFrame").nth(table)
    lines = page.get_by_test_id("stExpander").filter(has_text=_ALL_COLUMNS)
    if lines.count():
        all_columns(page, table)
        grid = lines.nth(table).get_by_test_id("stDataFrame")
    expect(grid.locator("canvas").first).to_be_visible()
    line = grid.locator(f'tr[aria-rowindex="{row + 2}"]')
    before = line.get_attribute("aria-selected")
    for _ in range(3):  # what is drawn late moves the grid away under the pointer: a visitor who sees no tick presses again
        at_rest(page, grid)
        grid.evaluate("table => table.scrollIntoView({block: 'nearest'})")
        box = at_rest(page, grid)
        held = grid.element_handle()
        page.mouse.click(box["x"] + 16, box["y"] + HEADER + ROW * row + ROW / 2)
        with suppress(NotYet):
            page.wait_for_function(_TICKED, arg=[held, row + 2, before], timeout=8000)
            return
    raise AssertionError(f"row {row} is not ticked")


def at_rest(page: Page, thing: Locator) -> FloatRect:
    """Where a thing is once what stands above it, a chart that is drawn last, moves it no more."""
    before = None
    for _ in range(40):
        box = thing.bounding_box()
        if box is not None and box == before:
            return box
        before = box
        page.wait_for_timeout(150)
    raise TimeoutError(str(thing))


def choose(page: Page, label: str, option: str) -> None:
    """Pick an option of a list by its label; a list that a page drawn anew has closed is opened once more, as a visitor would."""
    wanted = page.get_by_role("option", name=option, exact=True)
    for _ in range(3):
        page.get_by_label(label, exact=False).first.click()
        with suppress(NotYet):
            wanted.wait_for(timeout=4000)
            break
    wanted.click()


def too_wide(page: Page) -> int:
    """By how many pixels what the page shows is wider than the screen, and stays so: a chart takes its width a moment after it is drawn."""
    for _ in range(20):
        over = int(page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('[data-testid=stMain]'))"))
        if over <= 0:
            break
        page.wait_for_timeout(100)
    return over


def marked(page: Page) -> list[str]:
    """The words in `<mark>`."""
    return page.locator("mark").all_inner_texts()


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until this thing has the focus, which must then be seen.

    What is drawn meanwhile may come between two presses, so it is asked after each where the focus is.
    """
    for _ in range(150):
        page.keyboard.press("Tab")
        if wanted.evaluate("thing => thing === document.activeElement"):
            ring = wanted.evaluate("thing => getComputedStyle(thing).outlineStyle + getComputedStyle(thing.parentElement).outlineStyle")
            assert ring != "nonenone", f"{wanted}: the focus is not seen"
            return
    raise AssertionError(f"Tab never reaches {wanted}")
