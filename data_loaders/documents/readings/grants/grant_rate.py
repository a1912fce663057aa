"""Grants as a rate of a cost, on one line: "Valbourg – école – 180 000 € – 25 % – 45 000 €"; the product proves the row."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_RATE = re.compile(r"[\s:;,|(–-]{1,9}(?:taux[ :]{1,3})?(?P<rate>\d{1,3}(?:,\d{1,2})?) ?%[\s:;,|)=–-]{1,9}(?:soit )?\Z")
_LINE = re.compile(r"[^\n]{12,400}")
_BREAK = re.compile(r" [–|-] |\t|\s:\s| {3,}")
_ASKED = phrase(r"\b(?:detr|dsil|etat|region|departement|plan de financement|autofinancement|caf)\b")


def read(view: View, start: int, end: int, decision: int) -> list[Given]:
    """The rows whose cost times the rate makes up the grant, to the euro."""
    found = []
    for line in _LINE.finditer(view.raw, start, end):
        if "%" not in line.group() or _ASKED.search(view.folded, line.start(), line.end()):
            continue
        amounts = money.find(view.folded, line.start(), line.end())
        rate = _RATE.fullmatch(view.folded, amounts[0].end, amounts[1].start) if len(amounts) == 2 else None
        if rate is None or abs(amounts[0].value * float(rate["rate"].replace(",", ".")) / 100 - amounts[1].value) > 1:
            continue
        cut = _BREAK.search(view.raw, line.start() + 4, amounts[0].start)
        name = grant_beneficiary.of_label(view, line.start(), cut.start() if cut else amounts[0].start)
        if name and amounts[1].value > 0:
            found.append(Given(*name, amounts[1], amounts[1].start >= decision))
    return found


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    ("Valbourg – réfection de la salle – 180 000 € – 25 % – 45 000 €", [("Valbourg", 45000)]),
    ("- Commune d'Orme : école, 64 300 € (30 %) : 19 290 €", [("Commune d'Orme", 19290)]),
]
NOT_FOUND = ["Valbourg – salle – 180 000 € – 25 % – 44 000 €", "DETR – 100 € – 20 % – 20 €", "Valbourg – 180 000 € – 45 000 €"]
