"""Who sat, who was represented, excused or absent (présents, représentés, excusés, absents): one line a member, from the roll call."""

import re

from data_loaders.documents import closing
from data_loaders.documents.choice import roll_both, roll_credit, roll_substitutes
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.moves import attendance_moves, presence_subject, presence_timeline
from data_loaders.documents.readings.roll import (
    attendance_elsewhere,
    attendance_layout,
    attendance_office,
    attendance_people,
    attendance_status,
)
from data_loaders.documents.readings.roll.attendance_people import Member, Mention
from data_loaders.documents.readings.roll.attendance_status import Judged
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.session import session_president
from data_loaders.documents.record import AttendanceRecord, PaperRecord, SessionRecord, warn
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.view import View, fold

_LONGEST_NOTE = 160
_TOP = 2500  # in a paper without a roll, a chair named further on may be another meeting's
_NEXT_NAME = re.compile(
    r"[\s,;–•*-]{0,8}(?:(?<![a-z])(?:mm?|mmes?|mlles?|mrs?|monsieur|madame|messieurs|mesdames|mesdemoiselles|et)\.?[\s,;]{0,4}){0,3}\Z"
)
_BEHIND = 500  # further behind a roll, who presides does so for one item
_FIRST, _SURE, _LIKELY = re.compile(r"1(?:er|re|ere)|premiere?"), 1.0, 0.9


def fill(record: PaperRecord, view: View, roll: Roll) -> None:
    """Sets `record.attendance` from one reading of the roll; doubtful lines go to `record.held_back` with a warning."""
    members = attendance_people.gather(view, roll)
    attendance_elsewhere.share(members)
    chair = session_president.find(view, max(roll.end, 3500) + 1500)
    told = record.session.stated_present, record.session.members_in_office
    broken = attendance_layout.broken(view, roll, *told)
    if broken == "roll_incomplete" and _rest_closes(members, record.session):
        broken = None  # the count of those present that differs is told by the closing check
    if broken:
        record.warnings.append(warn(broken, [view.span(roll.start, min(roll.end, roll.start + 400))]))
    moves = attendance_moves.find(view, roll, [m.name for m in members], presence_subject.officers(view, members, chair))
    givers = attendance_elsewhere.held(members)
    names = [m.name for m in members]
    replaced = roll_substitutes.replaced(view, members)
    unread, excused = attendance_elsewhere.told_of(view, roll, members), attendance_elsewhere.excused(view, roll, members)
    void = attendance_elsewhere.voided(view, roll, members)
    if not roll.flat:
        _count_proves(members, record.session.stated_present)
    for index, member in enumerate(members):
        judged = attendance_status.judge(member, replaced, excused)
        presence_timeline.apply(judged, moves.get(index, []), view)
        if judged.gives is None and member.name in givers and judged.status in ("represented", "excused", "absent"):
            judged.gives, judged.status = givers[member.name], "represented"
        if judged.status in ("excused", "absent") and member.name in unread and member.name not in replaced and not judged.doubt:
            judged.doubt, judged.drop = "proxy_unread", True
        if judged.status != "present" and member.name in void:
            judged.doubt, judged.drop = "proxy_unread", True
        if chair and judged.status != "present" and names_match.find(chair.name, [member.name], strict=True) is not None:
            judged.doubt, judged.drop = "chair_away", True
        _keep(record, view, member, judged, bool(broken))
    late = chair is not None and bool(roll.sections) and chair.start > roll.end + _BEHIND
    listed = chair is not None and (names_match.find(chair.name, names) is not None or _begun(chair.name, names))
    gone = chair is not None and session_president.outgoing(view, chair)
    if chair and not late and not listed and not gone and (members or roll.called or chair.end < _TOP):
        _add_chair(record, view, chair, broken)
    _resolve_roles(record)
    roll_substitutes.tell(record, view, members)
    roll_substitutes.seated(record, view, roll)
    roll_both.settle(record, {m.name for m in members if any(told.note.timed for told in m.mentions)})


def _begun(name: str, names: list[str]) -> bool:
    """Whether a line's end has cut a listed member's name: "M. Noé LE", where the roll names "Noé LE ROUX"."""
    return any(name != other and fold(other).startswith(f"{fold(name)} ") for other in names)


def _count_proves(members: list[Member], stated: int | None) -> None:
    """A printed number of those present that the list equals clears the doubts about where its names end."""
    present = [m for m in members if "present" in m.kinds]
    if stated == len(present):
        for member in present:
            member.doubtful = False


def _rest_closes(members: list[Member], session: SessionRecord) -> bool:
    """Whether those away and the printed number of those present make the council, or the voters: the names read stand in their lists."""
    away = [m.kinds for m in members if not m.kinds & {"present", "holder"}]
    return bool(away) and closing.away_closes(session, len(away), sum("represented" in kinds for kinds in away))


def _keep(record: PaperRecord, view: View, member: Member, judged: Judged, broken: bool) -> None:
    spans = [*_evidence(view, member.mentions), *_told_at(judged)]
    line = AttendanceRecord(
        name=member.name,
        status=judged.status,
        arrived_at=judged.arrived,
        left_at=judged.left,
        proxy_to=_whole(view, member, judged.gives or judged.role),
        role=next((r for m in member.mentions if (r := attendance_office.at(view, m.entry.end))), None),
        presence=judged.stays,
        confidence=_LIKELY if judged.doubt else _SURE,
        evidence=spans,
    )
    if judged.doubt:
        record.warnings.append(warn(judged.doubt, spans, name=member.name))
    elif member.doubtful and not broken:
        record.warnings.append(warn("name_doubtful", spans, name=member.name))
    if judged.drop or member.doubtful or broken:
        record.held_back.append(roll_credit.held(line))
    else:
        record.attendance.append(line)


def _whole(view: View, member: Member, holder: str | None) -> str | None:
    """The holder; nobody where the text ends behind one word of the name: "pouvoir à M. Cyril"."""
    last = len(view.raw.rstrip())
    cut = any(m.entry.holder and m.entry.holder[1] >= last for m in member.mentions)
    return None if holder and cut and len(holder.split()) == 1 and not holder.isupper() else holder


def _evidence(view: View, mentions: list[Mention]) -> list[Span]:
    """The name and its note, wherever the roll prints them."""
    spans: list[Span] = []
    for mention in mentions:
        entry = mention.entry
        told = mention.note.partial or mention.note.linked or mention.note.holds or mention.note.substitute
        end = min(entry.tail[1], entry.tail[0] + _LONGEST_NOTE) if told else entry.end
        if entry.holder and told:
            end = max(end, entry.holder[1])
        spans.append(view.span(entry.start, end - _trailing(view, entry.end, end)))
    return spans


def _told_at(judged: Judged) -> list[Span]:
    """Where the minutes tell this member's comings and goings."""
    bounds = [bound for stay in judged.stays or [] for bound in (stay["from"], stay["to"]) if bound]
    return list(dict.fromkeys((b["place"][0], b["place"][1]) for b in bounds if b.get("place")))


def _trailing(view: View, start: int, end: int) -> int:
    """How many characters at the end belong to the next name: ", Mme", "; M.", a bullet."""
    last = _NEXT_NAME.search(view.folded, max(start, end - 40), end)
    return end - last.start() if last else 0


def _add_chair(record: PaperRecord, view: View, chair: NameNear, broken: str | None) -> None:
    """The chair is present, once, even where only "sous la présidence de" names them."""
    if broken:
        return
    role = attendance_office.at(view, chair.end)
    record.attendance.insert(0, AttendanceRecord(chair.name, "present", role=role, evidence=[view.span(chair.start, chair.end)]))


def _resolve_roles(record: PaperRecord) -> None:
    """ "pouvoir à M. le Maire": the member who bears the office, else null."""
    for line in record.attendance:
        if line.proxy_to and line.proxy_to == fold(line.proxy_to):
            line.proxy_to = _holder_of(record, line.proxy_to)
        elif line.proxy_to:
            names = [a.name for a in record.attendance]
            index = names_match.find(line.proxy_to, names)
            printed = line.proxy_to if index is None else record.attendance[index].name
            one = len(names_match.bearers(printed, names)) < 2  # "à M. MARTIN", of Jean and Paul MARTIN
            told = index is not None or (one and any(len(word) > 2 for word in names_match.words(printed)))
            line.proxy_to = printed if told and printed != line.name else None


def _holder_of(record: PaperRecord, role: str) -> str | None:
    """The one member who bears the office; a mayor or president whom no list calls so is who presides."""
    bearers = [a.name for a in record.attendance if a.role and _same_office(a.role, role)]
    if len(bearers) == 1:
        return bearers[0]
    return record.session.president if not bearers and role in ("maire", "president", "presidente") else None


def _same_office(printed: str, role: str) -> bool:
    """ "1ère Adjointe" and "premier adjoint"; a vice-president is no president."""
    a, b = (sorted(_FIRST.sub("1", word).removesuffix("e") for word in names_match.words(told)) for told in (printed, role))
    return a == b
