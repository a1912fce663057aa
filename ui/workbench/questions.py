"""A journalist's first questions, each one an address of the workbench."""

import streamlit as st

from metrics.query.query import WORDS
from ui import lead, navigation
from ui.address import Params, shared, values
from ui.language import say

_BASIS = "tax,scope,currency"
QUESTIONS: dict[str, Params] = {
    "largest_ceilings": {
        "table": "contract_ranges", "where": ["kind:is:framework"], "by": f"supplier,{_BASIS}", "figure": "sum:lower,sum:upper",
        "sort": "-sum_of_upper",
    },
    "won_by_year": {
        "table": "contract_ranges", "by": f"supplier,year,{_BASIS}", "figure": "sum:lower,sum:upper", "sort": "-year",
    },
    "no_maximum": {"table": "contract_ranges", "where": ["no_maximum:is:yes"], "sort": "-date"},
    "amended": {"table": "contract_ranges", "where": ["amendments:between:1.."], "sort": "-date"},
    "contested": {"table": "votes", "where": ["u1:is:no"], "sort": "-date"},
    "hidden_abstentions": {"table": "votes", "where": ["hidden:is:yes"], "sort": "-date"},
    "unanimity_by_theme": {"table": "votes", "where": ["final:is:yes"], "by": "theme", "figure": "rate:u1,rate:u2", "sort": "theme"},
    "presence_by_year": {"table": "attendance_by_session", "by": "council,year", "figure": "rate:rate", "sort": "-year"},
    "does_not_close": {"table": "sessions", "where": ["closes:is:no"], "sort": "-date"},
    "largest_grants": {"table": "grants_by_beneficiary", "sort": "-amount", "limit": "50"},
    "single_bid": {"table": "published_contracts", "where": ["offers:is:1"], "sort": "-notified_on"},
}  # fmt: skip


# Asked of tables that are shown line by line: each line is one of what the question asks for, and they can be counted in its words.
COUNTED = ("no_maximum", "amended", "contested", "hidden_abstentions", "does_not_close", "single_bid")
UNASKED = "unasked"  # what the table that the page opens with answers
FEW = ("contested", "largest_grants", "won_by_year")  # that are asked most


def asked() -> str:
    """The ready question of the address, or that of a page that asks nothing, in words in place of the page's own; "" of any other.

    The address stays as it is.
    """
    address = {word: said for word in WORDS if (said := values(word))}
    if not address:
        lead.ask(say(f"workbench.question.{UNASKED}"))
        return UNASKED
    for name, words in QUESTIONS.items():
        if address == {word: [said] if isinstance(said, str) else list(said) for word, said in words.items()}:
            lead.ask(say(f"workbench.question.{name}"))
            return name
    return ""


def few() -> None:
    """Some of them above the answer, in few words: that one may ask, and how it sounds."""
    with st.container(horizontal=True, vertical_alignment="center", key="few-questions"):
        st.caption(say("workbench.for_example"), width="content")
        for name in FEW:
            st.page_link(
                navigation.page("workbench"),
                label=say(f"workbench.brief.{name}"),
                icon=":material/help:",
                width="content",
                query_params=shared() | QUESTIONS[name],
            )


def offer() -> None:
    """The questions as links, the council and the period taken along."""
    st.header(say("workbench.questions"), anchor=False)
    with st.container(key="questions"):
        for name, words in QUESTIONS.items():
            st.page_link(navigation.page("workbench"), label=say(f"workbench.question.{name}"), query_params=shared() | words)
