"""The words by which a decision is known, and those that close a sitting or stand for no decision at all."""

import re
from bisect import bisect_left

from data_loaders.documents.segments.items_prose import spoken
from data_loaders.documents.view import View

COUNCIL = r"(?:conseil|assemblee|bureau|comite|commission permanente|membres?|conseillers?|elus)"
# Folded text; each is a fixed phrase or a bounded window, so a search is linear.
DECISION = spoken(
    r"unanim(?:ite|ement)\b|\ba la majorite\b|\bmajorite (?:absolue|des)\b"
    r"|\bavoir (?:\w{1,14} )?(?:delibere|vote)\b|\b(?:apres|et) deliber(?:e|ation)\b"
    r"|\b(?:est|sont|a ete|ont ete) (?:\w{1,14} )?(?:adopte|approuve|rejete|reporte|ajourne|retire|valide|vote|accepte|refuse)e?s?\b"
    r"|\bretiree?s? de l'ordre du jour\b|\bretire(?:nt)? (?:ce|cette|le|la) (?:point|question|rapport|affaire|deliberation|dossier)\b"
    r"|\b(?:point|question|rapport|affaire|deliberation)s? (?:\w{1,14} )?(?:retire|ajourne|reporte)e?s?\b"
    r"|\bprend(?:s|re|ent)? (?:\w{1,12} )?acte\b|\bprenons acte\b|\bdont acte\b|\bpris acte\b"
    r"|\badoptee?s?\b|\bapprouvees?\b|\brejetees?\b|\bvotes? pour\b|\bvoix pour\b|\bpour ?: ?\d|\d{1,3} (?:voix|votes?|pour)\b"
    r"|\bvote ?:|\bavis favorable\b"
    r"|\b(?:conseil|bureau|comite|assemblee)(?: \w{1,20}){0,3},? (?:decide|approuve|autorise|valide|accepte|donne|fixe|emet|vote|designe)\b"
)
CLOSING = spoken(
    r"\bseance (?:est |a ete |fut )?levee\b|\bleve la seance\b|\bclos la seance\b|\bseance (?:est )?close\b|\bfin de (?:la )?seance\b"
    r"|\bl'ordre du jour (?:etant |est )epuise\b|\bplus rien n'etant a l'ordre du jour\b"
)
# Headings that head no item: what is only told, asked or annexed.
SMALL_TALK = re.compile(
    r"(?:les? |des )?(?:(?:questions?|affaires?|points?|informations?|sujets?|communications?|remerciements)(?: et (?:questions?"
    r"|informations?|affaires?))?"
    r" (?:et |ou )?(?:diverse?s?|orales?|ecrites?|generales?|du maire|de m(?:adame|onsieur) le maire|des elus|des conseillers)\b"
    r"|tour de table\b|parole aux?\b|vie (?:associative|communale) ?:?$|divers ?:?$|agenda ?:?$|informations? ?:?$|calendrier\b|annexes?\b"
    r"|questions? ?:?$|dates? a retenir|levee de (?:la )?seance|prochaines? (?:reunions?|seances?|dates?))"
)
ASIDE = re.compile(
    r"\n[ \t]{0,4}(?:[a-z\d]{1,4} ?[.)/-] ?)?(?:questions?|affaires|informations?|communications?|points?) (?:et (?:questions?"
    r"|informations?) )?diverses?[ :.]{0,3}(?=\n)"
    r"|\n[ \t]{0,4}(?:divers|informations|tour de table)[ :.]{0,3}(?=\n)"
)
# What opens a sitting: the secretary, the quorum, the agenda itself.
OPENING = re.compile(
    r"(?:(?:\w{1,12} ){0,2}(?:designation|nomination|election|choix) d(?:u|e la|'une?|e) (?:ou de la )?(?:\(?e?\)? ?)?secretaire"
    r"|secretaire de seance|appel nominal|ouverture de (?:la )?seance|(?:constat(?:ation)? |verification )?du quorum|quorum\b"
    r"|ordre du jour\b|(?:approbation|adoption|validation|modification) de l'ordre du jour)"
)
# The mayor's or the bureau's own decisions, only reported.
REPORTED = re.compile(
    r"(?:\w{1,14},? ){0,6}(?:(?:compte[- ]?rendu|liste|communication|information|point|relev[e]|etat|rapport|bilan)s? (?:\w{1,14} ){0,4})?"
    r"(?:des )?(?:decisions?|actes?|arretes?) (?:\w{1,14} ){0,5}(?:du maire|par (?:m\. |monsieur |madame |mme )?le (?:maire"
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


class Decisions:
    """Where decisions are spoken in a view; asked thousands of times, so found once."""

    def __init__(self, view: View) -> None:
        self._at = [m.start() for m in DECISION.finditer(view.folded)]

    def within(self, start: int, end: int) -> bool:
        """Does a decision stand in [start, end)?"""
        place = bisect_left(self._at, start)
        return place < len(self._at) and self._at[place] < end

    def first(self, start: int, end: int) -> int | None:
        """Where the first word of decision in [start, end) stands."""
        place = bisect_left(self._at, start)
        return self._at[place] if place < len(self._at) and self._at[place] < end else None

    def count(self, start: int, end: int) -> int:
        """How many words of decision stand in [start, end)."""
        return bisect_left(self._at, end) - bisect_left(self._at, start)
