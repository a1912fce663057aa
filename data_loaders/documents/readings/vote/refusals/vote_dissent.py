"""Somebody against, told without a count: "M. Roux votant contre", "à l'unanimité moins M. Roux" (article L2121-21 CGCT).

Whoever is named or counted against makes a vote not unanimous; of whom it only excepts, nobody knows how they voted.
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View

_CIVIL = r"(?:m\.|mm\.?|mmes?|mlles?|monsieur|messieurs|madame|mesdames)"
_WHO = rf"(?:{_CIVIL} [^.;:\n()]{{2,80}}|(?:le |du )groupe [^.;:\n()]{{2,50}}|une? (?:elue?|membre|conseill\w{{2,3}})[^.;:\n()]{{0,40}})"
_VOTES = r"(?:votant|votent|vote|a vote|ont vote|ayant vote|s'etant prononcee?s?|se prononcant|se prononcent?|s'etant declaree?s?)"
_AGAINST = spoken(
    rf"\b{_WHO},? (?:qui )?{_VOTES} (?:contre|opposee?s?)\b(?! (?:l'avis|l'amendement|cet amendement|la montre))"
    rf"|\({_WHO},? contre\)|\bmalgre (?:l'|une )opposition de {_WHO}"
    r"|\b(?:une?|deux|trois|quatre|\d{1,2}) (?:oppositions?|opposants?)\b(?! (?:au|aux|a|sur)\b)"
)
# A name without its civility: the surname stands in capitals ("Luc ROUX vote contre", "Contre : Luc ROUX").
_NAME = r"(?:[A-ZÀ-Ý][\w'’-]{1,20} ){1,2}[A-ZÀ-Ý][A-ZÀ-Ý'’-]{1,25}"
_NAMED = re.compile(
    rf"\b{_NAME}(?:(?:, | et ){_NAME}){{0,4}},? (?:qui )?(?:vot(?:e|ent|ant)|(?:a|ont|ayant) voté) contre\b"
    r"(?! l['’](?:avis|amendement)| cet amendement)"
    rf"|\bContre ?: ?(?:M\. |Mme )?{_NAME}\b"
)
# Opposition told right behind the vote; ahead of it, it may be the debate's.
_OPPOSES = re.compile(
    rf"(?P<vote>\b(?i:voix|pour|adoptée?|approuvée?)\b[^.;\n]{{0,12}}[.;,)]{{1,2}}\s{{1,2}})"
    rf"(?:(?:(?:M\.|Mme|MM\.|Mmes|Monsieur|Madame) [^.;:\n()]{{2,60}}?|{_NAME}),? (?:qui )?s['’]y oppos(?:e|ent|ant)\b"
    rf"|[Oo]pposition de (?:(?:M\.|Mme|Monsieur|Madame) [A-ZÀ-Ý]|{_NAME}))"
)
_HELD = spoken(r"\b(?:aurait|auraient|avait|avaient|dit|dire|savoir|si|que|demande|propose|commission|explique|rappelle)\b|\bqu'")
_EXCEPTED = spoken(
    rf",? (?:moins|sauf|hormis|excepte|a l'exception d(?:e|u)) (?:la voix de |le vote de |celle de )?(?:{_WHO}|groupe )(?! ?\(?abst)"
)
_MIGHT = spoken(r"\b(?:aurait|auraient|avait|avaient|si|commission|bureau|comite|amendement)\b[^.;:\n]{0,60}$")
_ABSTAINS = spoken(r"[^;:\n]{0,90}\b(?:abst\w{3,9}|ne pren\w{1,5} pas part|n'\w{1,5} pas pris part)")


def against(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Where somebody is told to be against, beside the vote; None where nobody is."""
    for said in (*_AGAINST.finditer(view.folded, start, end), *_NAMED.finditer(view.raw, start, end)):
        if not (_HELD.search(said[0]) or _MIGHT.search(view.folded, max(start, said.start() - 80), said.start())):
            return said.span()
    opposed = _OPPOSES.search(view.raw, start, end)
    return (opposed.end("vote"), opposed.end()) if opposed else None


def excepted(view: View, place: int, end: int) -> bool:
    """Does "moins M. Roux" follow the word on the vote, with no word on how he voted?"""
    said = _EXCEPTED.match(view.folded, _past(view, place, end), end)
    return said is not None and not _ABSTAINS.match(view.folded, said.start(), end)


_OF_WHOM = spoken(r" (?:des|de) (?:membres |elus |suffrages )?(?:presents|votants|exprimes)(?: et representes)?")


def _past(view: View, place: int, end: int) -> int:
    """Behind "des membres présents"."""
    whom = _OF_WHOM.match(view.folded, place, end)
    return whom.end() if whom else place


def example(text: str) -> str | None:
    """The words that tell of somebody against."""
    place = against(View.of(text), 0, len(text))
    return text[slice(*place)] if place else None


EXAMPLES: list[tuple[str, str]] = [
    ("Adopté par 5 voix pour, M. ROUX votant contre.", "M. ROUX votant contre"),
    ("Approuvé par 5 voix, Mme VIAL s'étant prononcée contre.", "Mme VIAL s'étant prononcée contre"),
    ("Le conseil, à l'unanimité des votants (M. ROUX et Mme VIAL contre), approuve.", "(M. ROUX et Mme VIAL contre)"),
    ("Adopté par 4 voix, Luc ROUX et Léa VIAL ayant voté contre.", "Luc ROUX et Léa VIAL ayant voté contre"),
    ("Adopté par 5 voix pour. Contre : Luc ROUX.", "Contre : Luc ROUX"),
    ("Adopté par 5 voix. Mme VIAL s'y oppose.", "Mme VIAL s'y oppose"),
    ("Approuvé (5 pour). Opposition de M. ROUX.", "Opposition de M. R"),
    ("Approuvé par 5 voix pour et une opposition.", "une opposition"),
]
NOT_FOUND = [
    "M. ROUX dit qu'il aurait voté contre.",
    "Mme VIAL s'étant abstenue, le conseil approuve.",
    "M. ROUX est contre l'avis de la commission.",
    "Mme VIAL a voté contre l'amendement.",
    "Contre : Néant",
    "Le Conseil Municipal vote contre.",
    "Mme VIAL propose un banc, M. ROUX s'y oppose. Adopté par 6 voix.",
    "Luc ROUX a voté contre l'amendement.",
    "Il y a une opposition au permis.",
]
