"""When a council met and who was there."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from sample_data.council_plan import CouncilPlan
from sample_data.people import Member, Person
from sample_data.roll_call import Attendee, draw_roll

MEETING_MONTHS = (2, 3, 5, 6, 9, 10, 12)
# The months of municipal elections.
WITHOUT = {(2020, 3), (2026, 3)}


@dataclass(slots=True)
class SessionPlan:
    """One session; `index` counts from 0 within the council, `doubt` names the contradiction its papers will print."""

    council: CouncilPlan
    index: int
    date: dt.date
    convened_on: dt.date
    closed_at: str
    members: tuple[Member, ...]
    roll: list[Attendee]
    secretary: Person
    items: int
    first_serial: int
    doubt: str | None = None
    rng: Random = field(default_factory=Random)

    @property
    def mayor(self) -> Person:
        """Who chairs."""
        return self.members[0].person

    def of_status(self, status: str) -> list[Attendee]:
        """Those of the roll with a status, in its order."""
        return [a for a in self.roll if a.status == status]


def meeting_days(council: CouncilPlan) -> list[dt.date]:
    """About seven a year, on the council's weekday."""
    days = []
    for year in range(council.first.year, council.last.year + 1):
        for month in MEETING_MONTHS:
            day = dt.date(year, month, 8 + (year * 7 + month * 5) % (7 if month == 12 else 14))
            day += dt.timedelta((council.weekday - day.weekday()) % 7)
            if council.first <= day <= council.last:
                days.append(day)
    return [day for day in days if (day.year, day.month) not in WITHOUT]


def plan_sessions(council: CouncilPlan, doubts: dict[int, str]) -> list[SessionPlan]:
    """All sessions of a council, each with a random generator of its own; `doubts`: index -> contradiction to print."""
    sessions: list[SessionPlan] = []
    serial, year = 1, 0
    for index, day in enumerate(meeting_days(council)):
        rng = Random(f"{council.folder} {day}")
        members = council.mandate(day).members
        serial, year = (1, day.year) if day.year != year else (serial, year)
        items = rng.randint(10, 15)
        roll = draw_roll(rng, members, council.hour)
        session = SessionPlan(
            council=council,
            index=index,
            date=day,
            convened_on=day - dt.timedelta(rng.choice((6, 7, 8))),
            closed_at=f"{rng.choice((21, 22))}:{rng.choice(('05', '20', '35', '50'))}",
            members=members,
            roll=roll,
            secretary=rng.choice([a.person for a in roll[1:] if a.status == "present" and not a.partial]),
            items=items,
            first_serial=serial,
            doubt=doubts.get(index),
            rng=rng,
        )
        serial += items
        sessions.append(session)
    return sessions
