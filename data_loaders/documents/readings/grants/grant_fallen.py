"""Amounts of an amendment that was turned down: "un amendement ramenant la subvention à 8 000 € est repoussé" (CGCT L2121-20)."""

from data_loaders.documents.fact import Span
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import REFUSED

_AMENDMENT = phrase(r"\b(?:sous-)?amendements?\b")
_TURNED = phrase(
    rf"\b(?:{REFUSED}|ecart)ee?s?\b|\b(?:repouss|rejett|refus|ecart)e(?:nt)? (?:cet |l'|ledit |ces |les )amendements?"
    r"|\bn(?:'est|'a|e sont|'ont) pas (?:ete )?(?:adopt|reten|accept|approuv|suivi)\w{0,4}"
)
_TAKEN = phrase(r"(?<!pas )(?<!pas\sete )\b(?:adopt|accept|approuv|reten)(?:ee?s?|ue?s?)\b")
_OPENS = phrase(r"(?<!\bm)[.;] |\n")
_REACH, _BEFORE = 320, 200
_WORD = 20  # "sous-amendements"


def spans(view: View, start: int, end: int) -> list[Span]:
    """From the sentence of each amendment to the word that turns it down."""
    found: list[Span] = []
    for amendment in _AMENDMENT.finditer(view.folded, start, end):
        stop = min(end, amendment.end() + _REACH)
        turned = _TURNED.search(view.folded, amendment.end(), stop)
        taken = _TAKEN.search(view.folded, amendment.end(), stop)
        if turned and (taken is None or turned.start() <= taken.start()):
            left = max(start, amendment.start() - _BEFORE)
            begin = max((m.end() for m in _OPENS.finditer(view.folded, left, amendment.start())), default=left)
            found.append((begin, turned.end()))
    return found


def inside(view: View, start: int, end: int, place: int) -> bool:
    """Does the place stand in what a fallen amendment proposes?"""
    around = spans(view, max(start, place - _REACH - _WORD), min(end, place + _BEFORE + _WORD + _REACH))
    return any(low <= place < high for low, high in around)


def example(text: str) -> list[str]:
    """What the fallen amendments of a text propose."""
    return [text[low:high] for low, high in spans(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "Il est proposé 12 000 €. M. LOUP dépose un amendement ramenant l'aide à 8 000 €. L'amendement est repoussé. Le texte est adopté.",
        ["M. LOUP dépose un amendement ramenant l'aide à 8 000 €. L'amendement est repoussé", "L'amendement est repoussé"],
    ),
    ("Un amendement la portant à 700 € n'est pas adopté.", ["Un amendement la portant à 700 € n'est pas adopté"]),
]
NOT_FOUND = [
    "Un amendement porte l'aide à 8 000 €. Il est adopté. La demande de M. LOUP est rejetée.",
    "La demande est rejetée.",
]
