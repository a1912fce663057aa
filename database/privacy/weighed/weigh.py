"""The names whose evidence weighs more for a private person than against one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import itemgetter
from pathlib import Path

from database.privacy.contacts import LIFE, of_the_dead
from database.privacy.plain import Span
from database.privacy.weighed.evidence import weighed

WEIGHTS_FILE = Path(__file__).with_name("weights.txt")  # `python -m benchmarks.privacy.fit_weights` writes it
_LEAST = 0.0
# Two words that no list knows, none in capitals, are a firm's or an association's: real papers hold hardly anybody called so.
_UNKNOWN = {"given 0", "print mm"}


def by_weight(text: str) -> Iterator[Span]:
    """Ranges of such names; of two that overlap the weightier."""
    told = [(heavy, name) for name, signs in weighed(text) if (heavy := weight(signs)) > _LEAST and _is_told(signs)]
    taken: list[Span] = []
    for _, name in sorted(told, key=itemgetter(0), reverse=True):
        start, end = name.start, name.end
        if not of_the_dead(text, start, end + LIFE) and not any(a < end and start < b for a, b in taken):
            taken.append((start, end))
    yield from taken


def _is_told(signs: set[str]) -> bool:
    return not signs >= _UNKNOWN


def weight(signs: Iterable[str]) -> float:
    """The sum of what each sign weighs, over what any name does."""
    known = _weights()
    return sum((known.get(sign, 0.0) for sign in signs), known["any"])


@cache
def _weights() -> Mapping[str, float]:
    lines = WEIGHTS_FILE.read_text(encoding="ascii").splitlines()
    return {sign: float(value) for sign, value in (line.rsplit(" ", 1) for line in lines)}
