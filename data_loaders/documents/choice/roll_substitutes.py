"""Substitutes (suppléants) who sit for members: a seat they hold counts once, and whom they sit for is excused."""

import re
from collections import Counter

from data_loaders.documents.choice import roll_credit
from data_loaders.documents.readings.roll.attendance_people import Member, Mention
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.documents.text.names import names_match, names_near
from data_loaders.documents.text.view import View

_INSTEAD = re.compile(r"[\s,(–-]{1,4}(?:qui )?(?:supplee?|remplace|(?:en )?remplacement|(?:suppleant|remplacant)e?)\s(?:de\s|d')?(?=\S)")

_BY = re.compile(r"(?<![a-z])representee?s?(?![a-z])")  # not "a chargé Mme X de le représenter"
_ATTENDS = re.compile(r"sans (?:droit|voix|vote|prendre part|participer)|non[- ]votant|consultati|(?<![a-z])assist[ae]n?t")
_FOR = re.compile(r"\s{0,2}\(pour\s(?=[a-z])")  # in a list of substitutes
_HEADED = 300


def replaced(view: View, members: list[Member]) -> set[str]:
    """Members "représenté par" one who is in no list, or for whom one listed by these very words sat: they are excused."""
    names = [m.name for m in members]
    return set(instead(view, members)) | {
        member.name
        for member in members
        for mention in member.mentions
        if mention.kind in ("excused", "absent") and mention.note.gives and (_sits_for(mention, members) or _stands(view, mention, names))
    }


def instead(view: View, members: list[Member]) -> dict[str, str]:
    """Those away for whom one of those present says to sit ("Présent : M. X (supplée M. Y)"), each with the other's name."""
    names, found = [m.name for m in members], {}
    for sitting, mention in ((m.name, mention) for m in members for mention in m.of("present")):
        told = _INSTEAD.match(view.folded, mention.entry.end)
        deputy = "suppleant" in view.folded[max(0, mention.entry.start - _HEADED) : mention.entry.start]
        told = told or (_FOR.match(view.folded, mention.entry.end) if deputy else None)
        near = names_near.after(view, told.end(), 60) if told else None
        index = names_match.find(near.name, names) if near else None
        if index is not None and members[index].kinds <= {"excused", "absent"}:
            found[names[index]] = sitting
    return found


def _stands(view: View, mention: Mention, names: list[str]) -> bool:
    unknown = mention.note.gives is not None and names_match.find(mention.note.gives, names) is None
    return unknown and _BY.search(view.folded, *mention.entry.tail) is not None


def _sits_for(mention: Mention, members: list[Member]) -> str | None:
    """Who is listed as present by the very words that tell of sitting for this member: "Représentés : A représenté par B"."""
    at = mention.entry.holder[0] if mention.entry.holder else -1
    if at < mention.entry.end:
        return None  # "Anne PETIT (pouvoir de Luc NOIR)": who is named first holds a proxy
    return next((m.name for m in members for other in m.of("present") if other.entry.start == at), None)


def tell(record: PaperRecord, view: View, members: list[Member]) -> None:
    """A seat held by a substitute counts once: the warning lets the check leave the replaced member out of the sum."""
    present = [a.name for a in record.attendance if a.status == "present"]
    seats = instead(view, members)
    for member in members:
        told = (m.note.gives if m.note.substitute else _sits_for(m, members) for m in member.mentions)
        sitting = next((name for name in told if name), seats.get(member.name))
        if sitting and names_match.find(sitting, present) is not None:
            record.warnings.append(warn("substitute_sits", name=member.name, substitute=sitting))


def seated(record: PaperRecord, view: View, roll: Roll) -> None:
    """Substitutes listed under a title of their own: who takes no seat is held back; who sits where all are listed takes no second one.

    A substitute votes in a member's stead alone (CGCT L5211-6): whom the printed number of those present, or of voters, leaves out only
    attended, as did those of whom the title says so. Each of the others sits for a titular where the number in office shows it.
    """
    lists = [s for s in roll.sections if s.kind == "present" and "suppleant" in view.folded[s.heading.start : s.heading.end]]
    attends = {e.name for s in lists for e in s.entries if _ATTENDS.search(view.folded, s.heading.start, s.entries[0].start)}
    listed = {e.name for s in lists for e in s.entries}
    instead = [line for line in record.attendance if line.status == "present" and line.name in listed]
    out = instead if _left_out(record, len(instead)) else [line for line in instead if line.name in attends]
    for line in out:
        roll_credit.hold_back(record, "substitute_attends", line)
    seats = [line for line in instead if line not in out]
    if seats and len(record.attendance) - len(seats) == record.session.members_in_office:
        record.warnings += [warn("substitute_seated", name=line.name) for line in seats]


def _left_out(record: PaperRecord, substitutes: int) -> bool:
    """Whether the printed number of those present, or of voters where that is not printed, is met without the substitutes."""
    states = Counter(line.status for line in record.attendance)
    here, session = states["present"], record.session
    if session.stated_present is not None:
        return session.stated_present == here - substitutes
    return session.stated_voters is not None and session.stated_voters == here - substitutes + states["represented"]
