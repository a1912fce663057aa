"""The items that a council dealt with, in order (délibérations, points à l'ordre du jour; articles L2121-15 and R2121-9 CGCT)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks import agenda_changes, items_closers
from data_loaders.documents.blocks.items_decisions import Decisions, decisions_of
from data_loaders.documents.blocks.items_marks import ASIDE, CLOSING, REPORTED, told
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice.headings import (
    items_below,
    items_chosen,
    items_merged,
    items_paragraphs,
    items_recap,
    items_tabled,
    items_wished,
)
from data_loaders.documents.readings.items import items_extract, items_grouped, items_list, items_rows, items_talk
from data_loaders.documents.readings.items.items_candidates import known
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.readings.items.items_lines import TEXT_OPENS
from data_loaders.documents.readings.items.unnumbered import items_answered, items_titles
from data_loaders.documents.readings.vote import vote_together
from data_loaders.documents.text.view import View

_AGENDA_LINE = 160  # an act's number with less text than this is a line of an agenda
_MOSTLY, _LEAST_ACTS = 0.6, 3
_LABELLED = re.compile(r"\n[ \t]{0,6}\d{1,2} ?[.)/°–-]{1,2}\s{1,3}(?=[a-z])")  # may head the report of the mayor's decisions
_TO = re.compile(r"(?:pour|afin de|afin d') ?[a-z]{3,14}(?:er|ir|re)\b")


def find(view: View, kind: str | None) -> list[Item]:
    """Items of a view, each from its heading to the next; none in an agenda, an annex, a recap or a paper of another body."""
    return [] if kind == "other" else items_wished.added(view, items_recap.apart(view, _found(view, kind)), decisions_of(view))


def _found(view: View, kind: str | None) -> list[Item]:
    if grouped := items_grouped.find(view):
        return _grouped(view, grouped)
    decisions = decisions_of(view)
    chosen = items_chosen.choose(view)
    if listed := items_tabled.find(view, kind, chosen.headings, decisions) or items_answered.items(view, len(chosen.headings)):
        return listed
    if kind != "extract" and (alike := items_paragraphs.find(view, chosen, decisions)):
        return _items(view, alike, decisions)
    decided = bool(chosen.bounds) and (_broken(view, chosen) or decisions.followed(chosen.bounds, len(view.folded), titles=True))
    headings = chosen.headings if decided else []  # else a bare agenda
    rows = items_list.headings(view) if kind == "list" else []
    if kind == "list" and not rows:
        placed = items_rows.headings(view, decisions)
        rows = placed if len(placed) > len(headings) or all(h.family != "act" for h in headings) else []
    if len(rows) >= max(len(headings), 1):
        return _rows(view, rows, decisions)
    if kind == "extract" and not (_several(view, _numbers(view, chosen), decisions) or _again(view, headings)):
        return items_extract.find(view)
    found = _items(view, _numbered(view, chosen.bounds), decisions) if headings else []
    found = _gone_through(view, found)
    together = _together(view, found, decisions)
    kept = [
        item for i, item in enumerate(found) if item.heading.start in chosen.starts and (i in together or _is_item(view, item, decisions))
    ]
    sure = {found[i].heading.start for i in together}
    return [replace(item, sure=item.heading.start in sure or _decided(view, item, decisions)) for item in kept]


def _broken(view: View, chosen: items_chosen.Chosen) -> bool:
    """Does the text break off in an act, with more of it than a line of an agenda?"""
    last = chosen.headings[-1] if chosen.headings and items_chosen.cut(view) else None
    return chosen.broken is not None or (last is not None and len(view.folded) - last.title > _AGENDA_LINE)


def _gone_through(view: View, found: list[Item]) -> list[Item]:
    """Without the points that are named where the agenda is changed: what is agreed to there is the list."""
    changes = agenda_changes.find(view)
    return [one for one in found if one.heading.code or not any(low <= one.heading.title < high for low, high in changes)]


def _numbered(view: View, bounds: list[Heading]) -> list[Heading]:
    """Where three headings and most of them bear a number, a line without one that opens as a text ("L'achat …", "Pour …") heads none."""
    acts = [h for h in bounds if h.code]
    if len(acts) < _LEAST_ACTS or len(acts) < _MOSTLY * len(bounds):
        return bounds
    first = acts[0].start
    return [h for h in bounds if h.family != "title" or h.start < first or not _opens_text(view, h.title)]


def _opens_text(view: View, title: int) -> bool:
    return bool(_TO.match(view.folded, title) or TEXT_OPENS.match(view.folded, title))


def doubtful(view: View, kind: str | None, found: Sequence[Item]) -> list[Heading]:
    """The headings held back: another reading of the paper is nearly as good without them."""
    whole = kind in (None, "minutes") or bool(found and not found[0].row and found[0].heading.family != "extract")
    starts = {item.heading.start for item in found}
    return [heading for heading in items_chosen.choose(view).doubtful if heading.start not in starts] if whole else []


def _together(view: View, found: list[Item], decisions: Decisions) -> set[int]:
    """The places of the items that one vote decides with others."""
    undecided = [not decisions.within(item.heading.title_end or item.heading.title, item.segment.end) for item in found]
    return {i for bulk in vote_together.find(prose(view)) for i in vote_together.covered(bulk, found, undecided)}


def _rows(view: View, rows: list[Heading], decisions: Decisions) -> list[Item]:
    """The rows of a list of deliberations: each stands for an act, whether or not its vote can be read beside it."""
    mixed = items_list.apart(view, rows)
    return [
        replace(
            item,
            segment=Segment("item", item.segment.start, items_list.row_end(view, item.heading.title, item.segment.end)),
            mixed=item.heading.start in mixed,
            row=True,
        )
        for item in _items(view, rows, decisions)
        if not REPORTED.match(view.folded, item.heading.title)
    ]


def _grouped(view: View, groups: Sequence[items_grouped.Group]) -> list[Item]:
    """The rows of a list grouped by outcome, each with the line that governs it; the next group's line is none of its words."""
    stops = [*(group.head[0] for group in groups[1:]), len(view.folded)]
    found = []
    for group, stop in zip(groups, stops, strict=True):
        ends = [*(row.start for row in group.rows[1:]), _last_end(view, group.rows[-1].title, stop)]
        for row, end in zip(group.rows, ends, strict=True):
            found.append(Item(row, Segment("item", row.start, end), row=True, group=group.head))
    return found


def _last_end(view: View, title: int, stop: int) -> int:
    """Where a group's last row ends: with its paragraph, where that is printed in lines."""
    blank = view.raw.find("\n\n", title, stop)
    return items_list.row_end(view, title, blank if blank >= 0 else stop)


def _numbers(view: View, chosen: items_chosen.Chosen) -> list[Heading]:
    """The headings of items, and those that bear an act's number over what opens the sitting: a paper with both is no single act."""
    return [h for h in chosen.bounds if h in chosen.headings or (h.code and items_talk.of_sitting(view, h))]


def _several(view: View, headings: list[Heading], decisions: Decisions) -> bool:
    """A paper headed like an extract that holds several acts: their numbers or objects differ, each with its decision.

    A title alone is none: it may stand inside an act, or head the approval of the last minutes ahead of the acts.
    """
    headings = [heading for heading in headings if heading.family != "title"]
    if not headings:
        return False
    confirmed = decisions.followed(headings, len(view.folded))
    confirmed += items_chosen.cut(view) and not decisions.within(headings[-1].title, len(view.folded))  # the last one goes on
    if confirmed and not items_extract.marked(view, headings[0].start) and sum(known(view, h.title) for h in headings) > 1:
        return True
    if confirmed < 2:
        return False
    if headings[0].family == "object":
        return len({view.folded[h.title : h.title + 30] for h in headings}) > 1
    return len({h.serial for h in headings}) > 1 and confirmed >= _MOSTLY * len(headings)


def _again(view: View, headings: Sequence[Heading]) -> bool:
    """Does the council deliberate under each of several headings? Each of its acts has one formula."""
    stops = [*(h.start for h in headings[1:]), len(view.folded)][: len(headings)]
    spoken = prose(view)
    closed = [bool(items_merged.formulas(spoken, h.title, stop)) for h, stop in zip(headings, stops, strict=True)]
    return sum(closed) > 1 and sum(closed) >= _MOSTLY * len(closed)


def _items(view: View, headings: Sequence[Heading], decisions: Decisions) -> list[Item]:
    stops = [*(h.start for h in headings[1:]), len(view.folded)]
    found = []
    for heading, stop in zip((items_below.lowered(view, one) for one in headings), stops, strict=True):
        last = stop == len(view.folded)
        closing = CLOSING.search(view.folded, heading.title) if last else None
        aside = ASIDE.search(view.folded, heading.title, stop)
        end = min([m.start() for m in (closing, aside) if m], default=stop)
        end = next((m.start() for m in _LABELLED.finditer(view.folded, heading.title, end) if REPORTED.match(view.folded, m.end())), end)
        end = items_titles.approval_end(view, heading, end, decisions)
        closed = items_closers.first(view, decisions, heading.title_end or heading.title, end)
        end = closed if closed is not None else end
        found.append(Item(heading, Segment("item", heading.start, end), cut=last and not (closing or aside)))
    return found


def _decided(view: View, item: Item, decisions: Decisions) -> bool:
    """Words of decision, a text that ends too early to hold them, or a report of decisions that bears an act's number."""
    heading, end = item.heading, item.segment.end
    title = view.folded[heading.title : min(end, heading.title + 120)]
    return heading.voted is not None or decisions.within(heading.title, end) or item.cut or (heading.code is not None and told(title))


def _is_item(view: View, item: Item, decisions: Decisions) -> bool:
    """Was something decided, voted or taken note of, by the council, under this heading?"""
    heading, end = item.heading, item.segment.end
    if items_talk.of_sitting(view, heading) or items_talk.of_paper(view, heading, 0):
        return False
    return _decided(view, item, decisions) or (heading.code is not None and end - heading.title > _AGENDA_LINE)
