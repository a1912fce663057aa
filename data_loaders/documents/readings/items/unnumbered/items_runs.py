"""Titles within running text: words in capitals before a colon, each after the end of a sentence ("… Accord. VOIRIE : M. Merle expose")."""

import re
from collections.abc import Iterator
from itertools import chain

from data_loaders.documents.blocks.items_decisions import DECISION
from data_loaders.documents.blocks.items_marks import OPENING, SMALL_TALK
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_HEAD = re.compile(r"(?:(?<=[.!?;»)] )|(?<=\n))(?P<title>[A-ZÀ-ÖŒ][A-ZÀ-ÖŒ0-9'’°/ -]{3,80}?) ?: (?=[A-ZÀ-ÖŒ\d«])")
# A line whose words, up to the colon, are the title of what the council decides right behind it.
_DECIDED = re.compile(
    r"(?<=\n)[ \t•–-]{0,6}(?P<title>[A-ZÀ-ÖŒ][^\n:.;!?]{3,140}?) ?: "
    r"(?=(?:Apr[èe]s (?:en )?avoir|Le [Cc]onseil|À l['’]unanimité|A l['’]unanimité)\b)"
)
# In minutes of a bullet an act the sentence goes on behind the colon: "- Voirie : le conseil accepte".
_BULLETED = re.compile(r"(?<=\n)[ \t]{0,6}[•–-] {0,3}(?P<title>[A-ZÀ-ÖŒ][^\n:.;!?]{3,80}?) ?: (?=(?:le conseil|l['’]assemblée)\b)")
# A title in capitals, then a dash, then what the assembly does: "RÉSEAU ROUTIER - L'Assemblée approuve le plan."
_DASHED = re.compile(
    r"(?:(?<=[.!?;:»)] )|(?<=\n))(?P<title>[A-ZÀ-ÖŒ][A-ZÀ-ÖŒ0-9'’°/,() -]{7,300}?) ?[-–] (?:[-–] )?(?=(?:L['’]Assemblée|Le [Cc]onseil)\b)"
)
_NO_HEAD = re.compile(
    r"(?:presents?|absents?|excuses?|etaient|representes?|pouvoirs?|procurations?|secretaires?|presidente?s?|date|convocation|nombre"
    r"|membres|en exercice"
    r"|votants?|votes?|pour|contre|abstentions?|resultat|exprimes|suffrages|quorum|ordre du jour|seance|objet|rapporteur|article"
    r"|total|depenses|recettes"
    r"|decide|approuve|autorise|adopte|nota|nb|ps|oui|non|section|chapitre|lot|affiche|publie|recu|fait|le maire|la maire|mairie"
    r"|departement|canton)\b"
)


def heads(view: View) -> Iterator[HeadingProposal]:
    """Every head that is no roll's, no vote's and no part of a decision."""
    for found in chain(_HEAD.finditer(view.raw), _DECIDED.finditer(view.raw), _BULLETED.finditer(view.raw), _DASHED.finditer(view.raw)):
        start, end = found.span("title")
        words = view.folded[start:end]
        if _NO_HEAD.match(words) or DECISION.search(words) or OPENING.match(words) or SMALL_TALK.match(words):
            continue
        if sum(c.isalpha() for c in words) > 3:
            yield proposed(Heading(start, start, "title", title_end=end), "runs", line=False)


def example(text: str) -> list[str]:
    """The heads of a running text."""
    view = View.of(text)
    return [view.raw[c.value.title : c.value.title_end] for c in heads(view)]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "La séance est ouverte. VOIRIE : Mr MERLE expose les dégâts. Accord. SALLE DES FETES : Le règlement est adopté. DIVERS : Le feu",
        ["VOIRIE", "SALLE DES FETES"],
    ),
    ("décisions suivantes : PLAN DES ROUTES - L'Assemblée approuve le plan.", ["PLAN DES ROUTES"]),
    ("Ouvert.\n- Voirie : le conseil accepte.\n- Lame : le conseil refuse.", ["Voirie", "Lame"]),
]
NOT_FOUND = [
    "Accord. POUR : 12",
    "Fin. PRESENTS : Mr MERLE",
    "la commune de VALMERLE : Le maire",
    "Fin. SECRÉTAIRES DE SÉANCE : MME MERLE et M. ORME",
]
