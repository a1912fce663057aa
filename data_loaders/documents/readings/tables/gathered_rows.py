"""Rows of a list whose numbers the print has gathered, their objects and votes behind them in the same order (article L2121-25 CGCT)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from data_loaders.documents.choice import items
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.acts import title, title_row
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.readings.vote import vote_cell
from data_loaders.documents.record import DeliberationRecord
from data_loaders.documents.text.view import View

# The nouns of action that open an act's object, where no link leads to them.
_OPENS = re.compile(
    r"(?<![\w'’])(?<!d['’])(?:adoption|approbation|affectation|attribution|creation|suppression|convention|demande|modification|cession"
    r"|acquisition|autorisation|designation|election|avenant|avances?|subventions?|tarifs?|actualisation|renouvellement|adhesion|motion|voeu"
    r"|fixation|mise en|vente|decision modificative|budget primitif|denomination|garantie|admission|signature|lancement|rapport)\b"
)
_LINKED = re.compile(r"(?:\b(?:de|du|des|la|le|les|et|a|au|aux|pour|sur|par|une?|cette|l'|d')|[:,(«-])\s?\Z")
_HEAD = re.compile(r"(?:\s?(?:objets?|intitules?|votes?|resultats?|decisions?)(?![\w ]{0,3}[:'])\b)+\s?")
_MARKS = " \n\t.,;:|/_–-"
_LEAST = 2


def spread(view: View, read: Sequence[tuple[Item, DeliberationRecord]]) -> None:
    """Gives gathered rows their votes, one each in order where there are as many, and their objects where each begins with its noun."""
    group: list[tuple[Item, DeliberationRecord]] = []
    for place, (item, said) in enumerate(read):
        group.append((item, said))
        following = read[place + 1][0] if place + 1 < len(read) else None
        if following and item.mixed and not view.folded[item.heading.title : following.heading.start].strip(_MARKS):
            continue
        if len(group) >= _LEAST and item.mixed and not _owed(read, place - len(group)):
            _give(view, group)
        group = []


def _owed(read: Sequence[tuple[Item, DeliberationRecord]], before: int) -> bool:
    """Does the row before the group want its vote? Then the first of the votes may be that row's."""
    if before < 0:
        return False
    item, said = read[before]
    return said.vote.outcome is None and item.segment.end == read[before + 1][0].segment.start


def _give(view: View, group: list[tuple[Item, DeliberationRecord]]) -> None:
    last = group[-1][0]
    start, end = last.heading.title, last.segment.end
    head = _HEAD.match(view.folded, start, end)
    start = head.end() if head else start
    cells = list(vote_cell.find(view, start, end))
    if len(cells) != len(group):
        return
    for (_, said), cell in zip(group, cells, strict=True):
        said.vote = vote_cell.read(view, *cell.span()) or said.vote
    pieces = [start, *(at for cell in cells for at in cell.span()), end]
    objects = _objects(view, list(zip(pieces[::2], pieces[1::2], strict=True)))
    for (_, said), parts in zip(group, objects, strict=False):
        found = title_row.fact(view, parts)
        said.title, said.evidence["title"] = found.value, list(found.spans)


def _objects(view: View, pieces: list[Span]) -> list[list[Span]]:
    """The parts of each row's object, from the ranges before, between and after the votes; nothing where one cannot be told."""
    filled = [p for p in pieces if view.folded[slice(*p)].strip(_MARKS)]
    many = len(pieces) - 1
    if len(filled) == 1:
        starts = _starts(view, *filled[0])
        parts = [[(a, b)] for a, b in pairwise([*starts, filled[0][1]])]
        return _trimmed(view, parts) if len(parts) == many and not view.folded[filled[0][0] : starts[0]].strip(_MARKS) else []
    heads, tails = [pieces[0]], []
    for start, end in pieces[1:-1]:
        starts = _starts(view, start, end)
        if len(starts) != 1:
            return []
        tails.append((start, starts[0]))
        heads.append((starts[0], end))
    tails.append(pieces[-1])
    return _trimmed(view, [[head, tail] for head, tail in zip(heads, tails, strict=True)])


def _starts(view: View, start: int, end: int) -> list[int]:
    found = (m.start() for m in _OPENS.finditer(view.folded, start, end))
    return [at for at in found if view.raw[at].isupper() and not _LINKED.search(view.folded, max(start, at - 8), at)]


def _trimmed(view: View, objects: list[list[Span]]) -> list[list[Span]]:
    """Without marks at their ends; nothing where an object is left without words."""
    kept = [[t for t in (title.trimmed(view, _first(view, a, b), b) if b > a else None for a, b in parts) if t] for parts in objects]
    return kept if all(kept) else []


def _first(view: View, start: int, end: int) -> int:
    words = view.folded[start:end]
    return start + len(words) - len(words.lstrip(_MARKS))


def example(text: str) -> list[tuple[str | None, str | None]]:
    """The object and the outcome of a gathered print's rows, whose numbers are of the form 2023-101."""
    view = View.of(text)
    read = [(item, DeliberationRecord()) for item in items.find(view, "list")]
    spread(view, read)
    return [(said.title, said.vote.outcome) for _, said in read if said.vote.outcome]


EXAMPLES: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    (
        "LISTE DES DELIBERATIONS 2023-101 2023-102 2023-103 Approbation des tarifs du camping Attribution du marché de voirie"
        " Convention avec le club Accord à l’unanimité Accord à l’unanimité Rejetée",
        [
            ("Approbation des tarifs du camping", "adopted"),
            ("Attribution du marché de voirie", "adopted"),
            ("Convention avec le club", "rejected"),
        ],
    ),
    (
        "LISTE DES DELIBERATIONS 2023-101 2023-102 2023-103 ADOPTION DU COMPTE DES OPERATIONS Accord à 28 VOIX POUR INDUSTRIELLES"
        " AFFECTATION DES RESULTATS DE LA Accord à l’unanimité VILLE TARIFS DU CAMPING Accord à l’unanimité",
        [
            ("ADOPTION DU COMPTE DES OPERATIONS INDUSTRIELLES", "adopted"),
            ("AFFECTATION DES RESULTATS DE LA VILLE", "adopted"),
            ("TARIFS DU CAMPING", "adopted"),
        ],
    ),
]
NOT_FOUND = ["LISTE DES DELIBERATIONS 2023-101 2023-102 2023-103 Tarifs Accord à l’unanimité Voirie Accord à l’unanimité"]
