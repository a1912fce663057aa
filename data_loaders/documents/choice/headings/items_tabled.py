"""The items of a paper that lists its acts with their votes in one table (liste des délibérations examinées, article L2121-25 CGCT)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import Decisions, decisions_of
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.readings.tables import acts_table
from data_loaders.documents.readings.tables.acts_table import Row
from data_loaders.documents.text.view import View

_FEW = 3  # so many rows for each act outside: the table is the paper's list
_FIGURES = re.compile(r"\d+")


def find(view: View, kind: str | None, others: Sequence[Heading], decisions: Decisions) -> list[Item]:
    """An item a row, where the acts are in the table; none where they stand at large outside of it (`others`: all that heads an item)."""
    rows = acts_table.rows(view)
    acts = _are_acts(view, rows)
    if not rows or (kind == "extract" and not acts):
        return []
    outside = [h for h in others if not rows[0].start <= h.title < rows[-1].end]
    decided = sum(decisions.within(h.title, _stop(view, h, outside, rows)) for h in outside)
    if kind != "list" and decided * _FEW > len(rows):
        return []
    return [_item(view, row, acts=acts) for row in rows]


def apart(view: View, items: Sequence[Item]) -> list[Item]:
    """The items without what a table behind them says again of each, by its number."""
    rows = acts_table.rows(view)
    if not rows or any(item.cells for item in items) or not _are_acts(view, rows):
        return list(items)
    start = view.folded.rfind("\n", 0, acts_table.begin(view))
    numbers = [view.folded[slice(*span)] for row in rows if (span := row.cell("number"))]
    if start < 0 or not all(view.folded.find(one, 0, start) >= 0 for one in numbers):
        return list(items)
    decisions = decisions_of(view)
    kept = []
    for item in items:
        place, segment = item.heading.title, item.segment
        if segment.start < start < segment.end:
            told = decisions.within(place, start) and not (item.heading.code and item.heading.code[0] > start)
            kept += [replace(item, segment=replace(segment, end=start), cut=False)] if told else []
        elif not start <= place < rows[-1].end:
            kept.append(item)
    return kept


def _stop(view: View, heading: Heading, outside: Sequence[Heading], rows: Sequence[Row]) -> int:
    """Where what an item's heading outside governs ends."""
    return min((h for h in (*(o.start for o in outside), rows[0].start, len(view.folded)) if h > heading.title), default=len(view.folded))


def _are_acts(view: View, rows: Sequence[Row]) -> bool:
    """Are the numbers those of acts, with the year or the session in them, and no places in the agenda?"""
    numbers = [view.folded[slice(*span)] for row in rows if (span := row.cell("number"))]
    return len(numbers) == len(rows) and all(len(_FIGURES.findall(number)) > 1 or len(number) > 4 for number in numbers)


def _item(view: View, row: Row, *, acts: bool) -> Item:
    number = row.cell("number")
    title = row.title[0]
    heading = Heading(row.start, title[0], "act" if acts else "title", code=number if acts else None, title_end=title[1])
    return Item(heading, Segment("item", row.start, row.end), row=True, pieces=row.title, cells=row.cells)
