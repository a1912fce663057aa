"""Voices shared among several choices ("18 voix pour le logo n° 1 et 1 voix pour le logo n° 2"; article L2121-20 CGCT).

They say what was preferred, and neither who was for the act nor who against it.
"""

from itertools import pairwise

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View

_CHOICE = spoken(
    r"\b(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) voix (?:en faveur d|pour )(?:l[ae]s? |l'|une? |du |de |n ?°)"
)
_CONTEST = spoken(  # "4 voix contre 2 pour le scénario A": the second count is that of the other choice, the first no vote against
    r"\b\d{1,3} voix contre \d{1,3} (?:voix )?(?:pour|en faveur de|a) (?:l[ae]s? |l'|une? |celle |celui |« ?|m\. |mme )"
)
# "6 voix pour attendre", "9 voix pour le rejet": for what is not the act.
_OTHERWISE = spoken(
    r"\b\d{1,3} (?:voix )?pour (?:attendre|reporter|refuser|rejeter|garder|conserver|le (?:rejet|refus|report|maintien)"
    r"|la conservation|l'ajournement)\b"
    r"|\b(?:le rejet|le refus)(?: [^.;\n]{2,40}?)? est (?:vote|adopte|approuve)\b|\bvote(?:nt)? (?:le rejet|le refus)\b"
)
_NEAR = 250


def find(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Where two choices or more share the voices; None where they do not."""
    if contest := _CONTEST.search(view.folded, start, end):
        return contest.span()
    if otherwise := _OTHERWISE.search(view.folded, start, end):
        return otherwise.span()
    found = [m.span() for m in _CHOICE.finditer(view.folded, start, end)]
    near = [(a, b) for a, b in pairwise(found) if b[0] - a[1] < _NEAR]
    return (near[0][0][0], near[-1][1][1]) if near else None


def example(text: str) -> str | None:
    """The words in which choices share the voices."""
    place = find(View.of(text), 0, len(text))
    return text[slice(*place)] if place else None


EXAMPLES: list[tuple[str, str]] = [
    ("Résultat : 18 voix pour le logo n° 1 et 1 voix pour le logo n° 2.", "18 voix pour le logo n° 1 et 1 voix pour le "),
    ("Le tracé B l'emporte par 5 voix contre 3 pour le tracé A.", "5 voix contre 3 pour le "),
    ("6 voix pour attendre, 2 voix pour voter ce soir", "6 voix pour attendre"),
    ("3 voix pour une hausse de 1 %,\n15 voix pour une hausse de 2 %", "3 voix pour une hausse de 1 %,\n15 voix pour une "),
]
NOT_FOUND = ["12 voix pour, 2 voix contre", "15 voix pour le projet et 2 voix contre", "adopté par 8 voix contre 2"]
