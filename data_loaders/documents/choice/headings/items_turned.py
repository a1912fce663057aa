"""A number alone on its line, in a paper that sets numbers behind its titles, closes the title above it (article R2121-9 CGCT).

"Tarifs du four (DCM 8.4.41)" says how the paper numbers its acts; "DCM 8.4.42" on a line of its own is then no head of the text below.
"""

import re
from collections.abc import Sequence

from data_loaders.documents.blocks import stamps
from data_loaders.documents.choice.headings.items_lattice import Point
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_CODE = r"(?:(?:[A-Z]{1,5}|[Dd][ée]lib[ée]ration|D[ée]lib\.?)[ ._-]?)?(?:[Nn] ?° ?)?\d{1,4}(?:[-._/]\d{1,4}){1,3}"
_ALONE = re.compile(rf"[ \t]{{0,9}}\(?{_CODE}\)?[ \t]{{0,9}}")
_BEHIND = re.compile(rf"(?<=\w )\({_CODE}\)[ \t]{{0,9}}\Z")
_ENDS = (".", ";", ":", "!", "?")
_LEAST = 2


def turned(view: View, points: Sequence[Point], headings: Sequence[Heading]) -> dict[Heading, Heading]:
    """For each heading that is a number alone the one that begins with the title above it, where the paper's others stand so."""
    lone = [h for h in headings if _ALONE.fullmatch(_line(view, h.start))]
    behind = [p.heading for p in points if p.proposal.reader.startswith("behind:")]
    told = sum(h in behind or _is_behind(view, h) for h in headings if h not in lone)
    if not lone or told < max(_LEAST, len(lone)):
        return {}
    floors = {h: max((one.title for one in headings if one.start < h.start), default=-1) for h in lone}
    return {h: above for h in lone if (above := _above(view, [one for one in behind if floors[h] < one.start], h))}


def _is_behind(view: View, heading: Heading) -> bool:
    """Does the number close the title's line, or stand alone below it?"""
    line = _line(view, heading.title)
    if _BEHIND.search(line):
        return True
    end = view.raw.find("\n", heading.title)
    return end >= 0 and _ALONE.fullmatch(_line(view, end + 1)) is not None


def _above(view: View, behind: Sequence[Heading], lone: Heading) -> Heading | None:
    """Of the titles above the number, the longest that begins where a paragraph, a sentence or a stamp ends; else the line right above."""
    end = view.raw.find("\n", lone.start)
    reach = max(end, lone.title)
    own = [h for h in behind if h.code and h.title_end is not None and h.title_end <= lone.start <= h.code[0] < reach]
    opened = [one for one in own if _opens(view, one.start) and not stamps.holds_stamp(_line(view, one.title))]
    return min(opened, key=lambda one: one.start, default=max(own, key=lambda one: one.start, default=None))


def _opens(view: View, start: int) -> bool:
    before = view.raw[:start].rstrip(" \t")
    if not before.endswith("\n") or before.endswith("\n\n"):
        return True
    line = _line(view, len(before) - 1).strip()
    return not line or line.endswith(_ENDS) or stamps.holds_stamp(line)


def _line(view: View, place: int) -> str:
    begin = view.raw.rfind("\n", 0, place) + 1
    end = view.raw.find("\n", place)
    return view.raw[begin : end if end >= 0 else len(view.raw)]
