"""Votes that were taken elsewhere or on another day, and are told in an item (articles L2121-20 and L5211-1 CGCT)."""

import re
from functools import lru_cache

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View

_DID = r"(?:adopt|rejet|refus|vot|approuv|accept|valid|emis|decid|pris|fix|institu)\w{0,4}"
_COUNCILS = re.compile(
    r"conseil (?:municipal|communautaire|departemental|regional|metropolitain|syndical|d'administration)|comite syndical"
)
_BODY = spoken(
    rf"(?:\A|[.;:\n•–-] ?|\bqu(?:e |'))(?:le |la |l'|les |un |une )?(?P<body>syndicat|communaute|agglomeration|metropole|departement|region"
    r"|prefet|etat|conseil (?:municipal|communautaire|departemental|regional|metropolitain|syndical|d'administration|d'ecole|de quartier"
    r"|de developpement)|comite (?:syndical|technique|social)|assemblee generale|association|cst)\b"
    rf"(?:(?!conseil|assemblee|bureau)[^.;\n]){{0,70}}?\b(?:a|ont|avait|avaient) (?:\w{{1,12}} ){{0,2}}?{_DID}[^.;\n]{{0,110}}\Z"
)
_DAY = r"(?:19|20)\d\d\b"
_EARLIER = spoken(
    rf"\b(?:a|ont|avait|avaient) (?:ete )?(?:\w{{1,12}} )?{_DID},? (?:le \d|en (?:\w{{3,9}} )?{_DAY}|lors d|au cours d)[^.;\n]{{0,70}}\Z"
    rf"|\b(?:en|depuis) (?:\w{{3,9}} )?{_DAY}[^.;\n]{{0,60}}\bavai(?:t|ent)\b[^.;\n]{{0,40}}\Z"
    rf"|\bdeliberations?\b[^.;\n]{{0,40}}\bdu \d[^.;\n]{{0,24}},? {_DID},? (?:a l'|a la |par )\Z"
)
_OF_YEAR = spoken(rf"(?P<year>{_DAY}) ?, (?!est|sont|a|ont)(?:\w{{1,12}} )?{_DID}(?:,? (?:a l'|a la |par |avec ))?\Z")
_DATED = re.compile(r"\b(\d{1,2})(?:er)? [a-z]{3,9} ((?:19|20)\d\d)")
_REACH, _TOP = 230, 300


def of_another_body(view: View, start: int, place: int) -> bool:
    """Does another body than the paper's own council vote in the sentence that leads to a place?"""
    found = _BODY.search(view.folded[max(start, place - _REACH) : place])
    if found is None:
        return False
    body, own = found["body"], _own(view)
    if _COUNCILS.fullmatch(body):
        return body != own
    joint = body == "agglomeration" and "communautaire" in own
    return not joint and body[:6] not in own and body not in view.folded[: min(_TOP, start)]


def of_earlier_day(view: View, start: int, place: int, session: str | None) -> bool:
    """Do the words before a place say that this was voted on an earlier day, or for an earlier year than the `session`'s?"""
    before = view.folded[max(start, place - _REACH) : place]
    if found := _EARLIER.search(before):
        day = _DATED.search(found[0])
        return not (day and session and session.startswith(day[2]) and session.endswith(f"-{int(day[1]):02}"))
    of_year = _OF_YEAR.search(before)
    return bool(of_year and session and of_year["year"] < session[:4])


@lru_cache(maxsize=2)
def _own(view: View) -> str:
    """The council that the paper names first."""
    found = _COUNCILS.search(view.folded)
    return found[0] if found else ""


def example(text: str) -> str | None:
    """Whose the vote at the end of a text is."""
    view, end = View.of(text), len(text)
    start = text.index("|") + 1 if "|" in text else 0
    if of_another_body(view, start, end):
        return "another body"
    return "earlier day" if of_earlier_day(view, start, end, "2024-05-03") else None


EXAMPLES: list[tuple[str, str]] = [
    ("CONSEIL MUNICIPAL|Mme VIAL rapporte que le syndicat des eaux a adopté à l'", "another body"),
    ("CONSEIL MUNICIPAL|Le conseil communautaire a approuvé ce pacte par ", "another body"),
    ("L'avenant n° 1 a été approuvé le 14 septembre 2021 par ", "earlier day"),
    ("M. ROUX rappelle qu'en 2021 le vote avait été de ", "earlier day"),
    ("Le programme 2023, refusé par ", "earlier day"),
    ("Par délibération du 26 juin 2023, adoptée à l'", "earlier day"),
]
NOT_FOUND = [
    "CONSEIL COMMUNAUTAIRE|Le conseil communautaire a approuvé ce pacte par ",
    "SYNDICAT DES EAUX|Le comité du syndicat a approuvé à l'",
    "Le tarif 2023 est connu. Le conseil adopte le tarif 2024 par ",
    "Le programme 2024, adopté par ",
    "La délibération du 3 mai 2024, adoptée à l'",
    "Le projet, rejeté en 2022, est approuvé par ",
]
