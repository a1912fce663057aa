"""The head of a table of acts and their votes: "N° | OBJET | POUR | CONTRE | ABST. | DECISION" (liste des délibérations, L2121-25 CGCT)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from data_loaders.documents.text.view import View

_ACT = r"(?:deliberations?|delib\.?|actes?|dcm|affaires?|dossiers?)"
# The first that fits is the column's: a label that holds another stands before it.
_COLUMNS = {
    "number": r"(?:n ?°|nos?\b|num(?:ero)?s?\b\.?|references?\b|ref\.)"
    rf"(?: ?(?:(?:de la |de l'|des |de |d')?(?:{_ACT}|ordre)))?|{_ACT} n ?°",
    "title": r"(?:objets?|intitules?|titres?|libelles? (?=des? ))(?: ?(?:de la |de l'|des |du |de |d')"
    rf"(?:{_ACT}|points?|rapports?|questions?|deliberation))?|{_ACT}(?: examinee?s?)?|questions?|sujets?|points? (?:examines?|traites?)",
    "not_voting": r"n\.? ?p\.? ?p\.? ?v\.?|non[- ]votants?|non[- ]participations?|(?:ne (?:prend|prennent) )?pas part au vote"
    r"|refus de vote",
    "for": r"(?:nombre de )?(?:voix |votes? )?pour|voix favorables",
    "against": r"(?:nombre de )?(?:voix |votes? )?contre|voix defavorables",
    "abstentions": r"(?:nombre d')?abst(?:entions?|\.|ent\.)?",
    "voters": r"(?:nombre de )?votants?",
    "other": r"(?:suffrages )?exprimes?|presents?|representes?|absents?|pouvoirs?|procurations?",
    "all": r"unanimite",
    "outcome": r"(?:resultats?|sens|issue)(?: (?:du|des) (?:votes?|scrutins?|deliberations?))?"
    r"|decisions?(?: (?:du conseil|de l'assemblee|prises?))?|sort|suites? donnees?|votes?|scrutin|adoption|avis du conseil",
    "rapporteur": r"rapporteure?s?|rapporte par",
}
_LABEL = "|".join(f"(?:{words})" for words in _COLUMNS.values())
_ONE = re.compile("|".join(f"(?P<{name}>{words})(?![\\w'-])" for name, words in _COLUMNS.items()))
_LINE = re.compile(
    rf"(?:(?<=\n)|\A)[ \t|]{{0,40}}(?:{_LABEL})(?![\w'-])(?:[\s|]{{1,90}}(?:{_LABEL})(?![\w'-])){{1,11}}[ \t|]{{0,40}}(?=\n)"
)
_WIDE = re.compile(r"[ ]{2}|[\t|\n]")
# What the council did not vote: the mayor's decisions, a commission's opinions, the acts of another sitting.
_OTHERS = re.compile(
    r"\bdecisions? (?:[a-z]{3,12} )?(?:du|de la|par (?:le|la)|de m\w{0,7}\.? l[ea]) (?:maire|president)|\bdelegations?\b"
    r"|\b(?:2122-22|5211-10)\b|\bcommissions?\b|\bseances? precedentes?\b|\bderniere seance\b|\bsuivi des\b|\bamendements?\b"
)
_ABOVE = 160
COUNTS = ("for", "against", "abstentions", "not_voting")
_VOTES = frozenset((*COUNTS, "all"))
_LEAST = 3


class Column(NamedTuple):
    """One label of a head."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """The columns in order; `wide`: blanks part a title from the cell behind it as no words are parted."""

    start: int
    end: int
    columns: tuple[Column, ...]
    wide: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.columns)


def find(view: View) -> Iterator[Head]:
    """Each head that names an object and, in columns of their own, voices for and against or an outcome, and nothing that is not known."""
    for line in _LINE.finditer(view.folded):
        columns = _columns([Column(str(m.lastgroup), *m.span()) for m in _ONE.finditer(view.folded, *line.span())])
        names = [column.name for column in columns]
        known = [name for name in names if name != "other"]
        voted = {"for", "against"} <= set(names) or ("outcome" in names and not {"for", "against"} & set(names))
        place = names.index("title") if names.count("title") == 1 else -1
        above = view.folded[max(0, line.start() - _ABOVE) : line.start()].rstrip().rsplit("\n", 2)[-2:]
        if any(_OTHERS.search(one) for one in above) or place < 0 or not voted or len(set(known)) < len(known) or len(names) < _LEAST:
            continue
        after = columns[place + 1].start if place + 1 < len(columns) else line.end()
        wide = bool(_WIDE.search(view.folded, columns[place].end, after))
        yield Head(line.start(), line.end(), tuple(columns), wide)


def _columns(found: list[Column]) -> list[Column]:
    """Without the "Vote" that heads several columns of voices; "Délibération" beside an object is its number."""
    kept = [
        one
        for n, one in enumerate(found)
        if not (one.name == "outcome" and n + 1 < len(found) and found[n + 1].name in _VOTES and _again(found, n))
    ]
    titles = [n for n, one in enumerate(kept) if one.name == "title"]
    if len(titles) == 2 and "number" not in {one.name for one in kept} and titles[0] == 0:
        kept[0] = kept[0]._replace(name="number")
    return kept


def _again(found: list[Column], place: int) -> bool:
    """Does an outcome have a column of its own elsewhere, or do all voices stand behind this label?"""
    voices = [n for n, one in enumerate(found) if one.name in _VOTES]
    return any(one.name == "outcome" for one in found[place + 1 :]) or min(voices) > place


def example(text: str) -> tuple[str, ...]:
    """The columns of the first head in a text."""
    return next((head.names for head in find(View.of(text))), ())


EXAMPLES: list[tuple[str, tuple[str, ...]]] = [
    (
        "N°   OBJET   POUR  CONTRE  ABST.  N.P.P.V.  DECISION\n1",
        ("number", "title", "for", "against", "abstentions", "not_voting", "outcome"),
    ),
    ("N° de délibération Intitulé de la délibération Résultat du vote\n1", ("number", "title", "outcome")),
    ("| Délibération | Objet | Vote |\n", ("number", "title", "outcome")),
    (
        "Objet\tRapporteur\tVotants\tVoix pour\tVoix contre\tAbstentions\tN°\n",
        ("title", "rapporteur", "voters", "for", "against", "abstentions", "number"),
    ),
    ("N°\nObjet\nVote\nPour\nContre\nAbstention\n1", ("number", "title", "for", "against", "abstentions")),
]
NOT_FOUND = [
    "Nom   Pour   Contre   Abstention\n",
    "Candidats   Voix   Résultat\n",
    "Chapitre   Objet   Pour   Contre   Décision\n",
    "N°   Objet   Montant   Décision\n",
    "N°   Objet   Pour   Décision\n",
    "N°   Objet   Rapporteur\n",
    "Objet : vote du budget\n",
    "Nombre de votants   Pour   Contre   Abstention\n",
    "Amendement   Pour   Contre   Décision\n",
    "Décisions prises par le maire\nN°   Objet   Décision\n",
    "Le maire rend compte de ses décisions par délégation :\n\nN°   Objet   Décision\n",
    "Avis de la commission :\nN°   Objet   Pour   Contre\n",
]
