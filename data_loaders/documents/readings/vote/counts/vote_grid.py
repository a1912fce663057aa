"""Counts whose labels stand first and whose figures follow in the same order: a table's head and its row (article L2121-20 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.counts.vote_numbers import number
from data_loaders.documents.text.view import View

_HEAD = {
    "for": r"(?:voix |votes? )?pour|oui",
    "against": r"(?:voix |votes? )?contre|non",
    "abstentions": r"abst(?:entions?|\.)?",
    "not_voting": r"nppv|non[- ]votants?|ne prend pas part au vote|ne prennent pas part au vote|refus de vote",
    "voters": r"votants?|nombre de votants",
    "cast": r"(?:suffrages )?exprimes?",
    "other": r"(?:membres |conseillers )?(?:en exercice|presents?|representes?|absents?)|pouvoirs?|procurations?|blancs?|nuls?|quorum",
}
_LABEL = "|".join(f"(?:{words})" for words in _HEAD.values())
_LABELS = re.compile(rf"(?<!\w)(?:(?:{_LABEL})(?![\w-])[ \t]?(?::(?![ \t]?\d))?[\s|]{{1,12}}){{3,8}}(?=\d|/|-|neant|ø)")
_ONE = re.compile(rf"(?:{_LABEL})(?![\w-])")
_FIGURE = re.compile(r"(\d{1,3}|/|-{1,2}|neant|ø)(?![\w%€]|[ ]?[%€]|[.,/]\d)[\s|]{0,12}")
# "Pour / Contre / Abstention : 9 / 3 / 0".
_PARTED = re.compile(
    rf"(?<![\w/-])(?P<labels>(?:{_LABEL})(?:\s?[/-]\s?(?:{_LABEL})){{1,4}})(?![\w/-])\)?\s{{0,3}}:?\s{{0,3}}(?P<figures>\d{{1,3}}"
    r"(?:\s?[/-]\s?\d{1,3}){1,4})(?![\w%€]|[ ]?[%€]|[.,/]\d)"
)
_MOST = 8


def find(view: View, start: int, end: int) -> Iterator[tuple[Span, dict[str, int]]]:
    """Each table row in [start, end): its range in the view and its counts; none where the figures do not fit the labels."""
    yield from _parted(view, start, end)
    for head in _LABELS.finditer(view.folded, start, end):
        names = [_name(label[0]) for label in _ONE.finditer(head[0])]
        figures = _figures(view, head.end(), end, len(names))
        if (
            figures is None
            or "for" not in names
            or "against" not in names
            or len(set(names) - {"other"}) != len([n for n in names if n != "other"])
        ):
            continue
        stop, values = figures
        said = dict(zip(names, values, strict=True))
        if _fits(said):
            yield (head.start(), stop), {k: v for k, v in said.items() if k in ("for", "against", "abstentions", "not_voting")}


def _parted(view: View, start: int, end: int) -> Iterator[tuple[Span, dict[str, int]]]:
    """As `find`, where a stroke parts the labels, and the figures."""
    for found in _PARTED.finditer(view.folded, start, end):
        names = [_name(label[0]) for label in _ONE.finditer(found["labels"])]
        values = [int(n) for n in re.findall(r"\d+", found["figures"])]
        if len(names) == len(values) == len(set(names)) and {"for", "against"} <= set(names):
            said = dict(zip(names, values, strict=True))
            if _fits(said):
                yield found.span(), {k: v for k, v in said.items() if k in ("for", "against", "abstentions", "not_voting")}


def _name(words: str) -> str:
    return next(name for name, pattern in _HEAD.items() if re.fullmatch(pattern, words))


def _figures(view: View, place: int, end: int, many: int) -> tuple[int, list[int]] | None:
    """As many figures as labels, and no more."""
    values: list[int] = []
    stop = place
    while len(values) <= _MOST:
        figure = _FIGURE.match(view.folded, place, end)
        if not figure:
            break
        values.append(number(figure[1]))
        place, stop = figure.end(), figure.end(1)
    return (stop, values) if len(values) == many else None


def _fits(said: dict[str, int]) -> bool:
    """Voices for and against are no more than those cast, nor than the voters."""
    cast = said["for"] + said["against"]
    everyone = cast + said.get("abstentions", 0)
    return (
        cast > 0
        and cast <= said.get("cast", cast)
        and everyone <= max(said.get("voters", everyone), everyone if "voters" not in said else 0)
    )


def example(text: str) -> dict[str, int]:
    """The counts of the first table row in a text."""
    return next((values for _, values in find(View.of(text), 0, len(text))), {})


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("Pour Contre Abstention 15 0 2", {"for": 15, "against": 0, "abstentions": 2}),
    ("Votants Pour Contre Abstention\n13 12 0 1", {"for": 12, "against": 0, "abstentions": 1}),
    ("Présents\nVotants\nPour\nContre\nAbstentions\n11\n12\n12\n0\n0\n", {"for": 12, "against": 0, "abstentions": 0}),
    ("| Votants | Exprimés | Pour | Contre | Abstentions |\n| 15 | 14 | 12 | 2 | 1 |", {"for": 12, "against": 2, "abstentions": 1}),
    ("Pour / Contre / Abstention : 9 / 3 / 0", {"for": 9, "against": 3, "abstentions": 0}),
    ("Pour – Contre – Abstention\n9 – 3 – 0", {"for": 9, "against": 3, "abstentions": 0}),
    ("Pour Contre Abstention NPPV\n20 / / 1", {"for": 20, "against": 0, "abstentions": 0, "not_voting": 1}),
]
NOT_FOUND = [
    "Pour Contre Abstention UNANIMITE",
    "Pour Contre Abstention 15 0",
    "Votants Pour Contre Abstention 13 12 5 1",
    "Pour Contre Abstention 15 0 2 300",
    "Pour / Contre / Abstention : 9 / 3",
    "Pour / Contre : 12/03/2024",
]
