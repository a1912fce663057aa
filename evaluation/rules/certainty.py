"""How sure each fact said to be, held-back ones too, and whether it is right: what confidence is counted from."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from evaluation.rules.items import pair
from evaluation.rules.money import compatible, held_back, same_money
from evaluation.rules.names import Record, Same, exact, plain, same_member

_PEOPLE = ("president", "secretary")
_WHO = {"contract": "supplier", "grant": "beneficiary"}


class Judged(NamedTuple):
    """One fact: what it is, how it was read, how sure it said to be, and whether it is right."""

    kind: str
    band: str
    said: float
    right: bool


def judged(gold: Record, said: Record) -> Iterator[Judged]:
    """Every fact that the person's reading speaks of; what it left out as ambiguous is not judged."""
    yield from _session(gold, said)
    if "attendance" in gold:
        yield from _attendance(gold, said)
    if "deliberations" in gold:
        yield from _items(gold, said)


def _session(gold: Record, said: Record) -> Iterator[Judged]:
    session, member = said["session"], same_member(gold)
    for key, wanted in gold.get("session", {}).items():
        value = session.get(key)
        same: Same = member if key in _PEOPLE else exact
        if value is not None and key in session["confidence"]:
            yield Judged("session", session["signs"][key], session["confidence"][key], wanted is not None and bool(same(wanted, value)))
    for held in said["held_back"]:
        key = str(held["fact"]).removeprefix("session.")
        if key != held["fact"] and key in gold.get("session", {}):
            wanted = gold["session"][key]
            same = member if key in _PEOPLE else exact
            yield _held(held, "session", wanted is not None and bool(same(wanted, held["value"])))


def _attendance(gold: Record, said: Record) -> Iterator[Judged]:
    doubtful = {plain(name) for name in gold.get("attendance_unscored", [])}
    left = Counter((plain(line["name"]), line["status"]) for line in gold["attendance"])
    for line in said["attendance"]:
        key = (plain(line["name"]), line["status"])
        if key[0] not in doubtful:
            yield Judged("attendance", line["sign"], line["confidence"], _taken(left, key))
    for held in said["held_back"]:
        if held["fact"] == "attendance" and plain(held["name"]) not in doubtful:
            yield _held(held, "attendance", _taken(left, (plain(held["name"]), held["status"])))


def _taken(left: Counter[tuple[str, str]], key: tuple[str, str]) -> bool:
    """A fact stated twice is right once."""
    left[key] -= 1
    return left[key] >= 0


def _items(gold: Record, said: Record) -> Iterator[Judged]:
    pairs, extra = pair(gold["deliberations"], said["deliberations"])
    for wanted, found in pairs:
        if found is not None:
            yield from _vote(wanted.get("vote") or {}, found["vote"])
            for kind, who in _WHO.items():
                yield from _lines(wanted, [*found[f"{kind}s"], *_held_of(said, found, kind)], kind, who)
    if gold.get("deliberations_complete", True):
        for item in extra:
            yield from (Judged(kind, line["sign"], line["confidence"], False) for kind, line in _stated(said, item))


def _held_of(said: Record, item: Record, kind: str) -> list[Record]:
    """The contracts or grants of one item that were held back."""
    named = {key: item[key] for key in ("number", "title")}
    return [held for held in said["held_back"] if held["fact"] == kind and held["item"] == named]


def _vote(wanted: Record, vote: Record) -> Iterator[Judged]:
    stated = [key for key in wanted if vote.get(key) is not None]
    if stated and vote["evidence"]:
        yield Judged("vote", vote["sign"], vote["confidence"], all(exact(wanted[key], vote[key]) for key in stated))


def _lines(wanted: Record, stated: list[Record], kind: str, who: str) -> Iterator[Judged]:
    if f"{kind}s" not in wanted:
        return
    left = [line for line in wanted[f"{kind}s"] if line.get(who)]
    for line in stated:
        if line.get(who) is None:
            continue
        meant = next((one for one in left if _same(one, line, who)), None)
        if meant is not None:
            left.remove(meant)
        if meant is not None or not any(_partly(one, line, who) for one in left):
            yield Judged(kind, line["sign"], line["confidence"], meant is not None)


def _same(wanted: Record, said: Record, who: str) -> bool:
    return bool(same_money(wanted, said, who) and compatible(wanted.get(who), said.get(who)))


def _partly(wanted: Record, said: Record, who: str) -> bool:
    """A part of the truth is neither right nor wrong."""
    return bool(held_back(wanted, said, who) and compatible(wanted.get(who), said.get(who)))


def _stated(said: Record, item: Record) -> Iterator[tuple[str, Record]]:
    if item["vote"]["evidence"]:
        yield "vote", item["vote"]
    for kind in _WHO:
        yield from ((kind, line) for line in [*item[f"{kind}s"], *_held_of(said, item, kind)])


def _held(held: Record, kind: str, right: bool) -> Judged:
    return Judged(kind, held["sign"], held["confidence"], right)
