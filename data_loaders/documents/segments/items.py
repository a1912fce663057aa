"""The items that a council dealt with, in order (délibérations, points à l'ordre du jour; articles L2121-15 and R2121-9 CGCT)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from data_loaders.documents.segments import items_candidates, items_extract, items_titles
from data_loaders.documents.segments.items_chain import best_chain, by_style
from data_loaders.documents.segments.items_heading import Heading, Item
from data_loaders.documents.segments.items_marks import CLOSING, OPENING, REPORTED, SMALL_TALK, Decisions
from data_loaders.documents.segments.segment import Segment
from data_loaders.documents.view import View

# Which of two readings of one paper is believed where both are about as rich: an act's number says more than a place.
_TRUST = {"act": 1.35, "place": 1.0, "object": 1.2, "title": 0.9}
_LINE_TRUST = 1.06
_LEAST = 0.8
_SHARED = 0.8
_LEAST_DECIDED = 0.3
_AGENDA_LINE = 160  # an item without a decision that is shorter than this is a line of an agenda


def find(view: View, kind: str | None) -> list[Item]:
    """Items of a view, each from its heading to the next; none in an agenda, an annex or a paper of another body."""
    if kind == "other":
        return []
    if kind == "extract":
        return items_extract.find(view)
    decisions = Decisions(view)
    headings = _headings(view, decisions)
    if not headings:
        return []
    first = headings[0].start
    headings = [*items_titles.approvals(view, decisions, first), *headings]
    return [item for item in _items(view, headings, decisions) if _is_item(view, item, decisions)]


def _headings(view: View, decisions: Decisions) -> list[Heading]:
    """The chain of headings that explains the paper best."""
    end = len(view.folded)
    groups = by_style([*items_candidates.acts(view), *items_candidates.places(view)])
    chains: list[tuple[float, list[Heading]]] = []
    for style, group in groups.items():
        score, chain = best_chain(group, decisions, end)
        headings = [c.heading for c in chain]
        score *= _TRUST[headings[0].family] * (_LINE_TRUST if style.endswith("|line") else 1.0) * (1 + len(headings[0].serial) / 100)
        if score > _LEAST and _plausible(view, style, headings, decisions):
            chains.append((score, headings))
    for family in (items_candidates.objects(view), items_titles.capitals(view)):
        found = [c.heading for c in family]
        score = _confirmed(found, decisions, end) * _TRUST[found[0].family] if len(found) > 1 else 0.0
        if score > _LEAST:
            chains.append((score, found))
    if not chains:
        return []
    best = max(chains, key=lambda c: c[0])[1]
    return _with_places(best, [c for _, c in chains if c[0].family == "place"])


def _with_places(acts: list[Heading], others: Sequence[list[Heading]]) -> list[Heading]:
    """Where "2) Délibération n° 2023-04" heads each act, the places head the paper: they reach items without an act's number too."""
    codes = {h.start: h for h in acts if h.code}
    for places in others if codes else ():
        joined = [replace(p, code=codes[p.title].code, title=codes[p.title].title) if p.title in codes else p for p in places]
        if sum(p.title in codes for p in places) >= _SHARED * len(acts):
            return joined
    return acts


def _plausible(view: View, style: str, chain: Sequence[Heading], decisions: Decisions) -> bool:
    """One place proves no layout unless an agenda announced it; a long chain with hardly a decision is an agenda."""
    if style.startswith(("letter", "roman")) and chain[0].serial[-1] > 1:
        return False
    if len(chain) == 1:
        return chain[0].family == "act" or items_titles.known(view, chain[0].title)
    return _confirmed(chain, decisions, len(view.folded)) >= _LEAST_DECIDED * len(chain)


def _confirmed(headings: Sequence[Heading], decisions: Decisions, end: int) -> int:
    stops = [*(h.start for h in headings[1:]), end]
    return sum(decisions.within(h.title_end or h.title, stop) for h, stop in zip(headings, stops, strict=True))


def _items(view: View, headings: Sequence[Heading], decisions: Decisions) -> list[Item]:
    items = [Item(a, Segment("item", a.start, b.start)) for a, b in pairwise(headings)]
    last, end = headings[-1], len(view.folded)
    closing = CLOSING.search(view.folded, last.title)
    if closing:
        end = closing.start()
    return [*items, Item(last, Segment("item", last.start, end), cut=closing is None)]


def _is_item(view: View, item: Item, decisions: Decisions) -> bool:
    """Was something decided, voted or taken note of, by the council, under this heading?"""
    heading, end = item.heading, item.segment.end
    title = view.folded[heading.title : min(end, heading.title + 120)]
    decided = decisions.within(heading.title, end)
    if OPENING.match(title):
        return False
    if heading.family != "act" and (SMALL_TALK.match(title) or REPORTED.match(title)):
        return False
    if heading.family == "act":
        return decided or item.cut or end - heading.title > _AGENDA_LINE
    return decided or item.cut
