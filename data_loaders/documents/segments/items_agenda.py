"""Act numbers that an agenda announces before the acts themselves (ordre du jour, article L2121-10 CGCT): none heads an item."""

import re
from collections.abc import Sequence

from data_loaders.documents.segments import items_candidates
from data_loaders.documents.segments.items_candidates import Candidate
from data_loaders.documents.segments.items_marks import Decisions
from data_loaders.documents.view import View

_AGENDA = re.compile(r"\bordre du jour\b|\bsommaire\b")
_LEAST = 3


def without_announced(view: View, acts: Sequence[Candidate], decisions: Decisions) -> list[Candidate]:
    """The numbers without those that an agenda prints, undecided, before they begin again."""
    agenda = _AGENDA.search(view.folded)
    if not agenda:
        return list(acts)
    inside = sorted((c for c in acts if c.heading.start > agenda.start()), key=lambda c: c.heading.start)
    seen: set[tuple[int, ...]] = set()
    for candidate in inside:
        place, serial = candidate.heading.start, candidate.heading.serial
        if len(seen) >= _LEAST and serial < max(seen):  # they begin again
            if decisions.within(inside[0].heading.title, place):
                return list(acts)
            return [c for c in acts if not agenda.start() < c.heading.start < place]
        seen.add(serial)
    return list(acts)


def example(text: str) -> list[str]:
    """The numbers that an agenda has announced."""
    view = View.of(text)
    acts = list(items_candidates.acts(view))
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
