"""Headings that name their object: "Objet : …", "OBJET – …", "Intitulé de la délibération : …" (article R2121-9 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.items.items_candidates import HeadingProposal, at_line, proposed, title_after
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_OF = r"(?: de (?:la |l')(?:presente )?(?:deliberation|acte|affaire))?"
# A colon makes the label anywhere; a dash or a line's end only where the word begins with a capital, alone at its line's start.
# "Bénéficiaire / Objet / Voté", cell by cell, heads a table.
_NO_CELL = r"(?!(?:vot|montant|propos|demand|attribu|somme|subvention|decision|pour|contre|avis)[a-z ]{0,12}[ \t]*\n)"
OBJECT = re.compile(
    rf"\b(?:objet|o b j e t){_OF}\s?[:;]\s{{0,3}}"
    rf"|\b(?:intitule|titre|libelle|sujet)(?: de (?:la |l')(?:deliberation|acte|affaire))\s?:\s{{0,3}}"
    rf"|(?:(?<=\n)|\A)[ \t*•-]{{0,4}}(?:objet|o b j e t){_OF}\s{{0,2}}(?:[–-]\s{{1,3}}|\n\s{{0,3}}{_NO_CELL})"
    rf"|(?:(?<=\n)|\A)[ \t]{{0,4}}(?:intitule|titre|libelle|sujet)\s?:\s{{0,3}}"
)


def objects(view: View) -> Iterator[HeadingProposal]:
    """Every labelled object."""
    for found in OBJECT.finditer(view.folded):
        title = title_after(view, found.end(), strict=False)
        if title is not None:
            start = next(i for i in range(found.start(), found.end()) if view.folded[i].isalpha())
            yield proposed(Heading(start, title, "object"), "object", line=at_line(view, start))


def example(text: str) -> list[str]:
    """The first words of a text's objects."""
    view = View.of(text)
    return [view.raw[c.value.title :].split()[0] for c in objects(view)]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Objet : Tarifs", ["Tarifs"]),
    ("OBJET – TARIFS", ["TARIFS"]),
    ("Objet de la délibération\nTarifs", ["Tarifs"]),
    ("O B J E T : Tarifs", ["Tarifs"]),
    ("n° 12\nIntitulé de la délibération : Tarifs", ["Tarifs"]),
]
NOT_FOUND = ["ce projet a pour objet la vente", "l'objet - la vente", "Le titre : Luc et Lise", "BÉNÉFICIAIRE\nOBJET\nVOTÉ\nClub du Loup"]
