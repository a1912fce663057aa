"""A heading printed in two languages, the region's first: "Ripresentati / Représentés : ORSONI …" (article L2121-15 CGCT)."""

import re

from data_loaders.documents.text.view import View

_OTHER = re.compile(r"(?:\A|(?<=\n))[ \t]{0,8}(?P<words>[A-ZÀ-Þ][a-zà-ÿ'’-]{3,20}(?: [a-zà-ÿ'’-]{1,14}){0,2}) ?/ ?\Z")
_LONGEST = 70


def begins(view: View, place: int) -> int:
    """Where the heading that is read at a place begins: with the same words in the other language, ahead on its line."""
    other = _OTHER.search(view.raw, max(0, place - _LONGEST), place)
    return other.start("words") if other else place


def example(text: str) -> str | None:
    """The words ahead of the last word and its colon."""
    place = text.rindex(" ", 0, text.index(":") - 1) + 1
    ahead = text[begins(View.of(text), place) : place]
    return ahead.strip(" /") or None


EXAMPLES: list[tuple[str, str]] = [("Guy NOIR\nRipresentati / Représentés : M. X", "Ripresentati"), ("Bodet / Présents : M. X", "Bodet")]
NOT_FOUND: list[str] = ["Guy NOIR / Représentés : M. X", "Anne PETIT, Luc VERT Absents : M. X"]
