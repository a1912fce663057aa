"""The holders of several proxies told in one sentence: "respectivement à M. A et à Mme B, et de Mme C, absente"."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED
from data_loaders.documents.text.view import View

_GIVING = r"(?:pouvoirs?|procurations?|mandats?)"
# "qui ont donné respectivement pouvoir à", "ayant donné leurs pouvoirs respectivement à".
RESPECTIVELY = re.compile(
    r"(?<![a-z])(?:qui\s)?(?:ont|avaient|ayant|donnent|donnant)\s(?:donne\s)?(?:"
    rf"(?:leurs?\s)?{_GIVING}\s(?:de vote\s)?respectivement|respectivement\s(?:donne\s)?(?:leurs?\s)?{_GIVING})\sa\s"
)
_AGAIN = re.compile(rf",?\s(?:et\s)?a\s(?={CIVILS_DOTTED}\s)")
_OTHERS = re.compile(
    rf",?\s(?:et|ainsi que)\s(?:de\s|d')(?={CIVILS_DOTTED}\s)"
    rf"|,\s(?:et|ainsi que)\s(?={CIVILS_DOTTED}\s[^,.;\n]{{3,50}},\s(?:absent|excus))"
)


def spans(view: View, start: int, end: int) -> list[Span]:
    """The stretches of view[start:end] that name holders, each "à" leading to one of them, as far as others are told of."""
    others = _OTHERS.search(view.folded, start, end)
    end = others.start() if others else end
    cuts = [match.span() for match in _AGAIN.finditer(view.folded, start, end)]
    return list(zip([start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True))


def example(text: str) -> list[str] | None:
    """The stretches of a text."""
    found = spans(View.of(text), 0, len(text))
    return [text[low:high] for low, high in found] if len(found) > 1 or found[0][1] < len(text) else None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("M. Luc NOIR et à Mme PETIT, et de Mme Ève ROUX, absente", ["M. Luc NOIR", "Mme PETIT"]),
    ("M. Luc NOIR et Mme PETIT, et Mme Ève ROUX, absente", ["M. Luc NOIR et Mme PETIT"]),
]
NOT_FOUND: list[str] = ["M. Luc NOIR, Mme Anne PETIT et M. Guy VERT"]
