"""PDF with a text layer, by pdfium: the text exactly as pdfium gives it, its pages joined by one line feed."""

import pypdfium2
import pypdfium2.raw

from data_loaders.documents.pages import Content, Note, Unreadable, allowance, listed
from data_loaders.documents.pages.layout import Layout, Place, Stretch
from data_loaders.documents.pages.pdf_set import stretches
from data_loaders.documents.pages.pdf_set.fonts import Fonts

NAME = "PDF"
EXTENSIONS = (".pdf",)
MEDIA_TYPE = "application/pdf"
_PAGE_JOIN = "\n"
_MOST_PAGES = 5000
_Set = tuple[list[Stretch], list[Place]]


def matches(head: bytes) -> bool:
    """The PDF mark may stand behind a few bytes of mail or byte-order noise."""
    return b"%PDF-" in head[:1024]


def read(data: bytes) -> Content:
    """Text, page starts and layout; pages that are pictures have none. Raises Unreadable: protected, broken, too many pages."""
    with _opened(data) as document:
        if len(document) > _MOST_PAGES:
            raise Unreadable("too_many_pages", pages=len(document), most=_MOST_PAGES)
        pages, notes = _pages(document)
    starts, length = [], 0
    found: list[Stretch] = []
    rules: list[Place] = []
    for text, (set_, ruled) in pages:
        starts.append(length)
        found += set_
        rules += ruled
        length += len(text) + len(_PAGE_JOIN)
    return Content(_PAGE_JOIN.join(text for text, _ in pages), tuple(starts), Layout(tuple(found), tuple(rules)), notes)


def _pages(document: pypdfium2.PdfDocument) -> tuple[list[tuple[str, _Set]], tuple[Note, ...]]:
    """One after another, each adding to the time that the paper may take; those read before it was used up are kept."""
    pages: list[tuple[str, _Set]] = []
    damaged: list[int] = []
    notes: list[Note] = []
    fonts, length = Fonts(), 0
    try:
        for number in range(len(document)):
            page = _page(document, number, length, fonts)
            damaged += [] if page else [number + 1]
            pages.append(page or ("", ([], [])))
            length += len(pages[-1][0]) + len(_PAGE_JOIN)
            allowance.grow(1, len(pages[-1][0]))
    except allowance.OutOfTime:
        if not any(text for text, _ in pages):
            raise
        notes.append(("reading_cut", {"page": len(pages), "pages": len(document)}))
    if damaged and not any(text for text, _ in pages):
        raise Unreadable("broken_page", page=damaged[0])
    if damaged:
        notes.append(("pages_damaged", {"pages": listed(damaged)}))
    return pages, tuple(notes)


def warm() -> None:
    """Starts the library, so that what it takes once is not counted against a document."""
    pypdfium2.PdfDocument.new().close()


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = getattr(error, "err_code", None) in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise Unreadable("protected" if protected else "broken") from error


def _page(document: pypdfium2.PdfDocument, number: int, start: int, fonts: Fonts) -> tuple[str, _Set] | None:
    """The text of one page, and how it is set; None where it is damaged. `start` is where it begins in the whole text."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    words = page.get_textpage()
    text: str = words.get_text_bounded()  # by position: the cells of one table row stay on one line
    try:
        found = stretches.find(page.raw, words.raw, stretches.Words(number + 1, text, start), fonts)
    except MemoryError:
        raise
    except Exception:  # a broken font or path takes the layout of its page, never its text
        found = [], []
    words.close()
    page.close()
    return text, found
