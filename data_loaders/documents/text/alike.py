"""Names that hold each other's words ("LOUP TP" and "LOUP"), found without holding each name against each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

Words = frozenset[str]


class Alike:
    """Keys put in one after the other; `of` tells which of them hold all words of a key, or have all theirs in it."""

    def __init__(self, keys: Iterable[Words] = ()) -> None:
        self.keys: list[Words] = []
        self._by_every: dict[str, list[int]] = defaultdict(list)
        self._by_one: dict[str, list[int]] = defaultdict(list)
        for key in keys:
            self.add(key)

    def add(self, key: Words) -> None:
        """Puts the next key in; one without words is like no other."""
        place = len(self.keys)
        self.keys.append(key)
        for word in key:
            self._by_every[word].append(place)
        if key:
            self._by_one[max(key, key=lambda word: (len(word), word))].append(place)

    def of(self, key: Words) -> list[int]:
        """The places of the keys alike, in the order they came."""
        if not key:
            return []
        rarest = min(key, key=lambda word: (len(self._by_every.get(word, ())), word))
        wider = [place for place in self._by_every.get(rarest, ()) if key <= self.keys[place]]
        narrower = [place for word in key for place in self._by_one.get(word, ()) if self.keys[place] <= key]
        return sorted({*wider, *narrower})


def widest(keys: Sequence[Words]) -> int | None:
    """The place of the key that holds all words of every other; None where there is none."""
    place = max(range(len(keys)), key=lambda i: len(keys[i]), default=None)
    return place if place is not None and all(key <= keys[place] for key in keys) else None


def example(text: str) -> list[str]:
    """The names of "one, another, … | name" that are alike the last."""
    names, name = text.split(" | ")
    register = Alike(frozenset(one.split()) for one in names.split(", "))
    return [" ".join(sorted(register.keys[place])) for place in register.of(frozenset(name.split()))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("loup tp, orme, loup | loup", ["loup tp", "loup"]),
    ("loup, brume | loup tp", ["loup"]),
]
NOT_FOUND = ["loup tp, orme tp | brume tp"]
