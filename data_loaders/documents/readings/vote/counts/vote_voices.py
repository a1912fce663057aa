"""Voices counted without a side: "adopté par 14 voix et 1 abstention", "à l'unanimité par 23 voix" (voix, article L2121-20 CGCT).

They stand for the decision that they carry; beside a refusal or an unfavourable opinion nobody knows for what, and nothing is read.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.counts.vote_numbers import FIGURE, number
from data_loaders.documents.text.view import View

_BRACKET = r"(?: ?\((?:dont |y compris |\d{1,3} )[^()\n]{1,40}\))?"
_VOICES = spoken(
    rf"\b(?:par|avec|a) (?P<for>{FIGURE}) (?:voix|suffrages)"
    r"(?! (?:\([^()\n]{1,45}\) )?[«\"]? ?(?:pour|contre|favorable|defavorable|deliberative|consultative|preponderante)| sur (?:\d|les ))"
    rf"{_BRACKET}(?:,? ?(?:et |avec |moins )?(?P<against>{FIGURE}) (?:voix contre|contre|oppositions?|opposants?)\b(?! \d))?"
    rf"(?:,? ?(?:et |avec |moins )?(?P<abstentions>{FIGURE}) abstentions?\b)?"
)
_ALL = spoken(rf"\bunanimite ?\((?:soit |par |avec )?(?P<for>{FIGURE}) (?:voix|suffrages?|votants?)(?: pour| exprimee?s?)?\)")
_DECIDED = spoken(r"\b(?:adopt|approuv|accept|valid|vot|decid|autoris|unanim|majorite|favorable|attribu|elu)\w{0,8}[^.;\n]{0,60}$")
_DECIDES = spoken(
    r"(?: ?\([^()]{3,80}\))?,? ?:?\n?(?:[-–•>] ?)?(?:le conseil |l'assemblee |le comite |le bureau )?(?:\w{1,14} )?"
    r"(?:adopt|approuv|accept|valid|decid|autoris|vot|fix|confi|attribu|accord|design)\w{1,3}\b"
)
_AGAINST = r"refus|rejet|repouss|defavorable|oppos|ajourn|report|ne |n'(?:adopt|approuv|accept)"
_TURNS = spoken(rf"[^.;\n]{{0,60}}\b(?:{_AGAINST})")
_TURNED = spoken(rf"\b(?:{_AGAINST}|contre|elu|obten|recueill|majorite de)\w{{0,8}}[^.;\n]{{0,60}}$")
_SIDED = re.compile(r"\b(?:pour|contre|abstentions?)\s?[:=]|\b\d{1,3} (?:voix |votes? )?[«\"]? ?pour\b")  # another print tells the sides
_BEFORE = 80


def find(view: View, start: int, end: int) -> Iterator[tuple[Span, dict[str, int]]]:
    """Each such print in [start, end): its range in the view and its counts."""
    if _SIDED.search(view.folded, start, end):
        return
    for found in _VOICES.finditer(view.folded, start, end):
        before = view.folded[max(start, found.start() - _BEFORE) : found.start()]
        if _TURNED.search(before) or not (_DECIDED.search(before) or _DECIDES.match(view.folded, found.end(), end)):
            continue
        yield found.span(), {side: number(n) for side, n in found.groupdict().items() if n}
    for found in _ALL.finditer(view.folded, start, end):
        before = view.folded[max(start, found.start() - _BEFORE) : found.start()]
        if not (_TURNED.search(before) or _TURNS.match(view.folded, found.end())):
            yield found.span(), {"for": number(found["for"])}


def example(text: str) -> dict[str, int]:
    """The counts of the first such print in a text."""
    return next((values for _, values in find(View.of(text), 0, len(text))), {})


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("Adopté par 14 voix et 1 abstention.", {"for": 14, "abstentions": 1}),
    ("Délibération adoptée par 25 voix (dont 4 pouvoirs) et 2 abstentions.", {"for": 25, "abstentions": 2}),
    ("Le conseil municipal, par 18 voix et 3 oppositions, approuve la convention.", {"for": 18, "against": 3}),
    ("La délibération est votée à l'unanimité par vingt-trois voix.", {"for": 23}),
    ("Adopté à l'unanimité (14 voix).", {"for": 14}),
    ("Le conseil, par 17 voix et 2 abstentions (MM. Loup et Roux),\n- CONFIE l'étude à Merle", {"for": 17, "abstentions": 2}),
]
NOT_FOUND = [
    "Le conseil émet un avis défavorable par 13 voix et 2 abstentions.",
    "Rejetée à l'unanimité (12 voix).",
    "À l'unanimité (12 voix), le conseil refuse.",
    "Rejetée par 12 voix et 3 abstentions.",
    *("M. Merle est élu par 15 voix.", "Adopté par 18 voix sur 21."),
    "adopté par 20 voix contre 5",
    "par 12 voix pour et 1 abstention",
    "Pour : 38, contre : 0. Approbation à l'unanimité par 38 voix.",
    "Le groupe compte avec 7 voix au conseil.",
    "L'élue par 12 voix.",
]
