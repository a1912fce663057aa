"""The names whose evidence weighs more for a private person than against one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from database.privacy.contacts import of_the_dead
from database.privacy.plain import Span
from database.privacy.weighed.evidence import Weighed, weighed

WEIGHTS_FILE = Path(__file__).with_name("weights.txt")  # `python -m benchmarks.privacy.fit_weights` writes it
_LEAST = 0.0
_LIFE = 40  # characters from a name to where its death is told


def by_weight(text: str) -> Iterator[Span]:
    """Ranges of such names; of two that overlap the weightier."""
    told = ((weight(one.signs), one) for one in weighed(text))
    taken: list[Span] = []
    for _, one in sorted((pair for pair in told if pair[0] > _LEAST), key=_heaviest_first):
        start, end = one.name.start, one.name.end
        if not of_the_dead(text, start, end + _LIFE) and not any(a < end and start < b for a, b in taken):
            taken.append((start, end))
    yield from taken


def _heaviest_first(pair: tuple[float, Weighed]) -> float:
    return -pair[0]


def weight(signs: Iterable[str]) -> float:
    """The sum of what each sign weighs, over what any name does."""
    known = _weights()
    return sum((known.get(sign, 0.0) for sign in signs), known["any"])


@cache
def _weights() -> Mapping[str, float]:
    lines = WEIGHTS_FILE.read_text(encoding="ascii").splitlines()
    return {sign: float(value) for sign, value in (line.rsplit(" ", 1) for line in lines)}
