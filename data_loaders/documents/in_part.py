"""A paper that is too much for the time it may take is read as far as that goes: what is left out is told, the rest is kept."""

from dataclasses import replace

from data_loaders.documents import pipeline
from data_loaders.documents.pages import allowance
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord, warn

_LEAST = 2000  # characters: below these it is not the paper's length


def extract(paper: Paper, most: float = allowance.MOST_SECONDS) -> PaperRecord:
    """The record of the paper, or of its first pages. Raises OutOfTime, MemoryError: not even a page can be read."""
    part = paper
    while True:
        try:
            allowance.begin(most)
            allowance.grow(len(part.page_starts), len(part.text))
            record = pipeline.extract(part)
            break
        except (allowance.OutOfTime, MemoryError):
            if len(part.text) < _LEAST:
                raise
        part = _half(part)
    if part is not paper:
        record.pages, record.page_starts, record.scanned_pages = len(paper.page_starts), list(paper.page_starts), list(paper.scanned_pages)
        record.warnings.append(warn("reading_cut", [(len(part.text), len(paper.text))], page=len(part.page_starts), pages=record.pages))
    return record


def _half(paper: Paper) -> Paper:
    """The first half of its pages, or of its text at the end of a line."""
    pages = len(paper.page_starts) // 2
    half = len(paper.text) // 2
    end = paper.page_starts[pages] if pages else paper.text.rfind("\n", 0, half) + 1 or half
    return replace(
        paper,
        text=paper.text[:end],
        page_starts=paper.page_starts[: max(1, pages)],
        scanned_pages=tuple(page for page in paper.scanned_pages if page <= pages),
        word_confidence=tuple(word for word in paper.word_confidence if word[1] <= end),
    )
