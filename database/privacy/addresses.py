"""Postal addresses of people (CRPA L311-6): a number and a street, or what follows "demeurant"; works and public buildings keep theirs."""

import re
from collections.abc import Iterator

from database.privacy.plain import Span

_STREET = (
    r"(?:rue|avenue|av\.|boulevard|bd|bld|impasse|allées?|route|square|venelle|ruelle|faubourg|sente|sentier|chaussée|montée"
    r"|esplanade|rte|imp\.|all\.|che?m\.)"
)
_OTHER_STREET = (
    r"(?:place|chemin|quai|cours|passage|voie|cité|résidence|lotissement|hameau|clos|lieu[- ]?dit|domaine|villa|rond-point|mas"
    r"|ferme|moulin|traverse|promenade|parc|cour|côte)"
)
_WORD = (
    r"(?![-–—] )(?!(?:et|au|aux|à|a|pour|est|sont|dans|avec|sur|afin|par|dont|qui|en|ont|lot|Lot|LOT|[A-Z]{1,2}(?= ?\d)|section|parcelle"
    r"|cadastr\w+|sera|soit|d'une|[Mm]onsieur|[Mm]adame|Mme|Mr)\b)"
    r"(?!(?-i:Rue|Route|Avenue|Impasse|Allée|Chemin|Boulevard)\s{1,3}(?:de|du|des|d')(?![\w-])"
    r"|(?-i:Vente|Acquisition|Cession|Approbation|Convention|Dépense|Bâtiment)\b)"
    r"[^\s,;:.()/█«»0-9]{1,25}"
)
_STEP = (
    rf"(?: |\r?\n)(?:(?:de la|de|du|des|la|le|les)(?: ?\r?\n| ))?(?:{_WORD}|(?<=mai )\d{{4}}|\d{{1,2}}(?= (?:mai|novembre|août|juillet"
    rf"|mars)\b))"
)
_FIRST_STEP = rf"(?:(?: |\r?\n)?[dl]'{_WORD}|{_STEP})"
_NUMBER = (
    r"(?<![\w/.,°])(?:(?<=/\d\d )|(?<=/\d{4} )|(?<!\d ))(?!(?:19|20)\d\d\b)\d{1,4}(?: ?(?:bis|ter|quater"
    r"|[A-D])\b)?(?: ?[-/et&]{1,2} ?\d{1,4})?(?: ?, ?\n?| |\r?\n) ?"
)
_TOWN = r"(?: ?[,-]?\s{1,2}\(?\d{5}\b\)?(?:(?! (?i:t[ée]l)) [^\s,;:.()0-9█]{2,25}){0,3})?"
_ADDRESS = re.compile(
    rf"{_NUMBER}(?:(?i:{_STREET})(?<![.])\b(?:{_FIRST_STEP}){{1,6}}|(?i:av\.|imp\.|all\.|chem\.|chm\.)(?:{_STEP}){{1,6}}"
    rf"|(?i:{_OTHER_STREET})\b(?=(?: [^\s,;:.()█]{{1,25}}){{0,4}}(?: |\n)(?:[dl]')?(?:[A-ZÀ-Ý]|\d{{1,2}} (?:mai|novembre|août|juillet"
    rf"|mars)))(?:{_STEP}){{1,6}}){_TOWN}"
)
# Numbers that are no house's, and works or public places whose street is the act's own subject.
_NO_HOUSE = re.compile(
    r"(?i)(?:lots?|articles?|phases?|tranches?|zones?|secteurs?|chapitres?|points?|les|des|aux|rd|km|lignes?|places?) ?(?:n°)? ?$"
)
# A parcel of the land register and where it lies: "A 1257 lieudit le Puits".
_PARCEL, _PLACE_NAME = re.compile(r"(?<![\w'-])[A-Z]{1,2} \Z"), re.compile(r"(?i)\d{1,4},? lieu[- ]?dit")
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
_HOME = re.compile(
    r"(?i)\b(?:demeurant|domiciliée?s?|résidant|habitant(?= (?:au )?\d))\s{1,2}(?!█|pas |plus |en cette qualité|(?:de |à )?(?:la|le|les"
    r"|l'|un|une|du|des|sa|son) ?(?-i:[a-zß-ÿ])|(?:au |à |dans "
    r"|sur )?[–—-])(?:au |à |dans "
    r"|sur )?(?:\d{1,4}(?: bis| ter)?, )?(?:(?! (?:a|ont|est|sont|pour|qui|afin|dont|sollicit\w{1,4}"
    r"|demand\w{1,4}|souhait\w{1,4}) )[^;()\n█,.]){3,70}(?:,? ?\d{5}(?: [A-ZÀ-Ý][^\s,;.]{1,25}){0,3})?"
)
_MANY = re.compile(
    r"(?i)\b(?:enfants?|élèves?|familles?|jeunes|personnes|habitants|usagers|étudiants|foyers|ménages|adhérents)\b[^.;█]{0,40}\Z"
)
_PUBLIC_HOME = re.compile(
    r"(?i)(?:demeurant|domicilié\w*|résidant|habitant)\s+(?:(?:dans|sur|à|hors|en|au)\s+)?(?:de\s+)?(?:la|le|l'|les|une|cette"
    r"|toute)?\s?(?:commune|ville|territoire|région|département|siège|quartier|hameau|localité|canton|agglomération|communauté)"
)
# Administrations and firms have a post box or a special postal route (CEDEX); homes have none.
_POST_BOX = re.compile(r"[ ,–\-\n]{0,4}(?:\d{5} )?(?:[^\s;:.]{1,25} ){0,3}?(?:(?i:bp|b\.p\.) ?\d|CS ?\d|(?i:cedex)\b)")
_ROW_NUMBER = re.compile(r"\d{1,4} ?\r?\n")
_FIRM_HOME = re.compile(r"(?i)(?:sociétés?|sarl|sas|sa|eurl|entreprises?|association|siège social|étude|office notarial)[^.;\n]{0,60}$")
# A public building named right before its address, whatever else the sentence is about.
_AT_PUBLIC = re.compile(
    r"(?i)\b(?:(?-i:Maison|Espace|Point|Antenne|Pôle|Relais|Agence|Bureau|Centre)(?! (?:d'habitation|individuelle|à|de M|de Mme|M\.|Mme))"
    r"(?: [^\s,;.:()\d]{1,20}){1,6}|(?:société|sarl|sas|entreprise)s? [^;.]{2,40}(?=situ|sis)"
    r"|(?-i:[A-ZÀ-Ý\d&'-]{1,15} ){0,3}(?-i:ARCHI\w*|ATELIERS?|AGENCE|CABINET|STUDIO|BUREAU)(?: (?-i:[A-ZÀ-Ý\d&'-]{1,20})){0,4}|mairie"
    r"|hôtel de ville|équipements?|aires?|(?:foyer|institut|établissement|palais des \w{4,8})\b(?:[^.;\n█]{0,60},)?"
    r"|ehpad\)?|écoles?|collège|lycée|gymnase|médiathèque|bibliothèque|crèche|presbytère"
    r"|maisons? (?:médicale|de santé|de retraite|pour tous|des associations)(?: de [\w-]{2,20})?"
    r"|conseil (?:régional|départemental|général)|habitat|opac|oph|(?:immeuble|résidence)\s[«\"][^»\"\n]{2,40}[»\"]"
    r"|lieu (?:ordinaire|habituel) des? (?:ses )?(?:séances|réunions)|logements (?:locatifs )?sociaux(?: \([^()]{2,30}\))?"
    r"|b[âa]timents?(?: [A-ZÀ-Ý][\w'-]{2,20})?|syndic(?: des copropriétaires)?|sdc|cop(?:ro(?:priété)?)?\.?(?: du| de l'immeuble)?"
    r"|synd\.? cop\w*(?: [A-ZÀ-Ý][\w'-]{2,20}){0,2}"
    r"|en cette qualité(?: au)?|locaux(?: \w{4,12}){0,2}|(?:case|local) commercial\w?(?: (?:n° ?)?\d{1,2})?(?: adresse"
    r"| de la résidence [^;.«]{2,40}«)?"
    r"|b[âa]timents? administratif[^;]{0,20}"
    r"|(?-i:(?:[A-Z]\.){2,5})"
    r"|(?-i:SCI|SARL|SAS|S\.A\.S\.|S\.A\.R\.L\.|EURL|SCEA|GAEC|SA)(?: (?-i:[A-ZÀ-Ý])[\w'&-]{1,20}){0,4}|[A-Z]\w{2,20} \(syndic\)"
    r"|syndicat des copropriétaires|hôtel (?:communautaire|d'agglomération)|ateliers? d'art|immobilier"
    r"|maisons? d(?:es|u|e l') ?\w{3,20}(?: d(?:e |e l'|u |es )[A-ZÀ-Ý]\w{2,20})?|(?-i:Sainte?|Notre[ -]Dame)(?:[ -](?:de|du|la|d'"
    r"|\w[\w']{2,15})){1,4}"
    r"|(?:maître d'ouvrage|candidat|promoteur|titulaire|attributaire|mandataire) ?: [^;\n]{2,60}"
    r"|bâtiments? (?:communa\w{1,2}|des associations)|immeuble communal|propriété communale|salle (?:des fêtes|polyvalente|communale)"
    r"|(?:commune|ville)\s{1,3}(?:de\s{1,3}|d'|du |des )[\w'-]{2,30}(?: [A-ZÀ-Ý][\w'-]{1,30}){0,3}|(?:commune|ville) (?:a acquis"
    r"|possède|loue))"
    r"[\s,:–—-]{1,4}(?:à [A-ZÀ-Ý][\w'-]{2,30}(?: \(\d{5}\))?[\s,]{1,3})?(?:(?:est )?(?:situ|sis|implant"
    r"|install)\w{0,3}[\s,:]{1,3})?(?:au\s)?\Z"
)
# A building of flats, not somebody's home, where nobody is named before it.
_BUILDING = re.compile(r"(?i)\bimmeubles?(?: de logements)?(?:[\s,:-]{1,3}(?:situé|sis)e?s?)?\s{1,3}(?:(?:au|du|aux)\s)?\Z")
_SOMEONE = re.compile(r"(?i)(?<![\w'])(?:mm?\.|mmes?|mlles?|mr|monsieur|madame|époux|consorts|indivision|propriétaires?)(?!\w)")
# What stands there is named behind: "14 rue du Puits – Chapelle des Pénitents".
_PLACE_BEHIND = re.compile(
    r"\s{0,3}[(–-]\s?(?:[Tt]emple|[Cc]hapelle|[ÉEée]glise|[ÉEée]cole|[Mm]airie|[Ff]oyer|[Ss]alle|[Gg]ymnase|[Cc]rèche|[Cc]hâteau"
    r"|[Mm]usée|[Pp]resbytère"
    r"|[Ee]x[ -]propriété|[Aa]utorisation de (?:déposer|démolir))\b"
)
# A table of awarded lots: whoever has an address there is a firm.
_LOTS = re.compile(r"(?i)\blots?\s{1,3}(?:n°s?\s)?(?:sociétés?|entreprises?|attributaires?|titulaires?)\b")
_LOTS_REACH, _LETTERHEAD, _NEAR = 600, 400, 160
# Right before an address: a word in small letters, a bracket, a dash behind one; a name would have a capital.
_NO_NAME = re.compile(r"(?:(?<![\w'-])(?!et\b|ou\b)[a-zß-ÿœ][\wß-ÿœ'-]{1,20}|\)|à [A-ZÀ-Ý][\w'-]{2,20},)[\s,:–—-]{1,4}\Z")
_TITLE = re.compile(r"\b(?:Monsieur|Madame|M\.|Mme) (?:le|la|l')\s?[\w-]{4,15}")  # an office is nobody's name
_HOUSING = re.compile(
    r"(?i)\b(?:logements?|appartements?|insalubr\w+|péril|compteurs?|branchements?|administrée?s?|abonnée?s?|expuls\w+|locati\w+"
    r"|chiens?|dépôt|demandeurs?|bénéficiaires?|subventions?|nom"
    r"|façades?)\b"
)
_NAME = re.compile(r"[A-ZÀ-Þ]{3,}[\s,]{1,3}[A-ZÀ-Þ][a-zß-ÿœ]{2}|[a-zß-ÿœ]{2} [A-ZÀ-Þ][A-ZÀ-Þ'-]{2,}(?![\w'-])")
# What bears a name in quotation marks and stands there is a house for all.
# A row without civility in a list where people have one: "Mme NOIR, 2 rue … 1 072,00 € BILAN ORMES, 1 place …".
_UNTITLED = re.compile(r"\d[,.]\d\d €\s{1,3}[A-ZÀ-Ý][A-ZÀ-Ý.&' \d-]{3,40}[\s,]{1,3}\Z")
_TITLED_ROW = re.compile(r"€\s{1,3}(?:M\.|Mme|Mlle)(?: ou Mme)? [A-ZÀ-Ý]")
_CALLED = re.compile(r"[»\"]\s?,?\s(?:est\s)?(?:située?s?|sise?s?|implantée?s?)[\s,:]{1,3}(?:(?:au|à [A-ZÀ-Ý][\w'-]{2,30}),?\s)?\Z")
# A row of a list of roads: another road right behind, a figure right before.
_ROAD_BEHIND = re.compile(
    r"\s{1,4}(?:[\w'-]{2,20}\s{1,4}){0,2}?(?:(?:Rue|Route|Avenue|Impasse|Allée|Chemin|Place|Boulevard|RUE|ROUTE|AVENUE|IMPASSE|ALLÉE|CHEMIN"
    r"|PLACE)\s(?:de|du|des|d'|la|le|les|[A-ZÀ-Ý])|Lim\.|R(?:on)?d[ -]point|RD ?\d|\(?R\.D\.)"
)
# Surname and given name right before an address: it is theirs, whatever place is named farther off.
_NAMED_BEFORE = re.compile(
    r"(?<![\w'-])[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25}\s{1,3}[A-ZÀ-Þ][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Þ]?[a-zß-ÿœ]{2,15})?(?:\s{1,3}et\s.{2,40})?[\s,]{1,3}\Z"
)
_FIGURE_BEFORE = re.compile(r"(?:\d|^|[\n)])\s{0,3}\Z")
# Flats that a landlord builds or lets to whoever waits for one.
_SOCIAL_FLATS = re.compile(r"\s?[,:(–-]{0,2}\s?(?:\d{1,3} (?i:plai|plus|pls|logements?)\b|(?:OPAC|OPH|HLM)\b)")
# What every text holds in which one of these rules finds something (see untouched.py).
OPENINGS = (_ADDRESS, _HOME)


def addresses(text: str) -> Iterator[Span]:
    """Postal addresses that are some person's."""
    for match in _ADDRESS.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        if (
            not _NO_HOUSE.search(before)
            and not (_PARCEL.search(before) and _PLACE_NAME.match(match[0]))
            and not _is_public(text, *match.span())
        ):
            yield match.span()
    for match in _HOME.finditer(text):
        if (
            not _PUBLIC_HOME.match(match[0])
            and not _of_many(text, match)
            and not _FIRM_HOME.search(text[max(0, match.start() - 80) : match.start()])
        ):
            yield match.start() + len(match[0].split(maxsplit=1)[0]) + 1, match.end()


def _of_many(text: str, home: re.Match[str]) -> bool:
    """Whether it is told of a kind of people ("les enfants domiciliés à Valombre"): a town and no more is nobody's address."""
    return not re.search(r"\d", home[0]) and bool(_MANY.search(text, max(0, home.start() - 60), home.start()))


def _is_public(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 80) : start].rpartition("\n\n")[2]
    beside = " ".join([*_TITLE.sub("", before).split(), ""])
    if _AT_PUBLIC.search(beside) or _CALLED.search(before) or _SOCIAL_FLATS.match(text, end) or _PLACE_BEHIND.match(text, end):
        return True
    if (_BUILDING.search(before) and not _SOMEONE.search(before)) or _heads(text, start):
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
        return not _PRIVATE_MATTER.search(before)
    named = _PUBLIC_PLACE.search(before) or _OF_THE_BODY.search(before) or _nobody_near(text, start, beside)
    return bool(named) and not _PRIVATE_MATTER.search(_TITLE.sub("", before)) and not _NAMED_BEFORE.search(before)


def _nobody_near(text: str, start: int, beside: str) -> bool:
    """Whether nobody is named before and no private matter told: an address in a sentence that is about a place, a firm, works."""
    near = _TITLE.sub("", text[max(0, start - _NEAR) : start])
    return bool(_NO_NAME.search(beside)) and not (_PRIVATE_MATTER.search(near) or _HOUSING.search(near) or _NAME.search(near))


def _heads(text: str, start: int) -> bool:
    """Whether the address stands at the head of a paper behind the name of the body whose it is, and behind nobody's."""
    if start >= _LETTERHEAD or not _PUBLIC_PLACE.search(text, 0, start):
        return False
    return not _SOMEONE.search(text, 0, start) and not _NAMED_BEFORE.search(text, 0, start)
