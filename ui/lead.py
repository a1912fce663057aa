"""The first screen of a page: its question, one line of tools, one figure in large with its words; what else is to be known is folded.

`open_page` (ui/opening.py) lays the parts out in this order; a page fills them whenever it has what they show.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

import streamlit as st

from metrics.fraction import LEAST_FOR_RATE, both_ends, percent
from ui.appearance import on_a_phone
from ui.escaping import md_escape
from ui.language import count, language, number, say

_LARGE, _SMALL, _LINE = 21, 8.0, 990  # pixels of a letter of the figure and of its words, and of a line on a wide screen
_ALIKE = 0.005  # of two rates, half a point of a hundred
_TOOLS, _NOTES, _SAID, _SWITCHES = "_lead_tools", "_lead_notes", "_lead_said", "_lead_switches"
_QUESTION = "_lead_question"


def ask(question: str) -> None:
    """The page's question; a page asks it again in other words, in its place, once it knows what it answers."""
    st.session_state[_QUESTION].markdown(question)


def lay_out(question: str) -> None:
    """The question, and under it the line of tools: first the filters, then what is folded."""
    st.session_state[_QUESTION] = st.empty()
    ask(question)
    st.session_state.pop(_SWITCHES, None)
    with st.container(horizontal=True, vertical_alignment="center", key="tools"):
        st.session_state[_TOOLS] = st.container(horizontal=True, vertical_alignment="center", width="content")
        st.session_state[_NOTES] = st.popover(say("ui.notes"), icon=":material/menu_book:")
        st.session_state[_SAID] = st.container(horizontal=True, vertical_alignment="center", width="content")


def tools() -> Any:
    """The line on which filters stand."""
    return st.session_state[_TOOLS]


def beside() -> Any:
    """The end of that line: what is filtered, and what else may be chosen."""
    return st.session_state[_SAID]


def notes() -> Any:
    """What is folded: definitions, words of the trade, and whatever limits the figures."""
    return st.session_state[_NOTES]


def switches(*, named: bool = False, alone: bool = False) -> Any:
    """Where switches of one picture stand side by side; `named` where they say what it shows, so that a phone needs no title over it.

    `alone`: nor does a wide screen, whose room the picture needs.
    """
    line = st.container(horizontal=True, vertical_alignment="bottom", key="switches")
    if named and (alone or on_a_phone()):
        st.session_state[_SWITCHES] = line
    return line


def in_place_of_title() -> Any:
    """The line of the switches that name the next picture, once; None where it needs its own title."""
    return st.session_state.pop(_SWITCHES, None)


def folded(label: str) -> Any:
    """Where a search that few visitors need stands: at the end of the line of tools, on a phone behind a button."""
    if not on_a_phone():
        return beside()
    with beside():
        return st.popover(label, icon=":material/search:", key="folded")


def figure(value: str, said: str) -> None:
    """One figure in large, and in words what it is."""
    said_long = len(value) * _LARGE + len(said) * _SMALL > _LINE
    # Room is kept for the second line of a long one: what stands below does not move when it is drawn.
    kind = "long" if said_long and not on_a_phone() else "short"
    with st.container(key=f"lead-{kind} {crc32(f'{value} {said}'.encode())}"):
        # Markdown, which the browser holds from the start: HTML waits for a part of its own (Streamlit 1.67).
        st.markdown(f"**{md_escape(value)}** {md_escape(said)}")


def counted(key: str, n: int, **told: object) -> None:
    """A count in large, and after it the rest of the sentence of `key`, which begins with it."""
    said = ended(count(key, n, **told))
    if said.startswith(number(n)):
        figure(number(n), said.removeprefix(number(n)).strip())
    else:
        figure(number(n), said)


def share(
    row: dict[str, Any],
    key: str,
    *parts: str,
    after: Sequence[str] = (),
    because: Sequence[str] = (),
    both_counts: bool = False,
    **told: object,
) -> None:
    """A rate in large, from certain to possible where they differ; then k of n, and what makes the difference, by the sentence of `key`.

    Under five cases, or where `row` says that it bears no rate (`bears_rate`), the large figure is "k of n", and `key`.few says of what.
    `row` has k, n (or seats), unknown, certain and possible; `after`: what is told last, of other rates than this one.
    `because`: what makes the two ends differ, where the page knows better; `both_counts`: k is told from certain to possible, as the rate.
    """
    k, n, unknown = (int(row[name]) for name in ("k", "n", "unknown"))
    rated = n >= LEAST_FOR_RATE and bool(row.get("bears_rate", True))
    rate = k / n if rated else None
    large = ends(row, rate) if rated else say("lead.of", k=number(k), n=number(n))
    more = list(because) or (why(row) if rated else []) or ([count("fraction.unknown", unknown)] if unknown else [])
    counts = {"k": whole(row, n), "n": number(n)} if both_counts else {"k": number(k), "n": known(n, row, rate)}
    said = say(key, **counts, **told) if rated else say(f"{key}.few", **told)
    figure(large, apart(said, *more, *parts, *after))


def ends(row: Mapping[str, Any], rate: float | None) -> str:
    """A rate as a figure in large: from certain to possible, or the one where they are the same or not told."""
    return both_ends(row.get("certain"), row.get("possible"), language()) or percent(rate, language())


def whole_ends(row: Mapping[str, Any], every: int) -> tuple[int, int]:
    """How many of `every` the two ends of a rate are made of: those sure, and those possible."""
    k = int(row["k"])
    sure, maybe = (k if row.get(end) is None else round(row[end] * every) for end in ("certain", "possible"))
    return sure, maybe


def whole(row: Mapping[str, Any], every: int) -> str:
    """ "185 à 187", or the one number."""
    sure, maybe = whole_ends(row, every)
    return number(sure) if sure == maybe else say("fraction.from_to", first=number(sure), last=number(maybe))


def known(n: int, row: Mapping[str, Any], rate: float | None) -> str:
    """ "894 (97,8 %)": of how many, and the rate of these where the figure in large bears two ends instead.

    Not where it is an end, or almost the same: it would be read twice, or as two figures.
    """
    share = percent(rate, language()) if why(row) else ""
    if rate is not None and any(end is not None and abs(rate - end) < _ALIKE for end in (row.get("certain"), row.get("possible"))):
        return number(n)
    return say("lead.known", n=number(n), share=share) if share else number(n)


def why(row: Mapping[str, Any]) -> list[str]:
    """What makes the difference of certain and possible, where they differ; `row` has certain, possible, unknown, present_part."""
    said = both_ends(row.get("certain"), row.get("possible"), language())
    if not said or row["certain"] == row["possible"]:
        return []
    return [count(f"lead.bounds.{cause(row)}", row["unknown"])]


def cause(row: Mapping[str, Any]) -> str:
    """ "unknown", "part" or "both": what makes the difference of certain and possible."""
    return "both" if row["unknown"] and row.get("present_part") else "part" if row.get("present_part") else "unknown"


def apart(*parts: str) -> str:
    """What is told of one figure as short sentences, of which the first goes on where the figure stops."""
    first, *more = [part.strip() for part in parts if part] or [""]
    return " ".join([ended(first), *([sentences(*more)] if more else [])])


def sentences(*parts: str) -> str:
    """Parts as sentences, each with a capital and an end."""
    return " ".join(ended(part[:1].upper() + part[1:]) for part in parts if part)


def ended(said: str) -> str:
    """A sentence with its full stop."""
    return said if not said or said.endswith((".", "!", "?", "…")) else f"{said}."
