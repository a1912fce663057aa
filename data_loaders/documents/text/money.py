"""Amounts of money (montants) as councils print them: "58 911,23 € H.T.", "1.223.875 €", "22 000 et 88 000 euros HT", "15 K€".

HT is "hors taxes" (VAT left out), TTC "toutes taxes comprises" (VAT in). Nothing is converted from one to the other.
An amount that stands in letters alone is one too ("trois cents euros"); beside its figures it is told once, by these.
"""

import re
from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.text.words import money_letters

Tax = Literal["HT", "TTC"]

# Groups of three after a space, a line break or a dot; every repetition is bounded, so a match is tried in constant time.
_WHOLE = r"\d{1,3}(?:[ .]{1,2}\d{3}|\s{1,3}\d{3}){1,4}(?!\d)|\d{1,9}"
_NUMBER = rf"(?<![\d,.])(?P<sign>[-+] ?)?(?P<whole>{_WHOLE})(?:(?P<mark>[,.]) ?(?P<cents>\d{{1,2}})(?!\d)|,-{{1,2}}(?= ?(?:€|eur)))?"
_UNIT = (
    r"(?P<unit>k ?€|m ?€|k ?euros?\b|millions? d'? ?(?:€ ?uros?|euros?|€)|milliers? d'euros?|€ ?uros?\b|€|euros?\b|eur\b|£|"
    r"francs?\b|(?<=(?:\d|,)\d\d )f(?=[\s.,;:)]|\Z)|f(?=\s{0,2}(?:h\.? ?t|t\.? ?t\.? ?c)\b)|e(?=\s{0,2}(?:h\.? ?t|t\.? ?t\.? ?c)\b)|"
    r"(?=(?:h\.?t|t\.?t\.?c)(?![a-z0-9])))"
)
_AMOUNT = re.compile(rf"{_NUMBER}(?:\. ?(?=€))?\s{{0,3}}{_UNIT}")
# In a table whose heading says "en euros H.T." the figures stand bare; two decimals are asked, so that a year or a code is none.
_BARE = re.compile(rf"{_NUMBER}(?!\s{{0,2}}(?:%|€|euros|m2|m²|/))")
_FIRST_OF_RANGE = re.compile(rf"{_NUMBER}\s{{0,2}}(?:et|a|-|/)\s{{0,2}}\Z")
_TAX = r"h\.? ?t\.?(?![a-z])|hors[ -]taxes?|t\.? ?t\.? ?c\.?(?![a-z])|toutes taxes(?: comprises)?"
_TAX_AFTER = re.compile(rf"\s{{0,3}}\(?\s{{0,2}}(?:en |par an |annuels? |/ ?an )?(?P<tax>{_TAX})")
_TAX_BEFORE = re.compile(
    rf"\b(?P<tax>{_TAX})(?: annuel| global| total)?\s{{0,2}}(?:est |s'eleve |s'elevant )?(?:a |de |d'|:|=)?\s{{0,2}}\Z"
)
_ORDINAL = re.compile(r"(?:\blots?|\bn ?°|\bno|\btranche|\bphase|\barticle|\boption)\s{0,2}\Z")
# Digits that end a line and are no amount's first: of a telephone number, a page's number or a cell alone on its line.
_OWN_LINE = re.compile(r"(?:\d[ .]|(?:\A|\n)[ \t]*)\Z")
_TIMES = {"k": 1000.0, "m": 1_000_000.0}


@dataclass(frozen=True, slots=True)
class Amount:
    """[start, end) in the text searched, figure to unit and tax word; `exact` is false for K€ and M€ (rounded print)."""

    start: int
    end: int
    value: float
    currency: str
    tax: Tax | None
    exact: bool = True
    bare: bool = False


def tax_of(word: str) -> Tax:
    """HT or TTC from its printed form (folded)."""
    return "HT" if word.startswith("h") else "TTC"


def written(figure: str) -> float:
    """The value of a bare figure as it is printed: "28 600,00", "1.200"."""
    return float(re.sub(r"[ .\u00a0\u202f]", "", figure).replace(",", "."))


def _value(match: re.Match[str]) -> tuple[float, int]:
    """The number and where it starts: after "lot 5 300 000 €" the 5 is the lot's."""
    whole, start = match["whole"], match.start("whole")
    if _ORDINAL.search(match.string, max(0, start - 12), start) and (cut := re.match(r"\d{1,2}\s+(?=\d{1,3}\s\d{3}|\d{3}\Z)", whole)):
        whole, start = whole[cut.end() :], start + cut.end()
    if (broken := re.match(r"\d{1,3}[ \t]*\n\s*", whole)) and _OWN_LINE.search(match.string, max(0, start - 40), start):
        whole, start = whole[broken.end() :], start + broken.end()
    number = float(re.sub(r"\D", "", whole))
    if cents := match["cents"]:
        number += int(cents.ljust(2, "0")) / 100
    sign = match["sign"]
    if sign and sign.startswith("-") and _is_minus(match, sign):
        number = -number
        start = match.start()
    return round(number, 2), start


def _is_minus(match: re.Match[str], sign: str) -> bool:
    """A dash is a minus when it touches the figure, or parted from it where an amount is announced; else it is a mark of a list."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    if sign == "-":
        return before[-1:] in ("", " ", "\n", ":", "(")
    return before.rstrip().endswith((":", "(", " de")) and "avenant" in before


def _unit(unit: str) -> tuple[float, str]:
    if unit.startswith("f"):
        return 1.0, "FRF"
    if unit.startswith("millier"):
        return _TIMES["k"], "EUR"
    return _TIMES.get(unit[:1], 1.0), "EUR"


def _tax(folded: str, start: int, end: int) -> tuple[Tax | None, int]:
    if after := _TAX_AFTER.match(folded, end):
        return tax_of(after["tax"]), after.end()
    if before := _TAX_BEFORE.search(folded[max(0, start - 24) : start]):
        return tax_of(before["tax"]), end
    return None, end


def find(folded: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """The amounts of folded[start:end] in order, both ends of a printed range included, those in letters alone too."""
    found: list[Amount] = []
    limit = len(folded) if end is None else end
    for match in _AMOUNT.finditer(folded, start, limit):
        if not match["unit"] and not (match["cents"] or re.search(r"\D", match["whole"])):
            continue  # "712 340 HT": a figure whose unit the print lost; "12 HT" may be anything
        number, begin = _value(match)
        times, currency = _unit(match["unit"])
        tax, stop = _tax(folded, begin, match.end())
        left = max(start, begin - 26, found[-1].end if found else start)
        if first := _FIRST_OF_RANGE.search(folded[left:begin]):
            low, low_start = _value(first)
            if 0 < low * times <= number * times:
                low_end = left + first.end("cents" if first["cents"] else "whole")
                found.append(Amount(left + low_start, low_end, round(low * times, 2), currency, tax, times == 1))
        found.append(Amount(begin, stop, round(number * times, 2), currency, tax, times == 1))
    return _with_letters(folded, start, limit, found)


def _with_letters(folded: str, start: int, end: int, found: list[Amount]) -> list[Amount]:
    lettered = [
        Amount(a, stop, value, "EUR", tax) for a, b, value in money_letters.find(folded, start, end) for tax, stop in [_tax(folded, a, b)]
    ]
    return sorted([*found, *lettered], key=lambda amount: amount.start) if lettered else found


def find_bare(folded: str, start: int, end: int) -> list[Amount]:
    """Figures with two decimals and no unit, for tables whose heading names the unit."""
    found = []
    for match in _BARE.finditer(folded, start, end):
        if match["cents"] and len(match["cents"]) == 2:
            number, begin = _value(match)
            found.append(Amount(begin, match.end(), number, "EUR", None, bare=True))
    return found


def example(text: str) -> list[tuple[float, str, Tax | None]]:
    """What the file says of a folded text."""
    return [(a.value, a.currency, a.tax) for a in find(text)]


EXAMPLES: list[tuple[str, list[tuple[float, str, Tax | None]]]] = [
    ("pour un montant de 58 911,23 € h.t.", [(58911.23, "EUR", "HT")]),
    ("minimum de 200 000 € t.t.c. et maximum de 500 000 € t.t.c.", [(200000, "EUR", "TTC"), (500000, "EUR", "TTC")]),
    ("au prix de 1.223.875 €", [(1223875, "EUR", None)]),
    ("un montant compris entre 22 000 et 88 000 € ht", [(22000, "EUR", "HT"), (88000, "EUR", "HT")]),
    ("2 640.86 € h.t.", [(2640.86, "EUR", "HT")]),
    ("montant ht : 12 000 €", [(12000, "EUR", "HT")]),
    ("163 055,63€", [(163055.63, "EUR", None)]),
    ("avenant n°1 -547,00 €", [(-547, "EUR", None)]),
    ("montant de l'avenant : - 1 250,00 €", [(-1250, "EUR", None)]),
    ("entreprise alpha - 12 000,00 € ht", [(12000, "EUR", "HT")]),
    ("lot 5 300 000 €", [(300000, "EUR", None)]),
    ("tel. 02 99 00 12 34\n253 650,80 €", [(253650.8, "EUR", None)]),
    ("3\n253 650,80 €", [(253650.8, "EUR", None)]),
    ("la somme de 1\n253 650 €", [(1253650, "EUR", None)]),
    ("15 k€ ttc", [(15000, "EUR", "TTC")]),
    ("2 millions d'euros", [(2000000, "EUR", None)]),
    ("10 200,00 e ht", [(10200, "EUR", "HT")]),
    ("120 000 francs", [(120000, "FRF", None)]),
    ("moyennant 96 870,30 ht", [(96870.3, "EUR", "HT")]),
    ("450,-- € et 18 900,- euros", [(450, "EUR", None), (18900, "EUR", None)]),
    ("club photo ..... 18.000 f\n", [(18000, "FRF", None)]),
    ("douze mille euros hors taxes", [(12000, "EUR", "HT")]),
    ("la somme de deux mille euros (2 000 €)", [(2000, "EUR", None)]),
]
NOT_FOUND = ["33 % des consultations", "article 6574", "le 12 mai 2009", "1 224 m2", "rubrique 020", "lot 12 f", "lot 12 ht"]
