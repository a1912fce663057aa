"""Who presided (président de séance, CGCT L2121-14): named, or resolved from "le Maire" where the paper says who that is."""

import re
from collections.abc import Iterator, Sequence

from council import civil_names
from data_loaders.documents.blocks.kinds.kind_order import DELIBERATES
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.session import session_item_heads
from data_loaders.documents.text.names import names_match, names_near
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View, fold

_UNDER = re.compile(
    r"(?<![a-z])sous\s{1,3}la\s{1,3}presidence\s{1,3}(?:effective )?(?:de\b|d'|du\b)|(?<![a-z])presidee? par"
    r"|(?<![a-z])presidence\s?:|(?<=\n)presidence\s(?:de\b|d')|(?<![a-z])presidente? (?:de (?:la )?seance )?:"
    r"|(?<![a-z])presidence (?:de (?:la )?seance )?(?:est|a ete|etait) (?:assuree|tenue|exercee) par"
    rf"|(?<=\n)presidente? de (?:la )?seance[ \t]{{0,3}}(?:[-\t\n]|(?={CIVIL} ))|(?<=\n)presidente?[ \t]{{1,20}}(?={CIVIL} [a-z])"
)
_PRESIDES = re.compile(
    r"(?<![a-z])(?:preside (?:la |cette )?(?:seance|reunion)|est presidente? de (?:la )?seance|assure la presidence|prend la presidence)"
)
_ROLL = re.compile(r"\b(?:etaient|presente?s?|absente?s?|excusee?s?)\b")  # whom it heads did not all preside
_REACH = 20_000
_ITEM = 300  # characters between an item's heading and its chair, or to the end of his sentence
_SENTENCE_END = re.compile(r"\.\s(?!\d)|\n\s{0,3}\n")
# In the chair for the accounts alone, while the mayor is out (CGCT L2121-14): "sous la présidence de Mme X, le maire s'étant retiré".
_MET = re.compile(r"(?<![a-z])(?:reunie?s?|convoquee?s?)(?![a-z])")
_ACCOUNTS = re.compile(r"compte\s{1,2}(?:administratif|financier|de gestion)|comptes\s{1,2}(?:administratifs|financiers)")
_OFFICE_OUT = re.compile(
    r"(?<![a-z])(?:maire|presidente?|ordonnateur)(?![a-z-])[^.;\n]{0,40}?(?<![a-z])"
    r"(?:retir|quitt|sort|ne (?:pren|partici)|s'absent|absent|hors de)"
    r"|hors (?:de )?(?:la |sa )?presence"
)
# Who speaks in minutes taken word for word: "M. le Président : Merci à tous", "LE PRÉSIDENT : Luc Noir a la parole".
_SPEAKER = re.compile(rf"(?<![a-z])(?:{CIVIL} )?(?:le|la) \Z")
_GOES_ON = re.compile(r"\s?[?!]| (?!maire\b|presidente?\b|adjointe?\b|premiere?\b|conseill|vice-presid|doyen)[a-z]")
_FOR_ITEM = re.compile(
    r"[^.;\n]{0,20}(?<![a-z])(?:pour|lors de|durant|pendant|le temps de) (?:ce(?:t|tte)? |l'examen|l'etude|le (?:vote|point)|la delib)"
)
_OUTGOING = re.compile(r"[ ,(\n–-]{1,4}(?:(?:le|la)\s)?(?:maire|presidente?)\ssortante?(?![a-z])")


def propose(view: View, end: int, listed: Sequence[str] = ()) -> Iterator[Proposal[str]]:
    """Everyone whom view[:end] names as the chair, in its order: under whose presidency it met, then who presides.

    `listed`: the roll's names; an outgoing mayor who is none of them opens the first meeting of those elected, and sits no more.
    """
    for reader, near in _near(view, end):
        if outgoing(view, near) and names_match.find(near.name, list(listed)) is None:
            continue
        yield Proposal(near.name, (view.span(near.start, near.end),), reader)


def find(view: View, end: int) -> NameNear | None:
    """The first name proposed and its view range."""
    return next((near for _, near in _near(view, end)), None)


def outgoing(view: View, near: NameNear) -> bool:
    """Whether the one named is the outgoing mayor or president (maire sortant)."""
    return _OUTGOING.match(view.folded, near.end) is not None


def _aside(view: View, start: int, end: int) -> bool:
    """Whether a chair told at [start, end) sits for one item alone: on the accounts, or with the mayor out, below an item's heading.

    So does one told behind a decision, unless the paper tells of a meeting once more.
    """
    if _FOR_ITEM.match(view.folded, end):
        return True
    decided = max((match.end() for match in DELIBERATES.finditer(view.folded, 0, start)), default=None)
    if decided is not None:
        return _MET.search(view.folded, decided, start) is None
    low = max(0, start - _ITEM)
    heads = session_item_heads.find(view, low, start)
    if not heads:
        return False
    if _MET.search(view.folded, heads[-1], start):
        return False  # the paper's first words on the meeting, below the title of its one act
    stop = _SENTENCE_END.search(view.folded, end, min(len(view.folded), end + _ITEM))
    said = view.folded[heads[-1] : stop.start() if stop else end + _ITEM]
    return bool(_ACCOUNTS.search(said) or _OFFICE_OUT.search(said))


def _speaks(view: View, label: re.Match[str], near: NameNear) -> bool:
    """Whether the label tells who speaks, and the name is of what is said."""
    if not label.group().endswith(":") or label.group().startswith("presidence"):
        return False
    lone = " " not in near.name and not view.folded[label.end() : near.start].strip()
    goes_on = _GOES_ON.match(view.folded, near.end) is not None
    if _SPEAKER.search(view.folded, max(0, label.start() - 16), label.start()):
        return lone or goes_on
    return lone and not near.name.isupper() and (goes_on or civil_names.is_common(fold(near.name)))


def _near(view: View, end: int) -> Iterator[tuple[str, NameNear]]:
    stop = min(end, _REACH, len(view.folded))
    for match in _UNDER.finditer(view.folded, 0, stop):
        found = names_near.after(view, match.end())
        cut = found is not None and view.folded[: found.end].endswith(" en")  # "de M. Luc | En exercice : 11", a column's words in between
        if found and _speaks(view, match, found):
            continue
        if found and not cut and not _ROLL.search(view.folded, match.end(), found.start) and not _aside(view, match.start(), found.end):
            yield "president_under", found
    for match in _PRESIDES.finditer(view.folded, 0, stop):
        found = names_near.before(view, match.start())
        if found and not _aside(view, match.start(), match.end()):
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
    ("Monsieur le Président : Marc DURAND\nPrésents :", "Marc DURAND"),
    ("Président : DURAND\nPrésents :", "DURAND"),
    ("Absents : M. Luc NOIR\nPrésident de séance – M. Marc DURAND\n", "Marc DURAND"),
    ("Monsieur Marc DURAND, Maire, préside la séance. Présents :", "Marc DURAND"),
    ("s'est réuni SOUS LA PRÉSIDENCE DE MADAME ISABELLE PETIT, MAIRE DE LA COMMUNE,", "ISABELLE PETIT"),
]
NOT_FOUND: list[str] = [
    "sous la présidence de Monsieur le Maire.",
    "le Président de la République",
    "sous la présidence du Maire de Valbourg, le conseil",
    "sous la présidence de Monsieur Luc En exercice : 11",
    "sous la présidence de\n\nPrésents :\nAnne PETIT, Luc MOREAU",
    "M. le Président : Bonsoir à tous. Nous commençons.",
    "LE PRÉSIDENT : Qui est contre ?",
    "Mme la Présidente : Merci, Monsieur Petit.",
    "Le Président : Luc Moreau demande la parole.",
    "Président : Chers collègues, la soirée sera longue.",
]
