"""The vote column of a list of deliberations: "Approuvée", "– rejetée", "Unanimité", "15 P / 4 C" (articles L2121-20 and L2121-25 CGCT)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote.counts import vote_counts
from data_loaders.documents.record import Outcome, VoteRecord
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import FATE, PUT_OFF, of_word

_COUNT = (
    r"(?:\d{1,3} ?(?:voix )?(?:pour|contre|abst(?:entions?|\.)?|[pca])\b(?! \w*')|\b(?:pour|contre|abst(?:entions?|\.)?) ?:? ?\d{1,3}\b)"
)
_SUBJECT = (
    r"(?:(?:le|la|ce|cette|l') ?)?(?:dossier|point|rapport|projet(?: de deliberation)?|deliberation|affaire|question|voeu|motion)"
    r" (?:(?:est|a ete) )?"
)
_CELL = spoken(
    r"(?<![\w'])(?:(?:(?:accord|adopte|approuve|vote|rejete)e?s?[ :]{1,3})?(?:a )?(?:l'? ?unanimite|la majorite"
    r"|\d{1,3} (?:voix|votes?|abstentions?)\b(?: pour\b| contre\b)?)|(?:le (?:conseil|bureau|comite)(?: \w{4,16})? )?prend acte|dont acte"
    rf"|(?P<word>unanimite|majorite|favorable|defavorable|pris acte|prise d'acte|pour information)\b"
    rf"|(?P<count>{_COUNT}(?:[ ,;/–-]{{1,4}}{_COUNT}){{0,3}})"
    rf"|(?:{_SUBJECT})?(?P<fate>{FATE}\b))"
)
_AHEAD = re.compile(r"(?:[-:|•➢►\t\n]| {2})\s{0,3}\Z")  # a dash, a line's start or wide blanks part a cell
_BEHIND = re.compile(r"[ \t.;|]{0,20}(?:\n|\Z)")
_BETWEEN = re.compile(r"[\s.,;:/|–()-]{0,6}(?:(?:et|dont|par|avec) )?")
_REFUSED = frozenset(("rejected", "withdrawn", "deferred"))


def find(view: View, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cells in [start, end), in order; a word alone counts where it begins with a capital or is parted from the title."""
    for found in _CELL.finditer(view.folded, start, end):
        if is_cell(view, found, start, end):
            yield found


def at(view: View, place: int, end: int) -> re.Match[str] | None:
    """The cell that begins at a place."""
    found = _CELL.match(view.folded, place, end)
    return found if found and is_cell(view, found, place, end) else None


def is_cell(view: View, found: re.Match[str], start: int, end: int) -> bool:
    """Do the marks around it, or its capital, say that these words are a column's?"""
    if not any((found["fate"], found["word"], found["count"])):
        return True
    capital = view.raw[found.start()].isupper()
    if found["fate"] and not _accented(view, found):
        return False
    told = found["fate"] and (found.start() < found.start("fate") or found["fate"].startswith(("ad", "ap", "rej", "aj", "reti")))
    put_off = found["fate"] and PUT_OFF.match(view.folded, found.start("fate"))
    if capital and (told or put_off or found["word"] in ("unanimite", "majorite")):
        return True
    parted = found.start() == start or bool(_AHEAD.search(view.folded[max(0, found.start() - 5) : found.start()]))
    last = bool(_BEHIND.match(view.folded, found.end(), end)) or found.end() == end
    if found["fate"] or found["word"]:
        return last and (parted or capital)
    return last


def _accented(view: View, found: re.Match[str]) -> bool:
    """ "Votée", "ADOPTE" and no "vote" or "Vote": the accent, or capitals, tell the participle."""
    letters = view.raw[found.start() : found.end()]
    return "é" in letters.lower() or (letters.isupper() and not letters.startswith("VOTE"))


def read(view: View, start: int, end: int) -> VoteRecord | None:
    """The vote of a row whose cells stand together; None where they stand apart or none can be read."""
    cells = list(find(view, start, end))
    together = all(_BETWEEN.fullmatch(view.folded, a.end(), b.start()) for a, b in pairwise(cells))
    if not cells or not together:
        return None
    first, last = cells[0].start(), cells[-1].end()
    words = view.folded[first:last]
    vote = VoteRecord(evidence=[view.span(first, last)])
    counted = counts(view, first, last)
    vote.for_, vote.against, vote.abstentions = (counted.get(k) for k in ("for", "against", "abstentions"))
    vote.outcome = _outcome(cells, words, counted)
    if vote.outcome in _REFUSED - {"rejected"} or vote.outcome == "noted":
        return VoteRecord(outcome=vote.outcome, evidence=vote.evidence)
    vote.mention = "unanimité" if "unanimite" in words else "majorité" if "majorite" in words else None
    if vote.against:
        vote.unanimous = False if vote.for_ else None
    elif vote.mention == "unanimité" or (vote.for_ and vote.mention is None and vote.outcome == "adopted"):
        vote.unanimous = True
    return vote if vote.outcome else None


def better(view: View, vote: VoteRecord, start: int, end: int) -> VoteRecord:
    """The vote that the row's cells tell, where `vote` tells none or the same without its counts."""
    told = read(view, start, end)
    if told is None or (vote.outcome and not (vote.outcome == told.outcome and vote.for_ is None and told.for_ is not None)):
        return vote
    return told


def _outcome(cells: list[re.Match[str]], words: str, counted: dict[str, int]) -> Outcome | None:
    """The fate's word, else what the counts say, else that of a vote by all or by most."""
    fates = {of_word(c["fate"] or re.search(FATE, c[0])[0]) for c in cells if c["fate"] or re.search(FATE, c[0])}  # type: ignore[index]
    if len(fates) > 1:
        return None
    if fates:
        return fates.pop()
    if "defavorable" in words:
        return "rejected"
    if "acte" in words or "information" in words:
        return "noted"
    if counted:
        inside, outside = counted.get("for"), counted.get("against") or 0
        return None if inside is None or inside == outside else "adopted" if inside > outside else "rejected"
    return "adopted"


_LETTER = re.compile(r"(\d{1,3}) ?([pca])\b")
_OF_LETTER = {"p": "for", "c": "against", "a": "abstentions"}


def counts(view: View, start: int, end: int) -> dict[str, int]:
    """The voices of a cell, by letters or by words."""
    letters = {_OF_LETTER[m[2]]: int(m[1]) for m in _LETTER.finditer(view.folded, start, end)}
    if letters:
        return letters
    found = vote_counts.find(view, start, end)
    return found[-1].values if found else {}


def example(text: str) -> tuple[Outcome | None, bool | None] | None:
    """The fate and the unanimity of a row."""
    vote = read(View.of(text), 0, len(text))
    return (vote.outcome, vote.unanimous) if vote else None


EXAMPLES: list[tuple[str, tuple[Outcome | None, bool | None]]] = [
    ("décision modificative n°2 — approuvée", ("adopted", None)),
    ("Tarifs de la piscine Unanimité", ("adopted", True)),
    ("Tarifs de la piscine\nMajorité\n", ("adopted", None)),
    ("Convention 15 P / 4 C", ("adopted", False)),
    ("Convention POUR : 3 CONTRE : 16", ("rejected", False)),
    ("Nom d'une voie – REPORTÉE", ("deferred", None)),
    ("Vente d'un terrain     Approuvée\n  à la commune", ("adopted", None)),
    ("Motion : défavorable", ("rejected", None)),
    ("Rapport sur l'eau\nPrend acte", ("noted", None)),
    ("Rapport sur l'eau : pour information", ("noted", None)),
    ("Avis sur le plan\nDossier retiré.", ("withdrawn", None)),
    ("AVENANT N° 2\nLe projet de délibération est retiré par le Président", ("withdrawn", None)),
    ("Tarifs Approuvée à l'unanimité", ("adopted", True)),
    ("Tarifs Reportés à une séance ultérieure Le Maire", ("deferred", None)),
    ("Tarifs Renvoyés en commission Motion", ("deferred", None)),
]
NOT_FOUND = [
    "Vote du budget",
    "Modalités de report approuvées par la commission",
    "Accord à l’unanimité Tarifs Rejetée",
    "Subvention pour 12 enfants",
    "Bulletin pour information des habitants",
    "Tarifs : pas de décision",
]
