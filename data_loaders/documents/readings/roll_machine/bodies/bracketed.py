"""Members named in brackets behind their commune, or their commune behind them: "VALBOURG (NOIR Luc, PETIT Anne)", "M. NOIR (Valbourg)"."""

import re
from functools import lru_cache

from council import places
from data_loaders.documents.readings.roll_machine.bodies.commune_strung import SMALL
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View, fold

_FEWEST = 4  # brackets with names, communes ahead of them
_NO_PLACE = r"(?!(?:absent|excus|present|pouvoir|procuration|suppl|titul|represent|arriv|depart|a partir|jusqu)\w{0,6}\b)"
_BEHIND = re.compile(rf"(?<=[a-z] )\({_NO_PLACE}(?P<place>[a-z][a-z' -]{{2,40}})\)")
_WORD = r"[A-ZÀ-Ý][a-zà-ÿ]{1,20}"
_AT = re.compile(
    rf"(?:\b[Dd]e|\bà) (?P<place>{_WORD}(?:-[A-ZÀ-Ýa-zà-ÿ’']{{1,20}}){{1,5}})"
    rf"|\b(?:mairie|commune|fêtes|polyvalente) (?:de |d['’])(?P<seat>{_WORD})(?![\w-]| [A-ZÀ-Ý])"
)


@lru_cache(maxsize=2)  # each list of a paper asks
def communes(view: View) -> frozenset[str]:
    """Communes that a paper tells of, listed or not, folded: "M. NOIR (Valbourg)", "à Valbourg-le-Haut", "mairie de Valbourg"."""
    found = _BEHIND.finditer(view.folded)
    told = {m["place"] for m in found if view.raw[m.start("place")].isupper() and view.raw[m.start() - 2].isupper()}
    return frozenset(told | {fold(m["place"] or m["seat"]) for m in _AT.finditer(view.raw)})


def opened(view: View, words: list[Token]) -> list[Token]:
    """The names in the brackets, a border for each commune; the words as they are where their brackets hold notes."""
    inside = {i: named for i, token in enumerate(words) if token.kind == "note" and (named := _named(view, token))}
    if len(inside) < _FEWEST:
        return words
    first, last = min(inside), max(inside)
    if any(token.kind not in ("sep", "dash", "line", "note", *NAME_KINDS) and token.folded not in SMALL for token in words[first:last]):
        return words
    labels = [label for i in inside if (label := _label(view, words, i))]
    if len(labels) < _FEWEST or 2 * sum(map(places.is_commune, labels)) < len(labels):
        return words
    found: list[Token] = []
    for i, named in inside.items():
        found += [Token("border", words[i].start, words[i].start + 1, "("), *named]
    return [*found, *words[last + 1 :]]


def _named(view: View, note: Token) -> list[Token]:
    """The words of a bracket that holds whole names and what parts them; [] for any other."""
    found = tokens(view, note.start + 1, note.end - 1)
    if any(token.kind not in ("civ", "sep", "dash", "line", *NAME_KINDS) and token.folded != "et" for token in found):
        return []
    runs: list[list[Token]] = [[]]
    for token in found:
        if token.kind in NAME_KINDS:
            runs[-1].append(token)
        elif token.kind != "dash":
            runs.append([])
    return found if any(names_cut.order(names_cut.shape(run)) in ("first", "last") for run in runs) else []


def _label(view: View, words: list[Token], at: int) -> str:
    """What stands between a bracket and the mark before it."""
    start = at
    while start and (words[start - 1].kind in ("dash", *NAME_KINDS) or words[start - 1].folded in SMALL):
        start -= 1
    return view.raw[words[start].start : words[at - 1].end] if start < at else ""
