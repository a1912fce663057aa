"""A commune's name alone in the letterhead, or at the head of each page: "VALBOURG-SUR-ORME", "Valbourg – Conseil municipal du 3 mai"."""

import re
from collections.abc import Iterator

from council import places
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import council_words
from data_loaders.documents.text.view import View, fold

_HEADER = re.compile(r"republique francaise|liberte|departement|arrondissement|canton|mairie|hotel de ville|commune")
_BELOW = re.compile(
    r"proces[- ]verbal|compte[- ]rendu|registre|extrait|deliberations?|conseil municipal|seance|reunion|liste des|departement|canton"
    r"|liberte|date de|convocation|republique|arrondissement"
)
_RUNNING = re.compile(
    r"(?:\A|\n)[ \t]{0,20}(?=\S)(?P<name>[^\n]{3,50}?) ?[-|,] (?:proces[- ]verbal|compte[- ]rendu|pv|seance|reunion)?"
    r"[^\n]{0,20}\bconseil municipal d"
)
_COMPOUND = re.compile(r"[a-z']{2,20}(?:[- ](?:sur|sous|en|les?|la|lez|l'|d'|de|du|des|aux?|et|saint|sainte|[a-z']{3,20})){1,6}")
_LINKED = re.compile(r"-(?:sur|sous|en|les?|la|lez|de|du|des|aux?|l|d)-|\Asaint-|\Asainte-|\Ast-|\Aste-")
_LINES, _TOP = 14, 1200


def propose(view: View) -> Iterator[Proposal[str]]:
    """Names alone on a line of the head of a municipal council's paper; names in front of the running heading."""
    if "conseil municipal" not in view.folded[:2500]:
        return
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", view.folded[:_TOP]) if m[0].strip()][:_LINES]
    for place, (start, end) in enumerate(lines):
        above = view.folded[slice(*lines[place - 1])].strip() if place else ""
        below = view.folded[slice(*lines[place + 1])].strip() if place + 1 < len(lines) else ""
        headed = (not place or _HEADER.match(above)) and _BELOW.match(below)
        if headed and (name := _name(view, start, end)):
            yield Proposal(name, (view.span(start, end),), "council_letterhead", {"letterhead": 1, "listed": places.is_commune(name)})
    for running in _RUNNING.finditer(view.folded, 0, 3000):
        if name := _name(view, *running.span("name")):
            yield Proposal(name, (view.span(*running.span("name")),), "council_running", {"running": 1, "listed": places.is_commune(name)})
            return


def _name(view: View, start: int, end: int) -> str | None:
    """The whole of view[start:end], where it is clearly a place: of the list, or compound as places are."""
    text = " ".join(view.raw[start:end].split())
    if not text[:1].isupper() or re.search(r"\d", text) or len(text.split()) > 7:
        return None
    folded = fold(text)
    if places.is_commune(text):
        return text
    said = council_words.name(view, start + len(view.raw[start:end]) - len(view.raw[start:end].lstrip()))
    return text if said == text and _LINKED.search(folded) and _COMPOUND.fullmatch(folded) else None


def example(text: str) -> str | None:
    """The first name that a text's head proposes."""
    return next((p.value for p in propose(View.of(text))), None)


EXAMPLES: list[tuple[str, str]] = [
    (
        "RÉPUBLIQUE FRANÇAISE\nCanton de Hautval\nVALBOURG-SUR-ORME\nREGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\n",
        "VALBOURG-SUR-ORME",
    ),
    (
        "Valmerle-les-Bois – Conseil municipal du 5 janvier 2008\nRÉPUBLIQUE FRANÇAISE\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL",
        "Valmerle-les-Bois",
    ),
]
NOT_FOUND = [
    "RÉPUBLIQUE FRANÇAISE\nPAUL MERLE\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL",
    "SALLE DES FÊTES\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL",
    "VALBOURG-SUR-ORME\nPROCÈS-VERBAL DU CONSEIL COMMUNAUTAIRE",
    "Budget communal – Conseil municipal du 5 janvier 2008",
]
