"""The session as the paper heads it: each fact with its evidence and confidence; what contradicts itself is held back."""

from data_loaders.documents.fact import Fact
from data_loaders.documents.facts import (
    session_closing,
    session_convening,
    session_counts,
    session_date,
    session_president,
    session_secretary,
    session_time,
)
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.documents.segments import roll
from data_loaders.documents.view import View

_HEAD = 3500


def fill(record: PaperRecord, view: View) -> None:
    """Sets `record.session`."""
    end = roll.find(view).end or _HEAD
    date = session_date.extract(view, end)
    _date(record, date)
    _put(record, "president", session_president.extract(view, end + 1500))
    _put(record, "secretary", session_secretary.extract(view, end + 2500))
    found = date.found
    _put(record, "time", session_time.extract(view, found.start if found else None, found.end if found else None, end))
    _put(record, "closed_at", session_closing.extract(view))
    _put(record, "convened_on", session_convening.extract(view, end, record.session.date))
    counts = session_counts.extract(view, 0, max(1200, end) + 700)
    for key in session_counts.KEYS:
        _put(record, key, counts.get(key))


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


def _put(record: PaperRecord, key: str, fact: Fact[str] | Fact[int] | None) -> None:
    if fact is None:
        return
    setattr(record.session, key, fact.value)
    record.session.evidence[key] = list(fact.spans)
    record.session.confidence[key] = fact.confidence
