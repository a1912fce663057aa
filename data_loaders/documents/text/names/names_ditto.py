"""The mark that repeats the words above (guillemets de répétition, "idem") between a giver and a holder: read as the link it stands for."""

import re
from collections.abc import Sequence

from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_MARK = r"(?:'{2,4}|[\"″′〃]{1,2}|,,|-\s?[\"″′']{1,2}\s?-|//|idem|id\.?(?![a-z]))"
_DITTO = re.compile(rf"(?<=\s){_MARK}(?:\s{{1,3}}{_MARK}){{0,3}}(?:\s{{1,2}}a)?(?=\s)")
# The last of these above tells what is repeated: a proxy, or a substitute's name.
_TOLD = re.compile(r"(?<![a-z])(?:(?P<gift>pouvoirs?|procurations?|proc\.|pouv\.|pvr|mandats?|representee?s?\s{1,2}par)|supple|remplac)")
_ABOVE = 1_500


def read(view: View, words: list[Token]) -> list[Token]:
    """The words with an "à" for each such mark between two names, below a proxy told in full."""
    if not words:
        return words
    found, at = list[Token](), 0
    for mark in _DITTO.finditer(view.folded, words[0].start, words[-1].end):
        low = next((i for i in range(at, len(words)) if words[i].end > mark.start()), len(words))
        high = next((i for i in range(low, len(words)) if words[i].start >= mark.end()), len(words))
        if _between(words, low, high) and _of_proxy(view, mark.start()):
            found += [*words[at:low], Token("lower", *mark.span(), "a")]
            at = high
    return [*found, *words[at:]]


def _between(words: Sequence[Token], low: int, high: int) -> bool:
    """Whether a name ends ahead of the mark, in brackets or not, and another begins behind it."""
    named = low > 0 and words[low - 1].kind in (*NAME_KINDS, "note", "function")
    return named and high < len(words) and words[high].kind in ("civ", *NAME_KINDS)


def _of_proxy(view: View, at: int) -> bool:
    told = list(_TOLD.finditer(view.folded, max(0, at - _ABOVE), at))
    return bool(told and told[-1]["gift"])


def example(text: str) -> list[str] | None:
    """The marks so read."""
    view = View.of(text)
    words = tokens(view, 0, len(text))
    return [view.raw[t.start : t.end] for t in read(view, words) if t.folded == "a" and text[t.start : t.end] not in ("à", "a")] or None


_GIVEN = "M. Luc NOIR procuration à Mme Anne PETIT\n"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"{_GIVEN}Mme Ève ROUX ‘’ M. Guy VERT", ["‘’"]),
    (f'{_GIVEN}Mme Ève ROUX " M. Guy VERT', ['"']),
    (f"{_GIVEN}Mme Ève ROUX idem M. Guy VERT\nM. Paul GRIS id. M. Jean BLANC", ["idem", "id."]),
    (f"{_GIVEN}ROUX Ève ″ VERT Guy", ["″"]),
    (f'{_GIVEN}Mme Ève ROUX " " M. Guy VERT', ['" "']),
]
NOT_FOUND: list[str] = [
    "Mme Ève ROUX ‘’ M. Guy VERT",
    f"{_GIVEN}Mme Ève ROUX suppléée par M. Jean BLANC\nM. Guy VERT ‘’ M. Paul GRIS",
    f"{_GIVEN}Mme Ève « Lou » ROUX\n‘’\n",
]
