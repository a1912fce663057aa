"""The pictures of scanned pages as they are stored, and the strip of one that shows the words that prove a fact."""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, insert, select

from council import ScanPage
from database.incoming import Scan
from database.snapshot import scan_strip

LARGEST = 200_000  # bytes of one page's picture; a larger one is not stored


@dataclass(frozen=True, slots=True)
class Page:
    """One scanned page of a paper."""

    page: int
    picture: bytes
    boxes: tuple[scan_strip.Box, ...]


def store(connection: Connection, document_id: int, scans: Sequence[Scan]) -> None:
    """Puts these pages in place of those that the paper had."""
    connection.execute(delete(ScanPage).where(ScanPage.document_id == document_id))
    rows = [
        {"document_id": document_id, "page": scan.page, "picture": scan.picture, "boxes": zlib.compress(json.dumps(scan.boxes).encode())}
        for scan in scans
        if 0 < len(scan.picture) <= LARGEST
    ]
    if rows:
        connection.execute(insert(ScanPage), rows)


def lacks(connection: Connection, document_id: int, scans: Sequence[Scan]) -> bool:
    """Was the paper stored by a program that kept no pictures?"""
    return bool(scans) and connection.execute(select(ScanPage.page).where(ScanPage.document_id == document_id)).first() is None


def stored(engine: Engine, document_id: int) -> frozenset[int]:
    """The numbers of the paper's pages whose picture is stored."""
    with engine.connect() as connection:
        return frozenset(connection.execute(select(ScanPage.page).where(ScanPage.document_id == document_id)).scalars())


def page_of(engine: Engine, document_id: int, page: int) -> Page | None:
    """One page; None where it had a text of its own, or its picture is not stored."""
    with engine.connect() as connection:
        found = connection.execute(
            select(ScanPage.picture, ScanPage.boxes).where(ScanPage.document_id == document_id, ScanPage.page == page)
        ).first()
    return found and Page(page, found.picture, tuple(tuple(box) for box in json.loads(zlib.decompress(found.boxes))))


def strip(page: Page, masked: str, spans: Sequence[tuple[int, int]]) -> scan_strip.Strip | None:
    """The lines round these spans, private words black; `masked` is act_text.ActText.text. None where no word of them is on the page."""
    return scan_strip.draw(page.picture, page.boxes, masked, spans)
