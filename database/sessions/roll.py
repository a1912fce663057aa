"""One session, one list: the rolls of its papers become one line a person; what papers dispute becomes unknown.

Minutes prevail over extracts.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from database.identities.names import natural, number_key
from database.sessions.readings import Reading
from database.sessions.roll_members import Lines, Member, merged
from database.sessions.roll_names import RollNames

_CONTRADICTIONS = (
    *("present_and_away", "roll_readings_differ", "chair_away", "absent_but_voting", "holder_away", "crossed_proxies", "seated_with_proxy"),
    *("low_confidence", "pair_away", "proxies_untold", "unfit_heading", "away_yet_acting", "nobody_holds", "outvoted"),
)


@dataclass(slots=True)
class Roll:
    """The merged list, the names it was made with, and the doubts to tell (code, values, sources)."""

    members: dict[str, Member]
    names: RollNames
    papers: list[Reading]
    doubts: list[tuple[str, dict[str, Any], list[tuple[Reading, dict[str, Any]]]]] = field(default_factory=list)


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
    member = merged(roll.names, key, chosen)
    roll.members[key] = member
    if member.doubt:
        roll.doubts.append((member.doubt, {"name": member.sources[0][1]["name"]}, member.sources))


def _doubt_homonyms(roll: Roll) -> None:
    """Two people of one name and different statuses: nothing says which is which."""
    for key in roll.names.homonyms():
        twins = [m for k, m in roll.members.items() if k == key or k.startswith(f"{key}#")]
        if len({m.status for m in twins}) > 1:
            for twin in twins:
                twin.status, twin.doubt = "unknown", "homonyms"
            roll.doubts.append(("homonyms", {"name": twins[0].sources[0][1]["name"]}, [s for m in twins for s in m.sources]))
