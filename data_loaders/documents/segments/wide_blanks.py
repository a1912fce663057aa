"""Runs of blanks by which a word processor's author set words apart: all but the first are dropped from the derived view."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.readers import doc, docx, odt, rtf

# In these formats the cells of a table are parted by tabs: blanks say nothing.
_TYPED = {doc.MEDIA_TYPE, docx.MEDIA_TYPE, odt.MEDIA_TYPE, rtf.MEDIA_TYPE}
_RUN = re.compile(r"(?<=\S)[ \xa0]{3,400}")


def find(paper: Paper) -> Iterator[Span]:
    """The [start, end) to drop; none in a format whose columns are set by blanks."""
    if paper.media_type in _TYPED:
        for run in _RUN.finditer(paper.text):
            yield run.start() + 1, run.end()
