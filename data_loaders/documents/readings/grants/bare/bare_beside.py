"""Which of a sentence's names a sum is for: the one brought to the money, the one beside it, or by turns one name and one sum."""

from collections.abc import Iterator

from data_loaders.documents.readings.grants.bare import bare_giving, bare_sums, bare_who
from data_loaders.documents.readings.grants.bare.bare_sums import Sum
from data_loaders.documents.readings.grants.bare.bare_who import Who
from data_loaders.documents.text.view import View

Pair = tuple[tuple[int, int], Sum]  # where a name stands, and its sum
_TO = 20


def nearest(view: View, whos: list[Who], one: Sum) -> Who | None:
    """The one name that the words bring to the money; else the one right beside it; else the sentence's subject; two are none."""
    beside = [w for w in whos if w.near and _is_beside(view, w, one)]
    brought = [w for w in whos if w.near == 3]
    to_it = [w for w in brought if 0 <= w.start - one.amount.end <= _TO]
    for few in (
        to_it if len(to_it) == 1 else [],
        beside if len(beside) == 1 else [],
        brought,
        [w for w in whos if w.near == 2],
        [w for w in whos if w.near == 1],
    ):
        if len(few) == 1:
            return few[0]
        if len(few) > 1:
            return None
    return None


def _is_beside(view: View, who: Who, one: Sum) -> bool:
    low, high = (who.end, one.amount.start) if who.end <= one.amount.start else (one.amount.end, who.start)
    return high - low <= 12 and not any(c.isalpha() for c in view.folded[low:high])


def alternating(view: View, low: int, high: int, whos: list[Who], sums: list[Sum]) -> Iterator[Pair]:
    """ "A … x €, B … y €" or "x € … A, y € … B": each sum has one name in its own stretch, on the same side."""
    edges = [low, *(s.amount.end for s in sums)]
    starts = [*(s.amount.start for s in sums), high]
    before = [[w for w in whos if edges[i] <= w.start < starts[i] and w.near] for i in range(len(sums))]
    behind = [[w for w in whos if edges[i + 1] <= w.start < starts[i + 1] and w.near] for i in range(len(sums))]
    sides = [side for side in (before, behind) if all(len(_best(few)) == 1 for few in side)]
    if len(sides) == 2:  # a name at both ends: that of the side where the first stands beside its sum
        sides = [before if _is_beside(view, _best(before[0])[0], sums[0]) or not _is_beside(view, _best(behind[0])[0], sums[0]) else behind]
    for few, one in zip(sides[0], sums, strict=True) if len(sides) == 1 else ():
        who = _best(few)[0]
        reach = (min(who.start, one.amount.start), max(who.end, one.amount.end))
        if not bare_giving.turned_down(view.folded, *reach):
            yield (who.start, who.end), one


def _best(whos: list[Who]) -> list[Who]:
    most = max((w.near for w in whos), default=0)
    return [w for w in whos if w.near == most]


def example(text: str) -> list[tuple[str, float]]:
    """Name and sum of a sentence in which names and sums go by turns."""
    view = View.of(text)
    whos = bare_who.of(view, 0, len(text), (0, len(text)), people=False)
    sums = bare_sums.of(view, 0, len(text), bare=True)
    return [(text[slice(*name)], one.amount.value) for name, one in alternating(view, 0, len(text), whos, sums)] if len(sums) > 1 else []


EXAMPLES = [
    ("Le Judo-Club du Val aura 400 € et l'Amicale Loup 200 €", [("Judo-Club du Val", 400), ("Amicale Loup", 200)]),
    ("400 € au Judo-Club du Val, 200 € à l'Amicale Loup", [("Judo-Club du Val", 400), ("Amicale Loup", 200)]),
]
NOT_FOUND = ["400 € et 200 € au Judo-Club du Val"]
