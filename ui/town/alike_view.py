"""The council chosen beside those alike: the figure, the picture, the table; or why there is none."""

from collections.abc import Callable, Sequence

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
