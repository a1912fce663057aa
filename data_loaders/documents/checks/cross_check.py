"""What the paper says twice must agree: members counted, numbers printed, votes."""

from collections import Counter

from data_loaders.documents.record import PaperRecord, warn


def run(record: PaperRecord) -> None:
    """Sets `closes` and adds a warning for each disagreement."""
    _closes(record)
    _counts(record)
    _votes(record)


def _closes(record: PaperRecord) -> None:
    """Present + represented + excused + absent = members in office; null where that number is not printed or nobody is listed."""
    office = record.session.members_in_office
    if office is None or not record.attendance:
        return
    counted = len(record.attendance)
    record.closes = counted == office
    if not record.closes:
        record.warnings.append(
            warn("does_not_close", record.session.evidence.get("members_in_office", ()), counted=counted, in_office=office)
        )


def _counts(record: PaperRecord) -> None:
    """The number printed beside a list against the names in it."""
    told = Counter(line.status for line in record.attendance)
    partial = any(line.presence for line in record.attendance)
    for key, status in (("stated_present", "present"), ("stated_represented", "represented")):
        stated: int | None = getattr(record.session, key)
        if stated is None or not record.attendance or told[status] == stated or partial:
            continue
        record.warnings.append(warn(f"{key}_differs", record.session.evidence.get(key, ()), stated=stated, counted=told[status]))


def _votes(record: PaperRecord) -> None:
    """Votes cast cannot outnumber the members in office."""
    office = record.session.members_in_office
    for item in record.deliberations:
        vote = item.vote
        cast = [n for n in (vote.for_, vote.against, vote.abstentions, vote.not_voting) if n is not None]
        if office is not None and sum(cast) > office:
            record.warnings.append(
                warn("more_votes_than_members", vote.evidence, votes=sum(cast), in_office=office, item=item.number or item.title or "")
            )
