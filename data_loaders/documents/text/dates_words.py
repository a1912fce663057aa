"""Numbers in French words, as dates, hours and counts print them: "deux mil vingt et deux", "dix-neuf", "premier"."""

import re
from functools import lru_cache

from text_to_num import text2num

UNITS = (
    "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente"
    "|quarante|cinquante|soixante|septante|nonante"
)
MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"  # folded, printed whole
# A number below a hundred, and one that may run to thousands; every repetition is bounded.
SMALL = rf"(?:(?:{UNITS}|et)[ -]{{1,2}}){{0,4}}(?:{UNITS})(?![a-z])"
LARGE = rf"(?:(?:{UNITS}|et|cents?|mille|mil)[ -]{{1,3}}(?:\r?\n)?){{0,8}}(?:{UNITS}|cents?|mille|mil)(?![a-z])"


@lru_cache(maxsize=2048)
def number(words: str) -> int | None:
    """The number these folded words or digits say, None where they say none."""
    words = " ".join(words.replace("\n", " ").replace("\r", " ").split())
    if words.isdigit():
        return int(words)
    if words in ("premier", "1er", "1 er"):
        return 1
    plain = re.sub(r"[ -]+", " ", words)
    plain = re.sub(r"\bmil\b", "mille", re.sub(r"\bet (?!une?\b|onze\b)", "", plain))
    plain = plain.replace("quatre vingt ", "quatre-vingt-").replace("quatre vingts", "quatre-vingts")
    try:
        return int(text2num(plain, "fr"))
    except (ValueError, KeyError):
        return None


example = number
EXAMPLES: list[tuple[str, int]] = [
    ("deux mil vingt et deux", 2022),
    ("deux-mille dix-neuf", 2019),
    ("mil neuf cent quatre-vingt-dix-neuf", 1999),
    ("vingt et un", 21),
    ("premier", 1),
    ("dix-sept", 17),
    ("09", 9),
]
NOT_FOUND: list[str] = ["", "le", "cheval"]
