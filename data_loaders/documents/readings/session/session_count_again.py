"""Numbers of members that a paper prints anew further on: above each act of a register, or for each span of hours (L2121-14 CGCT).

"Présents : 21 (de 20h00 à 23h00), 20 de 23h01 à 23h10"; "En exercice : 10 – présents : 8 – votants : 9" above the second act.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.session import session_count_beside
from data_loaders.documents.readings.session.session_count_labels import KEYS, Key
from data_loaders.documents.text.view import View

_ACT_HEAD = re.compile(r"(?<=\n)[^\n]{0,60}\ben exercice ?: ?\d{1,3}[^\n]{1,30}\bpresents? ?: ?\d{1,3}[^\n]{0,80}")
_BY_HOURS = re.compile(
    r"\bpresents? ?:? ?(?P<first>\d{1,3}) \(de \d{1,2} ?h[^()\n]{2,60}\),? ?(?P<next>\d{1,3}) (?:de|a partir de) \d{1,2} ?h"
)


def find(view: View) -> Iterator[tuple[Key, int, Span]]:
    """Each such number, with its key and where it stands."""
    for head in _ACT_HEAD.finditer(view.folded):
        for key in KEYS:
            yield from ((key, value, place) for value, place, _ in session_count_beside.find(view, key, head.start(), head.end()))
    for span in _BY_HOURS.finditer(view.folded):
        yield "stated_present", int(span["first"]), span.span("first")
        yield "stated_present", int(span["next"]), span.span("next")


def example(text: str) -> list[tuple[str, int]]:
    """The keys and numbers of a text."""
    return [(key, value) for key, value, _ in find(View.of(text))]


EXAMPLES: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "Objet : Tarifs\nEn exercice : 10 – présents : 7 – votants : 8\nObjet : Voirie\nEn exercice : 10 – présents : 8 – votants : 9\n",
        [
            *(("members_in_office", 10), ("stated_present", 7), ("stated_voters", 8)),
            *(("members_in_office", 10), ("stated_present", 8), ("stated_voters", 9)),
        ],
    ),
    ("PRÉSENTS : 21 (de 20h00 à 23h00, délib. 32 à 55), 20 de 23h01 à 23h10", [("stated_present", 21), ("stated_present", 20)]),
]
NOT_FOUND = ["Présents : 21 (de 18 à 62 ans), 20 de Valmerle", "Présents : 21\nVotants : 23"]
