"""People told by a given name alone: children, pupils, colleagues ("la petite Léa", "Léa, 7 ans", "inscription de Léa en CP")."""

import re
from collections.abc import Iterator

from council import civil_names
from database.privacy.given import CHRISTMAS, named_after
from database.privacy.name_words import tokens
from database.privacy.plain import Span
from database.privacy.weighed.runs import is_borne

_NAME = r"[A-ZÀ-Þ][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,15})?"
_NAMES = rf"(?P<who>{_NAME}(?:(?:, | et ){_NAME}){{0,4}})(?![\w'-])(?! (?:(?:de|du|des|le|la) )?[A-ZÀ-Þ])"
_OF_A_CHILD = (
    r"(?:l[ae]s? |l'|leurs? |notre |nos |sa |son |ses |d[eu]s? |d'|aux? |à l'|une? |cette? )(?:petite?s? |jeunes? |très jeunes? )?"
    r"(?:petite?s?|jeunes?|enfants?|élèves?|mineure?s?|bébé|nouveau-née?s?|fillettes?|garçons?|jumeaux|jumelles|collégiens?|collégiennes?"
    r"|lycéens?|lycéennes?|adolescente?s?|collègues?|stagiaires?|apprentie?s?|bambin|écoli(?:er|ère)s?|fils|filles?|benjamine?|cadette?|aînée?)"
)
_LED = re.compile(rf"(?<![\w'-])(?i:{_OF_A_CHILD}),? {_NAMES}")
_MATTER = re.compile(
    r"(?<![\w'-])(?i:inscriptions?|réinscriptions?|désinscription|scolarisation|dérogation|exclusion|p\.?a\.?i|garde|adoption|naissance|baptême"
    r"|mutation|recrutement|titularisation|remplacement|départ(?: à la retraite| en retraite)?|arrivée|stage|félicitations|dossier médical"
    r"|rappel à l'ordre|convocation|bulletin|placement"
    rf"|courriers?|courriels?|lettres?)[^.;:,\n█A-ZÀ-Þ]{{0,25}} (?:de |d'|à |pour ){_NAMES}(?=\s?(?:[,.;:()]|\Z|\n"
    rf"| [a-zß-ÿ]))"
)
_CLASS = (
    r"(?:CP\b|CE ?[12]|CM ?[12]|[PMG]\.?S\b|TPS\b|(?:toute )?(?:petite|moyenne|grande) section|[3-6](?:e|ème)\b|maternelle|crèche|ULIS)"
)
_TOLD = re.compile(
    rf"(?<![\w'-])(?<![A-ZÀ-Þ] ){_NAMES}"
    rf"(?=(?:,? ?\(| ?, ?)(?:âgée? (?:de|d')|\d{{1,2}} (?:ans|mois)\b|mineure?\b|née? (?:en|le)|(?:élève |scolarisée? "
    rf"|inscrite? )?(?:en |au )?{_CLASS}"
    r"|classe de|élève|lycéen|collégien|allergique|asthmatique|handicapée?|autiste|diabétique)"
    r"| (?:du|de la|de l'|des) (?:secrétariat|accueil|cantine|garderie|crèche|comptabilité|périscolaire"
    r"|services? (?:technique|administratif)s?)\b)"
)
# "Emplois d'été : Léa, Luc et Anne"
_HEADED = re.compile(
    r"(?<![\w'-])(?i:(?:emplois?|jobs?|contrats?) (?:d'été|saisonniers?)|saisonniers?|stagiaires?|apprentie?s?|animat(?:eurs?|rices?)"
    rf"|vacataires?|bénévoles?|public|bienvenue) ?: {_NAMES}(?=\s?(?:[.,;()]|\Z|\n| et ))"
)
_BEFORE = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][\w'-]{0,25} \Z")  # a word of the same name


def by_given_alone(text: str) -> Iterator[Span]:
    """Ranges of such names, each by itself."""
    for pattern in (_LED, _MATTER, _TOLD, _HEADED):
        for match in pattern.finditer(text):
            start = match.start("who")
            if (pattern is _TOLD and _BEFORE.search(text, max(0, start - 30), start)) or named_after(text, start):
                continue
            if not CHRISTMAS.search(text, max(0, start - 20), match.end("who")):
                yield from ((start + one.start(), start + one.end()) for one in re.finditer(_NAME, match["who"]) if _is_given(one[0]))


def _is_given(word: str) -> bool:
    """A given name that is borne, and no word that papers print in small letters."""
    first = "".join(tokens(word)[:1])
    return is_borne(word) and not civil_names.is_common(first)
