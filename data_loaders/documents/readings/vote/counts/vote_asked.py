"""Counts that the chair asks for and tells aloud: "Qui est contre ? Deux. Abstention, zéro. Pour, onze." (article L2121-20 CGCT).

Nobody's name is counted, and "personne" is no figure: a side is told in a number, or as none.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.counts.vote_numbers import NONE, WORDS, number
from data_loaders.documents.text.view import View

_N = rf"(?:\d{{1,3}}|{WORDS}|{NONE})"
_ENDS = r"(?= ?(?:[.,;!(]|et |\n|\Z))"
_NOUN = r"(?: (?:voix|votes?|abstentions?|contre|pour))?"
_PART = spoken(
    rf"\b(?P<asked>(?:qui (?:est |vote )?(?P<side>pour|contre|s'abstient)(?: [^.?!;:\n]{{1,50}})?"
    rf"|(?:des |d'autres )?(?P<short>pour|contre|oppositions?|abstentions?)) ?\?) (?:je compte ?[…. ]{{0,4}} )?(?P<n1>{_N}){_NOUN}{_ENDS}"
    rf"|(?:(?<=[.;:,?!»] )|(?<=\n)|\A)(?:votes? )?(?P<label>pour|contre|abstentions?) ?(?P<comma>,|:|) (?P<n2>{_N})"
    rf"(?: voix)?{_ENDS}"
    rf"|(?<![\w.,-])(?P<n3>{_N}) (?:voix )?(?P<behind>pour|contre|abstentions?){_ENDS}"
)
_SIDES = {"p": "for", "c": "against", "o": "against", "s": "abstentions", "a": "abstentions"}
_GAP = 130
_BREAKS = spoken(r"\b(?:est|sont|n'est pas|ne sont pas) (?:\w{1,9} )?(?:adopt|approuv|rejet|repouss|vot)\w{1,4}\b|\bvotes? ?:|\bensemble\b")


def find(view: View, start: int, end: int) -> Iterator[Counts]:
    """Each vote asked and told in [start, end), in order."""
    group: list[re.Match[str]] = []
    for part in _PART.finditer(view.folded, start, end):
        if group and (_apart(view, group[-1], part) or _side(part) in map(_side, group)):
            yield from _told(view, group)
            group = []
        group.append(part)
    yield from _told(view, group)


def _apart(view: View, one: re.Match[str], other: re.Match[str]) -> bool:
    """Too far from one another, or another matter between."""
    far = other.start() - one.end() > _GAP or "\n\n" in view.folded[one.end() : other.start()]
    return far or _BREAKS.search(view.folded, one.end(), other.start()) is not None


def _side(part: re.Match[str]) -> str:
    word = part["side"] or part["short"] or part["label"] or part["behind"]
    return _SIDES[word[0]]


def _told(view: View, group: list[re.Match[str]]) -> Iterator[Counts]:
    """The counts of one vote: a question with its answer, or sides whose figures stand behind them in a row."""
    asked = any(part["asked"] for part in group)
    behind = [part for part in group if part["label"] and part["comma"] != ":"]
    alone = any(part["label"].startswith("abst") and part["comma"] for part in behind)
    if not asked and not alone and (len(behind) < 2 or not any(part["comma"] for part in behind)):
        return  # "pour 19, contre 1" is written, not told aloud: see vote_counts
    values = {_side(part): number(part["n1"] or part["n2"] or part["n3"]) for part in group}
    spans = [view.span(*part.span()) for part in group]
    labels = [(_side(part), part.start(), part.end()) for part in group]
    yield Counts(group[0].start(), group[-1].end(), values, spans, labels)


def example(text: str) -> dict[str, int]:
    """The counts of the last vote asked and told in a text."""
    found = list(find(View.of(text), 0, len(text)))
    return found[-1].values if found else {}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("Qui est pour ? 11. Qui est contre ? 0. Qui s'abstient ? 2. Adopté.", {"for": 11, "against": 0, "abstentions": 2}),
    ("On vote. Contre, deux. Abstention, zéro. Pour, onze. Adoptée.", {"against": 2, "abstentions": 0, "for": 11}),
    ("Sur le plan : pour, 9 ; contre, 0 ; abstentions, 4. Il est adopté.", {"for": 9, "against": 0, "abstentions": 4}),
    (
        "Qui est contre ? Un contre, M. LOUP. Qui s'abstient ? Deux abstentions. Il y a neuf voix pour.",
        {"against": 1, "abstentions": 2, "for": 9},
    ),
    ("Qui est contre ? Qui s'abstient ? Deux abstentions. Adopté.", {"abstentions": 2}),
    ("Contre ? Aucun. Abstention ? M. LOUP s'abstient.", {"against": 0}),
    ("Pas de vote contre. Abstention, une, M. LOUP. Adopté.", {"abstentions": 1}),
    ("Qui est contre ? Deux. Le plan est approuvé à la majorité.", {"against": 2}),
    ("Contre, quatre ; pour, onze. L'amendement est adopté. Qui est pour ? Huit. Contre ? Six.", {"for": 8, "against": 6}),
]
NOT_FOUND = [
    "Qui est contre ? Personne. Qui s'abstient ? Mme LOUP.",
    "Qui est pour ? Tous.",
    "Il y a un avis pour, deux contre.",
    "Pour, deux fois, la même salle.",
    "Pour : 12. Contre : 3.",
    "Taxe 10,10 %\nPour 6, contre 2, abstention 1.",
]
