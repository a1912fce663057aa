"""Themes (matières de la nomenclature @CTES, 6 to 9): guessed from an act's matter code, else from the words of its title.

The first line of `theme_words` that fits wins, and every theme so found is marked as guessed. Order matters: what an act is (a contract, a
grant) gives way to what it is about only where no line of its kind fits. Where none does, the first line of `act_words`, then the subject
that the words of a purchase tell, where they tell one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from database.acts.act_words import ACT_WORDS
from database.acts.subject_words import SUBJECTS
from database.acts.theme_words import TABLE
from database.identities.names import words
from database.sessions.readings import Row

OTHER = "other"


def _pattern(phrase: str) -> str:
    """A word takes its plural; one in capitals is an acronym and takes none; "*" stands for any ending."""

    def one(word: str) -> str:
        if word.isupper():
            return word.lower()
        return rf"{word[:-1]}\w*" if word.endswith("*") else rf"{word}(?:s|x|es)?"

    return " ".join(map(one, phrase.split()))


THEMES = (*dict.fromkeys([*(theme for theme, _, _ in TABLE), *SUBJECTS]), OTHER)
_BY_TITLE = tuple(
    (theme, re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b"))
    for theme, phrases in (*((theme, phrases) for theme, _, phrases in TABLE), *ACT_WORDS)
)
_OWN = {phrase for phrases in SUBJECTS.values() for phrase in phrases}
_KNOWN = {theme: tuple(phrase for phrase in phrases if phrase not in _OWN) for theme, _, phrases in TABLE}
# First digits of M14 functions that are one theme; 8 is several (services urbains, aménagement, environnement).
_M14 = {
    "0": "general", "1": "police", "2": "education", "3": "culture", "4": "culture", "5": "social", "6": "social", "7": "housing",
    "9": "employment",
}  # fmt: skip
_BY_SUBJECT = {
    theme: re.compile(rf"\b(?:{'|'.join(sorted(map(_pattern, (*phrases, *_KNOWN.get(theme, ()))), key=len, reverse=True))})\b")
    for theme, phrases in SUBJECTS.items()
}
_STREETS = frozenset(["rue", "voie", "route", "allee"])
_SUBJECTS_FIRST = sorted(TABLE, key=lambda line: -max(len(code) for code in line[1]))


def of_matter(code: str) -> str | None:
    """The theme of a matter code: the line with the longest code that begins it ("7.5.1" is a grant before it is finance)."""
    for theme, codes, _ in _SUBJECTS_FIRST:
        if any(code == known or code.startswith(f"{known}.") for known in codes):
            return theme
    return None


def of_title(title: str | None) -> str | None:
    """The theme of a title by the first line of the tables with one of its words, else its subject; OTHER where it tells none; None without
    a title.
    """
    if not title:
        return None
    plain = " ".join(words(title))
    return next((theme for theme, pattern in _BY_TITLE if pattern.search(plain)), None) or of_subject(title, first=True) or OTHER


def of_grant(row: Mapping[str, Any]) -> str | None:
    """What a grant of an act on several is for: by the heading of its table, the beneficiary's name, the function below the table.

    `row` has `section`, `beneficiary` and `section_function`. In a name what a body is stands first ("Club de boules des retraités").
    """
    named = of_subject(row.get("section"), first=True) or of_subject(row.get("beneficiary"), first=True)
    return named or _M14.get(row.get("section_function") or "")


def grant_themes(rows: Sequence[Row]) -> list[str | None]:
    """What each of all grants is for: by its act's title, by the row itself, else by what the same council gave the same body alone.

    A yearly list names a body by its letters; an act of its own says what it does ("OGEC de l'école"). Such acts hold where all agree.
    `rows` are grants with `council_id`, `deliberation_id`, `title`, `beneficiary` and, where known, `section` and `section_function`.
    """
    told = [of_subject(row["title"]) or of_grant(row) for row in rows]
    bodies = [(row["council_id"], words(row["beneficiary"])) for row in rows]
    granted = Counter(row["deliberation_id"] for row in rows)
    alone: defaultdict[tuple[int, tuple[str, ...]], set[str]] = defaultdict(set)
    for row, body, theme in zip(rows, bodies, told, strict=True):
        if theme and granted[row["deliberation_id"]] == 1:
            alone[body].add(theme)
    agreed = {body: next(iter(themes)) for body, themes in alone.items() if len(themes) == 1}
    return [theme or agreed.get(body) for body, theme in zip(bodies, told, strict=True)]


def of_subject(title: str | None, *, first: bool = False) -> str | None:
    """What a purchase or a grant is for, by the words of its title alone; None where they tell no subject, or two.

    A street right behind a thing is its address ("crèche rue des Tilleuls"). A phrase within a longer one speaks for nothing ("photos" in
    "club de photos" is the club's). With `first`, of two that do not touch the first holds: works name what is built before the place where
    it stands ("Voirie de la salle des fêtes").
    """
    plain = " ".join(words(title or ""))
    met = [(*match.span(), theme) for theme, pattern in _BY_SUBJECT.items() for match in pattern.finditer(plain)]
    told = sorted(one for one in met if not any(a <= one[0] and one[1] <= b and b - a > one[1] - one[0] for a, b, _ in met))
    told = [one for one in told if not (plain[one[0] : one[1]] in _STREETS and any(b + 1 == one[0] for _, b, _ in told))]
    if len({theme for *_, theme in told}) == 1:
        return told[0][2]
    other = next((one for one in told if one[2] != told[0][2]), None)
    return told[0][2] if first and other and other[0] > told[0][1] + 1 else None
