"""Labels between the names of a list: the commune whose members follow, above them ("VALBOURG") or ahead of a colon."""

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_vocabulary import LABELS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token

_PLACES = frozenset(["commune", "communes", "ville", "secteur", "canton", "representants", "representantes", "college"])
_LONGEST = 12  # words


def count(words: list[Token]) -> int:
    """How many labels stand in a list that opens with one, each at a line's head; 0 in any other list."""
    found = 0
    for i, token in enumerate(words):
        opens = not i or words[i - 1].kind == "line"
        if opens and token.kind in NAME_KINDS and led(words, i) is not None and not _name(words[i : led(words, i)]):
            found += 1
        elif not found and token.kind != "line":
            return 0
    return found


def _name(words: list[Token]) -> bool:
    """Whether the words up to a civility are a whole name, its parts told by their print: "Jean DUPONT"."""
    return names_cut.order(names_cut.shape(words)) in ("first", "last") and words[0].folded not in _PLACES


def led(words: list[Token], at: int) -> int | None:
    """Place of the civility that a run of words at `at` leads to; None where anything else follows."""
    for i in range(at, min(at + _LONGEST, len(words))):
        if words[i].kind == "civ":
            return i
        if words[i].kind not in (*NAME_KINDS, "line", "dash", "colon", "note"):
            return None
    return None


def colon_ahead(words: list[Token], at: int) -> bool:
    """Whether the line that begins at `at` opens with a label and its colon: "Les Ormes : M. Luc PETIT"."""
    for i in range(at, min(at + 8, len(words))):
        if words[i].kind == "colon":
            return i > at and (i + 1 == len(words) or words[i + 1].kind in ("civ", "line", *NAME_KINDS))
        if words[i].kind not in (*NAME_KINDS, "dash", "function") or words[i].folded in LABELS:
            return False
    return False
