"""Papers that contradict others on purpose."""

from dataclasses import replace

from data_loaders.documents.record import PaperRecord
from sample_data.acts.act import Act
from sample_data.ballots import Ballot
from sample_data.layouts import compose_extract, house_style
from sample_data.layouts.blocks import Block
from sample_data.session_plan import SessionPlan


def disagreeing_extract(session: SessionPlan, evening: list[tuple[Act, Ballot]]) -> tuple[list[Block], PaperRecord]:
    """An extract of a session at which one member was excused by the minutes and present here, or the reverse."""
    roll = [replace(a) for a in session.roll]
    away = next((a for a in roll if a.status in {"excused", "absent"}), None)
    if away:
        away.status = "present"
    else:
        busy = {a.holder for a in roll} | {session.secretary}
        there = next(a for a in reversed(roll) if a.status == "present" and not a.partial and a.person not in busy)
        there.status = "excused"
    return compose_extract.compose(replace(session, roll=roll), 1, *evening[0], house_style.PLAIN_EXTRACT)


def impossible_vote(ballot: Ballot) -> None:
    """More votes than the council has seats: a misprint that must keep the vote out of the rates."""
    ballot.votes_for += 60
