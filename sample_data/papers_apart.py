"""Papers that contradict others on purpose."""

from dataclasses import replace

from data_loaders.documents.record import PaperRecord
from sample_data.acts.act import Act
from sample_data.ballots import Ballot
from sample_data.layouts import compose_extract, house_style
from sample_data.layouts.blocks import Block
from sample_data.session_plan import SessionPlan


def disagreeing_extract(session: SessionPlan, evening: list[tuple[Act, Ballot]]) -> tuple[list[Block], PaperRecord]:
    """An extract of a session whose minutes say that one member was excused: here the member is present."""
    roll = [replace(a) for a in session.roll]
    away = next((a for a in roll if a.status in {"excused", "absent"}), None)
    if away is None:
        away = roll[-1]
        away.status, away.holder = "excused", None
    else:
        away.status = "present"
    return compose_extract.compose(replace(session, roll=roll), 1, *evening[0], house_style.PLAIN_EXTRACT)


def impossible_vote(ballot: Ballot) -> None:
    """More votes than the council has seats: a misprint that must keep the vote out of the rates."""
    ballot.votes_for += 60
