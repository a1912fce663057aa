"""A paper's record as people decided: a copy in which each decision stands in place of what was read."""

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy

from council.substitute import SUBSTITUTES
from database.acts.fact_places import Record, act_place, find, place_of, said_of
from database.sessions.readings import Row

_CHECKED = {"confidence": 1.0, "sign": "decided", "decided": True}
_COUNTED = {"stated_present_differs": ("stated_present", "present"), "stated_represented_differs": ("stated_represented", "represented")}


def corrected(record: Record, decisions: Sequence[Row]) -> tuple[Record, list[Row]]:
    """A copy of the record with the decisions applied, and those that the present reading leaves unanswered."""
    if not decisions:
        return record, []
    record = deepcopy(record)
    again = [row for row in decisions if not _apply(record, row)]
    _count_anew(record)
    return record, again


def _apply(record: Record, row: Row) -> bool:
    """False where the reading is neither what the decision was about nor what it decided."""
    kind, place, after = row["kind"], row["place"], row["after"]
    fact = find(record, kind, place)
    now = None if fact is None else said_of(kind, fact)
    if now != row["before"] and now != after:
        return False
    if put := _PUT.get(kind.split(".", 1)[0]):  # else the decision only says that somebody looked
        put(record, kind, place, fact or {}, after)
    return True


def _attendance(record: Record, _kind: str, place: str, fact: Record, after: Record | None) -> None:
    record["held_back"] = _without(record.get("held_back") or [], "attendance", place)
    record["attendance"] = [line for line in record.get("attendance") or [] if place_of("attendance", line) != place]
    if after is not None:
        record["attendance"].append({**fact, **after, **_CHECKED})


def _session(record: Record, kind: str, _place: str, fact: Record, after: Record | None) -> None:
    name = kind.split(".", 1)[1]
    record["held_back"] = _without(record.get("held_back") or [], kind, "")
    session = record["session"]
    session[name] = after["value"] if after else None
    session.setdefault("confidence", {})[name] = 1.0
    if fact.get("evidence"):
        session.setdefault("evidence", {})[name] = fact["evidence"]
    if name == "date":
        record["warnings"] = [w for w in record.get("warnings") or [] if w["code"] not in ("weekday_mismatch", "session_date_conflict")]


def _council(record: Record, kind: str, _place: str, _fact: Record, after: Record | None) -> None:
    record["held_back"] = _without(record.get("held_back") or [], kind, "")
    record["council"] = after["value"] if after else None


def _line(record: Record, kind: str, place: str, fact: Record, after: Record | None) -> None:
    """A contract or a grant, of the act at the head of its place."""
    record["held_back"] = _without(record.get("held_back") or [], kind, place)
    for item in record.get("deliberations") or []:
        if not place.startswith(f"{act_place(item)}|"):
            continue
        item[f"{kind}s"] = [line for line in item.get(f"{kind}s") or [] if place_of(kind, line, item) != place]
        if after is not None:
            item[f"{kind}s"].append({**fact, **after, **_CHECKED})
        return


def _of_act(record: Record, kind: str, place: str, _fact: Record, after: Record | None) -> None:
    record["held_back"] = _without(record.get("held_back") or [], kind, place)
    for item in record.get("deliberations") or []:
        if act_place(item) == place:
            if kind == "rapporteur":
                item["rapporteur"] = after["value"] if after else None
            else:
                item["vote"] = {**item["vote"], **(after or dict.fromkeys(said_of("vote", item["vote"]))), **_CHECKED}


_PUT = {"attendance": _attendance, "session": _session, "council": _council, "contract": _line, "grant": _line,
        "vote": _of_act, "rapporteur": _of_act}  # fmt: skip


def _without(held: list[Record], kind: str, place: str) -> list[Record]:
    return [one for one in held if (one["fact"], place_of(kind, one)) != (kind, place)]


def _count_anew(record: Record) -> None:
    """Whether the paper closes, and its printed counts, once its lines are decided."""
    lines, session = record.get("attendance") or [], record.get("session") or {}
    warnings = record.get("warnings") or []
    counted = len(lines) - sum(w["code"] in SUBSTITUTES for w in warnings)
    office = session.get("members_in_office")
    record["closes"] = None if office is None or not lines else counted == office
    told = Counter(line["status"] for line in lines)
    settled = {code for code, (stated, status) in _COUNTED.items() if session.get(stated) in (None, told[status])}
    settled |= {"does_not_close"} if record["closes"] is not False else set()
    record["warnings"] = [w for w in warnings if w["code"] not in settled]
