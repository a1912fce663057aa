"""Whether a beneficiary is a natural person (personne physique), whose name is masked: when nothing tells, it is one (CRPA L312-1-2)."""

import re
from functools import lru_cache

from database.privacy.body_words import is_body
from database.privacy.name_words import is_given, tokens

_CIVILITY = re.compile(
    r"(?i:(?<![\w.'’])(?:mm?\.\s?|mr\.?\s|mmes?\.?\s|mlles?\.?\s|messieurs\s|mesdames\s|monsieur\s|madame\s|mademoiselle\s|époux\s"
    r"|consorts\s))\S"
    r"|(?<![\w.'’])MM?\s(?=[A-ZÀ-Ý])"
)
_CIVILITY_WORD = re.compile(
    r"(?i)^.{0,60}?(?<![\w.'’])(?:mm?\.?|mr\.?|mmes?\.?|mlles?\.?|monsieur|madame|mademoiselle|époux|consorts)\s+|^mm?\."
)
_PARTS = re.compile(r"\s{0,3}[–—/,;()]\s{0,3}|\s{1,3}-\s{1,3}")
_SMALL = frozenset(("de", "du", "la", "le", "des", "d", "et", "el", "ben", "van", "von"))
_CAPITALS_THEN_GIVEN = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,30} ){1,3}"
    r"[A-ZÀ-Þ][a-zß-ÿœ]{1,30}(?:-[A-ZÀ-Þa-z][a-zß-ÿœ]{1,30}){0,3}(?: [A-ZÀ-Þ][a-zß-ÿœ-]{1,30}){0,2}"
)
_GIVEN_THEN_CAPITALS = re.compile(r"[A-ZÀ-Þ][a-zß-ÿœ]{1,30}(?:-[A-ZÀ-Þa-z][a-zß-ÿœ]{1,30}){0,3}(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,30}){1,3}")
# What councils grant to inhabitants; the second kind goes to associations as well.
_FOR_PERSONS = re.compile(
    r"(?i)\b(?:bourses?(?!\s(?:du travail|de commerce))|ravalements?|fa[cç]ades?|baf[ad]|permis|remises? gracieuses?)\b"
)
_OFTEN_FOR_PERSONS = re.compile(
    r"(?i)\b(?:primes?|secours(?!\s(?:populaire|catholique|islamique|en mer))|"
    r"aides?\s(?:à|au|aux|individuelles?|sociales?)|allocations?)(?!\w)"
)
_FOR_BODIES = re.compile(r"(?i)\b(?:associati\w+|clubs?|sporti\w+|culturel\w+|organismes?|écoles?|scolaires?|amicales?)\b")


@lru_cache(maxsize=100_000)
def is_person(name: str, matter: str = "", council: str = "") -> bool:
    """Whether the name is a natural person's, under the act's title and in this council; a sole trader printed by name alone is one."""
    if _CIVILITY.search(name):
        return True
    if any(_is_known_person(part) for part in _PARTS.split(name) if not is_body(part)):
        return True
    if is_body(name):
        return False
    for_bodies = bool(_FOR_BODIES.search(matter))
    if _FOR_PERSONS.search(matter) or (not for_bodies and _OFTEN_FOR_PERSONS.search(matter)):
        return True
    return not for_bodies and any(_is_shaped_like_one(part, council) for part in _PARTS.split(name))


def person_in(name: str, matter: str, council: str) -> list[str]:
    """The parts of a beneficiary's words that name a natural person, without civility; none where it is no person."""
    if not is_person(name, matter, council):
        return []
    parts = _PARTS.split(name)
    named = [part for part in parts if _CIVILITY.search(part) or (not is_body(part) and _is_known_person(part))]
    parts = [_CIVILITY_WORD.sub("", part) for part in named or parts if _CIVILITY.search(part) or not is_body(part)]
    return [part for part in parts if len(part) > 2]


def _is_known_person(part: str) -> bool:
    """A given name and a family name, and no other words."""
    words = re.findall(r"[^\W\d_]+", part)
    return any(map(is_given, words)) and 2 <= len(words) <= 5 and all(word[0].isupper() or word in _SMALL for word in words)


def _is_shaped_like_one(part: str, council: str) -> bool:
    """A family name in capitals beside one that is not, neither of them the town's."""
    shaped = _CAPITALS_THEN_GIVEN.fullmatch(part) or _GIVEN_THEN_CAPITALS.fullmatch(part)
    town = {word for word in tokens(council) if len(word) > 2}
    return bool(shaped) and town.isdisjoint(tokens(part))


PERSONS = [
    ("Julie Verdier", ""),
    ("M. Verdier", ""),
    ("VERDIER Julie", "Subventions aux associations"),
    ("Mme de La Tour", ""),
    ("Jean-Pierre Dorval", ""),
    ("NOIRVAL Zélinda", "Subvention"),
    ("Zélinda NOIRVAL", "Subvention"),
    ("VERDIER Julie – SCI DU PUITS", ""),
    ("JULIE VERDIER / SCI DU PUITS", ""),
    ("OTV – M. NOIRVAL", "Subventions aux associations"),
    ("SARL du Puits (Mme NOIRVAL)", ""),
    ("NOIRVAL", "Ravalement des façades"),
    ("NOIRVAL-DORVAL", "Opération façades - aides aux propriétaires"),
    ("L’ORVAL Zélindo", "Bourses aux étudiants"),
    ("NOIR El Zélindo", "Bourse Initiatives"),
    ("NOIRVAL", "Aide à l'achat d'un vélo"),
    ("Noirval Zélinda", "BAFA"),
]
NO_PERSONS = [
    ("SARL Verdier", ""),
    ("Voirie du Val", ""),
    ("École Jules Dorval", ""),
    ("Les Amis de Julie", ""),
    ("Martin Constructions", ""),
    ("Dorval & Fils", ""),
    ("CCAS", "Aides aux vacances"),
    ("Saint Martin Basket", ""),
    ("ORV Escrime", "Subventions"),
    ("ORVAM Valombre", "Subventions"),
    ("ORVAM Puits", "Subventions aux associations sportives"),
    ("CHAMBRE DE COMMERCE – CHEQUES VACANCES", ""),
    ("ORC – section Animation", ""),
    ("SCI du Puits", "Ravalement des façades"),
    ("Association du Val", "Bourse aux projets"),
    ("Secours populaire", "Secours d'urgence"),
    ("Pandorine", "Aide aux associations culturelles"),
]
