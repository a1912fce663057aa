"""Grants whose amount stands before the name, a line each: "150 € Amicale des chasseurs" under a sentence that gives."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.view import View

_MARK = re.compile(r"[ \t]{0,8}[-–•*▪➢]?[ \t]{0,4}")
_BETWEEN = re.compile(r"[ \t]{0,4}(?:[:–→-]|pour|a|au)?[ \t]{1,4}(?=\S)")
_LONGEST, _BEFORE = 130, 260


def read(view: View, start: int, end: int, decision: int) -> list[Given]:
    """The grants of each list of two lines at least; none of a list with a line that names nobody."""
    found: list[Given] = []
    for run in _runs(view, start, end):
        lead = view.folded[max(start, run[0][0] - _BEFORE) : run[0][0]]
        if len(run) > 1 and grant_begin.is_giving(lead) and not grant_begin.is_past(lead, 0):
            named = [(name, amount) for _, amount, stop in run if (name := _name(view, amount.end, stop))]
            found += [Given(*name, amount, amount.start >= decision) for name, amount in named] if len(named) == len(run) else []
    return found


def _runs(view: View, start: int, end: int) -> Iterator[list[tuple[int, money.Amount, int]]]:
    """Lines one under the other that begin with an amount: where each begins, its amount, its end."""
    run: list[tuple[int, money.Amount, int]] = []
    here = start
    while here < end:
        cut = view.raw.find("\n", here, end)
        stop = cut if cut >= 0 else end
        mark = _MARK.match(view.raw, here, stop)
        first = (
            next(iter(money.find(view.folded, mark.end(), min(stop, mark.end() + 24))), None) if mark and stop - here < _LONGEST else None
        )
        if mark and first and first.start == mark.end() and first.value > 0:
            run.append((here, first, stop))
        elif run and view.raw[here:stop].strip():
            yield run
            run = []
        here = stop + 1
    if run:
        yield run


def _name(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """The words behind the amount, where they are a name and print no other amount."""
    between = _BETWEEN.match(view.folded, start, stop)
    if between is None or money.find(view.folded, between.end(), stop):
        return None
    return grant_beneficiary.of_label(view, between.end(), stop)


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


_GIVES = "Le conseil décide d'allouer les subventions suivantes :\n"
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (f"{_GIVES}150 € Amicale des chasseurs\n- 1 300 € : Comité des fêtes\n", [("Amicale des chasseurs", 150), ("Comité des fêtes", 1300)]),
]
NOT_FOUND = [
    f"{_GIVES}150 € Amicale des chasseurs\n",
    f"{_GIVES}150 € Judo\n300 € de frais de personnel\n",
    "Demandes reçues :\n150 € Judo\n300 € Chorale\n",
    f"{_GIVES}150 € Judo 200 €\n300 € Chorale 400 €\n",
]
