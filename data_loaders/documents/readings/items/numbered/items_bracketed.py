"""Items whose act number stands in brackets between the place in the agenda and the title: "3. (2019/67) - Subventions"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed, title_after
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_HEAD = re.compile(
    r"(?<![^\n])[ \t]{0,9}(?P<place>\d{1,3})[ \t]?(?P<mark>[.)–-])[ \t]{0,3}[(\[](?:n ?[°o] ?)?"
    r"(?P<code>(?:[a-z]{1,6}[ ._/-]?)?(?:(?:19|20)\d\d[-/_.]\d{1,4}|\d{1,4}[-/_.](?:19|20)\d\d))[)\]][ \t]{0,2}[–:-][ \t]{0,2}(?=\S)"
)
_LEAST = 2  # one alone may be a reference


def heads(view: View) -> Iterator[HeadingProposal]:
    """All such headings, where the paper has a few of them."""
    found = [(match, title_after(view, match.end(), strict=True)) for match in _HEAD.finditer(view.folded)]
    titled = [(match, title) for match, title in found if title is not None]
    for match, title in titled if len(titled) >= _LEAST else ():
        heading = Heading(match.start("place"), title, "place", (int(match["place"]),), match.span("code"))
        yield proposed(heading, f"ordinal1{match['mark']}+code", line=True)


def example(text: str) -> list[tuple[str, str]] | None:
    """Number and title of each."""
    view = View.of(text)
    return [(view.raw[slice(*p.value.code)], view.raw[p.value.title :].split("\n")[0]) for p in heads(view) if p.value.code] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "1. (2019/65) - Tarifs du camping\nRapporteur : M. LOUP\n2. (2019/66) - Vente du four\n",
        [("2019/65", "Tarifs du camping"), ("2019/66", "Vente du four")],
    ),
    ("7) [DEL-12-2024] : Voirie\n8) [DEL-13-2024] : Eau\n", [("DEL-12-2024", "Voirie"), ("DEL-13-2024", "Eau")]),
]
NOT_FOUND: list[str] = [
    "1. (2019/65) - Tarifs du camping\n",
    "1. (12/03/2019) - Tarifs\n2. (14/03/2019) - Vente\n",
    "Voir 1. (2019/65) - Tarifs\nVoir 2. (2019/66) - Vente\n",
    "1. (2019/65) - adopté\n2. (2019/66) - retiré\n",
]
