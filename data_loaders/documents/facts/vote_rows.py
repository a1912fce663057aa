"""Counts that share one label or none: "20 voix contre 5", "17 P, 0 C, 1 A", a table's row (article L2121-20 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.facts import vote_grid
from data_loaders.documents.view import View

_VERSUS = re.compile(
    r"\b(?P<for>\d{1,3}) voix contre (?P<against>\d{1,3})\b(?!\s{0,2}(?:voix|vote|pour|contre|abst|non|refus|blanc|nul)|\s?[.,/]\d)"
)
_REFUSED = re.compile(r"\b(?:refus|rejet|repouss)[^.;\n]{0,50}\Z")
_LETTERS = re.compile(r"\bvote ?:? ?(\d{1,3}) ?p[ ,;/–-]{1,4}(\d{1,3}) ?c[ ,;/–-]{1,4}(\d{1,3}) ?a\b")
_BEFORE = 60


def find(view: View, start: int, end: int) -> Iterator[tuple[Span, dict[str, int]]]:
    """Each such print in [start, end): its range in the view and its counts."""
    yield from vote_grid.find(view, start, end)
    for found in _LETTERS.finditer(view.folded, start, end):
        yield found.span(), dict(zip(("for", "against", "abstentions"), map(int, found.groups()), strict=True))
    for found in _VERSUS.finditer(view.folded, start, end):
        refused = _REFUSED.search(view.folded[max(start, found.start() - _BEFORE) : found.start()])
        sides = ("against", "for") if refused else ("for", "against")
        yield found.span(), {sides[0]: int(found["for"]), sides[1]: int(found["against"])}


def example(text: str) -> dict[str, int]:
    """The counts of the first such print in a text."""
    return next((values for _, values in find(View.of(text), 0, len(text))), {})


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("adopté par 20 voix contre 5", {"for": 20, "against": 5}),
    ("Refusée par 14 voix contre 3.", {"for": 3, "against": 14}),
    ("Vote : 17 P, 0 C, 1 A", {"for": 17, "against": 0, "abstentions": 1}),
    ("Pour Contre Abstention 15 0 2", {"for": 15, "against": 0, "abstentions": 2}),
]
NOT_FOUND = ["2 voix contre 1 abstention", "par 12 voix"]
