"""The proxy (pouvoir, procuration, CGCT L2121-20) told beside a name: to whom it was given, or from whom it is held."""

import re
from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import CALLED, GIFT, HOLDS, PROXY, TO_ACT, TRUST, VOID
from data_loaders.documents.text.names import names, names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View

_TO = re.compile(
    rf"(?<!de )(?<![a-z]){CALLED}(?:\s{{1,3}}(?:de vote|ecrite?|donnee?s?|est donnee?))?\s{{0,3}}:?\s{{0,3}}"
    rf"(?:(?:a|au|pour|en faveur de|au profit de)(?![a-z.]))?\s{{0,2}}(?=[:a-z])"
    rf"|(?<![a-z])representee?s?\s{{1,2}}par|(?<=\()\s{{0,2}}(?:par|a)\s(?!procuration|pouvoir|mandat|donne|laisse|remis|fait|adresse|transmis|envoye|confie|recu|ete|quitte|partir|compter|l\W|la\W|son\W|\d)"
    rf"|(?<![a-z])donn(?:e|ant|ee)s?\s{{1,3}}(?:son\s|leur\s)?{CALLED}\s{{1,3}}(?:a|au)|(?<![a-z]){TRUST}"
)
_HELD_AHEAD = re.compile(rf"{CALLED}\s{{1,3}}(?:de|d')\s{{0,3}}(?:m\.|mm?e?s?\.?|monsieur|madame|mlle)?\s{{0,2}}\Z")
_NO_GIFT = re.compile(rf"(?:pas (?:de|donne(?: de)?)|sans|aucune?|non|ni)\s{{1,3}}(?:{CALLED}|represent)")
# A proxy told without its holder: alone behind the name ("(pouvoir)", "a donné procuration"), or in words that are not understood.
_BARE = re.compile(
    rf"[\s,(:–-]{{0,5}}(?:absente?[\s,]{{1,3}})?(?:et )?(?:excusee?[\s,]{{1,3}})?(?:et )?"
    rf"(?:avec )?(?:{GIFT}|representee?)\s{{0,3}}(?:[),;.\n]|\Z)"
)
# … or another person in the note's brackets, in words that are not understood: "(p/o Mme Anne PETIT)".
_SAID = re.compile(
    rf"(?<![a-z]){PROXY}s?(?![a-z])|(?<![a-z]){TRUST}|\A\s{{0,2}}[(](?!(?:maire|adjoint|president)\b)[^()]{{0,60}}?"
    rf"(?<![a-z]){CIVIL_DOTTED}\s{{1,2}}(?=[a-z])"
    rf"|\A[\s,]{{0,3}}(?:qui|lequel|laquelle)\s[^.;()]{{0,80}}?(?<![a-z]){CIVIL_DOTTED}\s{{1,2}}(?=[a-z])"
)
_ASIDE = re.compile(r"\s{0,2}[(,–-]\s{0,2}")
_VOID_REACH = 260
_VOID_BEHIND = re.compile(  # "… Ces pouvoirs ne peuvent être pris en compte"
    rf"(?<![a-z])(?:ce|ces|cette|le|les|la|leurs?)\s{{1,3}}{PROXY}s?\s[^.;]{{0,60}}?(?<![a-z])"
    r"(?:n(?:e|'est|'a|'ont)\s(?:pas|peu(?:t|vent))|nul|irrecevable|caduc|rejet)"
)
Gift = Literal["bare", "unread", "doubted"]
_ROLE = re.compile(
    r"\s{0,2}(?:a\s{1,2})?(?:m\.?\s{1,2}|mr\.?\s{1,2}|mme\.?\s{1,2}|monsieur\s{1,2}|madame\s{1,2})?(?:le\s{1,2}|la\s{1,2}"
    r"|au\s{1,2}|l')(?P<role>maire(?!-)|presidente?|(?:(?:\d{1,2} ?(?:er|ere|re|eme|e|nd|nde)|premiere?|deuxieme|seconde?|troisieme"
    r"|quatrieme|cinquieme|sixieme) )?(?:vice-presidente?|(?:maire-)?adjointe?)(?: au maire)?)(?![a-z-])"
)


@dataclass(frozen=True, slots=True)
class Proxy:
    """`gives`: the holder of this member's proxy; `holds`: whose proxy this member holds; `role`: a holder named by office.

    `to`: where the holder is named; `held`: where the words begin that tell of a proxy held.
    `gift`: a proxy without a holder, one that is told in words not understood, or one that does not count or may be another's.
    """

    gives: str | None = None
    holds: str | None = None
    role: str | None = None
    gift: Gift | None = None
    to: Span | None = None
    held: int | None = None


def read(view: View, entry: Entry, start: int, end: int) -> Proxy:
    """The proxy in the note view[start:end] of a listed name."""
    text = view.folded[start:end]
    said = _SAID.search(text)
    void = bool(said and VOID.search(text, said.end())) or _void_of(view, entry, end)
    if void or (entry.holder and void_behind(view, entry.holder[1])):
        return Proxy(gift="doubted")
    to_act = entry.holder is not None and TO_ACT.match(view.folded, entry.holder[1]) is not None
    if entry.holder and not to_act:
        name = names.printed(view, *entry.holder)
        held = _HELD_AHEAD.search(view.folded[start : entry.holder[0]])
        return Proxy(holds=name, held=start + held.start()) if held else Proxy(gives=name, to=entry.holder)
    if _NO_GIFT.search(text) or to_act:
        return Proxy()
    gift: Gift | None = "bare" if _BARE.match(text) else "unread" if said else None
    if match := HOLDS.search(text):
        giver = _named(view, start + match.end(), 80)
        return Proxy(holds=giver.name, held=start + match.start()) if giver else Proxy(gift=gift)
    if match := _TO.search(text):
        named = _named(view, start + match.end(), min(90, end - start - match.end()))
        office = _ROLE.match(text, match.end()) or _ROLE.search(text[match.start() : match.end() + 30])
        return _to(named, office["role"] if office else None, gift)
    role = _borne(view.folded[slice(*entry.role)]) if entry.role else None
    return Proxy(role=role, gift=None if role else gift)


def _to(named: NameNear | None, office: str | None, gift: Gift | None) -> Proxy:
    """A proxy given to one who is named, else to who bears an office."""
    if named:
        return Proxy(gives=named.name, to=(named.start, named.end))
    return Proxy(role=office, gift=None if office else gift)


def _void_of(view: View, entry: Entry, end: int) -> bool:
    """Whether a bracket right behind the holder says that the proxy does not count: "à M. X (nul, un seul pouvoir par élu)"."""
    opened = _ASIDE.match(view.folded, entry.holder[1], end) if entry.holder else None
    told = VOID.finditer(view.folded, opened.start(), end) if opened else ()
    return any(not void[0].startswith("arriv") for void in told)  # "par M. X (arrivée après le point 5)" tells of a person


def void_behind(view: View, at: int) -> bool:
    """Whether what follows a proxy told up to `at` says that it does not count."""
    return _VOID_BEHIND.search(view.folded, at, at + _VOID_REACH) is not None


def _borne(words: str) -> str | None:
    """The office in the words at a link; a delegate's, or a councillor's, tells nobody apart."""
    found = re.search(r"(?:vice-)?presidente?|(?:maire-)?adjointe?|maire", words)
    return found[0] if found else None


def _named(view: View, at: int, reach: int) -> NameNear | None:
    return names_near.after(view, at, reach, letters=True) if reach > 0 else None


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
NOT_FOUND: list[str] = [
    "M. Jean DUPONT (pas de pouvoir donné)",
    "M. Jean DUPONT donne pouvoir à Anne PETIT pour signer l'acte",
    "M. Jean DUPONT, Maire",
]
