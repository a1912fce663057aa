"""Names of firms (titulaires) as the joins compare them: figures in digits, members of a group apart, plurals as one."""

from functools import lru_cache

from database.identities.names import supplier_key
from database.money.joint_names import members

_FIGURES = {word: str(n) for n, word in enumerate(("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"), 1)}


@lru_cache(maxsize=65536)
def firm_keys(name: str) -> tuple[str, ...]:
    """The key of the firm, or of each member of the group, that a print names: "Atelier Six" is "ATELIER 6"."""
    keys = (" ".join(_FIGURES.get(word, word) for word in supplier_key(firm).split()) for firm in members(name))
    return tuple(key for key in keys if key)


@lru_cache(maxsize=65536)
def singular(key: str) -> tuple[str, ...]:
    """The words of a key without the sign of a plural."""
    return tuple(word.rstrip("s") or word for word in key.split())


def begins(one: str, other: str) -> bool:
    """One key is the other and more words, plural or not: a firm's short name, or another company of its group."""
    short, long = sorted((singular(one), singular(other)), key=len)
    return len(short) < len(long) and long[: len(short)] == short
