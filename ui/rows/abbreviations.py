"""What the initials of French associations and schools stand for, where they can stand for one thing alone."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from ui.language import say, say_if_known

# Each is one body of French law or one federation; what has two senses ("AFR", "ASC", "UNC") stands in no list.
KNOWN = ("ACCA", "ADMR", "APEL", "CCAS", "CLSH", "FNACA", "MFR", "OGEC", "SDIS", "USEP")
_OF_SCHOOLS = ("AEP",)  # also the water supply's budget; a contract with a private school tells which
_IN_BRACKETS = re.compile(r"\(([A-Z]{3,6})\)")
_SMALL = frozenset(["de", "des", "du", "la", "le", "les", "et", "à", "en", "pour", "d", "l"])
_INITIALS = re.compile(r"\b[A-Z](?:\.?[A-Z]){2,5}\b\.?")


def said(name: str | None, *, due: bool = False, spelt: Mapping[str, str] | None = None) -> list[str]:
    """ "OGEC : organisme de gestion de l'enseignement catholique", a line each; `due`: it is owed the costs of classes under contract.

    `spelt`: what the council's own papers say that initials stand for, which comes first.
    """
    known, own = KNOWN + (_OF_SCHOOLS if due else ()), spelt or {}
    lines = []
    for one in _of(name or ""):
        told = say_if_known(f"abbreviation.{one}", "") if one in known else ""
        lines.append(say("ui.line", name=one, value=own[one]) if one in own else told)
    return [line for line in lines if line]


def spelt(titles: Iterable[str | None]) -> dict[str, str]:
    """Initials that titles write out: "Association Familiale Rurale (AFR)". None that they write out in two ways."""
    found: dict[str, set[str]] = {}
    for title in dict.fromkeys(titles):
        for match in _IN_BRACKETS.finditer(title or ""):
            if words := _behind(match[1], (title or "")[: match.start()]):
                found.setdefault(match[1], set()).add(words.lower())
    return {one: next(iter(ways)) for one, ways in found.items() if len(ways) == 1}


def _behind(initials: str, before: str) -> str:
    """The last words before the brackets that begin with these letters, small words between them apart; "" where others stand there."""
    words, left, taken = before.split(), list(initials), []
    while words and left:
        word = words.pop()
        own = re.sub(r"^[^\W\d_]['’]", "", word)
        if unicodedata.normalize("NFD", own)[:1].lower() == left[-1].lower():
            left.pop()
        elif word.lower() not in _SMALL:
            return ""
        taken.append(word)
    return (
        ""
        if left or any(mark in "".join(taken) for mark in ":;,.()")
        else re.sub(r"^[ld]['’]", "", " ".join(reversed(taken)).lstrip("«» "), flags=re.IGNORECASE)
    )


def _of(name: str) -> Iterable[str]:
    return dict.fromkeys(found.group().replace(".", "") for found in _INITIALS.finditer(name))
