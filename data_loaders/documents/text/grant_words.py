"""The words of grants: what is given, the verbs of giving, those of asking others for money, and what is no beneficiary."""

from data_loaders.documents.text.phrase import phrase

GRANT = phrase(
    r"\bsubvent[il]ons?\b|\bsubventionn\w+|\bbourses?\b|"
    r"\b(?:aides?|soutiens?|concours) (?:(?:19|20)\d\d )?(?:financiere?s?|exceptionnel\w*|a la|aux?)\b|"
    r"\b(?:le|son|un|du) (?:concours|soutien) (?:annuel )?(?:de la (?:ville|commune|collectivite)|communal|municipal|departemental|"
    r"regional)\b|"
    r"\bdon (?:de|d'un|exceptionnel)|\bdons? pour |"
    r"\b(?:versement|participation|contribution|somme) de [\d .,]{1,12}(?:€|euros) (?:a|en faveur de|au profit de) (?:l'(?:association|"
    r"amicale|union)|la cooperative)|\b(?:a|au) (?:l'(?:association|amicale)|comite|club) [^.;€]{2,80} une (?:participation|contribution) |"
    r"\b(?:accord|attribu|allou|octroy)(?:er|e|ent|ee)? (?:a|au) (?!ogec|sdis|syndicat|sivos|"
    r"sivom)[^.;€]{3,90} une (?:participation|contribution) "
    r"(?:financiere |exceptionnelle )?(?:de|d'un montant de) (?=\d)|"
    r"\b(?:accorde|alloue|attribue|verse|donne|vote|offre) [\d .,]{1,12}(?:€|euros) (?:a l'(?:association|amicale|union|admr|acca|ape\b)|"
    r"a la (?:cooperative|section)|au (?:comite|club|foyer|secours)|aux restos)|"
    r"\b(?:comite|club|association|amicale|foyer|cooperative)\b[^.;:€\d]{0,60} (?:recevra|percevra|recoit) \d|"
    r"\b(?:une?|l'|d')\s?(?:aide|soutien) (?:de|d'un)\b|\bsecours\b|\bfonds de concours\b|\bdons?\b(?= (?:de|a|en faveur)\b)|"
    r"\b(?:soutenir|soutien (?:financier )?a|aide (?:financiere )?a|aider) (?:les? |la |l'|cette )?(?:association|amicale|comite|club|"
    r"foyer|cooperative|union)"
)
GIVES = phrase(
    r"\battribu\w*|\baccord(?:er|era|e|ee|ees|es|ent|ant)\b|\bvers(?:er|era|e|ee|ees|ement)\b|\boctroi\w*|\boctroy\w*|\ballou\w+|"
    r"\bvot(?:er|e|ees?|ent)\b|\bpropos\w+|\bfix\w+|\bsoutenir\b|\bsubventionner\b|"
    r"\badopte la (?=subvention )|\b(?:donn(?:er|e|ent)|offr(?:e|ir)) (?=\d|\Z)|\brecevr(?:a|ont)\b|"
    r"\bfaire (?:un )?dons?\b|\baider\b|\breparti\w*|\breaffect\w+|\bapprouv\w+|\bpaiement\b|\bpercevra\b|\baffecte\w*|\boctroie|"
    r"\b(?:subvention|aide|concours|participation|contribution|soutien)\b[^.;€]{0,40}\b(?:est|sera) (?:donc |ainsi )?(?:de|"
    r"arretee? a|portee? a|"
    r"ramenee? a|limitee? a) (?=\d|\Z)|\bs'elevera a (?=\d|\Z)|"
    r"\brecondu(?:i\w+|ction)|\b(?:porte(?:nt|r)?|passe(?:ra|r)?) (?=(?:de|a) \d)|\bapport(?:er|e|ent|era)\b|\bconsen(?:t|tir|tie|tent)\b|"
    r"\bdebloqu(?:er|e|ee|ent)\b|"
    r"\bmandat(?:er|e)\b"
)
GAVE = "(?:verse|accorde|attribue|alloue|octroye|vote|apporte|donne|finance)"  # "verse", "a versé": the accent is folded
TRIPS = "(?:voyage|sejour|classe|sortie|visite|deplacement|stage)s?"
AND_A = phrase(r" ?,? ?(?:et|ainsi que|ainsi qu'|plus) ?une (?:subvention|aide) ")  # a second grant to the same name
ASKS = phrase(
    r"\bsollicit\w+|\bdemand(?:e|es|er|era|ent|ait|ant|ee|ees)\b(?! (?:au|donc au|aux) (?:conseil|membres))|\bobten\w+|\brecev\w+|"
    r"\bpercu\w*|\brecue?s?\b|\bbeneficier\b|\bpeut etre\b|\bpourrait\b|\battendue?s?\b|\bprevisionnel\w*|"
    r"\bsubventionnable|\beligible|\bplan de financement|\bdepenses?\b|\brecettes?\b|\breste a charge|\ba percevoir|"
    r"\bremboursement|\bremis? en cause"
)
REFUSES = phrase(
    r"\brefus\w+|\bne pas (?:attribuer|accorder|verser|donner)|\bn'(?:est|a) pas (?:attribu|accord|retenu)\w+|\bavis defavorable|"
    r"\brejet\w*"
)
# Of one line of a list, as a pattern's part: "Moto-Club, 2 500 € : 5 pour, 7 contre – refusée", "Judo : demande non recevable".
NOT_GIVEN = (
    r"(?:refus|rejet|repouss|report(?:ee?s?|er)?\b(?! (?:de|des|a nouveau)\b)|ajourn|renvoy|en attente|sans suite|(?:non |ir)recevable"
    r"|defavorable|hors delai|(?:non|pas) (?:attribue|accorde|retenu))"
)
PAST = phrase(
    r"\bavai(?:t|ent)\b|\bl'an (?:passe|dernier)|\bl'annee (?:passee|derniere)|\ben 20\d\d,? (?:elle|il|l')|\bnous a (?:accord|"
    r"attribu|inform)|\bnous (?:avons|ont) (?:obtenu|recu)|\bau lieu d|\ba ete (?:accorde|attribue|verse)e? (?:a la commune|par|"
    r"au niveau)|\b(?:de la part|par le (?:conseil|departement|syndicat))|\bannee precedente|\bpour memoire|\blors du vote|"
    r"\bdernier,? il a ete|\bil avait ete|\ben date du"
)
RECALLS = phrase(
    r"\b(?:avait|avaient) (?:ete )?(?:deja |alors |ainsi )?(?:decide|attribue|vote|accorde|alloue|octroye|verse|approuve|fixe)\w{0,3}|"
    r"\b(?:par|selon|suivant|vu|rappelle) (?:la |sa |une |les )?deliberations? (?:n ?[°o] ?[\w/.-]{1,20} )?(?:du|en date du) [^.;:]{0,160}"
    r"\b(?:a|avait|avaient|ont) (?:ete )?(?:decide|attribue|vote|accorde|alloue|octroye|verse|approuve|fixe)\w{0,3}"
)  # an earlier act told again: what it gave is not given now
FROM_OTHERS = phrase(
    r"\bdetr\b|\bdsil\b|\bfonds vert|\bdotation(?!s? (?:20\d\d )?(?:aux?|a l'|a la) ?(?:associations?|clubs?|ecoles?|cooperatives?|"
    r"ccas\b|organismes?|"
    r"comites?|structures?))|\bfonds de (?:soutien|solidarite|developpement)|\bamendes de police|"
    r"\breserve parlementaire|\bsubvention parlementaire|\bplan de financement|\bademe\b|"
    r"(?:aupres|subventions?) (?:de|du|des|a) ?(?:l'|la |le )?(?:etat|region|departement|conseil (?:general|departemental|"
    r"regional)|prefet|caf|agence|union europeenne|commission europeenne|drac|cnds|ans\b)|\bdemandes? de (?:subvention|"
    r"dotation)s? (?:aupres|au titre|a la region|au departement|a l'etat)"
)
GIVERS = phrase(
    r"(?:l'|la |le |les |du |de )?(?:etat|region|departement|conseils? (?:general|departemental|regional|municipal)|prefet|"
    r"prefecture|dsil|detr|union europeenne|caf\b|agence de l'eau|ademe|communes?(?! d[e'u])|ville|mairie|"
    r"collectivite|titre|budget|exercice|annee|vote|conseil(?! (?:presbyteral|de fabrique|de quartier|citoyen|local))|profit|cours|"
    r"compte|chapitre|article|hauteur|taux|montant|tresor|"
    r"monsieur|madame|m\.|mme|maire|president|signer|ensemble(?! (?:vocal|instrumental|musical|folklorique|choral))|total|moins|plus|"
    r"associations?\s*(?:et\b|suivantes|precitees|ci-|presentees|listees|sportives|culturelles|locales|communales|concernees|"
    r"mentionnees|de la commune|dont)|associations?\Z|associations?\s*-|beneficiaires?|dossiers?|chaque|chacun\w*|"
    r"particuliers?|structures?|organismes?|familles?(?! rurales)|eleves?|enfants?|partir|compter|verser|la realisation|payer|"
    r"raison|ce titre|"
    r"commissions?|bureau (?:communautaire|municipal|syndical|metropolitain)|cette|cet|son|sa|leur|ces|celui|celle|elle|ses|"
    r"unanimite|majorite)\b"
)
ASKED_BY_COUNCIL = phrase(
    r"\b(?:de |d'|a )(?:solliciter|demander)\b|\b(?:de |d'|a )deposer (?:une?|la|les|des|le|cette|ce) (?:dossiers?|demandes?)\b|"
    r"\bsollicite (?:une|la|les|l'|aupres|du|de)"
)
GIVEN_BY_COUNCIL = phrase(
    r"\b(?:attribu\w+|accord(?:er|e|ent)|vers(?:er|e|ement)|octroy\w+|allou\w+|vot(?:er|e|ent)|"
    r"fix\w+|paiement)\b[^.;]{0,120}\b(?:subventions?|aides?|bourses?|soutien)|\bsubventionner\b"
)
# Nouns of bodies that are given to, as a pattern's part, one of each.
BODIES = (
    "association|amicale|comite|club|cooperative|union|fondation|federation|foyer|societe|groupement|ligue|cercle|harmonie|fanfare|"
    "chorale|compagnie|collectif|orchestre|section|office"
)
BODY = phrase(
    r"(?:l'|la |le |les |une? )?(?:associations?|amicales?|comites?|clubs?|cooperatives?|ecoles?|colleges?|lycees?|unions?|"
    r"fondations?|federations?|foyers?|societes?|groupements?|ligues?|cercles?|"
    r"centres?|cinemas?|theatres?|harmonies?|chorales?|syndicats?|offices?|ccas|maisons?|mission|croix|secours|restos|"
    r"banque alimentaire|sapeurs|jeunes|anciens|donneurs|parents|universites?|chambres? (?:de|d)|communes? (?:de|d|du|des)|"
    r"communautes?|protection|compagnies?|collectifs?|orchestres?|ligue|equipes?|conservatoires?|gymnastique|ogec|adapei|admr|festival)\b"
)
