"""Themes (matières de la nomenclature @CTES, 6 to 9): guessed from an act's matter code, else from the words of its title.

The table of `theme_words` is the whole rule: the first line that fits wins, and every theme so found is marked as guessed. Order matters:
what an act is (a contract, a grant) gives way to what it is about only where no line of its kind fits.
"""

import re

from database.acts.theme_words import TABLE
from database.identities.names import words

OTHER = "other"


def _pattern(phrase: str) -> str:
    """A word takes its plural; one in capitals is an acronym and takes none; "*" stands for any ending."""

    def one(word: str) -> str:
        if word.isupper():
            return word.lower()
        return rf"{word[:-1]}\w*" if word.endswith("*") else rf"{word}(?:s|x|es)?"

    return " ".join(map(one, phrase.split()))


THEMES = (*(theme for theme, _, _ in TABLE), OTHER)
_SUBJECTS = ("police", "education", "social", "roads", "housing", "transport", "environment", "culture")  # what it is for, not what it is
_BY_TITLE = tuple((theme, re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b")) for theme, _, phrases in TABLE)
_SUBJECTS_FIRST = sorted(TABLE, key=lambda line: -max(len(code) for code in line[1]))


def of_matter(code: str) -> str | None:
    """The theme of a matter code: the line with the longest code that begins it ("7.5.1" is a grant before it is finance)."""
    for theme, codes, _ in _SUBJECTS_FIRST:
        if any(code == known or code.startswith(f"{known}.") for known in codes):
            return theme
    return None


def of_title(title: str | None) -> str | None:
    """The theme of a title by the first line of the table with one of its words; OTHER where none has; None without a title."""
    if not title:
        return None
    plain = " ".join(words(title))
    return next((theme for theme, pattern in _BY_TITLE if pattern.search(plain)), OTHER)


def of_subject(title: str | None) -> str | None:
    """What a purchase or a grant is for, by the words of its title alone; None where they tell no subject, or two."""
    plain = " ".join(words(title or ""))
    found = [theme for theme, pattern in _BY_TITLE if theme in _SUBJECTS and pattern.search(plain)]
    return found[0] if len(found) == 1 else None
