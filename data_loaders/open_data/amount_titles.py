"""Titles of columns that hold amounts of grants: paid, granted or only listed, and the year that the title names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PREFIX = "amount "  # no field of ours has a blank in it
YEAR = re.compile(r"\b((?:19[89]|20[0-4])\d)\b")
_PAID = re.compile(
    r"\b(?:verses?|versees?|versements?|mandates?|mandatees?|mandatements?|payes?|payees?|paiements?|liquides?|liquidees?)\b"
)
_GRANTED = re.compile(r"\b(?:votes?|votees?|attribues?|attribuees?|accordes?|accordees?|alloues?|allouees?|octroyes?|octroyees?)\b")
_MONEY = re.compile(r"\b(?:montants?|subventions?|sommes?|euros?)\b")
# What stands in such titles too and is no amount of a grant, or one of another kind.
_OTHER = re.compile(
    r"\b(?:dates?|annees?|exercices?|modes?|conditions?|modalites?|periodes?|references?|numeros?|nombres?|natures?|objets?|types?|taux|"
    r"pourcentages?|demandes?|demandees?|sollicites?|sollicitees?|proposes?|proposees?|previsions?|prevus?|prevues?|soldes?|restes?|restant|"
    r"cumuls?|cumulees?|cumules?|valorisation|valorises?|budgets?|evolution|ecarts?|variation|intitules?|libelles?|noms?|codes?|id|dispositif)\b"
)
_PAY = re.compile(r"\b(?:indemnites?|remunerations?|emoluments?|salaires?)\b")  # of people: CGCT L2123-24-1-1 has a list of them published
_TOTAL = re.compile(r"\b(?:total|totaux|totale)\b")


@dataclass(frozen=True, slots=True)
class Amount:
    """A column of amounts: its title as printed, "paid", "granted" or "listed", the year in its title, its place among them."""

    printed: str
    basis: str
    year: int | None
    place: int

    @property
    def field(self) -> str:
        """The field's name, which says it all again."""
        return f"{_PREFIX}{self.basis} {self.year or 0} {self.place}"

    @staticmethod
    def is_one(name: str) -> bool:
        """Whether a field is an amount."""
        return name.startswith(_PREFIX)

    @classmethod
    def of(cls, name: str) -> "Amount":
        """The amount of such a field, without its title."""
        _, basis, year, place = name.split(" ")
        return cls("", basis, int(year) or None, int(place))


def amounts(printed: Sequence[str], plain: Sequence[str]) -> tuple[Amount, ...]:
    """The columns of amounts, in their order; of several of one kind and year that have a total, the total alone."""
    found = [
        Amount(title, *kind, place)
        for place, (title, words) in enumerate(zip(printed, plain, strict=True))
        if "%" not in title and (kind := _kind(words))
    ]
    totals = {(one.basis, one.year) for one in found if _TOTAL.search(plain[one.place])}
    several = len({one.year for one in found}) > 1
    return tuple(
        one for one in found if (_TOTAL.search(plain[one.place]) and (one.year or not several)) or (one.basis, one.year) not in totals
    )


def is_pay(words: str) -> bool:
    """Whether a title is that of what people are paid, whom no roster follows from: who receives nothing is not in the list."""
    return bool(_PAY.search(words))


def _kind(words: str) -> tuple[str, int | None] | None:
    """(basis, year) of a title; None where it is no amount of a grant."""
    years = YEAR.findall(words)
    year = int(years[0]) if len(years) == 1 else None
    if _OTHER.search(words) or len(years) > 1:
        return None
    if year and words == str(year):
        return "listed", year
    if _PAID.search(words):
        return "paid", year
    if _GRANTED.search(words) and _MONEY.search(words):
        return "granted", year
    if _MONEY.search(words):
        return "listed", year
    return None
