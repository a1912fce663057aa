"""The words that open and close a sitting, and those that stand for no decision at all (ordre du jour, article L2121-10 CGCT)."""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.words.sittings import DAY, SITTING

CLOSING = spoken(
    r"\bseance (?:est |a ete |fut )?levee\b|\bleve la seance\b|\bclos la seance\b|\bseance (?:est )?close\b|\bfin de (?:la )?seance\b"
    r"|\bl'ordre du jour (?:etant |est )epuise\b|\bplus rien n'etant a l'ordre du jour\b"
)
# Headings that head no item: what is only told, asked or annexed.
SMALL_TALK = re.compile(
    r"(?:les? |des )?(?:(?:questions?|affaires?|points?|informations?|sujets?|communications?|remerciements)(?: et (?:questions?"
    r"|informations?|affaires?))?"
    r" (?:et |ou )?(?:diverse?s?|orales?|ecrites?|generales?|du maire|de m(?:adame|onsieur) le maire|des elus|des conseillers)\b"
    r"|tour de table\b|parole aux?\b|vie (?:associative|communale) ?:?$"
    r"|(?:divers|informations?)(?= ?:?\s*(?:$|\n|\d|(?:le|la|m\.|mme|monsieur|madame|les) ))|agenda ?:?$|calendrier\b|annexes?\b"
    r"|decision(?:s|\(s\))?(?= ?:?\s*(?:$|\n|rapporteur|decisions? n|l'ordre du jour|ordre du jour))"
    r"|(?:precisez|affinez) votre recherche\b|type de documents?\b|par (?:annee|type de \w+)\b"
    r"|questions? ?:?$|dates? a retenir|levee de (?:la )?seance|prochaines? (?:reunions?|seances?|dates?))"
)
ASIDE = re.compile(
    r"\n[ \t]{0,4}(?:[a-z\d]{1,4} ?[.)/-] ?)?(?:questions?|affaires|informations?|communications?|points?) (?:et (?:questions?"
    r"|informations?) )?diverses?[ :.]{0,3}(?=\n)"
    r"|\n[ \t]{0,4}(?:divers|informations|tour de table)[ :.]{0,3}(?=\n)"
)
# What opens a sitting: the secretary, the quorum, the agenda itself.
OPENING = re.compile(
    r"(?:(?:\w{1,12} ){0,2}(?:designation|nomination|election|choix) (?:d(?:u|e la|'une?|e) (?:ou de la )?(?:\(?e?\)? ?)?)?secretaire"
    r"|(?!approb|adopt)(?:[\w.'’-]{1,14} ){0,8}(?:comme|en qualite de|en tant que|pour) secretaire de (?:la )?seance\b"
    r"|secretaire de seance|appel nominal|(?:ouverture|debut) de (?:la )?(?:seance|reunion)|(?:constat(?:ation)? |verification )?du quorum"
    r"|quorum\b|(?:lesquels (?:\w{1,14} ){0,3})?form(?:ant|ent) la majorite\b"
    r"|ordre du jour\b(?! n ?°)|(?:approbation|adoption|validation|modification) de l'ordre du jour)"
)
# The day of the session, which the paper's head or a page's prints alone; minutes named by a day and an hour are the paper's own.
_HOUR = r"\W{1,4}(?:a )?\d{1,2} ?(?:h|heures) ?(?:\d\d)?"
SESSION_DAY = re.compile(
    rf"{SITTING}(?: (?!du\b)\w{{1,14}}){{0,2}} du {DAY}(?:{_HOUR})?\s{{0,3}}\n"
    rf"|(?:comptes?[- ]rendus?|proces[- ]verbal|p\.?v\.?)(?: (?!du\b)\w{{1,14}}){{0,4}} du {DAY}{_HOUR}\s{{0,3}}\n"
)
# What the paper itself is called.
SESSION = re.compile(
    r"(?:comptes?[- ]rendus?|proces[- ]verb(?:al|aux)|p\.?v\.?|seance|reunion|deliberations?|registre|extrait)\b(?: \w{1,12}){0,2}?"
    r" d(?:e la|u|es|e) (?:seances?|reunions?|conseil|comite|bureau|deliberations|assemblee|commission)\b"
)
# The mayor's or the bureau's own decisions, only reported.
REPORTED = re.compile(
    r"(?:\w{1,14},? (?:[-–—]{1,2} ){0,2}){0,6}"
    r"(?:(?:compte ?-? ?rendu|liste|communication|information|point|relev[e]|etat|rapport|bilan)s? (?:\w{1,14} ){0,4})?"
    r"(?:des )?(?:decisions?|actes?|arretes?)(?:\(s\))? (?:[\w()]{1,14} ){0,5}(?:du maire|par (?:m\. |monsieur |madame |mme )?le (?:maire"
    r"|president)|du president|delegation|l\.? ?\d{4}-\d{1,2})"
    r"|comptes?[- ]rendus? (?:des? |de la |sur la )?(?:delegations? de (?:competences?|pouvoirs?|signature)|decisions?)\b"
)

# Reports of decisions taken by delegation, and mere informations, which the council notes (article L2122-23 CGCT).
_TOLD = re.compile(
    r"\A(?:[^a-z]{0,3}\w{1,14},? ){0,4}(?:informations?|communications?|comptes?[- ]rendus?|rapports?|liste annuelle|releve|etat)\b"
    r"[^.\n]{0,80}\b(?:decisions?|delegations?|delegues?|marches? (?:publics?|conclus)|pouvoirs?)\b"
    r"|\A(?:delegations?|decisions?)\b[^.\n]{0,80}\binformations?\b"
    r"|\Adecisions? (?:prises?|du maire|du president|municipales)\b"
)


def told(title: str) -> bool:
    """Is this folded title that of a report of decisions taken by delegation?"""
    return _TOLD.search(title) is not None
