"""A name that a line's end breaks between the given name and a surname in capitals: "présidence de M. Lucien ⏎ NOYER, Maire"."""

import re

from data_loaders.documents.text.view import View

_GIVEN = re.compile(
    r"\b(?P<civil>M\.|Mme|Mlle|Mr|Monsieur|Madame)[ \t](?:[A-ZÀ-Ý][a-zà-ÿ]{1,14})(?:[ -][A-ZÀ-Ý][a-zà-ÿ]{1,14})?[ \t]{0,2}\Z"
)
_SURNAME = re.compile(r"[ \t]{0,9}(?!(?:MM?|MME|MLLE|MR)\b)[A-ZÀ-Ý][A-ZÀ-Ý'’-]{1,30}(?![\w.])")
_LONGEST = 48


def begin(view: View, line_end: int) -> int | None:
    """Where the broken name's civility stands, of the name that goes on behind the line's end; None where none is broken there."""
    low = max(0, line_end - _LONGEST)
    given = _GIVEN.search(view.raw, low, line_end)
    return given.start("civil") if given and _SURNAME.match(view.raw, line_end + 1) else None


def example(text: str) -> str | None:
    """The broken name's first line."""
    view = View.of(text)
    ends = (i for i, char in enumerate(view.raw) if char == "\n")
    return next((view.raw[start:end] for end in ends if (start := begin(view, end)) is not None), None)


EXAMPLES: list[tuple[str, str]] = [
    ("sous la présidence de M. Lucien\nNOYER, Maire", "M. Lucien"),
    ("Madame Anne-Marie \n  PETIT", "Madame Anne-Marie "),
]
NOT_FOUND: list[str] = [
    "M. Lucien NOYER\nMAIRE",
    "Mme Anne\nMme PETIT",
    "M. NOIR\nPETIT",
    "Madame Anne\nPrésents : 12",
    "M. Luc\nMME PETIT",
]
