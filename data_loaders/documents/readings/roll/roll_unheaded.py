"""A list of those present that no heading announces: names alone between "sous la présidence de …" and the next count or heading.

Or the names of a paragraph led by "Mmes, MM.", as many as the line above counts as present ("Présents 17").
"""

import re

from data_loaders.documents.readings.roll.roll import Heading, Section
from data_loaders.documents.text.names import names, names_broken
from data_loaders.documents.text.view import View

_UNDER = re.compile(r"(?<![a-z])sous\s{1,3}la\s{1,3}presidence\s{1,3}(?:de|d')(?:[^.;\n]|(?<= m)\.|(?<= mme)\.){5,120}[.;\n]")
_NEXT = re.compile(
    r"(?<![a-z])(?:nombre de|conseillers? en exercice|pouvoirs?|procurations?|(?:etaient )?(?:absents?|excuses?"
    r"|representes?)(?![a-z])|secretaire|ordre du jour)"
)
_LED = re.compile(r"\n[ \t]{0,9}(?=(?:mmes|mm|mesdames|messieurs)(?:\.?[ ,]{1,2}(?:et )?(?:mmes|mm|mesdames|messieurs))?\.?[ \t])")
_COUNTED = re.compile(r"(?<![a-z])presents?[ \t]?:?[ \t]{0,2}(?P<n>\d{1,3})(?![\d/,])[^\n]{0,120}\s{1,4}\Z")
_LEAST = 5
_SHARE = 0.45
_LONGEST = 5000


def find(view: View, heading: int) -> Section | None:
    """Such a list, which ends before the first other list at `heading`; None where there is none."""
    match = _UNDER.search(view.folded, 0, heading)
    return (_under(view, match, heading) if match else None) or _counted(view, heading)


def _counted(view: View, heading: int) -> Section | None:
    """The paragraph whose names are as many as the line above it counts."""
    for led in _LED.finditer(view.folded, 0, heading):
        count = _COUNTED.search(view.folded, max(0, led.start() - 200), led.end())
        end = view.folded.find("\n", led.end(), heading)
        entries = names.parse(view, led.end(), end if end > 0 else heading) if count else []
        if count and len(entries) == int(count["n"]) >= _LEAST and not any(e.doubtful or e.holder for e in entries):
            return Section(Heading("present", led.end(), led.end()), tuple(entries), entries[-1].end)
    return None


def _under(view: View, match: re.Match[str], heading: int) -> Section | None:
    """The names between who presides, told at `match`, and what comes next."""
    stop = _NEXT.search(view.folded, match.end(), min(len(view.folded), match.end() + _LONGEST))
    if not stop or stop.start() > heading:
        return None
    broken = names_broken.begin(view, match.end() - 1)  # who presides is the list's first where a line's end breaks the name
    for start in (match.end(),) if broken is None else (broken, match.end()):
        entries = names.parse(view, start, stop.start())
        named = sum(e.end - e.start for e in entries)
        if len(entries) >= _LEAST and named >= _SHARE * (stop.start() - start):
            return Section(Heading("present", start, start), tuple(entries), entries[-1].end)
    return None
