"""Papers that print an item's title above its act's number: "3. Tarifs" on one line, "Délibération n° 2023/014" on the next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

# What follows such a number: the reporter, the text of the act, its decision; no title.
_TEXT = re.compile(
    r"(?:rapporteure?s?\b|vu |considerant|le (?:conseil|maire|president|bureau)\b|m\. |mme |monsieur |madame |ce (?:point|rapport)\b|cette "
    r"|il (?:est|convient|y a)\b|les |la |l'|apres |sur |dans |par |conformement|en |afin |suite a|depuis|chaque |pour (?:memoire|rappel))"
)
_MOSTLY = 0.6
_MOST_LINES = 3
_LEAST_WORDS = 4
_FURTHEST = 400  # a title's lines stand this near above the number
_LABEL = re.compile(r"[ \t#*•–-]{0,6}(?:\d{1,3}\s?[.)/–-]{1,2}\s?)?[ \t#*]{0,4}")


def raised(view: View, headings: list[Heading], places: Sequence[Heading], decisions: Decisions) -> list[Heading]:
    """Headings that begin at the title above them, where most of the paper's act numbers are followed by text and not by a title."""
    acts = [h for h in headings if h.family == "act"]
    bare = [h for h in acts if _TEXT.match(view.folded, h.title) and view.raw.rfind("\n", max(0, h.start - 200), h.start) >= 0]
    if not acts or len(bare) < _MOSTLY * len(acts):
        return headings
    moved: list[Heading] = []
    for heading in headings:
        floor = moved[-1].title if moved else 0
        moved.append(_above(view, heading, places, max(floor, heading.start - _FURTHEST), decisions) or heading)
    return moved


def _above(view: View, heading: Heading, places: Sequence[Heading], floor: int, decisions: Decisions) -> Heading | None:
    """The heading with the title printed above it: a numbered one, else the line right above."""
    place = next((p for p in reversed(places) if floor < p.start < heading.start), None)
    if place and not decisions.within(place.title, heading.start):
        return replace(heading, start=place.start, title=place.title, title_end=heading.start)
    end = len(view.raw[: heading.start].rstrip())
    line = view.raw.rfind("\n", floor, end) + 1
    line = _capitals_above(view, line, end, floor)
    label = _LABEL.match(view.raw, line, end)
    title = label.end() if label else line
    if line <= floor or end - title < 4 or decisions.within(line, end) or view.raw[end - 1] in ".;:":
        return None
    return replace(heading, start=line, title=title, title_end=end)


def _capitals_above(view: View, line: int, end: int, floor: int) -> int:
    """Where a title in capitals begins whose last line begins at `line`: a dash ends the line above, or leads to the next."""
    for _ in range(_MOST_LINES):
        above = view.raw.rfind("\n", floor, max(floor, line - 1)) + 1
        words = view.raw[above : line - 1].strip()
        joined = words[-1:] in ("-", "–", ",") or view.raw[line:end].lstrip()[:1] in ("-", "–")
        if above <= floor or len(words) < _LEAST_WORDS or not (words.isupper() and view.raw[line:end].isupper() and joined):
            break
        line = above
    return line
