"""The participles that tell what became of an act: adopté, rejeté, ajourné, retiré (articles L2121-20 and L2121-21 CGCT).

Patterns, in small letters without accents: "Adoptée", "ont été renvoyés", "Dossier différé".
"""

import re

from data_loaders.documents.record import Outcome

ADOPTED = "adopt|approuv|accept|valid|vot"
REFUSED = "rejet|refus|repouss"
LATER = "report|ajourn|renvoy|differ"
STEMS = rf"(?:{ADOPTED}|{REFUSED}|{LATER}|retir)"
FATE = rf"{STEMS}ee?s?"
# What they are said of: "ce dossier est ajourné", "retire le point de l'ordre du jour".
POINT = "(?:point|question|dossier|sujet|affaire|rapport|deliberation|projet)"
# To when or whom: with a capital these tell a fate in a print that lost its lines, "Tarifs du port Reportée à une séance ultérieure".
PUT_OFF = re.compile(
    rf"(?:{LATER}|retir)ee?s? (?:a (?:la|une) (?:prochaine |autre )?(?:seance|reunion|date)|au (?:prochain )?conseil|en commission"
    r"|de l'ordre du jour|sine die)\b"
)
_OUTCOMES: tuple[tuple[str, Outcome], ...] = ((ADOPTED, "adopted"), (REFUSED, "rejected"), (LATER, "deferred"), ("retir", "withdrawn"))
_OF_STEM = {stem: outcome for stems, outcome in _OUTCOMES for stem in stems.split("|")}


def of_word(word: str) -> Outcome:
    """The fate that a participle tells by its stem ("approuvee", "ajourn"); ValueError for another word."""
    for stem, outcome in _OF_STEM.items():
        if word.startswith(stem):
            return outcome
    raise ValueError(word)
