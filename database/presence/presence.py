"""Whether a member was there at each vote: yes, no, or it cannot be known, with how it is known (tiers T0 to T3).

Who has no stay is there for the whole session, or away for the whole: the status of the session tells, and no row is kept. A row is
kept for who came, left or went out, and for who took no part in one vote.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from council import CouncilSession, Position, VotePresence
from database.acts.act_keys import Act
from database.identities.identity import identity
from database.presence.page import Anchor, Page, page
from database.presence.places import Answer, minutes
from database.presence.stays_at_vote import Clock, VoteOf
from database.sessions.gathered import Gathered
from database.sessions.own_lists import OwnLists
from database.sessions.roll import Roll
from database.sessions.roll_members import Member
from database.sessions.roll_rows import councillor_key


def add_presence(gathered: Gathered, acts: Mapping[str, list[Act]], roll: Roll) -> None:
    """The rows of one session whose head, acts and votes are gathered already."""
    head = gathered.rows.get(CouncilSession, {}).get(gathered.session_id, {})
    clock = Clock.of(head.get("time"), head.get("closed_at"))
    sheets = _sheets(acts, roll, clock)
    lists = OwnLists(acts, roll)
    said = _positions(gathered)
    for member in roll.members.values():
        if member.status != "present":
            continue
        who = councillor_key(gathered.council_id, member.key)
        for key, readings in acts.items() if member.presence else ():
            vote = VoteOf(key, readings[0].record.get("number"), sheets, clock)
            answer = lists.answer(readings, member) or vote.presence(member.presence or [])
            place = identity("deliberation", gathered.session_id, key)
            _add(gathered, place, who, _with_vote(answer, said.get((place, who)), member))
    for (place, who), position in said.items():
        if position == "not_voting":
            _add(gathered, place, who, Answer("unknown", "T0", "not_voting"))


def _positions(gathered: Gathered) -> dict[tuple[int, int], str]:
    """(act, councillor) -> how the papers name that person's vote."""
    rows = gathered.rows.get(Position, {}).values()
    return {(row["deliberation_id"], row["councillor_id"]): row["vote"] for row in rows if row["councillor_id"]}


def _with_vote(answer: Answer, vote: str | None, member: Member) -> Answer:
    """Who is named in the vote, and gave no proxy, was there."""
    if vote in (None, "not_voting") or member.proxy_to:
        return answer
    return Answer("unknown", "T0", "contradiction") if answer.present == "no" else Answer("yes", "T0", "named_in_vote")


def _add(gathered: Gathered, place: int, who: int, answer: Answer) -> None:
    key = identity("vote_presence", place, who)
    if key not in gathered.rows.get(VotePresence, {}):
        gathered.add_owned(
            VotePresence, key, deliberation_id=place, councillor_id=who, present=answer.present, tier=answer.tier, reason=answer.reason
        )


def _sheets(acts: Mapping[str, list[Act]], roll: Roll, clock: Clock) -> dict[int, Page]:
    """Each paper's acts in the order of its text, with the hours that it tells among them."""
    by_paper: dict[int, list[Act]] = defaultdict(list)
    for readings in acts.values():
        for act in readings:
            by_paper[act.paper.document_id].append(act)
    anchors = _anchors(roll, clock)
    return {paper: page(sorted(found, key=lambda act: act.place), anchors.get(paper, ())) for paper, found in by_paper.items()}


def _anchors(roll: Roll, clock: Clock) -> dict[int, Sequence[Anchor]]:
    """The hours of comings, goings and suspensions, where the text tells them."""
    found: dict[int, list[Anchor]] = defaultdict(list)
    bounds: list[dict[str, Any]] = [
        bound for member in roll.members.values() for stay in member.presence or [] for bound in (stay["from"], stay["to"]) if bound
    ]
    for bound in bounds:
        if bound.get("time") and bound.get("place") and bound.get("document_id"):
            found[bound["document_id"]].append(Anchor(bound["place"][0], minutes(bound["time"], clock.opening)))
    for paper in roll.papers:
        for told in paper.record.get("breaks") or []:
            found[paper.document_id].append(Anchor(told["place"][0], minutes(told["from"], clock.opening)))
    return dict(found)
