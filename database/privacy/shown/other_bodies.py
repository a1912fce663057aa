"""Whether a name is told with a public office of another body: of the State, of Parliament, of a region, of an association of mayors.

The office stands in apposition to the name, in the same phrase; who is elected to a council is told by offices.py.
"""

import re

_CALLED = r"(?:(?:mm?\.|mmes?|monsieur|madame|messieurs|mesdames) )?"
_NAME = r"(?-i:[A-ZÀ-Ý])[^.;:,█\n]{2,40}"
# Offices of the State; staff of its services hold none of them.
_OF_THE_STATE = (
    r"(?:recteur|rectrice)(?: (?:de |d')(?:la |l')?(?:académie|région)[\w' -]{0,30})?"
    r"|(?:vice-)?procureure?(?: adjointe?)? (?:de la république|générale?)|ambassad(?:eur|rice) (?:de |d')(?:la )?(?-i:[A-ZÀ-Ý])[\w-]{3,20}"
    r"|commissaire européen(?:ne)?|chancel(?:ier|ière)|secrétaire généra(?:l|le) de l'(?:onu|élysée)"
)
_STATE_BEFORE = re.compile(rf"(?i)(?<![\w'-])(?:{_OF_THE_STATE}) ?[,:]? ?{_CALLED}\Z")
_STATE_AFTER = re.compile(
    rf"(?i)\s?[,(]?\s?(?:dont (?:vous savez|on sait|nous savons) qu'(?:il|elle) est )?(?:le |la "
    rf"|l')?(?:ancien(?:ne)? )?(?:{_OF_THE_STATE})\b"
)
_MEMBERS = (
    r"(?:sénat(?:eurs|rices)|députée?s|ministres|conseill[eè]re?s (?:départementaux|départementales|régionaux|régionales"
    r"|métropolitain\w{1,2})"
    r"|parlementaires)"
)
# "les sénateurs Luc NOIR et Anne ROUX", "nos conseillers départementaux, M. NOIR et Mme ROUX"
_SEVERAL = re.compile(
    rf"(?i)\b(?:les|nos|des|aux|deux|de) {_MEMBERS}(?: (?:du|de la|de l'|des|d') ?[\w'-]{{3,20}}){{0,2}} ?[,:]? "
    rf"{_CALLED}(?:{_NAME}(?:, | et ){_CALLED}){{0,4}}\Z"
)
# The same behind the names: "Mmes NOIR et ROUX, conseillères départementales".
_SEVERAL_AFTER = re.compile(
    rf"(?i)(?:(?:,| et|, et) {_CALLED}{_NAME}){{0,3}} ?, (?:anciens? |anciennes )?{_MEMBERS}"
    r"(?=\s?(?:[,.;()–]|\Z)| (?:de |du |d'|ont |sont |(?-i:[A-ZÀ-Ý])))"
)
# Who heads a chamber of farmers, traders or craftsmen, elected by all of them (code de commerce L711-1, code rural L510-1).
_CHAMBER = (
    r"(?:la chambre|cette chambre) (?:\w{6,15} )?(?:d'agriculture|de commerce|d(?:e|es) m[ée]tiers|r[ée]gionale des comptes)"
    r"|la c\.?c\.?i\b|la cour des comptes"
)
_CHAMBER_BEFORE = re.compile(
    rf"(?i)(?<!vice-)(?<!vice )\b(?:pr[ée]sidente? de (?:{_CHAMBER})[^.;:,█]{{0,40}} ?[,:]? ?{_CALLED}"
    rf"|(?:{_CHAMBER})[^.;:█]{{0,40}}\bpr[ée]sid[ée]e par {_CALLED})\Z"
)
_CHAMBER_AFTER = re.compile(rf"(?i)\s?[,(]?\s?(?:le |la )?(?:ancien(?:ne)? )?pr[ée]sidente? de (?:{_CHAMBER})")
_BODY = r"(?:communes?|communauté|ville|métropole|département|région|syndicat (?:mixte|intercommunal|départemental)|commission|conseil)"
# What stands in the same words heads no public body, though it names one: "l'association de la commune présidée par …".
_OF_FEW = re.compile(
    r"(?i)\b(?:associations?|sociétés?|sarl|sas|fédération|club|amicale|comité(?! syndical)|entreprise|école|crèche|copropri\w{4,6}"
    r"|chasse|quartier)\b"
)
# "la Région Normandie présidée par M. NOIR"; "la ville de Luze gérée par M. NOIR", and no school of the town's
_PRESIDED = re.compile(rf"(?i)\b{_BODY}\b[^.;:]{{0,60}}\bprésidée?s? par {_CALLED}\Z")
_GOVERNED = re.compile(
    r"(?i)(?<!\bde )(?<!\bpour )\bla (?:ville|commune|métropole|région)(?: (?:de |d'|du |des )?(?-i:[A-ZÀ-Ý])[\w'-]{2,25}){0,3}"
    rf" (?:dirigée|gérée|administrée) par {_CALLED}\Z"
)
# "le Département, représenté par M. NOIR, son président"
_STANDS_FOR = re.compile(rf"(?i)\b{_BODY}\b[^;]{{0,120}}\breprésentée?s? par {_CALLED}\Z")
_ITS_HEAD = re.compile(r"(?i)\s?, (?:son|sa|leur) (?:(?:vice[ -])?présidente?|maire)\b")
_LEADS_A_LIST = re.compile(rf"(?i)\bliste\b(?! d)[^.;:█]{{0,60}}\b(?:conduite|menée) par {_CALLED}\Z")
# "la réforme de Mme NOIR", "sous le gouvernement de M. ROUX": national politics, which no private person makes.
_OF_THE_NATION = re.compile(
    r"(?i)\b(?:gouvernements?|réforme(?: [a-zß-ÿ]{3,15}){0,2}|circulaire(?: [a-zß-ÿ]{3,15}){0,2}|(?:projet|proposition)s? de loi"
    r"|amendements?|quinquennat|(?:premier )?ministère|élection présidentielle)"
    rf" (?:de |d'|du |portée? par |présentée? par ){_CALLED}\Z"
)
# The head of a paper: "Séance du 6 novembre 2008 – secrétaire : Mme NOIR"
_SECRETARY = re.compile(
    r"(?i)\b(?:séance|réunion|conseil (?:municipal|communautaire|syndical)|comité syndical)[^.;:█]{0,30} du (?:[a-z]{5,8} )?\d{1,2}(?:er)? "
    rf"\w{{3,9}} (?:19|20)\d\d[^.;:█\d]{{0,30}}\bsecrétaire ?: {_CALLED}\Z"
)
_IS_SECRETARY = re.compile(r"(?:,? ?(?:est|a été) (?:désigné|nommé|élu)e? |,? ?)secrétaire(?=\s?[.;,])")
_BEFORE, _AFTER = (_SEVERAL, _LEADS_A_LIST, _OF_THE_NATION, _CHAMBER_BEFORE), (_SEVERAL_AFTER, _CHAMBER_AFTER)
_HEAD, _REACH, _SAME_WORDS = 2500, 220, 140


def in_another_body(text: str, start: int, end: int) -> bool:
    """Whether an office of the State, of Parliament or of another council is told of this name."""
    wide = " ".join([*text[max(0, start - _REACH) : start].split(), ""])
    behind = (" " if text[end : end + 1].isspace() else "") + " ".join(text[end : end + 110].split("\n\n", maxsplit=1)[0].split())
    whole = " " in text[start:end]
    if whole and (_STATE_BEFORE.search(wide) or _STATE_AFTER.match(behind)):
        return True
    if whole and start < _HEAD and _IS_SECRETARY.match(behind) and " est " in behind[:12]:
        return True
    if any(pattern.search(wide) for pattern in _BEFORE) or any(pattern.match(behind) for pattern in _AFTER):
        return True
    if _OF_FEW.search(wide[-_SAME_WORDS:]):
        return False
    stands_for = _STANDS_FOR.search(wide) and _ITS_HEAD.match(behind)
    return bool(stands_for) or any(pattern.search(wide) for pattern in (_PRESIDED, _GOVERNED, _SECRETARY))
