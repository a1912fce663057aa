"""The acts of a session as rows: deliberation, vote and positions; the fullest paper tells the act, the minutes tell the vote."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from council import Deliberation, Position, Vote
from council.sureness import THRESHOLD
from database.acts import themes
from database.acts.act_keys import Act
from database.acts.told_votes import COUNTS, disagree, doubted, told_by
from database.identities.identity import identity
from database.identities.names import natural, number_key, number_said
from database.money import money_rows
from database.sessions.gathered import Gathered, day
from database.sessions.roll import Roll
from database.sessions.roll_rows import member_id

# A sign that a font draws and no text has (a bullet of its own) comes out of a PDF as one of these: a page would show a broken box.
_NO_SIGN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ue000-\uf8ff]")


def add_acts(gathered: Gathered, acts: Mapping[str, list[Act]], roll: Roll) -> None:
    """Every act of the current papers, in the order of the minutes, else of the numbers."""
    for place, key in enumerate(sorted(acts, key=lambda key: _order(key, acts[key])), start=1):
        readings = acts[key]
        act = readings[0]
        deliberation_id = identity("deliberation", gathered.session_id, key)
        _add_deliberation(gathered, deliberation_id, key, place, act)
        _add_vote(gathered, deliberation_id, readings, roll)
        money_rows.add_money(gathered, deliberation_id, act)
    _warn_of_shared_numbers(gathered, acts)


def _printable(title: str | None) -> str | None:
    """The title with a bullet where the paper's font has a sign that no other font draws."""
    return title and _NO_SIGN.sub("•", title)


def _order(key: str, readings: Sequence[Act]) -> tuple[object, ...]:
    in_minutes = [act.place for act in readings if act.paper.minutes]
    return (not in_minutes, in_minutes[0] if in_minutes else 0, natural(key))


def _add_deliberation(gathered: Gathered, deliberation_id: int, key: str, place: int, act: Act) -> None:
    record = act.record
    matter = act.paper.record.get("matter")
    theme = (themes.of_matter(matter["code"]) if matter else None) or themes.of_title(record.get("title"))
    gathered.add_owned(
        Deliberation,
        deliberation_id,
        document_id=act.paper.document_id,
        key=key,
        place=place,
        number=number_said(record.get("number")),
        title=_printable(record.get("title")),
        rapporteur=record.get("rapporteur"),
        theme=theme,
        theme_guessed=theme is not None,
        published_on=day(record.get("published_on")),
        received_on=day(record.get("received_on")),
    )
    evidence = (record.get("evidence") or {}) | ({"matter": matter["evidence"]} if matter else {})
    for field, spans in evidence.items():
        gathered.prove(Deliberation, deliberation_id, field, act.paper, spans)


def _add_vote(gathered: Gathered, deliberation_id: int, readings: Sequence[Act], roll: Roll) -> None:
    told = told_by(readings)
    act = next((act for act in told if act.paper.minutes), told[0] if told else readings[0])
    vote = act.record.get("vote") or {}
    disputed = disagree(told)
    if disputed:
        gathered.warn(
            "votes_disagree",
            {"number": act.record.get("number") or act.record.get("title") or ""},
            [(a.paper, a.record["vote"]) for a in told],
        )
    gathered.add_owned(
        Vote,
        deliberation_id,
        outcome=vote.get("outcome"),
        unanimous=vote.get("unanimous"),
        mention=vote.get("mention"),
        **{ours: vote.get(theirs) for ours, theirs in COUNTS.items()},
        secret=vote.get("secret"),
        bulk=bool(vote.get("bulk")),
        rounds=vote.get("rounds") or [],
        in_rates=not disputed and not doubted(act.paper.record, vote) and vote.get("confidence", 1.0) >= THRESHOLD,
        confidence=vote.get("confidence", 1.0),
    )
    gathered.prove(Vote, deliberation_id, "vote", act.paper, vote.get("evidence") or [])
    for turn, position in enumerate(vote.get("positions") or []):
        person = position["kind"] == "person"
        key = gathered.add_owned(
            Position,
            identity("position", deliberation_id, turn),
            deliberation_id=deliberation_id,
            who=position["who"],
            kind=position["kind"],
            vote=position["position"],
            councillor_id=member_id(gathered, roll, position["who"]) if person else None,
        )
        gathered.prove(Position, key, "vote", act.paper, vote.get("evidence") or [])


def _warn_of_shared_numbers(gathered: Gathered, acts: Mapping[str, list[Act]]) -> None:
    """Acts of one number that share no word of their titles: a number misprinted or misread."""
    by_number: dict[str, list[Act]] = defaultdict(list)
    for readings in acts.values():
        if readings[0].record.get("number"):
            by_number[number_key(readings[0].record["number"])].append(readings[0])
    for found in by_number.values():
        if len({act.paper.sha256 for act in found}) > 1:
            sources = [(act.paper, {"evidence": act.record["evidence"].get("title") or []}) for act in found]
            gathered.warn("titles_disagree", {"number": found[0].record["number"]}, sources)
