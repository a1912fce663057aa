"""Running headers, footers and page numbers, found by repetition at the tops and bottoms of pages."""

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper


def find(paper: Paper) -> list[Span]:
    """Ranges of the stored text that repeat from page to page."""
    return []
