"""The words of rolls: what heads a list of those who sat or voted, what may stand between two of its names, what ends it."""

import re

from database.privacy import lexicon

# A heading begins with a capital and says nothing but who sits: neither "Le présent rapport", nor "DONNE pouvoir", heads a roll.
_ROLL_LEAD = (
    r"(?:dont\s(?:\(?\d{1,3}\)?\s)?)?"
    r"(?:(?:liste des|[ée]tai(?:en)?t|sont|nombre de|(?:ont|avaient|a|avait)\sdonné)\s)?(?:(?:les|mesdames et messieurs les)\s)?"
    r"(?:(?:conseill\w{2,8}|[ée]lus|membres|délégué\w{0,2}|suppléante?s?|administrateurs)"
    r"\s(?:(?:nommés|élus|municipaux|communautaires|métropolitains|départementaux|régionaux|titulaires|en exercice|du conseil)\s){0,2})?"
)
_ROLL_WORD = (
    r"(?:(?:pr[ée]sent|excus[ée]|absent|repr[ée]sent[ée]|suppl[ée]{2}|d[ée]missionnaire)(?:\((?:e|s|es)\)|e)?(?:\(s\)|s)?"
    r"|pouvoirs?|procurations?)"
)
_ROLL_BETWEEN = (
    rf"(?:[ \t,/&()\-]{{1,3}}(?:[ée]taient|{_ROLL_WORD}|non|et|ou|à|ayant|ont|donn[ée]|de|du|des|le|la|les|l'\w{{5,10}}|avec|sans|"
    r"voix|vote|membres|conseillers?|municipaux|communautaires|[ée]lus|titulaires|suppléants|suivants|délégués|séance|conseil|ouverture"
    r"|messieurs|mesdames"
    r"|mme?s?|mm?\.?|"
    r"remplacée?s?|par|son|leurs?|suppléant|en|tant|que|mais|droite|visio\w{0,10}|conférence|distance|distanciel|ligne|début|dans|ordre|tableau"
    r"|droit|formant|quorum|alphabétique|communes?|suivante?s|au|cours|délibérative|consultative|nommés|\d{1,3}))"
    r"{0,9}[ \t)]{0,3}(?:\s{0,3}(?-i:[A-Z]{3,8}) ?)?"  # a body by its initials: "formant le quorum ZZVA :"
)
# Surname in capitals and given name, pair behind pair: only a roll is printed so without a stop.
_CAPITALS, _GIVEN = r"[A-ZÀ-Þ][A-ZÀ-Þ'-]{1,20}", r"[A-ZÀ-Þ][a-zß-ÿœ]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,20})?"
_PAIRS = rf"(?:{_CAPITALS}(?: {_CAPITALS})? {_GIVEN}\s{{1,3}}){{3}}"
# Names of members in a row: parted by a comma, a dash, a semicolon or nothing.
NAMED = rf"(?:{_CAPITALS}(?: {_CAPITALS}){{0,2}} {_GIVEN}|{_GIVEN} {_CAPITALS}(?: {_CAPITALS}){{0,2}})"
_ROW = rf"{NAMED}\s{{0,3}}(?:[,;–-]\s{{0,3}}|et\s|\((?:pouvoir|procuration|donn)|(?=[A-ZÀ-Þ]))"
_FULL = rf"{_GIVEN} {_CAPITALS}\s?"
CALLED_BY = r"(?:Mesdames|Messieurs|Madame|Monsieur|MM\.?|Mmes|Mme|Mlle|M\.)\s?[A-ZÀ-Ý]"
_OF_A_PLACE = rf"[A-ZÀ-Þ][\w' -]{{2,30}} ?: ?(?:{NAMED}|{CALLED_BY})"  # the members of each commune behind its name
_STATE = r"(?:pr[ée]sente?s?|excus[ée]e?s?|absente?s?|repr[ée]sent[ée]e?s?|suppl[ée]{2}e?s?)"
ROLL = re.compile(
    rf"\b(?=[A-ZÀ-Ý])(?:(?i:{_ROLL_LEAD}{_ROLL_WORD}{_ROLL_BETWEEN}:|{_ROLL_LEAD}membres (?:présents|en exercice)\b)"
    rf"|(?i:[ée]tai(?:en)?t|sont|d[ée]l[ée]gu[ée]s(?: titulaires)?|membres|[ée]lus)\s(?i:{_STATE})(?:\s?\(\d{{1,3}}\))?[\s:–-]{{1,5}}"
    rf"(?={CALLED_BY}|{_ROW}|{_OF_A_PLACE})"
    rf"|(?:Présent|Absent|Excusé|Représenté|PR[ÉE]SENT|ABSENT|EXCUS[ÉE])(?:\(e\)|E|e)?[sS](?:\s(?:(?i:non )?(?i:excus[ée]s)))?\s{{1,3}}"
    rf"(?={_PAIRS}|{_ROW}{NAMED}|{CALLED_BY})"
    rf"|(?:Excusés et absents|Excusés ayant donné procuration)\s{{1,3}}(?={_PAIRS}|{CALLED_BY})"
    rf"|(?i:[ée]tats?|feuille|liste|tableau)\s(?i:de présence|d'émargement)\b[^█]{{0,160}}?(?={CALLED_BY})"
    rf"|(?:PR[ÉE]SENTS|Présents)\s{{0,3}}\n\s{{0,3}}(?:Nombre de membres|En exercice|Votants)[^.;:█]{{0,40}}?(?={CALLED_BY})"
    rf"|(?:P R [ÉE] S E N T|A B S E N T|E X C U S [ÉE])(?: E)? S\s{{0,3}}:"
    rf"|(?i:ont|avai(?:en)?t|[ée]taient porteurs d'un)\s(?i:donné )?(?i:pouvoirs?|procurations?)\s?:?\s{{1,3}}(?={CALLED_BY}"
    rf"|{NAMED} (?:à|pour|donne))"
    rf"|(?i:(?:tous les|les|des) (?:membres|conseillers|[ée]lus))[^.;:\n]{{0,60}}(?i:à l'exception d(?:e|u|es))\s?:?\s(?={CALLED_BY}"
    rf"|{NAMED})"
    rf"|(?i:mesdames|mmes)[\s,]{{1,3}}(?i:et\s)?(?i:messieurs|mm\.?)\s(?i:les\s(?:conseillers|membres|élus|délégués)"
    rf"(?:\s(?:municipaux|communautaires|métropolitains|départementaux|régionaux|du conseil))?)(?:\s(?i:présents))?\s?:\s{{1,3}}"
    rf"(?={CALLED_BY}|{_ROW}|{_FULL}[,;–-])"
    rf"|(?:[Ss]ont|[Ee]st|[Oo]nt été|[Aa] été) (?:(?:déclarée?|proclamée?)s? )?[ée]lue?s?\s?:\s{{1,3}}(?={CALLED_BY}|{NAMED})"
    rf"|(?:Ont|A|Avai(?:en)?t) quitté la (?:salle|séance)(?: avant le vote| pendant le vote)?\s?:\s{{1,3}}(?={CALLED_BY})"
    rf"|Maire d[eu] [A-ZÀ-Ý][\w'-]{{2,30}}\s{{1,3}}(?={_PAIRS}))"
)
# Who voted how: only members vote.
VOTED = re.compile(
    r"\b(?:(?i:voix pour ?: ?(?:la )?majorité(?: municipale| communautaire)?, (?:\d{1,2} )?)(?=(?:MM?|Mmes?|Messieurs|Mesdames)\b)"
    r"|(?:Pour|POUR) ?: ?(?=(?:Messieurs|Mesdames|MM|Mmes)\b)|(?i:(?:abstentions?|(?:votes? |voix )contre"
    r"|contre) ?:? ?(?:\d{1,3} ?)?:? ?\(|(?:abstentions?|(?:votes? |voix )contre) ?: ?"
    r"(?:\d{1,3} ?[,:–-] ?)?)(?=(?:MM?|Mmes?|Mlles?|Messieurs|Mesdames|Monsieur|Madame)\b))"
)
RUNS_ON = re.compile(
    r"(?i)(?:\b(?:tou[ts]|donn\w{1,5}|confère\w{0,2}|pleins?|le|la|les|ce|ces|cet|cette|du|des|de|au|aux|par|son|sa|ses|leurs?|et|ou|avec"
    r"|en)|[ld]')\s{0,3}$"
)
# What may stand between two names of a roll: civilities, offices, states, marks.
FILL = re.compile(
    rf"(?i)(?:\((?!{CALLED_BY}|(?-i:{NAMED}))[^()\n█]{{2,60}}\)"  # where each comes from
    r"|\((?:arriv|départ|jusqu|[àa] partir|part[ie]|retard|quitt|absent|excus|présent|pouvoir|procuration"
    r"|depuis|à compter|(?:pas de|sans|aucun) (?:pouvoir|procuration)|n'a pas donné)[^()█]{0,70}\)"
    r"|[\s,;:.)/•*\-–—|0-9°]+|\(|(?:mm?"
    r"|mmes?|mmc|mrnes?|mlles?|mrs?|monsieur|madame|messieurs|mesdames)\b\.?|et\b|maire\b|adjointe?s?\b|au\b"
    r"|la\b|le\b|à\b|a\b|de\b|du\b|des\b|pour\b"
    r"|(?:premi|deuxi|troisi)\w{1,5}|er\b|e\b|[èe]me\b|conseill\w{2,6}|municipa\w{1,3}|communautaires?|délégué\w{0,2}|vice\b|présidente?s?"
    r"|excusée?s?|absente?s?"
    r"|représentée?s?|présente?s?|donn\w{1,4}|ayant|pouvoirs?|procurations?|par\b|jusqu'\w{1,3}|jusque|[àa] partir|arriv\w{1,5}"
    r"|part\w{1,4}|h\b"
    r"|heures?|h\d\d\b|points?\b|délibérations?\b|questions?\b|rapports?\b|n°|suppléante?s?|suppléée?s?|titulaires?|mandat"
    r"|communes?\b|les\b|sur\b|sous\b|l[èe]s\b|aux\b|en\b|collèges?\b|région\b|départements?\b|[ée]lue?s?\b|membres?\b|bureau\b"
    r"|qui\b|respectivement|avai(?:en)?t\b|étai(?:en)?t\b|etai(?:en)?t\b|ont\b|sont\b|est\b|démissionnaires?|décédée?s?|x\b|s/"
    r"|d'(?=\s?:)"
    r"|secrétaires? de séance|vice-secrétaires?|secrétaire(?=\s?:\s?(?:M\.|Mme|Monsieur|Madame)\s)|l'exception"
    # a place or a body behind a name or before the next ones; who stands in for whom
    rf"|(?<=\)[.;,] )(?-i:[A-Z]{{3,8}})\s?:|communauté\b|agglo\w{{0,9}}|syndicats?\b|métropole\b|cantons?\b|secteurs?\b"
    r"|conseils? (?:départementa\w{1,2}|régiona\w{1,2})|remplaçante?s? d|remplacée?s? par|transmise?\b|reçu\b|mo[nsie]{3,5}ur\b|non\b"
    r"|(?-i:Sainte?-)\s|désignée?s?\b"
    # what the margin says of the session, where two columns are printed as one
    r"|date (?:de(?: la)? |d')(?:convocation|affichage|publication|réception|transmission)|certifiée? exécutoire|affichée? le\b"
    r"|transmise? (?:en|à la) (?:sous-)?préfecture|publiée? le\b|notifiée? le\b|nombre de (?:membres|conseillers|votants|présents|pouvoirs)"
    r"|exercice\b|votants\b|quorum\b|convocation\b|(?:contre|abstentions?|exprimés) ?:? ?(?=\d)|suivante?s?\b|pages?\b"
    r"|d'(?=\s[A-ZÀ-Þ])|(?-i:(?:Pr|Po|Su|Ab|Ex|[A-ZÀ-Þ])\b)|remplacement\b|empêchée?s?|dans l'ordre|alphabétique|départ\b"
    r"|(?-i:(?:[A-ZÉ] ){4,}[A-ZÉ]\b)"
    r"|(?<=\d )(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"
)
# Who is there beside the members, or is none: the roll ends before the word, and before a name that one of the others stands behind.
OTHERS_LED = re.compile(
    r"(?=[A-ZÀ-Ý])(?i:(?:l[ea]s?\s|l')?(?:locataire|riverain|propriétaire|rapporteure? du jury|entendus? |joindre )"
    r"|assist|invité|particip|personnel|services?\b|publics?\b|presse\b|audit"
    r"|secrétaires? (?:administr|auxil|de mairie|géné)"
    r"|comptable|trésori|receveu|dg[sa]\b|dst\b|techni|administrat|salarié|agents?\b|intervenant|expert|bureau d'étude|cabinet"
    r"|conseiller techn|(?:caf|ccas|cias|msa|plu|bafa|rsa|apa)\s?:)"
)
# A matter that begins behind the roll: its head before a colon, or of whom it is.
MATTER_LED = re.compile(
    rf"(?=[A-ZÀ-Ý])(?!{NAMED})(?!(?i:départ|démission))(?:{lexicon.KIN}|{lexicon.MATTERS}|(?i:dossier|urbanisme|dia\b|déclaration|acquisition"
    r"|question|information|affaire|ordre du jour|objet\b|subvention|divers|remerciement|naissance|décès|mariage|état civil|juré|impayé"
    r"|non-valeur|travaux|plainte|élection|jury|commission|médaille|remplacement|décision|délibération|reçu\b|embauche|concession))"
    r"[^\n:;.,]{0,40}?(?:\s?:|\s(?:de|du|des|à|au|aux|par|pour)\s|\sd')"
)
OTHERS_TOLD = re.compile(
    r"\s?[,(–:-]{1,2}\s?\(?(?i:riverain|propriétaire|locataire|habitant|public\b|presse\b|invité|audit|journal|hebdo|entreprise|société"
    r"|cabinet|bureau d'étude|association|notaire|avocat|architecte|géomètre)"
)
# Behind the name a birth, a home, a neighbour's interest, a job whose title resembles an office's, an association: no member's.
_HOME = r"\d{1,4}(?: ?(?:bis|ter))?,? {1,2}(?:rue|avenue|impasse|chemin|boulevard|all[ée]e|place|route|lotissement|quai)\b"
TOLD_OF_OTHERS = re.compile(
    rf"(?:\s?,?\s(?:et|ou)\s{CALLED_BY}[^.;:,\n█]{{1,40}})?\s?[,(–:-]{{0,2}}\s{{0,2}}\(?(?i:née?s?(?:\(e\))?\s(?:le|en)\s\d"
    r"|demeurant|domicili|résidant|riverain|usufruit|(?:agente?s?|adjointe?s?)\s(?:tech|admin|d'anim|contract)"
    r"|conseill[eè]re?s?\s(?:en\s[a-z]|bancaire|technique|pédagogique|clientèle)"
    rf"|présidente?s?\s(?:de\s(?:l'|la\s)?|du\s|d'une\s)(?:association|amicale|club|comité des fêtes)"
    rf"|au\s0\d[ .]\d\d|(?:est|sont)\s(?:invité|recruté|embauché|entendu)|{_HOME})"
)
# A note of a few words between two members: the next is called by civility behind a comma or on a line of its own.
# Behind "ainsi que" mostly stands who is no member: the roll ends there.
BESIDES = re.compile(r"[Aa]insi que\b")
NEXT_MEMBER = re.compile(
    rf"(?!{BESIDES.pattern})"
    r"[^.:!?█]{1,50}?(?:[,;] ?[-–•]? ?|\n[-–• ]{0,3})(?=(?:mm?|mmes?|mlles?|mr)\.? [A-ZÀ-Ý]|(?:M|Mme|Monsieur|Madame)\.? [A-ZÀ-Ý])"
)
# Whoever stands behind these, or before them, was elected to nothing: staff, the press, the public.
STAFF = re.compile(
    r"\s?[,(–-]?\s{0,2}\(?(?:DG[SA]\b|DST\b|(?i:secrétaire (?:de mairie|général|administrati)|direct(?:rice|eur)\b|attachée?\b|trésori"
    r"|receveu"
    r"|comptable|agente?\b|technicien|ingénieur|correspondant|journaliste|chargée? de|responsable\b|chef\w? de))"
)
