"""Sentences of the method: each definition with an example counted on the reader's own council, then limits and rules."""

from datetime import date
from typing import Any

import streamlit as st

from locales import catalogue
from metrics import examples, examples_sessions
from metrics.definitions import ARTICLES, definition
from metrics.filters.filters import Filters, apply
from metrics.fraction import interval_in_words, percent
from ui import data, lead, navigation
from ui.escaping import md_escape, plain, show_elements
from ui.language import count, day, euros, language, number, say
from ui.prose import items, sentence
from ui.sentences import money
from ui.sentences.sittings import presence as sittings
from ui.town import strips
from ui.town.strips import Part

_SHARES = ("rate", "certain", "possible")
_PARTS = ("limits", "reading", "sources", "masking", "corrections", "confidence")


def definitions(found: dict[str, dict[str, Any]]) -> None:
    """Every definition, its example in a frame, and its article of law."""
    for key in ARTICLES:
        said = definition(key, language())
        st.subheader(md_escape(said.title), anchor=key)
        st.text(said.text)
        if said.article:
            st.caption(md_escape(said.article))
        for example in (key, f"not_{key}"):  # a session that does not close is the other half of one that does
            _example(example, found)


def of_council(council: str) -> dict[str, dict[str, Any]]:
    """The examples of one council by definition, counted once a version."""
    return data.kept("examples", council, lambda: _counted(Filters(council=(council,))))


def example_of(presence: dict[str, Any] | None, council: str | None, filters: Filters) -> None:
    """One figure of the reader's own council with how it is counted, as numbers and as a bar; then how many are defined here.

    Then on whose rows the examples are counted.
    """
    law = sum(map(bool, ARTICLES.values()))
    if presence and council:
        st.subheader(say("method.step_by_step"), anchor=False)
        k, seats = presence["k"], presence["seats"]
        parts = [count("method.lead_sessions", presence["sessions"])]
        parts += [count("method.lead_left_out", presence["left_out"])] if presence["left_out"] else []
        told = {
            "council": council,
            "when": sittings.when_of(apply(data.meetings(), filters), presence),
            "k": lead.whole(presence, seats),
            "seats": number(seats),
            "share": lead.ends(presence, presence["rate"]),
        }
        lead.figure(lead.ends(presence, presence["rate"]), lead.apart(say("method.lead", **told), *lead.why(presence), ", ".join(parts)))
        sure, unknown = lead.whole_ends(presence, seats)[0], presence["unknown"]
        half, empty = k - sure, seats - k - unknown
        halves = [(Part("for", sure / seats), count("method.seats_taken", sure))]
        halves += [(Part("maybe", half / seats), count("method.seats_half", half))] if half > 0 else []
        halves += [(Part("rest", empty / seats), count("method.seats_empty", empty))] if empty > 0 else []
        halves += [(Part("unknown", unknown / seats), count("method.seats_unknown", unknown))] if unknown else []
        show_elements(strips.sides(halves))
    st.caption(count("method.counted", len(ARTICLES), law=law))
    st.text(say("method.of", council=council) if council else say("method.choose"))


def rules() -> None:
    """What figures do not tell, how one is read, where they come from, how masking, corrections and confidence work."""
    for part in _PARTS:
        st.header(say(f"method.{part}"), anchor=False)
        keys = sorted(key for key in map(str, vars(catalogue(language()))["_catalog"]) if key.startswith(f"method.{part}."))
        seen: set[str] = set()
        items(sentence(key, seen) for key in keys)


def _counted(filters: Filters) -> dict[str, dict[str, Any]]:
    names = ("contracts", "contract_holders", "grants", "name_merges", "deliberations", "budget_lines")
    tables, current = {name: apply(data.frames()[name], filters) for name in names}, data.contracts(filters)
    lines = apply(data.lines(), filters)
    return {
        **examples_sessions.of_sessions(lines, apply(data.meetings(), filters)),
        **examples_sessions.of_member(lines, data.shares()),
        **examples.of_votes(apply(data.votes(), filters)),
        **examples.of_contracts(current, tables["contracts"], tables["contract_holders"]),
        **examples.of_grants(tables["grants"]),
        **examples.of_merges(tables["name_merges"]),
        **examples.of_join(current, data.frames()["contract_matches"]),
        **examples.of_functions(tables["deliberations"], tables["budget_lines"]),
        "small_numbers": {},
    }


def _example(key: str, found: dict[str, dict[str, Any]]) -> None:
    if key not in found:
        return
    row = found[key]
    told = {name: _said(name, value, row) for name, value in row.items() if name != "opens"}
    told["interval"] = interval_in_words(row.get("certain"), row.get("possible"), language())
    with st.container(border=True):
        st.text(say(f"method.example.{key}", **told, **({"basis": money.basis(row)} if "tax" in row else {})))
        if "opens" in row:
            stem, thing = row["opens"]
            navigation.link(stem, say("method.proof"), id=thing)


def _said(name: str, value: Any, row: dict[str, Any]) -> str:
    if name.endswith("_cents"):
        return euros(value, row["currency"])
    if name in _SHARES:
        return percent(value, language()) or say("method.no_rate")
    if isinstance(value, date):
        return day(value)
    return number(value) if isinstance(value, int) and name != "year" else plain(str(value))
