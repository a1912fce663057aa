"""One fact held against what a person read, and the figures that many of them make."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from evaluation.rules.names import Same, exact

Spans = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A fact of one paper: what was wanted, what was said (None: nothing), whether the two are one, and the words said to prove it."""

    kind: str
    paper: str
    item: str
    wanted: Any
    said: Any
    right: bool
    spans: Spans = ()


class Share(NamedTuple):
    """Right, wrong (stated, but not so) and missed facts."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Of what is stated, the share that is right: a wrong fact about a named person does harm."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Of what the papers say, the share that is stated."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    def plus(self, other: "Share") -> "Share":
        """Both together."""
        return Share(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


class Judge:
    """Judges one paper, fact by fact."""

    def __init__(self, paper: str) -> None:
        self.paper = paper
        self.judged: list[Judgement] = []

    def value(self, kind: str, wanted: Any, said: Any, item: str = "", *, same: Same = exact, spans: Spans = ()) -> None:
        """One value of which a paper holds one; nothing to judge where neither says anything."""
        wanted, said = (None if value == "" else value for value in (wanted, said))
        if wanted is not None or said is not None:
            right = wanted is not None and said is not None and same(wanted, said)
            self.judged.append(Judgement(kind, self.paper, item, wanted, said, right, spans))

    def sets(self, kind: str, wanted: Iterable[Any], said: Iterable[tuple[Any, Spans]], item: str = "") -> None:
        """Values of which a paper holds many: one stated twice is wrong once, two of one name are two people."""
        left = Counter(wanted)
        for value, spans in said:
            right = left[value] > 0
            left[value] -= right
            self.judged.append(Judgement(kind, self.paper, item, value if right else None, value, right, spans))
        self.judged += [Judgement(kind, self.paper, item, value, None, False) for value in left.elements()]


def share(judged: Iterable[Judgement]) -> Share:
    """What all of them come to."""
    return _summed(Share(one.right, one.said is not None and not one.right, one.wanted is not None and not one.right) for one in judged)


def by_kind(judged: Iterable[Judgement]) -> dict[str, Share]:
    """Kind -> its share, in alphabetical order."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for one in judged:
        found[one.kind].append(one)
    return {kind: share(each) for kind, each in sorted(found.items())}


def _summed(shares: Iterator[Share]) -> Share:
    total = Share()
    for one in shares:
        total = total.plus(one)
    return total
