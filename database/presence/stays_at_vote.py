"""Stays held against one vote: a stay that surely began before it and ended after it is a presence; one that did neither is none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from database.presence.page import Page
from database.presence.places import Answer, Bound, Side, Tier, Told, by_hour, by_item, by_place, minutes, same_item
from database.presence.stays import UNTIMED, Stay

_OWN = {True: Told("before", "T0", "session"), False: Told("after", "T0", "session")}


@dataclass(frozen=True, slots=True)
class Clock:
    """The hours of opening and of closing, in minutes since midnight; past it where the session went on."""

    opening: int | None
    closing: int | None

    @classmethod
    def of(cls, time: str | None, closed_at: str | None) -> "Clock":
        """From what a session prints."""
        opening = minutes(time) if time else None
        return cls(opening, minutes(closed_at, opening) if closed_at else None)


@dataclass(frozen=True, slots=True)
class VoteOf:
    """The vote of one act: its key and number, and what the papers' texts tell of the order and the hours of the acts."""

    key: str
    number: str | None
    sheets: Mapping[int, Page]
    clock: Clock

    def presence(self, stays: Sequence[Stay]) -> Answer:
        """Yes, no or unknown for one who had these stays."""
        if list(stays) == UNTIMED:
            return Answer("unknown", "T3", "untimed")
        told = [(self._told(stay["from"], arrives=True), self._told(stay["to"], arrives=False)) for stay in stays]
        for start, end in told:
            if (start.side, end.side) == ("before", "after"):
                return Answer("yes", max(start.tier, end.tier), _reason(start, end))
        missed = [start if start.side == "after" else end for start, end in told if start.side == "after" or end.side == "before"]
        if len(missed) == len(told):
            return Answer("no", max(one.tier for one in missed), missed[-1].reason)
        left_open = [one for pair in told for one in pair if one.side == "unknown"]
        return Answer("unknown", min(one.tier for one in left_open), left_open[0].reason)

    def _told(self, bound: Bound | None, *, arrives: bool) -> Told:
        if bound is None:
            return _OWN[arrives]
        sheet = self.sheets.get(bound.get("document_id") or 0)
        by_text = by_place(bound, self.key, sheet, arrives) if sheet else "unknown"
        by_number = by_item(bound, self.number, arrives)
        told = [(by_number, "item"), (by_text, "place")]
        for side, reason in told if same_item(bound, self.number) else reversed(told):  # the text orders acts better than their numbers
            if side != "unknown":
                return Told(side, "T0", reason)
        if not bound.get("time"):
            return Told("unknown", "T3", "item_unplaced" if bound.get("item") else "not_told")
        side = self._by_clock(bound)
        tier: Tier = "T3" if None in (self.clock.opening, self.clock.closing) else "T2"
        return Told(side, tier, "hour_unplaced") if side == "unknown" else Told(side, "T1", "hour")

    def _by_clock(self, bound: Bound) -> Side:
        at = minutes(bound["time"], self.clock.opening)
        if self.clock.closing is not None and at >= self.clock.closing:
            return "after"
        if self.clock.opening is not None and at <= self.clock.opening:
            return "before"
        told = (by_hour(bound, self.key, page, self.clock.opening) for page in self.sheets.values())
        return next((side for side in told if side != "unknown"), "unknown")


def _reason(start: Told, end: Told) -> str:
    return next((one.reason for one in (start, end) if one.reason != "session"), "session")


def without_gaps(stays: Sequence[Mapping[str, Any]]) -> bool:
    """Whether stays reach from the session's beginning to its end: who missed a vote in between sat for the whole session."""
    return len(stays) > 1 and stays[0]["from"] is None and stays[-1]["to"] is None and all(_told_somehow(s) for s in stays)


def _told_somehow(stay: Mapping[str, Any]) -> bool:
    return all(bound is None or any(bound.get(name) for name in ("time", "item", "place")) for bound in (stay["from"], stay["to"]))
