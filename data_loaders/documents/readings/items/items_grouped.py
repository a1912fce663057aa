"""A list of deliberations grouped by outcome: "Adoptées à l'unanimité :" stands above the acts that it speaks of (article L2121-25 CGCT).

Elsewhere a word on the outcome speaks of the act above it. A list is grouped where its first act stands right below such a line, no such
line stands below its last one, and some line governs several acts or all end in a colon.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.items.items_candidates import at_line
from data_loaders.documents.readings.items.items_codes import BARE, LABELLED, SIGNED, WEAK, number_start, of_code
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import FATE

_FATE = rf"{FATE}|(?:prise?s? d'|pris(?:es?)? |prend )acte|dont acte"
_WHO = r"(?:le |la |les |l')?(?:conseil|assemblee|bureau|comite)(?: (?:municipal|communautaire|syndical|metropolitain|departemental))?"
_WHAT = r"(?:les? |la |l')?(?:deliberations?|dossiers?|points?|affaires?|rapports?|projets?)(?: de deliberations?)?(?: suivante?s?)?"
_HEAD = spoken(
    rf"(?:(?<=\n)|\A)[ \t#*•–-]{{0,6}}(?P<head>(?:{_WHAT} |{_WHO} (?:a |en )?)?(?:(?:qui )?(?:ont|a|ayant) ete |(?:est|sont) )?"
    rf"(?:{_FATE})(?:(?: et| ou|,) (?:{_FATE}))?"
    r"(?:,? (?:a (?:l'unanimite|la majorite)(?: des [a-z ]{5,40})?|de l'ordre du jour))?(?: \(\d{1,3}\))?) ?(?P<colon>:?)[ \t*]{0,3}(?=\n)"
)
_NUMBERED = re.compile(r"\s{0,4}[•*–-]?\s{0,3}(?:n ?° ?)?[a-z]{0,5}[ _-]?\d")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 320
_LEAST_HEADS = 2


class Group(NamedTuple):
    """One line on an outcome, and the acts below it."""

    head: Span
    rows: list[Heading]


def find(view: View) -> list[Group]:
    """The groups of the list; none where the paper is no list grouped so."""
    heads = [(m.span("head"), bool(m["colon"])) for m in _HEAD.finditer(view.folded)]
    if len(heads) < _LEAST_HEADS:
        return []
    stops = [*(span[0] for span, _ in heads[1:]), len(view.folded)]
    groups = [Group(span, list(_rows(view, span[1], stop))) for (span, _), stop in zip(heads, stops, strict=True)]
    governs = all(_governs(view, group, stop) for group, stop in zip(groups, stops, strict=True))
    several = any(len(group.rows) > 1 for group in groups) or all(colon for _, colon in heads)
    above = any(True for _ in _rows(view, 0, heads[0][0][0]))
    return groups if governs and several and not above else []


def seems(view: View) -> bool:
    """Whether several lines on an outcome, of many acts or with a colon, stand right above an act's number; `find` may read no groups."""
    heads = (m for m in _HEAD.finditer(view.folded) if m["colon"] or "ees" in m["head"])
    return sum(1 for head in heads if _NUMBERED.match(view.folded, head.end())) >= _LEAST_HEADS


def _rows(view: View, start: int, end: int) -> Iterator[Heading]:
    """The act numbers that open a line in [start, end), in order of place."""
    for line in _LINE.finditer(view.folded, start, end):
        for pattern in (LABELLED, SIGNED, BARE, WEAK):
            number = pattern.search(view.folded, *line.span())
            label = number.start(1) if number and pattern in (BARE, WEAK) else number.start() if number else 0
            if number is None or not at_line(view, label):
                continue
            begin = number_start(view, label, number.start(1))
            if row := of_code(view, label, begin, number.end(1), "row", row=True):
                yield row.value
                break


def _governs(view: View, group: Group, stop: int) -> bool:
    """Does an act's number stand right below the line, and do its acts take no more than a few lines each?"""
    if not group.rows or view.folded[group.head[1] : group.rows[0].start].strip(" \t\n:*•–-"):
        return False
    ends = [*(row.start for row in group.rows[1:]), stop]
    last = stop == len(view.folded)  # the paper's foot stands below the last act
    return all(end - row.start <= _LONGEST for row, end in zip(group.rows, ends[:-1] if last else ends, strict=False))


def example(text: str) -> list[tuple[str, list[str]]]:
    """Each line on an outcome with the numbers of the acts below it."""
    view = View.of(text)
    return [(view.raw[slice(*g.head)], [view.raw[slice(*row.code)] for row in g.rows if row.code]) for g in find(view)]


EXAMPLES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    (
        "Délibérations adoptées à l'unanimité :\n2024-21 Tarifs\n2024-23 Budget\nDélibération rejetée :\n2024-22 Vente\nAffiché le 3 mai",
        [("Délibérations adoptées à l'unanimité", ["2024-21", "2024-23"]), ("Délibération rejetée", ["2024-22"])],
    ),
    (
        "ADOPTÉES\n- n° 24-01 : Tarifs\n- n° 24-03 : Budget\nRETIRÉE\n- n° 24-02 : Vente\n",
        [("ADOPTÉES", ["24-01", "24-03"]), ("RETIRÉE", ["24-02"])],
    ),
    (
        "Les délibérations suivantes ont été adoptées :\n24-01 Tarifs\n24-02 Vente\nLa délibération suivante a été rejetée :\n24-03 Bail\n",
        [("Les délibérations suivantes ont été adoptées", ["24-01", "24-02"]), ("La délibération suivante a été rejetée", ["24-03"])],
    ),
    (
        "Le conseil a approuvé :\n24-01 Tarifs\nLe conseil a pris acte :\n24-02 Bilan\n",
        [("Le conseil a approuvé", ["24-01"]), ("Le conseil a pris acte", ["24-02"])],
    ),
]
NOT_FOUND = [
    "2024-21 Tarifs\nAdoptée\n2024-22 Vente\nRejetée\n2024-23 Budget\nAdoptée\n",
    "Compte rendu de mars\nAdopté\n2024-21 Tarifs\nLe maire lit les tarifs.\nAdopté\n2024-22 Vente\nRejeté\n",
    "Adoptées :\n2024-21 Tarifs\n2024-22 Vente\n",
]
