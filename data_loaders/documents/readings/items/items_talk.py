"""Headings of what the council does not decide: how the sitting opens and ends, what is only told, the paper's own name.

The secretary (article L2121-15 CGCT), the quorum and the agenda open a sitting whatever number their heading bears.
"""

import re

from data_loaders.documents.blocks.items_marks import OPENING, REPORTED, SESSION_DAY, SMALL_TALK
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import DAY

_SHOWN, _LINE = 120, 160
_TOP = 120  # so near the text's beginning a title of the session's words is the paper's own, whether or not its roll is read
# What a line prints ahead of a title: "Délibération n° 2021-01", "Point n° 3 :", "Question 4 –".
_LABEL = re.compile(
    r"(?:(?:deliberation|delib\.?|dcm|point|question|affaire|rapport|dossier|n ?°|numero)[ :]{0,2}){0,3}"
    r"(?:[a-z]{1,4}[-._/ ]?)?\d[\d._/-]{0,16}[ \t]{0,3}[:.)–—-]{0,2}[ \t]{0,3}"
)
_PAPER = re.compile(
    r"\W{0,3}(?:\d{1,3} )?(?:comptes?[- –]{1,3}rendus?|compte rendu|proces[- –]{1,3}verb\w{2,3}|p\.?v\.?|seance|reunion|session"
    r"|(?:conseil (?:municipal|communautaire|metropolitain|departemental|regional|syndical|de communaute)|comite syndical|bureau"
    r"|commission permanente|assemblee)(?! des? (?:jeunes|enfants|sages)))\b"
)
# A page's head or foot in a text whose pages are lost: "Valbourg – Conseil municipal du 3 mai 2021", the town hall's street or telephone.
_COUNCIL = (
    r"(?:conseil (?:municipal|communautaire|metropolitain|departemental|regional|syndical|d'administration)|comite syndical|bureau|seance)"
)
_RUNNING = (
    re.compile(rf"[–—|-] ?(?:seance du |reunion du )?{_COUNCIL}(?: \w{{2,16}}){{0,3}} du {DAY}[ \t]{{0,3}}\Z"),
    re.compile(r"\b(?:tel|telephone|fax|telecopie)\b ?[.:]{0,2} ?:? ?0\d[ .]?\d\d"),
)
_TOWN_HALL = re.compile(
    r"(?:communaute|commune|ville|mairie|hotel|departement|syndicat|metropole|conseil|ccas|centre) [^\n,–—|-]{2,60}"
    r"(?:-[^\n,–—|-]{1,40}){0,4} ?[,–—|-] ?\d{1,4} ?(?:bis |ter )?,? ?"
    r"(?:place|rue|avenue|boulevard|route|chemin|allee|quai|esplanade|cours)\b"
)
# The parts of the printed minutes of the mayor's election (articles L2122-4 and L2122-7 CGCT); the number of deputies is decided.
_OF_BALLOT = re.compile(
    r"(?:presidence de l'assemblee|constitution du bureau|deroulement de chaque tour|resultats? du (?:premier|second|troisieme) tour"
    r"|listes? de candidats|observations et reclamations|cloture du proces[- ]verbal)\b"
)
_MINUTES_OF = re.compile(r"(?:approbation|adoption|validation|proces|compte|p\.?v\b)")


def of_sitting(view: View, heading: Heading) -> bool:
    """Does the heading open or end the sitting, report what others decided, or only let people speak?"""
    title = view.folded[heading.title : heading.title + _SHOWN]
    label = _LABEL.match(title)
    if OPENING.match(title) or (label and OPENING.match(title, label.end())):
        return True
    return heading.family != "act" and bool(SMALL_TALK.match(title) or REPORTED.match(title) or _OF_BALLOT.match(title))


def of_paper(view: View, heading: Heading, called: int) -> bool:
    """Is it the paper's or the session's own name, without a number ahead of the roll (called at `called`), or a page's head or foot?"""
    if SESSION_DAY.match(view.folded[heading.title : heading.title + _SHOWN]):
        return True
    if heading.family != "title":
        return False
    above = heading.title < max(called, _TOP) and _PAPER.match(view.folded, heading.title) is not None
    return above or _is_running(view, heading.title)


def _is_running(view: View, title: int) -> bool:
    """Whether a line is a page's head or foot."""
    line = view.folded[title : title + _LINE].split("\n", 1)[0]
    if _MINUTES_OF.match(line):
        return False
    return _TOWN_HALL.match(line) is not None or any(words.search(line) for words in _RUNNING)


def example(text: str) -> bool | None:
    """Is a text's first line such a heading, as if a roll followed it? None where it is not."""
    view, heading = View.of(text), Heading(0, 0, "title")
    return of_sitting(view, heading) or of_paper(view, heading, 0) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Délibération n° 2021-01 Désignation du secrétaire de séance", True),
    ("D-2021-11 : Désignation du secrétaire de séance", True),
    ("Nomination secrétaire de séance", True),
    ("Proposition de Mme PETIT comme secrétaire de séance", True),
    ("Décisions\nDécision n° 4 : location du garage", True),
    ("DÉCISIONS : L'ordre du jour est accepté à l'unanimité", True),
    ("Décision(s) prise(s) par Madame le Maire en vertu de l'article L 2122-22 : Néant", True),
    ("Compte-rendu\n\nSéance du conseil municipal", True),
    ("CONSEIL DÉPARTEMENTAL DE LA HAUTE-SAUGE RÉUNION DU 6 MAI 2019 COMPTE RENDU", True),
    ("COMPTE RENDU SEANCE CONSEIL MUNICIPAL DU 10 JUILLET 2020", True),
    *(("Informations diverses", True), ("Constitution du bureau\nAssesseurs : M. X", True), ("Listes de candidats", True)),
    ("Valbourg – Conseil municipal du 17 janvier 2008", True),
    ("Communauté de communes du Val – 1 place de la République – Tél. 02 99 00 00 00", True),
]
NOT_FOUND = [
    "Décision modificative n° 1",
    "Décision d'engager les travaux du lavoir",
    "Conseil municipal des jeunes : création",
    "Délibération n° 2021-02 Approbation du procès-verbal",
    "Approbation du compte rendu de la séance",
    *("Indemnité du secrétaire de mairie", "Liste électorale : candidats à la commission", "Nombre d'adjoints"),
    "Approbation du procès-verbal – conseil municipal du 17 janvier 2008",
    "Ville de Valbourg – achat d'un terrain",
    "Commune de Valbourg – 12 logements rue du Puits",
]
