"""Lines and words that stand among the lists of a roll call and belong to none: counts, addresses, a body's tag, words round a heading.

Left out of the view, the lists stand as the machine knows them. What is left out is only what names nobody and tells no state.
"""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll_machine import heading_words, headings
from data_loaders.documents.readings.roll_machine.heading_words import LEADS, WORD, WORDS, Head, plain
from data_loaders.documents.text.names.names_vocabulary import CIVIL, CIVILS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

REACH = 9_000  # characters in which a roll is called
_STATE = r"(?:presen[tc]|absen[tc]|excus|represent|procuration|(?:pouvoir|mandat)s?(?![a-z]))"
_PHRASE = re.compile(
    rf"(?:\A|(?<=\n)|(?<=[.;:)] )|(?<= [–-] ))[ \t•*–-]{{0,6}}(?P<words>(?:[^\n:;,.\d]|\.(?=[a-z])){{0,80}}?(?<![a-z]){_STATE}"
    rf"(?:[^\n:;,.\d]|\.(?=[a-z])){{0,80}}?)[ \t]{{0,3}}(?P<colon>:|\r?\n)(?=\s{{0,9}}[•*–-]?\s{{0,3}}(?P<first>\S))"
)
# Words beside a heading's own that say nothing of a state, and those of its own with which it tells of others than the members.
_NEUTRAL = word_set(
    "liste listes nominative nom noms prenom prenoms qualite qualites nominatif etat feuille emargement effectif effectifs seance y etaient"
    " assemblee communal communale communaux syndicaux representants titre maire adjoints president vice-presidents ordre alphabetique jour"
)
_OTHER = re.compile(
    r"(?<![a-z])(?:vot(?:e|ent|ants?)(?![a-z])|agents?(?![a-z])|service|invit|personnel|public|presse|suppleant|consultati|non|sans|nombre"
    r"|presente? (?:le|la|les|l'))"
)
_LINE = re.compile(r"(?m)^[^\n]{1,200}$")
_STATED = re.compile(_STATE)
_TOLD = re.compile(r"(?<![a-z])(?:present|absent|excuse|represente|mandats? de vote)")
_HERE = re.compile(r"[^:]{0,60}presente?s?[^:]{0,40}:")
_NAMES_BELOW = re.compile(r"\s{1,9}[•*–-]?[ \t]{0,3}(?:(?:MM?|Mmes?|Mr|Mlles?)\.? )?[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý][^:\n]*(?:\n|\Z)")
_CIVIL = re.compile(rf"(?<![a-z]){CIVILS} ")
_ABOVE = 150  # characters
_COUNTS = re.compile(r"[ \t•*–-]{0,6}(?:[a-z][^\d\n:=]{2,60}?[ \t]{0,3}[:=][ \t]{0,3}\d{1,3}(?![\d/h])[ \t.;,|/–-]{0,6}){1,7}")
_ADDRESS = re.compile(
    r"[ \t•*–-]{0,6}(?:page \d|\d{1,3} ?/ ?\d{1,3}[ \t]{0,3}$"
    r"|(?:date (?:de |d'|de la )?(?:convocation|affichage|envoi|publication)|convocation|affich)[^\n]{0,60}\d"
    r"|(?:tel|fax|telephone|courriel|e-?mail|site|mail)[ .:]|https?://|www\.|\d{5} [a-z]|bp \d|id ?: ?\d|envoye en|recu en|publie le"
    r"|\d{1,4}(?: bis)?,? (?:rue|avenue|place|route|chemin|boulevard|allee|impasse)(?![a-z]))"
)
_TAG = re.compile(
    r"[ \t•*–-]{0,6}(?:commune|ville|mairie|communaute de communes|syndicat)s? (?:de |du |des |d')[^\n:,;()\d]{2,40}[ \t]{0,9}"
)
_NUMBERS = re.compile(
    r"(?<![\w.,/])(?:\d{1,2}[.)°][ \t\r\n]{1,4}){2,60}(?=[^\W\d])"
)  # "11. 12. 13. Luc NOIR": a column of places in the list
_OFFICE = re.compile(
    rf"(?m)^[ \t•*–-]{{0,6}}(?:{CIVIL} )?(?:(?:le|la) )?(?:maire|presidente?)[ \t]?:[ \t]{{0,3}}(?=[a-z])"
)  # "Madame le Maire : Ève ROUX"


def spans(view: View) -> list[Span]:
    """Their places in the stored text; [] where none stands in the paper's top."""
    top = min(len(view.folded), REACH)
    known = headings.find(view, top)
    numbers = [m.span() for m in _NUMBERS.finditer(view.folded, 0, top) if view.raw[m.end()].isupper()]
    found = [*_lines(view, top, known), *_round_headings(view, top, known), *_offices(view, top), *numbers]
    return [view.span(start, end) for start, end in sorted(found)]


def unread(view: View, low: int, high: int) -> int | None:
    """Where, in view[low:high], a phrase with a state and a colon leads to names and is no heading that is known; None without one."""
    known = headings.find(view, headings.REACH)
    for phrase in _PHRASE.finditer(view.folded, low, high):
        start, end = phrase.span("words")
        told = _TOLD.search(view.folded, start, end) and phrase["colon"] == ":" and view.raw[phrase.start("first")].isupper()
        if told and not _names(view, start, end) and not any(head.start < end and start < head.end for head in known):
            return start
    return None


def _lines(view: View, top: int, known: Sequence[Head]) -> Iterator[tuple[int, int]]:
    """Lines of counts, of addresses, of a body's name."""
    first = next((head.start for head in known if head.count is None), top)
    for line in _LINE.finditer(view.folded, 0, top):
        if _COUNTS.fullmatch(line[0].rstrip()):
            if line.start() < first or not (_STATED.search(line[0]) and _NAMES_BELOW.match(view.raw, line.end())):
                yield line.span()
        elif _TAG.fullmatch(line[0]) or (_ADDRESS.match(line[0]) and not _CIVIL.search(line[0])):
            yield line.span()


def _offices(view: View, top: int) -> Iterator[tuple[int, int]]:
    """The label of who presides, right below the heading of those present: "Présents : | Madame le Maire : Ève ROUX"."""
    for label in _OFFICE.finditer(view.folded, 0, top):
        above = view.folded[max(0, label.start() - _ABOVE) : label.start()].rstrip().rpartition("\n")[2]
        if view.raw[label.end()].isupper() and _HERE.fullmatch(above):
            yield label.span()


def _round_headings(view: View, top: int, known: Sequence[Head]) -> Iterator[tuple[int, int]]:
    """The words of a phrase with a state that are none of a heading's, where names follow and the rest would head them."""
    for phrase in _PHRASE.finditer(view.folded, 0, top):
        low, high = phrase.span("words")
        words = view.folded[low:high]
        if (
            any(head.start < high and low < head.end for head in known)
            or _OTHER.search(words)
            or not view.raw[phrase.start("first")].isupper()
        ):
            continue
        said = [plain(m[0]) for m in WORD.finditer(view.folded, low, high)]
        if not set(said) <= WORDS | _NEUTRAL:
            continue
        own = [m for m in WORD.finditer(view.folded, low, high) if plain(m[0]) in WORDS]
        while own and plain(own[0][0]) in LEADS:
            own = own[1:]
        if own and heading_words.state_of(" ".join(plain(m[0]) for m in own)) and not _names(view, low, high):
            yield from _between(view, low, high, [m.span() for m in own])


def _names(view: View, low: int, high: int) -> bool:
    """Whether a name may stand in the words: capitals other than the first word's, in a phrase that is not all capitals."""
    said = view.raw[low:high]
    return not said.isupper() and any(w[:1].isupper() for w in re.findall(r"[^\W\d_]+", said)[1:])


def _between(view: View, low: int, high: int, own: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands before, between and behind the heading's own words, a blank between two left in place."""
    at = low
    for start, end in own:
        if view.folded[at:start].strip():
            yield at if at == low else at + 1, start
        at = end
    if view.folded[at:high].strip():
        yield at, high
