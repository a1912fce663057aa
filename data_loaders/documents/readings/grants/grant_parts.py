"""A sum and its parts: "36 000 €, versée en trois fois : 12 000 € …", "5 000 € : 3 000 € de fonctionnement et 2 000 € …" is one grant."""

import re
from collections.abc import Sequence

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_INSTALMENTS = phrase(
    r"\ben (?:deux|trois|quatre|plusieurs|\d) (?:fois|versements?|parts?|fractions?|echeances?|tranches?|acomptes?|mensualites?)\b|"
    r"\bpar (?:moities?|tiers|quarts?|trimestres?|douziemes?)\b|\bun (?:premier )?(?:acompte|versement)\b|\bdont\b"
)
_LINK = phrase(r"\A[^.;€]{0,70}?(?:[:(=]|\bsoit\b|\brepart\w+|\bdecompos\w+|\bventil\w+|\bcomprenant\b|\bcorrespond\w+)")
_SENTENCE = re.compile(r"\.\s{1,3}(?=[A-ZÀ-Þ])|\n\s{0,3}\n|\n\s{0,3}[-–•*]|;")
_NEAR, _CENT = 110, 0.011


def wholes(view: View, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts of a clause that are no part of the one before, nor brought as its instalments."""
    kept: list[Amount] = []
    here = 0
    while here < len(amounts):
        kept.append(amounts[here])
        here += 1 + _parts(view, amounts[here], amounts[here + 1 :])
    return kept


def _parts(view: View, whole: Amount, later: Sequence[Amount]) -> int:
    """How many of the amounts behind one are its parts."""
    if not later or later[0].start - whole.end > _NEAR or whole.value <= 0:
        return 0
    between = view.folded[whole.end : later[0].start]
    if _SENTENCE.search(view.raw, whole.end, later[0].start):
        return 0
    count = _in_sum(whole, later) if _LINK.match(between) else 0
    if not count and _INSTALMENTS.search(between):
        count = _in_sentence(view, whole, later)
    return 0 if any(_has_name(view, later, place) for place in range(count)) else count


def _in_sum(whole: Amount, later: Sequence[Amount]) -> int:
    """The first two or more that make up the whole."""
    summed = 0.0
    for count, part in enumerate(later, 1):
        summed += part.value
        if count > 1 and abs(summed - whole.value) <= _CENT:
            return count
    return 0


def _in_sentence(view: View, whole: Amount, later: Sequence[Amount]) -> int:
    """Those of the same sentence that are less."""
    count = 0
    for part in later:
        if part.value >= whole.value or _SENTENCE.search(view.raw, whole.end, part.start):
            break
        count += 1
    return count


def _has_name(view: View, later: Sequence[Amount], place: int) -> bool:
    """A part that goes to somebody of its own: "5 000 € : 3 000 € à l'Amicale et 2 000 € au Judo"."""
    part = later[place]
    stop = later[place + 1].start if place + 1 < len(later) else min(len(view.folded), part.end + _NEAR)
    return grant_beneficiary.after(view, part.end, stop) is not None


def example(text: str) -> list[float]:
    """The sums of a text that are no parts."""
    view = View.of(text)
    return [one.value for one in wholes(view, money.find(view.folded))]


EXAMPLES: list[tuple[str, list[float]]] = [
    ("36 000 €, versée en trois fois : 12 000 € en mai, 12 000 € en juin et 12 000 € en juillet", [36000]),
    ("12 000 €, versée en deux fois (8 000 € en mars, 4 000 € en mai)", [12000]),
    ("5 000 € : 3 000 € de fonctionnement et 2 000 € d'équipement", [5000]),
    ("85 000 € pour l'année, payable en deux fois : 60 % en mai, soit 51 000 €", [85000]),
    ("5 000 € : 3 000 € à l'Amicale Loup et 2 000 € au Judo Orme", [5000, 3000, 2000]),
    ("900 € au Judo ; 600 € au Vélo", [900, 600]),
]
NOT_FOUND: list[str] = ["néant"]
