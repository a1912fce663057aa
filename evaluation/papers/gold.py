"""The label of a made paper, from its plan: what the layout does not print is null, what the contract leaves open is left out."""

import datetime
from typing import Any

from evaluation.papers.dimensions import Values
from evaluation.papers.names import rolled
from evaluation.papers.plan import Act, Member, Plan

_VOTERS = ("table", "one a line", "line")


def label(plan: Plan, values: Values) -> dict[str, Any]:
    """As a person would write it who reads the paper."""
    told: dict[str, Any] = {
        "session": _session(plan, values),
        "attendance": [_line(member, values) for member in plan.members if not member.void],
    }
    if plan.council is not None:
        told["council"] = plan.council
    told["deliberations"] = [_act(act, values) for act in plan.acts]
    return told


def _session(plan: Plan, values: Values) -> dict[str, Any]:
    counts, present, proxies = values["counts"], len(plan.listed("present")), len(plan.listed("represented"))
    all_told = counts in _VOTERS
    heads = counts == "in the headings"
    return {
        "date": plan.day.isoformat(),
        "time": _clock(plan.time),
        "closed_at": _clock(plan.closed) if values["kind"] != "one act" else None,
        "president": rolled(plan.chair, values),
        "secretary": rolled(plan.secretary, values) if values["secretary"] != "none" else None,
        "convened_on": plan.convened.isoformat() if values["convened"] != "none" else None,
        "members_in_office": len(plan.members) if all_told or counts == "sentence" else None,
        "stated_present": present if all_told or heads else None,
        "stated_represented": proxies if all_told or heads else None,
        "stated_voters": present + proxies if all_told else None,
    }


def _line(member: Member, values: Values) -> dict[str, Any]:
    return {
        "name": rolled(member, values),
        "status": member.state,
        "arrived_at": _clock(member.arrived) if member.arrived else None,
        "left_at": _clock(member.left) if member.left else None,
        "proxy_to": rolled(member.holder, values) if member.holder else None,
    }


def _act(act: Act, values: Values) -> dict[str, Any]:
    vote = act.vote
    money = act.special == "none"
    return {
        "number": act.number,
        "title": act.title,
        "rapporteur": rolled(act.reporter, values) if act.reporter else None,
        "vote": {
            "outcome": vote.outcome,
            "unanimous": vote.unanimous,
            "for": vote.for_,
            "against": vote.against,
            "abstentions": vote.abstentions,
        },
        "contracts": [_lot(lot) for lot in act.lots] if money else [],
        "grants": [{"beneficiary": club, "amount": amount} for club, amount in act.grants] if money else [],
    }


def _lot(lot: dict[str, object]) -> dict[str, object]:
    return {key: lot[key] for key in ("supplier", "amount", "min_amount", "max_amount", "tax")}


def _clock(time: datetime.time) -> str:
    return f"{time.hour:02}:{time.minute:02}"
