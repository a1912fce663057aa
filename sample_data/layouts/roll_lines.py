"""The roll call in its layouts: names in a row, one a line, gathered under plural civilities, or in a table."""

from collections.abc import Iterable

from data_loaders.documents.record import AttendanceRecord
from sample_data.french_print import hour
from sample_data.layouts.blocks import Block
from sample_data.layouts.house_style import HouseStyle
from sample_data.people import Person
from sample_data.roll_call import Attendee
from sample_data.session_plan import SessionPlan

# Why someone is away is nobody's business: pages must not show it.
REASON = "raisons de santé"
HEADINGS = {
    "present": "Étaient présents",
    "represented": "Avaient donné pouvoir",
    "excused": "Étaient excusés",
    "absent": "Étaient absents",
}
CELLS = {"present": "présent", "represented": "pouvoir", "excused": "excusé", "absent": "absent"}


def roll(session: SessionPlan, style: HouseStyle) -> tuple[list[Block], list[AttendanceRecord]]:
    """The blocks of the roll and what they say, in the order printed."""
    if style.roll == "table":
        return _table(session), [a.record(_quality(a)) for a in session.roll]
    blocks, records = [], []
    for status, heading in HEADINGS.items():
        group = session.of_status(status)
        if style.roll == "civility" and status == "present":
            group = sorted(group, key=lambda a: (a is not group[0], a.person.woman))
        if group:
            blocks += _group(session, heading, group, style)
            records += [a.record(_printed_role(a, status, style)) for a in group]
    return blocks, records


def _printed_role(attendee: Attendee, status: str, style: HouseStyle) -> str | None:
    chair = attendee.member.role == "maire"
    return attendee.member.role if chair or (style.roll == "bullets" and status == "present") else None


def _group(session: SessionPlan, heading: str, group: list[Attendee], style: HouseStyle) -> list[Block]:
    status = group[0].status
    if style.roll == "bullets":
        return [Block("line", f"{heading} :"), *(Block("item", _entry(session, a, style)) for a in group)]
    if style.roll == "civility" and status != "represented":
        return [Block("paragraph", f"{heading} : {_by_civility(group, style)}.")]
    glue = " ; " if status == "represented" else ", "
    return [Block("paragraph", f"{heading} : {glue.join(_entry(session, a, style) for a in group)}.")]


def _entry(session: SessionPlan, attendee: Attendee, style: HouseStyle) -> str:
    person = attendee.person
    if attendee.status == "represented" and attendee.holder:
        holder = _holder(session, attendee.holder, style)
        if style.roll == "bullets":
            return f"{person.civil} donne pouvoir à {holder}"
        return f"{person.civil} à {holder}"
    role = _printed_role(attendee, attendee.status, style)
    return person.civil + (f", {role}" if role else "") + _note(attendee, style)


def _holder(session: SessionPlan, holder: Person, style: HouseStyle) -> str:
    """The mayor as a holder is called by the function in one layout."""
    if style.roll == "bullets" and holder == session.mayor:
        return "Mme la maire" if holder.woman else "M. le maire"
    return holder.civil


def _note(attendee: Attendee, style: HouseStyle) -> str:
    """In brackets after the name: when the member came or left, and to whom the proxy went."""
    if attendee.status == "excused" and style.roll == "inline" and len(attendee.person.last) % 4 == 0:
        return f" ({REASON})"
    if style.in_body or not attendee.partial:
        return ""
    form = "18h30" if style.hours == "words" else style.hours
    agree = attendee.person.agree
    if attendee.arrived_at:
        return f" ({agree('arrivé')} à {hour(attendee.arrived_at, form)})"
    until = hour(attendee.left_at or "", form)
    if attendee.holder:
        return f" ({agree('présent')} jusqu'à {until}, puis pouvoir à {attendee.holder.civil})"
    return f" ({agree('présent')} jusqu'à {until})"


def _by_civility(group: list[Attendee], style: HouseStyle) -> str:
    """Mme A, maire, MM. B, C, Mmes D, E."""
    chair = [a for a in group if a.member.role == "maire"]
    rest = [a for a in group if a not in chair]
    parts = [f"{a.person.civil}, maire" for a in chair]
    for woman, one, many in ((False, "M.", "MM."), (True, "Mme", "Mmes")):
        people = [a for a in rest if a.person.woman is woman]
        if people:
            parts.append(f"{one if len(people) == 1 else many} {', '.join(a.person.name + _note(a, style) for a in people)}")
    return ", ".join(parts)


def _quality(attendee: Attendee) -> str:
    return attendee.member.role or ("conseillère municipale" if attendee.person.woman else "conseiller municipal")


def _table(session: SessionPlan) -> list[Block]:
    """Nom, qualité, présence, pouvoir à."""
    rows: list[tuple[str, ...]] = [("Nom", "Qualité", "Présence", "Pouvoir donné à")]
    for a in session.roll:
        present = CELLS[a.status] if a.status == "represented" else a.person.agree(CELLS[a.status])
        holder = a.holder.civil if a.holder and a.status == "represented" else ""
        rows.append((a.person.civil, _quality(a), present.capitalize(), holder))
    return [Block("table", rows=rows)]


def comings_and_goings(session: SessionPlan, form: str) -> list[tuple[str, str]]:
    """(time, sentence) of each arrival and departure, for minutes that tell them between the items."""
    told: list[tuple[str, str]] = []
    for a in session.roll:
        if a.arrived_at:
            told.append((a.arrived_at, f"{a.person.civil} arrive à {hour(a.arrived_at, form)}."))
        if a.left_at:
            proxy = f" et donne pouvoir à {a.holder.civil}" if a.holder else ""
            told.append((a.left_at, f"{a.person.civil} quitte la séance à {hour(a.left_at, form)}{proxy}."))
    return sorted(told)


def counted(attendees: Iterable[Attendee], status: str) -> int:
    """How many have a status."""
    return sum(a.status == status for a in attendees)
