"""What speaks for and against a reading of the roll: the printed counts it meets, holders in the room, names that look like names."""

import re

from council.substitute import SUBSTITUTES
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.roll import attendance_layout
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll_machine import headings
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.names import names_cut, names_match
from data_loaders.documents.text.view import View

_COUNT = re.compile(r"\d{1,3}")
_HELD_FOR = ("present_and_away", "chair_away", "name_doubtful")


def of(record: PaperRecord, view: View | None, proposal: Proposal[Roll]) -> dict[str, float]:
    """The features of the attendance that one reading makes."""
    found = _of_a_part(view, proposal, counts(record)) if view else counts(record)
    found["passed_over"] = float(_passed_over(view, proposal.value)) if view else 0.0
    found["met"] = sum(value for name, value in found.items() if name.endswith("_met"))
    lines = record.attendance
    many = max(1, len(lines))
    found["lines"] = min(len(lines), 60) / 60
    found["some"] = float(len(lines) > 2)
    found["held"] = min(1.0, len(record.held_back) / many)
    found["both_states"] = sum(w.code in _HELD_FOR for w in record.warnings) / many
    found["present_gives"] = sum(w.code == "present_with_proxy" for w in record.warnings) / many
    found |= _holders(record)
    shapes = [e.shape for s in proposal.value.sections for e in s.entries]
    order = names_cut.style(shapes)
    found["unordered"] = sum(names_cut.order(shape) != order for shape in shapes) / max(1, len(shapes))
    found["short"] = sum(len(names_match.words(line.name)) < 2 for line in lines) / many
    found["long"] = sum(len(line.name) > 40 for line in lines) / many
    kinds = {line.status for line in lines}
    found["nobody_present"] = float(bool(lines) and "present" not in kinds)
    return {name: value for name, value in found.items() if value or name in proposal.features}


def _of_a_part(view: View, proposal: Proposal[Roll], found: dict[str, float]) -> dict[str, float]:
    """Without the printed counts that a roll misses because the paper breaks off inside its last list."""
    roll = proposal.value
    if not attendance_layout.cut_off(view, roll):
        return found
    short = [name.removesuffix("_missed") for name in found if name.endswith("_missed") and not found.get(f"{name[:-7]}_over")]
    kept = {name: value for name, value in found.items() if name.rpartition("_")[0] not in short}
    last = max(roll.sections, key=lambda section: section.end)
    count = _COUNT.search(view.raw, last.heading.start, last.heading.end)
    if count and int(count[0]) > len(last.entries) and proposal.features.get("heading_count_missed") == 1:
        kept["heading_count_missed"] = 0.0
    return {**kept, "cut": float(bool(short))}


def _passed_over(view: View, roll: Roll) -> int:
    """Headings of lists that stand inside the roll and head none of its lists: their names were read as the list's before."""
    own = [(s.heading.start, s.heading.end) for s in roll.sections if s.heading.end > s.heading.start]
    if not own or roll.called:
        return 0
    empty = {head for head, _ in headings.empty(view, " \n\t•*-–,;./")}  # "Absent excusé : | Absent : M. X"
    heads = headings.find(view, headings.REACH)
    inside = [h for h in heads if roll.start < h.start < roll.end and h.state not in ("members", "holders") and h not in empty]
    return sum(not any(low < h.end and h.start < high for low, high in own) for h in inside)


def _holders(record: PaperRecord) -> dict[str, float]:
    """Of the proxies, how many are held by somebody who is there, by somebody who is away, by nobody the roll knows."""
    status = {line.name: line.status for line in record.attendance}
    gave = [line for line in record.attendance if line.status == "represented"]
    many = max(1, len(gave))
    listed = sum(state == "present" for state in status.values()) > 1  # "all but M. X": those there are not named
    held = [status.get(line.proxy_to or "") for line in gave]
    return {
        "holder_here": sum(state == "present" for state in held) / many if gave else 0.0,
        "holder_away": sum(state in ("absent", "excused", "represented") for state in held) / many,
        "holder_unknown": sum(bool(line.proxy_to) and state is None for line, state in zip(gave, held, strict=True)) / many
        if listed
        else 0.0,
        "no_holder": sum(not line.proxy_to for line in gave) / many,
    }


def counts(record: PaperRecord) -> dict[str, float]:
    """Which printed numbers the lines meet or miss, and by how much of them; who came late or left counts on either side."""
    session, lines = record.session, record.attendance
    here = sum(line.status == "present" for line in lines)
    moved = sum(line.status == "present" and bool(line.presence or line.arrived_at or line.proxy_to) for line in lines)
    gave = sum(line.status == "represented" for line in lines)
    lent = sum(line.status == "present" and bool(line.proxy_to) for line in lines)
    told = {
        "present": (session.stated_present, range(here - moved, here + 1)),
        "represented": (session.stated_represented, range(gave, gave + lent + 1)),
        "voters": (session.stated_voters, range(here + gave - moved, here + gave + 1)),
        "office": (
            session.members_in_office,
            range(len(lines) - sum(w.code in SUBSTITUTES for w in record.warnings), len(lines) + 1),
        ),
    }
    found: dict[str, float] = {}
    for name, (stated, fits) in told.items():
        if stated is None:
            continue
        if stated in fits:
            found[f"{name}_met"] = 1.0
        else:
            off = min(abs(stated - n) for n in fits)
            found[f"{name}_missed"] = 1.0
            found[f"{name}_off"] = min(1.0, off / max(1, stated))
            found[f"{name}_over"] = float(min(fits) > stated)
    return found
