"""How an item ended: drawn from who was in the room."""

from dataclasses import dataclass, field

from sample_data.acts.act import Act, Kind
from sample_data.people import Person
from sample_data.roll_call import Attendee
from sample_data.session_plan import SessionPlan


@dataclass(slots=True)
class Ballot:
    """The true result. `opposed` and `abstaining` are the people who may be named; `group` is theirs when all of it opposed."""

    kind: Kind
    votes_for: int = 0
    votes_against: int = 0
    opposed: list[Person] = field(default_factory=list)
    abstaining: list[Person] = field(default_factory=list)
    apart: list[Person] = field(default_factory=list)
    group: str | None = None
    rejected: bool = False

    @property
    def divided(self) -> bool:
        """Votes stand on both sides."""
        return self.votes_for > 0 and self.votes_against > 0


def draw_ballot(session: SessionPlan, act: Act) -> Ballot:
    """Most items are unanimous; the minority groups oppose or abstain on some; very few are refused, and none that spends."""
    ballot = Ballot(act.kind)
    if act.kind not in {"vote", "secret"}:
        return ballot
    rng = session.rng
    whole = [a for a in session.roll if a.status == "present" and not a.partial]
    voters = len(whole) + len(session.of_status("represented"))
    minority = _minority(session, whole)
    chance = rng.random()
    if chance < 0.1 and minority:
        group = rng.choice(sorted(minority))
        ballot.group, ballot.opposed = group, minority[group]
    elif chance < 0.16 and len(minority) > 1:
        first, second = sorted(minority)[:2]
        ballot.opposed, ballot.abstaining = minority[first][:3], minority[second][:2]
    elif chance < 0.26 and minority:
        ballot.abstaining = minority[sorted(minority)[0]][: rng.randint(1, 3)]
    ballot.votes_against = len(ballot.opposed)
    if act.interested and not ballot.opposed and not ballot.abstaining:
        ballot.apart = [rng.choice(whole[1:]).person]
    ballot.votes_for = voters - ballot.votes_against - len(ballot.abstaining) - len(ballot.apart)
    if chance > 0.97 and act.kind == "vote" and not (ballot.apart or act.contracts or act.grants):
        ballot.rejected = True
        ballot.votes_for, ballot.votes_against = 5, voters - 5
    return ballot


def _minority(session: SessionPlan, whole: list[Attendee]) -> dict[str, list[Person]]:
    """The present members of each group but the mayor's; a group some of whose members are away has no single voice here."""
    leading = session.members[0].group
    groups: dict[str, list[Person]] = {}
    for attendee in whole:
        if attendee.member.group != leading:
            groups.setdefault(attendee.member.group, []).append(attendee.person)
    return groups
