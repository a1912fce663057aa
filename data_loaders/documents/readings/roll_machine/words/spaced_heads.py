"""Headings printed letter by letter, each on a line of its own: "P R É S E N T S :"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.roll_machine.heading_words import Head, state_of
from data_loaders.documents.text.view import View

_SPACED = re.compile(r"(?m)^[ \t]{0,20}(?:[A-ZÀ-Ý]{1,4} {1,3}){6,60}[A-ZÀ-Ý]{1,4}[ \t]{0,3}:?[ \t]{0,9}$")


def find(view: View, reach: int) -> Iterator[Head]:
    """All such headings in view[:reach]."""
    for match in _SPACED.finditer(view.raw, 0, min(reach, len(view.raw))):
        pieces = view.folded[match.start() : match.end()].replace(":", " ").split()
        if 3 * sum(len(piece) == 1 for piece in pieces) > 2 * len(pieces) and (state := state_of("".join(pieces))):
            yield Head(state, match.start(), match.end())


def example(text: str) -> list[str] | None:
    """The state of each."""
    return [head.state for head in find(View.of(text), len(text))] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("P R E S E N T S :\nMme Anne PETIT\nA B S E N T S E X C U S E S :\nM. Luc NOIR\n", ["present", "excused"])
]
NOT_FOUND: list[str] = ["P R O C E S V E R B A L\n"]
