"""The key of an act in its session: its number, else its title and its turn among the items of that title.

Two papers of one number whose titles have no word in common are two acts, one number being misprinted or misread: each then keeps
its title in its key, and the doubt is told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from database.identities.names import number_key, title_key, words
from database.sessions.readings import Reading, printed_on

# Words that stand in any act's title and make no two acts one.
_COMMON = frozenset(
    word
    for line in (
        "ville commune conseil municipal municipale municipaux maire adjoint monsieur madame année exercice projet dossier",
        "approbation autorisation signature designation attribution decision deliberation convention avis vote election demande",
        "dans pour avec sans entre leurs cette relatif relative concernant suite titre",
    )
    for word in words(line)
)
_LEAST_LETTERS = 4


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


def keyed(papers: Iterable[Reading]) -> dict[str, list[Act]]:
    """sha256 of each paper of a session -> its acts in order, with keys that agree over all the papers."""
    acts = {paper.sha256: _of_paper(paper) for paper in papers}
    by_key: dict[str, list[Act]] = defaultdict(list)
    for act in (act for found in acts.values() for act in found):
        by_key[act.key].append(act)
    told_apart = {key: _apart(found) for key, found in by_key.items() if key.startswith("n:")}
    return {sha256: [replace(act, key=told_apart.get(act.key, {}).get(sha256, act.key)) for act in found] for sha256, found in acts.items()}


def _of_paper(paper: Reading) -> list[Act]:
    """The same number or title twice in a paper is told apart by its turn."""
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


def _apart(acts: Sequence[Act]) -> dict[str, str]:
    """sha256 -> key, for the readings of one number: titles linked by a common word, or by having none, are one act."""
    groups: list[list[Act]] = []
    for act in sorted(acts, key=lambda a: (not _telling(a), a.paper.sha256)):
        linked = [group for group in groups if any(_may_be_one(act, other) for other in group)]
        groups = [group for group in groups if group not in linked] + [[act, *(other for group in linked for other in group)]]
    if len(groups) == 1:
        return {act.paper.sha256: act.key for act in acts}
    titles = {id(group): min(title_key(act.record.get("title") or "") for act in group) for group in groups}
    return {act.paper.sha256: f"{act.key}:{titles[id(group)]}" for group in groups for act in group}


def _telling(act: Act) -> frozenset[str]:
    """The words that tell this title from others; all its words where each of them is common."""
    found = frozenset(word for word in words(act.record.get("title") or "") if len(word) >= _LEAST_LETTERS)
    return found - _COMMON or found


def _may_be_one(one: Act, other: Act) -> bool:
    mine, theirs = _telling(one), _telling(other)
    return not mine or not theirs or bool(mine & theirs)
