"""What an amount stands for, from the words beside it: floor, ceiling, estimate, share, unit price, old or new total, change."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase

Role = Literal["plain", "min", "max", "estimate", "share", "unit", "vat", "old", "new", "change", "sum", "option", "other"]

_GAP = r"[^€;]{0,45}\Z"
_TOLD: tuple[tuple[Role, str, str], ...] = (
    ("vat", r"\btva\b|taxe sur la valeur", r"[^€;.]{0,25}\Z"),
    (
        "new",
        r"nouveau (?:montant|total|prix|cout)|montant (?:nouveau|final|definitif)|\bport(?:e|er|ant|era|es?)\b[^€;.]{0,60}\ba|"
        r"ramen\w+[^€;.]{0,60}\ba\b|(?:s'etabli|s'elev)\w+ (?:donc |ainsi |desormais |maintenant )?apres|"
        r"passe\w*[^€;.]{0,40} (?:de [^;]{4,40} )?a\b|"
        r"(?:apres|suite a) (?:cet |l')?avenants?|s'elever?a desormais|arret\w+[^€;.]{0,40}\b(?:somme|montant)",
        r"[^€;.]{0,40}\Z",
    ),
    ("old", r"initial\w*|marche de base|anterieur\w*|ancien\w*|precedent\w*", _GAP),
    (
        "change",
        r"(?<!apres cet )(?<!apres l')(?<!apres )(?<!suite a l')avenants?\b|plus[- ]?values?|moins[- ]?values?|augmentation|"
        r"diminution|supplementaires?|complementaires?|surcout|majoration|en (?:plus|moins)",
        r"[^€;]{0,100}\Z",
    ),
    ("min", r"\bmini(?:mum|mal|male|ma)?\b|plancher", _GAP),
    (
        "max",
        r"\bmaxi(?:mum|mal|male|ma)?\b|plafond\w*|dans la limite|n'excedant pas|ne (?:peut|pourra|"
        r"devra)\w* (?:pas )?(?:exceder|depasser)",
        _GAP,
    ),
    ("estimate", r"\bestim\w+|previsionnel\w*|enveloppe|evalue\w*|a titre indicatif|seuils?", r"[^€;]{0,50}\Z"),
    (
        "share",
        r"\bparts? (?:de |du |des |a |ville|communale)|reste a (?:la )?charge|quote-part|a la charge|participation|"
        r"subvention\w*|remboursement",
        r"[^€;]{0,45}\Z",
    ),
    ("share", r"\bdont\b", r"[^€;.]{0,25}\Z"),
    ("unit", r"\bprix (?:unitaires?|du repas|du metre|de la tonne|de l'heure)|\b(?:tarif|taux) horaires?", r"[^€;.]{0,30}\Z"),
    (
        "sum",
        r"total general|total des (?:lots|marches|travaux|offres)|montant total (?:du marche|des)|cout total|soit un total|"
        r"total (?:ht|ttc)|\btotal\s{0,2}:?",
        r"[^€;,a-z]{0,6}\Z|"
        r"(?:total general|total des (?:lots|marches|travaux|offres)|montant total (?:du marche |des )|cout (?:total|"
        r"global))[^€;]{0,45}\Z",
    ),
    ("option", r"\b(?:options?|variantes?|pse|tranches? (?:conditionnelle|optionnelle)s?|tranche \d)\b", r"[^€;.]{0,40}\Z"),
    (
        "other",
        r"penalites?|caution\w*|retenues? (?:de garantie|sur)|capital|loyers?|redevances?|recettes?|franchise|indemnites?|"
        r"chiffre d'affaires|assiette|en reclamation",
        r"[^€;.]{0,40}\Z",
    ),
)
_BEFORE = tuple((role, phrase(rf"(?:{words}){gap}")) for role, words, gap in _TOLD)
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "unit",
        phrase(
            r"\s{0,2}(?:h\.?t\.?|t\.?t\.?c\.?)?\s{0,2}(?:/|par|le|la|l'|chaque) ?(?:m2|m²|m3|m\b|ml|metre|litre|heure|h\b|jour|journee|"
            r"unite|repas|eleve|tonne|mois|habitant|hab|ha\b|hectare|kg|l\b|passage|enfant|kwh|mwh|place|agent|personne|poteau|point|page|"
            r"exemplaire|seance|visite|kilo|piece)"
        ),
    ),
    (
        "option",
        phrase(
            r"\s{0,2}(?:h\.?t\.?|t\.?t\.?c\.?)?\s{0,2}(?:en|pour la|\(|au titre de la) ?"
            r"(?:tranches? (?:conditionnelle|optionnelle)|options?\b|variantes?\b|pse\b)"
        ),
    ),
    ("min", phrase(r"\s{0,2}\(?(?:h\.?t\.?|t\.?t\.?c\.?)?\)?\s{0,2}\(?(?:en |au )?mini(?:mum)?\b")),
    ("max", phrase(r"\s{0,2}\(?(?:h\.?t\.?|t\.?t\.?c\.?)?\)?\s{0,2}\(?(?:en |au )?maxi(?:mum)?\b")),
    ("estimate", phrase(r"\s{0,2}\(?\s{0,2}(?:estime|estimation|previsionnel)")),
)  # fmt: skip
_YEAR = phrase(r"annuel|par an\b|/ ?an\b|chaque annee|par annee")
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


@dataclass(frozen=True, slots=True)
class Priced:
    """An amount with its role; `year` and `period` tell what stretch of time it is for."""

    amount: Amount
    role: Role
    scope: Literal["total", "year", "period"]


def role_of(folded: str, amount: Amount, floor: int) -> Role:
    """The role told by the nearest words, looked for no further left than `floor`."""
    after = folded[amount.end : amount.end + 40]
    for role, pattern in _AFTER:
        if pattern.match(after):
            return role
    before = folded[max(floor, amount.start - 110) : amount.start]
    hits = [(match.start(), role) for role, pattern in _BEFORE if (match := _last(pattern, before))]
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
    near = folded[max(floor, amount.start - 70) : amount.start] + " | " + folded[amount.end : amount.end + 25]
    if _YEAR.search(near):
        return "year"
    return "period" if _PERIOD.search(near) else "total"


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
        if (
            previous
            and len(between) < 40
            and _PAIR.fullmatch(between)
            and _STEP.search(folded, max(start, previous.amount.start - 60), previous.amount.start)
        ):
            kept[-1] = Priced(previous.amount, "old", previous.scope)
            role = "new"
        elif previous and len(between) < 40 and _PAIR.fullmatch(between) and _opens_range(folded, previous, start):
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
    ("travaux estimes a 90 000 € ht", [("estimate", 90000)]),
    ("au prix de 12 € ht le m2", [("unit", 12)]),
    ("nouveau montant du marche : 105 000 € ht", [("new", 105000)]),
]
NOT_FOUND = ["article 6574", "au cours de la seance du 12 mai 2020"]
