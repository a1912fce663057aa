"""A body named by its letterhead, its name before its kind: "VALBOURG AGGLOMÉRATION"."""

import re

from data_loaders.documents.readings.roll_machine import headings
from data_loaders.documents.text import council_words
from data_loaders.documents.text.view import View, fold

_BEFORE_KIND = re.compile(
    r"(?<![\w'])[A-ZÀ-Ý][\w'’\-]{2,30}(?: [A-ZÀ-Ý][\w'’\-]{2,30}){0,2} (?:AGGLOM[ÉE]RATION|Agglom[ée]ration"
    r"|COMMUNAUT[ÉE](?! D)|Communaut[ée](?! d)|AGGLO"
    r"|Agglo|M[ÉE]TROPOLE|M[ée]tropole)\b"
)
_ROLL = 2500


def before_its_kind(view: View) -> str | None:
    """ "VALBOURG AGGLOMÉRATION", "Valbourg Métropole Val d'Orme": the name stands before (and around) its kind."""
    found: list[str] = []
    heads = headings.find(view, headings.REACH)
    roll = min(_ROLL, next((head.start for head in heads if head.state == "present"), _ROLL))  # its columns name others too
    for match in _BEFORE_KIND.finditer(view.raw[:roll]):
        if not re.match(r"communaut|la |cette|conseil", fold(match[0])):
            rest = council_words.name(view, match.end() + 1) if view.raw[match.end() : match.end() + 1] == " " else None
            found.append(f"{match[0]} {rest if rest and not rest.isupper() else ''}".strip())
    mixed = [name for name in found if not name.isupper()] or found
    return max(set(mixed), key=lambda name: (mixed.count(name), len(name))) if mixed else None


def example(text: str) -> str | None:
    """What a head names."""
    return before_its_kind(View.of(text))


EXAMPLES: list[tuple[str, str]] = [
    ("VALMERLE AGGLOMÉRATION\nConseil communautaire", "VALMERLE AGGLOMÉRATION"),
]
NOT_FOUND: list[str] = ["Communauté de communes du Val\nConseil communautaire", "VALMERLE\nConseil communautaire"]
