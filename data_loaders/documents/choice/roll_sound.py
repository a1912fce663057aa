"""Of a roll that nobody can stand behind as a whole, the lists read to the last word: each name of theirs stands in that list."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from council import places
from data_loaders.documents.choice import roll_credit
from data_loaders.documents.readings.roll import attendance_layout
from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll.roll import Roll, Section
from data_loaders.documents.readings.roll_again import foreign, seated
from data_loaders.documents.record import AttendanceRecord, PaperRecord, warn
from data_loaders.documents.text.names import names_cut, names_match
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, CIVILS, FUNCTIONS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_LEAST = 5  # names in a list
_FEW, _SHORT = 10, 80  # for so many names one stretch that is not read, of so many characters
# An official who is no member ("receveur") stands between no two of them.
_WORDS = "|".join(sorted((CIVILITIES | FUNCTIONS) - word_set("receveur receveuse percepteur perceptrice comptable"), key=len, reverse=True))
_BETWEEN = re.compile(rf"(?:[\s,;•*–—-]|\([^()]{{0,120}}\)|(?<![a-z])(?:et|{_WORDS})(?![a-z])\.?)*")

_GIVES = re.compile(rf"[^\n.;:,()]{{0,40}}(?<![a-z])(?:a|au|par)\s{{1,2}}(?:{CIVILS}\s{{1,2}})?(?=[a-z])|[ \t]?\((?:a )?(?:donne )?{PROXY}")
_PAIRS = 2  # givers of one list, each with the holder behind

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:;,.()\d\n]{1,40}?)[ \t]{0,3}:")
_SAYS = re.compile(
    r"presen|absen|excus|represent|pouvoir|procuration|suppl|invit|assist|servic|agent|administr|direc|public|secret|personnel|techn"
)


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


def given(record: PaperRecord, view: View, roll: Roll) -> list[AttendanceRecord]:
    """The lines of those whom a list of proxies names, each with a holder whom the roll names behind; none called present too."""
    here = {names_match.words(e.name) for s in roll.sections if s.kind == "present" for e in s.entries}
    told = set[int]()
    for section in roll.sections if not roll.called else ():
        if section.kind == "represented" and section.heading.end > section.heading.start:
            pairs = [e for e in section.entries if _gives(view, e) and names_match.words(e.name) not in here]
            told |= {view.span(e.start, e.end)[0] for e in pairs} if len(pairs) >= _PAIRS else set()
    named = [entry.name for section in roll.sections for entry in section.entries]
    gave = [line for line in record.attendance if line.status == "represented" and names_match.find(line.proxy_to or "", named) is not None]
    return [line for line in gave if not told.isdisjoint(start for start, _ in line.evidence)]


def _gives(view: View, entry: Entry) -> bool:
    """Whether a whole name, or one that a civility leads, has its holder behind it."""
    whole = entry.civility or names_cut.order(entry.shape) in ("first", "last")
    return bool(whole and not entry.doubtful and _GIVES.match(view.folded, entry.end))


def behind_unread(record: PaperRecord, view: View, roll: Roll) -> None:
    """Holds back those whom a list names behind a phrase that may head another list, and whose name may be cut off by the paper's end."""
    unsure = set[int]()
    for section in roll.sections if not roll.called else ():
        at = foreign.unread(view, section.heading.end, section.end)
        unsure |= {view.span(e.start, e.end)[0] for e in section.entries if at is not None and e.start > at}
    counted = max(record.session.stated_present or 0, record.session.members_in_office or 0)
    cut = counted > roll.people and attendance_layout.cut_off(view, roll)
    ends = [e for s in roll.sections for e in s.entries if cut and not view.raw[e.end :].strip()]
    unsure |= {view.span(e.start, e.end)[0] for e in ends}  # the paper may break off inside that name
    lines = [line for line in record.attendance if line.evidence and line.evidence[0][0] in unsure]
    if lines:
        record.warnings.append(warn("roll_incomplete", [line.evidence[0] for line in lines[:1]]))
        record.held_back += [roll_credit.held(line) for line in lines]
        record.attendance = [line for line in record.attendance if line not in lines]


def seated_later(record: PaperRecord, view: View, roll: Roll) -> None:
    """Holds back those away whom a later list of the same sitting names as present: they came, and nobody told when."""
    away = [line for line in record.attendance if line.status != "present"]
    sat = seated.later(view, roll.end, [line.name for line in away], record.session.date)
    for line in [one for one in away if one.name in sat]:
        roll_credit.hold_back(record, "present_and_away", line)


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
    lost = [(low, high) for low, high in gaps if not _parts(view, low, high)]
    return whole and _FEW * len(lost) <= len(entries) and all(_names_alone(view, low, high) for low, high in lost)


def _names_alone(view: View, low: int, high: int) -> bool:
    """Whether a short stretch between two names says nothing of a state or of others: another name may be lost in it."""
    return high - low <= _SHORT and not _SAYS.search(view.folded, low, high) and not any(c.isdigit() for c in view.raw[low:high])


def _parts(view: View, low: int, high: int) -> bool:
    """Whether nothing but marks, civilities, offices and notes parts two names, or a commune's label ahead of the second."""
    label = _LABEL.search(view.raw, low, high)
    if label and (label["label"].isupper() or places.is_commune(label["label"])) and not _SAYS.search(view.folded, *label.span()):
        return bool(_BETWEEN.fullmatch(view.folded, low, label.start()) and _BETWEEN.fullmatch(view.folded, label.end(), high))
    return bool(_BETWEEN.fullmatch(view.folded, low, high))
