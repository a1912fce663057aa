"""What a person should look at in the papers of a session, each with its words and what a decision on it would settle."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from council import Doubt
from council.sureness import THRESHOLD
from database.acts.fact_places import Record, about, act_of, act_place, find, place_of, said_of
from database.acts.told_votes import disagree, doubted, told_by
from database.acts.versions import Current
from database.identities.identity import identity
from database.review.corrections import Applied
from database.review.doubt_value import value_of
from database.sessions.gathered import Gathered
from database.sessions.readings import Reading, Row
from database.sessions.roll import Roll

_HEAD = {
    "does_not_close": "members_in_office",
    "stated_present_differs": "stated_present",
    "stated_represented_differs": "stated_represented",
    "weekday_mismatch": "date",
}
_UNCLEAR = ("contract_no_amount",)
_UNSURE = 0.5  # of what papers or parts of a paper dispute


class Found(NamedTuple):
    """One doubt, not yet a row."""

    paper: Reading
    kind: str
    place: str
    sign: str
    said: dict[str, Any]
    confidence: float
    spans: Sequence[Sequence[int]]
    state: str = "open"


def doubt_id(sha256: str, kind: str, place: str) -> int:
    """The address of a doubt: the same after any import or reading."""
    return identity("doubt", sha256, kind, place)


def add_doubts(gathered: Gathered, left: Current, roll: Roll, decided: Applied) -> None:
    """The doubts of the session's current papers; what was decided and still answers the reading is none."""
    found: dict[int, Found] = {}
    papers = left.papers
    for one in (
        *_left_over(papers, decided.again),
        *_of_papers(papers),
        *_of_roll(roll),
        *_of_votes(left),
        *_of_history(papers, decided.last),
    ):
        if one.state == "again" or (one.paper.sha256, one.kind, one.place) not in decided.settled:
            found.setdefault(doubt_id(one.paper.sha256, one.kind, one.place), one)
    lines, acts = len(roll.members), sum(len(paper.acts) for paper in papers)
    for key, one in found.items():
        gathered.add_owned(
            Doubt,
            key,
            document_id=one.paper.document_id,
            kind=one.kind,
            place=one.place,
            about=about(act_of(one.paper.record, one.place)),
            sign=one.sign,
            said=one.said,
            confidence=one.confidence,
            value=value_of(one.kind, one.said, one.confidence, lines, acts),
            state=one.state,
        )
        gathered.prove(Doubt, key, "doubt", one.paper, one.spans)


def _left_over(papers: Sequence[Reading], again: Sequence[Row]) -> Iterator[Found]:
    """Decisions that the present reading leaves unanswered."""
    by_sha256 = {paper.sha256: paper for paper in papers}
    for row in again:
        if paper := by_sha256.get(row["sha256"]):
            fact = find(paper.record, row["kind"], row["place"])
            said = said_of(row["kind"], fact) if fact else row["before"]
            confidence = (fact or {}).get("confidence", _UNSURE)
            yield Found(paper, row["kind"], row["place"], "again", said, confidence, _spans(paper.record, row["kind"], fact or {}), "again")


def _of_history(papers: Sequence[Reading], last: dict[str, list[Row]]) -> Iterator[Found]:
    """Facts that were decided on an older version of a paper, and that the version in force says otherwise."""
    current = {paper.sha256 for paper in papers}
    for row in (row for sha256, rows in last.items() if sha256 not in current for row in rows):
        for paper in papers if row["kind"] not in ("council", "session.date", "paper") else ():
            fact = find(paper.record, row["kind"], row["place"])
            if fact and said_of(row["kind"], fact) != row["after"]:
                said, spans = said_of(row["kind"], fact), _spans(paper.record, row["kind"], fact)
                yield Found(paper, row["kind"], row["place"], "again", said, _UNSURE, spans)


def _of_papers(papers: Sequence[Reading]) -> Iterator[Found]:
    for paper in papers:
        for held in paper.record.get("held_back") or []:
            kind = held["fact"]
            where = place_of(kind, held)
            yield Found(paper, kind, where, held.get("sign", "held"), said_of(kind, held), held["confidence"], held.get("evidence") or [])
        yield from _of_head(paper)
        for item in paper.acts:
            yield from _of_act(paper, item)


def _of_head(paper: Reading) -> Iterator[Found]:
    session = paper.record["session"]
    for warning in paper.record.get("warnings") or []:
        if name := _HEAD.get(warning["code"]):
            spans = warning.get("evidence") or (session.get("evidence") or {}).get(name) or []
            yield Found(paper, f"session.{name}", "", warning["code"], {"value": session.get(name)}, _UNSURE, spans)
    for name, sure in (session.get("confidence") or {}).items():
        if sure < THRESHOLD:
            sign = (session.get("signs") or {}).get(name, "held")
            yield Found(paper, f"session.{name}", "", sign, {"value": session.get(name)}, sure, _spans(paper.record, f"session.{name}", {}))


def _of_act(paper: Reading, item: Record) -> Iterator[Found]:
    vote = item.get("vote") or {}
    spans = vote.get("evidence") or []
    if not vote.get("decided") and doubted(paper.record, vote):
        yield Found(paper, "vote", act_place(item), "contradicted", said_of("vote", vote), _UNSURE, spans)
    elif spans and vote.get("confidence", 1.0) < THRESHOLD:
        yield Found(paper, "vote", act_place(item), vote.get("sign", "held"), said_of("vote", vote), vote["confidence"], spans)
    unclear = [span for w in paper.record.get("warnings") or [] if w["code"] in _UNCLEAR for span in w.get("evidence") or []]
    for contract in item.get("contracts") or []:
        places = contract.get("evidence") or []
        if not contract.get("decided") and any(a < d and c < b for a, b in unclear for c, d in places):
            said = said_of("contract", contract)
            yield Found(paper, "contract", place_of("contract", contract, item), "contract_no_amount", said, _UNSURE, places)


def _of_roll(roll: Roll) -> Iterator[Found]:
    """People of whom the papers of one session say two things."""
    for code, _, sources in roll.doubts:
        paper, line = sources[0]
        if line.get("status") in (None, "unknown"):
            continue  # its paper tells it
        where, said = place_of("attendance", line), said_of("attendance", line)
        yield Found(paper, "attendance", where, code, said, _UNSURE, line.get("evidence") or [])


def _of_votes(left: Current) -> Iterator[Found]:
    """Acts whose vote two papers tell otherwise."""
    for readings in left.acts.values():
        told = told_by(readings)
        if disagree(told):
            vote = told[0].record["vote"]
            spans = vote.get("evidence") or []
            yield Found(told[0].paper, "vote", act_place(told[0].record), "votes_disagree", said_of("vote", vote), _UNSURE, spans)


def _spans(record: Record, kind: str, fact: Record) -> Sequence[Sequence[int]]:
    if kind.startswith("session."):
        return (record["session"].get("evidence") or {}).get(kind.split(".", 1)[1]) or []
    return fact.get("evidence") or []
