"""A session's merged roll as rows: one line a councillor, with its evidence, and the doubts."""

from council import Attendance, Councillor
from database.identities.identity import identity
from database.sessions.gathered import Gathered
from database.sessions.roll import Roll
from database.sessions.roll_members import Member


def add_roll(gathered: Gathered, roll: Roll) -> None:
    """The merged lines, their councillors, their evidence, and the doubts."""
    for member in roll.members.values():
        councillor_id = councillor_key(gathered.council_id, member.key)
        gathered.add(Councillor, councillor_id, council_id=gathered.council_id, key=member.key, name=member.sources[0][1]["name"])
    for member in roll.members.values():
        _add_member(gathered, roll, member)
    for code, values, sources in roll.doubts:
        gathered.warn(code, values, sources)


def _add_member(gathered: Gathered, roll: Roll, member: Member) -> None:
    paper, line = member.sources[0]
    key = identity("attendance", gathered.session_id, member.key)
    gathered.add_owned(
        Attendance,
        key,
        councillor_id=councillor_key(gathered.council_id, member.key),
        printed_name=line["name"],
        status=member.status,
        arrived_at=member.arrived_at,
        left_at=member.left_at,
        presence=member.presence,
        proxy_to=member.proxy_to,
        proxy_to_id=member_id(gathered, roll, member.proxy_to),
        role=member.role,
        held_back=member.status == "unknown",
        document_id=paper.document_id,
        confidence=line.get("confidence", 1.0),
    )
    for source, printed in member.sources:
        gathered.prove(Attendance, key, "status", source, printed.get("evidence") or [])


def councillor_key(council_id: int, key: str) -> int:
    """The address of one councillor."""
    return identity("councillor", council_id, key)


def member_id(gathered: Gathered, roll: Roll, name: str | None) -> int | None:
    """The councillor of the roll whom a mention names without doubt."""
    key = roll.names.find(name)
    return councillor_key(gathered.council_id, key) if key in roll.members else None
