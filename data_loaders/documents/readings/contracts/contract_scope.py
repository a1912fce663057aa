"""Does an item buy (marché public, concession, délégation de service public, avenant), or is it a loan, a lease, land, a grant?"""

from typing import Literal

from data_loaders.documents.readings.contracts import contract_agreed, contract_concluded
from data_loaders.documents.readings.contracts.contract_terms import decision_start
from data_loaders.documents.readings.contracts.winners import contract_taken
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

Kind = Literal["award", "purchase", "agreed", "taken", "amendment", "termination"]

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
_BUYS = phrase(
    r"\b(?:marches?\b(?! hebdo)|accords?[- ]cadres?|appels? d'offres?|avenants?|delegation (?:de|du) service public|dsp\b|"
    r"concession (?:de service|de travaux|d'amenagement)|affermage|devis|"
    r"consultation|\bets\b|\bsarl\b|\bretient\b|\bretenir\b|\bchoisit\b|"
    r"maitrise d'œuvre|maitrise d'oeuvre|prestations?|prestataires?|mapa\b|contrats? (?:de|"
    r"d')(?: ?l')? ?(?:maintenance|entretien|assurance|prestation|services?|fourniture|hebergement|concession|assistance|"
    r"verification|nettoyage|surveillance)|"
    r"mise en concurrence|commande publique|dommages[- ]ouvrage|soumissionn|entreprises?\b|societes?\b|missions?\b|honoraires|"
    r"bureaux? d'etudes?|cabinets?\b|\bpropositions?\b|\blots?\b|\bsas\b|"
    r"\besat\b|\bugap\b|\b(?:achats?|acquisition) (?:d'|de |du |des )(?:une? |\w{1,6} )?(?:vehicules?|tracteurs?|tondeuses?|camions?|"
    r"fourgons?|materiels?|mobiliers?|ordinateurs?|(?:photo)?copieurs?|logiciels?|illuminations?|defibrillateurs?|balayeuses?|epareuses?|"
    r"remorques?|nacelles?|minibus)\b|"
    r"offres?\b|choix d|\bconfi\w{1,3} les travaux\b|\bfournitures?\b[^.;€]{0,50} confie)"
)
_STRONG = phrase(
    r"\b(?:marches?\b|accords?[- ]cadres?|avenants?|delegation (?:de|du) service public|dsp\b|devis\b|"
    r"attribution d(?:u|es|e la) (?:marche|lot|contrat|accord|travaux|mission|concession|delegation|dsp)|"
    r"choix du maitre d'(?:œ|oe)uvre|"
    r"choix d(?:u|e l[' ]a?)\s?(?:cabinet|entreprise|prestataire|architecte|fournisseur|delegataire|geometre|bureau|titulaire)|"
    r"appels? d'offres|maitrise d'(?:œ|oe)uvre|concession d[e']|bornage |arpentage |debroussaillage |depollution )"  # work on land
)
_AMENDS = phrase(r"\bavenants?\b|\bmodifications? (?:n ?° ?\d{1,2} )?(?:du|au|des|de) (?:marches?|lots?|contrats?|accords?[- ]cadres?)\b")
_APPROVES = phrase(
    r"\b(?:approuv|accept|valid|autoris|adopt|sign|conclu|pass)\w{0,6}\b[^.;]{0,90}"
    r"\b(?:l'|d'un |cet |un |deux |trois |les |ces )avenants?\b"
    r"(?! ?,? (?:ou|et|eventuel)\b)"
)
# What is approved stands before the decision: "Le conseil approuve la proposition".
_AS_PROPOSED = phrase(
    r"\b(?:approuve|accepte|adopte|valide)(?:nt)?,? (?:a l'unanimite,? )?(?:la|cette|ces) propositions?\b(?! (?:de|du|d'))"
)
_REACH = 170  # characters from the decision's first words to the end of these
_NEW = phrase(r"\battribu(?:er?|ent)\b|\breten(?:ir|u)\b")
_ENDS = phrase(r"\bresili(?:er|ation|e)\b[^.;]{0,50}\b(?:marche|contrat|accord)|\bresiliation\Z")
_BEGINS = phrase(
    r"deliberation de principe|approbation du principe|principe d|lancement|\blancer\b|avis d'appel|dossier de consultation|concertation|"
    r"groupements? de commandes?|adhesion a|programme et enveloppe|demandes? de"
)
_AWARDS = phrase(r"attribution|signature|signer|choix d|avenants?\b|\bretenu\w*")
_DECIDES = phrase(
    r"\b(?:attribu|reten|retient|confi|choisi|choix|sign|valid|accept|approuv|souscri|command|renouvel|donn|mandat|"
    r"vote|design|conclu)\w{0,8}\b[^.;]{0,150}"
    r"\b(?:marches?|contrats?|devis|offres?|propositions?|lots?|entreprises?|societes?|cabinets?|avenants?|prestations?|bureaux? "
    r"d'etudes?|"
    r"assurance|architectes?|etude|travaux|mission|sarl|sas|eurl|ets|etablissements)\b|"
    r"\bfaire (?:realis|execut|effectu)er\b[^.;]{0,110}\bpar (?:l'entreprise|la societe|la sarl|les ets|le cabinet)\b|"
    r"\b(?:marches?|contrats?|lots?|travaux|mission|devis|offres?|entreprises?|societes?|cabinet|propositions?|fournitures?)\b(?:[^.;]|"
    r"(?<=\bm)\.|"
    r"(?<=[htc])\.){0,110}\b(?:est|sont|a ete|ont ete) (?:attribu|confi|reten|accept|valid|choisi|prefer|approuv)\w+|"
    r"\b(?:retient|retenir|choisi[rt]|accepte|valide|acheter|achete) [^.;€]{3,110}\d (?:€|euros?|ht|ttc)|"
    r"\b(?:entreprise|societe|prestataire|titulaire|attributaire|fournisseur|choix du conseil) (?:retenue? |municipal )?: |"
    r"\b(?:devis|offre|proposition)s? (?:retenue?|choisie?)s? (?:est|sont)\b|"
    r"\b(?:deux|trois|quatre|cinq|plusieurs|\d) (?:bureaux|cabinets|prestataires|"
    r"entreprises?|devis|offres?|societes?|propositions?)\b[\s\S]{0,400}?"
    r"\b(?:choisit|retient|retenir|opte|(?:est |a ete )?(?:retenue?|choisie?))\b|"
    r"\b(?:achat|acheter) [^.;]{0,110}\ba (?:la societe|l'entreprise)\b|"
    r"\b(?:achat|acheter|acquisition|acquerir|opte\w*)\b[^.;]{0,150}\b(?:aupres d|proposition|offre|devis|proposee?s? par)"
)
# The decision's own words make a purchase of what the title calls by another name ("mise à disposition d'un quai").
_SIGNS = phrase(
    r"\b(?:sign(?:er|e|ature)|attribu(?:er?|ent)|conclu(?:re|t)) (?:\w{1,12} )?(?:les |le |l'|ces |ce |lesdits |ledit )"
    r"(?:marches?|accords?[- ]cadres?)\b"
)
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
_AWARDED = phrase(r"\bmarches? (?:est|sont|a ete|ont ete) attribu\w+ a|\battribu(?:e|er) (?:le|les|ce|ces) (?:marches?|lots?)\b")
_TITLE_LENGTH = 260
_TABLED = phrase(  # a table's heads say who won and at what price, whatever the title calls it
    r"\b(?:attributaires?|adjudicataires?|titulaires?|entreprises? (?:retenues?|attributaires?|proposees?))\b[^.;€\d]{0,50}?"
    r"\b(?:montants?|prix|total|offre) (?:[a-z]{1,9} )?h\.? ?t\b"
)
# Whatever the title asks for, the decision gives the work to a firm: "vote l'attribution de l'étude à la société X".
_ATTRIBUTES = phrase(
    r"\battribu(?:er?|ent|tion) (?:d[eu]s? |d')?(?:l'|la |le |les |cette |ce )?(?:etude|mission|marche|travaux|lot|prestation)s?\b"
    r"[^.;]{0,60}\b(?:a la (?:societe|sarl|sas)|a l'entreprise|au (?:cabinet|bureau d'etudes?|groupement))\b"
)


def of(folded: str, start: int, end: int, title: str | None) -> Kind | None:
    """What the item does to a contract; a "purchase" has no word of contract in its title; None where it is about something else."""
    head = fold(title) if title else folded[start : min(end, start + _TITLE_LENGTH)].split("\n\n", 1)[0]
    decision = decision_start(folded, start, end)
    decided = decision if decision < end else start
    given = _ATTRIBUTES.search(folded, decided, end) is not None
    strong = bool(given or _STRONG.search(head) or _SIGNS.search(folded, decision, end) or _TABLED.search(folded, start, end))
    if _NEVER.search(head) or _is_told(folded, start, decided, end, head=head, given=given) or (_OTHER.search(head) and not strong):
        return None
    concluded, taken = contract_concluded.CONCLUDES.search(folded, start, end), contract_taken.TAKES.search(folded, start, end)
    if not (concluded or _BUYS.search(folded, start, end)):
        return "taken" if taken else None
    if not strong and not (concluded or _DECIDES.search(folded, start, end)) and not _ENDS.search(head):
        presented = contract_agreed.kind(folded, start, end)
        return "amendment" if presented == "avenant" else "agreed" if presented else "taken" if taken else None
    agreed = _AS_PROPOSED.search(folded, decision, min(end, decision + _REACH))
    as_proposed = agreed is not None and not set(".;\n") & set(folded[decision : agreed.start()])
    told = start if as_proposed else decided
    amends = _AMENDS.search(head) or contract_agreed.RAISES.search(folded, start, end)
    if amends or (_APPROVES.search(folded, told, end) and not _NEW.search(folded, told, end)):
        return "amendment"
    if _ENDS.search(head):
        return "termination"
    return "award" if strong else "purchase"


def is_foreign(folded: str, start: int, end: int, head: str) -> bool:
    """About something else than a purchase of this council's, by the title or as a report."""
    decided = start if (decision := decision_start(folded, start, end)) == end else decision
    told = _NEVER.search(head) or _is_told(folded, start, decided, end, head=head, given=False)
    return bool(told or (_OTHER.search(head) and not _STRONG.search(head)))


def _is_told(folded: str, start: int, decided: int, end: int, *, head: str, given: bool) -> bool:
    """A report of others' decisions, or the launch of a procedure that has no holder yet."""
    begins = not given and _BEGINS.search(head) and not _AWARDS.search(head)
    if _REPORTED.search(head) or (begins and not ("groupement" in head and _AWARDED.search(folded, start, end))):
        return True
    if _WITHDRAWN.search(folded, decided, end) or (_AGREEMENT.search(head) and not _BOUGHT.search(head)):
        return True
    return bool(_RENDERS.search(folded, start, min(end, start + 600)))


def example(text: str) -> Kind | None:
    """The kind of an item whose title is its first line."""
    return of(fold(text), 0, len(text), text.split("\n", 1)[0])


EXAMPLES: list[tuple[str, Kind]] = [
    ("Gymnase\nLe marché de LOUP passe à 9 €. Il est proposé d'autoriser le maire à signer ces avenants.", "amendment"),
    ("Réfection du toit\nLe conseil décide de retenir l'offre de l'entreprise LOUP.", "purchase"),
    ("Résiliation du marché de nettoyage\nLe conseil décide de résilier le marché.", "termination"),
    ("Verre - mise à disposition d'un quai\nLe conseil autorise le maire à signer les marchés", "award"),
    ("Choix du délégataire du service public de l'eau\nLe conseil approuve le choix de la société EAUX DU VAL.", "award"),
]
NOT_FOUND = [
    "Dénominations de voies\nLe cabinet LOUP Architectes a été retenu ; le conseil adopte.",
    "L'examen des rapports des délégataires : parking\nLe contrat a été attribué à la société LOUP.",
    "Agrément de la société LOUP pour l'acquisition du lot 3\nLe conseil décide d'attribuer le lot 3 à la société LOUP.",
    "Vœu relatif au marché de l'eau\nLe conseil demande d'attribuer le marché à la société LOUP.",
    "Prise de participation dans la société LOUP\nLe conseil décide de signer le contrat avec la société LOUP.",
    "Élection des membres du CCAS\nLes sièges : attribution au QUOTIENT, attribution au RESTE. Il accepte la proposition.",
    "Acquisition à la société LOUP de deux lots de volume - avenant n° 1\nLe conseil approuve l'avenant n° 1.",
    "Convention de mise à disposition de fibres à la société LOUP, pour les quartiers du Val et de l'Orme, du Pré et de la Gare, de la "
    "Source et du Moulin. - Avenant n° 1\nLe conseil approuve l'avenant n° 1.",
    "Vente\nLe conseil refuse l'offre de la société LOUP à 5 000 € et accepte celle de la société ORME à 6 000 €.",
    "Délégation de service public : délibération de principe\nLe conseil approuve le principe.",
]
