"""Sentences on one act: everything that was read in it, line by line."""

import re
from typing import Any

import streamlit as st

from metrics.votes.decided import has_casting_vote
from ui import data, lead, navigation
from ui.escaping import md_escape, plain
from ui.language import choice, count, day, euros, say
from ui.rows import data_words
from ui.tables.elements import NONE

_SIDES = ("votes_for", "votes_against", "abstentions")
_COUNTS = (*_SIDES, "not_voting")
_UNVOTED = ("noted", "deferred", "withdrawn")  # no vote need have been taken, whose counts would be missed
_AROUND_STROKE = re.compile(r"\s*([-/])\s*")


def number_of(printed: str | None) -> str:
    """ "DE-2015/50": the number of an act without the blanks that a print leaves around its strokes; "" where none is printed."""
    return _AROUND_STROKE.sub(r"\1", printed or "")


def what_was_read(act: dict[str, Any]) -> None:
    """The decision, its vote, its contracts and its grants; what is not printed is left out."""
    st.text("\n".join(_decision(act)))  # close lines: they fit the screen beside their words
    for row in data.rows_of(data.frames()["contracts"], "deliberation_id", act["deliberation_id"]).iter_rows(named=True):
        st.text(_contract(row))
        if row["supplier_id"] is not None:
            navigation.link("suppliers", say("ui.evidence.supplier", name=md_escape(row["supplier"])), id=row["supplier_id"])
    for row in data_words.private_in_words(data.rows_of(data.frames()["grants"], "deliberation_id", act["deliberation_id"])).iter_rows(
        named=True
    ):
        st.text(say("page.act.grant", beneficiary=plain(row["beneficiary"]), amount=euros(row["amount_cents"], row["currency"]) or NONE))
    charged: dict[str, list[str]] = {}
    for row in data.rows_of(data.frames()["budget_lines"], "deliberation_id", act["deliberation_id"]).iter_rows(named=True):
        charged.setdefault(plain(row["function"] or NONE), []).append(plain(row["article"] or NONE))
    for function, articles in charged.items():
        st.text(say("page.act.budget", function=function, articles=", ".join(sorted(set(articles)))))


def lead_of(act: dict[str, Any]) -> None:
    """The figure of the page: what the council decided, and with how many voices."""
    votes = [count(f"overview.{name}", act[name]) for name in _SIDES if act[name] is not None]
    unvoted = act["outcome"] in _UNVOTED and not votes and not act["unanimous"]
    uncounted = "lead.act_uncounted" if act["outcome"] else "lead.act_unread"
    said = votes or ([] if unvoted else [say("lead.act_unanimous" if act["unanimous"] else uncounted)])
    large = choice("outcome", act["outcome"]) if act["outcome"] else say("lead.none")
    lead.figure(large[:1].upper() + large[1:], lead.apart(", ".join(said), *tie(act)))


def tie(act: dict[str, Any]) -> list[str]:
    """What decided where as many were for as against: the chair's casting vote."""
    return [say("vote.tie")] if has_casting_vote(act) else []


def _decision(act: dict[str, Any]) -> list[str]:
    told = {
        "outcome": act["outcome"] and choice("outcome", act["outcome"]),
        "unanimous": _one_voice(act),
        **{name: act[name] for name in _COUNTS},
        "secret": say("ui.yes") if act["secret"] else None,
        "bulk": say("ui.yes") if act["bulk"] else None,
        "rapporteur": act["rapporteur"] and plain(act["rapporteur"]),
        "published_on": day(act["published_on"]) or None,
    }
    lines = [say("ui.line", name=say(f"ui.column.{name}"), value=value) for name, value in told.items() if value is not None]
    return lines or [say("page.act.nothing_read")]


def _one_voice(act: dict[str, Any]) -> str | None:
    """Whether all who voted for or against were of one side, and, where some abstained, that only of these it is said."""
    if act["unanimous"] is None:
        return None
    return say("ui.no") if not act["unanimous"] else say("act.of_expressed") if act["abstentions"] else say("ui.yes")


def _contract(row: dict[str, Any]) -> str:
    """ "Ateliers Fictifs : de 20 000 € à 80 000 €, hors taxes (HT), total ; attribué"."""
    currency = row["currency"]
    if row["amount_cents"] is not None:
        amount = euros(row["amount_cents"], currency)
    elif row["min_cents"] is None and row["max_cents"] is None and not row["no_maximum"]:
        amount = say("page.act.amount_not_printed")
    else:
        upper = say("page.act.no_maximum") if row["no_maximum"] else euros(row["max_cents"], currency) or say("page.act.not_printed")
        lower = say("page.act.not_printed") if row["min_cents"] is None else euros(row["min_cents"], currency)
        amount = say("page.act.range", lower=lower, upper=upper)
    words = [amount, *(choice(name, row[name]) for name in ("tax", "scope", "stage") if row[name])]
    lot = f" ({say('ui.column.lot')} {plain(row['lot'])})" if row["lot"] else ""
    return say("page.act.contract", supplier=plain(row["held_by"] or row["supplier"] or NONE) + lot, words=", ".join(words))
