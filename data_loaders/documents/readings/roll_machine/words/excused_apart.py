"""Who could not come and is told apart from those who asked to be excused (excusés): "N'ont pu venir : A et B, qui se sont excusés ; C"."""

import re

from data_loaders.documents.readings.roll.roll import Section
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.text.view import View

_TOLD = re.compile(r"(?<![a-z])(?:s'excus|excus|pouvoir|procuration|represent|motif|raison|malad|souffr|retenu|empech|hospit|conge)")
_EXCUSED, _REACH = re.compile(r"(?<![a-z])excus"), 200


def find(view: View, section: Section) -> set[int]:
    """Where those stand of whose group, as semicolons part them, nothing is told, where another group has asked to be excused."""
    heading, entries = section.heading, section.entries
    if section.kind != "excused" or len(entries) < 2 or _EXCUSED.search(view.folded, heading.start, heading.end):
        return set()
    ends = [entry.start for entry in entries[1:]] + [min(entries[-1].tail[1] + _REACH, len(view.folded))]
    groups: list[tuple[str, list[int]]] = [("", [])]
    for entry, end in zip(entries, ends, strict=True):
        behind, mark, _ = view.folded[entry.end : end].replace(".\n", ";").partition(";")
        said, starts = groups.pop()
        groups.append((said + behind, [*starts, entry.start]))
        groups += [("", [])] if mark else []
    if not any(_EXCUSED.search(said) for said, starts in groups if starts):
        return set()
    return {start for said, starts in groups if not _TOLD.search(said) for start in starts}


def example(text: str) -> list[str] | None:
    """The names so told, in a text that is a roll as a whole."""
    view = View.of(text)
    return [e.name for s in rolls.first(view).sections for e in s.entries if e.start in find(view, s)] or None


_HERE = "Étaient présents : Mme Anne PETIT, M. Luc NOIR, M. Guy VERT.\n"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"{_HERE}N'ont pu venir : Mme Ève ROUX et M. Yves GRIS, qui se sont excusés ; M. Jean LAC.\n", ["Jean LAC"]),
]
NOT_FOUND: list[str] = [
    f"{_HERE}N'ont pu venir : Mme Ève ROUX et M. Yves GRIS ; M. Jean LAC.\n",
    f"{_HERE}N'ont pu venir : Mme Ève ROUX, excusée ; M. Jean LAC, qui a donné pouvoir à M. Luc NOIR.\n",
    f"{_HERE}Excusés : Mme Ève ROUX et M. Yves GRIS, qui se sont excusés ; M. Jean LAC.\n",
]
