"""The words round a hit: a short piece of a text with the places of the words that were looked for."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from database.search.question import Question
from database.search.terms import Term, terms

_AROUND = 90  # characters before the first word and after the last
_WIDE = 200  # between the first and the last word of one excerpt
_READ = 200_000  # characters of a text looked through
_MOST_HITS = 200
Span = tuple[int, int]


class Excerpt(NamedTuple):
    """`text` is [start, …) of the whole, cut at blanks; `marks` are places in it, `cut` says on which sides more stands."""

    text: str
    start: int
    marks: tuple[Span, ...]
    cut: tuple[bool, bool]


def marks(text: str, asked: Question) -> tuple[Span, ...]:
    """The places of the words looked for in a short text."""
    return tuple((one.start, one.end) for one in terms(text) if asked.needle(one.term))


def excerpt(text: str, asked: Question, title: str) -> Excerpt | None:
    """The first place where most of the words looked for stand together, after the title where more than the title holds them.

    None where none stands in the text.
    """
    groups = list(_groups(text, asked))
    most = max((held for held, _ in groups), default=0)
    best = [group for held, group in groups if held == most]
    if not best:
        return None
    later = [group for group in best if group[0].start > best[0][0].start + len(title)] if marks(title, asked) else []
    return _round(text, (later or best)[0])


def _groups(text: str, asked: Question) -> Iterator[tuple[int, list[Term]]]:
    """(how many of the things looked for, the words) of each hit with those shortly before it."""
    near: list[tuple[Term, str]] = []
    hits = ((one, needle) for one in terms(text[:_READ]) if (needle := asked.needle(one.term)))
    for one, needle in islice(hits, _MOST_HITS):
        near = [(known, of) for known, of in near if one.end - known.start <= _WIDE] + [(one, needle)]
        yield len({of for _, of in near}), [known for known, _ in near]


def _round(text: str, found: Sequence[Term]) -> Excerpt:
    first, last = found[0].start, found[-1].end
    start = 0 if first <= _AROUND else text.find(" ", first - _AROUND, first) + 1 or first
    end = len(text) if len(text) - last <= _AROUND else text.rfind(" ", last, last + _AROUND)
    end = max(end, last)
    return Excerpt(text[start:end], start, tuple((one.start - start, one.end - start) for one in found), (start > 0, end < len(text)))
