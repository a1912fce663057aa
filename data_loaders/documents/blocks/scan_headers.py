"""The margin or heading that scanned minutes print anew on each page, found although OCR read it a little differently each time.

The first print stays. Only lines at a page's top that an earlier page's top prints too are dropped, and never a roll or a vote.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import fold

_ZONE = 24  # lines from the top
_LEAST_LINES, _MOST_MISREAD = 4, 2  # repeated lines; lines in a row that are not
_ALIKE = 0.88
_LINE = re.compile(r"[^\n]+")
_FOLIO = re.compile(r"\W{0,4}(?:page\W{0,3})?\d{1,3}\W{0,3}(?:/|sur|of|de)\W{0,3}\d{1,3}\W{0,4}")
_CONTENT = re.compile(r"\b(?:presente?s?\b.{0,9}:|absente?s?\b|excus|unanim|adopt|approuv|vote\b|votes\b|pour ?:|contre ?:|absten|decide)")
# On pages after the first, whose stamp may tell the session's day: a stamp laid over the end of a title, and lines of one.
_STAMP = re.compile(
    r"(?im)(?<=[^\n]{20})(?: \S{1,8}){0,3} pr.f\w{3,6}re le \d{2}/\d{2}/\d{4}\W{0,4}$"
    r"|^\W{0,3}(?:affich. le|envoy.{1,5} pr.f\w{3,6}re le [\d/]{8,10}|id ?: ?\d{3}-\d{9}-\S{1,60})[^\w\n]{0,4}(?:\n|\Z)"
)
_DIGITS = re.compile(r"\d+")

Line = tuple[int, int, str]


def find(paper: Paper) -> list[Span]:
    """Ranges of the stored text: tops of scanned pages that repeat an earlier scanned page's top, and stamps laid over pages."""
    ends = (*paper.page_starts[1:], len(paper.text))
    tops: list[list[Line]] = []
    found: list[Span] = []
    for number, (start, end) in enumerate(zip(paper.page_starts, ends, strict=True), 1):
        if number not in paper.scanned_pages:
            continue
        lines = list(_top(paper.text, start, end))
        repeated = max((_repeated(lines, earlier) for earlier in tops[:1] + tops[-1:]), default=0)
        if repeated:
            found.append((start, lines[repeated - 1][1]))
        found += [match.span() for match in _STAMP.finditer(paper.text, start, end) if number > 1]
        tops.append(lines)
    return found


def _top(text: str, start: int, end: int) -> Iterator[Line]:
    for count, match in enumerate(_LINE.finditer(text, start, end)):
        if count == _ZONE:
            return
        yield match.start(), match.end(), " ".join(fold(match[0]).split())[:120]


def _repeated(lines: list[Line], earlier: list[Line]) -> int:
    """How many lines of this top, from the first, are the other's: few between them were misread, and the last is alike."""
    length = alike = misread = 0
    for place, (_, _, line) in enumerate(lines, 1):
        if _CONTENT.search(line):
            break
        if _FOLIO.fullmatch(line) or any(_same(line, other) for _, _, other in earlier):
            length, alike, misread = place, alike + 1, 0
        elif (misread := misread + 1) > _MOST_MISREAD:
            break
    return length if alike >= max(_LEAST_LINES, 0.7 * length) else 0


def _same(line: str, other: str) -> bool:
    """Letter by letter nearly the same, and no figure that tells two acts or two days apart."""
    if not SequenceMatcher(None, line, other, autojunk=False).ratio() >= _ALIKE:
        return False
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(_DIGITS.findall(line), _DIGITS.findall(other), strict=False))
