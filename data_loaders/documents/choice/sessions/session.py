"""What the session is said to be: for each of its facts one of the proposals of its readings; what contradicts itself is held back.

The day is the one its words speak of most; near it no other may stand. The chair and the secretary are written as the roll prints them,
and are two people. A number of members is stated where every print of it says the same.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from data_loaders.documents.choice import weights
from data_loaders.documents.fact import Fact
from data_loaders.documents.proposal import Considered, Proposal, Verdict, tell, tracing
from data_loaders.documents.readings.roll import attendance_layout
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.readings.session import (
    session_breaks,
    session_chair,
    session_closing,
    session_closing_line,
    session_convening,
    session_counts,
    session_date,
    session_president,
    session_secretary,
    session_time,
)
from data_loaders.documents.readings.session.session_date import DateRead
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_vocabulary import PARTICLES
from data_loaders.documents.text.view import View, fold

V = TypeVar("V", str, int)
_SECRETARY_LABEL = re.compile(r"secretaire de (?:la )?seance ?: ?[a-z]")
_HEAD = 3500
_LEAST_ROLL = 3
_BEHIND = 500  # further behind a roll, who presides does so for one item
_SMALL_HOURS = "04:00"  # until then a session of the evening before may last
_BY_OFFICE = 0.9  # how sure a chair is that no sentence names
_COUNTS = 500  # characters behind the roll within which its numbers are printed
_LEAST_RIVAL = 2.0
_SURE_OF_RIVALS, _SURE_OF_WEEKDAY = 0.5, 0.8  # two days printed nearly as strongly; a weekday that is not the calendar's


def fill(record: PaperRecord, view: View) -> None:
    """Sets `record.session` and `record.breaks`; tells the trace what became of each proposal."""
    lists = rolls.first(view)
    end = lists.end or _HEAD
    day = _date(record, session_date.propose(view, lists.start or 1500))
    unsure = attendance_layout.broken(view, lists, None) or attendance_layout.mixed(view, lists)
    listed = [s.entries for s in lists.sections if s.kind == "present"] if not unsure else []
    members = [entry for entries in listed for entry in entries]
    _officers(record, view, members, end, bool(lists.end))
    put(record, "time", best("time", session_time.propose(view, [place.end for place in day.places] if day else (), end)))
    put(record, "closed_at", _closed(record, [*session_closing.propose(view), *session_closing_line.propose(view, end)]))
    put(record, "convened_on", best("convened_on", session_convening.propose(view, end, record.session.date)))
    sat = sum(len(s.entries) for s in lists.sections if s.kind in ("present", "represented"))
    for key, told in session_counts.propose(view, 0, end + _COUNTS if lists.end else 2500, lists.end).items():
        put(record, key, agreed(key, _whole(key, told, sat)))
    record.breaks = [{"from": one.start, "to": one.end, "place": list(one.span)} for one in session_breaks.find(view)]


def best(thing: str, proposals: Iterable[Proposal[V]]) -> Fact[V] | None:
    """The proposal that weighs most, of equals the first; None where there is none, or where it names several."""
    table = weights.weights("session")
    ranked = sorted(
        ((weights.score({one.reader: 1.0, **one.features}, table), one) for one in proposals), key=lambda pair: pair[0], reverse=True
    )
    if not ranked:
        return None
    several = bool(ranked[0][1].features.get("several"))
    for place, (total, one) in enumerate(ranked):
        _tell(thing, one, total, "lost" if place else "held back" if several else "chosen", "it names several" if several else "")
    return None if several else Fact(ranked[0][1].value, ranked[0][1].spans)


def _closed(record: PaperRecord, proposals: Iterable[Proposal[str]]) -> Fact[str] | None:
    """The last hour told that closes; on a line of its own it is later than the opening, or in the small hours."""
    told = list(proposals)
    opened = record.session.time or ""
    early = [one for one in told if one.reader == "closing_line" and _SMALL_HOURS < one.value <= opened]
    for one in early:
        _tell("closed_at", one, 0.0, "lost", "before the session opened")
    return best("closed_at", [one for one in told if one not in early])


def _whole(thing: str, proposals: Sequence[Proposal[int]], sat: int) -> list[Proposal[int]]:
    """Without the voters of one item ("Votants : 5", the mayor out), which are not those whom the lists name as there or represented."""
    return [one for one in proposals if thing != "stated_voters" or not one.features.get("item") or one.value == sat]


def agreed(thing: str, proposals: Sequence[Proposal[int]]) -> Fact[int] | None:
    """The number that every print of it says, for all items of the paper; None where they differ."""
    alike = len({one.value for one in proposals}) == 1 and not any(one.features.get("ranged") for one in proposals)
    for one in proposals:
        _tell(thing, one, 1.0, "chosen" if alike else "held back", "" if alike else "printed with several values, or for some items")
    return Fact(proposals[0].value, proposals[0].spans) if alike else None


def put(record: PaperRecord, key: str, fact: Fact[str] | Fact[int] | None) -> None:
    """States a fact of the session with its evidence, where there is one."""
    if fact is None:
        return
    setattr(record.session, key, fact.value)
    record.session.evidence[key] = list(fact.spans)
    record.session.confidence[key] = fact.confidence


def forget(record: PaperRecord, key: str) -> None:
    """Takes a stated fact back."""
    setattr(record.session, key, None)
    record.session.evidence.pop(key, None)
    record.session.confidence.pop(key, None)


def _date(record: PaperRecord, proposals: Sequence[Proposal[DateRead]]) -> DateRead | None:
    """States the day, unless another is printed nearly as strongly; gives back what was read of it."""
    table = weights.weights("session")
    totals = {one.value.iso: weights.score(one.features, table) for one in proposals}
    if not totals:
        return None
    chosen = max(proposals, key=lambda one: (totals[one.value.iso], -one.value.places[0].start))
    most, iso = totals[chosen.value.iso], chosen.value.iso
    rival = next((day for day, total in totals.items() if day != iso and total >= _LEAST_RIVAL and total * 2 > most), None)
    for one in proposals:
        held = rival and one.value.iso in (iso, rival)
        plain = Proposal(one.value.iso, one.spans, one.reader, one.features)
        _tell("date", plain, totals[one.value.iso], "held back" if held else "chosen" if one is chosen else "lost", "")
    spans = list(chosen.spans)
    if rival:
        record.warnings.append(warn("session_date_conflict", spans, first=iso, second=rival))
        record.held_back.append({"fact": "session.date", "value": iso, "confidence": _SURE_OF_RIVALS, "evidence": spans})
        return chosen.value
    if chosen.value.weekday is False:
        record.warnings.append(warn("weekday_mismatch", spans, date=iso))
    put(record, "date", Fact(iso, chosen.spans, _SURE_OF_WEEKDAY if chosen.value.weekday is False else 1.0))
    return chosen.value


def _officers(record: PaperRecord, view: View, members: list[Entry], end: int, listed: bool) -> None:
    """Who presided and who kept the minutes: never the same person, unless a label says so."""
    names = [e.name for e in members]
    president = best("president", session_president.propose(view, end + (_BEHIND if listed else 1500), names))
    if president is None and (chair := best("president", session_chair.propose(view, end + 1500, members))):
        president = Fact(chair.value, chair.spans, _BY_OFFICE)
    put(record, "president", _as_listed(view, president, members, chair=True))
    put(record, "secretary", _as_listed(view, best("secretary", session_secretary.propose(view, end + 2500)), members))
    if record.session.secretary and record.session.secretary == record.session.president and not _SECRETARY_LABEL.search(view.folded):
        forget(record, "secretary")  # who presides keeps no minutes: one of the two names is another's


def _as_listed(view: View, fact: Fact[str] | None, members: list[Entry], chair: bool = False) -> Fact[str] | None:
    """The roll call's print is the name: words that ran on behind it are cut, a name given in part is completed."""
    if fact is None:
        return None
    longer = [e.name for e in members if fact.value.startswith(f"{e.name} ") and fold(e.name.rsplit(" ", 1)[-1]) not in PARTICLES]
    if longer:
        start = fact.spans[0][0]
        return Fact(longer[0], ((start, start + len(longer[0])),), fact.confidence)
    index = names_match.find(fact.value, [e.name for e in members], strict=True) if len(members) >= _LEAST_ROLL else None
    if index is None:
        index = next((i for i, e in enumerate(members) if e.name.startswith(f"{fact.value} ")), None)
    if index is None or not (chair or _told_more(members[index].name, fact.value)):
        return fact
    entry = members[index]
    where = view.span(entry.start, entry.end)
    if any(low < where[0] and where[1] <= high for low, high in fact.spans):
        return fact  # a line's end inside the name: the roll has read the rest of it alone
    return Fact(entry.name, (*fact.spans, where), fact.confidence)


def _told_more(listed: str, said: str) -> bool:
    """Whether the roll prints more of the name, or its surname alone; an initial in its stead is no better."""
    a, b = names_match.words(listed), names_match.words(said)
    return len(a) > len(b) or set(a) < set(b)


def _tell(thing: str, proposal: Proposal[V], total: float, verdict: Verdict, reason: str) -> None:
    if not tracing():
        return
    plain: Proposal[object] = Proposal(proposal.value, proposal.spans, proposal.reader, proposal.features)
    tell(Considered(f"session.{thing}", plain, total, verdict, reason))
