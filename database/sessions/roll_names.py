"""Who is who in one session: prints of one name become one key; homonyms and doubtful surnames stay apart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from database.identities.names import name_key, name_words, surname_words


class RollNames:
    """The keys of one session's roll, from the lists of all its papers and the accepted aliases of the council."""

    def __init__(self, lists: Iterable[Sequence[str]], aliases: Mapping[str, str]) -> None:
        self._aliases = aliases
        self._lists = [[self._plain_key(name) for name in names] for names in lists]
        self._prints: dict[str, str] = {}
        for names, keys in zip(lists, self._lists, strict=True):
            for name, key in zip(names, keys, strict=True):
                self._prints[key] = max(name, self._prints.get(key, ""), key=lambda n: (n != n.upper(), n))
        self._joined = {key: full for key in self._prints if (full := self._full_key(key))}

    def _plain_key(self, name: str) -> str:
        key = name_key(name)
        return self._aliases.get(key, key)

    def _full_key(self, short: str) -> str | None:
        """The one fuller name that a surname, or a surname with initials, can stand for; never one beside it in a list."""
        mention = _Short(short)
        found = [key for key, print_ in self._prints.items() if key != short and mention.stands_for(print_)]
        if len(found) != 1 or any(short in keys and found[0] in keys for keys in self._lists):
            return None
        return found[0]

    def keys(self) -> list[list[str]]:
        """For each list, the key of each of its lines; the second homonym of a list gets "#2"."""
        result = []
        for names in self._lists:
            turns: Counter[str] = Counter()
            line_keys = []
            for plain in names:
                key = self._joined.get(plain, plain)
                turns[key] += 1
                line_keys.append(key if turns[key] == 1 else f"{key}#{turns[key]}")
            result.append(line_keys)
        return result

    def homonyms(self) -> set[str]:
        """Keys that one list holds more than once."""
        return {key for keys in self._lists for key, n in Counter(self._joined.get(k, k) for k in keys).items() if n > 1}

    def find(self, name: str | None) -> str | None:
        """The member whom a mention names, where the roll leaves no doubt."""
        if not name:
            return None
        key = self._plain_key(name)
        key = self._joined.get(key, key)
        if key in self._prints and key not in self._joined:
            return None if key in self.homonyms() else key
        mention = _Short(key)
        found = [full for full, print_ in self._prints.items() if full not in self._joined and mention.stands_for(print_)]
        return found[0] if len(found) == 1 and found[0] not in self.homonyms() else None


class _Short:
    """A print that may be a surname alone, or with initials of the other words."""

    def __init__(self, key: str) -> None:
        words = frozenset(key.split())
        self._initials = frozenset(word for word in words if len(word) == 1)
        self._surname = words - self._initials

    def stands_for(self, print_: str) -> bool:
        """It is the surname of the name so printed, and its initials those of the other words."""
        full = name_words(print_)
        if not self._surname or not self._surname < full or not self._surname <= surname_words(print_):
            return False
        rest = full - self._surname
        return all(any(word.startswith(initial) for word in rest) for initial in self._initials)
