"""A number with its vote on one line, the title below it: "2022-04-01 – Unanimité⏎Compte de gestion" (articles L2121-20, R2121-9 CGCT)."""

import re

from data_loaders.documents.text.view import View

_VOICES = r"\d{1,3} (?:voix )?(?:pour|contre|abstentions?)|(?:pour|contre|abstentions?) ?: ?\d{1,3}"
_WORD = (
    r"(?:(?:adoptee?|approuvee?|votee?|vote) ?:? ?)?(?:a l'|a la )?(?:unanimite|majorite)"
    r"(?: des (?:voix|votants|presents|suffrages exprimes))?"
)
_LINE = re.compile(
    rf"[ \t]{{0,3}}[:(|–—-]{{0,2}}[ \t]{{0,3}}(?:(?:vote|resultat) ?: ?)?(?:{_WORD}|{_VOICES}|adoptee?|rejetee?)"
    rf"(?:[ \t]?[,;:–/(-]?[ \t]?(?:et )?(?:{_VOICES})){{0,4}}[ \t]?[).;]{{0,2}}[ \t]{{0,3}}\n"
)
_LONGEST = 140
_TAIL = re.compile(r"\s-\s\d{1,3}(?= )")


def end(view: View, place: int) -> int | None:
    """Where the line ends on which, from `place` on, a vote is told and nothing else; None where it is no such line."""
    found = _LINE.match(view.folded, place, min(len(view.folded), place + _LONGEST))
    return found.end() - 1 if found else None


def code_end(view: View, start: int, stop: int) -> int:
    """Where the number in [start, stop) ends, without the voices that a dash parts from it: "2022-04-02 – 25 pour"."""
    tail = _TAIL.search(view.folded, start, stop + 1)
    return tail.start() if tail and tail.end() == stop and end(view, tail.start()) is not None else stop


def example(text: str) -> str | None:
    """What stands below the first line of a text that begins with "2022-04"."""
    found = end(View.of(text), 7)
    return text[found:].strip() if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("2022-04 – Unanimité\nCompte de gestion", "Compte de gestion"),
    ("2022-04 : 25 pour, 4 contre\nBudget primitif", "Budget primitif"),
    ("2022-04 (adoptée à l'unanimité)\nObjet : Tarifs", "Objet : Tarifs"),
    ("2022-04 - Pour : 12, contre : 1, abstentions : 2\nTarifs", "Tarifs"),
]
NOT_FOUND = ["2022-04 – Unanimité du groupe\nTarifs", "2022-04 – Tarifs\nUnanimité", "2022-04 – 25 pour le car\nTarifs"]
