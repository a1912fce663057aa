"""The proxy (pouvoir, procuration, CGCT L2121-20) told beside a name: to whom it was given, or from whom it is held."""

import re
from dataclasses import dataclass

from data_loaders.documents.text.names import names, names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

_GIFT = (
    r"(?:pouvoirs?|pouv\.?|pvr\.?(?![a-z])|p\.?v?\.?r?\.?(?= ?(?:a|:) )|procurations?|proc\.?(?![a-z])"
    r"|mandataire|mandats?|delegation de vote)"
)
_TO = re.compile(
    rf"(?<!de )(?<![a-z]){_GIFT}(?:\s(?:de vote|ecrite?|donnee?s?|est donnee?))?[ \t]{{0,2}}:?\s{{0,2}}"
    rf"(?:(?:a|au|pour|en faveur de|au profit de)(?![a-z.]))?\s{{0,2}}(?=[:a-z])"
    rf"|(?<![a-z])representee?s?\s{{1,2}}par|(?<=\()\s{{0,2}}(?:par|a)\s(?!procuration|pouvoir|mandat|donne|laisse|remis|recu|ete|quitte|partir|compter|l\W|la\W|son\W|\d)"
    rf"|(?<![a-z])donn(?:e|ant|ee)s?\s(?:son\s|leur\s)?{_GIFT}\s(?:a|au)"
)
_FROM = re.compile(
    rf"(?<![a-z])(?:a\s(?:le\s|recu\s)?|detient\s(?:le\s)?|porteu[rs]e?\s(?:du\s|de\s)?|avec\s(?:le\s)?"
    rf"|et\s)?{_GIFT}\s(?:de\s|d'|pour\s)(?!vote|donne)"
)
_HELD_AHEAD = re.compile(rf"{_GIFT}\s(?:de|d')\s?(?:m\.|mm?e?s?\.?|monsieur|madame|mlle)?\s{{0,2}}\Z")
_NO_GIFT = re.compile(rf"(?:pas de|sans|aucune?)\s{_GIFT}")
_ROLE = re.compile(
    r"\s{0,2}(?:a\s{1,2})?(?:m\.?\s{1,2}|mr\.?\s{1,2}|mme\.?\s{1,2}|monsieur\s{1,2}|madame\s{1,2})?(?:le\s{1,2}|la\s{1,2}"
    r"|au\s{1,2}|l')(?P<role>maire(?!-)|presidente?|(?:(?:\d{1,2} ?(?:er|ere|re|eme|e|nd|nde)|premiere?|deuxieme|seconde?|troisieme"
    r"|quatrieme|cinquieme|sixieme) )?(?:vice-presidente?|(?:maire-)?adjointe?)(?: au maire)?)(?![a-z-])"
)


@dataclass(frozen=True, slots=True)
class Proxy:
    """`gives`: the holder of this member's proxy; `holds`: whose proxy this member holds; `role`: a holder named by office."""

    gives: str | None = None
    holds: str | None = None
    role: str | None = None


def read(view: View, entry: Entry, start: int, end: int) -> Proxy:
    """The proxy in the note view[start:end] of a listed name."""
    text = view.folded[start:end]
    if entry.holder:
        name = names.printed(view, *entry.holder)
        held = _HELD_AHEAD.search(view.folded[start : entry.holder[0]])
        return Proxy(holds=name) if held else Proxy(gives=name)
    if _NO_GIFT.search(text):
        return Proxy()
    if match := _FROM.search(text):
        return Proxy(holds=_named(view, start + match.end(), 80))
    if match := _TO.search(text):
        named = _named(view, start + match.end(), min(90, end - start - match.end()))
        office = _ROLE.match(text, match.end()) or _ROLE.search(text[match.start() : match.end() + 30])
        return Proxy(gives=named, role=office["role"] if office and not named else None)
    return Proxy(role=_borne(view.folded[slice(*entry.role)]) if entry.role else None)


def _borne(words: str) -> str | None:
    """The office in the words at a link; a delegate's, or a councillor's, tells nobody apart."""
    found = re.search(r"(?:vice-)?presidente?|(?:maire-)?adjointe?|maire", words)
    return found[0] if found else None


def _named(view: View, at: int, reach: int) -> str | None:
    found = names_near.after(view, at, reach, letters=True) if reach > 0 else None
    return found.name if found else None


def office(view: View, at: int) -> tuple[int, int] | None:
    """Where the office of a holder stands whom no name follows: "donne pouvoir à | M. le Maire"."""
    match = _ROLE.match(view.folded, at)
    return match.span("role") if match else None


def example(text: str) -> tuple[str | None, str | None, str | None] | None:
    """(holder, giver, office) of the first name in a text, None where no proxy is told."""
    view = View.of(text)
    entry = names.parse(view, 0, len(text))[0]
    found = read(view, entry, *entry.tail)
    said = (found.gives, found.holds, found.role)
    return said if any(said) else None


EXAMPLES: list[tuple[str, tuple[str | None, str | None, str | None]]] = [
    ("M. Jean DUPONT donne pouvoir à Mme Anne PETIT", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT (a donné procuration à Anne PETIT)", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT (pouvoir à Mme Anne PETIT)", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT (proc. à Mme PETIT)", ("PETIT", None, None)),
    ("M. Jean DUPONT (pouv. Anne PETIT)", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT (P. à Anne PETIT)", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT (pvr A. PETIT)", ("A. PETIT", None, None)),
    ("M. Jean DUPONT pvr Anne PETIT", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT représenté par Mme Anne PETIT", ("Anne PETIT", None, None)),
    ("M. Jean DUPONT, pouvoir donné à M. le Maire", (None, None, "maire")),
    ("M. Jean DUPONT donne pouvoir à Mme la 1ère vice-présidente", (None, None, "1ere vice-presidente")),
    ("M. Jean DUPONT (a donné procuration à A.-M. P.)", ("A.-M. P.", None, None)),
    ("M. Jean DUPONT a le pouvoir de Mme Anne PETIT", (None, "Anne PETIT", None)),
    ("M. Jean DUPONT (procuration de Mme Anne PETIT)", (None, "Anne PETIT", None)),
    ("Jean DUPONT à Anne PETIT", ("Anne PETIT", None, None)),
]
NOT_FOUND: list[str] = ["M. Jean DUPONT (pas de pouvoir donné)", "M. Jean DUPONT (arrivé à 19h07)", "M. Jean DUPONT, Maire"]
