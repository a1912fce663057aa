"""Every print of a person's name in a text: any order, case, accents and signs between; by initials; the surname behind a civility."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from database.identities.names import words
from database.privacy.name_words import is_given
from database.privacy.plain import Span

# What may stand inside a word (marks of accents, invisible signs, a hyphen at a line's end) and between two.
_INSIDE = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]*(?:[-\u00ad] ?\r?\n ?)?"
_BETWEEN = r"[\s\-‐‑–'’ʼ_.,+/()\u00ad\u200b]{0,4}"
_APART = r"[\s\-,]{1,3}"
# A letter's accented forms, and the Cyrillic ones that look like it.
_LETTERS = {
    **{"a": "aàâäáãå\u0430", "c": "cç\u0441", "e": "eéèêë\u0435", "h": "h\u04bb", "i": "iîïíì\u0456", "j": "j\u0458", "k": "k\u043a"},
    **{"m": "m\u043c", "n": "nñ", "o": "oôöóòõ\u043e", "p": "p\u0440", "s": "sš\u0455", "t": "t\u0442", "u": "uùûüú", "x": "x\u0445"},
    **{"y": "yÿý\u0443", "z": "zž"},
}
_CALLED = (
    r"(?:mm?|mrs?|mmes?|mlles?|messieurs|mesdames|monsieur|madame|mademoiselle|me|ma[iî]tre|dr|docteur|veuve|vve|feu|[ée]poux|[ée]pouse"
    r"|consorts|famille|n[ée]e?|indivision|succession|hoirie)"
)
_LEAST = 2  # words of a name, and letters of each


@dataclass(frozen=True, slots=True)
class Prints:
    """The prints of one name; `anywhere` is wider, in Rust's dialect, to sort out rows that surely hold none."""

    exact: re.Pattern[str]
    anywhere: str

    def spans(self, text: str) -> Iterator[Span]:
        """Where the text prints the name."""
        here = 0
        while match := self.exact.search(text, here):
            if not all(is_given(word) for word in words(match.groupdict().get("others") or "")):
                here = match.start() + 1  # "Ève reçoit Ève NOIR": the name may begin further on
                continue
            here = match.end()
            yield match.span("whole" if match["whole"] else "surname")


def is_whole(name: str) -> bool:
    """A given name and a surname at least: one word alone would cover people and places that nobody asked for."""
    return sum(len(word) >= _LEAST for word in words(name)) >= _LEAST


def prints(name: str, public: Collection[str] = ()) -> Prints:
    """Of a whole name. `public`: names of councillors, whose surname behind a civility is theirs."""
    found = [word for word in words(name) if word]
    surname = _surname(name, found)
    given = [word for word in found if word not in surname]
    turns = [found[start:] + found[:start] for start in range(len(found))]
    written = _BETWEEN.join(map(_spelled, surname))
    spaced = r"\s{1,3}".join(r"\s".join(map(_spelled, word)) for word in surname)
    forms = [_BETWEEN.join(map(_spelled, turn)) for turn in turns]
    if given:
        called = _BETWEEN.join(map(_spelled, given))
        forms.insert(0, rf"{called}(?P<others>(?:{_APART}[^\W\d_]{{2,15}}){{1,3}}){_APART}{written}")  # his other given names
        forms += [rf"{called}{_BETWEEN}{spaced}", rf"{spaced}{_BETWEEN}{called}"]
        first = rf"{_letter(given[0][0])}(?:\.|{_BETWEEN}{_letter(given[1][0])}\.)" if len(given) > 1 else rf"{_letter(given[0][0])}\."
        forms += [rf"{first}\s{{0,2}}{written}", rf"{written}\s{{1,2}}{first}", rf"{_letter(given[0][0])}\s{written}"]
    whole = rf"(?P<whole>{'|'.join(forms)})"
    theirs = {word for one in public for word in words(one)}
    alone = "" if theirs.issuperset(surname) else rf"|{_CALLED}[.\s_]{{1,3}}(?P<surname>{written})"
    return Prints(re.compile(rf"(?i)(?<![^\W\d_])(?:{whole}{alone})(?![^\W\d_])"), f"(?i)(?:{written}|{spaced})")


def _surname(name: str, found: list[str]) -> list[str]:
    """The words in capitals among others, else those that are no given name, else the last."""
    parts = [part for part in re.findall(r"[^\W\d_]+", name) if words(part)]
    capitals = [word for part in parts if part.isupper() and len(part) > 1 for word in words(part)]
    if capitals and len(capitals) < len(found):
        return capitals
    others = [word for word in found if not is_given(word)]
    return others if others and len(others) < len(found) else found[-1:]


def _spelled(word: str) -> str:
    return "".join(_letter(char) for char in word.replace("oe", "œ").replace("ae", "æ"))


def _letter(char: str) -> str:
    if char in "œæ":
        return rf"(?:{char}|{'oe' if char == 'œ' else 'ae'}){_INSIDE}"
    return f"[{_LETTERS.get(char, re.escape(char))}]{_INSIDE}"
