"""Whether a paper without a roll tells what a council decided (délibération, article L2121-29 CGCT), and not another body.

The head of a short paper names its council in many ways or only the day it sat: "Réunion municipale du 3 mai 2021", "VALBOURG
Séance du 3 mai 2021", "Commune de Valbourg – Compte rendu du 3 mai 2021".
"""

import re

from data_loaders.documents.blocks.items_decisions import decisions_of
from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.blocks.kinds import kind_foreign
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import SITTING

COUNCIL = re.compile(
    r"conseil\s(?:municipal(?!\sdes\s(?:jeunes|enfants|sages))|communautaire|metropolitain|departemental|regional|de\scommunaute|syndical"
    r"|d'administration)|syndicat\s(?:intercommunal|mixte)|comite\sdu\ssyndicat|commission\spermanente|bureau|comite\ssyndical|seance\sdu\sconseil"
)
_DATE = (
    rf"(?:(?:\w{{5,8}} )?(?:\d{{1,2}}(?:er)?|premier|[a-z-]{{2,15}}(?: et un)?) (?:{MONTHS})\b"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)\b|(?:{MONTHS}) (?:19|20)\d\d\b)"
)
# The day of a sitting in a paper's head, whatever stands beside it: "Conseil communautaire – 7 décembre 2023", "CM du 12/05/20".
_SAT = spoken(
    rf"\b(?:{SITTING}|commission permanente|session|compte[- ]rendu|proces[- ]verbal|deliberations?|p\.?v\.?|c\.?r\.?|c\.?m\.?)\b"
    rf"[^\n.;]{{0,60}}?(?:\b(?:du|de|de ce|le|en date du)|[,:–—-]|\n {{0,80}}|\b[a-z]{{4,16}}|\bcm) {{0,3}}{_DATE}"
)
_MET = spoken(
    r"\bles? (?:conseil|comite|bureau|c\.?m\.?|conseillers|delegues|membres du conseil)\b[^.;]{0,60}?"
    r" (?:s'est|s'etait|est|etait|se sont|sont|dument|legalement|regulierement) (?:\w{1,14} ){0,2}(?:reuni|assemble|convoque)e?s?\b"
    r"|\bregistre des deliberations\b|\ble conseil\b[^.;]{0,40}, siegeant en formation de conseil\b"
)
# What titles an act in a paper of a sitting, and a paper of its own where its clauses stand.
_MATTER = re.compile(r"bail|avenant|convention|(?:reglement|plan)\s")
_CLAUSES = re.compile(r"\barticle (?:1|premier|i)\b|\bentre(?: les soussignes?)? ?:|\bil (?:est|a ete) convenu\b|\bannexe\b|\bprojet d")
# Whoever else sits, minutes its sittings and votes: their papers are no council's.
_OTHERS = re.compile(
    rf"\b(?:{kind_foreign.BODIES})|\breunion (?:publique|de (?:quartier|chantier|travail))|\bgroupe de travail\b|\bconseil d'etat\b"
    r"|\btribunal\b"
)
_ANNEX = re.compile(r"(?:\A|\n)[ \t]{0,20}annexe\b")
_NUMBERED = re.compile(r"[ \t]{0,8}(?:(?:n ?°|objet|point|question|[•*➢-]) ?:? ?|(?:deliberation|dcm) (?:n ?°)? ?)?[a-z]{0,3}\d")
_HEAD, _TOP, _CLAUSES_WITHIN = 700, 350, 3000


def sat(view: View) -> bool:
    """Does the head tell of a sitting by its day, or that the council met, and of no other body's?"""
    head = view.folded[:_HEAD]
    found = _SAT.search(head, 0, _TOP) or _MET.search(head)
    if found is None or _ANNEX.search(head):
        return False
    other = _OTHERS.search(head)
    return other is None or other.start() > found.end()


def in_item(view: View, place: int) -> bool:
    """Does a place below the day of a sitting title an act: behind a number ("2013/58 – Avenant n° 1"), a decision, or over one?"""
    line = view.folded.rfind("\n", 0, place) + 1
    found = _SAT.search(view.folded, 0, _TOP) or _MET.search(view.folded, 0, _HEAD)
    if found is None or found.end() > line:
        return False
    decided = decisions_of(view)
    matter = _MATTER.match(view.folded, place) and not _CLAUSES.search(view.folded, 0, _CLAUSES_WITHIN)
    numbered = _NUMBERED.match(view.folded, line) is not None or decided.within(found.end(), line)
    return numbered or (bool(matter) and decided.within(place, len(view.folded)))


def decides(view: View) -> bool:
    """Do words of decision stand in the paper, a participle alone among them?"""
    return bool(decisions_of(view).places)


def example(text: str) -> bool | None:
    """True where a council sat and decided; None where it is not told."""
    view = View.of(text)
    return (sat(view) and decides(view)) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("VALBOURG\nSéance du 3 mai 2021\n\nFleurissement\nUne aide est accordée. Avis unanime.", True),
    ("Valbourg – Compte rendu de la réunion municipale du 3 mai 2021\nFleurissement\nTout le monde est d'accord.", True),
    ("Conseil du 3 mai 2021\n1) Budget\nLe conseil ajourne ce point.", True),
    ("VALBOURG          CONSEIL MUNICIPAL\n                  3 MAI 2021\nBail du four\nAdopté.", True),
    ("CM du 03/05/21\nBail du four\nUnanimité.", True),
    ("Le 3 mai 2021, les conseillers municipaux se sont réunis.\nTarifs\nAccord unanime.", True),
    ("Valbourg, séance du trois mai deux mille vingt et un\nTarifs\nAdopté.", True),
    ("VAL AGGLOMÉRATION – Conseil communautaire – 3 mai 2021\nC2021-1. Bacs\nDécision : adoptée.", True),
    ("VALBOURG\nL'an deux mille, le trois mai, le conseil municipal s'est réuni.\nOBJET : CLUBS\nLe conseil fixe l'aide à 300 €.", True),
]
NOT_FOUND = [
    "Commission des finances\nRéunion du 3 mai 2021\nBudget\nAvis favorable à l'unanimité.",
    "Assemblée générale du comité des fêtes, séance du 3 mai 2021\nLe rapport est adopté à l'unanimité.",
    "Conseil d'école du 3 mai 2021\nRèglement adopté à l'unanimité.",
    "Conseil municipal du 3 mai 2021\nAnnexe à la délibération n° 4\nLe tarif est voté.",
    "Séance du 3 mai 2021\nLe chantier avance bien.",
]
