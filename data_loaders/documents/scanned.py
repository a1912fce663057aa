"""The pages of a PDF that have no text of their own are pictures: they are read by OCR, both cores at once, each only once."""

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw

from data_loaders.documents.blocks.stamps import own_letters
from data_loaders.documents.pages import listed, scan, scan_cache, scan_layout, scan_picture, scan_set, scan_words
from data_loaders.documents.pages.layout import Stretch
from data_loaders.documents.paper import Box, PagePicture, Paper

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST_LETTERS = 20  # of a page's own; fewer is a picture, a blank page or a stamp
MOST_PAGES = 600
_ALONE = 3  # times the time of a page, for one that is tried again
_FEW_LETTERS, _COVERS, _BESIDE = 300, 0.5, 0.1  # a few words printed over a picture of the page, or beside one
_MOST_PIXELS = 25_000_000  # an A3 page at 300 dots an inch has 17
_CORES = os.cpu_count() or 1
Ahead = Callable[[int], None]
_Read = tuple[list[scan_words.Word], bytes]  # a page's words and its picture


@dataclass(frozen=True, slots=True)
class Ocr:
    """How pictures are read: `ahead` is told how many pages will be, `cache` is the folder that keeps them (None: none is kept)."""

    ahead: Ahead = lambda _: None
    cache: Path | None = None


def filled(paper: Paper, data: bytes, ocr: Ocr) -> Paper:
    """The paper with its pictures read; the paper itself where it has none or tesseract is not there."""
    pages = _pages(paper)
    if all(own_letters(page) >= _FEW_LETTERS for page in pages):
        return paper
    with pypdfium2.PdfDocument(data) as document:
        pictures = [n for n, page in enumerate(pages) if _is_picture(document, n, own_letters(page))]
        wanting, left = pictures[:MOST_PAGES], pictures[MOST_PAGES:]
        if not wanting or not scan.available():
            return paper
        ocr.ahead(len(wanting))
        found, failed = _read(document, wanting, ocr.cache)
        dots = {n: _dots(*document.get_page_size(n)) for n, read in found.items() if read[0]}
    told = (("pages_too_many", left), ("pages_ocr_failed", failed))
    notes = [(code, {"pages": listed([n + 1 for n in numbers])}) for code, numbers in told if numbers]
    return replace(_joined(paper, pages, {n: read for n, read in found.items() if read[0]}, dots), notes=(*paper.notes, *notes))


def _pages(paper: Paper) -> list[str]:
    ends = (*(start - 1 for start in paper.page_starts[1:]), len(paper.text))
    return [paper.text[start:end] for start, end in zip(paper.page_starts, ends, strict=True)]


def _joined(paper: Paper, pages: list[str], found: dict[int, _Read], dots: dict[int, float]) -> Paper:
    starts: list[int] = []
    placed_on: dict[int, list[Stretch]] = {}
    sure: list[tuple[int, int, float]] = []
    pictures: list[PagePicture] = []
    length = 0
    for n in range(len(pages)):
        starts.append(length)
        if n in found:
            words, picture = found[n]
            pages[n], placed = scan_layout.printed(words)
            placed_on[n] = scan_set.of_page(n + 1, length, placed, dots[n])
            sure += [(length + a, length + b, word.confidence) for a, b, word in placed]
            pictures.append(PagePicture(n + 1, picture, tuple(_box(length + a, length + b, word) for a, b, word in placed)))
        length += len(pages[n]) + 1
    numbers = tuple(n + 1 for n in sorted(found))
    return replace(
        paper,
        text="\n".join(pages),
        page_starts=tuple(starts),
        scanned_pages=numbers,
        word_confidence=tuple(sure),
        pictures=tuple(pictures),
        layout=scan_set.refilled(paper.layout, paper.page_starts, starts, placed_on),
    )


def _box(start: int, end: int, word: scan_words.Word) -> Box:
    """The word's place on the picture that is stored."""
    return start, end, *scan_picture.scaled((word.left, word.top, word.right, word.bottom))


def _is_picture(document: pypdfium2.PdfDocument, number: int, letters: int) -> bool:
    """No text, or hardly any beside a picture, or a few words over one that covers the page."""
    if letters >= _FEW_LETTERS:
        return False
    try:
        page = document[number]
    except pypdfium2.PdfiumError:  # damaged: the reader of PDF has told it
        return False
    try:
        return letters == 0 or _picture_share(page) >= (_BESIDE if letters < LEAST_LETTERS else _COVERS)
    finally:
        page.close()


def _picture_share(page: pypdfium2.PdfPage) -> float:
    """How much of the page its largest pictures cover, bands of one scan added up."""
    width, height = page.get_size()
    area: float = 0.0
    for picture in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = picture.get_bounds()
        area += max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
    return float(area / max(1.0, width * height))


def _read(document: pypdfium2.PdfDocument, numbers: Sequence[int], cache: Path | None) -> tuple[dict[int, _Read], list[int]]:
    """The words of each page, and the pages that OCR gave up twice, the second time alone and with more time.

    pdfium draws in this thread alone, tesseract reads in a process a core.
    """
    found: dict[int, _Read] = {}
    failed: list[int] = []
    waiting: deque[tuple[int, Future[_Read]]] = deque()

    def take() -> None:
        number, future = waiting.popleft()
        try:
            found[number] = future.result()
        except scan.OcrFailed:
            failed.append(number)

    with ThreadPoolExecutor(_CORES) as cores:
        for number in numbers:
            waiting.append((number, cores.submit(_words, _picture(document, number), cache)))
            if len(waiting) > 2 * _CORES:
                take()
        while waiting:
            take()
    for number in failed.copy():
        with suppress(scan.OcrFailed):
            found[number] = _words(_picture(document, number), cache, _ALONE * scan.SECONDS)
            failed.remove(number)
    return found, failed


def _picture(document: pypdfium2.PdfDocument, number: int) -> "Image | None":
    """The page drawn for OCR; None where it is blank."""
    page = document[number]
    scale = _dots(*page.get_size())
    try:
        if scan_picture.blank(page.render(scale=scale / 8, grayscale=True).to_pil()):
            return None
        picture: Image = page.render(scale=scale, grayscale=True).to_pil()
        return picture
    finally:
        page.close()


def _dots(width: float, height: float) -> float:
    """How many of the picture's are a point of the page."""
    return float(min(scan.DPI / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5))


def _words(picture: "Image | None", cache: Path | None, seconds: int = scan.SECONDS) -> _Read:
    """The page's words and the picture that is stored with them; none for a blank page. Raises OcrFailed."""
    if picture is None:
        return [], b""
    found = scan_cache.seen(picture, cache, seconds)
    boxes = [scan_picture.scaled((word.left, word.top, word.right, word.bottom)) for word in found.words]
    return found.words, scan_picture.kept(scan_picture.turned(picture, found.turn), boxes) if boxes else b""
