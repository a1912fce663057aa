"""Titles of columns: made comparable, one name each, a letter where there is none."""

from collections.abc import Sequence
from functools import lru_cache

from database.identities.names import words


@lru_cache(maxsize=4096)
def plain(column: str) -> str:
    """A column's title made comparable."""
    return " ".join(words(column))


def named(titles: Sequence[str | None]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(one name a column, the titles that come twice): a blank title is its letter, a title's second column has its number."""
    printed = [" ".join((title or "").split()) or f"({letter(place)})" for place, title in enumerate(titles)]
    seen: dict[str, int] = {}
    names = []
    for title in printed:
        seen[title] = seen.get(title, 0) + 1
        names.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return tuple(names), tuple(title for title, count in seen.items() if count > 1)


def letter(place: int) -> str:
    """A column's letter as spreadsheets name it: 0 is A, 26 is AA."""
    return letter(place // 26 - 1) + letter(place % 26) if place > 25 else chr(ord("A") + place)
