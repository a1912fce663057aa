"""Opinions that one decision gives in two directions: "un avis favorable au plan et défavorable à l'annexe" (article L2121-20 CGCT)."""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote import vote_dispositif
from data_loaders.documents.text.view import View

_GIVES = spoken(
    r"\b(?:emet|emettre|donne|donner|rend|rendre|formule|formuler)(?:nt)?\b[^.;\n]{0,80}?\bavis\b|\bavis\b(?= (?:tres )?(?:de)?favorable)"
)
_WORD = re.compile(r"\b(?:(?P<bad>defavorable)|(?P<good>favorable))s?\b")
_OTHERS = spoken(
    r"\b(?:commissions?|comite|prefet|services?|etat|autorite|architecte|commissaire|vu|considerant|agence|cst|ctp?)\b"
    r"[^.;\n]{0,110}$"
)
_BY_OTHERS = spoken(
    r" (?:du|de la|de l'|des|rendus?|emis) ?(?:commission|comite|prefet|services?|etat|autorite|architecte|commissaire|agence|par)"
)
# A list of points each answered on its own line, of which only one was found: "le four : oui, à l'unanimité / le loyer : non (1 pour)".
_ANSWER = re.compile(r": (?P<word>oui|non),? ?(?=\(|a l'unanim|a la majorit|par \d|\d)")
# An opinion that opens a line or a column's cell: "Avis sur le projet de parc     AVIS DÉFAVORABLE".
_CELL = re.compile(r"(?:(?<=\n)|(?<= {3})|(?<=[\t|]))[ \t]{0,9}(?P<said>Avis défavorable|AVIS D[EÉ]FAVORABLE)(?![\w])")
_REACH = 700
_BEHIND = 40
_NEAR = 110

Place = tuple[int, int]


def both_ways(view: View, start: int, end: int) -> tuple[Place, ...]:
    """The places of a favourable and an unfavourable opinion of the council's own in one decision; none where they go one way."""
    found: dict[str, Place] = {}
    for answer in _ANSWER.finditer(view.folded, start, end):
        found.setdefault(answer["word"], answer.span())
    for ruling in vote_dispositif.find(view, start, end)[-1:]:
        stop = min(end, ruling.start + _REACH)
        if not _GIVES.search(view.folded, max(start, ruling.start - 5), stop):
            continue
        for word in _WORD.finditer(view.folded, ruling.start, stop):
            before = view.folded[max(ruling.start, word.start() - _NEAR) : word.start()]
            behind = view.folded[word.end() : word.end() + _BEHIND]
            if "avis" in before and not _OTHERS.search(before) and not _BY_OTHERS.match(behind):
                found.setdefault(str(word.lastgroup), word.span())
    return tuple(sorted(found.values())) if len(found) > 1 else ()


def unfavourable(view: View, start: int, end: int) -> Place | None:
    """The unfavourable opinion that stands alone in a line or a cell; None without one. A bare word on the vote agrees with it."""
    found = _CELL.search(view.raw, start, end)
    return found.span("said") if found and not _BY_OTHERS.match(view.folded, found.end(), found.end() + _BEHIND) else None


def example(text: str) -> int | None:
    """How many directions the opinions of a text take, where they take more than one."""
    return len(both_ways(View.of(text), 0, len(text))) or None


EXAMPLES: list[tuple[str, int]] = [
    ("Le conseil municipal émet un avis favorable au plan et un avis défavorable à son annexe.", 2),
    ("Le four : oui, à l'unanimité.\nLe loyer du pré : non (2 pour, 6 contre).", 2),
    ("Après en avoir délibéré, le conseil donne un avis favorable aux lots 1 et 2, défavorable au lot 3.", 2),
]
NOT_FOUND = [
    "Le conseil municipal émet un avis favorable au plan.",
    "Faut-il vendre ? Le maire : non, il faut attendre. Vote : oui, à l'unanimité.",
    "La commission a rendu un avis défavorable. Le conseil municipal émet un avis favorable.",
    "Le conseil municipal émet un avis défavorable, contre l'avis favorable du commissaire enquêteur.",
]
