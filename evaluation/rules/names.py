"""Names as they count as one: accents, case, punctuation, civility and the order of the words do not matter."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Any

Record = Mapping[str, Any]
Same = Callable[[Any, Any], bool]
_CIVILITY = re.compile(r"^(?:mm|m|mr|mme|mmes|mlle|monsieur|madame|messieurs|mesdames|dr|me)\b(?!['’])\.?", re.IGNORECASE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\ufeff]")
_ALIKE = 0.8  # of a holder's name printed a letter off
_WRITTEN = """
    l la le les de du des d et a au aux en pour par sur avec dans un une n commune communes communaute communautaire
    agglomeration agglo urbaine metropole ville mairie departement departemental conseil municipal cc ca cu
"""
_TYPE_WORDS = frozenset(_WRITTEN.split())


def folded(text: object) -> str:
    """Lower case without accents, ligatures and unseen characters."""
    kept = unicodedata.normalize("NFD", _UNSEEN.sub("", str(text or "")).casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in kept if not unicodedata.combining(char)).strip()


def plain(text: object) -> str:
    """The words in alphabetical order, so that "DUPONT Jean" is "M. Jean Dupont"."""
    return " ".join(sorted(re.findall(r"[a-z0-9]+", _CIVILITY.sub("", folded(text)))))


def words(text: object) -> frozenset[str]:
    """The words of a name or a title."""
    return frozenset(plain(text).split())


def exact(wanted: object, said: object) -> bool:
    """Equal and of one kind: 1 is not true, 0 is not false."""
    return wanted == said and isinstance(wanted, bool) == isinstance(said, bool)


def same_council(wanted: object, said: object) -> bool:
    """The place's words all stand in what was read, with few others; "commune de" and the like do not count."""
    a, b = (words(name) - _TYPE_WORDS or words(name) for name in (wanted, said))
    return a <= b and len(b) <= len(a) + 3


def same_member(gold: Record) -> Same:
    """Two names are one as printed, or where the second is the one member of the roll that the first can mean."""
    roll = [plain(line["name"]) for line in gold.get("attendance", ())]

    def same(wanted: object, said: object) -> bool:
        read = plain(said)
        return plain(wanted) == read or (read in roll and holder(wanted, roll) == read)

    return same


def holder(name: object, members: Sequence[str], giver: str | None = None) -> str:
    """The one member whom a holder's name means: by a surname, or a letter off; else the name itself."""
    said, read = words(name), plain(name)
    if read in members:
        return read
    others = [(member, frozenset(member.split())) for member in members if member != giver]
    inside = [m for m, own in others if said and (said <= own or (own <= said and len(said) <= len(own) + 3))]
    if len(inside) == 1:
        return inside[0]
    near = [member for member in members if _near(member.split(), read.split())]
    return next(iter(get_close_matches(read, near, 1, _ALIKE)), read)


def _near(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and all(SequenceMatcher(None, x, y).ratio() >= _ALIKE for x, y in zip(a, b, strict=True))
