"""The council chosen beside those alike: the figure, the picture, the table; or why there is none."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from metrics import alike
from metrics.filters.filters import Filters, apply
from ui import data, lead, navigation
from ui.filters import compare_choice
from ui.language import say
from ui.rows import alike_rows
from ui.sentences import alike as said
from ui.sentences import compare as compare_said
from ui.tables.table import table

_LAST = ("council", "date", "k", "n", "rate", "represented", "excused", "absent")
_DEFINED = ("session_presence", "partial_presence", "small_numbers")


def show(filters: Filters, columns: Sequence[str], defined: Sequence[str], draw: Callable[[pl.DataFrame, str], object]) -> None:
    """Presence and unanimity of the one council of the filters, and where half of those alike lie; `draw`: rows and their sentence."""
    councils = apply(data.whole_frames()["councils"], Filters(council=filters.council))
    if not filters.council or councils.height != 1:
        lead.counted("alike.choose", councils.height)
        return
    council = int(councils["council_id"][0])
    mine = alike_rows.place_of(council)
    if mine is None or not mine.population:
        lead.figure(say("lead.none"), said.no_place(councils.row(0, named=True), mine))
        navigation.link("compare", say("alike.councils"), view="councils")
        return
    others = alike_rows.alike(council, mine)
    meetings, votes = compare_choice.of_councils([council, *others], filters)
    rows = alike.beside(council, others, meetings, votes)
    said.lead_of(rows, mine)
    compare_said.rule("alike")
    said.why_not(rows)
    if (drawn := said.drawn(rows)).height:
        draw(drawn, said.sentence(drawn))
    table("alike", rows, columns, filters, defined, selectable=False)


def unasked(figure: Any, filters: Filters, draw: Callable[[pl.DataFrame, str], object]) -> None:
    """Before anybody is chosen, in its place `figure`: councils of one kind and size at their last session; or who may be chosen.

    `draw`: rows with their sentence. Not of a large database, nor of a handful, which stand side by side whatever they are.
    """
    sizes = None if data.is_large() else alike_rows.sizes()
    own = apply(data.frames()["councils"], Filters(council=filters.council)).to_dicts() if filters.council else []
    one = own[0] if len(own) == 1 else None
    meetings = apply(data.meetings(), replace(filters, council=())) if sizes else None
    if meetings is None or not sizes or (rows := alike.last_sessions(meetings, sizes, int(one["council_id"]) if one else None)).is_empty():
        compare_choice.comparable(figure, filters)
        return
    with figure:
        said.lead_of_last(rows, alike_rows.place_of(int(rows["council_id"][0])), one)
    draw(rows.with_columns(name="council"), said.of_last(rows))
    table("compared_last", rows, _LAST, filters, _DEFINED, selectable=False)
