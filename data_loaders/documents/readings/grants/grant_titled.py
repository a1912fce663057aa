"""The one amount of a short item whose title names the beneficiary: "Subvention à l'Amicale laïque" over "2 800 € au titre de 2023"."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import FROM_OTHERS, REFUSES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_TITLE = phrase(
    r"\b(?:subvention|aide(?: financiere| exceptionnelle)?|don)(?: (?:annuelle|exceptionnelle|de fonctionnement|d'equipement|"
    r"complementaire|\d{4}))? (?:a |au |aux |en faveur d(?:e|u) )"
)
_WITH_AMOUNT = phrase(r"\b(?:subvention|aide)(?: [a-z']{2,16}){0,3} (?:de|d'un montant de) (?=\d)")
_ADOPTED = phrase(r"\b(?:adopte|approuv|accord|accept|vote|unanim|favorable)\w*|\bpour ?:? ?\d")
_SEVERAL = phrase(r"\b(?:associations|organismes|clubs|communes|ecoles|familles|particuliers|demande)\b")
_ASIDE = phrase(
    r"\bdont |\bs'ajoute\w* a\w{0,2} |\ben plus d|\bdeja |\bavai(?:t|ent) |\bau lieu d|\bcontre |\bcout|\bbudget|\bdepense|\bdevis|\bpart |"
    r"\bplafon|\bmaxim|\bloyer|\bsollicit\w+|\bdemand\w+|\ben 20\d\d"
)
_VOTED = phrase(r"\s?(?:deja )?(?:votes?|verses?|accordes?|attribues?) (?:en|le|lors)\b")
_PER = phrase(r"\s{0,2}(?:/|par )\s?[a-z]")
_OPEN = phrase(r"\b(?:report|ajourn|retir|renvoy|refus|rejet|defavorable|surseoi|en attente|ne donne pas suite)\w*|\bsous reserve")
_LONGEST = 900


def read(view: View, start: int, end: int, title: str | None) -> list[Given]:
    """The grant; none where the item is long, open, or prints two amounts that may be given."""
    if not title or any(words.search(view.folded, start, end) for words in (_OPEN, REFUSES, FROM_OTHERS)):
        return []
    if printed := _in_title(view, start, end, title):
        return printed
    head = fold(title)
    found = _TITLE.search(head)
    if not found or end - start > _LONGEST or _SEVERAL.search(head, found.start()):
        return []
    wanted = title[found.end() :]
    at = view.raw.find(wanted[:40].strip(), start, end)
    name = grant_beneficiary.named_at(view, at, at + len(wanted)) if at >= 0 and len(wanted) > 3 else None
    amounts = [a for a in money.find(view.folded, start, end) if _may_be_given(view.folded, a, start)]
    if name is None or len({a.value for a in amounts}) != 1 or amounts[0].start < name[1] or amounts[0].value <= 0:
        return []
    return [Given(*name, amounts[0], True)]


def _in_title(view: View, start: int, end: int, title: str) -> list[Given]:
    """ "Subvention de 23 500 € à l'association X", adopted under its title."""
    found = _WITH_AMOUNT.search(view.folded, start, min(end, start + len(title) + 40))
    amount = next(iter(money.find(view.folded, found.end(), min(end, found.end() + 30))), None) if found else None
    if amount is None or not _in(view.folded[amount.start : amount.end], fold(title)) or not _ADOPTED.search(view.folded, amount.end, end):
        return []
    name = grant_beneficiary.after(view, amount.end, end)
    return [Given(*name, amount, True)] if name else []


def _in(figure: str, head: str) -> bool:
    """The title itself prints the figure, whatever blanks part its digits."""
    return re.sub(r"\s", "", figure) in re.sub(r"\s", "", head)


def _may_be_given(folded: str, amount: money.Amount, start: int) -> bool:
    """Neither a part of the sum, nor what was given before, nor a unit price."""
    near = re.split(r"[.;\n]\s", folded[max(start, amount.start - 60) : amount.start])[-1]
    return not (_ASIDE.search(near) or _VOTED.match(folded, amount.end) or _PER.match(folded, amount.end))


def example(text: str) -> tuple[str, float] | None:
    """The grant of an item whose title is its first line."""
    found = read(View.of(text), 0, len(text), text.split("\n", 1)[0])
    return (text[found[0].start : found[0].end], found[0].amount.value) if found else None


EXAMPLES: list[tuple[str, tuple[str, float]]] = [
    ("Subvention à l'Union des jeunes\n65 000 € au titre de 2023, dont 40 000 € déjà versés.", ("Union des jeunes", 65000)),
    ("SUBVENTION DE 500 € A L'ASSOCIATION « JUDO DU VAL »\nAdopté à l'unanimité.", ("JUDO DU VAL", 500)),
    ("CULTURE | Subvention au Bagad du Val\n| 2 800 € - article 6574", ("Bagad du Val", 2800)),
    ("Subvention à l'association L'Orme\nIl s'agit de 12 000 €, qui s'ajoutent aux 30 000 € votés en mars.", ("L'Orme", 12000)),
]
NOT_FOUND = [
    "Subvention à l'Amicale laïque\nL'amicale demande 500 €.",
    "Subvention à l'Amicale laïque\n500 € ou 600 € selon les effectifs",
    "Subvention à l'Amicale laïque\n500 €. Dossier reporté.",
    "Subvention aux associations\n500 €",
    "Subvention à l'Amicale laïque\n5 € par élève",
]
