"""Why a line of a roll is counted as it is: what the paper prints, and the rule, in words that a row itself can bear."""

import json
from typing import Any

from locales.days import hour
from metrics.fraction import percent
from ui.language import language, listed, say

Row = dict[str, Any]
_TIMED = ("present_full", "present_part")
_UNKNOWN = {"unknown": "in_doubt", "not_mentioned": "not_mentioned"}


def state(row: Row) -> str:
    """The state as the visitor reads it; where it is in no rate, that it is not counted."""
    said = say(f"value.state.{row['state']}")
    return say("roll.state_uncounted", state=said) if uncounted(row) else said


def uncounted(row: Row) -> bool:
    """Whether the line tells a state that no rate counts: the grid and the tallies bear the sign of what is not known there."""
    return bool(row["kept_out"]) and row["state"] not in _UNKNOWN


def why(row: Row, *, decided: bool = False) -> str:
    """The rule that made the line's state (`decided`: a person's decision did), then why it is in no rate where it is in none."""
    return " ".join(one for one in (say("roll.rule.decided") if decided else _rule(row), share(row), _kept_out(row)) if one)


def _kept_out(row: Row) -> str:
    if row["kept_out"] in _UNKNOWN.values():  # which the rule says already
        return ""
    if row["kept_out"] == "not_closing" and row["difference"]:
        return say("roll.not_closing_by", difference=abs(row["difference"]))
    return say(f"roll.left_out.{row['kept_out']}") if row["kept_out"] else ""


def _rule(row: Row) -> str:
    if row["state"] in _UNKNOWN:
        return say(f"roll.left_out.{_UNKNOWN[row['state']]}")
    told = moves(row)
    if row["state"] in _TIMED and told:
        return say(f"roll.moved.{row['state']}", moves=told[:1].upper() + told[1:])
    if row["state"] == "represented" and row["proxy_to"]:
        return say("roll.proxy", holder=row["proxy_to"])
    return say(f"roll.rule.{row['state']}")


def moves(row: Row) -> str:
    """Arrivals, departures, ways out and back as the paper tells them: "départ à 20:30"; "" where it tells none."""
    stays = json.loads(row["presence"]) if row["presence"] else []
    told = []
    for number, stay in enumerate(stays):
        if stay["from"]:
            told.append(say("roll.back" if number else "roll.arrival", at=_at(stay["from"])))
        if stay["to"]:
            told.append(say("roll.departure" if number == len(stays) - 1 else "roll.out", at=_at(stay["to"])))
    told = told or [
        say(key, at=_at({"time": row[hour]})) for key, hour in (("roll.arrival", "arrived_at"), ("roll.departure", "left_at")) if row[hour]
    ]
    return listed(told)


def _at(bound: Row) -> str:
    if bound.get("time"):
        return say("roll.at_hour", hour=hour(bound["time"], language()))
    if bound.get("item"):
        return say("roll.at_item", item=bound["item"])
    return say("roll.at_place" if bound.get("place") else "roll.at_nothing")


def share(row: Row) -> str:
    """How much of the session it was, by the best that is known; "" where the state tells all."""
    if row["state"] not in _TIMED or row["tier"] is None:
        return ""
    if row["tier"] in ("T0", "T1") and row["votes"]:
        low, high = row["votes_yes"], row["votes_yes"] + row["votes_unknown"]
        key = "roll.votes" if low == high else "roll.votes_between"
        return say(key, low=low, high=high, votes=row["votes"])
    if (row["share_low"], row["share_high"]) == (0.0, 1.0):
        return say("roll.share_unknown")
    low, high = percent(row["share_low"], language()), percent(row["share_high"], language())
    return say("roll.share", share=low) if low == high else say("roll.share_between", low=low, high=high)
