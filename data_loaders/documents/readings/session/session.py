"""The session as the paper heads it: each fact with its evidence and confidence; what contradicts itself is held back."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.roll import attendance_layout, roll
from data_loaders.documents.readings.session import (
    session_breaks,
    session_chair,
    session_closing,
    session_convening,
    session_counts,
    session_date,
    session_president,
    session_secretary,
    session_time,
)
from data_loaders.documents.readings.session.session_count_labels import KEYS
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_vocabulary import PARTICLES
from data_loaders.documents.text.view import View, fold

_SECRETARY_LABEL = re.compile(r"secretaire de (?:la )?seance ?: ?[a-z]")
_HEAD = 3500
_LEAST_ROLL = 3
_BEHIND = 500  # further behind a roll, who presides does so for one item


def fill(record: PaperRecord, view: View) -> None:
    """Sets `record.session`."""
    lists = roll.find(view)
    end = lists.end or _HEAD
    date = session_date.extract(view, lists.start or 1500)
    _date(record, date)
    listed = [s.entries for s in lists.sections if s.kind == "present"] if not attendance_layout.broken(view, lists, None) else []
    members = [entry for entries in listed for entry in entries]
    president = session_president.extract(view, end + (_BEHIND if lists.end else 1500)) or session_chair.extract(view, end + 1500, members)
    _put(record, "president", _as_listed(view, president, members, chair=True))
    _put(record, "secretary", _as_listed(view, session_secretary.extract(view, end + 2500), members))
    if record.session.secretary and record.session.secretary == record.session.president and not _labelled(view):
        _forget(record, "secretary")  # who presides keeps no minutes: one of the two names is another's
    _put(record, "time", session_time.extract(view, [d.end for d in date.places], end))
    _put(record, "closed_at", session_closing.extract(view))
    _put(record, "convened_on", session_convening.extract(view, end, record.session.date))
    counts = session_counts.extract(view, 0, end + 350 if lists.end else 2500)
    for key in KEYS:
        _put(record, key, counts.get(key))
    record.breaks = [{"from": one.start, "to": one.end, "place": list(one.span)} for one in session_breaks.find(view)]


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
    return Fact(entry.name, (*fact.spans, view.span(entry.start, entry.end)), fact.confidence)


def _told_more(listed: str, said: str) -> bool:
    """Whether the roll prints more of the name, or its surname alone; an initial in its stead is no better."""
    a, b = names_match.words(listed), names_match.words(said)
    return len(a) > len(b) or set(a) < set(b)


def _date(record: PaperRecord, date: session_date.SessionDate) -> None:
    if date.fact is None:
        return
    spans = list(date.fact.spans)
    if date.rival:
        record.warnings.append(warn("session_date_conflict", spans, first=date.fact.value, second=date.rival))
        record.held_back.append({"fact": "session.date", "value": date.fact.value, "confidence": date.fact.confidence, "evidence": spans})
        return
    if date.weekday is False:
        record.warnings.append(warn("weekday_mismatch", spans, date=date.fact.value))
    _put(record, "date", date.fact)


def _labelled(view: View) -> bool:
    """Does the paper print the secretary behind a label of his own?"""
    return _SECRETARY_LABEL.search(view.folded) is not None


def _forget(record: PaperRecord, key: str) -> None:
    setattr(record.session, key, None)
    del record.session.evidence[key], record.session.confidence[key]


def _put(record: PaperRecord, key: str, fact: Fact[str] | Fact[int] | None) -> None:
    if fact is None:
        return
    setattr(record.session, key, fact.value)
    record.session.evidence[key] = list(fact.spans)
    record.session.confidence[key] = fact.confidence
