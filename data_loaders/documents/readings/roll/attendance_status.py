"""One status per member and session (présent, représenté, excusé, absent): the precedence of all mentions in the roll."""

from dataclasses import dataclass
from typing import Any

from data_loaders.documents.readings.moves import attendance_stays, presence_gap
from data_loaders.documents.readings.moves.presence_items import bound
from data_loaders.documents.readings.roll.attendance_people import Member, Mention
from data_loaders.documents.record import Status

_ORDER: tuple[Status, ...] = ("represented", "excused", "absent")


@dataclass(slots=True)
class Judged:
    """The status with what bounds it; `doubt` is a warning's code, `drop` keeps the fact out of the record."""

    status: Status
    arrived: str | None = None
    left: str | None = None
    stays: list[dict[str, Any]] | None = None
    gives: str | None = None
    role: str | None = None
    doubt: str | None = None
    drop: bool = False


def judge(member: Member, substitutes: set[str], excused: set[str]) -> Judged:
    """`substitutes` are the names of members replaced by one who is no member, `excused` of those told so outside of their list."""
    present = member.of("present")
    away = [m for m in member.mentions if m.kind not in ("present", "holder")]
    partial = [m for m in member.mentions if m.note.partial]
    proxy = next((m for m in member.mentions if m.note.linked and not m.note.substitute), None)
    if present and not away and any(m.note.substitute and not m.note.partial for m in present):
        return Judged("excused")  # listed where the substitute sits
    if present and away:
        return _both(away, partial, proxy)
    if present:
        judged = _present(partial, proxy)
        if proxy and not partial:
            judged.doubt = "present_with_proxy"
        return judged
    if partial and _sat(away):
        return _present(partial, proxy)
    status = _away(away, proxy, member.name in substitutes)
    status = "excused" if status == "absent" and member.name in excused else status
    gives, role = (proxy.note.gives, proxy.note.role) if proxy and status == "represented" else (None, None)
    unread = _unread(away, status)
    return Judged(status, gives=gives, role=role, doubt="proxy_unread" if unread else None, drop=unread)


def _unread(away: list[Mention], status: Status) -> bool:
    """Whether a proxy is told that does not count, or whose holder is not understood: nothing is said of such a member."""
    gifts = {m.note.gift for m in away}
    return "doubted" in gifts or ("unread" in gifts and status in ("excused", "absent"))


def _sat(away: list[Mention]) -> bool:
    """Listed as away, but a note gives an hour or an item, or all tell of an arrival: there for the rest."""
    bounded = any(m.note.arrived or m.note.left or m.note.from_item or m.note.to_item or m.note.gaps for m in away)
    return bounded or all(m.note.partial for m in away)


def _both(away: list[Mention], partial: list[Mention], proxy: Mention | None) -> Judged:
    given = any(m.kind == "represented" for m in away) or proxy is not None
    judged = _present(partial, proxy)
    if not partial:
        if given:
            judged.doubt = "present_with_proxy"
        else:
            judged.doubt, judged.drop = "present_and_away", True
    return judged


def _present(partial: list[Mention], proxy: Mention | None) -> Judged:
    notes = [m.note for m in partial]
    arrived = next((n.arrived for n in notes if n.arrived), None)
    left = next((n.left for n in notes if n.left), None)
    start = next((bound(arrived, n.from_item, n.from_edge) for n in notes if n.from_item), bound(arrived, None))
    end = next((bound(left, n.to_item, n.to_edge) for n in notes if n.to_item), bound(left, None))
    out = tuple(dict.fromkeys(run for n in notes for run in n.out))
    gaps = tuple(dict.fromkeys(gap for n in notes for gap in n.gaps))
    stays = presence_gap.split(attendance_stays.stays(start, end, out), gaps) if notes else None
    return Judged("present", arrived, left, stays, proxy.note.gives if proxy else None, proxy.note.role if proxy else None)


def _away(away: list[Mention], proxy: Mention | None, replaced: bool) -> Status:
    if replaced or any(m.note.substitute for m in away):
        return "excused"
    if proxy or any(m.note.gift == "bare" for m in away):
        return "represented"
    kinds = {m.kind for m in away}
    return next(kind for kind in _ORDER if kind in kinds)
