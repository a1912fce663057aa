"""One session, one list: the rolls of its papers become one line a person; what papers dispute becomes unknown.

Minutes prevail over extracts. Lists that differ by arrivals and departures alone merge into stays. A movement is one that a paper
prints (an hour, an item, a proxy kept by one who sat), or one that the papers' own counts prove: each prints as many present as it
names, and in the order of the acts the person changes once.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from database.names import natural, number_key
from database.readings import Reading
from database.roll_names import RollNames
from database.stays import UNTIMED, located, united

_MOVEMENTS = ("arrived_at", "left_at", "presence")
_CONTRADICTIONS = ("present_and_away", "chair_away", "absent_but_voting", "holder_away", "low_confidence")


@dataclass(slots=True)
class Member:
    """One merged line; `sources` are the (paper, printed line) pairs that it stands on, the one shown first."""

    key: str
    status: str
    sources: list[tuple[Reading, dict[str, Any]]]
    arrived_at: str | None = None
    left_at: str | None = None
    presence: list[dict[str, Any]] | None = None
    proxy_to: str | None = None
    role: str | None = None
    doubt: str | None = None


@dataclass(slots=True)
class Roll:
    """The merged list, the names it was made with, and the doubts to tell (code, values, sources)."""

    members: dict[str, Member]
    names: RollNames
    papers: list[Reading]
    doubts: list[tuple[str, dict[str, Any], list[tuple[Reading, dict[str, Any]]]]] = field(default_factory=list)


Lines = list[tuple[Reading, dict[str, Any]]]


def merge(papers: Sequence[Reading], aliases: Mapping[str, str]) -> Roll:
    """The single roll of a session from its current papers."""
    with_lists = sorted((p for p in papers if p.record.get("attendance")), key=_act_order)
    printed = [[*paper.record["attendance"], *_held_back(paper)] for paper in with_lists]
    names = RollNames([[line["name"] for line in found] for found in printed], aliases)
    lines: dict[str, Lines] = defaultdict(list)
    for paper, found, keys in zip(with_lists, printed, names.keys(), strict=True):
        for key, line in zip(keys, found, strict=True):
            lines[key].append((paper, line))
    roll = Roll({}, names, _deciding(with_lists))
    for key, sources in lines.items():
        _add(roll, key, sources)
    _doubt_homonyms(roll)
    return roll


def _held_back(paper: Reading) -> list[dict[str, Any]]:
    """Members whom the paper surely names and of whom it says two things: they hold a seat, their status is unknown."""
    sure = {w.get("values", {}).get("name") for w in paper.record.get("warnings") or [] if w["code"] in _CONTRADICTIONS}
    held = (fact for fact in paper.record.get("held_back") or [] if fact.get("fact") == "attendance" and fact.get("name") in sure)
    return [{"status": "unknown", **{name: fact.get(name) for name in ("name", "confidence", "evidence")}} for fact in held]


def _act_order(paper: Reading) -> tuple[object, ...]:
    numbers = [number_key(act["number"]) for act in paper.acts if act.get("number")]
    return (not paper.minutes, not numbers, natural(numbers[0]) if numbers else (), paper.sha256)


def _deciding(papers: list[Reading]) -> list[Reading]:
    """The papers whose lists count: minutes before extracts, and lists that close before lists that do not."""
    ranked = [p for p in papers if p.minutes] or papers
    return [p for p in ranked if p.record.get("closes")] or ranked


def _add(roll: Roll, key: str, found: Lines) -> None:
    deciding = {paper.sha256 for paper in roll.papers}
    chosen = [source for source in found if source[0].sha256 in deciding]
    if not chosen:
        # Named nowhere but in papers that give way: a list that closes without the name leaves no seat for it.
        if any(paper.record.get("closes") for paper in roll.papers):
            roll.doubts.append(("name_left_out", {"name": found[0][1]["name"]}, found[:1]))
            return
        chosen = found
    member = _merged(roll, key, chosen)
    roll.members[key] = member
    if member.doubt:
        roll.doubts.append((member.doubt, {"name": member.sources[0][1]["name"]}, member.sources))


def _merged(roll: Roll, key: str, lines: Lines) -> Member:
    lines = [source for source in lines if source[1].get("decided")] or lines  # a person's decision is the word of all papers
    lines = [source for source in lines if source[1]["status"] != "unknown"] or lines[:1]
    statuses = {line["status"] for _, line in lines}
    if statuses == {"excused", "represented"}:
        statuses = {"represented"}
        lines = sorted(lines, key=lambda source: source[1]["status"] != "represented")
    if len(statuses) == 1:
        return _agreed(key, statuses.pop(), lines, roll)
    if "present" in statuses:
        moved = [source for source in lines if source[1]["status"] == "present" and _movement(source[1])]
        if moved:
            return _agreed(key, "present", moved, roll, proxy_lines=lines)
        if stays := _counted_stays(lines):
            seated = [source for source in lines if source[1]["status"] == "present"]
            member = _agreed(key, "present", seated, roll, proxy_lines=lines)
            member.presence = stays
            return member
    return Member(key, "unknown", [lines[0], next(s for s in lines if s[1]["status"] != lines[0][1]["status"])], doubt="papers_disagree")


def _movement(line: Mapping[str, Any]) -> bool:
    return any(line.get(name) for name in (*_MOVEMENTS, "proxy_to"))


def _agreed(key: str, status: str, lines: Lines, roll: Roll, proxy_lines: Lines | None = None) -> Member:
    """One status: what each paper adds of comings and goings is put together; hours in dispute leave a stay in part, untimed."""
    lines = sorted(lines, key=lambda source: not _movement(source[1]))
    telling = {repr(source[1][name]): source for name in _MOVEMENTS for source in reversed(lines) if source[1].get(name)}
    member = Member(key, status, list({source[0].sha256: source for source in [*lines[:1], *telling.values()]}.values()))
    arrivals, departures = (list(dict.fromkeys(line[name] for _, line in lines if line.get(name))) for name in ("arrived_at", "left_at"))
    stays = [located(line["presence"], paper.document_id) for paper, line in lines if line.get("presence")]
    whole = united(stays) if stays else None
    if len(arrivals) > 1 or len(departures) > 1 or (stays and whole is None):
        member.presence, member.doubt = UNTIMED, "hours_disagree"
    else:
        member.arrived_at, member.left_at, member.presence = next(iter(arrivals), None), next(iter(departures), None), whole
    proxies = [line["proxy_to"] for _, line in proxy_lines or lines if line.get("proxy_to")]
    member.proxy_to = proxies[0] if proxies else None
    if status == "represented" and len({roll.names.find(name) or name for name in proxies}) > 1:
        member.proxy_to, member.doubt = None, "proxies_disagree"
    member.role = next((line["role"] for _, line in lines if line.get("role")), None)
    return member


def _counted_stays(lines: Lines) -> list[dict[str, Any]] | None:
    """The stay between two acts, where every paper's own count proves its list and the person changes once."""
    if any(paper.minutes or not count_agrees(paper) or not _number(paper) for paper, _ in lines):
        return None
    seated = [line["status"] == "present" for _, line in lines]
    changes = [i for i in range(1, len(seated)) if seated[i] != seated[i - 1]]
    counts = {paper.record["session"]["stated_present"] for paper, _ in lines}
    if len(changes) != 1 or len(counts) < 2:
        return None
    here = changes[0]
    if seated[here]:
        return [{"from": {"time": None, "item": _number(lines[here][0])}, "to": None}]
    return [{"from": None, "to": {"time": None, "item": _number(lines[here - 1][0])}}]


def _number(paper: Reading) -> str | None:
    return next((act["number"] for act in paper.acts if act.get("number")), None)


def count_agrees(paper: Reading) -> bool:
    """Whether the paper prints as many present as it names."""
    stated = paper.record["session"].get("stated_present")
    return stated is not None and stated == sum(line["status"] == "present" for line in paper.record["attendance"])


def _doubt_homonyms(roll: Roll) -> None:
    """Two people of one name and different statuses: nothing says which is which."""
    for key in roll.names.homonyms():
        twins = [m for k, m in roll.members.items() if k == key or k.startswith(f"{key}#")]
        if len({m.status for m in twins}) > 1:
            for twin in twins:
                twin.status, twin.doubt = "unknown", "homonyms"
            roll.doubts.append(("homonyms", {"name": twins[0].sources[0][1]["name"]}, [s for m in twins for s in m.sources]))
