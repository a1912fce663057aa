"""An elected official's journeys in a real browser: own sessions with the words that prove them, the statement, the grid on a phone."""

import re
import sqlite3
from pathlib import Path

from playwright.sync_api import Page, expect

from locales import text
from tests.browser.conftest import PLAIN, Site
from tests.browser.hostile_rows import HOSTILE
from tests.browser.screen import drawn, marked, open_at, settled, too_wide

MINE, SESSIONS, ATTENDANCE = (text(f"page.{stem}.title") for stem in ("councillor", "sessions", "attendance"))


def test_a_name_opens_on_the_proof_and_gives_a_statement(page: Page, site: Site) -> None:
    """Pick a name, see why each session counts and in which words, take the statement, read a line in its paper: five clicks."""
    open_at(page, f"{site.address}/councillor?council={PLAIN}", MINE)
    page.get_by_label(text("ui.pick.councillor")).click()
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile("id="))
    settled(page)
    lines = page.locator("ul.roll-lines > li")
    expect(lines.first).to_be_visible()
    assert lines.count() >= 2
    quote = lines.first.locator(".quoted").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name=text("statement.download.pdf")).click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    assert download.value.suggested_filename.startswith(text("statement.file"))
    with page.expect_download() as download:
        page.get_by_role("button", name=text("statement.download.xlsx")).click()
    assert download.value.path().read_bytes().startswith(b"PK")
    lines.first.get_by_text(text("roll.read"), exact=True).click()
    drawn(page, text("page.act.title"))
    expect(page.locator("mark").first).to_be_visible()
    assert set(re.findall(r"\w{3,}", quote)) & set(re.findall(r"\w{3,}", " ".join(marked(page))))


def test_a_session_leads_to_each_name_and_act(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/councillor?council={PLAIN}", MINE)
    page.get_by_label(text("ui.pick.councillor")).click()
    page.get_by_role("option").first.click()
    settled(page)
    page.get_by_text(text("roll.session"), exact=True).first.click()
    drawn(page, SESSIONS)
    expect(page.get_by_text(re.compile(r"\d+ présents.* = \d+"))).to_be_visible()
    expect(page.locator("ul.roll-names a").nth(5)).to_be_visible()
    page.get_by_text(text("page.sessions.by_acts"), exact=True).last.click()
    expect(page.locator("ul.roll-acts a").first).to_be_visible()
    page.locator("ul.roll-acts a").first.click()
    drawn(page, text("page.act.title"))


def test_the_grid_fits_a_phone_and_its_squares_bear_letters(phone: Page, site: Site) -> None:
    open_at(phone, f"{site.address}/attendance?council={PLAIN}&view=cells", ATTENDANCE)
    written = phone.get_by_test_id("stVegaLiteChart").locator("svg g.mark-text.role-mark")
    letters = written.and_(phone.locator(":not([class*=inked_counts])")).locator("text")  # beside the squares stands k of n
    expect(letters.first).to_be_visible()
    assert set(letters.all_text_contents()) <= set("PREA?–")
    assert too_wide(phone) <= 0


def test_the_tools_of_a_picture_do_not_cover_the_button_of_its_files(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/attendance?council={PLAIN}&view=cells", ATTENDANCE)
    picture = page.get_by_test_id("stVegaLiteChart").first
    picture.hover()
    shown = page.get_by_test_id("stElementToolbar").first
    expect(shown).to_have_css("opacity", "1")
    shown.evaluate("one => Promise.all(one.getAnimations().map(move => move.finished))")
    tools = shown.bounding_box()
    button = page.get_by_role("button", name=text("ui.picture")).first.bounding_box()
    assert tools is not None
    assert button is not None
    beside = tools["x"] + tools["width"] <= button["x"] or tools["x"] >= button["x"] + button["width"]
    assert beside or tools["y"] >= button["y"] + button["height"]


def test_a_list_wider_than_its_room_is_shaded_at_its_edge(page: Page, site: Site) -> None:
    open_at(page, f"{site.address}/votes?council={PLAIN}", text("page.votes.title"))
    wide = page.locator(".list-table").first
    assert wide.evaluate("one => getComputedStyle(one).backgroundAttachment").count("local") == 2


def test_hostile_names_and_quotes_stay_text_in_the_lists(page: Page, site: Site, database: Path) -> None:
    with sqlite3.connect(database) as connection:
        session, councillor = connection.execute(
            "SELECT a.session_id, a.councillor_id FROM attendance a JOIN council_session s ON s.id = a.session_id"
            " JOIN council c ON c.id = s.council_id WHERE c.name = ? AND a.proxy_to IS NOT NULL LIMIT 1",
            [HOSTILE],
        ).fetchone()
    for address, title in ((f"councillor?id={councillor}", MINE), (f"sessions?id={session}", SESSIONS)):
        open_at(page, f"{site.address}/{address}", title)
        expect(page.locator("ul.roll-lines > li").first).to_be_visible()
        assert page.evaluate("window.PWN") is None
        assert (
            page.locator("ul.roll-lines :is(img, script, iframe), ul.roll-lines a[href*='evil'], ul.roll-lines a[href^='http']").count()
            == 0
        )
    assert site.foreign == []
