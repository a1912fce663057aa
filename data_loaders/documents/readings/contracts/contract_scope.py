"""Does an item buy (marché public, concession, délégation de service public, avenant), or is it a loan, a lease, land, a grant?"""

from typing import Literal

from data_loaders.documents.readings.contracts import contract_agreed, contract_concluded, contract_foreign
from data_loaders.documents.readings.contracts.contract_terms import decision_start
from data_loaders.documents.readings.contracts.winners import contract_taken
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

Kind = Literal["award", "purchase", "agreed", "taken", "amendment", "termination"]

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
_ENDED = phrase(r"\b(?:apres|suite a|a la suite de) (?:la |une )?resiliation\b")  # the contract that follows
_ENDS = phrase(r"\bresili(?:er|ation|e)\b[^.;]{0,50}\b(?:marche|contrat|accord)|\bresiliation\Z")
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
    decision, decided = decision_start(folded, start, end), contract_foreign.decided_from(folded, start, end)
    given = _ATTRIBUTES.search(folded, decided, end) is not None
    strong = bool(
        given or contract_foreign.STRONG.search(head) or _SIGNS.search(folded, decision, end) or _TABLED.search(folded, start, end)
    )
    if contract_foreign.is_foreign(folded, (start, decided, end), head, given=given, strong=strong):
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
    if _ENDS.search(head) and not (given and _ENDED.search(head)):
        return "termination"
    return "award" if strong else "purchase"


def example(text: str) -> Kind | None:
    """The kind of an item whose title is its first line."""
    return of(fold(text), 0, len(text), text.split("\n", 1)[0])


EXAMPLES: list[tuple[str, Kind]] = [
    ("Marché de voirie : attribution\nLe conseil décide d'attribuer le marché.", "award"),
    ("Avenant n° 1 au lot 2\nLe conseil approuve l'avenant.", "amendment"),
    ("Gymnase\nLe marché de LOUP passe à 9 €. Il est proposé d'autoriser le maire à signer ces avenants.", "amendment"),
    ("Réfection du toit\nLe conseil décide de retenir l'offre de l'entreprise LOUP.", "purchase"),
    ("Résiliation du marché de nettoyage\nLe conseil décide de résilier le marché.", "termination"),
    ("Lot 9 : attribution après résiliation\nLe conseil décide d'attribuer le lot 9 à la société LOUP.", "award"),
    ("Verre - mise à disposition d'un quai\nLe conseil autorise le maire à signer les marchés", "award"),
    ("Choix du délégataire du service public de l'eau\nLe conseil approuve le choix de la société EAUX DU VAL.", "award"),
]
NOT_FOUND = [
    "Dénominations de voies\nLe cabinet LOUP Architectes a été retenu ; le conseil adopte.",
    "L'examen des rapports des délégataires : parking\nLe contrat a été attribué à la société LOUP.",
    "Agrément de la société LOUP pour l'acquisition du lot 3\nLe conseil décide d'attribuer le lot 3 à la société LOUP.",
    "Vœu relatif au marché de l'eau\nLe conseil demande d'attribuer le marché à la société LOUP.",
    "Prise de participation dans la société LOUP\nLe conseil décide de signer le contrat avec la société LOUP.",
    "Décisions du maire\nMarché attribué à l'entreprise LOUP.",
    "Élection des membres du CCAS\nLes sièges : attribution au QUOTIENT, attribution au RESTE. Il accepte la proposition.",
    "Contrat de prêt\nLe conseil retient l'offre de la banque.",
    "Acquisition à la société LOUP de deux lots de volume - avenant n° 1\nLe conseil approuve l'avenant n° 1.",
    "Campus - Acquisition de la propriété sise 4 rue du Val\nLa société LOUP est titulaire du bail. Le conseil décide de signer le marché.",
    "Convention de mise à disposition de fibres à la société LOUP, pour les quartiers du Val et de l'Orme, du Pré et de la Gare, de la "
    "Source et du Moulin. - Avenant n° 1\nLe conseil approuve l'avenant n° 1.",
    "Vente\nLe conseil refuse l'offre de la société LOUP à 5 000 € et accepte celle de la société ORME à 6 000 €.",
    "Bail commercial\nLe conseil autorise le bail avec la société LOUP.",
    "Vente d'un terrain à la société LOUP\nLe conseil décide de vendre.",
    "Convention de partenariat avec l'entreprise LOUP\nLe conseil approuve la convention.",
    "Délégation de service public : délibération de principe\nLe conseil approuve le principe.",
    "Attribution d'une subvention\nLe conseil attribue une subvention.",
]
