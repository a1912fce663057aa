"""The words of a list of those who gave a proxy, without the small word that each giver is led by: "de PETIT Anne à NOIR Luc"."""

from data_loaders.documents.text.names.names_vocabulary import LINKS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View

_LEAST = 2


def bare(view: View, tokens: list[Token]) -> list[Token]:
    """The words without a "de" ahead of each giver; where one is led by none, it may be a surname's, but none ahead of a given name."""
    tokens = _linked(view, tokens)
    leads = {i for i, token in enumerate(tokens[:-1]) if _leads(view, tokens, i, token)}
    links = sum(token.kind == "lower" and token.folded in LINKS for token in tokens)
    if len(leads) < max(_LEAST, links - 1):  # the heading leads to the first: "Pouvoirs de : PETIT A. à NOIR L., de …"
        leads = {i for i in leads if [token.kind for token in tokens[i + 1 : i + 3]] == ["cap", "upper"]}
    return [token for i, token in enumerate(tokens) if i not in leads]


def _linked(view: View, tokens: list[Token]) -> list[Token]:
    """With each "A" in capitals between two names as the word that leads to the holder, where several stand so: "ANNE PETIT A LUC NOIR"."""
    found = [
        i
        for i, token in enumerate(tokens[1:-1], 1)
        if view.raw[token.start : token.end] == "A" and tokens[i - 1].kind == tokens[i + 1].kind == "upper"
    ]
    return [token._replace(kind="lower") if i in found else token for i, token in enumerate(tokens)] if len(found) >= _LEAST else tokens


def _leads(view: View, tokens: list[Token], i: int, token: Token) -> bool:
    word, civil = view.raw[token.start : token.end], tokens[i + 1].kind == "civ"
    begins = not i or tokens[i - 1].kind in ("sep", "line") or tokens[i - 1].folded == "et" or (civil and word == "De")
    return begins and token.folded == "de" and not word.isupper() and (civil or tokens[i + 1].kind in NAME_KINDS)
