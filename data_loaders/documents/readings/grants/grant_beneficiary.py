"""The beneficiary (bénéficiaire) of a grant, as printed, and its name without determiner, civility, address or code."""

import re

from data_loaders.documents.readings.grants import grant_name_end, grant_no_name
from data_loaders.documents.text.grant_words import BODY, GIVERS
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_LEAD = re.compile(
    r"(?:[\s•*|>«\";,.✓➢▪-]|(?:et|ainsi que)\s{1,3}(?=\S)|(?:association|section|l'association|l'|la|le|les|des|du|de la|de l'|aux?|"
    r"a(?= l'| la )|m\.|mme|mr|mlle|monsieur|madame|"
    r"unanimite|adopte|vote)(?=[\s«\":])\s{0,2}(?::\s)?|[ld]'(?=\S)|\d{1,2}\s?(?:pour|contre|abstentions?|voix)\b|"
    r"\d{1,6}\s{1,8}(?=[a-z«])|\d{1,2}\s?[-).]\s|[a-d]\)\s|€)"
)
_TAIL = re.compile(
    r"(?:\s{0,3}(?:[/(–-]\s?)?\b(?:fonctionnement|investissement)\)?|\s{0,3}\((?:article|compte|convention|syndic|tresorier|president|subvention|\d)[^()]{0,60}\)|"
    r"\s{0,2},\s{0,2}\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av|bd|boulevard|place|impasse|chemin|allee|route|quai|cours|"
    r"square)\b[^€]{0,90}|"
    r"\s(?:f|m|p|i|a|au|aux|de|du|des|et|la|le|les|en)\Z|[\s:;,.•*|=»\"/-]{1,9}|\s\d{1,3}\Z)\Z"
)
_LAST_NUMBER = re.compile(r"( {1,2}\d{2,3})[ \t]{0,6}")
_ADDRESS = re.compile(r"\s{0,2},\s{0,2}\d")
_INTO = phrase(
    r"\s{0,2}(?:,\s)?(?:(?:est|sera|soit|a ete|qui sera)\s(?:attribuee?|accordee?|versee?|allouee?|"
    r"octroyee?|votee?)\s(?:a l'unanimite\s)?)?(?:\(?[a-z ]{0,30}\)?\s)??"
    r"(?:(?:en faveur d[eu]s?|au profit d[eu]s?|au benefice d[eu]s?|a|aux?)\s{1,2}|"
    r"(?:pour|avec) (?=l'(?:association|amicale|ecole|union)|le (?:club|comite)|la (?:cooperative|fondation)))(?=\S)"
)
_AND_TO = re.compile(r"\bet (?:a|aux?)\s{1,2}\Z")  # "… et à Y 8 000 €": the next sum's name
_NUMBERED = re.compile(r" \d{1,2}")
_CODE = re.compile(r"\n\s{0,2}\d{3,6}\s{1,3}(?=[a-z])")
_STREET = re.compile(
    r"\n\s{0,3}\d{1,4}(?: (?:bis|ter))?,? (?:rue|ruelle|chemin|sente|sentier|route|avenue|place|impasse|allee|boulevard|quai|cours|square|"
    r"clos|hameau|residence)\b[^\n]{0,60}\n\s{0,3}\d{5}\s"
)  # the lines of an address under a name
# "ASSOCIATION DES RÉSIDENTS": what follows is no name by itself.
_OF_WHAT = phrase(
    r"(?:d[eu]|des|d'|pour)\b|(?:sportive|culturelle|inter(?:nationale|communale)|nationale|departementale|regionale|communale|locale|"
    r"federative|familiale|humanitaire|francaise|artistique|generale|syndicale|agricole)\b"
)
_PURPOSE = phrase(
    r"(?:l'|la |le )?(?:association|comite|groupement|fondation|societe|union|ligue|federation|collectif|agence|institut|mouvement|"
    r"syndicat)"
    r"(?: (?:departementale?|regionale?|nationale?|communale?|locale?|intercommunale?|francaise?))? pour"
)
_LONE = phrase(r"\s{0,2}(?:association|amicale|comite|club|cooperative)s?\b")
_TOWN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-Za-zà-ÿ]+){0,4}(?=\\s*[,.;:\\n(]|\\s+[a-zà-ÿ])")
_UNIT_PRICE = phrase(r"[\s:(,-]{1,6}\d[\d .,]{0,9}(?:€|euros?) ?(?:par|/) ?[a-z]")
_NEXT_LINE = re.compile(r"[^\n]{0,60}\n\s{0,12}(?=[^\W\d_])")
_ASIDE = re.compile(r"\s?\([a-zà-ÿ][a-zà-ÿ '-]{3,13}\)\Z|\s?, (?:comité|antenne|section|délégation|équipe)\b[^,]{0,40}\Z")
_OWN = ("son ", "sa ", "ses ", "leur ")
LONGEST = 95


def is_beneficiary(raw: str) -> bool:
    """A name proper: a capital in it or the noun of a body, and neither a giver of grants nor a general word."""
    folded = fold(raw).strip()
    given = GIVERS.match(folded) and not ((raw.isupper() and folded.startswith(_OWN)) or raw.startswith("SA "))  # "SON ET LUMIERE"
    if len(folded) < 3 or given or not re.search(r"[a-z]\.?[a-z]", folded) or len(folded) > LONGEST + 30:
        return False
    if grant_no_name.is_none(raw, folded) or folded.count("(") != folded.count(")"):
        return False
    return (
        raw.lstrip(' «"(')[:1].isupper()
        or bool(re.match(r"[0-9]{1,4}[A-Z]|\d{1,3} [a-zà-ÿ]+ [A-Z]|[A-Z]'", raw))
        or (bool(BODY.match(folded)) and " " in folded.strip())
    )


def after(view: View, here: int, limit: int) -> tuple[int, int] | None:
    """The name behind an amount: "636,48 € à l'association DUPONT"."""
    found = _INTO.match(view.folded, here, limit)
    if found and (_is_place(view, found.end(), limit) or _AND_TO.search(view.folded, max(here, found.end() - 8), found.end())):
        return None
    return named_at(view, found.end(), limit) if found else None


def _is_place(view: View, start: int, limit: int) -> bool:
    """ "à Dupontville": one bare capitalised word is a town more often than an association."""
    return bool(_TOWN.match(view.raw, start, limit)) and view.folded.endswith((" a ", " a\n", "\na "), 0, start)


def named_at(view: View, start: int, limit: int) -> tuple[int, int] | None:
    """The name that begins at `start`, up to the words that end it."""
    limit = min(limit, start + LONGEST)
    begin = past_lead(view, start, limit)
    if begin < limit and view.raw[begin] in '«"':
        begin += 1
    stop = grant_name_end.find(view, begin, begin + 1, limit)
    if stop and _PURPOSE.fullmatch(view.folded, start, stop.end()):
        stop = grant_name_end.find(view, begin, stop.end(), limit)  # "l'Association pour le développement…": the purpose is the name
    end = _without_tail(view, begin, stop.start() if stop else limit)
    if stop and _NUMBERED.fullmatch(view.folded, end, stop.start()):
        end = stop.start()  # "l'Université du Val 2,": in a sentence the number is of the name
    if stop is None and limit == start + LONGEST:
        return None
    return (begin, end) if end > begin and is_beneficiary(view.raw[begin:end]) else None


def past_lead(view: View, start: int, limit: int) -> int:
    """Behind bullets, determiners, civilities and codes."""
    here = start
    while here < limit and (lead := _LEAD.match(view.folded, here, limit)) and lead.end() > here:
        word = lead.group().strip()
        if word.endswith(("association", "section")) and (
            view.raw[lead.end() : lead.end() + 1].islower() or _OF_WHAT.match(view.folded, lead.end())
        ):
            return here + len(word) - len(word.removeprefix("l'"))  # "association familiale rurale": the word belongs to the name
        if word in ("a", "l'", "la", "le", "les") and view.raw[here].isupper() and not _LONE.match(view.folded, lead.end()):
            break  # "La Clé des Champs", "A L'ECOUTE DU VAL": as printed
        here = lead.end()
    return here


def _without_tail(view: View, start: int, end: int) -> int:
    address = False
    while end > start and (tail := _TAIL.search(view.folded, max(start, end - 110), end)) and tail.start() < end:
        if address and tail.group().strip().isdecimal():
            return end  # "CENTURY 21, 1 rue des Lilas": the number before the address is of the name
        address = bool(_ADDRESS.match(tail.group()))
        end = tail.start()
    return end


def of_label(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The beneficiary of a row of a table or list: its label without code, address and column letters."""
    street = _STREET.search(view.folded, start, end)
    end = street.start() if street else end
    codes = list(_CODE.finditer(view.folded, start, end))
    begin = past_lead(view, codes[-1].end() if codes else start, end)
    unit = _UNIT_PRICE.search(view.folded, begin, end)
    if unit and (line := _NEXT_LINE.match(view.raw, unit.end(), end)):
        return of_label(view, line.end(), end)  # "Arbre de Noël : 6 € par enfant⏎École du Val (112 enfants)": a heading above
    stop = _without_tail(view, begin, unit.start() if unit else end)
    if bracket := re.search(r"\s?\((?![^()]{1,14}\))", view.folded[begin:stop]):
        stop = _without_tail(view, begin, begin + bracket.start())
    stop = aside.start() if (aside := _ASIDE.search(view.raw, begin + 3, stop)) else stop  # "ORME (chasse)", "ORME, antenne du Val"
    return (begin, stop) if stop > begin and stop - begin <= 130 and is_beneficiary(view.raw[begin:stop]) else None


def before_type(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """The beneficiary before the column of its type; a number right before that column is of the name: "COMITE DU VAL 34 F"."""
    name = of_label(view, start, stop)
    number = _LAST_NUMBER.fullmatch(view.raw, name[1], stop) if name else None
    return (name[0], number.end(1)) if name and number else name


def example(text: str) -> str | None:
    """The beneficiary of a row's label."""
    found = of_label(View.of(text), 0, len(text))
    return text[found[0] : found[1]] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Boule (jeux) : ", "Boule"),
    ("- Amicale laïque de Valbourg : ", "Amicale laïque de Valbourg"),
    ("Association Sportive du Val ", "Association Sportive du Val"),
    ("M. PETIT Jean, 10 rue du Val ", "PETIT Jean"),
    ("4853 JEUNES DU VAL F ", "JEUNES DU VAL"),
    ("| Les Amis du Four | ", "Les Amis du Four"),
    ("Unanimité Coopérative scolaire ", "Coopérative scolaire"),
    ("M. Jean PETIT\n8, rue du Val\n99350 VALBOURG\n", "Jean PETIT"),
    ("Club d'arc (Article 6574) ", "Club d'arc"),
    ("49 SON ET LUMIERE DU VAL ", "SON ET LUMIERE DU VAL"),
    ("77 A L'ECOUTE DU VAL ", "A L'ECOUTE DU VAL"),
    ("- à l'École de musique du Val", "École de musique du Val"),
    ("Arbre de Noël : 6,50 euros par enfant\n   École du Val (112 enfants) : ", "École du Val"),
    ("EURL Val Agglomération Handball ", "EURL Val Agglomération Handball"),
]
NOT_FOUND = [
    "Total général ",
    "(41,10*198) élèves ",
    "Budget annexe ",
    "associations sportives ",
    "Soit un total de ",
    "L'amortissement linéaire ",
    "F Solidarité ",
    "F Petite enfance ",
    "Dont actions culturelles ",
    "Aide en nature ",
    "Tennis : néant ",
    "16ANS AU CAFE ",
    "Rapporteur : Mme Rose NOIR Sortie ",
    "Don du Val\nLa reconduction de l'aide ",
    "Don du Val\nLe montant voté ",
]
