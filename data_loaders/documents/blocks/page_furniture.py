"""Running headers, footers and page numbers (titres courants, folios), found by repetition and never by any town's words.

Dropping content is worse than leaving a footer: only a short run of lines at a page's very edge goes, only where most
pages repeat it, and its first print stays, since a running header may be the one place that names the council or the date.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import takewhile

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import fold

_LEAST_PAGES = 3
_LEAST_SHARE = 0.5
_ZONE = 7
_LONGEST_RUN = 5  # a longer repeated block is the heading of an act, printed anew for each act
_LINE = re.compile(r"[^\r\n]+")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_FOLIO = re.compile(r"\W{0,9}(?:pages?\W{0,3})?\+-?\d+(?:\W{0,3}(?:/|sur|of|de)\W{0,3}\d+)?\W{0,9}")
_PAGE_OF = re.compile(r"(?<![^\W_])page ?(\d{1,3}) ?(?:/|sur) ?(\d{1,3})(?![\d/])")
_BARE_OF = re.compile(r"(?m)^[ \t]{0,40}(\d{1,3}) ?/ ?(\d{1,3})[ \t\r]{0,40}$")  # "2/14", on a line of its own
_LONGEST_TITLE = 120
# What acts of one page each print at the same place: their roll, their vote.
_CONTENT = re.compile(
    r"\b(?:unanim|adopt|approuv|vot(?:e|ant)|pour :|contre|absten|present|absent|excus|procuration|pouvoir|decide|secretaire)"
)

Line = tuple[int, int, frozenset[str]]
# A stamp, its words broken by the place it has, between two lines of one sentence: "LABORDE-⏎RE⏎ÇU⏎EN PREFECTURE le 10/07/2025⏎HOURCADE".
_IN_A_SENTENCE = re.compile(
    r"(?<=[^\W\d_][-,])\r?\n(?P<stamp>[ \t]{0,9}(?i:r\s{0,2}e\s{0,2}[cç]\s{0,2}u\s{1,3}en\s{1,3}pr[eé]fecture\s{1,3}(?:le\s{1,3})?)"
    r"\d\d/\d\d/\d{4}[ \t]{0,9}\r?\n)(?=[ \t]{0,9}[^\W\d_])"
)


def find(paper: Paper) -> list[Span]:
    """Ranges of the stored text that are no words of the paper but repeat from page to page."""
    found = _of_pages(paper) if len(paper.page_starts) >= 2 else _of_one_line(paper.text)
    return sorted([*found, *(stamp.span("stamp") for stamp in _IN_A_SENTENCE.finditer(paper.text))])


def _of_pages(paper: Paper) -> Iterator[Span]:
    ends = (*paper.page_starts[1:], len(paper.text))
    pages = [list(_lines(paper.text, start, end, page)) for page, (start, end) in enumerate(zip(paper.page_starts, ends, strict=True))]
    for start, end in _of_edge([page[:_ZONE] for page in pages]):
        yield start, end + _line_ends(paper.text[end : end + 2])
    for start, end in _of_edge([page[: -_ZONE - 1 : -1] for page in pages]):
        yield start - _line_ends(paper.text[max(0, start - 2) : start][::-1]), end


def _line_ends(text: str) -> int:
    return len(text) - len(text.lstrip("\r\n"))


def _lines(text: str, start: int, end: int, page: int) -> Iterator[Line]:
    """The lines near either edge."""
    lines = [match for match in _LINE.finditer(text, start, end) if not match[0].isspace()]
    for match in lines if len(lines) <= 2 * _ZONE else (*lines[:_ZONE], *lines[-_ZONE:]):
        yield match.start(), match.end(), _signatures(match[0], page)


def _signatures(line: str, page: int) -> frozenset[str]:
    """The line itself and, for each number in it, the line with that number counted from the page's."""
    plain = " ".join(fold(line).split())[:200]
    counted = (f"{plain[: m.start()]}+{int(m[0]) - page}{plain[m.end() :]}" for m in list(_NUMBER.finditer(plain))[:6])
    return frozenset((plain, *counted))


def _of_edge(pages: list[list[Line]]) -> Iterator[Span]:
    """The repeated runs at one edge, lines given from the edge inwards."""
    counts = Counter(signature for page in pages for signature in frozenset().union(*(line[2] for line in page)))
    least = max(_LEAST_PAGES, _LEAST_SHARE * len(pages))
    often = {signature for signature, count in counts.items() if count >= least}
    printed: defaultdict[str, int] = defaultdict(int)
    for page in pages:
        run = list(takewhile(lambda line: _is_furniture(line, often), page))
        if len(run) > _LONGEST_RUN:
            run = list(takewhile(lambda line: _is_folio(line, often), page))
        for line in run:
            signature = max(line[2] & often, key=lambda one: (counts[one], one))
            printed[signature] += 1
            if printed[signature] > 1 or _is_folio(line, often):
                yield line[0], line[1]


def _is_furniture(line: Line, often: set[str]) -> bool:
    return bool(line[2] & often) and not any(_CONTENT.search(signature) for signature in line[2])


def _is_folio(line: Line, often: set[str]) -> bool:
    return any(_FOLIO.fullmatch(signature) for signature in line[2] & often)


def _of_one_line(text: str) -> Iterator[Span]:
    """ "Page 3/12" and the title before it, or "3/12" on a line of its own, in a text whose pages are lost."""
    folded = fold(text)
    marks = _counting_up(_PAGE_OF, folded)
    title = _common_end([folded[max(0, mark.start() - _LONGEST_TITLE) : mark.start()] for mark in marks]) if len(marks) > 2 else 0
    for number, mark in enumerate(marks):
        yield mark.start() - (title if number else 0), mark.end()
    yield from (mark.span() for mark in _counting_up(_BARE_OF, folded))


def _counting_up(pattern: re.Pattern[str], folded: str) -> list[re.Match[str]]:
    """Where pages are numbered: only where two numbers or more count up, one by one, to one total."""
    marks = list(pattern.finditer(folded))
    numbers = [int(mark[1]) for mark in marks]
    counts_up = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    whole = len(marks) > 1 and len({mark[2] for mark in marks}) == 1 and counts_up and numbers[-1] <= int(marks[0][2])
    return marks if whole else []


def _common_end(texts: list[str]) -> int:
    """Length of the end that all texts share, from a word's beginning."""
    length = sum(1 for _ in takewhile(lambda chars: len(set(chars)) == 1, zip(*(text[::-1] for text in texts), strict=False)))
    shared = texts[0][len(texts[0]) - length :]
    return len(shared.partition(" ")[2])
