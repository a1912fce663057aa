"""Versions of one act: the later printed date prevails, else the later import.

Two papers of one import that print no date, or the same, are ordered by what was read in them, then by their bytes: the order
of the files in a folder decides nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from database.acts.act_keys import Act, keyed
from database.identities.names import title_key
from database.sessions.readings import Reading

# The whole act is in its extract; minutes sum it up; a list only names it.
_FULLNESS = {"extract": 2, "minutes": 1}
_Acts = Mapping[str, list[Act]]


@dataclass(frozen=True, slots=True)
class Current:
    """The papers of a session that no newer version replaces, minutes first, and the readings of each act, best first."""

    papers: list[Reading]
    acts: dict[str, list[Act]]


def current(papers: Iterable[Reading]) -> Current:
    """What prevails among the papers of one session."""
    papers = list(papers)
    acts = keyed(papers)
    left = [*_current_minutes([p for p in papers if p.minutes], acts), *_current_extracts([p for p in papers if not p.minutes], acts)]
    left.sort(key=lambda paper: (not paper.minutes, paper.sha256))
    return Current(left, _by_act(left, acts))


def _current_minutes(papers: list[Reading], acts: _Acts) -> list[Reading]:
    """Minutes are one text: a later version that shares an act with an earlier one replaces all of it."""
    kept: list[Reading] = []
    taken: set[str] = set()
    for paper in sorted(papers, key=lambda p: (p.printed_on, p.run, p.facts, p.sha256), reverse=True):
        keys = {act.key for act in acts[paper.sha256]}
        if not keys & taken:
            kept.append(paper)
            taken |= keys
    return kept


def _current_extracts(papers: list[Reading], acts: _Acts) -> list[Reading]:
    """A paper without acts stays; one whose acts are all read in newer versions is history."""
    best: dict[tuple[str, str], Act] = {}
    for paper in papers:
        for act in acts[paper.sha256]:
            place = (paper.kind, act.key)
            if place not in best or act.precedence > best[place].precedence:
                best[place] = act
    winners = {act.paper.sha256 for act in best.values()}
    return [paper for paper in papers if paper.sha256 in winners or not paper.acts]


def _by_act(papers: Iterable[Reading], acts: _Acts) -> dict[str, list[Act]]:
    """Each act with its readings, the fullest and newest first.

    An item without a number joins the one numbered act of the same title in another paper: minutes often leave numbers out.
    """
    by_key: dict[str, list[Act]] = defaultdict(list)
    numbered: dict[str, set[str]] = defaultdict(set)
    for act in (act for paper in papers for act in acts[paper.sha256]):
        by_key[act.key].append(act)
        if act.key.startswith("n:") and act.record.get("title"):
            numbered[f"t:{title_key(act.record['title'])}"].add(act.key)
    for title in [key for key in by_key if len(numbered.get(key, ())) == 1]:
        (number,) = numbered[title]
        if not {act.paper.sha256 for act in by_key[title]} & {act.paper.sha256 for act in by_key[number]}:
            by_key[number] += by_key.pop(title)
    return {
        key: sorted(found, key=lambda act: (_FULLNESS.get(act.paper.kind, 0), act.precedence), reverse=True)
        for key, found in by_key.items()
    }
