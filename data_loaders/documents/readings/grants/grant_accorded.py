"""The one grant of an item whose title names who is given, and whose decision prints the amount alone: "accorde 300 €"."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import FROM_OTHERS, REFUSES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_SUBVENTION = r"(?:subventions?|aides?(?: financieres?)?|soutiens?(?: financiers?)?)"
_TO = r"(?:a l'|a la |a |au |en faveur d(?:u |e l'|e la |e )|pour (?:le |la |l'))"
# What stands before the name in a title: "Subvention au …", "Demande de subvention du …", "Convention avec l'association …".
_TITLES = (
    phrase(rf"\b{_SUBVENTION}(?: (?:annuelle|exceptionnelle|communale|municipale|20\d\d))? {_TO}(?=\S)"),
    phrase(r"\b(?:demande|sollicitation) d(?:e |'une |')(?:subvention|aide)(?: exceptionnelle| financiere)? (?:du |de la |de l')(?=\S)"),
    phrase(r"\bconvention (?:[a-z']{3,14} ){0,3}avec (?:l'|la |le )(?=(?:association|amicale|club|comite|cooperative)\b)"),
)
# "Office de tourisme – subvention 2024": the name stands first.
_FIRST = phrase(
    r"\A(?P<name>[^-–:]{4,70}?) ?[-–:] (?:attribution d'une |demande de |vote de la )?(?:subvention|aide)"
    r"(?: (?:annuelle|exceptionnelle))?(?: 20\d\d)?\Z"
)
_GIVES = phrase(
    r"(?<!avait )(?<!avaient )(?<!ayant )\b(?:accord|allou|attribu|octroi|octroy|vot)(?:e|er|ent),?"
    r" (?:a l'unanimite,? |alors |donc |finalement )?"
    r"(?:une (?:subvention|aide|somme)(?: [a-z]{4,14})? (?:de|d'un montant de) |la somme de |un montant de )?\Z|"
    r"\b(?:aide|subvention|montant)(?: est)? fixee? a \Z"
)
_GIVEN = phrase(r"\s?(?:€ )?(?:(?:sont|est|ont ete|a ete) )?(?:accord|vot|allou|attribu|octroy)ee?s?\b(?! (?:en 20|l'an|par (?:le|la|l')))")
_OPEN = phrase(r"\b(?:report|ajourn|renvoy|surseoi|retire)\w*|\ben attente|\bsous reserve|\bne donne pas suite|\bsi\b")
_SEVERAL = phrase(r"\b(?:associations|organismes|clubs|communes|ecoles|familles|particuliers|eleves|jeunes|habitants)\b")
_PER = phrase(r"\s{0,2}(?:/|par )\s?[a-z]")
_LONGEST = 900


def read(view: View, start: int, end: int, title: str | None) -> list[Given]:
    """The grant; none where the item is long or open, speaks of others' money, or gives two amounts."""
    if not title or end - start > _LONGEST or any(words.search(view.folded, start, end) for words in (_OPEN, REFUSES, FROM_OTHERS)):
        return []
    name = _named(view, start, end, title)
    given = [a for a in money.find(view.folded, start, end) if name and a.start > name[1] and _is_given(view.folded, a, start)]
    if name is None or len({a.value for a in given}) != 1 or given[0].value <= 0:
        return []
    return [Given(*name, given[-1], True)]


def _named(view: View, start: int, end: int, title: str) -> tuple[int, int] | None:
    """The beneficiary where the title prints it."""
    head = fold(title)
    if len(head) != len(title) or _SEVERAL.search(head):
        return None
    first = _FIRST.match(head)
    found = [m.end() for words in _TITLES for m in words.finditer(head)]
    wanted = title[first.start("name") : first.end("name")] if first else title[found[-1] :] if found else ""
    at = view.raw.find(wanted[:40].strip(), start, min(end, start + len(title) + 60)) if len(wanted) > 3 else -1
    return grant_beneficiary.named_at(view, at, at + len(wanted)) if at >= 0 else None


def _is_given(folded: str, amount: money.Amount, start: int) -> bool:
    """The council's own word of giving stands beside the amount."""
    if _PER.match(folded, amount.end):
        return False
    before = re.split(r"[.;\n]\s", folded[max(start, amount.start - 90) : amount.start])[-1]
    return bool(_GIVES.search(before) or _GIVEN.match(folded, amount.end))


def example(text: str) -> tuple[str, float] | None:
    """The grant of an item whose title is its first line."""
    found = read(View.of(text), 0, len(text), text.split("\n", 1)[0])
    return (text[found[0].start : found[0].end], found[0].amount.value) if found else None


EXAMPLES: list[tuple[str, tuple[str, float]]] = [
    ("Soutien au Festival des Granges\nSur proposition de la commission, le conseil accorde 6 000 €.", ("Festival des Granges", 6000)),
    ("Demande de subvention du club de VTT\nLe club demande 600 €. Le conseil accorde 300 €.", ("club de VTT", 300)),
    ("Demande d'aide de l'association Les Chats\nElle sollicite 600 €. Le conseil accorde 500 €.", ("Les Chats", 500)),
    ("Subvention au Tennis-club d'Orme\nSubvention de 1 200 € accordée. 7 pour.", ("Tennis-club d'Orme", 1200)),
    ("Soutien au festival Orme en scène\n15 000 € demandés. 10 000 € accordés à la majorité.", ("festival Orme en scène", 10000)),
    ("Subvention à Radio Orme\n4 000 € sollicités ; 3 000 € proposés ; 3 000 € votés.", ("Radio Orme", 3000)),
    ("Convention avec l'association « Les Loutres »\nLa convention est approuvée et l'aide fixée à 2 200 €.", ("Les Loutres", 2200)),
]
NOT_FOUND = [
    "Subvention au Tennis-club d'Orme\nLe club demande 600 €.",
    "Subvention au Tennis-club d'Orme\nLe conseil accorde 600 € ou 700 € votés selon le budget.",
    "Subvention au Tennis-club d'Orme\n600 € votés l'an dernier. Dossier reporté.",
    "Convention avec l'association « Les Loutres »\nLe conseil avait attribué 2 200 €. Il approuve la convention.",
    "Subvention aux associations sportives\nLe conseil accorde 600 €.",
    "Subvention au Tennis-club d'Orme\nLe conseil accorde 5 € par licencié.",
]
