"""The guards over one session: its papers' rolls once they are merged, and what they print of the session (CGCT L2121-15, L2121-20)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from council.guard import Guard
from database.identities.names import name_key
from database.sessions.readings import Reading
from database.sessions.roll import Roll
from database.sessions.roll_members import Member

# The least council that sits, one deemed complete, has five members (CGCT L2121-2-1): fewer names, and no printed number, are no roll.
_LEAST_MEMBERS = 5
_WHOLE = 2 / 3  # of a commune's seats; see data_loaders/documents/checks/guard_council.py


@dataclass(frozen=True, slots=True)
class Sitting:
    """The merged roll, its papers, and what most of them print of the session."""

    roll: Roll
    papers: list[Reading]
    printed: dict[str, Any]
    closes: bool | None


@dataclass(frozen=True, slots=True)
class Fired:
    """What a guard finds: of one member, or of the whole session."""

    values: dict[str, Any] = field(default_factory=dict)
    member: Member | None = None


Look = Callable[[Sitting], Iterator[Fired]]


def seated_with_proxy(sitting: Sitting) -> Iterator[Fired]:
    """Present all along by one paper, giving a proxy by another, and nothing tells of coming or going."""
    for member in sitting.roll.members.values():
        if member.status == "present" and member.proxy_to and not (member.arrived_at or member.left_at or member.presence):
            yield _of(member)


def holder_away(sitting: Sitting) -> Iterator[Fired]:
    """Represented by one who is away for the whole session."""
    yield from _held_by(sitting, {"absent", "excused"})


def crossed_proxies(sitting: Sitting) -> Iterator[Fired]:
    """Represented by one who is represented himself."""
    yield from _held_by(sitting, {"represented"})


def _held_by(sitting: Sitting, statuses: set[str]) -> Iterator[Fired]:
    members = sitting.roll.members
    gone = {key for key, member in members.items() if member.status in statuses and not member.presence}
    for key, member in members.items():
        holder = sitting.roll.names.find(member.proxy_to) if member.status == "represented" else None
        if holder in gone and holder != key:
            yield _of(member)


def more_printed(sitting: Sitting) -> Iterator[Fired]:
    """A paper prints more members present than all of them name as present at any time, or in doubt."""
    read = sum(member.status in ("present", "unknown") for member in sitting.roll.members.values())
    stated = max((paper.record["session"].get("stated_present") or 0 for paper in sitting.roll.papers), default=0)
    if sitting.roll.members and stated > read:
        yield Fired({"stated": stated, "counted": read})


def short_roll(sitting: Sitting) -> Iterator[Fired]:
    """Fewer names than the least council has members, and no number in office to hold them against."""
    read = len(sitting.roll.members)
    if 0 < read < _LEAST_MEMBERS and sitting.closes is None:
        yield Fired({"counted": read, "least": _LEAST_MEMBERS})


def few_for_size(sitting: Sitting) -> Iterator[Fired]:
    """Each paper's roll names less than two thirds of the seats of a commune of that population, and all of them together no more."""
    told = [w["values"] for paper in sitting.roll.papers for w in paper.record.get("warnings") or [] if w["code"] == "few_for_size"]
    read = len(sitting.roll.members)
    if told and sitting.closes is None and all(read < values["seats"] * _WHOLE for values in told):
        yield Fired({"counted": read, "seats": told[0]["seats"]})


def chair_unlisted(sitting: Sitting) -> Iterator[Fired]:
    """Who presides stands in no list of a roll that is not proved to close: the list was read in part."""
    chair = sitting.printed.get("president")
    if not chair or not sitting.roll.members or sitting.closes:
        return
    if sitting.roll.names.find(chair) is None and name_key(chair) not in sitting.roll.members:
        yield Fired({"name": chair})


def _of(member: Member) -> Fired:
    return Fired({"name": member.sources[0][1]["name"]}, member)


GUARDS: tuple[Guard[Look], ...] = (
    Guard("seated_with_proxy", "session", "held_back", seated_with_proxy),
    Guard("holder_away", "session", "held_back", holder_away),
    Guard("crossed_proxies", "session", "held_back", crossed_proxies),
    Guard("more_printed", "session", "marked", more_printed),
    Guard("short_roll", "session", "marked", short_roll),
    Guard("few_for_size", "session", "marked", few_for_size),
    Guard("chair_unlisted", "session", "marked", chair_unlisted),
)


def hold(sitting: Sitting) -> None:
    """Makes unknown the status of members whom a guard holds back, and says why among the roll's doubts."""
    for guard in GUARDS:
        for fired in list(guard.look(sitting)) if guard.effect == "held_back" else ():
            if fired.member is not None and not any(line.get("decided") for _, line in fired.member.sources):
                fired.member.status, fired.member.doubt = "unknown", guard.name
                sitting.roll.doubts.append((guard.name, fired.values, fired.member.sources))


def marks(sitting: Sitting) -> list[tuple[str, dict[str, Any]]]:
    """Why the roll is not whole: (guard, values of its sentence); nothing where it is, as far as its papers tell."""
    return [(guard.name, fired.values) for guard in GUARDS if guard.effect == "marked" for fired in guard.look(sitting)]
