"""A chapter right before its first point, in running text: "2. Tarifs 2.1. Tarifs de l'eau Les tarifs sont votés" (L2121-10 CGCT).

The point is what is decided; the chapter above it has no text of its own.
"""

import re
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import DECISION
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_LONGEST = 120
_SENTENCE = re.compile(r"[.;:!?](?:\s|\Z)|\b(?:article|lot|annexe|voir|point|alinea)s?\Z")


def lowered(view: View, heading: Heading) -> Heading:
    """The heading with the title of the first point below it, where only the chapter's words stand between their numbers."""
    if heading.family != "place" or len(heading.serial) != 1 or heading.title_end:
        return heading
    stop = min(len(view.raw), heading.title + _LONGEST)
    point = re.compile(rf"\s{heading.serial[0]}\s?[.-]\s?1\s?[.)–-]?\s{{1,2}}(?=[A-ZÀ-ÖŒ«])").search(view.raw, heading.title, stop)
    if point is None:
        return heading
    chapter = view.folded[heading.title : point.start()]
    if len(chapter) < 3 or "\n" in chapter or _SENTENCE.search(chapter) or DECISION.search(chapter):
        return heading
    return replace(heading, title=point.end(), serial=(*heading.serial, 1))


def example(text: str) -> str | None:
    """The first words of the point, in a text that begins with the chapter numbered 2."""
    view = View.of(text)
    heading = Heading(0, 3, "place", (2,))
    found = lowered(view, heading)
    return " ".join(view.raw[found.title :].split()[:2]) if found is not heading else None


EXAMPLES: list[tuple[str, str]] = [("2. Tarifs 2023 et 2024 2.1. Tarifs communaux Les tarifs sont votés", "Tarifs communaux")]
NOT_FOUND = [
    "2. Tarifs du four. Le point 2.1 Tarifs est voté",
    "2. Tarifs votés à l'unanimité 2.1. Tarifs communaux",
    "2. Tarifs (lot 2.1 Eau)",
]
