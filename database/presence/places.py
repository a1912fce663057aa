"""Where a bound of a stay lies beside the vote of an act: before it, after it, or nothing tells; by item, by place in the text, by hour."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from database.identities.names import number_key
from database.presence.page import Page

Bound = Mapping[str, Any]
Side = Literal["before", "after", "unknown"]
Tier = Literal["T0", "T1", "T2", "T3"]
_MIDNIGHT = 24 * 60
_MOST_DIGITS = 19


@dataclass(frozen=True, slots=True)
class Told:
    """On which side of the vote the bound lies, and how that is known."""

    side: Side
    tier: Tier
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a member was there at a vote: "yes", "no" or "unknown", by which tier, and what told it (`presence.reason.*`)."""

    present: Literal["yes", "no", "unknown"]
    tier: Tier
    reason: str


def minutes(time: str, opening: int | None = None) -> int:
    """ "HH:MM" as minutes; a time smaller than the opening belongs to the next day (domain: midnight)."""
    hour, minute = time.split(":")
    value = int(hour) * 60 + int(minute)
    return value + _MIDNIGHT if opening is not None and value < opening else value


def by_item(bound: Bound, number: str | None, arrives: bool) -> Side:
    """Beside the act of this number; acts of one way of numbering are ordered by it."""
    place, own = _serial(bound.get("item")), _serial(number)
    if place is None or own is None or place[0] != own[0]:
        return "unknown"
    if place[1] != own[1]:
        return "before" if place[1] < own[1] else "after"
    edge = bound.get("edge", "in")
    if edge == "unsure":
        return "unknown"
    return "before" if (edge == "in") == arrives else "after"


def _serial(number: str | None) -> tuple[str, int] | None:
    """(what the numbers of one session share, the act's own place): "2022-095" is ("2022-", 95)."""
    key = number_key(number) if number else ""
    shared = key.rstrip("0123456789")
    own = key[len(shared) :]
    return (shared, int(own)) if own and len(own) < _MOST_DIGITS else None


def same_item(bound: Bound, number: str | None) -> bool:
    """Whether the bound names this very act."""
    return _serial(bound.get("item")) == _serial(number) is not None


def by_place(bound: Bound, key: str, sheet: Page, arrives: bool) -> Side:
    """Beside the act `key` in the text that tells the move; a move told above the first act (in the roll) has no place among them."""
    at = bound["place"][0] if bound.get("place") else None
    if at is None or key not in sheet.acts or at < (sheet.first or 0):
        return "unknown"
    start, vote, end = sheet.acts[key]
    if at < start:
        return "before"
    if any(start < other <= at for other, _, _ in sheet.acts.values()):
        return "after"
    if bound.get("edge") == "out" and not bound.get("item"):  # out for this vote only, wherever in the item that is told
        return "after" if arrives else "before"
    return "unknown" if vote is None or end is None or vote <= at < end else "before" if at < vote else "after"


def by_hour(bound: Bound, key: str, sheet: Page, opening: int | None) -> Side:
    """Beside the act `key` by the hours that the text tells among its acts."""
    if not bound.get("time") or key not in sheet.acts:
        return "unknown"
    at = minutes(bound["time"], opening)
    start, _, end = sheet.acts[key]
    if end is not None and any(a.at >= end and a.minutes <= at for a in sheet.anchors):
        return "after"
    if any(a.at <= start and a.minutes >= at for a in sheet.anchors):
        return "before"
    return "unknown"
