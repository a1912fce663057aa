"""Health and family reasons of people's absence (RGPD article 9; CRPA L311-6): the reason is covered, that they were away is not."""

import re
from collections.abc import Iterator

from database.privacy import lexicon
from database.privacy.plain import Span, over_lines

_ILLNESS = (
    r"(?:maladies?|malades?|souffrante?s?|hospitalisée?s?|hospitalisations?|accouch(?:e(?:ments?|r)?|é)|opération (?:chirurgicale|bénigne"
    r"|programmée"
    r"|d(?:u|e la|e l'|e sa|e son|es|e) ?(?:genou|cœur|dos|pied|bras|poignet|nez|rein|sein|hanche|cataracte|main|jambe|épaule|cheville"
    r"|vésicule"
    r"|prostate|hernie|thyroïde|appendicite|œil|yeux|dents|oreilles?|amygdales))|(?<=son )opération|(?<=une )opération(?=\s?(?:[.,;)]|\Z))"
    r"|opérée?s?(?: d(?:e la |e l'|u |es )[^\W\d_]{3,15})?"
    r"|deuils?"
    r"|enfants? (?:(?:est|étant) )?(?:malades?|souffrante?s?|hospitalisée?s?|fiévreux)"
    r"|(?:jambe|bras|cheville|poignet|pied|genou|épaule|côte|main|doigt)s? (?:cassée?s?|plâtrée?s?|foulée?s?|tordue?s?|luxée?s?)"
    r"|convalescen\w{2,3}|chimio(?:thérapie)?|radiothérapie|dialyse|rééducation|cancer|covid(?:-?19)?"
    r"|testée?s? positi(?:fs?|ves?)|isolement|indisposée?s?|grippée?s?|grippe|angine|bronchite"
    r"|pneumonie|gastro(?:-entérite)?|fièvre|migraines?|lumbago|sciatique|entorse[^,.;()\n█]{0,20}|fracture[^,.;()\n█]{0,20}|infarctus|a\.?v\.?c\.?"
    r"|malaise(?: cardiaque| vagal)?|cures?(?: thermales?)?(?= ?(?:[.,;()]|\Z))|cures? thermales?"
    r"|handicapée?s?(?: depuis [^,.;()\n█]{2,20})?|alitée?s?|immobilisée?s?|plâtrée?s?|blessée?s?"
    r"|blessure[^,.;()\n█]{0,20}|cas contact|quarantaine"
    r"|burn-?out|dépression|enceinte|grossesse(?: pathologique| difficile| à risque)?|fausse couche|intervention chirurgicale|chirurgie"
    r"|(?:rendez-vous|rdv|examens?|contrôles?|suivi|traitements?|soins|avis|rv) (?:médica\w{1,4}|chez (?:le|un|son|sa) [^\W\d_]{5,20}"
    r"|à l'hôpital|hospitali\w{1,5}"
    r"|dentaires?)|(?:visite|consultation) médicale|soins"
    r"|(?:à|a) l'hôpital|aux urgences|en clinique"
    r"|décès(?: d[eu'][^.;,()\n█]{1,30})?|(?:obsèques|enterrement|funérailles|inhumation)[^.;,()\n█]{0,30}|maternité|paternité"
    r"|naissance(?: d[e'u][^.;,()\n█]{1,25})?|hospi(?!\w)|gardes? (?:d')?enfants?(?: malades?)?"
    r"|gardes? d(?:e (?:son|sa|ses) [^.;,()\n█]{3,25})"
    r"|(?:problèmes?|maux|mal|douleurs?) (?:de |au |aux |du |à la )(?:dos|tête|dents?|ventre|genoux?|cœur|hanche)"
    r"|accident(?:ée?s?)?(?: de (?:la route|voiture|ski|travail|santé|la circulation|moto|vélo))?|divorce|aidante?[^,.;()\n█]{0,20})"
)
_KIN = (
    r"(?:(?:petit|petite|petits|grand|grands|arrière|beau|belle|beaux)[ -])?(?:enfants?|bébé|fils|filles?|mère|père|parents?|époux"
    r"|épouse|mari"
    r"|femme|conjointe?|compa(?:gnon|gne)|frères?|s(?:œ|oe)urs?|neveux?|nièces?|oncle|tante|cousine?s?|famille|proche)"
)
_BODY_OF_KIN = rf"(?:son|sa|ses|leur|leurs|un de ses|une de ses|l'un de ses|l'une de ses|un|une) {_KIN}"
_STATE = (
    rf"(?:(?:venant|vient|devant|doit) (?:d'|de )?(?:être )?)?(?:à (?:la |l')?|en |au |aux |atteinte?s? d[eu'] ?"
    rf"|dans un )?(?:(?:très|gravement|un peu|subitement) )?{_ILLNESS}"
)
_REASON = (
    rf"(?:(?:de |d'|une? |des |son |sa |ses |la |le |l')?(?:(?:graves?|petits?|gros) )?(?:raisons?|motifs?|problèmes?|soucis|ennuis"
    rf"|contraintes?|obligations?|empêchements?|affaires?|impératifs?|événements?|évènements?|pépins?|urgences?|circonstances?)"
    rf" (?:strictement |purement |graves? |d'ordre )?(?:de |d'|lié\w{{0,2}} à (?:sa |la )?)?(?:santé|médica\w{{1,4}}|famil\w{{1,7}}"
    rf"|personnel\w{{0,3}}"
    rf"|professionnel\w{{0,3}}|maladie|privé\w{{0,2}})"
    rf"|(?:sa (?:mauvaise )?|son état de |la mauvaise )santé|santé (?:(?:est |étant )?(?:fragile|défaillante|précaire))"
    rf"|(?:un |son |sa |une )?(?:arrêt|congé)s? (?:de |pour )?(?:longue )?(?:maladie|maternité|paternité|parental|adoption|travail)"
    rf"|{_BODY_OF_KIN},? (?:(?:étant|est|sont|était|a été|se trouve|ayant été) )?{_STATE}"
    rf"|(?:la|une?|l')\s?(?:maladie|hospitalisation|santé|accouchement|opération|état de santé) (?:de |d'){_BODY_OF_KIN}"
    rf"|(?:le |au |un |du |l'|les |aux |des )?(?:mariage|baptême|communion|enterrement|obsèques|funérailles|décès|anniversaire"
    rf"|chevet) (?:de |d'){_BODY_OF_KIN}"
    rf"|(?:(?:au chevet|auprès) d(?:e |')|pour (?:garder|accompagner|assister|veiller|soigner|aider|conduire|raccompagner|s'occuper de) )"
    rf"{_BODY_OF_KIN}[^,.;()\n█]{{0,30}}"
    rf"|victime d['e][^,.;()\n█]{{2,30}}"
    rf"|(?:a|ayant|vient de|venant de) (?:perdu|perdre) {_BODY_OF_KIN}|convenances? personnelles?"
    rf"|souffr(?:ant|e)\w{{0,2}} d[e'u][^,.;()\n█]{{2,30}}|(?:une? |d'une? |des |de |du |d'|la |le |l'|son "
    rf"|sa )?{_ILLNESS}(?: (?:à la suite|suite|après) [^,.;()\n█]{{3,40}}| familial\w{{0,2}}| grave)?)"
)
# "absence de convention": of a thing, and nobody's.
_NO_THING = (
    r"(?! (?:de |d'|du |des )(?:la |l'|une? )?(?!la |l'|une? |maire|conseill|adjoint|élu|membre|président|collègue|certain|plusieurs"
    r"|son |sa |ses |enfant|élève"
    r"|agent|usager|salarié|fils|fille|parents|m\.|mme|monsieur|madame)(?-i:[a-zß-ÿ]))"
)
# Who is away, then why; the reason may stand before as well.
_AWAY = (
    rf"(?:excusée?s?|exc\.|absente?s?|abs\.|absence{_NO_THING}|empêchée?s?|retenue?s?|retards?|indisponibles?|remplacée?s?"
    r"|suppléée?s?|quitt\w{1,4}"
    r"|n(?:e |')(?:peut|peuvent|pourra|pouvait|pouvant|(?:a|ont|avait|ayant) (?:pas )?pu)"
    r" (?:être (?:présente?|là|des nôtres|parmi nous)|se (?:déplacer|joindre|rendre|libérer)|siéger|assister|venir|participer))"
)
_ABSENCE = re.compile(rf"(?i)\b{_AWAY}(?!\w)(?:[^.;\n█]|(?<=\bM)\.|\n(?=\S)|;(?= (?:elle|il|qui)\b)){{0,60}}?(?<![\w'])({_REASON})(?!\w)")
# "Mme Noir, malade, excusée", "M. Roux, hospitalisé en urgence, pouvoir à M. Vert": the reason stands between the name and the state.
_BETWEEN = re.compile(
    rf"(?i)(?<![\w'])({_REASON}(?: en urgence| ce jour| depuis [^,.;()\n█]{{2,20}})?)\)?[,:–-]?\s{{1,2}}[–-]?\s?"
    r"(?:excusée?s?|absente?s?|représentée?s?|pouvoir|procuration|se retire|quitte|suit la séance)(?!\w)"
)
_WISHED = re.compile(rf"(?i)\brétablissement\b[^.;\n█]{{2,20}}(?:[^.;\n█]|(?<=\bM)\.){{0,50}}?({_REASON})(?!\w)")
_AHEAD = re.compile(
    rf"(?i)(?<![\w'])({_REASON})(?!\w)(?:[^.;\n█]|(?<=\bM)\.){{0,40}}?\b(?:(?:est|sont|a été|sera) (?:excusée?s?|absente?s?|remplacée?s?"
    r"|représentée?s?|suppléée?s?)|(?:a |ayant )?donn\w{1,5} (?:pouvoir|procuration)|ne (?:peut"
    r"|peuvent|pourra) (?:siéger|assister|être)"
    r"|ne (?:participe\w{0,3}|prend\w{0,4} pas part|assiste\w{0,3}|si[éèe]ge\w{0,4})(?!\w))"
)
_SOMEONE_IS = re.compile(
    r"(?i)(?:\b(?:mm?\.|mmes?|mlles?|monsieur|madame)\s[^.;\n█]{2,50}?|conseill\w{2,6}|adjointe?|maire|élue?)\s(?:est|était|sera"
    r"|actuellement|se trouve|étant|,)?\s?(?:en |au |actuellement en |toujours en )"
    r"((?:arrêt|congé)s? (?:de |pour )?(?:longue )?(?:maladie|maternité|paternité|parental)|convalescence|hospitalisation|rééducation)"
)
_HEALTH = re.compile(
    r"(?i)\b(?:pour|en raison de|à cause de|suite à|par suite de|du fait de)\s(?:des\s|une\s|un\s|ses\s|son\s|sa\s"
    r"|de\s)?((?:graves\s)?(?:raisons?|motifs?|problèmes?|soucis|ennuis)\s(?:de\s|d')?"
    r"(?:santé|médica\w{1,4}|famil\w{1,7}|personnel\w{0,3})|(?<=son\s)état de santé|(?<=sa\s)santé)"
)
_BRACKETED = re.compile(rf"(?i)\((?:pour |cause de |en |suite à )?({_REASON})\)")
# "M. Noir se remet de son opération": told of whoever it may be.
_RECOVERS = re.compile(
    r"(?i)\bse (?:remet\w{0,3}|relève\w{0,2}) (?:actuellement |doucement |peu à peu )?d(?:e |'|u )"
    rf"((?:son |sa |ses |une? |la |l')?{_ILLNESS})(?!\w)"
)
# The state of the town's staff in general is no one person's.
_GENERAL = re.compile(
    r"(?i)(?:régime|indemnités?|régimes|assurance|prestations?|capital|contrat|agents?|fonctionnaires?|remplacement des?|jours? de|cas de"
    r"|autorisations?|enfants|élèves|usagers|congés? (?:de|pour))\b[^.;\n█]{0,50}$"
)
# "l'absence des enfants pour maladie": of whoever it may be, where no capital and nobody's civility stands near.
_OF_MANY = re.compile(r"(?:[Aa]bsence|[Rr]etard)s?\s{1,3}(?:des?\s{1,3}|d')(?:enfants|élèves|agents|usagers|salariés)\b[^A-ZÀ-Ý]*\Z")
_SOMEONE = re.compile(rf"\b{lexicon.CIVILITY}\s[^.;\n]*\Z")
# What every text holds in which one of these rules finds something (see untouched.py).
_PATTERNS = (_ABSENCE, _AHEAD, _BETWEEN, _WISHED, _SOMEONE_IS, _HEALTH, _BRACKETED, _RECOVERS)
OPENINGS = tuple(one for one in _PATTERNS if one not in (_AHEAD, _BETWEEN))
# Of these two a text is first asked for a word that must stand behind: to look for a reason in every text takes long.
REASON_FIRST = (_AHEAD, _BETWEEN)
STATE_BEHIND = re.compile(
    r"(?i)excusé|absent|remplacé|représenté|suppléé|pouvoir|procuration|se retire|quitte|suit la séance"
    r"|ne (?:peu|pour|participe|prend|assiste|siège|siége|siege)"
)


def spans(text: str) -> Iterator[Span]:
    """Ranges of the reasons; a line's end inside a sentence parts no words."""
    text = over_lines(text)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            general = _GENERAL.search(text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2])
            many = _OF_MANY.match(text, match.start(), match.start(1))
            if many and _SOMEONE.search(text, max(0, match.start() - 80), match.start()):
                many = None
            if (pattern is _SOMEONE_IS or not general) and not many:
                yield match.span(1)
