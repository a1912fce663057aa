"""Who presided (président de séance, CGCT L2121-14): named, or resolved from "le Maire" where the paper says who that is."""

import re
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text.names import names_near
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.view import View

_UNDER = re.compile(
    r"(?<![a-z])sous\s{1,3}la\s{1,3}presidence\s{1,3}(?:effective )?(?:de\b|d'|du\b)|(?<![a-z])presidee? par"
    r"|(?<![a-z])presidence\s?:|(?<=\n)presidence\s(?:de\b|d')|(?<![a-z])president(?:e)? (?:de (?:la )?seance )?:"
)
_PRESIDES = re.compile(
    r"(?<![a-z])(?:preside (?:la |cette )?(?:seance|reunion)|est presidente? de (?:la )?seance|assure la presidence|prend la presidence)"
)
_ROLL = re.compile(r"\b(?:etaient|presente?s?|absente?s?|excusee?s?)\b")  # whom it heads did not all preside
_REACH = 20_000


def propose(view: View, end: int) -> Iterator[Proposal[str]]:
    """Everyone whom view[:end] names as the chair, in its order: under whose presidency it met, then who presides."""
    for reader, near in _near(view, end):
        yield Proposal(near.name, (view.span(near.start, near.end),), reader)


def find(view: View, end: int) -> NameNear | None:
    """The first name proposed and its view range."""
    return next((near for _, near in _near(view, end)), None)


def _near(view: View, end: int) -> Iterator[tuple[str, NameNear]]:
    stop = min(end, _REACH, len(view.folded))
    for match in _UNDER.finditer(view.folded, 0, stop):
        found = names_near.after(view, match.end())
        if found and not _ROLL.search(view.folded, match.end(), found.start):
            yield "president_under", found
    for match in _PRESIDES.finditer(view.folded, 0, stop):
        if found := names_near.before(view, match.start()):
            yield "president_presides", found


_BY_OFFICE = re.compile(
    r"(?<![a-z])sous\s{1,3}la\s{1,3}presidence\s{1,3}(?:de|du)\s(?:m\.?\s|monsieur\s|mme\s|madame\s)?(?:le\s"
    r"|la\s)?(?P<office>maire|presidente?)(?![a-z-])"
)


_OPENS = re.compile(
    r"(?<![a-z])(?P<office>maire|presidente?),?\s(?:ouvre|declare|ayant ouvert|a ouvert|preside)\s"
    r"(?:ouverte\s)?(?:a\s\d{1,2}\s?(?:h|heures?)\s?(?:\d{2})?\s)?la\s(?:presente\s)?seance"
)


def office(view: View, end: int) -> tuple[str, int, int] | None:
    """The office alone of a chair that is not named ("sous la présidence de M. le Maire", "le Maire ouvre la séance"), and its place."""
    stop = min(end, _REACH, len(view.folded))
    match = _BY_OFFICE.search(view.folded, 0, stop) or _OPENS.search(view.folded, 0, stop)
    return (match["office"], match.start(), match.end()) if match else None


def example(text: str) -> str | None:
    """What is found in a text."""
    view = View.of(text)
    found = find(view, len(text))
    return found.name if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("s'est réuni sous la présidence de Monsieur Jean DUPONT - Maire de Valbourg\nEtaient présents :", "Jean DUPONT"),
    ("sous la présidence de son Maire, Louis PETIT. Date de convocation", "Louis PETIT"),
    ("sous la \nprésidence de Monsieur le doyen d'âge de l'Assemblée, Max DURAND. \nPrésents :", "Max DURAND"),
    ("sous la présidence de Mme Sophie MOREAU, présidente du Conseil départemental", "Sophie MOREAU"),
    ("Président : Jean-Philippe DUPONT, Maire de Valbourg Présents : Anne PETIT", "Jean-Philippe DUPONT"),
    ("sous la présidence du Maire, Marc DURAND", "Marc DURAND"),
    ("Monsieur Marc DURAND, Maire, préside la séance. Présents :", "Marc DURAND"),
    ("s'est réuni SOUS LA PRÉSIDENCE DE MADAME ISABELLE PETIT, MAIRE DE LA COMMUNE,", "ISABELLE PETIT"),
]
NOT_FOUND: list[str] = [
    "sous la présidence de Monsieur le Maire.",
    "le Président de la République",
    "sous la présidence du Maire de Valbourg, le conseil",
    "sous la présidence de\n\nPrésents :\nAnne PETIT, Luc MOREAU",
]
