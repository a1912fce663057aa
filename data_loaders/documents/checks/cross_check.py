"""What the paper says twice must agree: members counted, numbers printed, votes; a contradiction is told and kept out of rates."""

from collections import Counter

from council.substitute import SUBSTITUTES
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord, Status, warn

_LESS_SURE = 0.8


def run(record: PaperRecord) -> None:
    """Sets `closes` and adds a warning for each disagreement."""
    closes(record)
    _counts(record)
    for item in record.deliberations:
        _votes(record, item)


def closes(record: PaperRecord) -> None:
    """Present + represented + excused + absent = members in office, a seat held by a substitute once.

    Null where that number is not printed or nobody is listed.
    """
    office = record.session.members_in_office
    if office is None or not record.attendance:
        return
    counted = len(record.attendance) - sum(w.code in SUBSTITUTES for w in record.warnings)
    record.closes = counted == office
    if not record.closes:
        record.warnings.append(
            warn("does_not_close", record.session.evidence.get("members_in_office", ()), counted=counted, in_office=office)
        )


def _counts(record: PaperRecord) -> None:
    """The number printed beside a list against the names in it; who came or went in between explains a difference."""
    _printed_counts(record)
    if not record.attendance or any(line.presence for line in record.attendance):
        return
    told = Counter(line.status for line in record.attendance)
    session = record.session
    pairs: tuple[tuple[str, int | None, Status], ...] = (
        ("stated_present", session.stated_present, "present"),
        ("stated_represented", session.stated_represented, "represented"),
    )
    for key, stated, status in pairs:
        if stated is not None and told[status] != stated:
            record.warnings.append(warn(f"{key}_differs", session.evidence.get(key, ()), stated=stated, counted=told[status]))
            _lower(record.attendance, status)
    voters = told["present"] + told["represented"]
    if session.stated_voters is not None and session.stated_voters != voters:
        evidence = session.evidence.get("stated_voters", ())
        record.warnings.append(warn("stated_voters_differs", evidence, stated=session.stated_voters, counted=voters))


def _printed_counts(record: PaperRecord) -> None:
    """No more can vote than are present or represented; fewer can, where members stand aside."""
    session = record.session
    present, represented, voters = session.stated_present, session.stated_represented, session.stated_voters
    if present is not None and represented is not None and voters is not None and voters > present + represented:
        spans = [span for key in ("stated_present", "stated_represented", "stated_voters") for span in session.evidence.get(key, ())]
        record.warnings.append(warn("counts_disagree", spans, present=present, represented=represented, voters=voters))


def _lower(lines: list[AttendanceRecord], status: Status) -> None:
    for line in lines:
        if line.status == status:
            line.confidence = min(line.confidence, _LESS_SURE)


def _votes(record: PaperRecord, item: DeliberationRecord) -> None:
    """Votes cast can outnumber neither the members in office nor the voters printed."""
    vote, session = item.vote, record.session
    cast = sum(n for n in (vote.for_, vote.against, vote.abstentions, vote.not_voting) if n is not None)
    called = item.number or item.title or ""
    if session.members_in_office is not None and cast > session.members_in_office:
        values = {"votes": cast, "in_office": session.members_in_office, "item": called}
        record.warnings.append(warn("more_votes_than_members", vote.evidence, **values))
    elif session.stated_voters is not None and cast > session.stated_voters and not any(a.presence for a in record.attendance):
        values = {"votes": cast, "voters": session.stated_voters, "item": called}
        record.warnings.append(warn("more_votes_than_voters", vote.evidence, **values))
