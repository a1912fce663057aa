"""A body named by its letterhead: a name before its kind, a name alone beside the session's heading, a site's welcome."""

import re

from data_loaders.documents.readings.roll_machine import headings
from data_loaders.documents.text import council_words
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.sittings import WEEKDAY

_SESSION = re.compile(
    rf"(?:conseil municipal|seance du)(?: du)?(?: {WEEKDAY})? "
    r"(?:\d{1,2}(?:er)? [a-z]{3,9} \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[ \t]{0,4}(?:[-:|][ \t]{1,3}|\r?\n[ \t]{0,20})"
)
_COMPOUND = re.compile(r"[a-z']{2,20}(?:-[a-z']{1,20}){2,5}|(?:saint|sainte|st|ste)[- ][a-z'-]{3,30}")
_WELCOME = re.compile(
    r"\A\s{0,5}(?:bienvenue (?:a|sur le site (?:officiel )?de(?: la (?:commune|ville) de)?)|site officiel de la (?:commune|ville) de) "
)
_BEFORE_KIND = re.compile(
    r"(?<![\w'])[A-ZÀ-Ý][\w'’\-]{2,30}(?: [A-ZÀ-Ý][\w'’\-]{2,30}){0,2} (?:AGGLOM[ÉE]RATION|Agglom[ée]ration"
    r"|COMMUNAUT[ÉE](?! D)|Communaut[ée](?! d)|AGGLO"
    r"|Agglo|M[ÉE]TROPOLE|M[ée]tropole)\b"
)
_REACH, _TOP, _ROLL = 600, 1500, 2500


def alone(view: View) -> str | None:
    """A commune's name alone: behind the heading's date or on the line below it, capitals and clearly a place; or a site's welcome."""
    if welcome := _WELCOME.match(view.folded[:_REACH]):
        return council_words.name(view, welcome.end()) if "conseil" in view.folded[:_TOP] else None
    for heading in _SESSION.finditer(view.folded, 0, _REACH):
        line = view.raw[heading.end() : heading.end() + 60].split("\n")[0].strip()
        name = council_words.name(view, heading.end())
        if not name or name != line or not name.isupper():
            continue
        again = name.casefold() in view.raw[heading.end() + len(name) :].casefold()
        if _COMPOUND.fullmatch(fold(name)) or (again and " " not in name):
            return name
    return None


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
    view = View.of(text)
    return alone(view) or before_its_kind(view)


EXAMPLES: list[tuple[str, str]] = [
    ("COMPTE-RENDU DU CONSEIL MUNICIPAL DU 6 OCTOBRE 2003\nVALMERLE-SUR-ORME\n\nPrésents :", "VALMERLE-SUR-ORME"),
    ("du conseil municipal du 26/09/2013 – VALMERLE\nPrésents : Groupe Valmerle", "VALMERLE"),
    ("VALMERLE AGGLOMÉRATION\nConseil communautaire", "VALMERLE AGGLOMÉRATION"),
    ("Bienvenue à La Valmerle\nCompte rendu du conseil municipal", "La Valmerle"),
]
NOT_FOUND: list[str] = [
    "CONSEIL MUNICIPAL DU 6 OCTOBRE 2003\nSALLE DES FÊTES\nPrésents :",
    "CONSEIL MUNICIPAL DU 6 OCTOBRE 2003\nJEAN MERLE\nPrésents : JEAN MERLE",
]
