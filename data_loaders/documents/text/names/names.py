"""Lists of councillors' names (liste des membres, noms d'un vote): each name as printed, without civility, function or note."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from data_loaders.documents.fact import Fact
from data_loaders.documents.text.names.given_names import is_given
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_mend import mended
from data_loaders.documents.text.names.names_reader import Reader
from data_loaders.documents.text.names.names_words import Token, joined, tokens
from data_loaders.documents.text.view import View

__all__ = ["Entry", "parse", "parse_list", "printed", "uncrossed"]

# A given name that no surname follows.
_BEHIND = re.compile(r" (?P<given>[A-ZÀ-Ý][a-zà-ÿ]{2,15})(?=[,;\n]| (?:[A-Z][a-z]+ de s|Absent|Excus|Procur|Pouvoir|Secr)|\Z)")


def parse_list(view: View, start: int, end: int) -> list[Fact[str]]:
    """The names in view[start:end], in order; the first span is the name, the second, where there is one, its note."""
    found = []
    for entry in parse(view, start, end):
        spans = [view.span(entry.start, entry.end)]
        if view.folded[slice(*entry.tail)].strip(" ,;.\n\r-"):
            spans.append(view.span(*entry.tail))
        found.append(Fact(entry.name, tuple(spans), 0.5 if entry.doubtful else 1.0))
    return found


def parse(view: View, start: int, end: int, style: str | None = None) -> list[Entry]:
    """The entries of the list; it stops where a sentence or a title begins. `style` is the roll's, where other lists told it."""
    return uncrossed(view, Reader(view, _words(view, start, end), end, style).read())


def uncrossed(view: View, found: Sequence[Entry]) -> list[Entry]:
    """The entries, doubtful where a comma stands on the wrong side of a given name: "OLLO, Estelle MERLE Luc" may be two others."""
    crossed = {i for i, entry in enumerate(found) if _between_given(view, entry)}
    crossed |= {i - 1 for i in crossed if i and set(found[i - 1].shape) <= {"u", "p"}}
    return [replace(entry, doubtful=True) if i in crossed else entry for i, entry in enumerate(found)]


def _between_given(view: View, entry: Entry) -> bool:
    """Has a name a given name ahead of its surname and another right behind it, which is no other's?"""
    said, behind = entry.name.split(), _BEHIND.match(view.raw, entry.end)
    if len(said) < 2 or not said[-1].isupper() or said[0].isupper() or behind is None:
        return False
    return is_given(behind["given"]) and is_given(said[0])


@lru_cache(maxsize=32)  # a roll's lists are read twice: to learn the order of its names, then by it
def _words(view: View, start: int, end: int) -> list[Token]:
    return joined(mended(view, tokens(view, start, end)))


def example(text: str) -> list[str]:
    """The names of a text."""
    view = View.of(text)
    return [entry.name for entry in parse(view, 0, len(view.folded))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "M. Jean DUPONT, Mme Anne-Marie LE GOFF (présente jusqu'à 18h30), M. Paul PETIT,",
        ["Jean DUPONT", "Anne-Marie LE GOFF", "Paul PETIT"],
    ),
    ("DUPONT Jean, LE GOFF Anne-Marie, d'AUBRY Paul", ["DUPONT Jean", "LE GOFF Anne-Marie", "d'AUBRY Paul"]),
    ("M. Serge NOIR CP-18-05-01 DOTATION AUX ÉCOLES", ["Serge NOIR"]),
    ("M. Serge NOIR-ROUX CP 09/07/112 – ROUTES", ["Serge NOIR-ROUX"]),
    ("M. Luc NOIR\nM. Aimé MERLE\nLes Ormes   Mme Anne PETIT\n  M. Guy ROUX\n", ["Luc NOIR", "Aimé MERLE"]),
    ("Luc NOIR excusé Anne PETIT Pouvoir à Guy ROUX Le Président", ["Luc NOIR", "Anne PETIT"]),
    ("J.-P. MERLE, Ch.-H. ROUX et PETIT A.-M.", ["J.-P. MERLE", "Ch.-H. ROUX", "PETIT A.-M."]),
    ("K/MERLE Jean-Luc, PETIT Anne", ["K/MERLE Jean-Luc", "PETIT Anne"]),
    ("Messieurs Dupont, Durand et Madame Petit", ["Dupont", "Durand", "Petit"]),
    ("M. DUPONT J. – Mme PETIT M.L – M. DURAND P.", ["DUPONT J.", "PETIT M.L", "DURAND P."]),
    ("PETIT M. DUPONT J. DURAND P.\nMOREAU M. et BLANC M.", ["PETIT M.", "DUPONT J.", "DURAND P.", "MOREAU M.", "BLANC M."]),
    ("M. PETIT M. Mme DUPONT J. M. DURAND P.", ["PETIT M.", "DUPONT J.", "DURAND P."]),
    ("Jean DUPONT Paul DURAND Anne PETIT", ["Jean DUPONT", "Paul DURAND", "Anne PETIT"]),
    ("Jean DUPONT ..... à Anne PETIT Paul DURAND ..... à Luc MOREAU", ["Jean DUPONT", "Paul DURAND"]),
    ("M. Jean DUPONT de Valbourg, Mme Anne PETIT, de Saint Aubin qui donne pouvoir à M. Luc MOREAU", ["Jean DUPONT", "Anne PETIT"]),
    ("M. WILLY, Mme QUERELLE. Mme Rose ONCLE et M. Luc TANTE sont désignés secrétaires", ["WILLY", "QUERELLE"]),
    ("M. le Maire Jean DUPONT, Madame Anne PETIT, Première Adjointe au Maire", ["Jean DUPONT", "Anne PETIT"]),
    ("VALBOURG : Jean DUPONT – Anne PETIT LES ORMES : Luc MOREAU", ["Jean DUPONT", "Anne PETIT", "Luc MOREAU"]),
    (
        "Jean DUPONT – Anne PETIT SAINT AUBIN EN VALBOURG : Luc MOREAU – Paul DURAND",
        ["Jean DUPONT", "Anne PETIT", "Luc MOREAU", "Paul DURAND"],
    ),
]
NOT_FOUND: list[str] = [
    "Le quorum est atteint, la séance est ouverte.",
    "Élection des membres des commissions municipales",
    "",
    "néant",
    "/",
]
