"""Titles that a bullet opens within running text, under the head of the committee that prepared them (article L2121-22 CGCT)."""

import re
from collections import Counter
from collections.abc import Iterator

from data_loaders.documents.blocks.items_decisions import DECISION
from data_loaders.documents.blocks.items_marks import OPENING, SMALL_TALK
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

# A picture's bullet is read as "e", "o" or "©"; a letter counts only after a sentence's end, a bracket's or a vote's.
_BULLET = re.compile(
    r"(?:(?<=[.!?)»] )|(?<=nanimité )|(?<=NANIMITE )|(?<=NANIMITÉ )|(?<=ajorité ))(?:[•➢►❖■◆▪✓§©*\uf0b7\uf0fc\uf0d8]"
    r"|[eo](?= [A-ZÀ-Ö]))\s{1,2}(?=[A-ZÀ-ÖŒ«])"
)
_LEAST = 3
_HEAD = 30
_LINE = 400  # a text with a line end for fewer letters has its lines
_NO_TITLE = re.compile(
    r"(?:en consequence|abstentions?|pour|contre|votes?|il (?:est|convient)|le |la |les |vu |considerant|article|decide|approuve"
    r"|lots? ?(?:n ?°|\d)|sans minimum|maximum|(?:d'|de )[a-z]{3,14}er )"
)
_SENTENCE = re.compile(r"(?<![A-ZÀ-Ö])(?<!\b[nN])\.(?= {1,2}[A-ZÀ-ÖŒ«])")
_LONGEST = 200


def heads(view: View) -> Iterator[HeadingProposal]:
    """The titles, where at least three bullets part the text after sentences and votes; those of a decision's own list are none."""
    if view.raw.count("\n") * _LINE > len(view.raw):
        return  # printed lines say better where a title stands
    found = [m for m in _BULLET.finditer(view.raw) if _is_title(view, m.end())]
    if len(found) < _LEAST:
        return
    mark = Counter(view.raw[m.start()] for m in found).most_common(1)[0][0]
    again = re.compile(rf"(?<=\s){re.escape(mark)} {{1,2}}(?=[A-ZÀ-ÖŒ«])")  # alone it is no word: it parts the text after any other too
    found = [m for m in again.finditer(view.raw, found[0].start() - 1) if _is_title(view, m.end())]
    for bullet in found:
        end = _SENTENCE.search(view.raw, bullet.end(), bullet.end() + _LONGEST)
        yield proposed(Heading(bullet.start(), bullet.end(), "title", title_end=end.start() if end else None), "bulleted", line=False)


def _is_title(view: View, start: int) -> bool:
    head = view.folded[start : start + _HEAD].split(".")[0]
    return not (_NO_TITLE.match(head) or OPENING.match(head) or SMALL_TALK.match(head) or DECISION.search(head))


def example(text: str) -> list[str]:
    """The first words of a text's titles."""
    view = View.of(text)
    return [view.raw[c.value.title :].split(".")[0] for c in heads(view)]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "COMMISSION FINANCES La rapporteure est Madame Merle. e Aide aux marchés. Il est proposé une aide. Accord à l’unanimité"
        " e Tarifs du camping. Le tarif augmente. Accord à l’unanimité e Vente d’un terrain. Accord.",
        ["Aide aux marchés", "Tarifs du camping", "Vente d’un terrain"],
    ),
    ("Ouvert. e Tarifs. Adopté. e Voirie. Adopté. e Fête. Vu en commission e Budget. Adopté.", ["Tarifs", "Voirie", "Fête", "Budget"]),
    ("Séance ouverte. • Tarifs. Adopté. • Voirie. Adopté. • Budget. Adopté.", ["Tarifs", "Voirie", "Budget"]),
]
NOT_FOUND = [
    "Le marché est lancé. • Lot n°1 : bacs. Retenu. • Lot n°2 : bornes. Retenu. • D'autoriser le Président à signer. • Lot n°3. Retenu.",
    "Accord à l’unanimité e Tarifs du camping. Accord.",
    "la route e Valmerle et e Belmont et e Orme",
]
