"""The pages of a PDF that have no text of their own are pictures: they are read by OCR, both cores at once, each only once."""

import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw

from data_loaders.documents.paper import Paper
from data_loaders.documents.readers import scan, scan_layout
from data_loaders.documents.stamps import own_letters

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST_LETTERS = 20  # of a page's own; fewer is a picture, a blank page or a stamp
MOST_PAGES = 200
_FEW_LETTERS, _COVERS, _BESIDE = 300, 0.5, 0.1  # a few words printed over a picture of the page, or beside one
_MOST_PIXELS = 25_000_000  # an A3 page at 300 dots an inch has 17
_CORES = os.cpu_count() or 1
Ahead = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Ocr:
    """How pictures are read: `ahead` is told how many pages will be, `cache` is the folder that keeps them (None: none is kept)."""

    ahead: Ahead = lambda _: None
    cache: Path | None = None


def cache_folder() -> Path:
    """SEANCE_CACHE, else beside the default database."""
    return Path(os.environ.get("SEANCE_CACHE") or "data") / "ocr-cache"


def filled(paper: Paper, data: bytes, ocr: Ocr) -> Paper:
    """The paper with its pictures read; the paper itself where it has none or tesseract is not there."""
    pages = _pages(paper)
    if all(own_letters(page) >= _FEW_LETTERS for page in pages):
        return paper
    with pypdfium2.PdfDocument(data) as document:
        wanting = [n for n, page in enumerate(pages) if _is_picture(document, n, own_letters(page))][:MOST_PAGES]
        if not wanting or not scan.available():
            return paper
        ocr.ahead(len(wanting))
        found = dict(zip(wanting, _read(document, wanting, ocr.cache), strict=True))
    return _joined(paper, pages, {n: words for n, words in found.items() if words})


def _pages(paper: Paper) -> list[str]:
    ends = (*(start - 1 for start in paper.page_starts[1:]), len(paper.text))
    return [paper.text[start:end] for start, end in zip(paper.page_starts, ends, strict=True)]


def _joined(paper: Paper, pages: list[str], found: dict[int, list[scan_layout.Word]]) -> Paper:
    starts: list[int] = []
    sure: list[scan_layout.Confidence] = []
    length = 0
    for n in range(len(pages)):
        starts.append(length)
        if n in found:
            pages[n], confidence = scan_layout.printed(found[n])
            sure += [(length + a, length + b, value) for a, b, value in confidence]
        length += len(pages[n]) + 1
    text = "\n".join(pages)
    numbers = tuple(n + 1 for n in sorted(found))
    return replace(paper, text=text, page_starts=tuple(starts), scanned_pages=numbers, word_confidence=tuple(sure))


def _is_picture(document: pypdfium2.PdfDocument, number: int, letters: int) -> bool:
    """No text, or hardly any beside a picture, or a few words over one that covers the page."""
    if letters >= _FEW_LETTERS:
        return False
    page = document[number]
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


def _read(document: pypdfium2.PdfDocument, numbers: Sequence[int], cache: Path | None) -> Iterator[list[scan_layout.Word]]:
    """The words of each page in order; pdfium draws in this thread alone, tesseract reads in a process a core."""
    waiting: list[Future[list[scan_layout.Word]]] = []
    with ThreadPoolExecutor(_CORES) as cores:
        for number in numbers:
            waiting.append(cores.submit(_words, _picture(document, number), cache))
            if len(waiting) > 2 * _CORES:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _picture(document: pypdfium2.PdfDocument, number: int) -> "Image | None":
    """The page drawn for OCR; None where it is blank."""
    page = document[number]
    width, height = page.get_size()
    scale = min(scan.DPI / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    try:
        if scan.blank(page.render(scale=scale / 8, grayscale=True).to_pil()):
            return None
        picture: Image = page.render(scale=scale, grayscale=True).to_pil()
        return picture
    finally:
        page.close()


def _words(picture: "Image | None", cache: Path | None) -> list[scan_layout.Word]:
    """From the cache, else by OCR; none for a blank page and for one that OCR cannot read."""
    if picture is None:
        return []
    digest = hashlib.sha256(f"{scan.edition()} {picture.size} ".encode() + picture.tobytes()).hexdigest()
    file = cache / digest[:2] / f"{digest}.json.gz" if cache else None
    if file and (kept := _kept(file)) is not None:
        return kept
    try:
        words = scan.words(picture)
    except scan.OcrFailed:
        return []
    if file:
        _keep(file, words)
    return words


def _kept(file: Path) -> list[scan_layout.Word] | None:
    try:
        rows = json.loads(gzip.decompress(file.read_bytes()))
        return [scan_layout.Word._make([*row[:-1], tuple(row[-1])]) for row in rows]
    except (OSError, ValueError, TypeError, EOFError):
        return None


def _keep(file: Path, words: list[scan_layout.Word]) -> None:
    """Written under another name first: a reader never meets half a page. A folder that cannot be written keeps nothing."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(f".{os.getpid()}-{id(words)}")
        partial.write_bytes(gzip.compress(json.dumps(words, ensure_ascii=False).encode(), mtime=0))
        partial.replace(file)
