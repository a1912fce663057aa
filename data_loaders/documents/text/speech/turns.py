"""Who speaks in minutes taken word for word: the label ahead of each turn, and whether the chair speaks (article L2121-15 CGCT).

"M. le Président : Je mets aux voix.", "Luc MERLE, rapporteur. – Voici", "[A. LOUP] : Non.", or the name alone on the line above.
A label is none by itself: a paper is a debate where several speakers take several turns.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from data_loaders.documents.text.view import View

_CIVIL = r"(?:M\.|MM\.|Mr|Mme|MME|Mlle|MLLE|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME|MADEMOISELLE)"
_OFFICE = r"(?:(?i:maire)|(?i:pr[ée]sidente?))"
_CAP = r"[A-ZÀ-ÖØ-ÞŒ]"
_PARTICLE = r"(?:[dD]['’]|(?:de|du|des|la|le|DE|DU|LE|LA) )"
_CAPITALS = rf"{_PARTICLE}{{0,2}}{_CAP}[A-ZÀ-ÖØ-ÞŒ'’-]{{1,30}}"
_GIVEN = rf"(?:{_CAP}[a-zà-öø-ÿœ]{{1,16}}(?:-{_CAP}?[a-zà-öø-ÿœ]{{1,16}}){{0,2}}|{_CAP}\.(?:-?{_CAP}\.)?)"
_WORD = rf"(?:{_GIVEN}|{_CAPITALS}|{_PARTICLE}{{1,2}}{_GIVEN})"
_WHO = (
    rf"(?:(?P<chair>(?:(?:{_CIVIL} )?(?:[Ll]e|[Ll]a|LE|LA) )?{_OFFICE}(?:,? {_CIVIL}? ?{_WORD}(?: {_WORD}){{0,3}})?)"
    rf"|(?P<titled>{_CIVIL} {_WORD}(?: {_WORD}){{0,4}})"
    rf"|(?P<plain>{_GIVEN}(?: {_GIVEN})?(?: {_CAPITALS}){{1,3}}|{_CAPITALS}(?: {_CAPITALS}){{0,2}}(?: {_GIVEN}){{1,2}}))"
    r"(?P<as>, ?[\w'’ -]{3,50})?"
)
_MARK = r"(?: ?:|\.? ?[-–—](?=\s)|\. ?[-–—])"
_MARKED = re.compile(rf"(?:(?<=\n)|\A)[ \t]{{0,8}}(?P<label>\[?{_WHO}\]?{_MARK})(?=\s)")
_RUN_IN = re.compile(rf"(?<=[.!?»)…] )(?<!M\. )(?:(?P<label>{_WHO} ?:)|(?P<bracket>\[{_CAP}\. ?{_CAPITALS}\]))(?=\s)")
_ALONE = re.compile(rf"(?:(?<=\n\n)|(?<=\n \n))[ \t]{{0,8}}(?P<label>{_WHO})[ \t]{{0,3}}(?=\n[ \t]{{0,8}}[^\n]{{0,30}}[a-zà-ÿ,.]{{3}})")
_LEADS = re.compile(r"pr[ée]sid|maire", re.I)
_LEAST_TURNS, _LEAST_SPEAKERS, _LEAST_AGAIN = 6, 3, 2
_LEAST, _LEAST_ALONE = 2, 3  # turns of one speaker; a name alone on its line may be a list's or a signature


class Turn(NamedTuple):
    """`start` to `said`: the label; `said` to `end`: the words spoken, up to the next label (view offsets)."""

    start: int
    said: int
    end: int
    chair: bool


class _Label(NamedTuple):
    start: int
    end: int
    who: str
    chair: bool


@lru_cache(maxsize=4)  # headings, reporters and votes ask for the same view's
def find(view: View) -> tuple[Turn, ...]:
    """The turns of a debate in order; none where the paper is no debate."""
    marked = [*_labels(_MARKED, view), *_labels(_RUN_IN, view)]
    alone = list(_labels(_ALONE, view))
    found = sorted(marked if _is_debate(marked, _LEAST) else alone if _is_debate(alone, _LEAST_ALONE) else [])
    if found and found[0] in marked:
        known = {label.who for label in found}
        found = sorted({*found, *(label for label in alone if label.who in known)})
    ends = [*(label.start for label in found), len(view.folded)][1:]
    return tuple(Turn(label.start, label.end, end, label.chair) for label, end in zip(found, ends, strict=True))


def _labels(pattern: re.Pattern[str], view: View) -> Iterator[_Label]:
    for found in pattern.finditer(view.raw):
        name = "label" if found["label"] else "bracket"
        who = view.folded[slice(*found.span(name))].strip(" []:.-").split(",")[0]
        chair = bool(found["chair"]) or bool(found["as"] and _LEADS.search(found["as"]))
        yield _Label(found.start(name), found.end(name), who, chair)


def _is_debate(labels: list[_Label], least: int) -> bool:
    """Several speakers, some of whom speak so often."""
    turns = Counter(label.who for label in labels)
    again = sum(count >= least for count in turns.values())
    return len(labels) >= _LEAST_TURNS and len(turns) >= _LEAST_SPEAKERS and again >= _LEAST_AGAIN


def at(view: View, place: int) -> Turn | None:
    """The turn in whose label or words a place stands; None ahead of the first and in papers that are no debate."""
    turns = find(view)
    nth = bisect_right([turn.start for turn in turns], place) - 1
    return turns[nth] if nth >= 0 else None


def is_label(view: View, place: int) -> bool:
    """Does the place stand in a speaker's label?"""
    turn = at(view, place)
    return turn is not None and place < turn.said


def example(text: str) -> list[str]:
    """The labels of a text's turns, each of the chair's with a star."""
    return [f"{text[turn.start : turn.said].strip()}{'*' * turn.chair}" for turn in find(View.of(text))]


def _debate(*labels: str) -> str:
    return "".join(f"{label} Bonsoir à tous.\n" for label in labels)


_TOLD = ("M. le Président :", "Mme LOUP :", "M. ROUX :", "Mme LOUP :", "M. ROUX :", "M. le Président :")
EXAMPLES: list[tuple[str, list[str]]] = [
    (_debate(*_TOLD), [f"{label}{'*' * ('Prés' in label)}" for label in _TOLD]),
    (
        _debate("La PRÉSIDENTE. –", *("Luc MERLE, rapporteur. –", "Anne LOUP. –", "M. ROUX. –") * 2),
        ["La PRÉSIDENTE. –*", *("Luc MERLE, rapporteur. –", "Anne LOUP. –", "M. ROUX. –") * 2],
    ),
    (
        "\n\n" + "\n".join(f"{who}\nOui, je le crois.\n" for who in ("Luc MERLE", "Anne LOUP", "Jean ROUX") * 3),
        ["Luc MERLE", "Anne LOUP", "Jean ROUX"] * 3,
    ),
    (
        "Il parle. " + "M. LOUP : « Non. » Mme ROUX : « Si. » Monsieur le Maire : Votons. " * 2,
        ["M. LOUP :", "Mme ROUX :", "Monsieur le Maire :*"] * 2,
    ),
]
NOT_FOUND = [
    "M. le Président : Bonsoir.\nMme LOUP : Bonsoir.\n",
    "Rapporteur : M. LOUP\nPrésents : M. ROUX, Mme LOUP\nPrésidente : Mme LOUP\n" * 3,
    "\n" + "Luc MERLE\nAnne LOUP\nJean ROUX\n\n" * 3,
]
