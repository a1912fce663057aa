"""Counts of a line that a sign opens and dots part: "Vote › favorables 14 · défavorables 3 (M. Loup)" (article L2121-20 CGCT).

Each label stands before its figure, without a colon, and names may follow it in brackets. The line is understood to its end or not at all.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_decisions import VOTE_LINE
from data_loaders.documents.blocks.items_prose import prose, spoken
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.counts.vote_numbers import NONE, WORDS, number
from data_loaders.documents.text.view import View

_OPENS = re.compile(VOTE_LINE)
_ABSTAINED = r"abstenu(?:e?s?|\(?e\)?\(?s?\)?|[·.]e(?:[·.]?s)?)"
_SIDES = {
    "for": r"favorables?|pour",
    "against": r"defavorables?|contre|opposee?s?",
    "abstentions": rf"(?:s'est |se sont )?{_ABSTAINED}|abstentions?",
    "not_voting": r"n'(?:a|ont) pas (?:pris part|participe)(?: au vote)?|ne pren(?:d|nent) pas part(?: au vote)?|non[- ]votants?",
    "voters": r"votants?",
    "other": r"exprimes?|blancs?|nuls?|absente?s?",
}
_LABEL = "|".join(f"(?P<{name}>{words})" for name, words in _SIDES.items())
_PART = spoken(rf"(?P<label>{_LABEL}) (?P<n>\d{{1,3}}|{WORDS}|{NONE}|[/-]|ø)(?![\w%€]| [%€]|[.,/]\d)(?P<names>\s?\([^()]{{2,300}}\))?")
_PARTED = re.compile(r"\s{0,2}[·•∙|;,/-]\s{0,2}")
# A sentence's view has no line ends inside it: lines are those of the print, in `raw`.
_LINE_BEGINS = re.compile(r"(?:\A|\n)[ \t•*–-]{0,4}\Z")
_LINE_ENDS = re.compile(r"[ .]{0,3}(?:\n|\Z)")
_FATE = re.compile(r" ?[·=→›:] ?(?:adopt|approuv|rejet|valid)ee?s?\b")
# A line above that says whose voices these are: they are not the council's.
_ANOTHERS = re.compile(
    r"(?:\A|\n)[ \t•*-]{0,4}(?:pour (?:memoire|rappel)\b|rappel\b|(?:avis|vote|examen|reunion|decision) (?:du|de la|des|en|rendu)\b"
    r"|(?:la )?commission|consultation|enquete|comite|cst\b|riverains|habitants)[^\n]{0,100}\s{1,2}[ \t•*-]{0,4}\Z"
)
_ABOVE, _MOST_PARTS = 120, 8
_VOICES = ("for", "against", "abstentions", "not_voting")


def find(view: View, start: int, end: int) -> Iterator[Counts]:
    """The counts of each such line in [start, end)."""
    for opened in _OPENS.finditer(view.folded, start, end):
        above = max(start, opened.start() - _ABOVE)
        if not _LINE_BEGINS.search(view.raw[above : opened.start()]) or _ANOTHERS.search(view.folded[above : opened.start()]):
            continue
        parts = _parts(view, opened.end(), end)
        told = [(_side(part), number(part["n"])) for part in parts]
        if told and _sound(told):
            yield _counts(view, opened.start(), parts)


def _parts(view: View, place: int, end: int) -> list[re.Match[str]]:
    """The labels with their figures from a place to the line's end; none where something else stands among them."""
    parts: list[re.Match[str]] = []
    while len(parts) < _MOST_PARTS and (part := _PART.match(view.folded, place, end)):
        parts.append(part)
        parted = _PARTED.match(view.folded, part.end(), end)
        if parted is None or not _PART.match(view.folded, parted.end(), end):
            whole = _LINE_ENDS.match(view.raw, part.end(), end) or _FATE.match(view.folded, part.end(), end)
            return parts if whole else []
        place = parted.end()
    return []


def _side(part: re.Match[str]) -> str:
    return next(name for name in _SIDES if part[name])


def _sound(told: list[tuple[str, int]]) -> bool:
    """No side is told twice, and there are no more voices than voters."""
    values = dict(told)
    voices = sum(values.get(side, 0) for side in ("for", "against", "abstentions"))
    return len(values) == len(told) and ("for" in values or "against" in values) and voices <= values.get("voters", voices)


def _counts(view: View, start: int, parts: list[re.Match[str]]) -> Counts:
    """What the parts say of voices; a label without a bracket names nobody, and the next line is not asked."""
    sides = [(side, part) for part in parts if (side := _side(part)) in _VOICES]
    values = {side: number(part["n"]) for side, part in sides}
    spans = [view.span(part.start(), part.end("n")) for _, part in sides]
    named = [(side, part.start("label"), part.end("label")) for side, part in sides if part["names"]]
    return Counts(start, parts[-1].end(), values, spans, named)


def example(text: str) -> dict[str, int]:
    """The counts of the first such line in a text."""
    return next((c.values for c in find(prose(View.of(text)), 0, len(text))), {})


_FRIEND = "favorables 7 · défavorables 1 · se sont abstenus 0"
EXAMPLES: list[tuple[str, dict[str, int]]] = [
    (
        "Vote › favorables 14 · défavorables 3 · se sont abstenus 2 (M. Loup, Mme Merle) · n'ont pas pris part 1",
        {"for": 14, "against": 3, "abstentions": 2, "not_voting": 1},
    ),
    ("Vote › favorables 19", {"for": 19}),
    ("Il est dit aux\nhabitants que le prix est connu.\nVote › favorables 19", {"for": 19}),
    ("Le prix est lu.\n• Votes » favorables 9 • défavorable 1 (Mme Pie)\n", {"for": 9, "against": 1}),
    ("Vote > favorables 12 | s'est abstenue 1 (Mme Merle) | n'a pas pris part au vote 1.", {"for": 12, "abstentions": 1, "not_voting": 1}),
    ("Vote : favorables dix · défavorables aucun · abstenu·e·s deux", {"for": 10, "against": 0, "abstentions": 2}),
    ("Vote › votants 15 · favorables 13 · opposés 2 › adopté", {"for": 13, "against": 2}),
    ("Vote → favorables 14 – défavorables / – abstentions 1", {"for": 14, "against": 0, "abstentions": 1}),
    ("Vote › favorables 8 · défavorables 2 (M. Loup,\nMme Merle) ·\nse sont abstenus 1", {"for": 8, "against": 2, "abstentions": 1}),
]
NOT_FOUND = [
    f"Avis de la commission › {_FRIEND}",
    f"Commission des finances : Vote › {_FRIEND}",
    f"Avis de la commission des finances du 4 mars\nVote › {_FRIEND}",
    f"Pour mémoire, séance du 12 janvier :\nVote › {_FRIEND}",
    f"Enquête publique › {_FRIEND}",
    "Vote › favorables 14 % · défavorables 3 %",
    "Vote › favorables 14 · défavorables 3 · favorables 12",
    "Vote › votants 15 · favorables 14 · défavorables 3",
    "Vote › favorables 14 logements",
    "Vote › présents 14 · excusés 3",
    "Vote › favorables au maintien 14 · défavorables 3",
    "Présents 14 · excusés 3 · absents 1",
    "Vote › se sont abstenus 2",
]
