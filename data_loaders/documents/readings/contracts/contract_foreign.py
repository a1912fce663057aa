"""What is no purchase of this council's whatever its words: a loan, a lease, land, a grant, a report, a launch that has no holder yet."""

from data_loaders.documents.readings.contracts.contract_terms import decision_start
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

_REPORTED = phrase(
    r"delegations? de pouvoirs?|decisions? (?:du maire|du president|municipales?|prises?)|informations? (?:sur|relative)|"
    r"compte[- ]rendu des (?:decisions|delegations)|: information\b|"
    r"(?:election|designation|composition|creation|constitution|membres|installation|elire|renouvellement)[^.;]{0,60}commissions?|"
    r"liste (?:annuelle )?des (?:marches|contrats)|proces[- ]verbal|compte[- ]rendu d(?:e la|u) |rapport (?:annuel|d'activite)|"
    r"examen d(?:u|es|e la) (?:rapport|bilan|compte)s?\b|ordre du jour|article l ?\.? ?2122-22"
)
_OTHER = phrase(
    r"\b(?:emprunts?|prets?\b|ligne de tresorerie|contrat de pret|garantie|cautionnement|bail\b|baux\b|locations? (?:de|du|"
    r"d'un)(?! (?:photocopieurs?|copieurs?|materiels?|vehicules?|modulaires?|engins?|bennes?|logiciels?|decorations?|"
    r"illuminations?|chapiteaux?|structures?|barrieres?|nacelles?))|loyers?|servitudes?|occupation (?:du domaine|temporaire|precaire)|"
    r"acquisition (?:d'un terrain|de terrain|de parcelle|amiable|fonciere|de la parcelle|des parcelles|d'une parcelle|"
    r"de l'immeuble|d'un immeuble)|cessions?|ventes?\b|echange (?:de|des|foncier)|"
    r"subventions?|sinistres?|indemnites? d'assurance|indemnisation|conventions?\b|partenariats?|bailleurs?|locaux|"
    r"logements? sociaux|lotissements?|terrains?\b(?! (?:de |d'|multi)(?:rugby|foot|sport|tennis|jeux|petanque|basket|"
    r"boules|hand|loisirs|bmx|camping))|parcelles?|mise a disposition|adhesion|"
    r"cotisation|tarifs?|"
    r"redevances?|droit de preemption|budget|decision modificative|"
    r"compte (?:administratif|de gestion)|groupements? de commandes? (?:-|:|entre|pour)|convention constitutive|lancement|"
    r"plan de financement|plan local d'urbanisme|\bplu\b|\baides? (?:directes?|aux)|demandes? de (?:subvention|dotation))"
)
# No purchase whatever else the title says: an approval asked for, a wish, an election, shares, a building bought by volumes or unbuilt.
_NEVER = phrase(
    r"\bagrements?\b(?! d[eu']s? ?sous)|\bv(?:œ|oe)ux?\b|\bmotions?\b|\bprises? de participation|"
    r"\b(?:acquisition|cession|souscription|achat|rachat) (?:d'|de |des )?(?:\d{1,5} )?(?:actions|parts)\b|"
    r"\bsous-?traitan\w+|\bdenominations? d|\bpenalites\b|"
    r"\baugmentation d(?:e|u) capital|\bcapital social|\bparts sociales|"
    r"\b(?:vente|cession|acquisition|echange)s? (?:de |du |d'un |d'une |des |amiable )?"
    r"(?:la |l'|une? )?"
    r"(?:terrain|parcelle|bien immobilier|immeuble|foncier|propriete|maison|appartement|fonds de commerce)s?\b|"
    r"\blots? de volumes?\b|\betat futur d'achevement\b|\bvefa\b|"
    r"\belections? (?:de |du |des |d')|\bdesignations? (?:de |des |d')[^.;]{0,30}\b(?:membres?|delegues|representants?)\b"
)
STRONG = phrase(
    r"\b(?:marches?\b|accords?[- ]cadres?|avenants?|delegation (?:de|du) service public|dsp\b|devis\b|"
    r"attribution d(?:u|es|e la) (?:marche|lot|contrat|accord|travaux|mission|concession|delegation|dsp)|"
    r"choix du maitre d'(?:œ|oe)uvre|"
    r"choix d(?:u|e l[' ]a?)\s?(?:cabinet|entreprise|prestataire|architecte|fournisseur|delegataire|geometre|bureau|titulaire)|"
    r"appels? d'offres|maitrise d'(?:œ|oe)uvre|concession d[e']|bornage |arpentage |"
    r"entretien des espaces verts |debroussaillage |depollution )"  # work on land
)
_BEGINS = phrase(
    r"deliberation de principe|approbation du principe|principe d|lancement|\blancer\b|avis d'appel|dossier de consultation|concertation|"
    r"groupements? de commandes?|adhesion a|programme et enveloppe|demandes? de"
)
_AWARDS = phrase(r"attribution|signature|signer|choix d|avenants?\b|\bretenu\w*")
_AGREEMENT = phrase(r"\bavenants?\b[^.;]{0,50}\bconventions?\b|\bconventions?\b[^;]{0,400}\bavenants?\b")
_BOUGHT = phrase(r"\bmarches?\b|\bde delegation|delegataire|affermage|concession|delegation de service|\bdsp\b|accord[- ]cadre")
_RENDERS = phrase(
    r"rend(?:re)? compte [^.;]{0,90}(?:decisions|marches|delegation)|(?:lecture|connaissance|communication|part|etat) (?:de |"
    r"des )[^.;]{0,30}decisions prises|decisions prises (?:par|en vertu|dans le cadre)"
)
_WITHDRAWN = phrase(
    r"\b(?:projet de deliberation|ce point|le point|la question|l'affaire|le dossier|la deliberation|le rapport|decision) [^.;]{0,40}"
    r"\b(?:est|a ete|sera) (?:retire|report|ajourn|renvoy)\w*|"
    r"\bne (?:retient|donne suite a) aucune? (?:offre|devis|proposition|candidat|entreprise)s?\b(?! pour)"
)
# Nobody is chosen: "déclare l'appel d'offres infructueux", "décide de relancer la consultation"; of a lot it says nothing of the others.
_AGAIN = phrase(
    r"\b(?:decide|declare|souhaite)(?:nt)? (?:de |donc )?(?:declarer )?(?:(?:l'|la |le |cet? |cette )"
    r"(?:appel d'offres|consultation|procedure|marche)[^.;]{0,40}? infructu\w+|"
    r"relancer (?:donc )?(?:la |une |le |l'|cette |un )(?:nouve\w+ )?(?:consultation|procedure|marche|appel d'offres))"
)
_LOTS = phrase(r"\blots?\b")
_AWARDED = phrase(r"\bmarches? (?:est|sont|a ete|ont ete) attribu\w+ a|\battribu(?:e|er) (?:le|les|ce|ces) (?:marches?|lots?)\b")


def decided_from(folded: str, start: int, end: int) -> int:
    """Where the decision's words begin; the item's start where it has none."""
    decision = decision_start(folded, start, end)
    return decision if decision < end else start


def is_foreign(folded: str, item: tuple[int, int, int], head: str, *, given: bool, strong: bool) -> bool:
    """About something else, by the title (`head`) or as a report; `item`: where it begins, where it decides, where it ends.

    `given`: its decision gives the work to a firm; `strong`: words of contract stand in it.
    """
    start, decided, end = item
    told = _NEVER.search(head) or _is_told(folded, start, decided, end, head=head, given=given)
    return bool(told or (_OTHER.search(head) and not strong))


def _is_told(folded: str, start: int, decided: int, end: int, *, head: str, given: bool) -> bool:
    """A report of others' decisions, or the launch of a procedure that has no holder yet."""
    begins = not given and _BEGINS.search(head) and not _AWARDS.search(head)
    if _REPORTED.search(head) or (begins and not ("groupement" in head and _AWARDED.search(folded, start, end))):
        return True
    if (
        _WITHDRAWN.search(folded, decided, end)
        or (_AGAIN.search(folded, decided, end) and not _LOTS.search(folded, start, end))
        or (_AGREEMENT.search(head) and not _BOUGHT.search(head))
    ):
        return True
    return bool(_RENDERS.search(folded, start, min(end, start + 600)))


def example(text: str) -> str | None:
    """ "none" where an item, whose title is its first line, is no purchase."""
    folded, head = fold(text), fold(text.split("\n", 1)[0])
    item = (0, decided_from(folded, 0, len(folded)), len(folded))
    return "none" if is_foreign(folded, item, head, given=False, strong=STRONG.search(head) is not None) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Contrat de prêt\nLe conseil retient l'offre de la banque.", "none"),
    ("Vœu relatif au marché de l'eau\nLe conseil demande d'attribuer le marché à la société LOUP.", "none"),
    ("Marché de voirie\nLa société LOUP offre 900 €. Le conseil déclare l'appel d'offres infructueux.", "none"),
    ("Marché de voirie\nLa société LOUP offre 900 €. Le conseil décide de relancer la consultation.", "none"),
    ("Élection des délégués\nLe conseil attribue les sièges.", "none"),
]
NOT_FOUND = [
    "Marché de voirie : attribution\nLe conseil décide d'attribuer le marché.",
    "Marché de voirie\nLe conseil attribue le lot 1 à LOUP. Il décide de relancer la consultation pour le lot 2.",
    "Assurances : marché\nIl est proposé de retenir LOUP pour le lot 1. Le lot 2 est déclaré infructueux.",
    "Réfection du toit\nLe conseil décide de retenir l'offre de l'entreprise LOUP.",
]
