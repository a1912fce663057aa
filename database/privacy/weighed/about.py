"""The words right before and behind a name and near it, by what they tell of whoever is called so."""

import re
from collections.abc import Mapping

from database.privacy import lexicon


def _signs(told: Mapping[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((sign, re.compile(words)) for sign, words in told.items())


_BEFORE = {
    "article": r"(?i)(?:\b(?:l[ae]s?|aux?|du|des|cett?e?|cet|une?|notre|leurs?|son|sa|ses|nos|vos|ce)\s|\bl')\Z",
    "of": r"(?i)\b(?:de |d')\Z",
    "to": r"(?i)\bà \Z",
    "by": r"(?i)\bpar \Z",
    "with": r"(?i)\b(?:pour|avec|chez|contre|envers|entre|dont|que|qu'|si|et|ou|selon) ?\Z",
    "in": r"(?i)\b(?:en|dans|sur|sous|vers) \Z",
    "comma": r"[,;] ?\Z",
    "colon": r": ?\Z",
    "dash": r"[–—•|/*+-] ?\Z",
    "bracket": r"\( ?\Z",
    "sentence": r"(?:\A\s*|[.!?»]\s)\Z",
    "number": r"[\d€°)][.)]? ?\Z",
    "small": r"[a-zß-ÿ] \Z",
    "capital": r"[A-ZÀ-Þ] \Z",
}
_DOES = (
    r"(?:demand|souhait|remplac|sollicit|interrog|interv[ie]|habit|quitt|occup|re[çc]oit|exerc|assur|pren|propos|signal|s'inqui"
    r"|remerci|offr|ven[dt]|loue|ach[eè]t|fait|a |est |ont |sont |n'|y |qui |s'est|se |sera |avait |était |expliqu|indiqu|rappel|précis"
    r"|répond|estim|souligne|ajout|présent|expos|inform|donn|accept|refus|renonc|décéd|né)"
)
_AFTER = {
    "sits": (
        r"\s(?:préside\b|ouvre la séance|lève la séance|présente (?:le|la|les|l'|un)|rapporte|propose (?:au|d')|donne lecture|met aux voix)"
    ),
    "does": rf"\s{{1,2}}{_DOES}",
    "and": r"\s{1,2}(?:et|ou|&) ",
    "of": r"\s(?:de |d'|du |des |à |au |aux |en |sur |dans |pour )",
    "sum": r"\s{0,3}[:–-]?\s{0,3}\d[\d ]{0,9}(?:[.,]\d\d)? ?(?:€|euros?\b)",
    "mark of an examination": r",?\s{0,2}[:(–-]?\s{0,2}\d{1,2}(?:[.,]\d{1,2})? ?/ ?20\b",
    "birth": r"\s?[,(]? ?n[ée]e?s?(?:\(e\))? (?:le|en|à|\d)",
    "comma of a job": (
        r"\s?[,(] ?(?:l'|le |la |un |une |son |sa )?(?i:agent|employ|salari|secr[ée]taire (?:de mairie|g[ée]n)|habitant|riverain|voisin"
        r"|locataire|propri[ée]|retrait|ancien|journaliste|correspondant|avocat|notaire|huissier|d[gr][sah]\b|direct|responsable|charg"
        r"|technic|anim|atsem|médecin|docteur|infirm|instit|enseign|professeure? des|éleveu|agricul|artisan|commer|étudiant|lycéen|apprenti"
        r"|stagiaire|b[ée]n[ée]vole|âgé|né|veu|épou|comptable|trésor|régisseu|domicili|demeurant|indigent|cp\b|ce[12]\b|cm[12]\b|parcelle"
        r"|\d{1,3} ans)"
    ),
    "comma": r"\s?[,;]",
    "colon": r"\s?:",
    "bracket": r"\s?\(",
    "mark": r"\s{1,3}[XPAER](?![\w.'])",
    "closed": r"\s?[)»\"”]",
    "stop": r"\s?[.!?](?:\s|\Z)",
    "end": r"\s?(?:\n|\Z)",
    "dash": r"\s[–—|/-]",
    "number": r"\s{1,3}(?:n° ?)?\d",
    "small": r"\s[a-zß-ÿ]",
}
_NEAR = {
    "home": (
        r"parcelles?|terrains?|propriétaires?|propriétés?|vendeurs?|acquéreurs?|ventes?|vend|cessions?|cédée?|acquérir|acquisitions?"
        r"|échanges?|locataires?|logements?|loyers?|bail|baux|préavis|d\.?i\.?a|préemption|renonciation|cadastrée?s?|riverains?|voisins?"
        r"|permis|déclarations? préalables?|servitude|fonds|garage|concessions?|tombes?|cimetière|sépulture|caveau|maison d'habitation"
        r"|demeurant|domicilié\w*|habite|promesse|indivision|consorts|délaissé|occupant|occupée? par|affouages?"
    ),
    "work": (
        r"agents?|agts?|cat\.|catégorie|renouv|tps|sapeurs?|pompiers?|caporal|caporaux|promue?s?|recrut\w*|embauch\w*|contrats?|cdd|cdi|retraites?|congés?|arrêts?|mutation|stagiaires?|apprenti\w*|titularis\w*|grades?"
        r"|adjointe? (?:tech|admin|du pat|d'anim)|rédact\w*|atsem|attachée?|avancement|échelons?|contractuel\w*|saisonni\w*|vacat\w*"
        r"|recenseurs?|régiss\w*|remplac\w*|emplois?|postes?|fonctions|animat\w*|secrétaire de mairie|secrétariat|services?"
        r"|mise à disposition|indemnit\w*|médaille|bénévol\w*|directrice|directeur|dgs"
    ),
    "aid": (
        r"secours|aides?|bourses?|dettes?|créances?|non[- ]valeurs?|impayés?|remises?|cantine|dérogations?|scolari\w*|élèves?|enfants?|bafa"
        r"|ccas|obsèques|indigent\w*|expuls\w*|factures?|jurés?|jury|assises|tirage|tirés?|lauréat\w*|prix|concours|trophées?|dons?|legs"
        r"|offert\w*|naissances?|décès|décédé\w*|mariages?|condoléances|félicit\w*|rétablissement|mémoire|vœux|pétitions?|courriers?"
        r"|lettres?|plaintes?|plaint|assign\w*|tribunal|contentieux|protocole|litige|requête|recours|chien|accident|sinistre|victime"
        r"|malad\w*|docteur|débout\w*|indemnis\w*|réclam\w*|périscolaire|attestation|fille|fils|mère|père|veuve|épou\w*|née?|famille|ans"
    ),
    "art": (
        r"exposition|concerts?|spectacles?|films?|auteurs?|autrice|œuvres?|chansons?|compagnie|théâtre|hommage|roman|livres?|peint\w*"
        r"|sculpt\w*|musi\w*|chant\w*|artistes?|compositeur|orchestre|danse|cirque|conférence|écrivain\w*|historien\w*|comédie"
        r"|mise en scène|festival|entretien avec|rencontres?|table ronde|chorégraph\w*|acteurs?|actrice|réalis\w*|graveur|architecte"
        r"|photograph\w*|poè\w*|cinéma|documentaire|opéra|récital|interprèt\w*|ensemble"
    ),
    "history": (
        r"1[5-8]\d\d|19[0-4]\d|siècles?|guerre|bataille|résistan\w*|révolution|nobel|gouvernement|république|france|parti|ump|modem"
        r"|empereur|danseu\w*|chorégraph\w*|déport\w*|fusillé\w*|navigateur|expédition|royal|mort (?:à|en|le)|née? (?:le|en|à)|loi"
    ),
    "mayor": r"maires?|présidente?s?",
    "office": (
        r"maires?[- ]adjoint\w*|adjointe?s?(?! (?:tech|admin|du pat|d'anim))|conseill[eè]re?s? (?:mun|comm|dép|rég|dél|géné|métro)\w*"
        r"|élue?s?|déléguée?s?|députée?s?|sénat\w*|ministre|préf[eè]te?s?|vice|groupe|opposition|majorité|mandats?|commissions?"
    ),
    "vote": (
        r"pouvoirs?|procurations?|absente?s?|excusée?s?|présente?s?|titulaires?"
        r"|(?<!régisseur )(?<!régisseuse )(?<!mandataire )suppléante?s?(?! (?:de|du) r[ée]gi)|candidat\w*|suffrages|voix|abst\w*"
        r"|rapporteu\w*|votes?|votant\w*|contre :|pour :|séance|arrivée?|départ de|quitte la|sort de|secrétaire de séance|membres?"
    ),
    "place": (
        r"rues?|avenues?|bd|boulevards?|places?|allées?|impasses?|chemins?|quais?|écoles?|collèges?|lycées?|groupes? scolaires?|salles?"
        r"|stades?|gymnases?|espaces?|centres?|crèches?|résidences?|quartiers?|zac|squares?|parcs?|ponts?|maternelles?|élémentaires?"
        r"|primaires?|églises?|chapelles?|lieux?[- ]dits?|hameaux?|médiathèques?|piscines?|maisons?|parking|arrêts?|bâtiments?|carrefour"
        r"|giratoire|rond-point|pôles?|boulodrome|complexes?|facult[ée]|université|tram\w*|stations?|secteurs?|programme|ports?|circuits?"
        r"|routes?|hôpital|clinique|ehpad|fondation|institut|cité"
    ),
    "firm": (
        r"sociétés?|entreprises?|sarl|sas|(?-i:SA)|eurl|scp|ets|éts|établissements|cabinet|lots?|marchés?|attribu\w*|h\.?t|ttc|offres?"
        r"|devis|maîtrise|maître d'|architectes?|bureau d'études|prestataire|fournit\w*|fourniture|avenant|titulaire du|montants?|travaux"
    ),
    "body": r"associations?|amicales?|comités?|clubs?|unions?|fédérations?|amis d|syndicats?|ligue|foyer|subventions?|collectif",
}
BEFORE, AFTER = _signs(_BEFORE), _signs(_AFTER)
NEAR = _signs({sign: rf"(?i)\b(?:{words})\b" for sign, words in _NEAR.items()})
# The last word before a name is a place's, a firm's, a body's or a work's: the name is what that is called.
THING = re.compile(rf"(?i)\b(?:{'|'.join(_NEAR[sign] for sign in ('place', 'firm', 'body', 'art'))})\b \Z")
# What a place, a building, a body or a work is called by.
CALLS = re.compile(
    rf"(?i)(?:{'|'.join(_NEAR[sign] for sign in ('place', 'firm', 'body', 'art'))}|{lexicon.NAMES_OF_PLACES}|cr[ée]dit|caisse|mutuel)"
)
PRIZE = re.compile(r"(?i)(?:\d ?(?:er|re|ère|e|[èe]me|nde?)|premier|première|second|deuxième|troisième) prix ?:? \Z")  # won, not called so
