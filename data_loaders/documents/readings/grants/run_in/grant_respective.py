"""Amounts and names in one order: "fixe respectivement à 300 € et 95 € les subventions au Vélo-Club et à la Chorale" (L2311-7)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.run_in.grant_told import SENTENCE
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import ASKS, REFUSES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_RESPECTIVE = phrase(r"\brespective(?:ment|s)\b")
_GIFTS = phrase(r"\b(?:subventions?|aides?|dons?|sommes?|bourses?)\b")
_GIVES = phrase(r"\b(?:attribu|accord|allou|octroi|octroy|vers|vot|fix|donn|decid)\w{0,7}\b")
_PAST = phrase(r"\bavai(?:t|ent)\b|\brappel\w*|\bpour memoire\b")
_TO = phrase(r"(?P<cut>,|\bet|\bainsi qu[e']|\A|\s)(?P<to> ?(?:a la |a l'|aux? ))(?=\S)")
_BETWEEN = re.compile(r"\s{0,3}(?:€|euros?)?\s{0,3}(?:,|et|, et|puis)\s{0,3}(?:de |a )?\s{0,3}")
_LONGEST, _LEAST = 700, 2


def read(view: View, start: int, end: int, decision: int) -> list[Given]:
    """The pairs of each such sentence; none where there are not as many names as amounts."""
    low, found = start, list[Given]()
    for high in [*(m.start() for m in SENTENCE.finditer(view.raw, start, end)), end]:
        if high - low < _LONGEST and _RESPECTIVE.search(view.folded, low, high):
            found += _pairs(view, low, high, decision)
        low = high
    return found


def _pairs(view: View, low: int, high: int, decision: int) -> Iterator[Given]:
    folded = view.folded
    amounts = [a for a in money.find(folded, low, high) if a.value > 0]
    chained = all(_BETWEEN.fullmatch(folded, a.end, b.start) for a, b in pairwise(amounts))
    told = _GIVES.search(folded, low, high) and _GIFTS.search(folded, low, high)
    if len(amounts) < _LEAST or not chained or not told or any(p.search(folded, low, high) for p in (ASKS, REFUSES, _PAST)):
        return
    behind = _names(view, amounts[-1].end, high)
    names = behind if len(behind) == len(amounts) else _names(view, low, amounts[0].start)
    labels = [grant_beneficiary.named_at(view, *name) for name in names]
    if len(labels) == len(amounts) and all(labels):
        yield from (Given(*n, a, a.start >= decision) for n, a in zip(labels, amounts, strict=True) if n)


def _names(view: View, low: int, high: int) -> list[tuple[int, int]]:
    """What "au", "à la" bring: the first behind a word, the others behind a comma or "et"."""
    marks = list(_TO.finditer(view.folded, low, high))
    first = next((i for i, m in enumerate(marks) if m["cut"].strip() == ""), 0)
    marks = [m for i, m in enumerate(marks) if i == first or (i > first and m["cut"].strip())]
    stops = [*(m.start() for m in marks[1:]), high]
    return [(m.end(), stop) for m, stop in zip(marks, stops, strict=False)]


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Le conseil fixe respectivement à 300 €, 180 € et 95 € les subventions au Vélo-Club, à la Chorale du Val et au Judo Orme.",
        [("Vélo-Club", 300), ("Chorale du Val", 180), ("Judo Orme", 95)],
    ),
    (
        "Le conseil accorde au Vélo-Club et à l'Amicale laïque des subventions respectives de 120 € et 90 €.",
        [("Vélo-Club", 120), ("Amicale laïque", 90)],
    ),
]
NOT_FOUND = [
    "Le conseil fixe respectivement à 300 €, 180 € et 95 € les subventions attribuées au Vélo-Club et à la Chorale du Val.",
    "Le Vélo-Club et la Chorale avaient reçu respectivement 300 € et 180 € de subventions.",
    "Le conseil fixe les subventions au Vélo-Club et à la Chorale à 300 € et 180 €.",
]
