"""What the best reading of a roll may not state: one that is bad and contradicts the printed counts, columns lost, lists overfull."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from data_loaders.documents import closing
from data_loaders.documents.choice import roll_features
from data_loaders.documents.readings.roll import attendance_layout
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll_machine import headings, heads_row
from data_loaders.documents.record import AttendanceRecord, PaperRecord, warn
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import View

_LEAST_GIVEN = 3
_FURTHER = 3  # so many more away than twice those the printed numbers leave are no fault
_DOUBTED, _LEAST = 0.0, -2.0  # below the first a reading must not miss a count by much; below the second it says nothing
_MANY = 6  # members
_STRUNG, _ALONE = 0.2, 0.5  # of the members: what parts no two names; who is called by one name alone
_OFF, _OVER, _HALF = 0.25, 0.05, 0.5  # by how much of a printed count: too few, too many
_MARK = re.compile(r"\s{1,3}[xX✓✔☒☑■✗](?![\w'’.-])")
_TROUBLE = ("unexplained", "holder_away", "holder_unknown", "no_holder", "nobody_present", "held", "short", "passed_over")
_PLAIN = {"unexplained": 0.05, "unordered": 0.1, "short": 0.1, "held": 0.1, "no_holder": 0.1}
_FLAWS = ("passed_over", "holder_away", "holder_unknown", "nobody_present", "mixed", "heading_count_missed", "long")
_EXPECTED = ("short", "unordered", "nobody_present")  # of a roll that names only those away, where all of it is explained
_HEADED = re.compile(
    r"(?<![\w'’])(?:presents?|(?:delegues|conseillers|membres) titulaires)\b[^.;:\n]{0,40}:|\n[ \t]{0,20}presents?[ \t]{0,9}\n"
)
_HEAD = 4_000  # characters in which a roll is called
_PAIRS_ALONE = "machine_crossed"  # states nobody but those beside whom a holder stands
_MARKED = 3  # names with a mark behind them: a table whose columns are lost


def credible(record: PaperRecord, reader: str, features: Mapping[str, float], score: float) -> bool:
    """Whether a reading may state anything; of columns side by side or read across, none that misses a printed count or has a flaw.

    Where the paper breaks off inside the last list, the counts cannot be met: of that roll all must be plain.
    """
    off = max((value for name, value in features.items() if name.endswith("_off")), default=0.0)
    over = any(value for name, value in features.items() if name.endswith("_over"))
    if features.get("mixed") and not (features.get("present_met") or features.get("office_met")) and any(map(features.get, _TROUBLE)):
        return False
    unlawful = not features.get("met") and _without_quorum(record)
    whole = {**features, "short": 0.0} if features.get("unexplained", 0) <= _PLAIN["unexplained"] else features  # surnames alone will do
    lost = features.get("marked") or features.get("side_by_side") or (features.get("cut") and not (features.get("met") or plain(whole)))
    if unlawful or lost or (reader.startswith("columns_") and off):
        return False
    told = {name: value for name, value in features.items() if name not in _EXPECTED or features.get("unexplained")}
    excepted = features.get("all_but") and not over and plain(told) and _all_but(record)
    if excepted or reader == _PAIRS_ALONE:
        return True  # "tous les membres étaient présents, à l'exception de": those present are not named
    given = _given_in_part(record) and features.get("unexplained", 0) <= _STRUNG
    if not over and (_in_part(record) or given or (score >= _LEAST and off < _HALF and plain(features))):
        return True
    many = features.get("lines", 0) > _MANY / 60
    strung = many and features.get("unexplained", 0) > _STRUNG and features.get("short", 0) < _ALONE
    if score < _DOUBTED and not features.get("met") and strung:
        return False  # names strung together without a mark, and no printed count to hold them against
    return score >= _LEAST and (score >= _DOUBTED or off <= (_OVER if over else _OFF))


def _without_quorum(record: PaperRecord) -> bool:
    """Whether more members are represented, by nobody named, than sit: no council may deliberate so (CGCT, article L2121-17).

    A heading of communes ("étaient représentées les communes de") or a mark beside one name was then taken for the state of all.
    """
    here = sum(line.status == "present" for line in record.attendance)
    by_nobody = sum(line.status == "represented" and not line.proxy_to for line in record.attendance)
    return by_nobody > max(_MANY, here)


def plain(features: Mapping[str, float]) -> bool:
    """Whether all is read and nothing contradicts itself: of a list that names only some, as a cut paper's, each is in his list."""
    return all(features.get(name, 0) <= most for name, most in _PLAIN.items()) and not any(map(features.get, _FLAWS))


def _all_but(record: PaperRecord) -> bool:
    """Whether as many are away as the printed numbers leave, where both numbers are printed."""
    session, away = record.session, sum(line.status != "present" for line in record.attendance)
    counted = session.stated_present is not None and session.members_in_office is not None
    return not counted or closing.away_closes(session, away)


def _in_part(record: PaperRecord) -> bool:
    """Fewer than half of those present are named, and those away close on the printed numbers of members or of voters without them."""
    lines = record.attendance
    here = sum(line.status == "present" for line in lines)
    gave = sum(line.status == "represented" for line in lines)
    few = attendance_layout.in_part(here, record.session.stated_present)
    return few and closing.away_closes(record.session, len(lines) - here, gave)


def _given_in_part(record: PaperRecord) -> bool:
    """Whether only those who gave a proxy are named, each with its holder, and few of as many as the printed numbers leave are not."""
    session, lines = record.session, record.attendance
    here = sum(line.status == "present" for line in lines)
    gave = sum(bool(line.status == "represented" and line.proxy_to) for line in lines)
    unnamed = bool(session.stated_present) and (not here or attendance_layout.in_part(here, session.stated_present))
    if session.members_in_office is None or not unnamed or gave + here != len(lines):
        return False
    left = session.members_in_office - (session.stated_present or 0)
    return gave >= _LEAST_GIVEN and (1 - _OFF) * left <= gave <= left


def marked(view: View | None, roll: Roll) -> float:
    """Whether names have crosses behind them though no column was read: which state each cross tells is lost."""
    if view is None or roll.called:
        return 0.0
    tails = (view.raw[e.end : e.end + 5] for s in roll.sections for e in s.entries)
    return float(sum(bool(_MARK.match(tail)) for tail in tails) >= _MARKED)


def side_by_side(view: View | None, roll: Roll) -> float:
    """Whether a list is read below heads that stand side by side: its names are those of several lists."""
    if view is None or roll.called:
        return 0.0
    return float(any(s.entries and heads_row.within(view, s.heading) for s in roll.sections) or _nobody_here(view, roll))


def _nobody_here(view: View, roll: Roll) -> bool:
    """Whether nothing stands between "Présents :" and the heading of a list of others, and no list names who was there."""
    if any(s.kind == "present" for s in roll.sections):
        return False
    starts = {s.heading.start for s in roll.sections}
    return any(here.state == "present" and beside.start in starts for here, beside in headings.empty(view))


def silence(record: PaperRecord, code: str, kept: Sequence[AttendanceRecord] = ()) -> None:
    """Holds back the lines of a reading that nobody can stand behind, but for those `kept`, with the warning of that code."""
    lines = [line for line in record.attendance if line not in kept]
    if lines and not any(told.code == code for told in record.warnings):
        record.warnings.append(warn(code, [line.evidence[0] for line in lines[:1]]))
    record.held_back += [held(line) for line in lines]
    record.attendance = list(kept)


def overfull(record: PaperRecord) -> None:
    """Keeps out a list that holds clearly more people than the paper counts, where the roll as a whole does not close either."""
    found = roll_features.counts(record)
    if "office_met" in found:
        return
    for status, name in (("present", "present"), ("represented", "represented")):
        stated = record.session.stated_present if name == "present" else record.session.stated_represented
        if not found.get(f"{name}_over") or found[f"{name}_off"] * max(1, stated or 0) <= max(1, (stated or 0) // 5):
            continue
        lines = [line for line in record.attendance if line.status == status]
        record.attendance = [line for line in record.attendance if line.status != status]
        record.warnings.append(warn("roll_incomplete", [line.evidence[0] for line in lines[:1]]))
        record.held_back += [held(line) for line in lines]


def crowded(record: PaperRecord) -> None:
    """Keeps out those called absent or excused where they are far more than the printed numbers of members and of those present leave.

    Those present whose list went on below another's heading were taken for them. Some more are no fault: a delegate whose substitute sits
    is excused and has somebody in the room (article L5711-1 CGCT).
    """
    session = record.session
    away = [line for line in record.attendance if line.status in ("absent", "excused")]
    if session.members_in_office is None or session.stated_present is None:
        return
    left = max(0, session.members_in_office - session.stated_present)
    if len(away) > 2 * left + _FURTHER:
        silence(record, "roll_incomplete", [line for line in record.attendance if line not in away])


def few(record: PaperRecord, cut: bool) -> None:
    """Keeps out those called present where fewer than half of the printed number are named: their list was not understood.

    Not so where the paper breaks off in it (`cut`); who presides, keeps the minutes or holds a proxy was there all the same.
    """
    here = [line for line in record.attendance if line.status == "present"]
    if cut or not attendance_layout.in_part(len(here), record.session.stated_present):
        return
    told = [record.session.president, record.session.secretary, *(line.proxy_to for line in record.attendance)]
    lost = [one for one in here if not one.proxy_to and not any(name and names_match.find(name, [one.name]) == 0 for name in told)]
    record.attendance = [line for line in record.attendance if line not in lost]
    record.held_back += [held(line) for line in lost]


def unread(record: PaperRecord, view: View) -> None:
    """Tells it where the paper heads a list of those present and nobody but the chair was read: the session's facts stand without it."""
    told = record.held_back or any(one.code.startswith("roll_") for one in record.warnings)
    headed = _HEADED.search(view.folded, 0, min(_HEAD, len(view.folded)))
    if headed and not told and len(record.attendance) <= 1:
        record.warnings.append(warn("roll_incomplete", [view.span(*headed.span())]))


def held(line: AttendanceRecord) -> dict[str, Any]:
    """The line as a fact held back."""
    return {"fact": "attendance", "name": line.name, "status": line.status, "confidence": 0.4, "evidence": line.evidence}


def hold_back(record: PaperRecord, code: str, line: AttendanceRecord) -> None:
    """Keeps the line out, with a warning that names the person."""
    record.warnings.append(warn(code, line.evidence[:1], name=line.name))
    record.held_back.append(held(line))
    record.attendance.remove(line)
