"""Who bears the office that a list prints first, behind a colon or in brackets: "Mme le Maire : Anne PETIT", "M. le Maire (L. NOIR)"."""

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_vocabulary import PLURALS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_SMALL = frozenset(("le", "la", "l'", "l"))


def bared(view: View, words: list[Token]) -> list[Token]:
    """The words without the colon, and with the words of the bracket, that stand between a sole bearer's office and his name."""
    found: list[Token] = []
    for i, token in enumerate(words):
        behind = token.kind in ("colon", "note") and _office(words, i)
        if behind and token.kind == "colon" and _name_ahead(words, i):
            continue
        if behind and token.kind == "note" and (named := _named(view, token)):
            found += named
            continue
        found.append(token)
    return found


def _office(words: list[Token], at: int) -> bool:
    """Whether "Monsieur le Maire", and nothing else of a member, stands ahead of the mark at `at`."""
    i = at - 1
    while i >= 0 and words[i].kind == "function":
        i -= 1
    if i == at - 1 or i < 1 or words[i].folded not in _SMALL:
        return False
    civil = words[i - 1]
    begins = i == 1 or words[i - 2].kind in ("line", "sep", "dash", "border", "stop")
    return civil.kind == "civ" and civil.folded.rstrip(".") not in PLURALS and begins


def _name_ahead(words: list[Token], at: int) -> bool:
    end = at + 1
    while end < len(words) and words[end].kind in ("civ", *NAME_KINDS):
        end += 1
    return end > at + 1 and (end == len(words) or words[end].kind in ("line", "sep", "dash", "note", "function", "stop", "border"))


def _named(view: View, note: Token) -> list[Token]:
    """The words of a bracket that holds one name and nothing else."""
    inside = tokens(view, note.start + 1, note.end - 1)
    name = [t for t in inside if t.kind != "dash"][int(bool(inside) and inside[0].kind == "civ") :]
    if not name or any(t.kind not in NAME_KINDS for t in name) or not any(t.kind in ("upper", "cap") for t in name):
        return []
    letters = names_cut.shape(name)
    return inside if names_cut.order(letters) or letters.strip("p") in ("u", "iu", "ic", "cc") else []


def example(text: str) -> list[str] | None:
    """The words that stand behind the office, where they are its bearer's."""
    view = View.of(text)
    read = tokens(view, 0, len(text))
    bare = bared(view, read)
    return [text[t.start : t.end] for t in bare if t.kind in ("cap", "upper")] if bare != read else None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Mme le Maire : Anne PETIT\nAdjoints : M. Luc NOIR", ["Anne", "PETIT", "Luc", "NOIR"]),
    ("M. le Maire (Luc NOIR), Anne PETIT", ["Luc", "NOIR", "Anne", "PETIT"]),
]
NOT_FOUND: list[str] = ["Les adjoints : M. Luc NOIR", "Mme PETIT, Maire : présente", "M. le Maire (excusé), Anne PETIT"]
