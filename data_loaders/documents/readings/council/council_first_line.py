"""The council named by the first line of its paper, before the sitting or above it: "VALBOURG – Conseil municipal du 3 mai 2021".

Where the list of councils does not know the name, it must be written as places are; a title, a service or a person is none.
"""

import re
from collections.abc import Iterator, Sequence

from council import places
from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.council import council_name
from data_loaders.documents.text import body_kinds, council_words, dates
from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, FUNCTIONS, GIVEN
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_FULL = re.compile(r"\w[^\n]*")  # a line that has words, from the first on
_ABOVE = re.compile(r"(?:republique|liberte|departement|arrondissement|canton|\d{1,4}\s*\Z|page \d|transcription\s*\Z)")
_COUNCIL_OF = re.compile(rf"(?<![a-z]){body_kinds.COUNCIL} (?:de |d'|du |des )(?:la |l')?")
# What parts the name from the rest of its line: a dash, a bar, a comma, a bracket, a wide blank.
_PARTED = re.compile(r"\s{1,3}(?:[–—|/]|--?)\s{1,3}|[,.;]\s|\t|\s{3,}|\s?\(")
_SITTING = re.compile(
    rf"(?<![a-z]){body_kinds.COUNCIL}|(?<![a-z])(?:conseil (?:du|de) |comite syndical|seance|reunion|assemblee|compte[- ]rendu"
    r"|proces[- ]verbal|deliberations?|registre|extrait|(?:releve|recapitulatif) des)"
)
_KIND = re.compile(rf"(?:{body_kinds.GROUP}|agglomeration|commune|ville|mairie)\s+(?:de la |de l'|de |du |des |d')")
_LINKED = re.compile(r"-|[ '](?:sur|sous|en|les?|la|lez|l|de|du|des|d|aux?)[ ']")
# Words alone on a paper's first line that are no place.
_TITLES = word_set(
    "actualites agenda annonces archives bulletin brouillon communication communique copie courrier culture direction"
    " document economie environnement finances gazette infos informations internet journal juridique services social"
    " sommaire sports urbanisme voirie"
)
_TOP, _HEAD, _LINES, _LINE, _SHORT = 900, 1500, 6, 160, 100


def propose(view: View) -> Iterator[Proposal[str]]:
    """The name that opens the head, where the same line or the next tells a sitting and its day."""
    lines = [(m.start(), m.end()) for m in _FULL.finditer(view.folded[:_TOP])][:_LINES]
    place = next((n for n, line in enumerate(lines) if not _ABOVE.match(view.folded, *line)), None)
    if place is None:
        return
    start, end = lines[place]
    kind = _KIND.match(view.folded, start, end)
    begin = kind.end() if kind else start
    parted = _PARTED.search(view.folded, begin, end)
    stop = parted.start() if parted else end
    name = _name(view, begin, stop)
    told = (stop, _end_of_heading(lines[place:]))
    if name is None or not (_SITTING.search(view.folded, *told) and dates.search(view, *told)):
        return
    own = kind or _SITTING.search(view.folded, stop, end) or "municipal" in council_name.kinds(view.folded[:_HEAD])
    listed = _is_listed(name)
    if own and (listed or not any(council_words.name(view, of.end()) for of in _COUNCIL_OF.finditer(view.folded, *told))):
        yield Proposal(name, (view.span(begin, begin + len(name)),), "council_first_line", {"first_line": 1, "listed": listed})


def _end_of_heading(lines: Sequence[Span]) -> int:
    """The end of the line below the first, or of the two below where both are short."""
    below = [(start, min(end, start + _LINE)) for start, end in lines[1:3]]
    short = len(below) == 2 and all(end - start <= _SHORT for start, end in below)
    return below[-1 if short else 0][1] if below else min(lines[0][1], lines[0][0] + 2 * _LINE)


def _is_listed(name: str) -> bool:
    return places.is_commune(name) or bool(places.groups(name))


def _name(view: View, start: int, end: int) -> str | None:
    """The whole stretch as one name: of the list, or written as places are."""
    text = view.raw[start:end].strip()
    folded = fold(text)
    if not text[:1].isupper() or any(sign.isdigit() for sign in text) or _SITTING.search(folded):
        return None
    if _is_listed(text):
        return text
    first = folded.split()[0]
    if council_words.name(view, start) != text or first in CIVILITIES | FUNCTIONS | _TITLES or len(text) < 4:
        return None
    written = _LINKED.search(folded) and first not in GIVEN if " " in text else "-" in text or text.isupper()
    if not written:
        return None
    return None if re.search(rf"(?<![\w-]){re.escape(text.lower())}(?![\w-])", view.raw) else text


def example(text: str) -> str | None:
    """The name that the first line of a text gives."""
    return next((p.value for p in propose(View.of(text))), None)


EXAMPLES: list[tuple[str, str]] = [
    ("VALBOURG – Conseil municipal – 25 janvier 2016\n", "VALBOURG"),
    ("VALBOURG-LES-ORMES\nCompte rendu de la réunion du 11 décembre 2008\n", "VALBOURG-LES-ORMES"),
    ("RÉPUBLIQUE FRANÇAISE - DÉPARTEMENT DU GERS\nVALMERLE-LE-NEUF\nSéance du vingt-sept septembre deux mille douze", "VALMERLE-LE-NEUF"),
    ("Valmerle-le-Neuf, séance du 26 septembre 2019\n\n58-2019 : crédits", "Valmerle-le-Neuf"),
    ("LE VAL-MERLE (Calvados)\nCompte-rendu du conseil du mardi 4 décembre 2018", "LE VAL-MERLE"),
    ("VALBOURG                     CONSEIL MUNICIPAL\n                   29 OCTOBRE 2007", "VALBOURG"),
    ("AGGLOMÉRATION DU VAL DE MERLE\nConseil communautaire – 16 novembre 2022", "VAL DE MERLE"),
    ("VALBOURG\nL'an deux mille trois, le dix-sept juin, le conseil municipal s'est réuni", "VALBOURG"),
]
NOT_FOUND: list[str] = [
    "FINANCES – Conseil municipal – 25 janvier 2016",
    "Loading\nProcès-verbal du 6 octobre 2003",
    "PAUL MERLE\nCompte rendu de la réunion du 11 décembre 2008",
    "SALLE DES FÊTES\nRéunion du 11 décembre 2008",
    "Ordre du jour\nSéance du 11 décembre 2008",
    "TRAVAUX\nSéance du 11 décembre 2008. Les travaux avancent.",
    "Le Tourisme des Merles\nConseil départemental de la Haute-Orme – réunion du 15 mai 2020",
    "VALBOURG\nLe 4 octobre 2016, les conseillers communautaires, en assemblée de la communauté, se sont réunis",
    "VALBOURG\nUne page sans séance du tout",
    "Compte rendu – Conseil municipal du 11 décembre 2008",
]
