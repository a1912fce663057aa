"""The words of elected offices: what tells, right beside a name, that its bearer was elected, and the bodies that tell nothing of it."""

import re

# What owners, traders, staff, parents or residents have: whoever heads it, or sits there, holds no public office.
_OF_PRIVATE_UNION = (
    r"(?:des (?:copro|propri|agri|exploit|viti|vigner|commer|agents)|de (?:la )?copro|de chasse|d'initiative|agricole|viticole|cgt|cfdt)"
)
_OF_PRIVATE_COUNCIL = (
    r"(?:syndical de|d'administration d(?:e |u |es )(?:la |l')?(?:sa|sas|sarl|soci|assoc)"
    r"|de (?:quartier|développement|surveillance|discipline|classe)|d'école|citoyen|des (?:parents|sages|jeunes|enfants|aînés|anciens))"
)
_PRIVATE = (
    r"(?:associations?|amicale|club|comité(?! syndical)|union|fédération|société|ligue|chambre|foyer|cercle|copropriété|acca\b"
    rf"|syndicat {_OF_PRIVATE_UNION}|conseil {_OF_PRIVATE_COUNCIL})"
)
ELECTED_BODY = (
    rf"(?:de séance|du conseil(?! {_OF_PRIVATE_COUNCIL})|de la (?:communauté|métropole|région|commission|séance)"
    rf"|du (?:département|syndicat(?! {_OF_PRIVATE_UNION})|comité syndical)"
    r"|de l'(?:agglo\w{0,9}|assemblée|intercommunalité))"
)
COUNCIL_OF = (
    r"(?:municipa\w{1,3}|communautaires?|métropolitaine?s?|départementa\w{1,3}|régiona\w{1,3}|généra(?:l|le|ux)(?!\w)"
    r"|délégué\w{0,2}|territoria\w{1,4} délégué)"
)
ELECTED = (
    rf"(?:maires?[ -]adjointe?s?(?!\w)|maire(?: délégué\w?| honoraire)?(?![\w-])"
    rf"|(?:vice[ -])?présidente? honoraire(?! d)|alors (?:maire|présidente?)(?! d)"
    rf"|adjointe? (?:au|du) maire|(?:\d{{1,2}}|I{{1,3}}|premi|deuxi|troisi|quatri|cinqui"
    rf"|sixi)\w{{0,5}} (?:adjointe?|vice)(?!\w)(?! (?:admin|tech|d'anim|territ|du patri))"
    rf"|adjointe? (?:délégué|en charge d(?:e|es|u)\b)|conseill[eè]re? {COUNCIL_OF}|élue? (?:référente?|déléguée?)(?! du personnel)"
    r"|(?:vice[ -])?présidente? (?:de la république|du sénat|de l'assemblée nationale|du parlement)|chef\w? de l'[ée]tat"
    r"|premi(?:er|ère) ministre|garde des sceaux|(?:euro)?députée?|sénat(?:eur|rice)|secrétaire d'[ée]tat|(?:sous-)?préf[eè]te?|ministre"
    rf"|(?:vice[ -])?présidente? {ELECTED_BODY}|présidente? élue? et immédiatement installée?"
    rf"|vice[ -]présidente?(?!\w)(?! (?:de |du |d')(?:la |l')?{_PRIVATE})|secrétaires? de séance(?!\s?:)"
    r"|rapporteure?(?!\w)(?! du jury| public|\s?:\s))"
)
# Sent by a commune to another council; no delegate of a firm or of the staff.
DELEGATE = (
    r"déléguée?(?: titulaire| suppléante?)?(?: communautaires?)? (?:de (?:la |l')?|du |des |d')(?:(?-i:[A-ZÀ-Ý])|communes?\b"
    r"|communauté\b|ville\b"
    r"|départements?\b|régions?\b|canton\b|syndicat\b|agglomération\b)|déléguée? (?:aux?(?!\w)|à la|à l') ?"
    r"(?!personnel|protection (?:des données|juri)|tutelle|ventes?\b|client|recherche)(?=[a-zé])"
    r"|(?:élue?s?|membres?|délégué\w{0,2}) suppléant\w{0,2}\b|d[ée]l[ée]gu[ée]{1,2}s? (?:titulaires?|suppl[ée]ante?s?)\b"
)
HEADS = (
    r"(?:présidente? [^.;:█]{3,60} et )?(?:vice[ -]{1,2})?"
    r"présidente?(?: sortante?| honoraire| d'honneur| en exercice)? (?:de |du |d'|de l[a'] ?)"
    rf"(?:(?!(?:l'|la |les )?{_PRIVATE})[\w'-]{{2,20}} ){{0,2}}?(?:agglo|communaut|métropole|syndicat(?! {_OF_PRIVATE_UNION})"
    r"|conseil (?:d[ée]p|r[ée]g|g[ée]n)|département(?!a)|région(?!a)|territoire|parc naturel"
    r"|(?-i:S[DIY][A-Z]{2,7}|SM[A-Z]{3,6}|PETR|EPTB)\b"  # syndicates by their initials
    r"|sivom|sivu|sidep|siaep|si[cd]tom|smictom|scot\b|c\.?c\.?a\.?s\b|cias\b|pays d|sdis\b|service (?:départemental )?d'incendie"
    r"|association (?:(?:départementale|des communes et) )?(?:des |de )?maires\b|amr?f\b|(?-i:CC(?!I\b|AF)[A-Z]{0,5})\b|(?:départements"
    r"|régions) de france)"
)
# A mayor's deputy by what is delegated ("adjoint aux finances", "adjointe, présente"); the deputy of a director or a chief is staff.
DEPUTY = (
    r"adjointe?,? (?:présente|propose|expose|rapporte|indique|donne lecture|rappelle|explique|précise|informe)\b"
    r"|adjointe? (?:(?:aux? |à (?:la |l')?)|chargée? d(?:e |es |u )(?:la |l')?)(?:finances|budget|culture|sports?\b|urbanisme|travaux"
    r"|affaires|environnement"
    r"|jeunesse|vie |solidarit|social|éducation|enfance|sécurité|voirie|communication|tourisme|patrimoine|associations?|développement"
    r"|transition|cadre de vie|commerce|économie|écoles|logement|mobilit|bâtiments|petite enfance|santé|cohésion|famille|scolaire|fêtes"
    r"|agricult)"
)
STANDS_FOR = (
    r"(?:(?:représentante?|déléguée?|conseillère?) )?(?:titulaire|suppléante?)(?! (?:de (?:la |l')?|du )(?:régi|bail|marché|contrat|poste))"
)
WITH_ANOTHER = r"(?:(?:et|,) (?:mme|m\.|monsieur|madame)? ?[^,.;:]{3,40}?,? )?"
# "remplacement de Mme NOIR par M. ROUX en qualité de suppléant"
REPLACED = r"(?:par (?:mme|m\.|monsieur|madame)? ?[^,.;:]{3,40},? )?"
# What begins behind a name without being said of it: a title ends in the name, then "Le maire expose …", "Donne pouvoir au maire de …".
_AN_OFFICE = r"(?i:(?:vice[ -])?présidente?|maire|adjointe?|rapporteure?|conseill[eè]re?|secrétaire)"
_ITS_WORDS = r"(?: (?i:adjointe?|au maire|municipale?|communautaire|déléguée?|rapporteure?|de séance))*"
NEXT = re.compile(
    rf"\s{{1,4}}(?:Le|La) {_AN_OFFICE}{_ITS_WORDS}"
    r"(?: (?!de\b|du\b|des\b|à\b|au\b|aux\b|et\b|en\b|par\b|pour\b|empêché|absent|excusé|sortant|honoraire)[a-zß-ÿ]"
    r"|, (?:après|vu|ayant|entendu|qui|considérant|au nom)\b| ?:|, ?\r?\n)"
    rf"|\s{{0,2}}\n\s{{0,3}}{_AN_OFFICE}{_ITS_WORDS}(?: d(?:e |u |es |')[^\n:;.█]{{2,30}})? ?:"
    r"|\s{0,2}\n\s{0,3}(?:(?:Présente?|Absente?|Excusée?|Représentée?)s? ?:|(?:Arrivée|Départ|Sortie|Retour) (?:à|de|en)\b)"
    r"|,?\s{1,4}(?i:donne (?:tout )?(?:pouvoir|procuration|mandat)s? (?:au|à (?:monsieur|madame|m\.|mme) (?:le|la)) (?:maire|présidente?))"
    r" (?:pour|de|afin|à l'effet|en vue)\b(?! (?:voter|le représenter|la représenter))"
)
