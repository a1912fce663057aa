"""Titles with their number below them: "3. Tarifs" on one line, "Délibération n° 2023/014" on the next (article R2121-9 CGCT)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import DECISION
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_MOST_LINES = 3
_FURTHEST = 400  # a title's lines stand this near above the number
_LEAST = 4
_LABEL = re.compile(
    r"[ \t#*•▪■–-]{0,8}(?:(?:(?:point|question|affaire|rapport|dossier)s? (?:n ?° ?)?)?(?:\d{1,3}|[ivx]{1,5})\s?[.):/–-]{1,2}\s?"
    r"|(?:point|question|affaire|rapport|dossier) (?:n ?° ?)?\d{1,3}\s)?[ \t#*]{0,4}"
)
_CLOSES = re.compile(r"[.!;»] ?\n[ \t]{0,12}[(\[] ?\Z")
_BRACKET = re.compile(r" ?[)\]][ \t.]{0,6}(?:\n|\Z)")
_ALONE = re.compile(r"[ \t)\].:–-]{0,6}(?=\n|\Z)")


def not_closing(view: View, acts: Sequence[HeadingProposal]) -> list[HeadingProposal]:
    """The acts' numbers without those that stand in brackets, alone on their line, below the last sentence of their act.

    They close the acts above, and head none, where nothing is decided behind the last of them.
    """
    closing = [p for p in acts if _CLOSES.search(view.raw, max(0, p.value.start - 30), p.value.start) and _bracketed(view, p.value)]
    if not closing or DECISION.search(view.folded, max(p.value.title for p in closing)):
        return list(acts)
    return [p for p in acts if p not in closing]


def _bracketed(view: View, heading: Heading) -> bool:
    return heading.code is not None and _BRACKET.match(view.raw, heading.code[1]) is not None


def raised(view: View, acts: Iterable[HeadingProposal]) -> Iterator[HeadingProposal]:
    """For each act's number at a line's start, headings that begin one, two or three printed lines above it.

    Where one of these lines bears a place ("3."), the title begins there and nowhere else.
    """
    for act in acts:
        if not act.features["line"]:
            continue
        heading = act.value
        end = len(view.raw[: heading.start].rstrip(" \t\n(["))
        alone = "alone" if heading.code and _ALONE.match(view.raw, heading.code[1]) else "run"
        found = list(_above(view, heading.start, end))
        placed = [(nth, line, title) for nth, line, title in found if any(c.isalnum() for c in view.raw[line:title])]
        for nth, line, title in placed[:1] or found:
            how = "placed" if placed else nth
            above = replace(heading, start=line, title=title, title_end=end)
            yield proposed(above, f"behind:{alone}:{how}:{act.reader}", line=True)


def _above(view: View, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """How many lines above, where the line begins, where a title on it would."""
    line, floor = end, max(0, start - _FURTHEST)
    for nth in range(1, _MOST_LINES + 1):
        line = view.raw.rfind("\n", floor, max(floor, line - 1)) + 1
        if line <= floor and floor:
            return
        label = _LABEL.match(view.folded, line, end)
        title = label.end() if label else line
        if end - title < _LEAST or not view.raw[title : title + 1].strip():
            return
        yield nth, line, title
        if line == 0:
            return


def example(text: str) -> list[str]:
    """The titles that may stand above the number at the beginning of a text's last line."""
    view = View.of(text)
    start = text.rindex("\n") + 1
    act = proposed(Heading(start, len(text), "act", (1,), (start, len(text))), "code", line=True)
    return [view.raw[p.value.title : p.value.title_end] for p in raised(view, [act])]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Adopté.\n3. Tarifs de la salle\n2023/014", ["Tarifs de la salle"]),
]
NOT_FOUND = ["3.\n2023/014"]
