"""A list of those present that no heading announces: names alone between "sous la présidence de …" and the next count or heading."""

import re

from data_loaders.documents.readings.roll.roll import Heading, Section
from data_loaders.documents.text.names import names
from data_loaders.documents.text.view import View

_UNDER = re.compile(r"(?<![a-z])sous\s{1,3}la\s{1,3}presidence\s{1,3}(?:de|d')(?:[^.;\n]|(?<= m)\.|(?<= mme)\.){5,120}[.;\n]")
_NEXT = re.compile(
    r"(?<![a-z])(?:nombre de|conseillers? en exercice|pouvoirs?|procurations?|(?:etaient )?(?:absents?|excuses?"
    r"|representes?)(?![a-z])|secretaire|ordre du jour)"
)
_LEAST = 5
_SHARE = 0.45
_LONGEST = 5000


def find(view: View, heading: int) -> Section | None:
    """Such a list, which ends before the first other list at `heading`; None where there is none."""
    match = _UNDER.search(view.folded, 0, heading)
    if not match:
        return None
    stop = _NEXT.search(view.folded, match.end(), min(len(view.folded), match.end() + _LONGEST))
    if not stop or stop.start() > heading:
        return None
    entries = names.parse(view, match.end(), stop.start())
    named = sum(e.end - e.start for e in entries)
    if len(entries) < _LEAST or named < _SHARE * (stop.start() - match.end()):
        return None
    return Section(Heading("present", match.end(), match.end()), tuple(entries), entries[-1].end)
