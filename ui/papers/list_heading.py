"""The heading of the list that a name stands in: a name alone does not say whether its bearer was there."""

import re

from ui import data
from ui.papers import passages

_REACH = 6_000  # characters: a city's roll from its heading to its last name
_STATES = {
    "present": "pr[ée]sent",
    "present_full": "pr[ée]sent",
    "present_part": "pr[ée]sent",
    "represented": "repr[ée]sent|pouvoir|procuration",
    "excused": "excus[ée]",
    "absent": "absent",
}
# "Étaient présents :", "Absents excusés :", "Pouvoirs :" at the head of a line; "Présents : 14" counts, and heads no list.
_HEADING = re.compile(
    r"^[^\S\n]*(?P<said>(?:[ée]taient\s+|ont\s+[ée]t[ée]\s+)?(?:pr[ée]sent|absent|excus|repr[ée]sent|pouvoir|procuration)[^:\n]{0,80}?)"
    r"\s?:(?!\s*\d)",
    re.IGNORECASE | re.MULTILINE,
)


def before(text: str, start: int, state: str) -> str:
    """The last heading of a list before `start`, where it says `state`; "" where none does, or where it says another."""
    found = list(_HEADING.finditer(text, max(0, start - _REACH), start))
    said = " ".join(found[-1]["said"].split()) if found else ""
    return said if tells(said, state) else ""


def tells(words: str, state: str) -> bool:
    """Whether these words, of a heading or of a line, say the state themselves."""
    return state in _STATES and re.search(_STATES[state], words, re.IGNORECASE) is not None


def quoted(fact: str, document: int, quote: str, state: str) -> str:
    """ "Présents : … Anne Vasseur": the words of a line of a roll, and before them the heading that says its state, where one does."""
    if tells(quote, state):
        return quote
    paper = passages.paper(document, data.version())
    for one in passages.of_fact(fact, data.version()):
        if paper is not None and one.document_id == document and (heading := before(paper.text, one.start, state)):
            return over(heading, quote)
    return quote


def over(heading: str, quote: str) -> str:
    """The words of a line under the heading of its list, where there is one."""
    return f"{heading}\u00a0: … {quote}" if heading else quote
