"""Votes of another body, told in an item: a syndicate's, a community's, a commission's (articles L2121-22 and L5211-1 CGCT).

"Mme VIAL rapporte que le syndicat des eaux a adopté son budget à l'unanimité. Le conseil municipal en prend acte."
"""

import re
from functools import lru_cache

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote.elsewhere.vote_told import DID, REACH, before
from data_loaders.documents.text.view import View

_COUNCILS = re.compile(
    r"conseil (?:municipal|communautaire|departemental|regional|metropolitain|syndical|d'administration)|comite syndical"
)
_BODY = spoken(
    r"(?:\A|[.,;:\n•–-] ?|\bqu(?:e |'))(?:le |la |l'|les |un |une )?"
    r"(?P<body>syndicat|communaute|agglomeration|metropole|departement|region|prefet|etat|assemblee generale|association|cst"
    r"|conseil (?:municipal|communautaire|departemental|regional|metropolitain|syndical|d'administration|d'ecole|de quartier"
    r"|de developpement)|comite (?:syndical|technique|social))\b"
    rf"(?:(?!conseil|assemblee|bureau)[^.;\n]){{0,70}}?\b(?:a|ont|avait|avaient) (?:\w{{1,12}} ){{0,2}}?{DID}[^.;\n]{{0,110}}\Z"
)
_COMMISSION = spoken(
    r"(?:\A\s{0,3}|[.;\n]\s{0,2})(?:la|une|cette|les) (?:\w{1,14} )?commissions?\b(?! permanente)(?:(?!conseil|assemblee)[^.;\n]){0,120}$"
)
# A vote that a visa or a correction of the minutes cites: "Vu l'avis du conseil d'école, par 15 voix", "il a été noté : adopté par 9 voix".
_CITED = spoken(
    r"(?:\A\s{0,3}|[.;\n]\s{0,2})vu (?:l'avis|le vote|la decision)\b"
    r"(?:(?!\b(?:le conseil|l'assemblee|les membres|decide|approuve))[^.;\n]){0,160}$"
    r"|\b(?:(?:ete|etait) (?:note|ecrit|indique|inscrit)|fall(?:ait|u) (?:noter|lire|ecrire))\b ?:?[^.;\n]{0,110}$"
)
_TOP = 300


def of_another_body(view: View, start: int, place: int) -> bool:
    """Does another body than the paper's own council vote in the sentence that leads to a place?"""
    found = _BODY.search(view.folded[max(start, place - REACH) : place])
    if found is None:
        return False
    body, own = found["body"], _own(view)
    if _COUNCILS.fullmatch(body):
        return body != own
    joint = body == "agglomeration" and "communautaire" in own
    return not joint and body[:6] not in own and body not in view.folded[: min(_TOP, start)]


def of_commission(view: View, start: int, place: int) -> bool:
    """Is a commission, which only gives its opinion, the subject of the sentence that leads to a place?"""
    return _COMMISSION.search(before(view, start, place)) is not None


def cited(view: View, start: int, place: int) -> bool:
    """Is the vote at a place only cited, by a visa or by a correction of the minutes?"""
    return _CITED.search(before(view, start, place)) is not None


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
    if cited(view, start, end):
        return "cited"
    return "commission" if of_commission(view, start, end) else None


EXAMPLES: list[tuple[str, str]] = [
    ("CONSEIL MUNICIPAL|Mme VIAL rapporte que le syndicat des eaux a adopté à l'", "another body"),
    ("CONSEIL MUNICIPAL|Le conseil communautaire a approuvé ce pacte par ", "another body"),
    ("CONSEIL MUNICIPAL|Le comité technique a émis un avis défavorable à l'", "another body"),
    ("CONSEIL MUNICIPAL|Saisi en mai, le comité technique a émis un avis défavorable à l'", "another body"),
    ("La loi est lue.\nVU l'avis favorable du conseil d'école, par ", "cited"),
    ("Au point 7 il a été noté : adopté par ", "cited"),
    ("Le devis est lu. La commission des travaux a donné un avis défavorable par ", "commission"),
]
NOT_FOUND = [
    "CONSEIL COMMUNAUTAIRE|Le conseil communautaire a approuvé ce pacte par ",
    "SYNDICAT DES EAUX|Le comité du syndicat a approuvé à l'",
    "La commission est favorable. Le conseil approuve par ",
    "Vu l'avis de la commission, le conseil municipal approuve par ",
    "La commission entendue, le conseil municipal approuve par ",
]
