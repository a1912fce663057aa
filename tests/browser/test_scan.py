"""In a real browser: the strip of a scanned page is drawn, on a wide screen and on a phone, and has words for who does not see it."""

import io
import re
import sqlite3
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect
from sqlalchemy import create_engine

from database.incoming import Scan
from database.snapshot import scan_pages
from tests.browser.conftest import PLAIN, Site


@pytest.fixture
def fact(site: Site, database: Path) -> str:
    """The address of one line of a roll, whose page becomes a scan."""
    with sqlite3.connect(database) as connection:
        document, start, end, session, councillor, starts = connection.execute(
            "SELECT e.document_id, e.start, e.end, a.session_id, a.councillor_id, t.page_starts FROM evidence e"
            " JOIN attendance a ON a.id = e.owner_id AND e.owner = 'attendance' JOIN document_text t ON t.document_id = e.document_id"
            " JOIN document d ON d.id = e.document_id JOIN council c ON c.id = d.council_id WHERE c.name = ? ORDER BY e.id LIMIT 1",
            [PLAIN],
        ).fetchone()
    page = sum(int(at) <= start for at in starts.strip("[]").split(","))
    drawn, out = Image.new("L", (900, 300), 255), io.BytesIO()
    ImageDraw.Draw(drawn).rectangle((100, 100, 220, 118), fill=0)
    drawn.save(out, "WEBP", lossless=True)
    engine = create_engine(f"sqlite:///{database}")
    with engine.begin() as connection:
        scan_pages.store(connection, document, [Scan(page, out.getvalue(), ((start, end, 100, 100, 220, 118),))])
    with sqlite3.connect(database) as connection:  # a new version: what a server keeps of the last one is read anew
        connection.execute("UPDATE data_version SET number = number + 1")
    return f"{site.address}/act?document={document}&fact=attendance:{session}-{councillor}"


@pytest.mark.parametrize("width", [1440, 390])
def test_the_strip_is_drawn_and_the_page_is_no_wider(page: Page, fact: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 1000})
    page.goto(fact)
    picture = page.locator(".scan img").first
    expect(picture).to_be_visible()
    expect(picture).to_have_attribute("alt", re.compile("Extrait de l’image de la page"))
    assert picture.evaluate("image => image.complete && image.naturalWidth > 100")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
