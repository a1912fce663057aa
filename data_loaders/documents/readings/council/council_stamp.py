"""Whose act the prefecture's stamp says it is: "ID : 030-200000000-20230216-…-DE" holds the council's SIREN (arrêté du 26 octobre 2005).

A paper may bear another's stamp: the name is proposed only where the paper prints it too.
"""

import re
from collections.abc import Iterator

from council import places
from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text.view import View

_STAMP = re.compile(r"(?<!\d)(?:\d{2}[0-9ab]|\d{3}) ?- ?(?P<siren>\d{9}) ?- ?\d{8} ?-")
_KIND = re.compile(r"\A(?:CC|CA|CU|METRO)\s(?:d[eu]s?\s(?:la\s)?|d['’]|de\sl['’])?")
_SOCIAL = "26"  # the SIREN of a CCAS or of a school fund begins so


def propose(view: View) -> Iterator[Proposal[str]]:
    """The one council of all the stamps, by the name that the paper prints of it."""
    stamps = list(_STAMP.finditer(view.folded))
    sirens = {m["siren"] for m in stamps}
    place = places.of_siren(sirens.pop()) if len(sirens) == 1 else None
    if place is None:
        return
    at = _printed(view, places.key(_KIND.sub("", place.name)))
    if at:
        name = " ".join(view.raw[slice(*at)].split())
        yield Proposal(name, (view.span(*at), view.span(*stamps[0].span())), "council_stamp", {"stamp": 1})


def of_another_body(view: View) -> Span | None:
    """The first stamp that says that an establishment (CCAS, school fund) acts (view offsets)."""
    return next((m.span() for m in _STAMP.finditer(view.folded, 0, 6000) if m["siren"].startswith(_SOCIAL)), None)


def is_of_another_body(view: View) -> bool:
    """Do the stamps say that a social centre (CCAS) acts?"""
    return of_another_body(view) is not None


def _printed(view: View, key: str) -> tuple[int, int] | None:
    """Where the words of a key stand in the text, whatever marks part them."""
    pattern = r"[\s'-]{1,3}".join("sain?te?s?" if word in ("saint", "sainte") else re.escape(word) for word in key.split())
    found = re.search(rf"(?<!\w)(?:(?:l[ae]s? |l'))?{pattern}(?!\w)", view.folded)
    return found.span() if found else None


def example(text: str) -> str | None:
    """The council of a text's stamps."""
    return next((p.value for p in propose(View.of(text))), None)


EXAMPLES: list[tuple[str, str]] = [("ID : 002-210206462-20230216-C2023-DE\nCommune de SAINT AUBIN\nConseil municipal", "SAINT AUBIN")]
NOT_FOUND = [
    "ID : 044-000000000-20230216-C2023-DE\nVALBOURG\nConseil municipal",
    "VALBOURG\nConseil municipal du 3 mai 2023",
]
