"""Whether an address is a place's, a firm's or an administration's, by what stands beside it: homes of people are the others."""

import re

from database.privacy.shown.firm_addresses import is_firms
from database.privacy.shown.grant_rows import in_grant_row
from database.privacy.shown.public_places import AT_PUBLIC

_PUBLIC_PLACE = re.compile(
    r"(?i)\b(?:travaux|aménagements?|réfection|réhabilitation|rénovation|construction|écoles?|gymnase|mairie|hôtel\s(?:de\s(?:ville"
    r"|région|la\srégion|la\smétropole|la\scommunauté|l'agglomération)|du\sdépartement)|siège|salle"
    r"|crèche|bibliothèque|services?|établissements?|point d'accès|permanences?|antenne|laboratoire|architectes?"
    r"|espace(?= [A-ZÀ-Ý])|(?:commune|ville|syndicat)[^;\n\d]{1,50}sise?|communaut[ée] (?:de communes|d'agglom[ée]ration|urbaine)"
    r"|siv(?:om|u)|s(?:mic|ic)tom|syndicat (?:mixte|intercommunal|d[ée]partemental)|sous-préfecture|chambre (?:de|d'|régionale)"
    r"|cour des comptes"
    r"|médiathèque|stade|société|entreprise|association|sarl|sas|sa|eurl|tribunal|préfecture|trésorerie|logements sociaux|presbytère"
    r"|maisons? (?:médicale|de santé|pour tous)|bâtiments? communa\w{1,2}|immeuble communal|propriété communale|centre)\b"
)
_PRIVATE_MATTER = re.compile(
    r"(?i)\b(?:mm?\.|mmes?|mlles?|mr|monsieur|madame|époux|consorts|propriété(?! communale)|propriétaires?|demeurant|domicilié\w*"
    r"|appartenant(?! à la (?:commune|ville))|vente"
    r"|ventes|vendu\w*|cession"
    r"|acquisition|acquérir|déclarations?|permis|préemption|habite\w*|maison(?! (?:médicale"
    r"|de santé|pour tous|de retraite|des associations|de quartier))|née?|locataire|riverain\w*)(?!\w)"
)
_OF_THE_BODY = re.compile(r"\b(?i:commune|ville|mairie) (?:de |d'|du |des )[A-ZÀ-Ý][\w'-]{1,30}(?: [A-ZÀ-Ý][\w'-]{1,30}){0,3} ?,? ?$")
# Administrations and firms have a post box or a special postal route (CEDEX); homes have none.
_POST_BOX = re.compile(
    r"(?:[ ,–—-]{1,4}Z\.?[IA]\.?C?\.?\b[^\d\n]{0,30}?)?[ ,–—\-\n]{0,4}(?:\d{5} )?(?:[^\s;:.]{1,25} ){0,3}?"
    r"(?:(?i:b ?\.? ?p\.?) ?(?:[nN]° ?)?\d|CS ?\d|(?i:cedex)\b)"
)
_ROW_NUMBER = re.compile(r"\d{1,4} ?\r?\n")
# A building of flats, not somebody's home, where nobody is named before it.
_BUILDING = re.compile(r"(?i)\bimmeubles?(?: de logements)?(?:[\s,:-]{1,3}(?:situé|sis)e?s?)?\s{1,3}(?:(?:au|du|aux)\s)?\Z")
# The same as a matter's title, whoever stands on the lines before.
_TITLED_BUILDING = re.compile(r"(?:^|[^a-zß-ÿ,\s]\s{0,2}\n)\s{0,3}(?:\d{1,3}\s{1,3})?Immeubles?\s(?:sis(?:es?)? )?(?:au )?\Z")
# What the town itself builds or pulls down.
_OWN_PERMIT = re.compile(r"(?i)\bautorisation de déposer (?:un|le) permis de (?:démolir|construire|lotir|aménager)[\s,:–-]{1,4}\Z")
# A firm's letterhead: its site before its seat.
_SITE_BEFORE = re.compile(r"(?<![\w@.-])(?:https?://)?(?:www\.)?[\w-]{2,40}\.(?:fr|com|org|net)(?![\w@])[^\n@]{0,60}\Z")
_SOMEONE = re.compile(r"(?i)(?<![\w'])(?:mm?\.|mmes?|mlles?|mr|monsieur|madame|époux|consorts|indivision|propriétaires?)(?!\w)")
# What stands there is named behind: "14 rue du Puits – Chapelle des Pénitents".
_PLACE_BEHIND = re.compile(
    r"\s{0,3}[(–—-]\s?(?:[Tt]emple|[Cc]hapelle|[ÉEée]glise|[ÉEée]cole|[Mm]airie|[Ff]oyer|[Ss]alle|[Gg]ymnase|[Cc]rèche|[Cc]hâteau"
    r"|[Mm]usée|[Pp]resbytère"
    r"|[Ee]x[ -]propriété|[Dd]éclassement|[Dd]ésaffectation|[Rr]éhabilitation|[Aa]utorisation de (?:déposer|démolir))\b"
)
# A firm's number, or a whole building of flats, behind an address beside which nobody is named.
_FIRM_NUMBER = re.compile(
    r"[\s,;(–-]{0,4}(?:\d{5} [A-ZÀ-Ý'-][\w' -]{2,25}[\s,;(–-]{1,4})?(?:n° ?)?(?:(?i:siret|siren)\b|R\.?C\.?S\b|(?i:immatriculée? au r))"
)
_WHOLE_BUILDING = re.compile(r"[\s,–-]{1,3}(?i:bâtiments?|immeuble) [A-Z](?![\w'-])")
# Schools in a list with their addresses.
_SCHOOLS = re.compile(r"(?i)\bécoles (?:privées|publiques|maternelles|élémentaires)\b[^.;]{0,100}\bsuivantes?\b")
# A table of awarded lots: whoever has an address there is a firm.
_LOTS = re.compile(r"(?i)\blots?\s{1,3}(?:n°s?\s)?(?:sociétés?|entreprises?|attributaires?|titulaires?)\b")
_LOTS_REACH, _LETTERHEAD, _NEAR = 600, 400, 160
# Right before an address: a word in small letters, a bracket, a dash behind one; a name would have a capital.
_NO_NAME = re.compile(r"(?:(?<![\w'-])(?!et\b|ou\b)[a-zß-ÿœ][\wß-ÿœ'-]{1,20}|\)|à [A-ZÀ-Ý][\w'-]{2,20},)[\s,:–—-]{1,4}\Z")
# An office is nobody's name, and what the town owns nobody's home.
_TITLE = re.compile(
    r"\b(?:Monsieur|Madame|M\.|Mme) (?:le|la|l')\s?[\w-]{4,15}"
    r"|\b(?i:ville|commune|département|région|communauté|métropole)(?: (?:de |d'|du )[\w'-]{2,25})? est propriétaire\b"
)
_HOUSING = re.compile(
    r"(?i)\b(?:logements?|appartements?|insalubr\w+|péril|compteurs?|branchements?|administrée?s?|abonnée?s?|expuls\w+|locati\w+"
    r"|chiens?|dépôt|demandeurs?|bénéficiaires?|subventions?|nom"
    r"|façades?)\b"
)
_NAME = re.compile(r"[A-ZÀ-Þ]{3,30}[\s,]{1,3}[A-ZÀ-Þ][a-zß-ÿœ]{2}|[a-zß-ÿœ]{2} [A-ZÀ-Þ][A-ZÀ-Þ'-]{2,30}(?![\w'-])")
# A row without civility in a list where people have one: "Mme NOIR, 2 rue … 1 072,00 € BILAN ORMES, 1 place …".
_UNTITLED = re.compile(r"\d[,.]\d\d €\s{1,3}[A-ZÀ-Ý][A-ZÀ-Ý.&' \d-]{3,40}[\s,]{1,3}\Z")
_TITLED_ROW = re.compile(r"€\s{1,3}(?:M\.|Mme|Mlle)(?: ou Mme)? [A-ZÀ-Ý█]")
# What bears a name in quotation marks and stands there is a house for all.
_CALLED = re.compile(r"[»\"]\s?,?\s(?:est\s)?(?:située?s?|sise?s?|implantée?s?)[\s,:]{1,3}(?:(?:au|à [A-ZÀ-Ý][\w'-]{2,30}),?\s)?\Z")
# "12 rue du Puits, appartement 4", "…, chez Mme NOIR"
_A_FLAT = re.compile(r"\s?,\s{1,2}(?i:(?:appartement|appt?\.?|porte) (?:n° ?)?\w{1,4}(?!\w)|chez (?:m\.|mme|monsieur|madame)\s)")
# A row of a list of roads: another road right behind, a figure right before.
_ROAD_BEHIND = re.compile(
    r"\s{1,4}(?:[\w'-]{2,20}\s{1,4}){0,2}?(?:(?:Rue|Route|Avenue|Impasse|Allée|Chemin|Place|Boulevard|RUE|ROUTE|AVENUE|IMPASSE|ALLÉE|CHEMIN"
    r"|PLACE)\s(?:de|du|des|d'|la|le|les|[A-ZÀ-Ý])|Lim\.|R(?:on)?d[ -]point|RD ?\d|\(?R\.D\.)"
)
# Surname and given name right before an address: it is theirs, whatever place is named farther off.
_NAMED_BEFORE = re.compile(
    r"(?<![\w'-])[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25}\s{1,3}[A-ZÀ-Þ][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Þ]?[a-zß-ÿœ]{2,15})?(?:\s{1,3}et\s.{2,40})?[\s,]{1,3}\Z"
)
_ROW = re.compile(
    r"(?<![\w/.,°])(?P<number>\d{1,4})\s{1,4}(?:Rue|Route|Avenue|Impasse|All[ée]e|Chemin|Place|Boulevard|Cours|Quai|Square|Lotissement|Parking"
    r"|RUE|ROUTE|AVENUE|IMPASSE|ALL[ÉE]E|CHEMIN|PLACE|BOULEVARD|V\.C\.|C\.R\.)(?![\w-])"
)
_ROWS_REACH = 400
# What roads are not listed with: sums, and what people owe, sell or are given.
_SUM = re.compile(r"\d ?(?:€|euros?\b)")
_LIVED = re.compile(
    r"(?i)\b(?:secours|aides? (?:à|de|au)|bourses?|impayés?|dettes?|créances?|locataires?|loué\w{0,2}|bail|occupante?s?|habit\w{1,5}"
    r"|demeur\w{1,4}|domicil\w{1,4}|vente|ventes|vendue?s?|acquéreurs?|permis|riverain\w{0,2}|née?|héritiers?|succession)(?!\w)"
)
_SENTENCE_END = re.compile(r"(?<=[a-zß-ÿ\d»)][a-zß-ÿ\d»)])[.!?]\s{1,4}(?=[A-ZÀ-Ý])|\n\s{0,3}\n")
_SENTENCE = 300
_FIGURE_BEFORE = re.compile(r"(?:\d|^|[\n)])\s{0,3}\Z")
# Flats that a landlord builds or lets to whoever waits for one.
_SOCIAL_FLATS = re.compile(r"\s?[,:(–-]{0,2}\s?(?:\d{1,3} (?i:plai|plus|pls|logements?)\b|(?:OPAC|OPH|HLM)\b)")


def at_public(text: str, start: int, end: int) -> bool:
    """Whether a public building, a body or a firm is named right before the address, or what stands there right behind."""
    before = text[max(0, start - 80) : start].rpartition("\n\n")[2]
    if AT_PUBLIC.search(_beside(before)) or _CALLED.search(before) or _PLACE_BEHIND.match(text, end):
        return True
    if is_firms(text, start, end):
        return True
    if _SCHOOLS.search(text, max(0, start - _LOTS_REACH), start) and not someone_before(text, start):
        return True
    if (_FIRM_NUMBER.match(text, end) or _WHOLE_BUILDING.match(text, end)) and not someone_near(text, start, end):
        return True
    return bool(_SOCIAL_FLATS.match(text, end))


def someone_before(text: str, start: int) -> bool:
    """Whether somebody is named not far before an address, or told to own what stands there."""
    near = _TITLE.sub(lambda title: " " * len(title[0]), text[max(0, start - 140) : start])[-80:]  # an office is not cut in two
    return bool(_SOMEONE.search(near) or _NAMED_BEFORE.search(near))


def someone_near(text: str, start: int, end: int) -> bool:
    """Whether somebody is named or told to live there: not far before an address, or in its sentence, before it or behind."""
    said = _SENTENCE_END.split(text[max(0, start - _SENTENCE) : start])[-1], _SENTENCE_END.split(text[end : end + _SENTENCE])[0]
    return someone_before(text, start) or any(_SOMEONE.search(words) or _LIVED.search(words) for words in (_TITLE.sub("", s) for s in said))


def is_public(text: str, start: int, end: int) -> bool:
    """Whether the address from `start` to `end` is nobody's home."""
    before = text[max(0, start - 80) : start].rpartition("\n\n")[2]
    beside = _beside(before)
    if at_public(text, start, end) or _is_row(text, start, end) or (_opens_line(text, start) and in_grant_row(text, start)):
        return True
    of_all = (_BUILDING.search(before) or _SITE_BEFORE.search(before)) and not someone_before(text, start)
    if of_all or _TITLED_BUILDING.search(before) or _OWN_PERMIT.search(before) or _heads(text, start):
        return True
    if _UNTITLED.search(before) and _TITLED_ROW.search(text, max(0, start - _LOTS_REACH), start + _LOTS_REACH):
        return True
    if _ROAD_BEHIND.match(text, end) and _FIGURE_BEFORE.search(before):
        return True
    if _ROW_NUMBER.match(text, start, end):  # a row of a list of roads
        before = text[max(0, start - 60) : start]
        public = True
    else:
        awarded = _LOTS.search(text, max(0, start - _LOTS_REACH), start)
        public = bool(awarded or _POST_BOX.match(text, end))
    if public:
        return not _PRIVATE_MATTER.search(_TITLE.sub("", before)) and not _NAMED_BEFORE.search(before)
    named = _PUBLIC_PLACE.search(before) or _OF_THE_BODY.search(before) or _nobody_near(text, start, end, beside)
    return bool(named) and not _PRIVATE_MATTER.search(_TITLE.sub("", before)) and not _NAMED_BEFORE.search(before)


def _opens_line(text: str, start: int) -> bool:
    """Whether nothing stands on the line before: the number is the row's, the street an applicant's name."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _beside(before: str) -> str:
    """The words before an address on one line, nobody's office among them, a blank behind."""
    return " ".join([*_TITLE.sub("", before).split(), ""])


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether the number is that of a row in a list of roads: the rows before and behind it name roads too, numbered in turn."""
    numbered = _ROW.match(text, start)
    if not numbered or someone_before(text, start) or _NAME.search(text, max(0, start - _NEAR // 2), start):
        return False
    before = text[max(0, start - _ROWS_REACH) : start]
    if _PRIVATE_MATTER.search(before) or _HOUSING.search(before) or _LIVED.search(before) or re.search(r"(?i)\bloyers?\b", before):
        return False
    if _SUM.search(text, max(0, start - _NEAR // 2), end + _NEAR // 2):
        return False
    number = int(numbered["number"])
    above, below = ({int(row["number"]) for row in _ROW.finditer(said)} for said in (before, text[end : end + _ROWS_REACH]))
    return (number - 1 in above) + (number + 1 in below) + (number - 2 in above) + (number + 2 in below) > 1


def _nobody_near(text: str, start: int, end: int, beside: str) -> bool:
    """Whether nobody is named before and no private matter told: an address in a sentence that is about a place, a firm, works."""
    near = _TITLE.sub("", text[max(0, start - _NEAR) : start])
    return bool(_NO_NAME.search(beside)) and not (
        _A_FLAT.match(text, end) or _PRIVATE_MATTER.search(near) or _HOUSING.search(near) or _NAME.search(near)
    )


def _heads(text: str, start: int) -> bool:
    """Whether the address stands at the head of a paper behind the name of the body whose it is, and behind nobody's."""
    if start >= _LETTERHEAD or not _PUBLIC_PLACE.search(text, 0, start):
        return False
    return not _SOMEONE.search(text, 0, start) and not _NAMED_BEFORE.search(text, 0, start)
