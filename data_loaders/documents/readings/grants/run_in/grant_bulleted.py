"""A list of grants, a dash each, under the sum of their kind: "Sports : 980 €", "- Judo 500 €", "dont stage 90 €" (CGCT L2311-7)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_LEAD = phrase(
    r"\b(?:attribu|accord|allou|octroi|octroy|vers|vot)\w{0,5}\b[^.;:]{0,60}\b(?:subventions?|aides?|sommes?)\b[^.;:]{0,200}:(?=\s{0,4}\n)"
)
_NOT_NOW = phrase(r"\b(?:avai(?:t|ent)|rappel\w*|demand\w+|sollicit\w+|pour memoire|refus\w*)\b")
_ROW = re.compile(r"[ \t]{0,12}[-–•*▪➢\uf0b7]\s{0,3}(?=[^\W_])")
_PART = re.compile(r"[ \t(]{0,12}dont\b")
_GROUP = re.compile(r"[ \t]{0,12}[^\W\d_][^\d:;.€]{2,60} ?: ?(?=\d)")
_NOTHING = phrase(r"\b(?:neant|sans suite|en attente|ajourn\w+|report\w+|pas de demande)\b")
_NUMBER = re.compile(r"[-–•*▪➢\uf0b7]\s{0,3}(?P<number>\d{2,4} )\Z")
_MOST, _LEAST, _CENT = 400, 3, 0.02


def read(view: View, start: int, end: int, decision: int) -> list[Given] | None:
    """The rows of each list; none of a list of which one cannot be read; None where rows come to more than the sum printed over them."""
    found: list[Given] = []
    for lead in _LEAD.finditer(view.folded, start, end):
        listed = [] if _NOT_NOW.search(lead.group()) else _listed(view, lead.end(), end, decision)
        if listed is None:
            return None
        found += listed
    return found


def _listed(view: View, here: int, end: int, decision: int) -> list[Given] | None:
    given: list[Given] = []
    left: float | None = None
    for low, high in _lines(view.raw, here, end):
        amount = _amount(view, low, high)
        if _ROW.match(view.raw, low, high):
            name = grant_beneficiary.before_type(view, low, amount.start) if amount else None
            if amount and name and amount.value > 0:
                given.append(Given(*name, amount, amount.start >= decision))
                left = None if left is None else left - amount.value
            elif high < end and not _NOTHING.search(view.folded, low, high):
                return []
        elif _GROUP.match(view.folded, low, high) and amount:
            if left is not None and left < -_CENT:
                return None
            left = amount.value
        elif not _PART.match(view.folded, low, high):
            break
    if left is not None and left < -_CENT:
        return None
    return _numbered(view, given) if len(given) >= _LEAST else []


def _numbered(view: View, given: list[Given]) -> list[Given]:
    """With the number that begins a name, where the rows have no codes: "1001 Ormes"."""
    codes = [_NUMBER.search(view.raw[max(0, g.start - 12) : g.start]) for g in given]
    if 3 * sum(code is not None for code in codes) > len(given):
        return given
    return [replace(g, start=g.start - len(code["number"])) if code else g for g, code in zip(given, codes, strict=True)]


def _lines(raw: str, here: int, end: int) -> Iterator[tuple[int, int]]:
    for _ in range(_MOST):
        if here >= end:
            return
        stop = raw.find("\n", here, end)
        stop = end if stop < 0 else stop
        if raw[here:stop].strip():
            yield here, stop
        here = stop + 1


def _amount(view: View, low: int, high: int) -> Amount | None:
    """The one amount of a line, at its end."""
    found = money.find(view.folded, low, high)
    return found[0] if len(found) == 1 and not view.folded[found[0].end : high].strip(" .;,\t") else None


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0) or ()]


_GIVES = "D'ATTRIBUER les subventions suivantes aux clubs :\n\nSports : 1 900 €\n\n"
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        f"{_GIVES}- Judo du Val 1480 €\n\ndont stage 90 €\n\n- Moto : néant\n- 1001 Ormes 320 €\n\n"
        "Culture : 90 €\n- Boxe du Val 51 90 €\n\nFait à Orme.",
        [("Judo du Val", 1480), ("1001 Ormes", 320), ("Boxe du Val 51", 90)],
    ),
]
NOT_FOUND = [
    f"{_GIVES}- Judo du Val 1480 €\n- Vélo 900 €\n- Orme 320 €\n",
    f"{_GIVES}- Judo du Val 480 €\n- Vélo\n- Loup 20 €\n- Orme 320 €\n",
    "Les subventions versées l'an passé avaient été les suivantes :\n- Judo du Val 480 €\n- Vélo 90 €\n- Orme 320 €\n",
]
