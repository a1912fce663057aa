"""Names put together of several: the sections of one body, told behind its name, and the groups of firms that list another holder."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from database.identities.names import supplier_key

_SECTION = re.compile(r" ?[–—] ?| - ")
_PARTS, _TIGHT = re.compile(r" ?[–—+/] ?| - "), re.compile(r"(?<=\w)-(?=\w)")
_MOST, _LEAST_WORD, _LEAST_LETTERS, _LEAST_PARTS = 12, 4, 3, 3


def sections(names: Mapping[str, str], telling_nobody: Collection[str], kept: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of keys whose names have one head before a dash: "AFT – Cantine" and "AFT – Halte-garderie", and the head alone.

    `names`: key -> print. A head of words that name a kind of body alone is nobody's; beside a school (`kept`) stand bodies of their own.
    """
    headed: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        head, *rest = _SECTION.split(name, maxsplit=1)
        words = supplier_key(head).split()
        letters = len(words) == 1 and head.strip().isupper() and len(words[0]) >= _LEAST_LETTERS
        tells = any(len(word) >= _LEAST_WORD and word not in telling_nobody and not word.isdecimal() for word in words)
        if (letters or (tells and rest)) and not set(words) & set(kept):
            headed[" ".join(words)].append(key)
    for keys in headed.values():
        if len(keys) <= _MOST:
            yield from ((one, other) for place, one in enumerate(keys) for other in keys[place + 1 :])


def listing(names: Iterable[str]) -> dict[str, list[str]]:
    """Each name that others list among several: "SART" of "BRUME – ORMEAU – SART". A hyphen alone parts the members of three or more."""
    known = {supplier_key(name): name for name in names}
    found: dict[str, list[str]] = defaultdict(list)
    for long in sorted(set(known.values())):
        loose = _PARTS.split(long.split("(")[0])
        every = [part for one in loose for part in _TIGHT.split(one)]
        parts = {supplier_key(part) for part in [*loose, *(every if len(every) >= _LEAST_PARTS else ())]} - {"", supplier_key(long)}
        for part in sorted(parts if len(every) > 1 else ()):
            if part in known and len(part) >= _LEAST_LETTERS:
                found[known[part]].append(long)
    return dict(found)
