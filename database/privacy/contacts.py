"""How a private person is reached, and the numbers that are one person's: telephones, mail, bank, social security, plates, births."""

import re
from collections.abc import Iterator

from council.given_names import GIVEN_NAMES
from database.privacy.plain import Span, over_lines
from database.privacy.words import numbered

_SEP = r"[ .\-–/\n_·]?"
_PHONE = re.compile(
    rf"(?<![\w,/-])(?<!\d\.)(?:(?:\+|00) ?(?:33|262|508|590|594|596|681|687|689){_SEP}(?:\(0\){_SEP})?[1-9](?:{_SEP}\d){{5,8}}"
    r"|\+[2-9]\d{1,2}(?:[ .\-–]?\d){8,10}(?! ?[€%\d])"  # of a neighbour's country, of whatever length it prints
    rf"|[0O][1-9](?:{_SEP}\d\d){{4}}|0[1-9](?:[ .\n]\d{{3}}){{2}}[ .\n]\d\d|0[1-9](?:[ .\n]\d{{2}})[ .\n]\d{{3}}[ .\n]\d{{3}})(?![\d/])"
)
_OF_A_MATTER = re.compile(r"\d\d-20\d\d(?:0\d|1[0-2])[0-3]\d\Z")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PUBLIC_LINE = re.compile(
    r"(?i)(?:mairie|standard|hôtel de ville|accueil|secrétariat|services?|préfecture|médiathèque|trésorerie|office de tourisme|syndicat"
    r"|communauté|siège"
    r"|numéro vert|prendre contact|\.(?:fr|com|org|net)\b|agence|publicité|rdv|rendez-vous|permanences?|renseignements|point d'accès"
    r"|assemblées?|direction|centre communal|ccas"
    r"|police municipale|déchèterie|école|fax|télécopie|contacts? presse|cabinet du (?:maire|président))[^\n€]{0,70}$"
)
# A letterhead: the telephone stands behind the postcode and before the fax, the mail or the site.
_LETTERHEAD = re.compile(r"(?i)(?:\b\d{5}|█{5}) [^\d\n]{2,45}?\b(?:t[ée][li][ée]?\.?|téléphone)[ :]{0,3}$")
# What stands at the head of an administration's paper is its own.
_HEADED = re.compile(
    r"(?i)\b(?:mairie|ville d|communes? d|communaut[ée] |syndicat |sivom|d[ée]partement|pr[ée]fecture|conseil (?:r[ée]gional|d[ée]p)"
    r"|chambre |service )"
)
_LETTERHEAD_ENDS = 500
# Administrations have a post box or a special route.
_BOXED = re.compile(r"(?i)\b(?:(?:bp|b\.p\.|cs) ?\d|cedex\b)[^\n]{0,60}\b(?:t[ée][li][ée]?(?:phone)?|(?-i:[TF]))\.?[ :]{0,3}$")
# Behind an office that is named: the telephone before a fax, and that fax.
_OFFICE_LINE = re.compile(
    r"(?i)\b(?:maire|présidente?)[ \r,;–-]{1,4}t[ée]l[ée]?\.?[ :]{0,3}(?P<fax>[\d .]{10,16}[ .,;/|–-]{0,4}(?:fax|télécopie)[ .:]{0,4})?$"
)
_FAX_NEXT = re.compile(r"(?i)[ .,;:|–/\n-]{0,4}(?:fax|télécopie)")
_ROLE_NEXT = re.compile(
    r"(?i)[ .,;:|–—/\n-]{0,4}(?:e-?mail|m[ée]l|courriel)?[ :]{0,3}(?:info|contact|accueil|mairie|secretariat)[\w.-]{0,20}@"
)
_OWN_SITE_NEXT = re.compile(r"(?i)[ .,;:|–—/\n-]{0,4}(?:site(?: internet)?[ :]{1,3})?(?:www\.|https?:)")
_SITE = re.compile(r"(?i)[ .,;:|–—/\n-]{0,4}(?:site(?: internet)?[ :]{1,3})?(?:https?://)?www\.(?P<host>[\w-]{2,40}\.[a-z]{2,10})(?![\w-])")
_SITE_NEXT = re.compile(
    r"(?i)[ .,;:|–/\n-]{0,4}(?:fax|télécopie|www\.|https?:|site|courriel|courrier [ée]lec|(?:e-?)?mail|m[ée]l\b|mairie"
    r"|service\b|siret\b|(?:info|contact|accueil|mairie)[\w.-]{0,20}@)"
)
_OF_SOMEONE = re.compile(
    r"(?i)(?<![\w'])(?:mm?\.?|mmes?\.?|mlles?|mr\.?|monsieur|madame|joindre|portable"
    r"|(?<!aide à )(?<!soins à )(?<!ement à )domicile|personnel|privé)(?![\w'])(?! (?:le"
    r"|la) (?:maire|président))"
)
_AT = r"(?:\s?[@＠]\s?|\s?[_-](?:at|arobase)[_-]\s?|\s?[(\[{<]\s?(?:at|arobase|arrobase|a|chez|@)\s?[)\]}>]\s?"
_AT += r"|\s(?:at|arobase|arrobase|chez)\s)"
_DOT = r"(?:\.|\s\.\s?|\s?[_-](?:dot|point)[_-]\s?|\s?[(\[{]\s?(?:dot|point|\.)\s?[)\]}]\s?|\s(?:dot|point)\s)"
_MAIL = re.compile(
    rf"(?i)(?<![\w.+-])[\w+-]{{1,30}}(?:(?:[.]|\s(?:point|dot)\s)[\w+-]{{1,30}}){{0,4}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{2,63}}){{1,4}}"
)
_PUBLIC_BOX = re.compile(
    r"(?i)^(?:(?:[\w-]{1,30}[._-])?ma[il1][rl][il1]e|contact|accueil|assemblees?|courrier|secretariat|secrétariat|info|urbanisme|communication"
    r"|marches?(?:-?publics?)?|deliberations?|ccas"
    r"|mediatheque|dpo|webmaster"
    r"|elections?|etat-?civil|police-?municipale|services?[\w-]*|communaute|tourisme|no-?reply|eaux?|assainissement|spanc|dechets"
    r"|environnement|voirie|enfance|jeunesse|finances|periscolaire|bibliotheque|habitat|culture|sports?)[\w.-]{0,30}?(?=[ @(\[])"
)
_NIR = re.compile(
    r"(?<![\d,.-])[12](?P<s>[ .\-–]?)\d\d(?P=s)(?:0[1-9]|1[0-2]|[2-9]\d|00)(?P=s)(?:(?:\d\d"
    r"|2[AB])(?P=s)\d{3}|97\d(?P=s)\d\d)(?P=s)\d{3}(?:[ .\-–/]?\d\d)?(?![\d,])"
)
_NIR_NAMED = re.compile(
    r"(?i)(?:sécurité sociale|securite sociale|n\.?i\.?r\.?|immatriculée? sous le (?:numéro|n°)|insee)\D{0,20}([12][\d AB.\-]{9,22}\d)"
)
_CAF = re.compile(
    r"(?i)\b(?:allocataires?|caf|msa|matricule|bénéficiaire du rsa|n° rsa|numéro fiscal|pôle emploi"
    r"|france travail)\b[^\n\d€]{0,25}(\d{6,13}(?: ?[A-Z])?\b)"
)
_IBAN = re.compile(r"\b[A-Z]{2}\d\d(?:[ .\-–]?[0-9A-Z]{2,4}){3,8}\b")
_FRENCH_IBAN = re.compile(r"(?i)\bFR\d\d(?:[ .\-–\n]?\d){10}(?:[ .\-–\n]?[0-9A-Z]){13}\b")
_IBAN_WORD = re.compile(r"(?i)\b(?:iban|compte|bancaire)\b[^\n]{0,20}$")
_RIB_PARTS = re.compile(  # each part behind its word
    r"(?i)\bbanque\W{1,4}(\d{5})\W{1,4}(?:code )?guichet\W{1,4}(\d{5})\W[^\d\n]{3,25}([0-9A-Z]{11})(?:\W{1,4}cl[ée]\D{0,8}(\d{2}))?\b"
)
_PLATE = re.compile(
    r"(?<![\w-])(?:[A-HJ-NP-TV-Z]{2}[ .-]?\d{3}[ .-]?[A-HJ-NP-TV-Z]{2}|\d{1,4}[ .-]?[A-HJ-NP-Z]{2,3}[ .-]?(?:\d{2}|2[AB]|97\d))(?![\w-])"
)
_VEHICLE = re.compile(
    r"(?i)(?:immatricul\w*|véhicules?|voitures?|automobiles?|camions?|camionnettes?|motos?|cyclomoteurs?|mobylettes?|scooters?|remorques?|fourrière"
    r"|plaque(?!s? de pl[âa]tre)(?!s\b)"
    r"|renault|peugeot|citroën)[^\n]{0,60}$"
)
_MONTH = r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)"
_DAY = rf"(?:\d{{1,2}}(?:er)?\s{_MONTH}\s\d{{4}}|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?\d{{2,4}})"
_BIRTH = re.compile(
    rf"(?i)(?<!\w)(?:née?s?(?:\(e\))?(?:s)?(?:\s[\w'\-]{{1,30}}){{0,3}}\s(?:le|les)|(?:date de )?naissance(?:\s?:)?(?:\s?le)?"
    rf"|(?<=\()née?|née?(?= \d))\s{{0,2}}:?\s{{0,2}}({_DAY}(?:\s{{1,2}}[àa]\s[A-ZÀ-Ý][\w'\-]{{1,40}}"
    r"(?:[ -](?-i:[A-ZÀ-Ý(])[\w'\-]{1,30}\)?){0,2})?)"
)
_BORN_IN = re.compile(r"(?i)(?<!\w)née?s?(?:\(e\))? (?:(?:en|courant|vers) (\d{4})(?! et)|à ([A-ZÀ-Ý][\w'\-]{1,40}),? le " + rf"({_DAY}))")
# "Naissances : Léa, le 4 mai ; Luc, le 19 mai", "ses cent ans le 9 octobre": a day without its year.
_A_DAY = rf"(\d{{1,2}}(?:er)?\s{_MONTH}(?:\s\d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)(?![\w/])"
_BIRTHS, _ON_A_DAY = (
    re.compile(r"(?i)\b(?:avis de )?naissances?\s?:(?:(?!décès|mariage|pacs|\.\s)[^\n]){0,400}"),
    re.compile(rf"(?i)\ble\s{_A_DAY}"),
)
_BIRTHDAY = re.compile(
    rf"(?i)\b(?:(?:ses|leurs) (?:\d{{2,3}}|[^\W\d_]{{3,14}}(?:[ -][^\W\d_]{{3,14}})?) (?:ans|printemps)|(?:son"
    rf"|leur)s? (?:\w{{2,14}} )?anniversaire),? "
    rf"(?:le|ce)\s{_A_DAY}"
)
# "les comités de quartier nés en 2003"
_BODIES = re.compile(
    r"(?i)\b(?:comités?|associations?|conseils?|clubs?|syndicats?|communautés?|communes?|projets?|idées?|entreprises?|sociétés?|écoles?)"
    r"(?: (?!M\.|Mme)[a-zß-ÿ'-]{1,15}){0,4} \Z"
)
_AGED = re.compile(r"(?i)\bâgée?s? de (\d{1,3} ans)(?! (?:au (?:moins|plus)|(?:et|ou) (?:plus|moins)|révolus|minimum))")
# The life of somebody dead, after whom something is named: no datum of a living person (RGPD, recital 27).
_LIVED = re.compile(r"\((?:1[4-9]|20)\d\d ?[-–] ?(?:1[4-9]|20)\d\d\)|(?<!\d)1[4-9]\d\d ?[-–] ?(?:1[4-9]|20)\d\d\s[^\d.;]{3,100}\Z")
# Nobody lives who was born then.
_LONG_AGO = re.compile(r"(?<!\d)(?:1[5-8]\d\d|190\d|191[0-4])(?!\d)")
LIFE = 40  # characters from a name to where its death is told
_DIED = re.compile(r"\bet\s{1,3}(?:mort|décédé)e?\s{1,3}(?:le|en|à)\b")
# In a list of people (jurors, applicants) a day right before the address is the birth date.
_DAY_LAST = re.compile(r"(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19)?\d\d(?=[ \t,]{0,3}(?:\r?\n)?\Z)")
# What every text holds in which one of these rules finds something, in words that Rust's dialect knows too (see untouched.py).
OPENINGS = (
    *(*numbered.OPENINGS, _PHONE, re.compile(f"(?i){_AT}")),
    re.compile(r"(?i)[12](?:[ .\-–]?[\dAB]){11}"),  # a social security number has thirteen
    *(_NIR_NAMED, _CAF, _RIB_PARTS, _AGED, _IBAN, _FRENCH_IBAN, _PLATE),
    _BIRTHDAY,
    re.compile(r"(?i)naissance|(?:^|\W)née?s?(?:\W|$)"),
)


def spans(text: str) -> Iterator[Span]:
    """Ranges of what reaches or counts one person; a line's end inside a sentence parts no words."""
    text = over_lines(text)
    yield from _reached(text)
    yield from numbered.by_word_before(text)
    for pattern in (_NIR_NAMED, _CAF, _AGED):
        yield from (match.span(1) for match in pattern.finditer(text))
    for match in _RIB_PARTS.finditer(text):
        yield from (match.span(part) for part in range(1, 5) if match[part])
    yield from (match.span(1) for match in _BIRTH.finditer(text) if not (_LONG_AGO.search(match[0]) or of_the_dead(text, *match.span())))
    yield from (
        match.span() for match in _NIR.finditer(text) if len(re.sub(r"\D", "", match[0])) >= 12 and (match["s"] or len(match[0]) > 12)
    )
    yield from (day.span(1) for births in _BIRTHS.finditer(text) for day in _ON_A_DAY.finditer(text, *births.span()))
    yield from (match.span(1) for match in _BIRTHDAY.finditer(text))
    for match in (one for one in _BORN_IN.finditer(text) if not (_LONG_AGO.search(one[0]) or of_the_dead(text, *one.span()))):
        if _BODIES.search(text, max(0, match.start() - 60), match.start()):
            continue
        yield from (match.span(group) for group in (1, 2, 3) if match[group])
    yield from (match.span() for match in _FRENCH_IBAN.finditer(text))
    for pattern, told in ((_IBAN, _IBAN_WORD), (_PLATE, _VEHICLE)):
        yield from (match.span() for match in pattern.finditer(text) if told.search(text, max(0, match.start() - 80), match.start()))


def _reached(text: str) -> Iterator[Span]:
    head = _HEADED.search(text, 0, _LETTERHEAD_ENDS)
    for match in _PHONE.finditer(text):
        if _YEAR.search(match[0]) or {"-", " "} <= set(match[0]) or _OF_A_MATTER.match(match[0]):
            continue  # days, and what stands beside them; "affaire n° 06-20180623"
        before = text[max(0, match.start() - 90) : match.start()].rpartition("\n")[2]
        mobile = re.sub(r"\D", "", match[0])[-9:].startswith(("6", "7"))
        line = None if mobile else _OFFICE_LINE.search(before)
        if line and (line["fax"] or _FAX_NEXT.match(text, match.end())):
            continue
        headed = not mobile and (
            (_LETTERHEAD.search(before) and _SITE_NEXT.match(text, match.end()))
            or _BOXED.search(before)
            or _ROLE_NEXT.match(text, match.end())
            or _OWN_SITE_NEXT.match(text, match.end())
            or (head and head.end() < match.start() < _LETTERHEAD_ENDS and not _OF_SOMEONE.search(text, 0, match.start()))
        )
        if not (headed or _PUBLIC_LINE.search(before)) or _OF_SOMEONE.search(before):
            yield match.span()
    for match in _MAIL.finditer(text):
        if not _PUBLIC_BOX.match(match[0]) and not _is_of_the_site(text, match):
            yield match.span()


def _is_of_the_site(text: str, mail: re.Match[str]) -> bool:
    """Whether the body's own site stands behind a box that is one word and no given name: "ormes@valmont.fr, www.valmont.fr"."""
    box, _, host = mail[0].lower().partition("@")
    site = _SITE.match(text, mail.end()) if box.isalpha() and box not in GIVEN_NAMES else None
    return site is not None and site["host"].lower() in (host, host.partition(".")[2])


def birth_before(text: str, start: int) -> Span | None:
    """The day that a list prints right before an address."""
    day = _DAY_LAST.search(text, max(0, start - 16), start)
    return day.span() if day else None


def of_the_dead(text: str, start: int, end: int) -> bool:
    """Whether a birth is told in somebody's biography: the years of a whole life stand before it, or the death behind."""
    before = text[max(0, start - 120) : start]
    return bool(_LIVED.search(before) or (_DIED.search(text, start, end + 60) and not _OF_SOMEONE.search(before)))
