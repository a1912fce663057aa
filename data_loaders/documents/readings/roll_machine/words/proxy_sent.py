"""A proxy told by how it came (pouvoir remis, adressé, fait parvenir): "M. X, souffrant, ayant fait parvenir un pouvoir au nom de M. Y"."""

from data_loaders.documents.readings.roll.proxy_words import SENT
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_LONG = 12
_NAMED = (*NAME_KINDS, "function", "note")


def told(view: View, words: list[Token]) -> list[Token]:
    """The words with each such stretch behind a name as the one word that leads to the holder, or as a note where none follows."""
    found: list[Token] = []
    at = 0
    for match in SENT.finditer(view.folded, words[0].start, words[-1].end) if words else ():
        first = next((i for i in range(at, len(words)) if words[i].start >= match.start()), len(words))
        behind = next((i for i in range(first, len(words)) if words[i].start >= match.end()), len(words))
        parted = first - 1 > at and words[first - 1].kind == "sep"
        ahead = words[at : first - parted]
        if not ahead or ahead[-1].kind not in _NAMED or first == behind:
            continue
        low, high = match.span()
        found += [*ahead, Token("lower", low, high, "pouvoir") if match["to"] else Token("note", low, high, view.folded[low:high])]
        at = behind
    return [*found, *words[at:]]


def example(text: str) -> list[str] | None:
    """The words of each stretch, in a text that is a list as a whole."""
    view = View.of(text)
    return [t.folded for t in told(view, tokens(view, 0, len(text))) if t.end - t.start > _LONG and t.kind in ("lower", "note")] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("M. Luc NOIR, souffrant, ayant fait parvenir un pouvoir au nom de M. VERT", ["pouvoir"]),
    ("M. Luc NOIR, souffrant, ayant donné pouvoir à M. VERT, Mme Ève ROUX qui a remis une procuration écrite à M. VERT", ["pouvoir"] * 2),
    ("M. Luc NOIR ayant adressé un pouvoir", ["ayant adresse un pouvoir"]),
]
NOT_FOUND: list[str] = [
    *(
        "Le pouvoir adressé par M. Luc NOIR",
        "M. Luc NOIR a remis le rapport à M. VERT",
        "M. Luc NOIR ayant fait parvenir une lettre à M. VERT",
    ),
]
