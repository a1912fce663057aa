"""What interrupts a list at a page's end in a text that has lost its pages: the prefecture's stamp, a page number, a repeated title."""

import re
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View

_STAMP = re.compile(
    r"(?<![a-z])(?:(?:envoye|recu|publie|affiche)\s(?:en\s(?:sous-)?prefecture\s)?le"
    r"|accuse\sde\sreception\s(?:en\sprefecture|-\sministere\sde\sl'interieur)"
    r"|date\sde\s(?:tele)?transmission|date\sde\sreception\s(?:en\s)?prefecture|id)\s{0,2}:?\s{0,2}"
    r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{3}-\d{9}-[\w-]{5,60})?"
)
_PAGE = re.compile(r"(?<![a-z])page\s\d{1,3}\s?(?:sur|/|\|)\s?\d{1,3}(?!\d)")
_TITLE = re.compile(r"(?<!\d)\d{1,3}\s(?P<title>[a-z][^\d,;:]{12,110}\d{1,2}\s[a-z]{3,9}\s(?:19|20)\d{2})(?!\d)")
# The same stamp as a box drawn in characters: a rule, lines between two bars, a rule.
_BOX = re.compile(
    r"[ \t]{0,80}\+[-=+]{8,160}\+[ \t]{0,9}\n(?:[ \t]{0,80}\|[^\n]{0,160}\|[ \t]{0,9}\n){1,8}[ \t]{0,80}\+[-=+]{8,160}\+[ \t]{0,9}(?=\n|\Z)"
)
_STAMPED = re.compile(r"(?<![a-z])(?:prefecture|accuse\sde\sreception|controle\sde\slegalite)(?![a-z])")
_GAP = 3


@lru_cache(maxsize=2)
def find(view: View) -> tuple[Span, ...]:
    """Ranges of the view, in order; a stamp's pieces that adjoin are one."""
    pieces = [m.span() for m in _STAMP.finditer(view.folded) if m[0].rstrip()[-1:].isalnum() and re.search(r"\d|accuse", m[0])]
    pieces += [m.span() for m in _PAGE.finditer(view.folded)]
    pieces += [m.span() for m in _TITLE.finditer(view.folded) if view.folded.count(m["title"]) > 1]
    pieces += [m.span() for m in _BOX.finditer(view.folded) if _STAMPED.search(m[0])]
    merged: list[Span] = []
    for start, end in sorted(pieces):
        if merged and start - merged[-1][1] <= _GAP:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def example(text: str) -> list[str]:
    """The interruptions of a text."""
    return [text[start:end] for start, end in find(View.of(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "M. Luc Envoyé en préfecture le 22/05/2022 Reçu en préfecture le 22/05/2022 MOREAU",
        ["Envoyé en préfecture le 22/05/2022 Reçu en préfecture le 22/05/2022"],
    ),
    ("M. Paul Page 2 sur 5 BLANC", ["Page 2 sur 5"]),
    (
        "M. Luc\n +----------+\n | Reçu en préfecture le 22/05/2022 |\n | Publié le 23/05/2022 |\n +----------+\nMOREAU",
        [" +----------+\n | Reçu en préfecture le 22/05/2022 |\n | Publié le 23/05/2022 |\n +----------+"],
    ),
    (
        "Mme Rose 1 Ville de Valbourg Séance du 3 mai 2023 PETIT, M. Luc 2 Ville de Valbourg Séance du 3 mai 2023 MOREAU",
        ["1 Ville de Valbourg Séance du 3 mai 2023", "2 Ville de Valbourg Séance du 3 mai 2023"],
    ),
]
NOT_FOUND: list[str] = [
    "M. Jean DUPONT, Mme Anne PETIT",
    "reçu le rapport",
    "+----------+\n| M. Luc MOREAU |\n+----------+",
    "Séance du 3 mai 2023",
]
