"""A postponement that is itself what was proposed and voted: "propose le report. Adopté", "le report est adopté" (L2121-20 CGCT)."""

from data_loaders.documents.blocks.items_prose import words
from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import POINT

_POINT = rf"(?:{POINT}|decision|vote|examen)s?"
_OF_IT = rf"(?:de (?:ce|cette|la|l'|son) ?|du |d'une? |a (?:l'|la |une |un )){_POINT}\b"
_NOUN = r"(?:le report|l'ajournement|le renvoi)"
_AGREED = (
    r"(?:adopte|accepte|approuve|accorde|valide)e?s?\b|accord\b|unanimite\b|oui\b|tout le monde\b"
    r"|(?:le |l'|les )?(?:conseil|assemblee|comite|bureau|membres|elus)[^.;:\n]{0,40} (?:l')?(?:accepte|approuve|adopte|valide|d'accord)"
)
_SAID = words(
    rf"\b{_NOUN}(?: {_OF_IT}| en commission| (?:a|au|en) [^.;:\n]{{3,30}})? (?:est|a ete)"
    rf" (?:\w{{1,14}} )?(?:adopte|accepte|approuve|vote|decide)\b"
    rf"|\b(?:propos|demand|sollicit|suggere)\w{{0,3}} (?:de (?:reporter|ajourner|renvoyer|differer|repousser) "
    rf"(?:l'examen d[ue] |le vote d[ue] )?"
    rf"(?:ce|cette|le|la|l'|cet|sa) ?{_POINT}\b|{_NOUN} {_OF_IT})[^.;:\n]{{0,60}}[.;,] ?(?:{_AGREED})"
)
# What is carried over is money: "le report de l'excédent est adopté".
_CARRIED = words(
    r"\breports? (?:a nouveau|de (?:l'|la |ces |ce )?|des |du |d'un )(?:excedent|deficit|resultat|solde|credit|reste|depense|somme|fonds)"
    r"|\breport\b[^.\n]{0,60}(?:€|\beuros?\b|\bfonctionnement\b|\binvestissement\b)"
)


def find(view: View, start: int, end: int) -> list[Span]:
    """Where a postponement is voted in [start, end); nowhere, where sums are carried over."""
    if _CARRIED.search(view.folded, start, end):
        return []
    return [m.span() for m in _SAID.finditer(view.folded, start, end)]


def example(text: str) -> bool | None:
    """True, where a text votes to leave the matter for later."""
    return bool(find(View.of(text), 0, len(text))) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Le maire propose le report de cette question. Adopté à l'unanimité.", True),
    ("M. LOUP demande l'ajournement de ce point. Le conseil municipal l'approuve.", True),
    ("Mme ORME propose de renvoyer le dossier en commission ; le conseil approuve à l'unanimité.", True),
    ("Le report est adopté à l'unanimité.", True),
    ("Le renvoi en commission est approuvé.", True),
]
NOT_FOUND = [
    "Le report de l'excédent est adopté à l'unanimité.",
    "Le report est adopté : 13 000 € en fonctionnement.",
    "M. LOUP demande l'ajournement de ce point. Sa demande est rejetée.",
    "M. LOUP propose le report de ce point. Mme ORME s'y oppose. Le projet est adopté.",
]
