"""Labels of a roll told body by body, member community under member community: "Titulaires : … Suppléants : … Absents excusés : …"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.view import View

_TITULARS = re.compile(r"(?m)^[ \t•*–-]{0,6}(?:(?:membres|delegues|conseillers) )?titulaires[ \t]?:")
_DEPUTIES = re.compile(r"(?m)^[ \t•*–-]{0,6}(?:(?:membres|delegues|conseillers) )?suppleants[ \t]?:")
_TWICE = 2
_BODY = re.compile(r"[^\n:,;]{4,90}\n(?:[ \t]*\n)?\Z")  # the line above a label: the body whose delegates follow


def find(view: View, found: Sequence[Head]) -> Iterator[Head]:
    """Those labels, as lists of who is there, where each but the last is followed by a list of those away ahead of the next."""
    titulars = list(_TITULARS.finditer(view.folded))
    away = [head.start for head in found if head.state in ("excused", "absent")]
    bounds = [label.start() for label in titulars] + [len(view.folded)]
    told = [any(low < at < high for at in away) for low, high in pairwise(bounds)]
    if sum(told) < _TWICE or not all(told[:-1]) or any(head.state == "present" for head in found):
        return
    for label in titulars:
        body = _BODY.search(view.folded, max(0, label.start() - 100), label.start())
        yield Head("present", body.start() if body else label.start(), label.end(), again=True)
    for label in _DEPUTIES.finditer(view.folded, titulars[0].end()):
        yield Head("deputies", label.start(), label.end(), again=True)
