"""Where a list of the roll call ends at words with a colon that head something else: "Empêchés : M. X", "Scrutateurs : Mme Y".

A commune's, a group's or an office's label ("VALBOURG : M. X", "Adjoints : …") goes on with the list.
"""

import re

from council import places
from data_loaders.documents.text.names.names_vocabulary import UNSHORTENED
from data_loaders.documents.text.view import View

_LABEL = re.compile(
    rf"(?:\n|{UNSHORTENED}[.;][ \t])[ \t•▪*+–-]{{0,4}}(?P<label>[^\W\d_][^\n:.;,()\d«»]{{2,59}}?)[ \t]{{0,2}}:"
    r"[ \t]{0,3}\n?(?=[ \t]{0,3}(?P<name>\S))"
)
_OWN = re.compile(
    r"(?<![a-z])(?:maires?|adjointe?s?|presidente?s?|vice-presidente?s?|conseill\w{2,5}|deleguee?s?|membres?|groupes?|listes?|titulaires?"
    r"|suppleante?s?|elue?s?|communes?|villes?|secteurs?|cantons?|non[- ]inscrite?s?|sans etiquette|bureau"
    r"|visio\w{0,11}|visio-conference|distance|distanciel|presentiel|audioconference|mm?|mmes?|mlles?|monsieur"
    r"|madame|messieurs|mesdames|mesdemoiselles|pouvoirs?|procurations?|mandat\w{0,4}|represente\w{0,2}|presente?s?|absente?s?|excusee?s?)"
    r"(?:[·./(-](?:e|s|es|ere|eres|ne|nes|trice|trices)(?:\)s?)?)?(?![a-z-])"
)
# Those who are away in words that tell no state of the contract, and those who are no members.
_AWAY = re.compile(
    r"(?<![a-z])(?:non[- ]present|n'(?:ont|a|etai|assist|est|sont|y)|ne (?:particip|sieg|pouv)|manqu|empeche|en conge|retenue?s?(?![a-z])"
    r"|malade|defaillant|indisponible|hospitalis)\w{0,9}(?![a-z])[^:\n.;,]{0,50}:"
    r"|(?<![a-z])(?:(?:absen|excus)\w{1,6} (?:pour|en raison|par|suite)|(?:ont |ayant )?prevenu|sont fait excuser)(?![a-z])"
    r"[^:\n.;,]{0,50}:"
    r"|(?<![a-z])(?:pour |a )?(?:la |l'|le |les )?(?:mairie|administration|secretariat|direction|personnel|techniciens?|en presence d[eu]"
    r"|auditeurs? libres?|scrutat\w{3,6}|assesseurs?|tresori\w{2,4}|receveu\w{1,3}) ?:"
)
_OTHERS = re.compile(
    r"(?<![a-z])(?:(?:membres? )?(?:associe|permanent|honoraire)e?s?(?![a-z])"
    r"|sans (?:voix|droit)|voix consultative|scrutat|assesseur|doyen|tresor|(?:en )?presence d|administration|invite|auditeur"
    r"|rapporteur|services?(?![a-z])|public(?![a-z])|presse|jeunes|personnel|agents?(?![a-z]))"
)


def end(view: View, start: int, limit: int) -> int:
    """Where the list view[start:limit] ends for such words; `limit` where it has none."""
    away = _AWAY.search(view.folded, start, limit)
    limit = away.start() if away else limit
    labels = [m for m in _LABEL.finditer(view.raw, max(0, start - 1), limit) if _heads(view, m)]
    first = labels[0] if labels else None
    for label in labels:
        if _OTHERS.search(view.folded, *label.span("label")):
            return label.start()
    if len(labels) == 1 and first and view.folded[start : first.start()].strip(" \n\t:-–•") and not _place(view, first):
        return first.start()
    return limit


def _heads(view: View, label: re.Match[str]) -> bool:
    """Whether a label heads names of its own: it begins with a capital, as do the names behind its colon."""
    said = view.folded[slice(*label.span("label"))]
    own = _OWN.search(said) and not _OTHERS.match(said) and "sans " not in said
    return label["label"][0].isupper() and label["name"].isupper() and not own


def _place(view: View, label: re.Match[str]) -> bool:
    return places.is_commune(view.folded[slice(*label.span("label"))])


def example(text: str) -> str | None:
    """What is left out of a list's words."""
    view = View.of(text)
    return text[end(view, 0, len(text)) :].strip() or None


EXAMPLES: list[tuple[str, str]] = [
    ("M. Luc NOIR, Mme Anne PETIT\nEmpêchés : M. Guy VERT", "Empêchés : M. Guy VERT"),
    ("M. Luc NOIR, Mme Anne PETIT\nScrutateurs : M. Guy VERT, Mme Ève ROUX", "Scrutateurs : M. Guy VERT, Mme Ève ROUX"),
    ("M. Luc NOIR\nPour la direction : Mme Ève ROUX", "Pour la direction : Mme Ève ROUX"),
]
NOT_FOUND: list[str] = [
    "M. Luc NOIR\nVALBOURG : Mme Anne PETIT\nLES ORMES : M. Guy VERT",
    "VALBOURG : Mme Anne PETIT",
    "M. Luc NOIR, Maire\nAdjoints : Mme Anne PETIT, M. Guy VERT",
    "Messieurs : Luc Noir, Guy Vert. Mesdames : Anne Petit, Ève Roux",
    "M. Luc NOIR : présent\nMme Anne PETIT : excusée",
]
