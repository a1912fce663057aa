"""A session's head and roll as rows: printed fields by the papers that prevail, and whether the merged list closes."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from council import CouncilSession
from council.sureness import THRESHOLD
from database.checks import session_guards
from database.checks.session_guards import Sitting
from database.sessions.gathered import Gathered, day
from database.sessions.readings import Reading
from database.sessions.roll import Roll

_FIELDS = (
    "time",
    "closed_at",
    "president",
    "secretary",
    "convened_on",
    "members_in_office",
    "stated_present",
    "stated_represented",
    "stated_voters",
)
# A printed number of voters may leave out those who left the room for one vote: it says nothing of the roll.
_MISMATCHES = ("stated_present_differs", "stated_represented_differs", "weekday_mismatch")


def add_session(gathered: Gathered, date: str, papers: Sequence[Reading], roll: Roll) -> None:
    """The session's row with its evidence; `papers` in order, minutes first."""
    values: dict[str, Any] = {name: _printed(gathered, name, papers) for name in _FIELDS}
    values["convened_on"] = day(values["convened_on"])
    in_office = values["members_in_office"]
    closes, difference = closing(roll, in_office)
    if closes is False:
        gathered.warn("session_does_not_close", {"counted": len(roll.members), "in_office": in_office})
    denied = session_guards.marks(Sitting(roll, list(papers), values, closes))
    for code, told in denied:
        gathered.warn(code, told)
    _prove_first(gathered, "date", papers, date)
    confidence = min((paper.record["session"].get("confidence", {}).get("date", 1.0) for paper in papers), default=1.0)
    gathered.add(
        CouncilSession,
        gathered.session_id,
        council_id=gathered.council_id,
        date=day(date),
        **values,
        closes=closes,
        in_rates=closes is not False and not denied and not _contradicted(roll.papers or papers) and confidence >= THRESHOLD,
        difference=difference,
        breaks=_breaks(papers),
        provisional=any(paper.minutes and paper.record.get("provisional") for paper in papers),
        confidence=confidence,
    )


def _breaks(papers: Sequence[Reading]) -> list[dict[str, str]] | None:
    """The suspensions that the first paper to tell any tells."""
    told = next((paper.record["breaks"] for paper in papers if paper.record.get("breaks")), None)
    return [{"from": one["from"], "to": one["to"]} for one in told] if told else None


def _contradicted(papers: Sequence[Reading]) -> bool:
    """Every paper that tells the roll contradicts itself: its printed counts are not its names, or its weekday not its date."""
    return all(any(w["code"] in _MISMATCHES for w in paper.record.get("warnings") or []) for paper in papers)


def closing(roll: Roll, in_office: int | None) -> tuple[bool | None, int | None]:
    """(closes, members in office minus members named); None where nothing is printed to check against.

    A paper whose own list is the merged one has counted the seats that substitutes hold: its word stands.
    """
    if in_office is None or not roll.members:
        return None, None
    for paper in roll.papers:
        if paper.record.get("closes") and len(paper.record["attendance"]) == len(roll.members):
            return True, 0
    difference = in_office - len(roll.members)
    return difference == 0, difference


def _printed(gathered: Gathered, name: str, papers: Sequence[Reading]) -> Any:
    """What most of the prevailing papers print; a tie goes to the first of them."""
    ranked = [p for p in papers if p.minutes and p.record["session"].get(name) is not None] or list(papers)
    values = Counter(value for p in ranked if (value := p.record["session"].get(name)) is not None)
    if not values:
        return None
    value = values.most_common(1)[0][0]
    _prove_first(gathered, name, [p for p in ranked if p.record["session"].get(name) == value])
    return value


def _prove_first(gathered: Gathered, name: str, papers: Sequence[Reading], value: Any = None) -> None:
    for paper in papers:
        spans = (paper.record["session"].get("evidence") or {}).get(name)
        if spans and (value is None or paper.record["session"].get(name) == value):
            gathered.prove(CouncilSession, gathered.session_id, name, paper, spans)
            return
