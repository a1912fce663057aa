"""What an amount stands for, from the words beside it: floor, ceiling, estimate, share, unit price, old or new total, change."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.money_role_words import AFTER, BEFORE, Role
from data_loaders.documents.text.phrase import phrase

_YEAR = phrase(r"annuel|par an\b|/ ?an\b|chaque annee|par annee")
_ANNUAL = phrase(
    r"\bmontant(?: global| total| mini(?:mum)?| maxi(?:mum)?)? annuel(?: global| forfaitaire| mini(?:mum)?| maxi(?:mum)?)? "
    r"(?:de|:) ?(?=\d)"
)
_FIGURE = 30
_FIGURES = re.compile(r"\d")  # "2 400 € HT puis 180 € par an": the year is the second's
_PERIOD = phrase(r"par periode|chaque periode|periode initiale|pour la periode|par reconduction")
_PAIR = phrase(
    r"\s{0,2}(?:€|euros?)?\s{0,2}(?:h\.? ?t\.?|t\.? ?t\.? ?c\.?)?\s{0,2}(?:et|a)\s{0,2}(?:un (?:maximum|montant maximum) de\s{0,2})?\Z"
)
_STEP = phrase(r"\b(?:port|pass|augment|ramen|diminu)\w{1,6} (?:\w{1,14}[\s']){0,6}de\s{0,2}\Z")
_TWIN = phrase(r"[\s,;:.]{0,3}(?:\(?\s?soit|\(|ou|-|/|=|,)?\s{0,3}(?:un montant (?:total )?(?:ttc |ht )?(?:de )?|de |- )?\Z")
NO_MINIMUM = phrase(r"sans (?:montant )?(?:minimum|mini)\b|pas de (?:montant )?mini(?:mum)?\b|minimum ?: ?(?:neant|aucun|sans|0\b)")
NO_MAXIMUM = phrase(
    r"sans (?:montant )?(?:maximum|maxi)\b|ni (?:montant )?maxi(?:mum)?\b|pas de (?:montant )?maxi(?:mum)?\b|maximum ?: ?(?:neant|"
    r"aucun|sans)"
)


_LEAST = 10.0  # less is the price of a meal, a copy, a metre: no contract's


@dataclass(frozen=True, slots=True)
class Priced:
    """An amount with its role; `year` and `period` tell what stretch of time it is for."""

    amount: Amount
    role: Role
    scope: Literal["total", "year", "period"]


def role_of(folded: str, amount: Amount, floor: int) -> Role:
    """The role told by the nearest words, looked for no further left than `floor`."""
    after = folded[amount.end : amount.end + 40]
    for role, pattern in AFTER:
        if pattern.match(after):
            return role
    before = folded[max(floor, amount.start - 110) : amount.start]
    hits = [(match.start(), role) for role, pattern in BEFORE if (match := _last(pattern, before))]
    if not hits:
        return "plain"
    nearest = max(hits)[1]
    return "new" if nearest == "sum" and any(role == "new" for _, role in hits) else nearest  # "portant le montant total du marché à"


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match that begins nearest to the end of a short text."""
    found, start = None, 0
    while match := pattern.search(text, start):
        found, start = match, match.start() + 1
    return found


def scope_of(folded: str, amount: Amount, floor: int) -> Literal["total", "year", "period"]:
    """ "annuel" before or "par an" after: a year's amount."""
    near = folded[max(floor, amount.start - 70) : amount.start] + " | " + _FIGURES.split(folded[amount.end : amount.end + 25])[0]
    if _YEAR.search(near):
        return "year"
    return "period" if _PERIOD.search(near) else "total"


def yearly(folded: str, start: int, end: int) -> set[float]:
    """The values that a stretch prints as a year's: "pour un montant annuel de 13 162 €"."""
    found = (_ANNUAL.finditer(folded, start, end)) if start < end else ()
    return {one.value for match in found for one in money.find(folded, match.end(), min(end, match.end() + _FIGURE))[:1]}


def priced(folded: str, start: int, end: int) -> list[Priced]:
    """The amounts of a stretch with their roles; a TTC figure that only restates the HT figure before it is left out."""
    kept: list[Priced] = []
    floor = start
    for amount in money.find(folded, start, end):
        previous = kept[-1] if kept else None
        between = folded[previous.amount.end : amount.start] if previous else ""
        if previous and _restates(previous.amount, amount, between):
            floor = amount.end
            continue
        if previous and _restates(amount, previous.amount, between):
            kept[-1] = replace(previous, amount=amount)  # TTC first, HT behind it
            floor = amount.end
            continue
        role = role_of(folded, amount, floor)
        if role == "plain" and 0 < amount.value < _LEAST:
            role = "unit"
        if (
            previous
            and len(between) < 40
            and _PAIR.fullmatch(between)
            and _STEP.search(folded, max(start, previous.amount.start - 60), previous.amount.start)
        ):
            kept[-1] = Priced(previous.amount, "old", previous.scope)
            role = "new"
        elif previous and len(between) < 40 and _PAIR.fullmatch(between) and _opens_range(folded, previous, start):
            if previous.role == "estimate":
                role = "estimate"  # "enveloppe prévisionnelle de travaux : entre 210 000 € et 330 000 €"
            else:
                kept[-1] = Priced(previous.amount, "min", previous.scope)
                role = "max"
        kept.append(Priced(amount, role, scope_of(folded, amount, floor)))
        floor = amount.end
    return kept


def _restates(first: Amount, second: Amount, between: str) -> bool:
    """ "12 000 € HT soit 14 400 € TTC", or the other way round: between the two lies at most a rate of VAT."""
    if first.tax != "HT" or second.tax != "TTC" or len(between) > 30:
        return False
    return bool(_TWIN.fullmatch(between)) and 1.0 < second.value / (first.value or 1) < 1.25


def _opens_range(folded: str, first: Priced, start: int) -> bool:
    before = folded[max(start, first.amount.start - 40) : first.amount.start]
    if re.search(r"\b(?:entre|de)\s{0,2}(?:un (?:minimum|montant minimum) (?:de )?)?\Z", before):
        return True
    return first.amount.bare or bool(re.search(r":\s{0,2}\Z", before)) or first.role == "min"


def example(text: str) -> list[tuple[Role, float]]:
    """What the file says of a folded text."""
    return [(p.role, p.amount.value) for p in priced(text, 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[Role, float]]]] = [
    ("un minimum de 10 000 € ht et un maximum de 40 000 € ht", [("min", 10000), ("max", 40000)]),
    ("compris entre 22 000 et 88 000 € ht", [("min", 22000), ("max", 88000)]),
    ("porte le montant de 45 000,00 € ht a 48 200,50 € ht", [("old", 45000), ("new", 48200.5)]),
    ("12 000 € ht soit 14 400 € ttc", [("plain", 12000)]),
    ("63 480 € ttc (52 900 € ht), dont 11 200 € ht de maintenance", [("plain", 52900), ("share", 11200)]),
    ("310 000 € ht et 85 000 € ht en tranche conditionnelle", [("plain", 310000), ("option", 85000)]),
    ("montant estimatif : 60 € ht\nminimum : 20 € ht\nmaximum : 90 € ht", [("estimate", 60), ("min", 20), ("max", 90)]),
    ("travaux estimes a 90 000 € ht", [("estimate", 90000)]),
    ("enveloppe previsionnelle de travaux : entre 21 000 € ht et 33 000 € ht", [("estimate", 21000), ("estimate", 33000)]),
    ("au prix de 12 € ht le m2", [("unit", 12)]),
    ("nouveau montant du marche : 105 000 € ht", [("new", 105000)]),
]
NOT_FOUND = ["article 6574", "au cours de la seance du 12 mai 2020"]
