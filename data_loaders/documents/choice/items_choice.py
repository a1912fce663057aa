"""The headings that explain a paper best, among all that may head its items (numéro d'ordre, article R2121-9 CGCT)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.choice.items_chain import best_chain, by_style
from data_loaders.documents.readings.items import (
    items_above,
    items_after,
    items_agenda,
    items_bulleted,
    items_codes,
    items_columns,
    items_lines,
    items_nested,
    items_objects,
    items_places,
    items_reporters,
    items_runs,
    items_titles,
)
from data_loaders.documents.readings.items.items_candidates import known
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

# Which of two readings of one paper is believed where both are about as rich: an act's number says more than a place.
_TRUST = {"act": 1.35, "place": 1.0, "object": 1.2, "title": 0.9}
_UNNUMBERED = (
    items_objects.objects,
    items_titles.capitals,
    items_titles.announced_lines,
    items_titles.capital_lines,
    items_titles.bullets,
    items_runs.heads,
    items_bulleted.heads,
    items_reporters.summaries,
)
_UNANNOUNCED = (items_titles.capital_lines, items_titles.bullets, items_runs.heads, items_bulleted.heads)
_LINE_TRUST = 1.06
_COLUMNS_TRUST = 1.2  # a name and a rising place before each object
_LEAST = 0.8
_SHARED = 0.8
_LEAST_DECIDED = 0.3
_MOSTLY = 0.6
# A decision's own list, which what stands before it opens.
_DISPOSITIVE = re.compile(r"(?:delibere|decide|arrete|approuve|autorise|suivante?s?|comme suit|ci-apres|ci-dessous)\s?:?\s{0,4}\Z")
_LISTED = 30
_TOP = 200
_COUNCIL_NAME = re.compile(r"(?:communaute|commune|ville|mairie|departement|republique|syndicat|conseil|metropole|region)\b")
_LEAST_OF = {"weak": 2, "composite": 2, "bare": 3}  # so many in a row prove a style that other lines of a paper share


def headings(view: View, decisions: Decisions) -> list[Heading]:
    """The chain of headings that explains the paper best."""
    end = len(view.folded)
    acts, places = [c for c in items_codes.acts(view) if not _letterhead(view, c.heading)], list(items_places.places(view))
    chains: list[tuple[float, list[Heading]]] = []
    for style, group in by_style([*acts, *places, *items_places.announced(view), *items_places.running(view)]).items():
        score, chain = best_chain(items_agenda.without_announced(view, group, decisions), decisions, end)
        headings = [c.heading for c in chain]
        score *= _TRUST[headings[0].family] * (_LINE_TRUST if style.endswith("|line") else 1.0) * (1 + len(headings[0].serial) / 100)
        if score > _LEAST and _plausible(view, style, headings, decisions):
            chains.append((score, headings))
    if rows := items_columns.headings(view, decisions):
        chains.append((decisions.followed(rows, end) * _COLUMNS_TRUST, rows))
    for family in _UNNUMBERED:
        found = [c.heading for c in family(view)]
        decided = decisions.followed(found, end) if found else 0
        if decided > 1 and (family not in _UNANNOUNCED or (decided > 2 and decided >= _MOSTLY * len(found))):
            chains.append((decided * _TRUST[found[0].family], found))
    announced = any(len(c) > 1 and all(known(view, h.title) for h in c) for _, c in chains)  # each heading is the agenda's
    if not announced and not any(c[0].family == "title" for _, c in chains):
        chains += _lines(view, decisions, end)
    chains.sort(key=lambda c: -c[0])
    if not chains:
        return []
    codes = {c.heading.start: c.heading for c in acts}
    best = _with_places(chains[0][1], [c for _, c in chains if c[0].family == "place"], codes)
    lines = sorted((c.heading for c in places if c.at_line), key=lambda h: h.start)
    raised = items_above.raised(view, best, lines, decisions)
    return items_after.added(view, items_nested.unfolded(view, raised, places, decisions), lines, decisions)


def _letterhead(view: View, heading: Heading) -> bool:
    """A register's page number above the council's name is no act's."""
    return heading.start < _TOP and _COUNCIL_NAME.match(view.folded, heading.title) is not None


def _lines(view: View, decisions: Decisions, end: int) -> list[tuple[float, list[Heading]]]:
    """Titles on lines of their own, where nothing better is printed."""
    lines = items_lines.titles(view, decisions)
    decided = decisions.followed([c.heading for c in lines], end) if lines else 0
    if items_lines.regular(view, lines):
        return [(decided * _TRUST["title"], [c.heading for c in lines])] if decided > 1 else []
    if decided < (1 if items_lines.proven(view, lines) else 3) or decided < _MOSTLY * (len(lines) - 1):
        return []
    return [(decided * _TRUST["title"], [c.heading for c in lines])]


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
    if len(chain) < least or (least > 1 and decisions.followed(chain, len(view.folded)) < _MOSTLY * len(chain)):
        return False
    if style.startswith("bare") and chain[0].serial[-1] > 1:
        return False
    if len(chain) == 1:
        code = chain[0].code
        labelled = code is not None and (chain[0].start < code[0] or view.folded[code[0]].isalpha())
        return labelled or style.endswith("|line") or known(view, chain[0].title)
    return decisions.followed(chain, len(view.folded)) >= _LEAST_DECIDED * len(chain)
