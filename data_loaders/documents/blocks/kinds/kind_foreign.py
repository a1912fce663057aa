"""Whether a paper is the minutes of a body that decides nothing for a local authority: it has a roll and votes, and is no council's.

Advisory bodies (CGCT L2143-1 to L2143-4: conseils de quartier, comités consultatifs; L2121-22: committees of the council), young people's
councils, school councils (code de l'éducation D411-1), staff committees (CGFP L251-1) and associations (law of 1 July 1901).
"""

import re

from data_loaders.documents.text.view import View

_OF_OTHERS = r"(?:des?|les) (?:jeunes|enfants|ados|adolescents|collegiens|lyceens|sages|aine?e?s|anciens|seniors)\b"
BODIES = (
    rf"conseils? (?:(?:municipal|communal|communautaire|intercommunal|departemental|general|regional) )?{_OF_OTHERS}"
    r"|conseil municipal (?:junior|jeunes?)\b"
    r"|conseils? (?:d'(?:ecole|etablissement)|de (?:quartiers?|classe|developpement|discipline|surveillance|vie|village|hameau)|citoyens?"
    r"|consultatif)\b"
    r"|conseil d'administration (?:du (?:college|lycee|groupement|club)|de l'(?:association|amicale|ogec|office de tourisme))\b"
    r"|comites? (?:technique|social|consultatif|d'hygiene|d'usagers|des fetes|de (?:quartier|pilotage|suivi|jumelage|direction"
    r"|riverains))\b"
    r"|commissions?\b(?! (?:permanente|administrative|syndicale|departementale|provisoire|speciale))"
    r"|assemblee generale\b|association syndicale\b"
)
# The council itself, and bodies that decide in its stead or for an establishment of its own.
_COUNCIL = re.compile(
    rf"\bconseils? (?:municipal|communautaire|metropolitain|departemental|general|regional|de communaute|de territoire|syndical|communal)\b"
    rf"(?! (?:{_OF_OTHERS}|junior|jeunes?\b))|\bcomite (?:syndical|du syndicat|directeur)|\bcommission permanente|\bconseil syndical"
    r"|\bbureau (?:communautaire|syndical|metropolitain)|\b(?:registre|extrait) des deliberations|\bextrait du (?:registre|proces)"
    r"|\bconseil d'administration du (?:centre (?:communal|intercommunal)|c\.?[ci]\.?a\.?s|service departemental)"
)
# The body titles the paper: behind the word for its paper or its meeting, or on a line that holds little else.
_PAPER = r"compte[s]?[- ]rendus?|proces[- ]verb\w{1,4}|p\.?v\.?|releve de (?:conclusions|decisions)|reunion|seance|plenieres?|synthese"
_TITLED = re.compile(
    rf"\b(?:{_PAPER})\b[^\n.;]{{0,50}}?(?:\b(?:de la|du|des|de)\s|\b[dl]'|[:–-]\s?)\s?(?:[\w]{{1,14}} )?(?P<body>{BODIES})"
    rf"|(?:\A|\n)[^\w\n]{{0,30}}(?:[^\n.;:]{{1,60}} [–-] )?(?P<line>{BODIES})[^\n.;]{{0,60}}(?=\n)"
    rf"|\A[^\n]{{0,90}}?\b(?P<flat>{BODIES})[^\n.;]{{0,60}}?\b(?:{_PAPER})\b"
)
_OBJECT = re.compile(r"\b(?:objet|ordre du jour|delibere|deliberation n)")
_SITS = re.compile(r"\b(?:seance du|deliberations?|subventions?)\b")  # a line below it may be a row's: "Comité des fêtes"
_SYNDICATE = re.compile(r"\b(?:syndicat (?:mixte|intercommunal|departemental|de|d')|sivom|sivu|smi?ctom|sictom|siaep)\b")
_HEAD = 500


def titles(view: View) -> bool:
    """Whether the head names such a body as the one that met, ahead of any council."""
    head = view.folded[:_HEAD]
    found = _TITLED.search(head)
    if found is None:
        return False
    start = found.start(found.lastgroup or 0)
    if (found["line"] and _SITS.search(head, 0, start)) or (head.startswith("assemblee", start) and _SYNDICATE.search(head)):
        return False  # a syndicate's committee calls itself so too
    council, matter = _COUNCIL.search(head), _OBJECT.search(head)
    return not (council and council.start() <= start) and not (matter and matter.start() < start)


def example(text: str) -> bool | None:
    """True for the minutes of such a body."""
    return titles(View.of(text)) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Ville de Valbourg\nCONSEIL MUNICIPAL DES JEUNES\nCompte rendu de la séance du 9 mars 2022\nPrésents : Anne Petit, Luc Noir", True),
    ("Académie du Val – Commune de Valbourg\nPROCÈS-VERBAL DU CONSEIL D'ÉCOLE – jeudi 21 mars 2019\nPrésents", True),
    ("VILLE ET CCAS DE VALBOURG\nCOMITÉ SOCIAL TERRITORIAL\nProcès-verbal de la séance du 16 mai 2023", True),
    ("Communauté de communes du Val\nCOMMISSION FINANCES ET MARCHÉS\nRéunion du 30 juin 2020 – Compte rendu", True),
    ("ASSOCIATION DU MOULIN\nPROCÈS-VERBAL DE L'ASSEMBLÉE GÉNÉRALE ORDINAIRE DU 22 JANVIER 2011\nPrésents : 34 adhérents.", True),
    ("MAIRIE DE VALBOURG CONSEIL DE QUARTIER « LES GRAVIERS » Réunion plénière du 14 octobre 2016 Présents : M. Noir, Mme Petit", True),
    ("Compte-rendu de la commission travaux du 3 mai 2021\nPrésents : M. Noir, Mme Petit", True),
]
NOT_FOUND = [
    "CONSEIL MUNICIPAL DU 3 MAI 2021\nPROCÈS-VERBAL\n1. Compte rendu de la commission des finances",
    "Commune de Valbourg\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nObjet : conseil municipal des jeunes – création",
    "COMMISSION PERMANENTE\nRéunion du 14 octobre 2024\nProcès-verbal",
    "CONSEIL D'ADMINISTRATION DU CENTRE COMMUNAL D'ACTION SOCIALE\nSéance du 3 mai 2021",
    "Procès-verbal de la séance du 3 mai 2021\nPrésents : M. Noir\nCommission d'appel d'offres : élection des membres",
    "Compte rendu de la réunion du conseil municipal du 3 mai 2021",
    "SIVOM DU VAL\nCOMPTE-RENDU DE L'ASSEMBLÉE GÉNÉRALE DU 30 MARS 2017",
    "VALBOURG\nSéance du 3 mai 2021\nDélibération 21-17\nAttribution des subventions\nComité des fêtes\n600 €",
    "OBJET : Commission communale des impôts directs\nPrésents : M. Noir",
]
