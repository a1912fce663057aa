"""Communes of the national list that a municipal paper prints: "02120 Valbourg", "Valbourg, le 3 mai", "la commune de Valbourg".

And what is a commune's own: its council, its inhabitants, its school ("les habitants de Valbourg", "Valbourg Infos"). A street, a
canton, a district or a person of that name speaks for nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from council import places
from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import council_words
from data_loaders.documents.text.view import View

_CUE = re.compile(
    r"(?<![a-z])(?:(?P<own>(?:la )?(?:commune|mairie|ville|municipalite)) (?:de |d'|du |des )|(?P<post>\d{5}) (?=[a-z])"
    r"|(?P<fait>fait) a |(?P<council>conseil municipal) (?:de |d')|(?P<running>cm) (?=[a-z'-]{3,40} \d{1,2} [a-z]{3,9} \d{4})"
    r"|(?P<thing>ecoles?|groupe scolaire|eglise|cimetiere|salle (?:polyvalente|des fetes)|comite des fetes|fete votive|habitants"
    r"|population|eleves|enfants|entrees?)(?: (?:de |d'|a ))(?:vieil |vieux |haut |bas )?(?!saint|ste?[ -]))"
)
_GAZETTE = re.compile(r"(?<![\w'])(?P<name>[a-z][a-z-]{3,30}) infos?(?![a-z])")  # the municipal bulletin
_DATELINE = re.compile(r"(?:\A|[\n\t]|\d{5} [^\n]{2,40} )(?P<name>[a-z][a-z' -]{2,40}), le (?:\w{5,8} )?\d{1,2}(?:er)? [a-z]{3,9} \d{4}")
_NEIGHBOUR = re.compile(r"(?:communes? (?:voisine|limitrophe)|syndicat|habitants?|maire|avec|par|entre|et) (?:de )?(?:la )?\Z")
_DOMAIN = re.compile(r"(?:mairie|ville|www|commune)[-.@](?:de-)?(?P<name>[a-z][a-z-]{2,40})\.(?:fr|com|org|eu)\b")
_REACH = 60_000
_OFTEN = 4
_HEAD, _TAIL = 600, 1500


def propose(view: View) -> Iterator[Proposal[str]]:
    """Each listed commune met behind such a cue, with how it was met."""
    if "conseil municipal" not in view.folded[:2500] and "conseil municipal" not in view.folded[-3000:]:
        return
    met: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    first: dict[str, tuple[str, Span]] = {}
    for cue, at in _cues(view):
        name = _listed(view, at)
        if name is None or (cue == "post" and not _of_department(name, view.folded[at - 6 : at - 1])):
            continue
        key = places.key(name)
        met[key][cue] = min(met[key][cue] + 1, _OFTEN)
        first.setdefault(key, (name, view.span(at, at + len(name))))
    for key, (name, span) in first.items():
        yield Proposal(name, (span,), "council_listed", {**met[key], "listed": 1})


def _cues(view: View) -> Iterator[tuple[str, int]]:
    stop = min(len(view.folded), _REACH)
    for cue in _CUE.finditer(view.folded, 0, stop):
        neighbour = cue["own"] and _NEIGHBOUR.search(view.folded[max(0, cue.start() - 30) : cue.start()])
        if not neighbour:
            yield str(cue.lastgroup), cue.end()
    for gazette in _GAZETTE.finditer(view.folded, 0, stop):
        yield "thing", gazette.start("name")
    for line in _DATELINE.finditer(view.folded):
        if _HEAD < line.start() < len(view.folded) - _TAIL:
            continue  # a letter's that is quoted or annexed
        yield "dateline", line.start("name")
    for domain in _DOMAIN.finditer(view.folded, 0, stop):
        yield "domain", domain.start("name")


def _listed(view: View, at: int) -> str | None:
    """The longest name of the list that stands at a place."""
    if domain := re.match(r"[a-z][a-z-]{2,40}(?=\.(?:fr|com|org|eu)\b)", view.raw[at : at + 50]):
        found = places.communes(domain[0])
        return found[0].name if found else None
    name = council_words.name(view, at)
    while name and not places.is_commune(name):
        name = name.rpartition(" ")[0]
    return name or None


def _of_department(name: str, postcode: str) -> bool:
    """Does the postcode fit a commune of that name?"""
    return any(postcode.startswith(p.department[:2].replace("2A", "20").replace("2B", "20")) for p in places.communes(name))


def example(text: str) -> str | None:
    """The listed commune that a text names most, where it names one."""
    found = sorted(propose(View.of(text)), key=lambda p: -sum(p.features.values()))
    return found[0].value if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Conseil municipal du 3 mai\nLes habitants de Beaumont sont invités.", "Beaumont"),
    ("Mairie, 2 place Haute 02120 Saint-Aubin\nConseil municipal du 3 mai", "Saint-Aubin"),
    ("Conseil municipal du 3 mai\nLe conseil municipal de Saint-Aubin doit délibérer", "Saint-Aubin"),
]
NOT_FOUND = [
    "Conseil municipal\nTravaux à l'église Saint-Aubin et à l'école de Saint-Aubin",
    "Conseil municipal\nla commune de Valbourg",
    "Conseil municipal\nRue de Valbourg, canton de Valbourg",
    "Conseil municipal\nTravaux à l'école du Verger",  # a building is called after an orchard, too
    "Conseil municipal\nMairie : Myriam MERLE",
]
