"""Says of each fact how sure it is: the gravest sign of its reading, turned into the share of such facts that were right when counted."""

from collections import Counter
from dataclasses import asdict

from council.sureness import THRESHOLD
from data_loaders.documents.checks.confidence_signs import Print, why_held
from data_loaders.documents.checks.confidence_table import probability
from data_loaders.documents.checks.scan_doubt import named
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import AttendanceRecord, ContractRecord, DeliberationRecord, GrantRecord, PaperRecord, warn

_DISAGREE = ("stated_present_differs", "stated_represented_differs", "counts_disagree")
_VOTES_DISAGREE = ("more_votes_than_members", "more_votes_than_voters")


def run(record: PaperRecord, paper: Paper) -> None:
    """Sets every confidence from the table; a name or an amount under the threshold goes to `held_back`, and is told."""
    how = Print.of(paper)
    for held in record.held_back:
        held["sign"] = why_held(record, held)
        held["confidence"] = probability(held["fact"].split(".", 1)[0], held["sign"])
    _session(record, how)
    _roll(record, how)
    for item in record.deliberations:
        _item(record, item, how)


def _session(record: PaperRecord, how: Print) -> None:
    session = record.session
    told = {warning.code for warning in record.warnings}
    for key, own in session.confidence.items():
        band = how.band(session.evidence.get(key, ()), own)
        if key == "date" and "weekday_mismatch" in told:
            band = "contradicted"
        session.signs[key] = band or "plain"
        session.confidence[key] = probability("session", session.signs[key])


def _roll(record: PaperRecord, how: Print) -> None:
    told = {warning.code for warning in record.warnings}
    denied = len(told & set(_DISAGREE)) + (record.closes is False)  # printed numbers that the list does not make up
    statuses = Counter(line.status for line in record.attendance)
    counted = {name: getattr(record.session, f"stated_{name}") == statuses[name] for name in ("present", "represented")}
    for line in list(record.attendance):
        print_band = how.band(line.evidence, line.confidence)
        checked = record.closes or counted.get(line.status, False)
        if denied:
            band = "contradicted" if denied == 1 else "contradicted_twice"
        elif print_band in ("scan_unsure", "inferred"):
            band = print_band
        else:
            band = "checked" if checked else print_band or "plain"
        line.sign, line.confidence = band, probability("attendance", band)
        if line.confidence < THRESHOLD:
            _hold_line(record, line)


def _hold_line(record: PaperRecord, line: AttendanceRecord) -> None:
    """The member keeps the seat, of unknown status."""
    record.attendance.remove(line)
    record.warnings.append(warn("low_confidence", line.evidence, name=line.name))
    record.held_back.append({"fact": "attendance", **asdict(line)})


def _item(record: PaperRecord, item: DeliberationRecord, how: Print) -> None:
    vote = item.vote
    places = [span for w in record.warnings if w.code in _VOTES_DISAGREE for span in w.evidence]
    contradicted = any(a < d and c < b for a, b in places for c, d in vote.evidence)
    vote.sign = "contradicted" if contradicted else how.band(vote.evidence, vote.confidence) or "plain"
    vote.confidence = probability("vote", vote.sign)
    item.contracts = [line for line in item.contracts if _sure(record, item, line, "contract", line.supplier or "?", how)]
    item.grants = [line for line in item.grants if _sure(record, item, line, "grant", line.beneficiary, how)]


def _sure(record: PaperRecord, item: DeliberationRecord, line: ContractRecord | GrantRecord, kind: str, name: str, how: Print) -> bool:  # noqa: PLR0917
    """Says how sure the line is; under the threshold it is held back."""
    line.sign = how.band(line.evidence, line.confidence) or "plain"
    line.confidence = probability(kind, line.sign)
    if line.confidence >= THRESHOLD:
        return True
    record.warnings.append(warn("low_confidence", line.evidence, name=name))
    record.held_back.append({"fact": kind, **asdict(line), "item": named(item)})
    return False
