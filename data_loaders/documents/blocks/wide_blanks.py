"""Runs of blanks by which a word processor's author set words apart: all but the first are dropped from the derived view."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.pages import doc, docx, odt, rtf
from data_loaders.documents.paper import Paper

# In these formats the cells of a table are parted by tabs: blanks say nothing.
_TYPED = {doc.MEDIA_TYPE, docx.MEDIA_TYPE, odt.MEDIA_TYPE, rtf.MEDIA_TYPE}
_RUN = re.compile(r"(?<=\S)[ \xa0]{3,400}")
# A page justified by its author parts every word by two blanks; columns would be parted by more.
_DOUBLE = re.compile(r"(?<=\S)[ \xa0]{2}(?=\S)")
_SINGLE = re.compile(r"(?<=\S)[ \xa0](?=\S)")
_WIDE = re.compile(r"(?<=\S)[ \xa0]{3,400}(?=\S)")
# A paragraph set in from the margin: the line below goes on as far from the margin, with no columns in either.
_WORDS = r"(?:(?! {3})[^\n\t])"
_SET_IN = re.compile(
    rf"(?<![^\n])(?P<margin>[ \xa0]{{2,12}})(?=[^\s•▪●*–-]){_WORDS}{{50,200}}[^\s.:;!?»]\n(?P<next>(?P=margin))(?=[^\s•▪●*–-])"
    rf"(?={_WORDS}{{3,200}}(?:\n|\Z))"
)
_LEAST_DOUBLE = 40
_FEW_WIDE = 0.05


def find(paper: Paper) -> Iterator[Span]:
    """The [start, end) to drop; none in a format whose columns are set by blanks."""
    if paper.media_type in _TYPED:
        for run in _RUN.finditer(paper.text):
            yield run.start() + 1, run.end()
        return
    if _doubled(paper.text):
        for run in _DOUBLE.finditer(paper.text):
            yield run.start() + 1, run.end()
    here = 0
    while line := _SET_IN.search(paper.text, here):
        yield line.span("next")
        here = line.start("next")  # the line below may go on as well


def _doubled(text: str) -> bool:
    """Are words parted by two blanks about as often as by one, and hardly ever by more?"""
    if text.count("  ") < _LEAST_DOUBLE:
        return False
    double = sum(1 for _ in _DOUBLE.finditer(text))
    return (
        double >= _LEAST_DOUBLE
        and 2 * double >= sum(1 for _ in _SINGLE.finditer(text))
        and sum(1 for _ in _WIDE.finditer(text)) <= _FEW_WIDE * double
    )
