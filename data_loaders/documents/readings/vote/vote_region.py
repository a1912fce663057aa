"""Where an item's own vote may stand, and where none can: behind the signatures, in a draft, in columns that the print mixed (R2121-9)."""

import re
from functools import lru_cache

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote import vote_unanimity
from data_loaders.documents.readings.vote.counts import vote_counts
from data_loaders.documents.text.view import View

# What comes after the act itself: signatures, stamps, annexes.
ACT_END = spoken(
    r"\b(?:fait et delibere|ainsi (?:fait et )?delibere|pour (?:extrait|copie|expedition|ampliation) (?:certifiee? )?conforme"
    r"|p/ ?expedition conforme"
    r"|suivent les signatures|delibere (?:en seance|les jours?)|ont signe (?:les|au registre)|fait a [a-z' -]{2,40},? le \d)"
)
_DRAFT = spoken(r"(?<!\ble )(?<!\bce )(?<!\bdu )\bprojet de (?:la )?deliberation\b(?! (?:est|a ete|mis))")
_NO_ACT = spoken(r"\bne vaut pas deliberation\b|\bprojet (?:de deliberation )?soumis a (?:validation|l'approbation|deliberation)\b")
_SPOKEN = spoken(r"\bavoir (?:\w{1,14} )?delibere\b")
_ONE_LINE = 2
_BEHIND_FIGURE = re.compile(r"[|\t ] ?\d[\d .,]{0,14}(?:€|euros?)?\s{0,3}(?:[|\t]| {3})[^\n|\t]{0,24}\Z")
_ROW_ENDS = re.compile(r"[ \t.|]{0,9}(?:\n|\Z|[^\n.;|\t]{0,60}(?:\||\t| {3}))")  # at a line's end, or where the next row begins

# One of several parts, each on a line of its own: "Dossier 2024-66 : ajourné"; or another point, which is no act: "Point 7 : retiré".
_PART = re.compile(r"[ \t•*–-]{0,9}(?P<what>[a-zà-ÿ]{3,14}) (?:n ?° ?)?(?P<number>\d[\w./-]{0,14}) ?[:)–-]")
_POINTS = ("point", "question", "affaire", "sujet")


def region(view: View, start: int, end: int) -> tuple[int, int]:
    """The part of an item where its own vote may stand: before the signatures, where a decision comes before them."""
    signed = ACT_END.search(view.folded, start, end)
    return (start, signed.start()) if signed and signed.start() - start > 200 else (start, end)


def in_row(view: View, start: int, end: int) -> bool:
    """Do the words end a table's row behind a figure ("Radio du Val | 1 500 | dossier ajourné")? They tell of the row alone."""
    line = view.raw.rfind("\n", 0, start) + 1
    return bool(_BEHIND_FIGURE.search(view.folded[line:start]) and _ROW_ENDS.match(view.folded, end))


def of_part(view: View, start: int, place: int) -> bool:
    """Do the words at `place` stand in the line of one of the act's several parts, or of another point below it?"""
    line = view.folded.rfind("\n", start, place) + 1
    part = _PART.match(view.folded, line, place) if line > start else None
    if part is None:
        return False
    own = _PART.match(view.folded, view.folded.rfind("\n", 0, start) + 1)
    if part["what"] in _POINTS:
        return own is None or own["number"] != part["number"]
    above = _PART.match(view.folded, view.folded.rfind("\n", start, line - 1) + 1)
    below = _PART.match(view.folded, view.folded.find("\n", place) + 1)
    return any(other is not None and other["what"] == part["what"] for other in (above, below))


def is_mixed(view: View, start: int, end: int) -> bool:
    """Do several votes stand under one line of a list? Its columns were mixed by the print, and nobody knows whose they are."""
    if _SPOKEN.search(view.folded, start, end):
        return False
    return len(vote_unanimity.find(view, start, end)) + len(vote_counts.find(view, start, end)) > _ONE_LINE


def is_draft(view: View, start: int) -> bool:
    """A draft (projet de délibération) decides nothing."""
    return bool(_DRAFT.search(view.folded, max(0, start - 90), min(len(view.folded), start + 60)) or _no_act(view))


@lru_cache(maxsize=2)
def _no_act(view: View) -> bool:
    """Does the paper say of itself that it is none?"""
    return _NO_ACT.search(view.folded) is not None


def example(text: str) -> str | None:
    """What follows the words in which an item's vote may stand, where something follows them."""
    view = View.of(text)
    rest = text[region(view, 0, len(text))[1] :]
    return rest or None


_ITEM = "Le conseil approuve. " * 12
EXAMPLES: list[tuple[str, str]] = [(_ITEM + "Fait et délibéré en mairie. Le Maire", "Fait et délibéré en mairie. Le Maire")]
NOT_FOUND = [_ITEM, "Le conseil approuve. Fait et délibéré en mairie."]
