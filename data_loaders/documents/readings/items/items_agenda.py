"""Act numbers that an agenda announces before the acts themselves (ordre du jour, article L2121-10 CGCT): none heads an item."""

import re
from collections.abc import Sequence
from functools import lru_cache

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.readings.items import items_codes
from data_loaders.documents.readings.items.items_candidates import Candidate
from data_loaders.documents.text.view import View

_AGENDA = re.compile(r"(?<!de l')(?<!a l')\bordre du jour\b|\bsommaire\b")
_LEAST = 3


@lru_cache(maxsize=2)  # asked for each style of numbers
def _floor(view: View) -> int:
    """Where the agenda begins."""
    agenda = _AGENDA.search(view.folded)
    return agenda.start() if agenda else len(view.folded)


def without_announced(view: View, group: Sequence[Candidate], decisions: Decisions) -> list[Candidate]:
    """The candidates of one style without those that an agenda prints, undecided, before they begin again with a title it has announced."""
    floor = _floor(view)
    inside = sorted((c for c in group if c.heading.family == "place" or c.heading.start > floor), key=lambda c: c.heading.start)
    seen: dict[tuple[int, ...], str] = {}
    last = 0
    for candidate in inside:
        place, serial = candidate.heading.start, candidate.heading.serial
        again = serial == min(seen, default=serial) and seen.get(serial) == candidate.head if candidate.head else True
        if len(seen) >= _LEAST and again and serial < max(seen):
            if decisions.within(inside[0].heading.title, last):
                return list(group)
            return [c for c in group if not inside[0].heading.start <= c.heading.start < place]
        seen.setdefault(serial, candidate.head)
        last = place
    return list(group)


def example(text: str) -> list[str]:
    """The numbers that an agenda has announced."""
    view = View.of(text)
    acts = list(items_codes.acts(view))
    kept = without_announced(view, acts, Decisions(view))
    return [view.raw[slice(*c.heading.code)] for c in acts if c not in kept and c.heading.code]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "ORDRE DU JOUR D2022_090 Tarifs D2022_091 Travaux D2022_092 Budget D2022_090 Tarifs Le conseil approuve. D2022_091 Travaux",
        ["D2022_090", "D2022_091", "D2022_092"],
    ),
]
NOT_FOUND = [
    "ORDRE DU JOUR D2022_090 Tarifs Adopté à l'unanimité D2022_091 Travaux D2022_092 Budget D2022_090 Tarifs",
    "D2022_090 Tarifs D2022_091 Travaux D2022_092 Budget",
]
