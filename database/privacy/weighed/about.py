"""The words right before and behind a name and near it, by what they tell of whoever is called so."""

import re

BEFORE = (
    ("article", re.compile(r"(?i)(?:\b(?:l[ae]s?|aux?|du|des|cett?e?|cet|une?|notre|leurs?|son|sa|ses|nos|vos|ce)\s|\bl')\Z")),
    ("of", re.compile(r"(?i)\b(?:de |d')\Z")),
    ("to", re.compile(r"(?i)\bà \Z")),
    ("by", re.compile(r"(?i)\bpar \Z")),
    ("with", re.compile(r"(?i)\b(?:pour|avec|chez|contre|envers|entre|dont|que|qu'|si|et|ou|selon) ?\Z")),
    ("in", re.compile(r"(?i)\b(?:en|dans|sur|sous|vers) \Z")),
    ("comma", re.compile(r"[,;] ?\Z")),
    ("colon", re.compile(r": ?\Z")),
    ("dash", re.compile(r"[–—•|/*+-] ?\Z")),
    ("bracket", re.compile(r"\( ?\Z")),
    ("sentence", re.compile(r"(?:\A\s*|[.!?»]\s)\Z")),
    ("number", re.compile(r"[\d€°)][.)]? ?\Z")),
    ("small", re.compile(r"[a-zß-ÿ] \Z")),
    ("capital", re.compile(r"[A-ZÀ-Þ] \Z")),
)
_DOES = (
    r"(?:demand|souhait|remplac|sollicit|interrog|interv[ie]|habit|quitt|occup|re[çc]oit|exerc|assur|pren|propos"
    r"|signal|se plaint"
    r"|s'inqui|remerci|offr|ven[dt]|lou[e]|ach[eè]t|fait|a |est |ont |sont |n'|y |qui |s'est|se |sera |avait |était "
    r"|expliqu|indiqu|rappel"
    r"|précis|répond|estim|souligne|ajout|présent|expos|inform|donn|accept|refus|renonc|décéd|né)"
)
AFTER = (
    (
        "sits",
        re.compile(
            r"\s(?:préside\b|ouvre la séance|lève la séance|présente (?:le|la|les|l'|un)|rapporte|propose (?:au|d')"
            r"|donne lecture|met aux voix)"
        ),
    ),
    ("does", re.compile(rf"\s{{1,2}}{_DOES}")),
    ("and", re.compile(r"\s{1,2}(?:et|ou|&) ")),
    ("of", re.compile(r"\s(?:de |d'|du |des |à |au |aux |en |sur |dans |pour )")),
    (
        "comma of a job",
        re.compile(
            r"\s?[,(] ?(?:l'|le |la |un |une |son |sa )?(?i:agent|employ|salari|secr[ée]taire (?:de mairie|g[ée]n)|habitant"
            r"|riverain|voisin"
            r"|locataire|propri[ée]|retrait|ancien|journaliste|correspondant|avocat|notaire|huissier|d[gr][sah]\b|direct"
            r"|responsable"
            r"|charg|technic|anim|atsem|médecin|docteur|infirm|instit|enseign|professeure? des|éleveu|agricul|artisan|commer"
            r"|étudiant"
            r"|lycéen|apprenti|stagiaire|b[ée]n[ée]vole|âgé|né|veu|épou|comptable|trésor|régisseu|domicili|demeurant"
            r"|indigent|cp\b|ce[12]\b"
            r"|cm[12]\b|parcelle|\d{1,3} ans)"
        ),
    ),
    ("comma", re.compile(r"\s?[,;]")),
    ("colon", re.compile(r"\s?:")),
    ("bracket", re.compile(r"\s?\(")),
    ("mark", re.compile(r"\s{1,3}[XPAER](?![\w.'])")),
    ("closed", re.compile(r"\s?[)»\"”]")),
    ("stop", re.compile(r"\s?[.!?](?:\s|\Z)")),
    ("end", re.compile(r"\s?(?:\n|\Z)")),
    ("dash", re.compile(r"\s[–—|/-]")),
    ("number", re.compile(r"\s{1,3}(?:n° ?)?\d")),
    ("small", re.compile(r"\s[a-zß-ÿ]")),
)
NEAR = (
    (
        "home",
        re.compile(
            r"(?i)\b(?:parcelles?|terrains?|propriétaires?|propriétés?|vendeurs?|acquéreurs?|ventes?|vend|cessions?|cédée?"
            r"|acquérir|acquisitions?"
            r"|échanges?|locataires?|logements?|loyers?|bail|baux|préavis|d\.?i\.?a\b|préemption|renonciation|cadastrée?s?"
            r"|riverains?|voisins?"
            r"|permis|déclarations? préalables?|servitude|fonds|garage|concessions?|tombes?|cimetière|sépulture|caveau"
            r"|maison d'habitation"
            r"|demeurant|domicilié\w*|habite|promesse|indivision|consorts|délaissé|occupant|occupée? par|affouages?)\b"
        ),
    ),
    (
        "work",
        re.compile(
            r"(?i)\b(?:agents?|recrut\w*|embauch\w*|contrats?|cdd|cdi|retraites?|congés?|arrêts?|mutation|stagiaires?"
            r"|apprenti\w*|titularis\w*"
            r"|grades?|adjointe? (?:tech|admin|du pat|d'anim)|rédact\w*|atsem|attachée?|avancement|échelons?|contractuel\w*"
            r"|saisonni\w*"
            r"|vacat\w*|recenseurs?|régiss\w*|remplac\w*|emplois?|postes?|fonctions|animat\w*|secrétaire de mairie"
            r"|secrétariat|services?"
            r"|mise à disposition|indemnit\w*|médaille|bénévol\w*|directrice|directeur|dgs)\b"
        ),
    ),
    (
        "aid",
        re.compile(
            r"(?i)\b(?:secours|aides?|bourses?|dettes?|créances?|non[- ]valeurs?|impayés?|remises?|cantine|dérogations?"
            r"|scolari\w*|élèves?|enfants?"
            r"|bafa|ccas|obsèques|indigent\w*|expuls\w*|factures?|jurés?|jury|assises|tirage|tirés?|lauréat\w*|prix|concours"
            r"|trophées?|dons?|legs"
            r"|offert\w*|naissances?|décès|décédé\w*|mariages?|condoléances|félicit\w*|rétablissement|mémoire|vœux"
            r"|pétitions?|courriers?|lettres?"
            r"|plaintes?|plaint|assign\w*|tribunal|contentieux|protocole|litige|requête|recours|chien|accident|sinistre"
            r"|victime|malad\w*|docteur"
            r"|débout\w*|indemnis\w*|réclam\w*|périscolaire"
            r"|attestation|fille|fils|mère|père|veuve|épou\w*|née?|famille|ans)\b"
        ),
    ),
    (
        "art",
        re.compile(
            r"(?i)\b(?:exposition|concerts?|spectacles?|films?|auteurs?|autrice|œuvres?|chansons?|compagnie|théâtre|hommage"
            r"|roman|livres?|peint\w*"
            r"|sculpt\w*|musi\w*|chant\w*|artistes?|compositeur|orchestre|danse|cirque|conférence|écrivain\w*|historien\w*"
            r"|comédie|mise en scène"
            r"|festival|entretien avec|rencontres?|table ronde|chorégraph\w*|acteurs?|actrice|réalis\w*|graveur|architecte"
            r"|photograph\w*|poè\w*|cinéma|documentaire|opéra|récital|interprèt\w*|ensemble)\b"
        ),
    ),
    (
        "history",
        re.compile(
            r"(?i)\b(?:1[5-8]\d\d|19[0-4]\d|siècles?|guerre|bataille|résistan\w*|révolution|nobel|gouvernement|république"
            r"|france\b|parti\b|ump|modem|empereur"
            r"|danseu\w*|chorégraph\w*|déport\w*|fusillé\w*|navigateur|expédition|royal|mort (?:à|en|le)|née? (?:le|en|à)"
            r"|loi)\b"
        ),
    ),
    ("mayor", re.compile(r"(?i)\b(?:maires?|présidente?s?)\b")),
    (
        "office",
        re.compile(
            r"(?i)\b(?:maires?[- ]adjoint\w*|adjointe?s?(?! (?:tech|admin|du pat|d'anim))|conseill[eè]re?s? (?:mun|comm|dép"
            r"|rég|dél|géné|métro)\w*"
            r"|élue?s?|déléguée?s?|députée?s?|sénat\w*|ministre|préf[eè]te?s?|vice|groupe|opposition|majorité|mandats?"
            r"|commissions?)\b"
        ),
    ),
    (
        "vote",
        re.compile(
            r"(?i)\b(?:pouvoirs?|procurations?|absente?s?|excusée?s?|présente?s?|titulaires?"
            r"|(?<!régisseur )(?<!régisseuse )(?<!mandataire )suppléante?s?(?! (?:de|du) r[ée]gi)|candidat\w*"
            r"|suffrages|voix|abst\w*|rapporteu\w*|votes?|votant\w*|contre :|pour :|séance|arrivée?|départ de|quitte la"
            r"|sort de|secrétaire de séance"
            r"|membres?)\b"
        ),
    ),
    (
        "place",
        re.compile(
            r"(?i)\b(?:rues?|avenues?|bd|boulevards?|places?|allées?|impasses?|chemins?|quais?|écoles?|collèges?|lycées?"
            r"|groupes? scolaires?|salles?"
            r"|stades?|gymnases?|espaces?|centres?|crèches?|résidences?|quartiers?|zac|squares?|parcs?|ponts?|maternelles?"
            r"|élémentaires?|primaires?"
            r"|églises?|chapelles?|lieux?[- ]dits?|hameaux?|médiathèques?|piscines?|maisons?|parking|arrêts?|bâtiments?"
            r"|carrefour|giratoire"
            r"|rond-point|pôles?|boulodrome|complexes?|facult[ée]|université|tram\w*|stations?|secteurs?|programme|ports?"
            r"|circuits?|routes?"
            r"|hôpital|clinique|ehpad|fondation|institut|cité)\b"
        ),
    ),
    (
        "firm",
        re.compile(
            r"(?i)\b(?:sociétés?|entreprises?|sarl|sas|(?-i:SA)|eurl|scp|ets|éts|établissements|cabinet|lots?|marchés?|attribu\w*"
            r"|h\.?t|ttc|offres?|devis"
            r"|maîtrise|maître d'|architectes?|bureau d'études|prestataire|fournit\w*|fourniture|avenant|titulaire du"
            r"|montants?|travaux)\b"
        ),
    ),
    (
        "body",
        re.compile(
            r"(?i)\b(?:associations?|amicales?|comités?|clubs?|unions?|fédérations?|amis d|syndicats?|ligue|foyer"
            r"|subventions?|collectif)\b"
        ),
    ),
)
# The last word before a name is a place's, a firm's, a body's or a work's: the name is what that is called.
THING = re.compile(
    "|".join(rf"(?:{words.pattern[4:]}) \Z" for sign, words in NEAR if sign in ("place", "firm", "body", "art")), re.IGNORECASE
)
PRIZE = re.compile(r"(?i)(?:\d ?(?:er|re|ère|e|[èe]me|nde?)|premier|première|second|deuxième|troisième) prix ?:? \Z")  # won, not called so
