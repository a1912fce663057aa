"""The object of a row of a list of deliberations: the words of its column, on both sides of the vote that the print put between them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.fact import Fact, Span
from data_loaders.documents.readings.acts import title, title_tail
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.readings.vote import vote_cell
from data_loaders.documents.text.view import View

_BETWEEN = re.compile(r"[\s.,;:/|–-]{0,4}(?:(?:et|dont) (?=\d))?")
_LED = re.compile(r"\s?(?:examinee?s? (?:le|du) [\da-z /.]{6,22})?\s{0,3}[:|-]\s{0,3}")  # hyphens and dashes fold to one
_CHAIRED = re.compile(r"\((?:sous la )?(?:presidence|presidee?)\b[^()\n]{2,60}\)\s*\Z")
_MARKS = " .,;:|/–-\n"
_LINKS = frozenset(("de", "du", "des", "la", "le", "les", "et", "au", "aux", "par", "pour", "sur", "en"))
_LONGEST_REST = 160
_LONGEST_ROW = 260
_LEAST_ROW = 30
_BULLET = re.compile(r" [eo•] ?\Z")  # the next row's, as pictures are read
_CARRIES_ON = re.compile(r"[a-zà-ÿ(«–-]")


def of_row(view: View, item: Item) -> list[Span]:
    """Ranges of the view that hold the title, in order: the words before the row's vote, and those that carry them on after it."""
    if item.mixed:
        return []
    end = item.segment.end
    start = _after_votes(view, item.heading.title, end)
    vote = _next_vote(view, start, end)
    tail = title_tail.begin(view, start, end)
    run_in = tail < (vote or end)
    heading = replace(item.heading, title=start, title_end=min(vote or end, item.heading.title_end or end))
    first = title.of_item(view, replace(item, heading=heading))
    if vote is None and first and not run_in and end - start <= _LONGEST_ROW and not item.cut:
        bullet = _BULLET.search(view.folded, max(start, end - 4), end)
        first = title.trimmed(view, first[0], bullet.start() if bullet else end)
    if first is None or (next(c for c in view.raw[first[0] :] if c.isalpha()).islower() and not _parted(view, item, first[0])):
        return []  # the row's first words stand elsewhere
    if vote is None or run_in or view.folded[first[1] : vote].strip(_MARKS):
        return [first]
    rest = _after_votes(view, vote, end)
    stop = _next_vote(view, rest, end)
    if stop and not _halved(view, vote, stop):
        return [first]
    stop = stop or end
    second = title.trimmed(view, rest, stop) if 0 < stop - rest <= _LONGEST_REST else None
    return [first, second] if second and _carries_on(view, first, second) else [first]


def of_table(view: View, pieces: Sequence[Span]) -> list[Span]:
    """The same of a table whose head tells where the object stands: what no title has is taken off at both ends."""
    (start, end), *rest = pieces
    end = next((m.start() for m in _CHAIRED.finditer(view.folded, start, end)), end)
    start = title.begin(view, start, end)
    first = title.trimmed(view, start, end)
    return [(start, end) if rest else first, *rest] if first else []


def _parted(view: View, item: Item, start: int) -> bool:
    """Does a dash or a colon lead from the row's number to its title?"""
    code = item.heading.code
    return code is not None and _LED.fullmatch(view.folded, code[1], start) is not None


def overflows(view: View, item: Item) -> bool:
    """Do words of another row, with its vote, stand behind this row's?"""
    end = item.segment.end
    vote = _next_vote(view, _after_votes(view, item.heading.title, end), end)
    rest = _after_votes(view, vote, end) if vote else end
    stop = _next_vote(view, rest, end)
    return bool(vote and stop and stop - rest > _LEAST_ROW and not _halved(view, vote, stop))


def _halved(view: View, one: int, other: int) -> bool:
    """Are "Approuvée" and "à l'unanimité" the two lines of one vote?"""
    first, second = vote_cell.at(view, one, len(view.folded)), vote_cell.at(view, other, len(view.folded))
    return bool(first and second and first["fate"] and not second["fate"])


def _next_vote(view: View, start: int, end: int) -> int | None:
    return next((m.start() for m in vote_cell.find(view, start, end)), None)


def _after_votes(view: View, start: int, end: int) -> int:
    """The first place from `start` on where no vote's words stand."""
    place = start
    while True:
        blank = _BETWEEN.match(view.folded, place, end)
        here = blank.end() if blank else place
        vote = vote_cell.at(view, here, end)
        if vote is None:
            return start if place == start else here
        place = vote.end()


def _carries_on(view: View, first: Span, second: Span) -> bool:
    """A title in capitals goes on in capitals, another in lower case or after a dash."""
    begun = [c for c in view.raw[slice(*first)] if c.isalpha()]
    rest = [c for c in view.raw[slice(*second)] if c.isalpha()]
    if sum(c.isupper() for c in begun) > 0.8 * len(begun):
        return sum(c.isupper() for c in rest) > 0.8 * len(rest)
    if view.raw[first[1]] == "-" and begun and not view.raw[first[1] + 1].isalpha():
        return True  # a word cut at its hyphen
    parted = view.raw[max(0, second[0] - 3) : second[0]].strip() in ("-", "–")
    return parted or bool(_CARRIES_ON.match(view.raw, second[0])) or view.folded[first[0] : first[1]].split()[-1] in _LINKS


def fact(view: View, pieces: list[Span]) -> Fact[str]:
    """The title of the pieces, joined."""
    words = " ".join(" ".join(view.raw[start:end].split()) for start, end in pieces)
    return Fact(words, tuple(view.span(*piece) for piece in pieces))


def example(text: str) -> str | None:
    """The title of a row that begins with its title."""
    view = View.of(text)
    pieces = of_row(view, Item(Heading(0, 0, "act"), Segment("item", 0, len(text))))
    return fact(view, pieces).value if pieces else None


EXAMPLES: list[tuple[str, str]] = [
    ("TARIFS DE LA PISCINE Accord à l’unanimité", "TARIFS DE LA PISCINE"),
    ("CREATION D’UN RESEAU DE CHALEUR A LA Accord à l’unanimité MAISON DES ARTS", "CREATION D’UN RESEAU DE CHALEUR A LA MAISON DES ARTS"),
    ("Convention avec le club Approuvée nautique de la ville à l'unanimité", "Convention avec le club nautique de la ville"),
    ("Accord à l’unanimité Accord à l’unanimité TARIFS Accord à l’unanimité", "TARIFS"),
    ("COMPTE ADMINISTRATIF Accord à 28 VOIX POUR ET DE GESTION", "COMPTE ADMINISTRATIF ET DE GESTION"),
    ("Contrat du centre Approuvée - Maison des arts à l'unanimité", "Contrat du centre Maison des arts"),
    ("AIDES 2022 Accord à l’unanimité SUIVI DU PROGRAMME Accord à l’unanimité", "AIDES 2022"),
    ("Rapport de la commission d’accessibilité - Le conseil prend acte", "Rapport de la commission d’accessibilité"),
    ("BUDGET PRIMITIF 28 VOIX POUR et 2 ABSTENTIONS", "BUDGET PRIMITIF"),
]
NOT_FOUND = ["", "Accord à l’unanimité", "foncière entre la ville et le club Approuvée à l’unanimité"]
