"""Small pictures drawn as markup of our own: they stand there with the words beside them, move nothing, and need no other code.

Each has a sentence for screen readers in its place; the page behind its door has the same figures as a chart, a table and files.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from ui.escaping import Html, plain
from ui.tables.elements import words

_WIDEST = 3  # rem: one session alone is no wall
_SEEN = 1e-6  # of a bar: what sums of shares leave is no part of it


class Part(NamedTuple):
    """One part of a bar: the class of its colour, and its share of the height or the width, 0 to 1."""

    kind: str
    share: float


class Range(NamedTuple):
    """One row of ranges: a name, its bounds in words; `start` and `end` are at least and at most as shares of the widest, `kind` its form.

    What is sure, from nothing to at least, is solid; what may be more is pale (span), open or, where no minimum is printed, hollow.
    A `head` names the rows after it.
    """

    name: str
    said: str
    start: float
    end: float
    kind: str


def bars(columns: Iterable[Sequence[Part]], ends: tuple[str, str], said: str, key: Mapping[str, str]) -> Html:
    """A bar a column, its parts from the foot up; under the first and the last bar stand the `ends`, then what each colour in it means."""
    drawn = [list(column) for column in columns]
    held = {part.kind for column in drawn for part in column if part.share > _SEEN}
    high = "".join(f'<span class="bar">{"".join(map(_high, column))}</span>' for column in drawn)
    foot = "".join(f"<span>{words(one)}</span>" for one in ends)
    meant = "".join(f'<span class="side"><span class="{kind}"></span>{words(one)}</span>' for kind, one in key.items() if kind in held)
    style = f"max-width:{len(drawn) * _WIDEST}rem"
    row = f'<span class="bars" style="{style}">{high}</span><span class="ends" style="{style};min-width:min-content">{foot}</span>'
    return Html(f'<div class="strip" role="img" aria-label="{escape(plain(said))}">{row}<span class="key">{meant}</span></div>')


def ranges(rows: Iterable[Range], said: str) -> Html:
    """A row a thing: its name and bounds, and under them its bar on a scale that all share."""
    drawn = "".join(_range(row) for row in rows)
    return Html(f'<div class="ranges" role="img" aria-label="{escape(plain(said))}">{drawn}</div>')


def sides(parts: Sequence[tuple[Part, str]]) -> Html:
    """One bar across, its parts in their order, and under it each part's words beside its colour."""
    across = "".join(f'<span class="{part.kind}" style="width:{part.share:.1%}"></span>' for part, _ in parts if part.share)
    told = "".join(f'<span class="side"><span class="{part.kind}"></span>{words(said)}</span>' for part, said in parts)
    return Html(f'<div class="sides"><span class="across" aria-hidden="true">{across}</span>{told}</div>')


def _range(row: Range) -> str:
    if row.kind == "head":
        return f'<span class="head">{words(row.name)}</span>'
    drawn = [("sure", 0.0, row.start)] if row.start else []
    drawn += [(row.kind, row.start, row.end)] if row.kind != "tick" else []
    bars = "".join(f'<span class="{kind}" style="left:{start:.1%};width:{max(end - start, 0):.1%}"></span>' for kind, start, end in drawn)
    name = f'<span class="who">{words(row.name)}</span> <span class="amount">{words(row.said)}</span>'
    return f'<span class="range">{name}<span class="track">{bars}</span></span>'


def _high(part: Part) -> str:
    return f'<i class="{part.kind}" style="height:{part.share:.1%}"></i>'
