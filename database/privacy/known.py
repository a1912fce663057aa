"""Where a text prints names that are known to be private: those of people who are granted something, those an operator masks."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from database.privacy.plain import Span

_START = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]*")
_AMOUNT = re.compile(r"[^\n█]{0,80}?\d ?(?:€|euros?\b)")


def printed(text: str, known: Collection[str]) -> Iterator[Span]:
    """Where the text prints one of these names; a single word only in a line that grants it an amount."""
    by_start: defaultdict[str, list[str]] = defaultdict(list)
    for name in known:
        if first := _START.search(name):
            by_start[first[0]].append(name)
    for match in _START.finditer(text) if by_start else ():
        for name in by_start.get(match[0], ()):
            found = _as_printed(name).match(text, match.start())
            if found and (" " in name or _AMOUNT.match(text, found.end())):
                yield found.span()


@lru_cache(maxsize=10_000)
def _as_printed(name: str) -> re.Pattern[str]:
    start = _START.search(name)
    words = name[start.start() if start else 0 :].split()
    return re.compile(r"\s{1,3}".join(map(re.escape, words)) + r"(?![\w])")
