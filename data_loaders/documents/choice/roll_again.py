"""Whether a second try at a roll may speak: only where it closes, or all of it is plain and no printed number speaks against it."""

from collections.abc import Mapping

from data_loaders.documents.choice import roll_credit
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.names import names_match

_FEWEST = 3  # of those present
_STRUNG = 0.1  # how odd, a member, names are that no mark parts, whole and in one order
_UNNAMED = 0.1  # of the members in office: who presides, a seat that is vacant
_HEADED = 2  # lists of those away
_CLOSING = 3  # printed counts that are met, beside which a seat may be vacant


def speaks(record: PaperRecord, roll: Roll, features: Mapping[str, float]) -> bool:
    """Whether the lines are to be believed: nothing held back, nothing that contradicts itself, and the printed counts met.

    Where each list has a heading of its own, a council of which few are not named, or a paper without counts, will do.
    """
    here = sum(line.status == "present" for line in record.attendance)
    over = any(value for name, value in features.items() if name.endswith("_over"))
    if record.held_back or here < _FEWEST or over or not _plain(features):
        return False
    missed = {name for name, value in features.items() if name.endswith("_missed") and value}
    announced = all(section.heading.end > section.heading.start for section in roll.sections)
    if announced and missed <= {"office_missed"} and features.get("office_off", 0) <= _UNNAMED:
        return True
    members = announced or features.get("unmarked_sat") or _parted(roll)  # else it may be a list of the council
    closed = any(features.get(name) for name in ("present_met", "voters_met", *(["office_met"] if members else [])))
    return closed and (not missed or (features.get("met", 0) >= _CLOSING and missed == {"office_missed"}))


def _parted(roll: Roll) -> bool:
    """Whether headings tell of those away in lists of their own, none of whom the list that no heading announces has."""
    away = [s for s in roll.sections if s.kind in ("represented", "excused", "absent") and s.heading.end > s.heading.start]
    names = [names_match.words(e.name) for s in roll.sections if s.kind != "staff" for e in s.entries]
    return len(away) >= _HEADED and len(set(names)) == len(names)


def agrees(record: PaperRecord, roll: Roll) -> bool:
    """Whether the lines carried out say of each person what closed on the printed counts: nobody lost, nobody but who presides added."""
    told = {names_match.words(e.name): section.kind for section in roll.sections for e in section.entries}
    stated = states(record)
    chair = names_match.words(record.session.president or "")
    return all(stated.get(name) == kind for name, kind in told.items()) and stated.keys() - told.keys() <= {chair}


def states(record: PaperRecord) -> dict[tuple[str, ...], str]:
    """The state of each person, by the words of the name."""
    return {names_match.words(line.name): line.status for line in record.attendance}


def differ(a: PaperRecord, b: PaperRecord) -> bool:
    """Whether two readings say two things of one person whom both name."""
    one, two = states(a), states(b)
    return any(two.get(name, state) != state for name, state in one.items())


def contradicts(first: PaperRecord, record: PaperRecord) -> bool:
    """Whether the lines say something else of a person than the first reading, or name one whom it holds back with a reason."""
    held = {names_match.words(fact["name"]) for fact in first.held_back if fact.get("fact") == "attendance"}
    return differ(first, record) or not held.isdisjoint(states(record))


def _plain(features: Mapping[str, float]) -> bool:
    """Whether all is read and nothing contradicts itself; that no mark parts whole names, all in one order, is no fault."""
    whole = not (features.get("unordered") or features.get("short")) and features.get("unexplained", 0) <= _STRUNG
    return roll_credit.plain({**features, "unexplained": 0.0} if whole else features)
