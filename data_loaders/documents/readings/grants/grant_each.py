"""One amount for each of several: "une subvention de 200 € chacune aux associations suivantes : ADMR, Comité des fêtes et ACCA"."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_EACH = phrase(
    r"\b(?:attribu|accord|vers|octroy|allou|vot)\w{1,4} une (?:subvention|aide)(?: [a-z]{2,15}){0,2} (?:de|d'un montant de) "
    r"(?=\d[\d .,]{0,10}(?:€|euros?) (?:chacune?|a chacune?|par association)\b)"
)
_LED = phrase(r" ?(?:a )?(?:chacune?|par association) ?(?:aux|des|a) (?:[a-z]{4,14} ){1,2}(?:suivante?s ?)?: ?")
_PART = re.compile(r",\s|\set\s|\n|;")
_STOP = re.compile(r"\.(?:\s|\Z)|\n\n")
_LONGEST = 900  # of the list


def read(view: View, start: int, end: int, decision: int) -> list[Given]:
    """A grant for each name of the list behind the colon, up to the end of its sentence."""
    found = []
    for match in _EACH.finditer(view.folded, start, end):
        amount = next(iter(money.find(view.folded, match.end(), min(end, match.end() + 40))), None)
        led = _LED.match(view.folded, amount.end, end) if amount else None
        if amount is None or led is None:
            continue
        here, limit = led.end(), min(end, led.end() + _LONGEST)
        stop = _STOP.search(view.raw, here, limit)
        limit = stop.start() if stop else limit
        for cut in [*_PART.finditer(view.raw, here, limit), None]:
            close = cut.start() if cut else limit
            if name := grant_beneficiary.of_label(view, here, close):
                found.append(Given(*name, amount, amount.start >= decision))
            here = cut.end() if cut else limit
    return found


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "décide d'attribuer une subvention de 200 € chacune aux associations suivantes : ADMR, Comité des fêtes, ACCA et Judo du Val.",
        [("ADMR", 200), ("Comité des fêtes", 200), ("ACCA", 200), ("Judo du Val", 200)],
    ),
]
NOT_FOUND = [
    "décide d'attribuer une subvention de 200 € aux associations suivantes : ADMR, Comité des fêtes.",
    "accorde une subvention de 200 € par association.",
]
