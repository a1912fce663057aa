"""Headings that tell in other words who was there: "Étaient là :", "Ont répondu à l'appel :", "Manquait à l'appel :"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.view import View

_IDIOM = re.compile(
    r"(?:\A|(?<=\n)|(?<=[.;!] ))[ \t]{0,9}(?:(?P<present>(?:etaient|sont) la|(?:ont|a) repondu (?:presente?s?|(?:presente?s? )?a l'appel))"
    r"|(?P<absent>(?:manqu(?:e|ent|ait|aient)|n'(?:a|ont) pas repondu) a l'appel))(?: (?:de|a) [a-z' ]{3,30}| nominal)?[ \t]?:(?!\d)"
)


def find(view: View, reach: int) -> Iterator[Head]:
    """All such headings in view[:reach]."""
    for match in _IDIOM.finditer(view.folded, 0, min(reach, len(view.folded))):
        yield Head("present" if match["present"] else "absent", match.start(match.lastgroup or 0), match.end())
