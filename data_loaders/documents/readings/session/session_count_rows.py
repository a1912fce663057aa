"""A table of numbers flattened to its labels and, before or behind them, its figures."""

import re
from itertools import pairwise

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.session.session_count_labels import ANY, Key
from data_loaders.documents.text.view import View

_SERIES = re.compile(
    r"(?:(?:nombre|nbre)\sde\s)?(?:conseillers|membres)\s(?:municipaux\s)?en\sexercice(?:[\s/|]{1,3}(?:qui\s)?(?:membres\s|conseillers\s)?(?:presents?|absents?|representes?|procurations?|pouvoirs?|votants?|exprimes?|excuses?)){2,4}"
)
# "En exercice   Présents   Représentés   Votants" over its row of figures.
_HEAD_ROW = re.compile(
    r"(?:(?<=\n)|\A|(?<=[.:;] ))[ \t|]{0,20}(?:(?:nombre de )?(?:conseillers|membres)\s)?en exercice"
    r"(?:(?:[ \t]{2,30}|[ \t]{0,9}[\t|][ \t|]{0,9})(?:qui )?(?:membres |conseillers )?"
    r"(?:presents?|absents?|representes?|procurations?|pouvoirs?|votants?|exprimes?|excuses?)){2,5}[ \t|]{0,20}\n"
)
_TEMPLATE = re.compile(
    r"afferents\s{1,3}au\s{1,3}conseil\s{1,3}(?:municipal\s{1,3})?en\s{1,3}exercice\s{1,3}(?:qui\s{1,3})?(?:ont|ayant)\s{1,3}pris"
    r"\s{1,3}part\s{1,3}(?:a\s{1,3}la\s{1,3}deliberation|au\s{1,3}vote)\s{1,3}\d{1,3}\s{1,3}(?P<office>\d{1,3})\s{1,3}(?P<voters>\d{1,3})(?!\d)"
)
_WORD = re.compile(r"en exercice|presents?|absents?|representes?|procurations?|pouvoirs?|votants?|exprimes?|excuses?")
_LONGEST_ROW = 120
_DIGITS = re.compile(r"\d{1,3}(?!\d)")


def read(view: View, start: int, end: int) -> dict[Key, tuple[int, Span]]:
    """A table flattened to its labels and its numbers: "27 16 3 19 … en exercice Présents Procurations Votants"."""
    if told := _TEMPLATE.search(view.folded, start, end):
        return {"members_in_office": (int(told["office"]), told.span()), "stated_voters": (int(told["voters"]), told.span())}
    if row := _below(view, start, end):
        return row
    match = _SERIES.search(view.folded, start, end)
    if not match:
        return {}
    labels = [
        key for _, key in sorted((m.start(), key) for key, pattern in ANY.items() for m in pattern.finditer(view.folded, *match.span()))
    ]
    others = len(re.findall(r"absents?|exprimes|excuses", match[0]))
    if others or len(set(labels)) != len(labels):
        return {}
    for low, high in ((match.end(), match.end() + 40), (max(start, match.start() - 40), match.start())):
        numbers = list(_DIGITS.finditer(view.folded, low, min(high, end)))
        run = numbers[: len(labels)] if low == match.end() else numbers[-len(labels) :]
        if len(run) == len(labels) and all(not view.folded[a.end() : b.start()].strip() for a, b in pairwise(run)):
            edge = view.folded[match.end() : run[0].start()] if low == match.end() else view.folded[run[-1].end() : match.start()]
            if not edge.strip(" \r\n:"):
                bounds = (min(run[0].start(), match.start()), max(run[-1].end(), match.end()))
                return {key: (int(n[0]), bounds) for key, n in zip(labels, run, strict=True)}
    return {}


def _below(view: View, start: int, end: int) -> dict[Key, tuple[int, Span]]:
    """A head of labels on one line, and on the next as many figures; figures under other labels are passed over."""
    head = _HEAD_ROW.search(view.folded, start, end)
    if head is None:
        return {}
    stop = view.folded.find("\n", head.end())
    row = view.folded[head.end() : stop if stop > 0 else end]
    numbers = [(int(n[0]), (head.start(), head.end() + n.end())) for n in _DIGITS.finditer(row)]
    if len(row) > _LONGEST_ROW or re.sub(r"[\d\s|]", "", row):
        return {}
    labels = [w[0] for w in _WORD.finditer(head[0])]
    if len(labels) != len(numbers):
        return {}
    kinds = [next((key for key, pattern in ANY.items() if pattern.fullmatch(label)), None) for label in labels]
    named = [kind for kind in kinds if kind]
    return {} if len(set(named)) != len(named) else {kind: number for kind, number in zip(kinds, numbers, strict=True) if kind}


def example(text: str) -> dict[str, int]:
    """The numbers of a flattened table."""
    return {key: value for key, (value, _) in read(View.of(text), 0, len(text)).items()}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    (
        "En exercice   Présents   Représentés   Votants\n15            12         2             14\nÉtaient présents :",
        {"members_in_office": 15, "stated_present": 12, "stated_represented": 2, "stated_voters": 14},
    ),
    (
        "27 16 3 19 Nombre de Conseillers en exercice Présents Procurations Votants N° 2023 1 1",
        {"members_in_office": 27, "stated_present": 16, "stated_represented": 3, "stated_voters": 19},
    ),
]
NOT_FOUND: list[str] = ["27 16 3 Nombre de conseillers en exercice Présents Procurations Votants"]
