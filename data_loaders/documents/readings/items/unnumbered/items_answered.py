"""A list of points each answered on its own line: "La taxe sur les friches : non (2 pour, 6 contre)." (article L2121-25 CGCT)."""

import re

from data_loaders.documents.blocks.items_marks import OPENING
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.view import View

_HOW = (
    r",? ?(?:\((?=\d{1,3} (?:pour|contre|voix|abst)|unanim)|[àa] l['’]unan|[àa] la maj|par \d|\d{1,3} (?:voix|pour|contre|oui)"
    r"|il faut\b|il manque\b)"
)
_LINE = re.compile(
    rf"(?:(?<=\n)|\A)[ \t•–-]{{0,6}}(?P<title>[A-ZÀ-ÖØ-ÞŒ«][^\n:]{{3,180}}?) ?: "
    rf"(?=(?:[Oo]ui|[Nn]on|[Pp]as encore|[Dd]['’]accord){_HOW})[^\n]*"
)
_LEAST = 3


def find(view: View) -> list[tuple[Heading, int]]:
    """The lines of the longest run of such lines, each with where it ends; none where fewer than three stand one below the other."""
    best: list[tuple[Heading, int]] = []
    run: list[tuple[Heading, int]] = []
    for line in _LINE.finditer(view.raw):
        if OPENING.match(view.folded, line.start("title")):
            continue
        follows = run and not view.raw[run[-1][1] : line.start()].strip()
        one = (Heading(line.start("title"), line.start("title"), "title", title_end=line.end("title")), line.end())
        run = [*run, one] if follows else [one]
        best = max(best, run, key=len)
    return best if len(best) >= _LEAST else []


def items(view: View, others: int) -> list[Item]:
    """The points as items, where they are more than all else that heads one."""
    found = find(view)
    return [Item(heading, Segment("item", heading.start, end)) for heading, end in found] if len(found) > others else []


def example(text: str) -> list[str]:
    """The points of a text."""
    return [text[heading.title : heading.title_end] for heading, _ in find(View.of(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "VOTÉ\nLa taxe : non (2 pour, 6 contre).\nLe bail du four : oui, 450 €.\nLe four : oui, à l'unanimité.\n"
        "Le pré : pas encore, il faut un avis.\nL'école : non, à l'unanimité.\n",
        ["Le four", "Le pré", "L'école"],
    ),
]
NOT_FOUND = [
    "La taxe : non (2 pour, 6 contre).\nLe four : oui, à l'unanimité.\n",
    "Votants : oui 5\nContre : non 3\nNuls : oui 2\n",
    "Quorum : oui (5 présents).\n" * 3,
]
