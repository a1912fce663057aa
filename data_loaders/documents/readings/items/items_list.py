"""Rows of a list of deliberations (liste des délibérations examinées, article L2121-25 CGCT): each begins at its act's number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.readings.items.items_candidates import HeadingProposal
from data_loaders.documents.readings.items.items_codes import BARE, LABELLED, SIGNED, number_start, of_code
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import DAY, SITTING

_LEAST, _REACH, _LONGEST_SKIP = 3, 120, 8
_MARKS = " \n\t.,;:|/_–-"
# A list of what is still to be decided, which is an agenda.
_TO_COME = re.compile(
    r"\bordre du jour\b|\bconvocation\b|\bse reunira\b|\bsera(?:ont)? (?:examine|soumis|presente)|\ba (?:examiner|deliberer)\b"
)
# What parts the sittings of a year's list, and what stands below the last row.
_ROWS_END = re.compile(
    # "Approbation du procès-verbal de la séance du 30 mars 2022" is a row's title.
    rf"\b(?!(?<=\bla[ \n])(?:seance|reunion))(?:{SITTING}|commission)(?: (?!du )[a-z]{{3,16}})? du {DAY}"
    r"(?= ?(?:$|(?:deliberations?|numeros?|n°|objets?)\b))"
    r"|\bdeliberations? objets? votes?\b|\bles presentes deliberations\b|\b(?:affiche|publie|mis en ligne|certifie)e?s? (?:le|en|ce)\b"
    r"|\b(?:le|la) (?:maire|president|presidente|secretaire)(?: de seance)?,|\ble(?:s)? secretaires? de seance\b"
    r"|\bles (?:extraits|textes) des deliberations\b"
)


def headings(view: View) -> list[Heading]:
    """The act numbers that rise down the list, each a row, decided or not; none where they announce what is to come."""
    groups: dict[str, dict[int, Heading]] = defaultdict(dict)
    for row in _candidates(view):
        groups[row.reader].setdefault(row.value.title, row.value)
        if row.features["line"]:
            groups[f"{row.reader}|line"].setdefault(row.value.title, row.value)
    chains = [_rising(sorted(group.values(), key=lambda h: h.start)) for group in groups.values()]
    best = max((chain for chain in chains if len(chain) >= _LEAST), key=len, default=[])
    return [] if best and _TO_COME.search(view.folded, 0, best[0].start) else best


def _rising(rows: Sequence[Heading]) -> list[Heading]:
    """The longest way down the rows on which the numbers rise, by few at a time; each number's first print."""
    lengths, before = [1] * len(rows), [-1] * len(rows)
    for i, row in enumerate(rows):
        for j in range(max(0, i - _REACH), i):
            if 0 < row.serial[-1] - rows[j].serial[-1] <= _LONGEST_SKIP and lengths[j] >= lengths[i]:
                lengths[i], before[i] = lengths[j] + 1, j
    place, chain = max(range(len(rows)), key=lambda i: lengths[i], default=-1), []
    while place >= 0:
        chain.append(rows[place])
        place = before[place]
    return chain[::-1]


def _candidates(view: View) -> Iterator[HeadingProposal]:
    for pattern in (LABELLED, SIGNED, BARE):
        for found in pattern.finditer(view.folded):
            label = found.start(1) if pattern is BARE else found.start()
            single = of_code(view, label, number_start(view, label, found.start(1)), found.end(1), "row", row=True)
            if single:
                yield single


def row_end(view: View, start: int, end: int) -> int:
    """Where the row that begins at `start` ends: before the next sitting's heading or the list's foot."""
    stop = _ROWS_END.search(view.folded, start, end)
    return stop.start() if stop else end


def apart(view: View, rows: Sequence[Heading]) -> set[int]:
    """Where rows begin whose numbers stand side by side, their titles somewhere else: the print has mixed the columns."""
    mixed: set[int] = set()
    for one, following in pairwise(rows):
        if not view.folded[one.title : following.start].strip(_MARKS):
            mixed |= {one.start, following.start}
    return mixed


def example(text: str) -> list[str]:
    """The numbers of a list's rows."""
    view = View.of(text)
    return [view.raw[slice(*h.code)] for h in headings(view) if h.code]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "LISTE DES DELIBERATIONS Délibération n° 11/2022 : Débat sur le plan Délibération n° 12/2022 : Budget de la ville"
        " Délibération n° 13/2022 : Tarifs de la piscine",
        ["11/2022", "12/2022", "13/2022"],
    ),
    (
        "PUBLICATION DES DELIBERATIONS 20220302_003 AVANCES AUX ECOLES 20220302_004 POSTE DE CHARGE DE PROJET 20220302_005 TARIFS",
        ["20220302_003", "20220302_004", "20220302_005"],
    ),
]
NOT_FOUND = [
    "ORDRE DU JOUR Délibération n° 11/2022 : Débat Délibération n° 12/2022 : Budget Délibération n° 13/2022 : Tarifs",
    "LISTE DES DELIBERATIONS 1. Tarifs 2. Budget 3. Travaux",
]
