"""Where a name in capitals begins that the line above begins: "739 CHAMBRE DE COMMERCE ET⏎D'INDUSTRIE"; and where a quoted one ends."""

import re

from data_loaders.documents.readings.grants.grant_beneficiary import LONGEST
from data_loaders.documents.text.view import View

# A line in capitals, behind its code of three figures or ending in a word that links it: "739 CHAMBRE DE COMMERCE ET⏎D'INDUSTRIE".
_LINE_ABOVE = re.compile(
    r"(?:\A|\n)[ \t]{0,4}(?:\d{3,6}[ \t]{1,4}(?P<coded>[A-ZÀ-Þ][A-ZÀ-Þ'’ .&-]{2,70})|(?:\d{1,6}[ \t]{1,4}|\d{1,6}[ \t]{0,3}\n[ \t]{0,4})"
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’ .&-]{2,70} (?:ET|DE|DU|DES|POUR|LA|LES|AU|AUX)))[ \t]{0,3}\n[ \t]{0,3}(?:[LD]['’])?\Z"
)
_CLOSES = re.compile(r"\s{0,2}»")
_ABOVE = 100


def whole(view: View, start: int, end: int) -> int:
    """Where a name begins that a line in capitals above may begin, behind the code of its row."""
    above = _LINE_ABOVE.search(view.raw[max(0, start - _ABOVE) : start]) if view.raw[start:end].isupper() else None
    return max(0, start - _ABOVE) + above.start(above.lastgroup or 0) if above and end - start <= LONGEST else start


def closed(view: View, start: int, end: int) -> int:
    """Behind the mark that closes a name in quotation marks within the name: "école « Les Ormes »"."""
    mark = _CLOSES.match(view.raw, end) if view.raw.count("«", start, end) > view.raw.count("»", start, end) else None
    return mark.end() if mark else end


def example(text: str) -> str | None:
    """The whole name of which a text's last line is the end."""
    view = View.of(text)
    start = text.rfind("\n") + 1
    begin = whole(view, start, len(text))
    return text[begin:] if begin < start else None


EXAMPLES: list[tuple[str, str]] = [("739 CHAMBRE DE COMMERCE ET\nD'INDUSTRIE", "CHAMBRE DE COMMERCE ET\nD'INDUSTRIE")]
NOT_FOUND = ["12 JUDO DU VAL\nVELO CLUB", "SPORTS\nVELO CLUB"]
