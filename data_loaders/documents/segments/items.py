"""The items that a council dealt with, in order (délibérations, points à l'ordre du jour; articles L2121-15 and R2121-9 CGCT)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.segments import (
    items_above,
    items_agenda,
    items_bulk,
    items_codes,
    items_extract,
    items_lines,
    items_list,
    items_nested,
    items_objects,
    items_places,
    items_reporters,
    items_runs,
    items_titles,
)
from data_loaders.documents.segments.items_candidates import known
from data_loaders.documents.segments.items_chain import best_chain, by_style
from data_loaders.documents.segments.items_decisions import Decisions
from data_loaders.documents.segments.items_heading import Heading, Item
from data_loaders.documents.segments.items_marks import ASIDE, CLOSING, OPENING, REPORTED, SMALL_TALK, told
from data_loaders.documents.segments.items_prose import prose
from data_loaders.documents.segments.segment import Segment
from data_loaders.documents.view import View

# Which of two readings of one paper is believed where both are about as rich: an act's number says more than a place.
_TRUST = {"act": 1.35, "place": 1.0, "object": 1.2, "title": 0.9}
_UNNUMBERED = (
    items_objects.objects,
    items_titles.capitals,
    items_titles.announced_lines,
    items_titles.capital_lines,
    items_titles.bullets,
    items_runs.heads,
    items_reporters.summaries,
)
_UNANNOUNCED = (items_titles.capital_lines, items_titles.bullets, items_runs.heads)
_LINE_TRUST = 1.06
_LEAST = 0.8
_SHARED = 0.8
_LEAST_DECIDED = 0.3
_AGENDA_LINE = 160  # an act's number with less text than this is a line of an agenda
_MOSTLY = 0.6
# A decision's own list, which what stands before it opens.
_DISPOSITIVE = re.compile(r"(?:delibere|decide|arrete|approuve|autorise|suivante?s?|comme suit|ci-apres|ci-dessous)\s?:?\s{0,4}\Z")
_LISTED = 30
_LEAST_OF = {"weak": 2, "composite": 2, "bare": 3}  # so many in a row prove a style that other lines of a paper share


def find(view: View, kind: str | None) -> list[Item]:
    """Items of a view, each from its heading to the next; none in an agenda, an annex or a paper of another body."""
    if kind == "other":
        return []
    decisions = Decisions(prose(view))
    headings = _headings(view, decisions)
    rows = items_list.headings(view, decisions) if kind == "list" else []
    if len(rows) >= max(len(headings), 1):
        return _rows(view, rows)
    if kind == "extract" and not _several(view, headings, decisions):
        return items_extract.find(view)
    first = headings[0].start if headings else len(view.folded)
    approved = [Item(h, Segment("item", h.start, end)) for h, end in items_titles.approvals(view, decisions, first)]
    if not headings:
        return approved
    found = _items(view, headings)
    together = _together(view, found, decisions)
    kept = (item for i, item in enumerate(found) if i in together or _is_item(view, item, decisions))
    sure = {found[i].heading.start for i in together}
    return [*approved, *(replace(item, sure=item.heading.start in sure or _decided(view, item, decisions)) for item in kept)]


def _together(view: View, found: list[Item], decisions: Decisions) -> set[int]:
    """The places of the items that one vote decides with others."""
    undecided = [not decisions.within(item.heading.title_end or item.heading.title, item.segment.end) for item in found]
    return {i for bulk in items_bulk.find(prose(view)) for i in items_bulk.covered(bulk, found, undecided)}


def _rows(view: View, rows: list[Heading]) -> list[Item]:
    """The rows of a list of deliberations: each stands for an act, whether or not its vote can be read beside it."""
    mixed = items_list.apart(view, rows)
    return [
        replace(
            item,
            segment=Segment("item", item.segment.start, items_list.row_end(view, item.heading.title, item.segment.end)),
            mixed=item.heading.start in mixed,
        )
        for item in _items(view, rows)
        if not REPORTED.match(view.folded, item.heading.title)
    ]


def _headings(view: View, decisions: Decisions) -> list[Heading]:
    """The chain of headings that explains the paper best."""
    end = len(view.folded)
    acts, places = list(items_codes.acts(view)), list(items_places.places(view))
    chains: list[tuple[float, list[Heading]]] = []
    for style, group in by_style([*acts, *places, *items_places.announced(view), *items_places.running(view)]).items():
        score, chain = best_chain(items_agenda.without_announced(view, group, decisions), decisions, end)
        headings = [c.heading for c in chain]
        score *= _TRUST[headings[0].family] * (_LINE_TRUST if style.endswith("|line") else 1.0) * (1 + len(headings[0].serial) / 100)
        if score > _LEAST and _plausible(view, style, headings, decisions):
            chains.append((score, headings))
    for family in _UNNUMBERED:
        found = [c.heading for c in family(view)]
        confirmed = _confirmed(found, decisions, end) if found else 0
        if confirmed > 1 and (family not in _UNANNOUNCED or (confirmed > 2 and confirmed >= _MOSTLY * len(found))):
            chains.append((confirmed * _TRUST[found[0].family], found))
    announced = any(len(c) > 1 and all(known(view, h.title) for h in c) for _, c in chains)  # each heading is the agenda's
    if not announced and not any(c[0].family == "title" for _, c in chains):
        chains += _lines(view, decisions, end)
    chains.sort(key=lambda c: -c[0])
    if not chains:
        return []
    codes = {c.heading.start: c.heading for c in acts}
    best = _with_places(chains[0][1], [c for _, c in chains if c[0].family == "place"], codes)
    lines = sorted((c.heading for c in places if c.at_line), key=lambda h: h.start)
    return items_nested.unfolded(view, items_above.raised(view, best, lines, decisions), places, decisions)


def _lines(view: View, decisions: Decisions, end: int) -> list[tuple[float, list[Heading]]]:
    """Titles on lines of their own, where nothing better is printed."""
    lines = items_lines.titles(view, decisions)
    confirmed = _confirmed([c.heading for c in lines], decisions, end) if lines else 0
    if items_lines.regular(view, lines):
        return [(confirmed * _TRUST["title"], [c.heading for c in lines])] if confirmed > 1 else []
    if confirmed < (1 if items_lines.proven(view, lines) else 3) or confirmed < _MOSTLY * (len(lines) - 1):
        return []
    return [(confirmed * _TRUST["title"], [c.heading for c in lines])]


def _several(view: View, headings: list[Heading], decisions: Decisions) -> bool:
    """A paper headed like an extract that holds several acts: their numbers or objects differ, each with its decision."""
    if not headings or headings[0].family == "title":
        return False
    confirmed = _confirmed(headings, decisions, len(view.folded))
    if confirmed and not items_extract.marked(view, headings[0].start) and sum(known(view, h.title) for h in headings) > 1:
        return True
    if confirmed < 2:
        return False
    if headings[0].family == "object":
        return len({view.folded[h.title : h.title + 30] for h in headings}) > 1
    return len({h.serial for h in headings}) > 1 and confirmed >= _MOSTLY * len(headings)


def _with_places(best: list[Heading], others: Sequence[list[Heading]], codes: dict[int, Heading]) -> list[Heading]:
    """Where "2) Délibération n° 2023-04" heads each act, the places head the paper: they reach items without an act's number too."""
    places = best if best[0].family == "place" else None
    for other in others if best[0].family == "act" else ():
        titles = {p.title for p in other}
        if places is None and sum(h.start in titles for h in best) >= _SHARED * len(best):
            places = other
    if places is None:
        return best
    return [replace(p, code=codes[p.title].code, title=codes[p.title].title) if p.title in codes else p for p in places]


def _plausible(view: View, style: str, chain: Sequence[Heading], decisions: Decisions) -> bool:
    """One place proves no layout unless an agenda announced it; a long chain with hardly a decision is an agenda."""
    if style.startswith(("letter", "roman")) and chain[0].serial[-1] > 1:
        return False
    if chain[0].family == "place" and _DISPOSITIVE.search(view.folded[max(0, chain[0].start - _LISTED) : chain[0].start]):
        return False
    least = next((n for name, n in _LEAST_OF.items() if style.startswith(name)), 1)
    if len(chain) < least or (least > 1 and _confirmed(chain, decisions, len(view.folded)) < _MOSTLY * len(chain)):
        return False
    if style.startswith("bare") and chain[0].serial[-1] > 1:
        return False
    if len(chain) == 1:
        code = chain[0].code
        labelled = code is not None and (chain[0].start < code[0] or view.folded[code[0]].isalpha())
        return labelled or style.endswith("|line") or known(view, chain[0].title)
    return _confirmed(chain, decisions, len(view.folded)) >= _LEAST_DECIDED * len(chain)


def _confirmed(headings: Sequence[Heading], decisions: Decisions, end: int) -> int:
    stops = [*(h.start for h in headings[1:]), end]
    return sum(decisions.within(h.title_end or h.title, stop) for h, stop in zip(headings, stops, strict=True))


def _items(view: View, headings: Sequence[Heading]) -> list[Item]:
    stops = [*(h.start for h in headings[1:]), len(view.folded)]
    found = []
    for heading, stop in zip(headings, stops, strict=True):
        last = stop == len(view.folded)
        closing = CLOSING.search(view.folded, heading.title) if last else None
        aside = ASIDE.search(view.folded, heading.title, stop)
        end = min(m.start() for m in (closing, aside) if m) if closing or aside else stop
        found.append(Item(heading, Segment("item", heading.start, end), cut=last and not (closing or aside)))
    return found


def _decided(view: View, item: Item, decisions: Decisions) -> bool:
    """Words of decision, a text that ends too early to hold them, or a report of decisions that bears an act's number."""
    heading, end = item.heading, item.segment.end
    title = view.folded[heading.title : min(end, heading.title + 120)]
    return decisions.within(heading.title, end) or item.cut or (heading.code is not None and told(title))


def _is_item(view: View, item: Item, decisions: Decisions) -> bool:
    """Was something decided, voted or taken note of, by the council, under this heading?"""
    heading, end = item.heading, item.segment.end
    title = view.folded[heading.title : min(end, heading.title + 120)]
    if OPENING.match(title):
        return False
    if heading.family != "act" and (SMALL_TALK.match(title) or REPORTED.match(title)):
        return False
    return _decided(view, item, decisions) or (heading.code is not None and end - heading.title > _AGENDA_LINE)
