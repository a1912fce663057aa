"""Short minutes, a paragraph an act: "Tarifs du four : Le maire propose 2 €. Unanimité." (compte rendu sommaire, article R2121-11 CGCT).

The title runs into its text, or stands over indented lines. One such paragraph says little; where several are set alike, each with a
vote of its own, they are the paper's acts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.blocks.items_decisions import Decisions, decisions_of
from data_loaders.documents.blocks.items_marks import OPENING, REPORTED, SESSION, SMALL_TALK
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.items_lines import NO_START, TEXT_OPENS
from data_loaders.documents.text.view import View

_TITLE = r"(?P<title>[A-ZÀ-ÖØ-ÞŒ«\"][^\n.:;!?]{2,110}?)"
_BEGINS = r"(?=[A-ZÀ-ÖØ-ÞŒ«\"]|[Ll]['’]|[a-zà-ÿ])"  # and no sum: that is a list of grants
_PARAGRAPH = re.compile(
    rf"(?:\A|(?<=\n)[ \t]*\n|(?<=[.;)!])[ \t]*\n)[ \t]{{0,3}}(?:[•▪●*–-][ \t]{{1,3}})?{_TITLE}"
    rf"(?:(?P<stop>\.) (?:[–—-] )?(?=[A-ZÀ-ÖØ-ÞŒ«\"])|(?P<colon> ?:) {_BEGINS}|(?P<over>)\n[ \t]{{2,12}}(?=\S))"
)
_VOTED = re.compile(
    r"\bunanim|\b(?:a la|la) majorite\b|\(?\b\d{1,3} (?:voix )?(?:pour|contre)\b|\baccord du conseil\b|\babstentions?\b"
    r"|\b(?:adopte|accepte|approuve|refuse|rejete|reporte|ajourne|valide)e?s?\b"
)
# What stands ahead of a colon inside an act, or in a list of another kind.
_LABEL = re.compile(
    r"(?:objet|expose|debats?|discussions?|observations?|remarques?|interventions?|reponses?|questions?|motifs?|rappel|contexte|proposition"
    r"|presentation|conclusion|resume|nota|note|lots?|tranches?|options?|montants?|imputation|credits?|budget|annexes?|annees?"
    r"|m|mm|maire|president|adjoint\w*|conseill\w+|groupe|titre|alinea)\b"
)
_MOST_WORDS = 14
_LEAST = {"caps": 2, "stop": 3, "colon": 3, "over": 3}
_MOSTLY = 0.75


@dataclass(frozen=True, slots=True)
class _Paragraph:
    heading: Heading
    style: str
    begin: int  # where its text begins


def find(view: View, decisions: Decisions) -> list[Heading]:
    """The headings of the most paragraphs set alike; none where too few of them hold a vote of their own."""
    found = list(_paragraphs(view))
    best: list[Heading] = []
    for style, least in _LEAST.items():
        alike = [one for one in found if one.style == style]
        stops = [*(one.heading.start for one in alike[1:]), len(view.folded)][: len(alike)]
        voted = [_voted(view, decisions, one.begin, stop) for one, stop in zip(alike, stops, strict=True)]
        titles = {view.folded[one.heading.title : one.heading.title_end] for one in alike}
        if len(alike) < max(least, len(best) + 1) or len(titles) < len(alike) or sum(voted) < _MOSTLY * len(alike) or sum(voted) < least:
            continue
        best = [one.heading for one in alike]
    return best


def _paragraphs(view: View) -> Iterator[_Paragraph]:
    for found in _PARAGRAPH.finditer(view.raw):
        start, end = found.span("title")
        title, folded = found["title"], view.folded[start:end]
        if len(title.split()) > _MOST_WORDS or _LABEL.match(folded) or NO_START.match(folded):
            continue
        if any(words.match(folded) for words in (OPENING, REPORTED, SESSION, SMALL_TALK)):
            continue
        style = next(name for name in ("stop", "colon", "over") if found[name] is not None)
        if style == "colon" and not _goes_on(view, found.end()):
            continue
        if style == "stop" and title.isupper():
            style = "caps"
        elif style == "stop" and TEXT_OPENS.match(folded):
            continue  # a sentence, and the next one
        yield _Paragraph(Heading(start, start, "title", title_end=end), style, found.end())


def _goes_on(view: View, start: int) -> bool:
    """A sentence stands behind the colon, or begins there; "FINANCES : Fonds de concours" is all a title."""
    end = view.raw.find("\n", start)
    line, rest = (view.raw[start:end].rstrip(), view.raw[end + 1 :]) if end >= 0 else (view.raw[start:].rstrip(), "")
    return line.endswith((".", ";", ")", "!")) or rest.lstrip(" \t")[:1].islower()


def _voted(view: View, decisions: Decisions, start: int, end: int) -> bool:
    return bool(_VOTED.search(view.folded, start, end)) and decisions.within(start, end)


def example(text: str) -> list[str]:
    """The titles of a text's paragraphs."""
    view = View.of(text)
    return [text[one.title : one.title_end] for one in find(view, decisions_of(view))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "VOIRIE. Le conseil retient Loup TP à l'unanimité.\n\nCIMETIÈRE. Deux devis sont lus. Affaire reportée, par 9 voix pour.\n",
        ["VOIRIE", "CIMETIÈRE"],
    ),
    (
        "Four : devis de Loup SARL accepté (unanimité).\nHorloge de l'église : trop chère, le conseil refuse à l'unanimité.\n"
        "Sono : achat à 1 745 € (11 pour, 2 contre).\n",
        ["Four", "Horloge de l'église", "Sono"],
    ),
    (
        "Four\n  Loup  900 €\n  Orme  950 €\n  choix : Loup (unanimité)\n\nSite internet\n  Devis de 1 800 €. Refusé (1 pour, 5 contre)\n\n"
        "Nacelle\n  Location : 310 € (unanimité)\n",
        ["Four", "Site internet", "Nacelle"],
    ),
    (
        "Étude des eaux. Trois bureaux répondent. Le conseil retient Orme par 9 voix contre 4.\n\n"
        "Subventions. Sont attribués à l'unanimité :\nPêche - 110 €\n\nAffouage. La taxe est de 45 €. Unanimité.\n",
        ["Étude des eaux", "Subventions", "Affouage"],
    ),
]
NOT_FOUND: list[str] = [
    "Four : devis de Loup SARL accepté (unanimité).\n\nSono : achat à 1 745 €.\n\nHorloge : elle est arrêtée.\n\nPré : il est loué.\n",
    "Objet : Tarifs\n\nRapporteur : Mme Loup\n\nDécision : adopté à l'unanimité\n\nVote : 12 voix pour\n",
    "Le four est cassé. Le conseil vote sa réparation à l'unanimité.\n\nLe pré est loué. Le conseil l'accepte à l'unanimité.\n\n"
    "Le car est plein. Le conseil le regrette à l'unanimité.\n",
]
