"""Who came, late or not, who left, who gave a proxy (pouvoir, L2121-20: one a holder), who was excused or absent."""

from dataclasses import dataclass
from random import Random
from typing import Any

from data_loaders.documents.record import AttendanceRecord, Status
from sample_data.people import Member, Person

LATE = ("19:15", "19:25", "19:40")
EARLY = ("20:10", "20:30", "20:45")


@dataclass(slots=True)
class Attendee:
    """One member at one session; a proxy holder stands for who is represented, or for who leaves."""

    member: Member
    status: Status = "present"
    arrived_at: str | None = None
    left_at: str | None = None
    holder: Person | None = None

    @property
    def person(self) -> Person:
        """Who it is."""
        return self.member.person

    @property
    def partial(self) -> bool:
        """Came late or left early."""
        return bool(self.arrived_at or self.left_at)

    def record(self, role: str | None) -> AttendanceRecord:
        """What a paper that prints all but, perhaps, the function says of this member."""
        presence: list[dict[str, Any]] | None = None
        if self.partial:
            presence = [{"from": _bound(self.arrived_at), "to": _bound(self.left_at)}]
        holder = self.holder.name if self.holder else None
        return AttendanceRecord(self.person.name, self.status, self.arrived_at, self.left_at, holder, role, presence)


def _bound(time: str | None) -> dict[str, Any] | None:
    return {"time": time, "item": None} if time else None


def draw_roll(rng: Random, members: tuple[Member, ...], opening: str) -> list[Attendee]:
    """A roll that closes; each member has a habit of coming that holds over the sessions."""
    roll = [Attendee(member) for member in members]
    for attendee in roll[1:]:
        diligence = Random(attendee.person.name).choice((0.98, 0.95, 0.92, 0.88, 0.84, 0.72))
        if rng.random() < diligence:
            continue
        attendee.status = rng.choices(("represented", "excused", "absent"), (70, 20, 10))[0]
    present = [a for a in roll if a.status == "present"]
    holders = rng.sample(present, len(present))
    for attendee in roll:
        if attendee.status == "represented":
            attendee.holder = holders.pop().person
    chair, coming_and_going = roll[0], holders[:2]
    for attendee in coming_and_going:
        chance = rng.random()
        if attendee is chair or chance > 0.6:
            continue
        if chance < 0.3:
            attendee.arrived_at = rng.choice(LATE)
            continue
        attendee.left_at = rng.choice(EARLY)
        if chance < 0.42 and len(holders) > 2:
            attendee.holder = holders.pop().person
    return roll
