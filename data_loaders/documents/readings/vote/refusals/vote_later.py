"""What a council leaves for later without the word "reporter": "en attente", "avant de se prononcer" (article L2121-20 CGCT)."""

from data_loaders.documents.blocks.items_prose import words
from data_loaders.documents.readings.vote.refusals.vote_manner import COUNCIL, MANNER
from data_loaders.documents.text.view import View

_MATTER = r"(?:dossier|projet|point|question|affaire|decision|demande|sujet|deliberation|proposition|vote)s?"
_WAITING = r"en (?:attente|suspens|sursis)\b"
_VOTED = r"(?=,? (?:a l'unanim|a la majorite|par \d))"
_RULES = (
    r"avant (?:de (?:se prononcer|se positionner|statuer|deliberer|decider|prendre (?:une|sa|toute|la) decision|donner (?:son|un) (?:avis"
    r"|accord)|voter|trancher)|d'(?:approuver|accepter|adopter|autoriser|emettre un avis|arreter sa decision|y donner suite)"
    r"|toute (?:decision|deliberation))\b"
)
_WANTS = r"(?:demande|souhaite|sollicite|attend|desire|exige|reclame|prefere|decide)(?:nt|ent)?"
# After the council and how it voted; a word of the matter "en attente" counts alone where a vote follows.
PUT_ASIDE = (
    rf"\b(?:decide|souhaite|prefere|choisi|convien|propose|demande)\w{{0,3}}{MANNER},? (?:de |d')?(?:mettre|laisser|garder|maintenir"
    rf"|placer) (?:[\w'-]{{1,14}} ){{0,6}}?{_WAITING}"
    rf"|\b{COUNCIL}{MANNER},? (?:met|mettent|laisse|laissent|place|placent) (?:[\w'-]{{1,14}} ){{0,6}}?{_WAITING}"
    rf"|\b{_MATTER} (?:(?:est|sont|reste|restent) )?(?:mise?s? |laissee?s? )?{_WAITING}{_VOTED}"
    rf"|\b{COUNCIL}{MANNER},? {_WANTS}\b[^.;\n]{{3,90}}?\b{_RULES}"
    rf"|\b{_RULES},? (?:le |l'|les ){COUNCIL}{MANNER},? {_WANTS}\b"
    rf"|\b{COUNCIL}{MANNER},? ne (?:(?:se prononce|statue|delibere|tranche)(?:nt)? pas\b|(?:peut|peuvent) pas (?:se prononcer|statuer)\b)"
)
_SAID = words(PUT_ASIDE)


def example(text: str) -> bool | None:
    """True, where a text leaves the matter for later."""
    view = View.of(text)
    return _SAID.search(view.folded) is not None or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Le conseil décide à l'unanimité de mettre ce dossier en attente.", True),
    ("Les membres présents, à la majorité, laissent la question en suspens.", True),
    ("Le conseil municipal, à l'unanimité, demande deux devis de plus avant de se prononcer.", True),
    ("Avant de statuer, le conseil municipal souhaite entendre le porteur du projet.", True),
    ("Projet en attente, à l'unanimité.", True),
    ("Le conseil ne se prononce pas.", True),
]
NOT_FOUND = [
    "Le dossier est en attente de la réponse du Département.",
    "Le conseil approuve le devis avant travaux.",
    "Il faut attendre l'avis du Département avant de se prononcer, dit le maire.",
]
