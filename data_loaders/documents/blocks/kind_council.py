"""Whether a paper without a roll tells what a council decided (délibération, article L2121-29 CGCT), and not another body.

The head of a short paper names its council in many ways or only the day it sat: "Réunion municipale du 3 mai 2021", "VALBOURG
Séance du 3 mai 2021", "Commune de Valbourg – Compte rendu du 3 mai 2021".
"""

import re

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.items_prose import prose, spoken
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import DAY, SITTING

COUNCIL = re.compile(
    r"conseil\s(?:municipal|communautaire|metropolitain|departemental|regional|de\scommunaute|syndical"
    r"|d'administration)|syndicat\s(?:intercommunal|mixte)|comite\sdu\ssyndicat|commission\spermanente|bureau|comite\ssyndical|seance\sdu\sconseil"
)
# The day of a sitting in a paper's head, whatever stands beside it: "Conseil communautaire – 7 décembre 2023", "Séance du 12 mai 2020".
_SAT = spoken(
    rf"\b(?:{SITTING}|compte[- ]rendu|proces[- ]verbal|deliberations?|p\.?v\.?|c\.?r\.?)\b[^\n.;]{{0,60}}?(?:\b(?:du|de ce|le|en date du)"
    rf"|[,:–—-]|\b[a-z]{{4,16}}) {DAY}"
)
_MET = spoken(
    r"\ble (?:conseil|comite|bureau|c\.?m\.?)\b[^.;]{0,60}? (?:s'est|s'etait|est|etait|dument|legalement|regulierement) (?:\w{1,14} ){0,2}"
    r"(?:reuni|assemble|convoque)\b"
)
# Whoever else sits, minutes its sittings and votes: their papers are no council's.
_OTHERS = re.compile(
    r"\bcommissions?\b(?! permanente)|\bassemblee generale\b|\bassociation syndicale\b|\bconseil (?:d'ecole|de (?:quartier|developpement"
    r"|discipline|surveillance|vie)|citoyen|municipal des (?:jeunes|enfants|sages)|des (?:jeunes|enfants|sages|ainees?))"
    r"|\bcomite (?:technique|social|consultatif|d'hygiene|de (?:quartier|pilotage|suivi|jumelage|direction)|des fetes)"
    r"|\breunion (?:publique|de (?:quartier|chantier|travail))|\bgroupe de travail\b|\bconseil d'etat\b|\btribunal\b"
)
_NUMBERED = re.compile(r"[ \t]{0,8}(?:(?:n ?°|objet|point|question|[•*➢-]) ?:? ?|(?:deliberation|dcm) (?:n ?°)? ?)?[a-z]{0,3}\d")
_HEAD, _TOP = 700, 350


def sat(view: View) -> bool:
    """Does the head tell of a sitting by its day, or that the council met, and of no other body's?"""
    head = view.folded[:_HEAD]
    found = _SAT.search(head, 0, _TOP) or _MET.search(head)
    if found is None:
        return False
    other = _OTHERS.search(head)
    return other is None or other.start() > found.end()


def in_item(view: View, place: int) -> bool:
    """Does the line of a place bear a number or a mark, below the day of a sitting: "2013/58 – Avenant n° 1", "3) Convention de prêt"?"""
    line = view.folded.rfind("\n", 0, place) + 1
    return (
        _NUMBERED.match(view.folded, line) is not None and (found := _SAT.search(view.folded, 0, _TOP)) is not None and found.end() < line
    )


def decides(view: View) -> bool:
    """Do words of decision stand in the paper, a participle alone among them?"""
    return bool(Decisions(prose(view)).places)


def example(text: str) -> bool | None:
    """True where a council sat and decided; None where it is not told."""
    view = View.of(text)
    return (sat(view) and decides(view)) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("VALBOURG\nSéance du 3 mai 2021\n\nFleurissement\nUne aide est accordée. Avis unanime.", True),
    ("Valbourg – Compte rendu de la réunion municipale du 3 mai 2021\nFleurissement\nTout le monde est d'accord.", True),
    ("Conseil du 3 mai 2021\n1) Budget\nLe conseil ajourne ce point.", True),
    ("VAL AGGLOMÉRATION – Conseil communautaire – 3 mai 2021\nC2021-1. Bacs\nDécision : adoptée.", True),
    ("VALBOURG\nL'an deux mille, le trois mai, le conseil municipal s'est réuni.\nOBJET : CLUBS\nLe conseil fixe l'aide à 300 €.", True),
]
NOT_FOUND = [
    "Commission des finances\nRéunion du 3 mai 2021\nBudget\nAvis favorable à l'unanimité.",
    "Assemblée générale du comité des fêtes, séance du 3 mai 2021\nLe rapport est adopté à l'unanimité.",
    "Conseil d'école du 3 mai 2021\nRèglement adopté à l'unanimité.",
    "Séance du 3 mai 2021\nLe chantier avance bien.",
]
