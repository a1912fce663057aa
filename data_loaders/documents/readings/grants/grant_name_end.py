"""Where the name of a beneficiary ends in a sentence: "à l'association X | pour …", "| une subvention de …", "| et d'autoriser …"."""

import re

from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_STOP = phrase(
    r"\s{0,2}(?:[,;:»]|\((?!(?!unanim|majorit|adopt)[a-z0-9. ]{2,12}\))|\(\d{1,3} (?:voix|pour|contre|abst)|"
    r"\.(?:\s|\Z)|\n\s{0,3}[-•*]|\n\n|"
    r"\n(?:il|elle|rapporteure?|m\.|mme|monsieur|madame|le (?:conseil|maire|comite|president)|considerant)\b|"
    r"\bd'un montant|\bd'une (?:aide|subvention|somme|"
    r"participation)|\bune? (?:subvention|aide|somme|soutien|participation|bourse|don|fonds)|\bla (?:subvention|somme)|"
    r"\b(?:le (?:solde|premier versement)|une avance|un (?:premier )?acompte)\b|"
    r"\bsise? |\bpour\b|\b(?:percevra|recevra|beneficiera)\b|\bau titre|\bafin\b|\bdans le cadre|\bqui\b|\bsous\b|\bcorrespond|\ba hauteur|"
    r"\bselon\b|\bdestine|\bdont\b|\bsoit\b|\bau vu\b|\bsans qu|\bsur (?:les|le|la|presentation)|\best\b|\bsera\b|\bont\b|"
    r"\bet (?:une?|aux?|(?:refuse|rejette|reporte|ajourne|accorde|attribue|alloue|octroie|autorise|charge|decide|precise)(?:nt)?)\b|"
    r"\bet (?:de |d')(?=(?:l'|l[ae] |les |ne |s')?[a-z]{2,14}(?:er|ir|crire|ettre|endre|aire|duire|voir)\b|l'(?:association|amicale)\b|"
    r"la (?:somme|subvention)\b|une?\b|\d)|"
    r"\ba savoir|\bde \d|\bcomme\b|\bsuite\b|\ben (?:vue|20\d\d|fonction|faveur)|\bau cours|\bainsi\b|\bpar\b|"
    r"\bcette\b|\b(?:adopte|approuve|rejete|retire)e?s?\b|\bles montants|\bdes (?:montants|sommes|subventions|aides)\b|"
    r"\d{1,3}(?: \d{3})*(?:,\d\d)? ?€)"
)
_AGAINST = re.compile(r"\bcontre\b")


def find(view: View, begin: int, here: int, limit: int) -> re.Match[str] | None:
    """The words that end the name of `begin`; "Oise Est" is no verb, "Collectif contre l'oubli et pour la mémoire" has no purpose."""
    while stop := _STOP.search(view.folded, here, limit):
        word = view.raw[stop.start() : stop.end()].strip()
        before = view.folded[begin : stop.start()]
        if word != "Est" and not (word == "pour" and before.endswith(" et") and _AGAINST.search(before)):
            return stop
        here = stop.end()
    return None


def example(text: str) -> str | None:
    """The name with which a text begins, where words end it."""
    found = find(View.of(text), 0, 1, len(text))
    return text[: found.start()] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Vélo du Val pour son gala", "Vélo du Val"),
    ("Chambre de Commerce et d'Industrie du Val une subvention de 90 €", "Chambre de Commerce et d'Industrie du Val"),
    ("Vélo du Val et d'autoriser le maire", "Vélo du Val"),
    ("Vélo du Val et refuse celle de la Pêche", "Vélo du Val"),
    ("Vélo du Val sis 4, rue du Four", "Vélo du Val"),
    ("Vélo du Val (unanimité)", "Vélo du Val"),
    ("Vélo du Val le solde de 90 €", "Vélo du Val"),
    ("Vélo du Val\nIl est proposé 90 €", "Vélo du Val"),
    ("Vélo du Val\nRapporteur : M. LOUP", "Vélo du Val"),
    ("Initiative Brume Est une subvention de 90 €", "Initiative Brume Est"),
    ("Collectif contre l'Oubli et pour la Mémoire une aide de 90 €", "Collectif contre l'Oubli et pour la Mémoire"),
]
NOT_FOUND = ["Brume Est", "Comité d'Animation et de Prévention"]
