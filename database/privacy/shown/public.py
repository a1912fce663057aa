"""The people whose names are public in a text, told by the words of their names however they are printed."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from database.privacy.name_words import tokens

_LONG, _ALONE = 5, 7  # letters of a word beside the person's others, and without them


class Public:
    """The people whose names are public: the councillors given, and those whom the text itself shows in office or in the roll."""

    def __init__(self, councillors: Collection[str]) -> None:
        self._people: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        self._whole: set[frozenset[str]] = set()
        for name in councillors:
            self.add(name)

    def add(self, name: str) -> None:
        for words in map(frozenset, _as_glued(tokens(name))):
            for word in words:
                if words not in self._people[word]:
                    self._people[word].append(words)

    def add_whole(self, name: str) -> None:
        """Public by the whole name alone: who bears the surname is not."""
        self._whole.add(frozenset(tokens(name)))

    def by_surname(self, name: str) -> bool:
        """Whether the last word of a whole name is all that is printed of a person's."""
        last = tokens(name)[-1:]
        return bool(last) and frozenset(last) in self._people.get(last[0], ())

    def __contains__(self, name: str) -> bool:
        if frozenset(tokens(name)) in self._whole:
            return True
        return any(self._is_of_someone(words) for words in _as_glued(tokens(name))) or self._misread(tokens(name))

    def _misread(self, words: tuple[str, ...]) -> bool:
        """A whole name of which one long word has one letter more, less or other than a person's ("Rosssard"), the others alike."""
        said = frozenset(words)
        for person in {person for word in words for person in self._people.get(word, ()) if len(person) == len(said) > 1}:
            ours, theirs = said - person, person - said
            if len(ours) == 1 and all(_one_letter(one, other) for one in ours for other in theirs):
                return True
        return False

    def misprints(self, name: str) -> list[str]:
        """The words of people's names, folded, that a surname alone differs from by one letter more, less, other or elsewhere."""
        words = tokens(name)
        if len(words) != 1:
            return []
        long = [word for word in self._people if max(len(word), len(words[0])) >= _ALONE]
        return [word for word in long if _one_letter(words[0], word) or _swapped(words[0], word)]

    def _is_of_someone(self, words: tuple[str, ...]) -> bool:
        full = [word for word in words if len(word) > 1]
        return any(self._fits(words, person) for word in full for person in self._people.get(word, ()))

    @staticmethod
    def _fits(words: tuple[str, ...], person: frozenset[str]) -> bool:
        """All words are the person's, initials counted; or the person's whole name is among them, before a town or a group."""
        if len(person) > 1 and person <= set(words):
            return True
        return all(word in person or (len(word) == 1 and any(one.startswith(word) for one in person)) for word in words)


def _one_letter(one: str, other: str) -> bool:
    """Two words of some length that differ by one letter."""
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    short, long = sorted((one, other), key=len)
    return short[start:] == long[start + 1 :]


def _swapped(one: str, other: str) -> bool:
    """Two words alike but for two neighbouring letters that change places."""
    if len(one) != len(other):
        return False
    apart = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def _as_glued(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of a name, and what they are where two of them are printed as one ("GIRAUD-LAZZARI", "GiraudLazzari", "FON TAINE")."""
    yield words
    if len(words) > 2:
        for n in range(len(words) - 1):
            yield (*words[:n], words[n] + words[n + 1], *words[n + 2 :])
