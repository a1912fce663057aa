"""A label and its number line by line, the number at the line's end or alone on the next: "Présents      12", "Présents / 12"."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.session.session_count_labels import ANY, Key
from data_loaders.documents.text.view import View

_ONE = re.compile(r"[ \t|•-]{0,6}(?P<label>[a-z][^\d\n:|]{3,60}?)[ \t:|]{0,60}(?:\n[ \t|]{0,20})?(?P<n>\d{1,3})[ \t|]{0,20}(?:\n|\Z)")
_FIRST = re.compile(r"(?<=\n)(?=[ \t|•-]{0,6}[^\d\n:|]{0,40}(?:en exercice|presents?|votants?)[ \t:|]{0,60}\n?[ \t|]{0,20}\d)|\A")
_LEAST = 3


def find(view: View, start: int, end: int) -> Iterator[tuple[Key, int, Span]]:
    """Each number of three such lines or more, two of them with a known label; a line of another label may stand between."""
    at = start
    for first in _FIRST.finditer(view.folded, start, end):
        if first.start() < at:
            continue
        lines, at = [], first.start()
        while one := _ONE.match(view.folded, at, end):
            lines.append(one)
            at = one.end()
        told = [(key, int(one["n"]), one.span()) for one in lines if (key := _key(one["label"]))]
        if len(lines) >= _LEAST and len(told) > 1:
            yield from told


def _key(label: str) -> Key | None:
    """The thing a whole label names."""
    return next((key for key, pattern in ANY.items() if pattern.fullmatch(" ".join(label.split()))), None)


def example(text: str) -> list[tuple[str, int]]:
    """The keys and numbers of a text."""
    return [(key, value) for key, value, _ in find(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "Conseillers en exercice    16\nConseillers présents       12\nAbsents    1\nPouvoirs    3\n",
        [("members_in_office", 16), ("stated_present", 12), ("stated_represented", 3)],
    ),
    (
        "Séance ordinaire.\nEn exercice\n16\nPrésents\n12\nVotants\n15\n",
        [("members_in_office", 16), ("stated_present", 12), ("stated_voters", 15)],
    ),
]
NOT_FOUND: list[str] = [
    "Présents\n12 avril\nVotants\nM. Luc NOIR\n",
    "12\nPrésents\n3\nPouvoirs\n",
    "16\nEn exercice\n12\nPrésents\n15\nVotants\n",
    "En exercice\nPrésents\nVotants\n16\n12\n15\n",
]
