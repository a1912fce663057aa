"""People told by the place where they stand: rows of requests behind a day, of debts, of sales, who signs for another, who teaches."""

import re
from collections.abc import Iterator

from database.privacy.body_words import is_body
from database.privacy.lexicon import PLACES
from database.privacy.name_words import in_two_prints, is_full_name, is_given, name_at, tokens
from database.privacy.plain import Span

# A table of permits or graves: the day, then whoever asked.
_DATED = re.compile(r"(?<!\d)\d{2}/\d{2}/\d{2,4}\s{1,3}(?=[A-ZÀ-Ý]{2,})")
_OF_REQUESTS = re.compile(r"(?i)\b(?:demandeurs?|pétitionnaires?|concessionnaires?)\b")
_REACH = 3000
# "Pour le président et par délégation, signé électroniquement par : Léa Noir": an office behind the name tells who was elected.
_BY_DELEGATION = re.compile(r"(?i)\bpar délégation\b[^█]{0,120}?\bsigné (?:[ée]lectroniquement )?par\s?:?\s{1,3}(?=[A-ZÀ-Ý])")
_TEACHES = re.compile(r"\b(?:[Mm]a[iî]tresse|la classe de)\s(?=[A-ZÀ-Ý][a-zß-ÿ])")
_WORD = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿ]{2,15})?(?![\w'-])")
# A list of debts by the surname alone, an initial behind it at most: "NOIR – 128,40 €", "ROUX J-P. 88,10".
_DEBTS = re.compile(
    r"(?i)\b(?:non[- ]valeurs?|créances? (?:éteintes?|irrécouvrables?|admises?|minimes?)|restes? à recouvrer|impayés?|redevables|débiteurs)"
    r"\b[^\n.;:█]{0,60}[:\n]"
)
_SURNAME = r"[A-ZÀ-Þ][A-ZÀ-Þ'-]{3,25}"
_OWES = re.compile(
    rf"\s{{0,3}}(?:[-–•*] ?|\d{{1,3}}[.)] )?(?P<who>{_SURNAME}(?: {_SURNAME})?(?: [A-ZÀ-Ý]\.?(?:-?[A-ZÀ-Ý]\.?)?(?![\w'-]))?)"
    r"[ :–—-]{1,3}\d[\d ]{0,8},\d\d(?!\d) ?(?:€|euros?)?[ ;,|–]{0,3}"
)
_MOST_ROWS = 80
# "DIA n° 12 – NOIR/ROUX – 14 rue du Puits": who sells and who buys.
_FOR_SALE = re.compile(
    rf"(?:\bD\.?I\.?A\.?(?![\w'-])|[Ii]ntentions? d'aliéner)[^\n;█]{{0,30}}?[–:-] (?P<who>{_SURNAME})(?: ?/ ?(?P<other>{_SURNAME}))?"
    r"(?= ?[–,;:|-] ?)"
)
_NO_SURNAME = re.compile(
    r"(?:TOTAL|MONTANT|SOMME|SOIT|ANN[ÉE]E|RUE|ROUTE|CHEMIN|HAMEAU|LIEU|PARCELLE|SECTION|BOURG|TERRAIN|IMMEUBLE|APPART"
    r"|CANTINE|GARDERIE|LOYER|TAXE|EAU|ASSAINISSEMENT|ORDURE|REDEVANCE|P[ÉE]RISCOLAIRE|DIVERS|EXERCICE|BUDGET|RESTAURATION|CENTRE|PERTE|COMPTE)"
)
# What every text holds in which one of these rules finds something, in words that Rust's dialect knows too (see untouched.py).
OPENINGS = (_DATED, _DEBTS, _FOR_SALE, _BY_DELEGATION, _TEACHES)


def by_place(text: str) -> Iterator[Span]:
    """Ranges of such names."""
    for row in _DATED.finditer(text):
        found = name_at(text, row.end())
        named = found is not None and in_two_prints(text[slice(*found)]) and not is_body(text[slice(*found)])
        if found and named and _OF_REQUESTS.search(text, max(0, row.start() - _REACH), row.start()):
            yield found
    yield from (span for span in (*_owing(text), *_sold(text)) if _is_surname(text[slice(*span)]))
    for signed in _BY_DELEGATION.finditer(text):
        found = name_at(text, signed.end())
        if found and is_full_name(text[slice(*found)]):
            yield found
    for told in _TEACHES.finditer(text):
        word = _WORD.match(text, told.end())
        if word and is_given(word[0]):
            yield word.span()


def _owing(text: str) -> Iterator[Span]:
    for head in _DEBTS.finditer(text):
        here = head.end()
        for _ in range(_MOST_ROWS):
            if not (debt := _OWES.match(text, here)):
                break
            yield debt.span("who")
            here = debt.end()


def _sold(text: str) -> Iterator[Span]:
    for sale in _FOR_SALE.finditer(text):
        yield from (sale.span(side) for side in ("who", "other") if sale[side])


def _is_surname(name: str) -> bool:
    """Words in capitals that are no body's, no place's and no sum's."""
    return not is_body(name) and not _NO_SURNAME.match(name) and PLACES.isdisjoint(tokens(name))
