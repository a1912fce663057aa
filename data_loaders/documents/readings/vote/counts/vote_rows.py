"""Counts that share one label or none: "20 voix contre 5", "17 P, 0 C, 1 A", a table's row (article L2121-20 CGCT)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.counts import vote_grid, vote_voices
from data_loaders.documents.readings.vote.counts.vote_numbers import FIGURE, number
from data_loaders.documents.text.view import View

_VERSUS = re.compile(
    rf"\b(?P<for>{FIGURE}) voix contre (?P<against>{FIGURE})\b"
    r"(?!\s{0,2}(?:voix|vote|pour(?! [a-z])|pour (?:et|,)|contre|abst|non|refus|blanc|nul)|\s?[.,/]\d)"
    rf"(?:,? (?:et |avec )?(?P<abstentions>{FIGURE}) abstentions?\b)?"
)
_REFUSED = re.compile(r"\b(?:refus|rejet|repouss|defavorable|non\b|pas d'accord|pas fait droit|ne pas)[^.;\n]{0,50}\Z")
_REFUSES = re.compile(
    r",? (?:(?:le |la |les |l')?(?:conseil|assemblee|comite|bureau|membres|elus)(?: [a-z]{4,16})?,? )?(?:refuse|rejette|repousse"
    r"|emet un avis defavorable|n'(?:accepte|approuve|accorde|autorise) pas|n[e'] ?(?:y )?donne pas suite"
    r"|decide (?:de ne pas|de refuser|de rejeter))"
    r"|,? (?:l'|la |le )[a-z' -]{3,30} n'est pas (?:approuve|accepte|adopte|valide)"
)
_PART = r"[ ,;/–-]{1,4}"
_SIDES = rf"(?P<for>\d{{1,3}}) ?p\b(?:{_PART}(?P<against>\d{{1,3}}) ?c\b)?(?:{_PART}(?P<abstentions>\d{{1,3}}) ?a\b)?"
_LETTERS = re.compile(rf"votes? ?:? ?{_SIDES}")
_LETTERS_ALONE = re.compile(rf"\n(?=[^\n]{{0,12}}[ca] ?\.?\n){_SIDES}")
_LETTERED = re.compile(
    rf"(?<!\w)p ?[:=] ?(?P<for>\d{{1,3}}){_PART}c ?[:=] ?(?P<against>\d{{1,3}})\b(?:{_PART}a(?:bst)? ?[:=] ?(?P<abstentions>\d{{1,3}})\b)?"
)
_INITIALS = re.compile(  # "P 7 – C 0 – A 0": all three letters, for one or two alone number a parcel
    rf"(?<!\w)p ?(?P<for>\d{{1,3}}){_PART}c ?(?P<against>\d{{1,3}}){_PART}a(?:bst)? ?(?P<abstentions>\d{{1,3}})(?!\w|[.,/]\d)"
)
_OUI = re.compile(
    r"\b(?P<for>\d{1,3})(?: voix)? ?[«\"]? ?oui ?[»\"]?(?: et|[ ,;/–-]{1,3}) ?(?P<against>\d{1,3})(?: voix)? ?[«\"]? ?non\b"
    r"(?: ?[»\"])?(?:(?: et|[ ,;/–-]{1,3}) ?(?P<abstentions>\d{1,3}) abst(?:entions?\b|\b))?"
)
_YES = re.compile(  # "OUI 18 NON 3 ABST 2"
    r"\boui (?P<for>\d{1,3})[ ,;/–-]{1,4}non (?P<against>\d{1,3})\b"
    r"(?:[ ,;/–-]{1,4}abst(?:entions?|\.)? (?P<abstentions>\d{1,3})\b)?(?![%€])"
)
_STROKED = re.compile(  # "P/C/A : 9/3/0"
    r"\bp ?/ ?c ?/ ?a\b\)?\s{0,3}:?\s{0,3}(?P<for>\d{1,3})\s?[/-]\s?(?P<against>\d{1,3})\s?[/-]\s?(?P<abstentions>\d{1,3})\b"
)
_WHAT = r"(?:l'|la |le |les |cette |ce |un |une |du )[^:;.\n\d]{2,60}"
_TURNED = r"(?!(?:l'avis defav|le rejet|le refus|l'ajournement|le report|le retrait))"
_ASKED = re.compile(
    rf"pour(?<!\wpour) {_TURNED}{_WHAT} ?: ?(?P<for>\d{{1,3}})(?: voix)?[\s,;./–-]{{1,6}}"
    rf"contre(?: {_WHAT})? ?: ?(?P<against>\d{{1,3}})(?: voix)?"
    r"(?![\w%€]| ?[%€]|[.,/]\d)(?:[\s,;./–-]{1,6}abst(?:entions?|\.)? ?: ?(?P<abstentions>\d{1,3})\b)?"
)
_ASKED_OUTSIDE = re.compile(r"consultation|sondage|enquete|habitants|riverains|questionnaire|referendum|administres")
_BEFORE, _AROUND = 60, 150


@lru_cache(maxsize=2)  # asked for each item: most papers print none of these
def _printed(view: View) -> tuple[re.Pattern[str], ...]:
    """The rarer forms that the paper prints at all."""
    lettered = (_LETTERED,) if any(sign in view.folded for sign in ("p :", "p:", "p=", "p =")) else ()
    spoken = (_OUI, _YES) if "oui" in view.folded else ()
    return tuple(p for p in (_LETTERS, _LETTERS_ALONE, *lettered, _INITIALS, *spoken, _STROKED, _ASKED) if p.search(view.folded))


def find(view: View, start: int, end: int) -> Iterator[tuple[Span, dict[str, int]]]:
    """Each such print in [start, end): its range in the view and its counts."""
    yield from vote_grid.find(view, start, end)
    yield from vote_voices.find(view, start, end)
    for pattern in _printed(view):
        for found in pattern.finditer(view.folded, start, end):
            if pattern in (_OUI, _YES) and _ASKED_OUTSIDE.search(view.folded[max(start, found.start() - _AROUND) : found.start()]):
                continue
            yield found.span(), {side: int(n) for side, n in found.groupdict().items() if n}
    for found in _VERSUS.finditer(view.folded, start, end):
        refused = _REFUSED.search(view.folded[max(start, found.start() - _BEFORE) : found.start()])
        refused = refused or _REFUSES.match(view.folded, found.end(), end)
        sides = ("against", "for") if refused else ("for", "against")
        said = {sides[0]: number(found["for"]), sides[1]: number(found["against"])}
        yield found.span(), said | ({"abstentions": number(found["abstentions"])} if found["abstentions"] else {})


def example(text: str) -> dict[str, int]:
    """The counts of the first such print in a text."""
    return next((values for _, values in find(View.of(text), 0, len(text))), {})


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("adopté par 20 voix contre 5", {"for": 20, "against": 5}),
    ("par treize voix contre une et deux abstentions, décide", {"for": 13, "against": 1, "abstentions": 2}),
    ("C'est lui que choisit le conseil, par 8 voix contre 2 pour Loup.", {"for": 8, "against": 2}),
    ("Refusée par 14 voix contre 3.", {"for": 3, "against": 14}),
    ("Par 9 voix contre 3, le conseil refuse.", {"for": 3, "against": 9}),
    ("Non, par 6 voix contre 2.", {"for": 2, "against": 6}),
    ("Vote : 17 P, 0 C, 1 A", {"for": 17, "against": 0, "abstentions": 1}),
    ("Le comité adopte.\n9 P / 1 A\n", {"for": 9, "abstentions": 1}),
    ("Vote : 5 P", {"for": 5}),
    ("Pour / Contre / Abstention : 9 / 3 / 0", {"for": 9, "against": 3, "abstentions": 0}),
    ("Vote (P/C/A) : 9/3/0", {"for": 9, "against": 3, "abstentions": 0}),
    ("P : 12 C : 1 A : 2", {"for": 12, "against": 1, "abstentions": 2}),
    ("Vote : P 7 – C 0 – A 1", {"for": 7, "against": 0, "abstentions": 1}),
    ("par 12 « oui » et 2 « non »", {"for": 12, "against": 2}),
    ("Résultat : 14 oui, 2 non, 1 abstention", {"for": 14, "against": 2, "abstentions": 1}),
    ("Vote : OUI 18 NON 3 ABST 2", {"for": 18, "against": 3, "abstentions": 2}),
    ("Pour l'ouverture : 3 ; contre : 8", {"for": 3, "against": 8}),
    ("Pour la cession : 8\nContre la cession : 3\nAbstention : 1", {"for": 8, "against": 3, "abstentions": 1}),
    ("par 8 voix contre 3 et 1 abstention", {"for": 8, "against": 3, "abstentions": 1}),
    ("Pour Contre Abstention 15 0 2", {"for": 15, "against": 0, "abstentions": 2}),
]
NOT_FOUND = [
    "2 voix contre 1 abstention",
    "l'élue par 12 voix",
    "Présents : 9 P / 1 A",
    "Parcelles P 7 – C 12",
    "Pour la cantine : 12 repas",
    "Pour l'avis défavorable : 7 ; contre : 0",
    *("Le sondage auprès des habitants donne 45 oui et 12 non.", "Sondage : oui 45, non 12, abstention 3"),
    "Pour le maintien : 3 voix. Pour la suppression : 8 voix.",
]
