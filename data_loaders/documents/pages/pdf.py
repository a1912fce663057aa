"""PDF with a text layer, by pdfium: the text exactly as pdfium gives it, its pages joined by one line feed."""

import pypdfium2
import pypdfium2.raw

from data_loaders.documents.pages import Content, Note, Unreadable, allowance, listed

NAME = "PDF"
EXTENSIONS = (".pdf",)
MEDIA_TYPE = "application/pdf"
_PAGE_JOIN = "\n"
_MOST_PAGES = 5000


def matches(head: bytes) -> bool:
    """The PDF mark may stand behind a few bytes of mail or byte-order noise."""
    return b"%PDF-" in head[:1024]


def read(data: bytes) -> Content:
    """Text and page starts; pages that are pictures have none. Raises Unreadable: protected, broken, too many pages."""
    with _opened(data) as document:
        if len(document) > _MOST_PAGES:
            raise Unreadable("too_many_pages", pages=len(document), most=_MOST_PAGES)
        pages, notes = _pages(document)
    starts, length = [], 0
    for page in pages:
        starts.append(length)
        length += len(page or "") + len(_PAGE_JOIN)
    return Content(_PAGE_JOIN.join(page or "" for page in pages), tuple(starts), notes=notes)


def _pages(document: pypdfium2.PdfDocument) -> tuple[list[str | None], tuple[Note, ...]]:
    """One after another, each adding to the time that the paper may take; those read before it was used up are kept."""
    pages: list[str | None] = []
    notes: list[Note] = []
    try:
        for number in range(len(document)):
            pages.append(_page_text(document, number))
            allowance.grow(1, len(pages[-1] or ""))
    except allowance.OutOfTime:
        if not any(pages):
            raise
        notes.append(("reading_cut", {"page": len(pages), "pages": len(document)}))
    damaged = [number for number, page in enumerate(pages, 1) if page is None]
    if damaged and not any(pages):
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


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str | None:
    """None where the page is damaged."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    words = page.get_textpage()
    text: str = words.get_text_bounded()  # by position: the cells of one table row stay on one line
    words.close()
    page.close()
    return text
