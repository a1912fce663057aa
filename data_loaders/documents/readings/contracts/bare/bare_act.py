"""Is an act about works, supplies or services bought now? Judged by its title, its figures and its words together, by no phrase."""

from data_loaders.documents.readings.contracts import contract_foreign
from data_loaders.documents.text.grant_words import ASKED_BY_COUNCIL
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold
from data_loaders.documents.text.words.taxes import TAX

# What councils buy: works, supplies, services, studies, insurances.
BOUGHT = phrase(
    r"\b(?:travaux|refections?|renovations?|constructions?|rehabilitations?|extensions?|amenagements?|restaurations?|reparations?|"
    r"remplacements?|ravalements?|demolitions?|isolations?|toitures?|couvertures?|chaudieres?|chauffages?|climatisations?|menuiseries?|"
    r"eclairages?|enfouissements?|assainissements?|clotures?|fournitures?|achats?|nettoyages?|entretiens?|maintenances?|"
    r"deneigements?|transports?|ramassages?|repas|cantine|traiteur|assurances?|etudes?|missions?|maitrise d'(?:œ|oe)uvre|diagnostics?|"
    r"controles?|coordination|assistance|logiciels?|informatique|ordinateurs?|site internet|telephonie|photocopieurs?|copieurs?|"
    r"mobiliers?|"
    r"materiels?|vehicules?|camions?|fourgons?|tracteurs?|tondeuses?|epareuses?|defibrillateurs?|aires? de jeux|jeux|feux? d'artifice|"
    r"spectacles?|concerts?|geometres?|bornages?|archives|impressions?|bulletins?|signalisations?|signaletique|panneaux|balayeuses?|"
    r"fauchages?|elagages?|debroussaillages?|desherbages?|plantations?|columbariums?|prestataires?|prestations?|marches?|"
    r"accords?-cadres?|"
    r"avenants?|devis|consultations?|appels? d'offres|entreprises?|portes?|fenetres?|sols?|peintures?|horloges?|cloches?|curages?|"
    r"analyses?|formations?|sel\b|fioul|gaz\b|electricite|carburants?|granules|barrieres?|bornes?|portails?|ascenseurs?|cuisines?|"
    r"gardiennage|surveillance|securite|animations?|sonorisation|plaques?|livres|colis|fleurissement|illuminations?|sapins?|numerisation|"
    r"hebergement|abonnements?|juridique|avocat|huissier|topograph\w+|demoustication|deratisation|vidange|balayage|"
    r"voirie|enrobes?|trottoirs?|drainages?|forages?|pompes?|reservoirs?|canalisations?|reseaux?|installations?|equipements?|"
    r"honoraires)\b"
)
_HOLDER = phrase(
    r"\b(?:entreprises?|societes?|prestataires?|fournisseurs?|titulaires?|attributaires?|devis|offres?|marches?|artisans?|cabinets?|"
    r"bureaux? d'etudes?|commandes?|avenants?|honoraires|sarl|sas|eurl|ets|"
    r"(?:assur|realis|fourni|execut|livr|pos|effectu|interviend)(?:era|ira|ront|r?a|ee?s?|is?)|confiee?s?|achet\w+|acheter|commander|"
    r"acquerir|chiffr\w+|moyennant|ont repondu|"
    r"bureaux|candidats?|propositions?|contrats? (?:de|d'|avec|du))\b"
)
_NAMES_HOLDER = phrase(r"\b(?:titulaire|attributaire|prestataire)s? (?:propose|retenu|designe|choisi|pressenti)\w*")
# What asks others for the money decides no purchase yet.
_FUNDED = phrase(
    r"\bplans? (?:previsionnel )?de financement\b|\bdemandes? de (?:subvention|dotation|aide|financement)s?\b|\bautofinancement\b|"
    r"\bsollicit\w+ (?:de |du |des |aupres |une |l'|la |les )[^.;]{0,60}(?:subventions?|aides?|dotation|detr|dsil|concours)\b"
)
_LAUNCHES = phrase(
    r"\b(?:lancer|(?<!\ba )(?<!\bont )(?<!\bavait )lance|lancement d|engager) [^.;]{0,60}"
    r"\b(?:consultation|appel d'offres|procedure|marche|mise en concurrence)\b|"
    r"\b(?:approuve|accepte|valide|adopte|retient)(?:nt)? (?:donc )?le principe\b|\baccord de principe\b|\bavant-projet (?:sommaire|"
    r"definitif)\b|\bdossier de consultation\b|\bcahier des charges\b[^.;]{0,40}\bapprouv"
)
_SALE, _LOAN, _JOINING = r"ventes?|vendre|vendu|cessions?|ceder", r"emprunts?|prets?|preteur|banque", r"adhesion|adherer|cotisation"
_SOLD = phrase(
    rf"\b(?:{_SALE}|louer|loues?|locataires?|baux?|bail|{_LOAN}|caisse|parcelles?|"
    rf"terrains?(?! (?:de |d'|multi)(?:rugby|foot|sport|tennis|jeux|petanque|basket|boules|loisirs))|{_JOINING}|"
    r"indemnites?|sinistres?|degats|legs|reprend|rachat|reprise de|locations? d(?:e|u|'un) "
    r"(?:logement|local|"
    r"appartement|salle)|concession(?: funeraire)?|coupes? de bois|affouages?|gage|heritiers|succession)\b"
)
_UNDONE = phrase(
    r"\b(?:report|ajourn|surseoi|surso|renvoy|differ)\w*\b(?! (?:au|aux) (?:tableau|credits?))|\bprochaine (?:seance|reunion)\b|"
    r"\breviendra\b|\brevoi[rt]\b|\bne (?:donne|retient|souhaite|suit)\w* (?:pas|aucun)|\bpas (?:engagee?|suite|donne)|\brenonc\w+|"
    r"\bn'(?:est|etant|a) pas (?:accept|adopt|approuv|donne|engag|urgent)\w*|\baucun\w* (?:des|de ces|n'est|ne|d'entre)\b|\brefuse\b|"
    r"\bla refuse\b|\brejette\b|\bavant de (?:choisir|se prononcer|statuer|decider)\b|\bd'autres (?:devis|propositions|offres)\b|"
    r"\bnouve(?:aux|lles?) (?:devis|offres|propositions|consultation)\b|\ba renegocier\b|\bnegociation (?:sera|est) (?:engagee|ouverte)|"
    r"\bsans suite\b|\brejet\w+ (?:l'offre|la proposition|le devis)|\becarte (?:la proposition|l'offre|le devis)|\ben attente\b|"
    r"\ba l'etude\b|\breflexion\b|\bplus tard\b|\bulterieurement\b|\bsera (?:vue?|etudiee?|examinee?|revue?|discutee?)\b|"
    r"\bpropositions? refusee|(?<!suite a )(?<!apres )\b(?:l'appel d'offres|la consultation|la procedure|le marche)"
    r"(?: (?:est |a ete )?(?:declaree?))? infructu\w+|\bdeclar\w+ [^.;]{0,40}\binfructu\w+|"
    r"\brelanc(?:er|e|era|ent) (?:donc )?(?:la|une|le|l'|cette|un)[ ']?(?:nouve\w+ )?(?:consultation|procedure|marche|appel d'offres)"
)
_SELLS = phrase(
    rf"\b(?:{_SALE}|{_LOAN}|baux|bail|loyers?|{_JOINING}|indemnite|"
    r"sinistre|legs|affouages?|heritiers)\b"
)
_LOT = phrase(r"\blots?\b|\bvariantes?\b|\boptions?\b|\bsecteurs?\b")
_REFERS = 3.0


def buys(folded: str, start: int, end: int, title: str | None) -> bool:
    """Whether title, figures and words speak of a purchase, and none of what is no purchase, or not yet one."""
    head = fold(title) if title else folded[start : min(end, start + 160)].split("\n", 1)[0]
    item = (start, contract_foreign.decided_from(folded, start, end), end)
    given = _NAMES_HOLDER.search(folded, start, end) is not None
    if contract_foreign.is_foreign(folded, item, head, given=given, strong=contract_foreign.STRONG.search(head) is not None):
        return False
    if any(words.search(folded, start, end) for words in (_FUNDED, ASKED_BY_COUNCIL, _LAUNCHES)) or _SOLD.search(head):
        return False
    body = folded[start:end]
    judged = 2.0 * bool(BOUGHT.search(head)) + bool(BOUGHT.search(body)) + bool(_HOLDER.search(body)) + _net(body)
    return judged - len({m.group() for m in _SELLS.finditer(body)}) >= _REFERS


def _net(body: str) -> float:
    """A price without its tax is hardly printed but for what is bought."""
    found = [m.group()[0] == "h" for m in TAX.finditer(body)]
    return 3.0 if any(found) else 2.0 * bool(found)


def undone(folded: str, start: int, end: int) -> bool:
    """The sentence turns the whole down or puts it off; of a lot, a variant it says nothing of the others."""
    return bool(_UNDONE.search(folded, start, end)) and not _LOT.search(folded, start, end)


def example(text: str) -> str | None:
    """ "bought" where an act, whose title is its first line, buys."""
    folded = fold(text)
    return "bought" if buys(folded, 0, len(folded), text.split("\n", 1)[0]) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Toiture de la halle\nCoût : 900 € HT. Entreprise : Loup.", "bought"),
    ("Assurance\nLoup et Fils, 1 200 € TTC par an. Accord.", "bought"),
    ("Rénovation de la halle\nLa ville a lancé une consultation. Loup Bâti, 900 € HT.", "bought"),
    ("Site internet\nRefonte par Loup Web, 900 € HT.", "bought"),
]
NOT_FOUND = [
    "Emprunt pour la toiture\nLa banque Loup prête 9 000 €.",
    "Vente d'un tracteur\nLe garage Loup le reprend pour 900 €.",
    "Toiture\nDevis Loup 900 € HT. Le conseil sollicite une subvention.",
    "Subventions\nJudo : 900 €.",
    "Terrain\nM. Loup l'achète 900 €.",
]
