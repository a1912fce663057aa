"""The steps of a lattice that score alike: the points behind one heading with a like stretch between, the links of like headings."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.choice.headings.items_lattice import AGENDA_LINE, COUNTS, FORMULAS, ITEM, LENGTHS, VOID, Point, link_key

Run = tuple[int, int]  # the first point and the one behind the last
Costs = tuple[float, float]  # of a link to a point that heads an item, and to one that only bounds one


class Stretches:
    """Where the kind of stretch behind a point changes; the points are in order of place, so all that a kind depends on only grows."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._points = points
        self._starts = [point.heading.start for point in points]
        self._begun = [point.begun for point in points]
        self._formulas = [point.begun_formulas for point in points]
        self._words = [point.words[0] for point in points]

    def alike(self, index: int, stop: int) -> Iterator[Run]:
        """The runs, in order, of the points before `stop` that begin behind this one's title: one `segment_key` holds for each run."""
        one = self._points[index]
        title, low = one.heading.title, max(index + 1, bisect_right(self._starts, one.heading.title))
        places = {
            *(bisect_left(self._starts, title + length) for length in (*LENGTHS, AGENDA_LINE)),
            *(bisect_left(self._begun, one.decided + count) for count in COUNTS),
            *(bisect_left(self._formulas, one.formulas + count) for count in FORMULAS),
            *(bisect_right(self._words, words) for words in one.words[1:]),
            *([] if one.again is None else [bisect_right(self._starts, one.again)]),
        }
        stop = min(stop, len(self._points))
        yield from pairwise(sorted({low, stop, *(place for place in places if low < place < stop)}) if low < stop else ())


class Links:
    """The scores of the links between points, reckoned once for all that bear the same number in the same style."""

    def __init__(self, points: Sequence[Point], score: Callable[[tuple[object, ...]], float]) -> None:
        known: dict[tuple[object, ...], int] = {}
        self.kinds = [known.setdefault((p.heading.serial, p.heading.family, p.style), len(known)) for p in points]
        self._points, self._score = points, score
        self._found: dict[tuple[int, int], dict[int, Costs]] = {}

    def behind(self, index: int, label: int, ahead: Run) -> dict[int, Costs]:
        """The costs of the links from a point to those of a run, by their kind."""
        found = self._found.setdefault((self.kinds[index], label), {})
        for j in range(*ahead):
            if self.kinds[j] not in found:
                one, after = self._points[index], self._points[j]
                found[self.kinds[j]] = (
                    self._score(link_key(one, label, after, ITEM)),
                    self._score(link_key(one, label, after, VOID)),
                )
        return found
