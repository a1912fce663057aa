"""Grants that make up a printed sum: "la somme de 7 600 €, à répartir de la manière suivante", names and amounts far apart."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_SHARES = phrase(r"\brepart\w{1,5}\b[^.;]{0,60}?(?:suivante|suit)\s{0,2}:")
_MOST, _REACH = 5, 20_000
_PROPOSED = phrase(r"propos\w+|attribu\w+|accord\w+|subvention")


def shared_out(view: View, start: int, end: int, decision: int) -> list[Given]:
    """The names under the sentence that shares a sum out, trusted when their amounts make it up."""
    for found in list(_SHARES.finditer(view.folded, start, end))[:_MOST]:
        before = money.find(view.folded, max(start, found.end() - 190), found.end())
        given = _blocks(view, found.end(), min(end, found.end() + _REACH), before[-1].value, decision) if before else []
        if given:
            return given
    return []


def _blocks(view: View, start: int, end: int, total: float, decision: int) -> list[Given]:
    amounts = money.find(view.folded, start, end)
    asked = [a for a in amounts if _PROPOSED.search(view.folded[max(start, a.start - 30) : a.start])]
    for column in (asked, amounts):
        kept, summed, here = list[Given](), 0.0, start
        for amount in column:
            first_line = re.search(r"\S[^\n,:]{2,90}(?=[\n,:])", view.raw[here : amount.start])
            name = grant_beneficiary.of_label(view, here + first_line.start(), here + first_line.end()) if first_line else None
            if name is None:
                break
            kept.append(Given(*name, amount, amount.start >= decision))
            summed, here = summed + amount.value, amount.end
            if abs(summed - total) < 0.01 and len(kept) > 1:
                return kept
            if summed > total:
                break
    return []


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in shared_out(View.of(text), 0, len(text), 0)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "La somme de 7 600 € est répartie de la manière suivante :\nJudo du Val\nUn stage, attribué : 3 000 €\nChorale du Val\nUn concert, "
        "attribué : 4 600 €\n",
        [("Judo du Val", 3000), ("Chorale du Val", 4600)],
    ),
]
NOT_FOUND = [
    "La somme de 7 600 € est répartie de la manière suivante :\nJudo du Val\nattribué : 3 000 €\nChorale du Val\nattribué : 4 500 €\n",
    "La somme de 7 600 € est attribuée :\nJudo du Val\n3 000 €\nChorale du Val\n4 600 €\n",
]
