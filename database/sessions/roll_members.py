"""One person's lines in several papers as one line: what the papers dispute becomes unknown.

Lines that differ by arrivals and departures alone merge into stays. A movement is one that a paper prints (an hour, an item, a proxy
kept by one who sat), or one that the papers' own counts prove: each prints as many present as it names, and in the order of the acts
the person changes once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from database.presence.stays import UNTIMED, located, united
from database.sessions.readings import Reading, count_agrees
from database.sessions.roll_names import RollNames

_MOVEMENTS = ("arrived_at", "left_at", "presence")


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


Lines = list[tuple[Reading, dict[str, Any]]]


def merged(names: RollNames, key: str, lines: Lines) -> Member:
    """The line of the person `key`, of all that the deciding papers print of them."""
    lines = [source for source in lines if source[1].get("decided")] or lines  # a person's decision is the word of all papers
    lines = [source for source in lines if source[1]["status"] != "unknown"] or lines[:1]
    statuses = {line["status"] for _, line in lines}
    if statuses == {"excused", "represented"}:
        statuses = {"represented"}
        lines = sorted(lines, key=lambda source: source[1]["status"] != "represented")
    if len(statuses) == 1:
        return _agreed(key, statuses.pop(), lines, names)
    if "present" in statuses:
        moved = [source for source in lines if source[1]["status"] == "present" and _movement(source[1])]
        if moved:
            return _agreed(key, "present", moved, names, proxy_lines=lines)
        if stays := _counted_stays(lines):
            seated = [source for source in lines if source[1]["status"] == "present"]
            member = _agreed(key, "present", seated, names, proxy_lines=lines)
            member.presence = stays
            return member
    return Member(key, "unknown", [lines[0], next(s for s in lines if s[1]["status"] != lines[0][1]["status"])], doubt="papers_disagree")


def _movement(line: Mapping[str, Any]) -> bool:
    return any(line.get(name) for name in (*_MOVEMENTS, "proxy_to"))


def _agreed(key: str, status: str, lines: Lines, names: RollNames, proxy_lines: Lines | None = None) -> Member:
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
    if status == "represented" and len({names.find(name) or name for name in proxies}) > 1:
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
