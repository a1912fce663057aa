"""Health and family reasons of people's absence (RGPD article 9; CRPA L311-6): the reason is covered, that they were away is not."""

import re
from collections.abc import Iterator

from database.privacy import lexicon
from database.privacy.plain import Span

_ILLNESS = (
    r"(?:maladies?|malades?|souffrante?s?|hospitalisée?s?|hospitalisation|accouchement|opération (?:chirurgicale|du (?:genou|cœur|dos)"
    r"|de la (?:hanche|cataracte|main))|opérée?s?|deuils?"
    r"|convalescen\w{2,3}|chimiothérapie|rééducation|cancer|covid(?:-?19)?|grippée?s?|bronchite|fracture[^,.;()\n█]{0,20}|infarctus"
    r"|burn-?out|dépression|enceinte|grossesse"
    r"|décès(?: d[eu][^.;,()\n█]{1,30})?|obsèques[^.;,()\n█]{0,30}|maternité|paternité|naissance d[e'u][^.;,()\n█]{1,25}|gardes? d'enfants?"
    r"|accident(?: de (?:la route|voiture|ski|travail|santé))?|divorce|aidante?[^,.;()\n█]{0,20})"
)
_REASON = (
    rf"(?:(?:de |d'|une? |des |son |sa |ses |la |le |l')?(?:(?:graves?|petits?|gros) )?(?:raisons?|motifs?|problèmes?|soucis|ennuis"
    rf"|contraintes?|obligations?|empêchements?|affaires?|impératifs?)"
    rf" (?:strictement |purement )?(?:de |d'|lié\w{{0,2}} à (?:sa |la )?)?(?:santé|médica\w{{1,4}}|famil\w{{1,7}}|personnel\w{{0,3}}"
    rf"|professionnel\w{{0,3}}|maladie|privé\w{{0,2}})"
    rf"|(?:un |son |sa |une )?(?:arrêt|congé)s? (?:de |pour )?(?:longue )?(?:maladie|maternité|paternité|parental|adoption)"
    rf"|(?:son|sa|ses) (?:enfants?|fils|fille|mère|père|époux|épouse|mari|femme|conjointe?|parents?) (?:malades?|hospitalisée?s?"
    rf"|souffrante?s?)|victime d['e][^,.;()\n█]{{2,30}}"
    rf"|souffr(?:ant|e)\w{{0,2}} d[e'u][^,.;()\n█]{{2,30}}|(?:une? |d'une? |des |de |du |d'|la |le |l'|son "
    rf"|sa )?{_ILLNESS}(?: familial\w{{0,2}}| grave)?)"
)
_LINE_END = re.compile(r"\n(?=\S)")
# Who is away, then why; the reason may stand before as well.
_AWAY = (
    r"(?:excusée?s?|absente?s?|absence|empêchée?s?|retenue?s?|retards?|indisponibles?|remplacée?s?|quitt\w{1,4}|ne (?:peut|peuvent"
    r"|pourra|pouvait) (?:être présente?|siéger|assister|venir|participer))"
)
_ABSENCE = re.compile(rf"(?i)\b{_AWAY}\b(?:[^.;\n█]|(?<=\bM)\.|\n(?=\S)){{0,60}}?(?<![\w'])({_REASON})(?!\w)")
_AHEAD = re.compile(
    rf"(?i)(?<![\w'])({_REASON})(?!\w)[^.;\n█]{{0,40}}?\b(?:(?:est|sont|a été|sera) (?:excusée?s?|absente?s?|remplacée?s?)"
    r"|(?:a |ayant )?donn\w{1,5} (?:pouvoir|procuration)|ne (?:peut"
    rf"|peuvent|pourra) (?:siéger|assister|être)|ne (?:participe\w{{0,3}}|prend\w{{0,4}} pas part|assiste\w{{0,3}}|siège\w{{0,2}})(?!\w))"
)
_SOMEONE_IS = re.compile(
    r"(?i)(?:\b(?:mm?\.|mmes?|mlles?|monsieur|madame)\s[^.;\n█]{2,50}?|conseill\w{2,6}|adjointe?|maire|élue?)\s(?:est|était|sera"
    r"|actuellement|se trouve|étant|,)?\s?(?:en |au |actuellement en |toujours en )"
    r"((?:arrêt|congé)s? (?:de |pour )?(?:longue )?(?:maladie|maternité|paternité|parental)|convalescence|hospitalisation|rééducation)"
)
_HEALTH = re.compile(
    r"(?i)\b(?:pour|en raison de|à cause de|suite à|par suite de|du fait de)\s(?:des\s|une\s|un\s|ses\s|son\s|sa\s"
    r"|de\s)?((?:graves\s)?(?:raisons?|motifs?|problèmes?|soucis|ennuis)\s(?:de\s|d')?"
    r"(?:santé|médica\w{1,4}|famil\w{1,7}|personnel\w{0,3}))"
)
_BRACKETED = re.compile(rf"(?i)\((?:pour |cause de |en )?({_REASON})\)")
# The state of the town's staff in general is no one person's.
_GENERAL = re.compile(
    r"(?i)(?:régime|indemnités?|régimes|assurance|prestations?|capital|contrat|agents?|fonctionnaires?|remplacement des?|jours? de|cas de"
    r"|autorisations?|enfants|élèves|usagers|congés? (?:de|pour))\b[^.;\n█]{0,50}$"
)
# "l'absence des enfants pour maladie": of whoever it may be, where no capital and nobody's civility stands near.
_OF_MANY = re.compile(r"(?:[Aa]bsence|[Rr]etard)s?\s{1,3}(?:des?\s{1,3}|d')(?:enfants|élèves|agents|usagers|salariés)\b[^A-ZÀ-Ý]*\Z")
_SOMEONE = re.compile(rf"\b{lexicon.CIVILITY}\s[^.;\n]*\Z")
# What every text holds in which one of these rules finds something (see untouched.py).
OPENINGS = (_ABSENCE, _AHEAD, _SOMEONE_IS, _HEALTH, _BRACKETED)


def spans(text: str) -> Iterator[Span]:
    """Ranges of the reasons; a line's end inside a sentence parts no words."""
    text = _LINE_END.sub(" ", text)
    for pattern in (_ABSENCE, _AHEAD, _SOMEONE_IS, _HEALTH, _BRACKETED):
        for match in pattern.finditer(text):
            general = _GENERAL.search(text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2])
            many = _OF_MANY.match(text, match.start(), match.start(1))
            if many and _SOMEONE.search(text, max(0, match.start() - 80), match.start()):
                many = None
            if (pattern is _SOMEONE_IS or not general) and not many:
                yield match.span(1)
