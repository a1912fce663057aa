"""Grants run into one sentence, each amount before its name: "les subventions suivantes : 300 € à X ; 150 € au Y"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import GIVES
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_TO = phrase(
    r" ?(?:(?:sont |est )?(?:attribue|accorde|verse|alloue)e?s? )?(?:a|au|aux|pour|en faveur d[eu]) (?=\S)|\s(?:a l'|pour l')(?=\S)"
)
_OPENS = re.compile(r"(?::|\A|\n|;|,|\bet)[\s•*▪➢–-]{0,6}\Z")
_TAIL = re.compile(r"[\s;,]{0,4}(?:\bet)?[\s•*▪➢–-]{0,6}\Z")
_CLOSES = re.compile(r";|\.\s|\.\Z|\n\s{0,6}(?=[-•–*A-ZÀ-Þ])|\n\n")
_LONGEST, _BEFORE = 150, 260


def read(view: View, start: int, end: int, decision: int, *, entitled: bool = False) -> list[Given]:
    """The grants of each run of two at least that words of giving bring; none of a run that names nobody once.

    `entitled`: the title says that grants are given, so that the words before need not.
    """
    found: list[Given] = []
    for run in _runs(view, start, end):
        if len(run) < 2:
            continue
        lead = view.folded[max(start, run[0].start - _BEFORE) : run[0].start]
        if not (grant_begin.is_giving(lead) or (entitled and GIVES.search(lead))) or grant_begin.is_past(lead, 0):
            continue
        stops = [*(a.start for a in run[1:]), _close(view, run[-1].end, end)]
        named = [(name, a) for a, stop in zip(run, stops, strict=True) if (name := _name(view, a.end, stop))]
        if len(named) == len(run):
            found += [Given(*name, amount, amount.start >= decision) for name, amount in named]
    return found


def _runs(view: View, start: int, end: int) -> Iterator[list[Amount]]:
    """Amounts that each open a part of the sentence and bring a name with "à", "au", "pour"."""
    run: list[Amount] = []
    for amount in money.find(view.folded, start, end):
        opens = bool(_OPENS.search(view.folded, max(start, amount.start - 8), amount.start))
        if not opens or not _TO.match(view.folded, amount.end, end) or amount.value <= 0:
            yield run
            run = []
            continue
        if run and amount.start - run[-1].end > _LONGEST:
            yield run
            run = []
        run.append(amount)
    yield run


def _close(view: View, here: int, end: int) -> int:
    found = _CLOSES.search(view.raw, here, min(end, here + _LONGEST))
    return found.start() if found else min(end, here + _LONGEST)


def _name(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """The words behind "à", up to the mark that parts them from the next amount."""
    to = _TO.match(view.folded, start, stop)
    if to is None:
        return None
    tail = _TAIL.search(view.folded, max(to.end(), stop - 12), stop)
    return grant_beneficiary.of_label(view, to.end(), tail.start() if tail else stop)


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


_GIVES = "Le conseil décide d'attribuer les subventions suivantes : "
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        f"{_GIVES}300 € à Foyer rural d'Orme ; 1 250,00 € au Judo Club du Val ; 90 € à l'Amicale laïque ;\n- d'autoriser le maire",
        [("Foyer rural d'Orme", 300), ("Judo Club du Val", 1250), ("Amicale laïque", 90)],
    ),
    (f"{_GIVES}300 euros pour la Chorale du Val, 250 euros à Vélo d'Orme et 80 euros au Bagad.", [
        ("Chorale du Val", 300), ("Vélo d'Orme", 250), ("Bagad", 80),
    ]),
]  # fmt: skip
NOT_FOUND = [
    f"{_GIVES}300 € à Foyer rural d'Orme.",
    "Les demandes reçues : 300 € à Foyer rural ; 250 € au Judo Club.",
    f"{_GIVES}300 € à la charge de la commune ; 250 € de frais.",
]
