"""Of a roll that nobody can stand behind as a whole, the lists read to the last word: each name of theirs stands in that list."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from data_loaders.documents.readings.roll.roll import Roll, Section
from data_loaders.documents.record import AttendanceRecord, PaperRecord
from data_loaders.documents.text.names import names_cut, names_match
from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, FUNCTIONS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_LEAST = 5  # names in a list
# An official who is no member ("receveur") stands between no two of them.
_WORDS = "|".join(sorted((CIVILITIES | FUNCTIONS) - word_set("receveur receveuse percepteur perceptrice comptable"), key=len, reverse=True))
_BETWEEN = re.compile(rf"(?:[\s,;•*–—-]|\([^()]{{0,120}}\)|(?<![a-z])(?:et|{_WORDS})(?![a-z])\.?)*")


def lines(record: PaperRecord, view: View, roll: Roll) -> list[AttendanceRecord]:
    """The lines of those lists; none where more people are present than the paper prints, or members were called one by one."""
    here = sum(len(section.entries) for section in roll.sections if section.kind == "present")
    if roll.called or here > (record.session.stated_present or here):
        return []
    named = Counter(names_match.words(entry.name) for section in roll.sections for entry in section.entries)
    met = here == record.session.stated_present
    told = [(s.kind, e) for s in roll.sections if _sound(view, s, met) for e in s.entries if named[names_match.words(e.name)] == 1]
    sure = {view.span(entry.start, entry.end)[0]: kind for kind, entry in told}
    return [line for line in record.attendance if _stands(line, sure)]


def _stands(line: AttendanceRecord, sure: Mapping[int, str]) -> bool:
    return len(line.evidence) == 1 and sure.get(line.evidence[0][0]) == line.status and not line.proxy_to


def _sound(view: View, section: Section, met: bool) -> bool:
    """Whether a list of those present, excused or absent has whole names in one order and nothing else between them.

    Surnames alone will do for those present where they are as many as the paper counts (`met`).
    """
    entries, heading = section.entries, section.heading
    if section.kind == "represented" or len(entries) < _LEAST or not heading.colon or heading.end <= heading.start:
        return False
    orders = {names_cut.order(entry.shape) for entry in entries}
    whole = (orders in ({"first"}, {"last"}) or (met and section.kind == "present")) and not any(
        entry.doubtful or entry.holder or entry.role for entry in entries
    )
    gaps = [(heading.end, entries[0].start), *((a.end, b.start) for a, b in pairwise(entries))]
    return whole and all(_BETWEEN.fullmatch(view.folded, low, high) for low, high in gaps)
