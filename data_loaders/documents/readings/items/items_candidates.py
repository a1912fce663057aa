"""A place of a view that may head an item, and where its title begins (numéro d'ordre, article R2121-9 CGCT)."""

import re
from dataclasses import replace

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View, fold

HeadingProposal = Proposal[Heading]

_KNOWN = 18  # so many letters name a title again
# Signs that a paper sets before its headings, whatever they are: "***", ">>", "►", "--------".
MARK = r"(?:[^\w\s«»\"'“”‘’()\[\]{}|,.;:!?…€%$£&°@\\/+]{1,40}+|\+{2,40}+)"
RULE = r"(?:[-–—=*_~#]{7,40}+[ \t]{0,3}+)?"  # the line that frames a number
_TITLE = re.compile(
    rf"[ \t]{{0,30}}+{RULE}"
    r"[\s:.,;_|\[({»•▪■◆➢►✓–—─―/=>-]{0,6}[«\"'“(]{0,2}\s?"
    r"(?:[^\W\d_]|(?P<figure>\d{1,4})(?=[\s°]|(?:er|e|ème) )|(?P<matter>\d\.\d{1,2}(?:\.\d{1,2})? ?[-–:]? ?(?=[^\W\d_])))"
)
FIGURE = re.compile(r"\d{1,3}(?:er|e|ème)? [a-zà-ÿ]{3}")  # a title that opens with one: "50 ans du jumelage"


def proposed(heading: Heading, style: str, *, line: bool) -> HeadingProposal:
    """A heading that may be one, under the name of the style it is written in: true headings of a paper share theirs."""
    return Proposal(heading, (), style, {"line": float(line)})


def style_of(proposal: HeadingProposal) -> str:
    """The style that true headings of one paper share: as it is written, at a line's start or not."""
    return f"{proposal.reader}|{proposal.features['line']:.0f}"


def family_of(style: str) -> str:
    """A style's name without its own shape: "shape:0-8" is "shape", "ordinal1." stays."""
    parts = style.split(":")
    return parts[0] if parts[0] != "line" else style


def told_at(view: View, proposal: HeadingProposal) -> HeadingProposal:
    """The proposal with the stored text's words of its label and the beginning of its title."""
    heading = proposal.value
    end = heading.title_end or min(len(view.folded), heading.title + _KNOWN)
    return replace(proposal, spans=(view.span(heading.start, max(end, heading.start + 1)),))


def at_line(view: View, start: int) -> bool:
    """Nothing but blanks and bullets between the line's start and here."""
    line = view.raw.rfind("\n", max(0, start - 40), start)
    before = view.raw[line + 1 : start] if line >= 0 else view.raw[max(0, start - 40) : start]
    return (line >= 0 or start < 40) and not any(c.isalnum() for c in before)


def title_after(view: View, end: int, *, strict: bool) -> int | None:
    """Where a title begins after a heading's label; `strict` wants a capital or a quotation mark."""
    found = _TITLE.match(view.raw, end, min(len(view.raw), end + 54))
    if not found:
        return None
    named = "matter" if found["matter"] else "figure" if found["figure"] else None
    first = found.start(named) if named else found.end() - 1
    opens = view.raw[first].isupper() or "«" in found[0] or '"' in found[0] or FIGURE.match(view.raw, first)
    return first if opens or not strict else None


def known(view: View, title: int) -> bool:
    """Was the title at this place already printed before it, as in an agenda?"""
    head = fold(view.raw[title : title + _KNOWN].split("\n")[0]).rstrip(" .:")
    return len(head) > 3 and view.folded.find(head, 0, title) >= 0
