"""Names of which one has in initials what the other writes out: "RC du Lac" and "Racing Club du Lac", "UNC" and who bears those letters."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

_Words = tuple[str, ...]
_MOST_LETTERS = 7
_ALONE = 3  # letters that are a name by themselves
_LEAST_WORD = 4


def spelled(ways: Mapping[str, Collection[_Words]], telling_nobody: Collection[str], most: int) -> Iterator[tuple[str, str]]:
    """(short, full): the first may be the second in initials. `ways`: the words of each name, with its place or form and without.

    Fewer letters than three need a word beside them that tells somebody; what more than `most` names may be called tells none of them.
    """
    named: dict[_Words, set[str]] = defaultdict(set)
    for key, found in ways.items():
        for way in found:
            named[way].add(key)
    met: dict[str, set[str]] = defaultdict(set)  # the fuller name -> those that may be it
    for key, found in ways.items():
        for short in {short for way in found for short in (*_without_own(way), *_shortened(way, telling_nobody))}:
            met[key] |= named.get(short, set())
    for key, others in met.items():
        if 0 < len(others - {key}) <= most:
            yield from ((other, key) for other in sorted(others - {key}) if not set(ways[key]) & set(ways[other]))


def _without_own(words: _Words) -> Iterator[_Words]:
    """Of a name with its own initials ("Union du Lac et Val – ULV") the words without them, and the initials alone."""
    for place, word in enumerate(words):
        rest = words[:place] + words[place + 1 :]
        if _ALONE <= len(word) <= _MOST_LETTERS and word == "".join(one[0] for one in rest):
            yield rest
            yield (word,)


def _shortened(words: _Words, telling_nobody: Collection[str]) -> Iterator[_Words]:
    """The words with a run of them in initials."""
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST_LETTERS) + 1):
            rest = words[:start] + words[end:]
            told = any(len(word) >= _LEAST_WORD and word not in telling_nobody and not word.isdecimal() for word in rest)
            if end - start >= _ALONE or (told and not words[start].isdecimal()):
                yield (*words[:start], "".join(word[0] for word in words[start:end]), *words[end:])
