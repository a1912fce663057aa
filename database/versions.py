"""Versions of one act: key = date and number, else title and place; the later printed date prevails, else the later import.

Two papers of one import that print no date, or the same, are ordered by what was read in them, then by their bytes: the order
of the files in a folder decides nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from database.names import number_key, title_key
from database.readings import Reading, printed_on

# The whole act is in its extract; minutes sum it up; a list only names it.
_FULLNESS = {"extract": 2, "minutes": 1}


@dataclass(frozen=True, slots=True)
class Act:
    """One paper's reading of one act; `place` is its position in the paper."""

    key: str
    paper: Reading
    place: int
    record: dict[str, Any]

    @property
    def precedence(self) -> tuple[str, int, int, str]:
        """The greatest of an act's versions prevails."""
        return (printed_on(self.record), self.paper.run, self.paper.facts, self.paper.sha256)


def acts_of(paper: Reading) -> list[Act]:
    """The paper's acts with their keys; the same number or title twice in a paper is told apart by its turn."""
    turns: Counter[str] = Counter()
    acts = []
    for place, record in enumerate(paper.acts):
        if record.get("number"):
            key = f"n:{number_key(record['number'])}"
        elif record.get("title"):
            key = f"t:{title_key(record['title'])}"
        else:
            key = f"d:{paper.sha256}"
        turns[key] += 1
        acts.append(Act(key if turns[key] == 1 else f"{key}:{turns[key]}", paper, place, record))
    return acts


def key_matches(record: dict[str, Any], sha256: str, key: str) -> bool:
    """The record holds a reading of the act of this key."""
    return any(act.key == key for act in acts_of(Reading(0, sha256, "", 0, record)))


def current(papers: Iterable[Reading]) -> list[Reading]:
    """The papers that no newer version of the same kind replaces, in a stable order: minutes first."""
    papers = list(papers)
    left = [*_current_minutes([p for p in papers if p.minutes]), *_current_extracts([p for p in papers if not p.minutes])]
    return sorted(left, key=lambda paper: (not paper.minutes, paper.sha256))


def _current_minutes(papers: list[Reading]) -> list[Reading]:
    """Minutes are one text: a later version that shares an act with an earlier one replaces all of it."""
    kept: list[Reading] = []
    taken: set[str] = set()
    for paper in sorted(papers, key=lambda p: (p.printed_on, p.run, p.facts, p.sha256), reverse=True):
        keys = {act.key for act in acts_of(paper)}
        if not keys & taken:
            kept.append(paper)
            taken |= keys
    return kept


def _current_extracts(papers: list[Reading]) -> list[Reading]:
    """A paper without acts stays; one whose acts are all read in newer versions is history."""
    best: dict[tuple[str, str], Act] = {}
    for paper in papers:
        for act in acts_of(paper):
            place = (paper.kind, act.key)
            if place not in best or act.precedence > best[place].precedence:
                best[place] = act
    winners = {act.paper.sha256 for act in best.values()}
    return [paper for paper in papers if paper.sha256 in winners or not paper.acts]


def readings_by_act(papers: Iterable[Reading]) -> dict[str, list[Act]]:
    """Each act of the current papers with its readings, the fullest and newest first.

    An item without a number joins the one numbered act of the same title in another paper: minutes often leave numbers out.
    """
    by_key: dict[str, list[Act]] = defaultdict(list)
    numbered: dict[str, set[str]] = defaultdict(set)
    for act in (act for paper in papers for act in acts_of(paper)):
        by_key[act.key].append(act)
        if act.key.startswith("n:") and act.record.get("title"):
            numbered[f"t:{title_key(act.record['title'])}"].add(act.key)
    for title in [key for key in by_key if len(numbered.get(key, ())) == 1]:
        (number,) = numbered[title]
        if not {act.paper.sha256 for act in by_key[title]} & {act.paper.sha256 for act in by_key[number]}:
            by_key[number] += by_key.pop(title)
    return {
        key: sorted(acts, key=lambda act: (_FULLNESS.get(act.paper.kind, 0), act.precedence), reverse=True) for key, acts in by_key.items()
    }
