"""Labels of a roll told body by body, member community under member community: "Titulaires : … Suppléants : … Absents excusés : …".

Or site by site, where those who sit are in several places at once (CGCT L5211-11-1): "Site de Valbourg : … Site des Ormes : … Excusés : …".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.view import View

_TITULARS = re.compile(r"(?m)^[ \t•*–-]{0,6}(?:(?:membres|delegues|conseillers) )?titulaires[ \t]?:")
_DEPUTIES = re.compile(r"(?m)^[ \t•*–-]{0,6}(?:(?:membres|delegues|conseillers) )?suppleants[ \t]?:")
_SITE = re.compile(
    r"(?m)^[ \t•*–-]{0,6}(?:(?:presente?s? )?(?:sur|depuis) le )?(?:site|salle|lieu) (?:de |d[u']|des |n ?° ?\d|\d)[^:\n;,.()]{0,50}:(?=\s)"
)
_LINKED = re.compile(r"(?<![a-z])(?:visio-?conference|plusieurs (?:lieux|sites|salles)|simultanement)(?![a-z])")
_TWICE = 2
_BODY = re.compile(r"[^\n:,;]{4,90}\n(?:[ \t]*\n)?\Z")  # the line above a label: the body whose delegates follow


def find(view: View, found: Sequence[Head]) -> Iterator[Head]:
    """Those labels, as lists of who is there, where each but the last is followed by a list of those away ahead of the next.

    Of sites, where several follow in a paper that tells of a sitting in several places, and nothing else heads those present.
    """
    sites = list(_SITE.finditer(view.folded))
    behind = min((head.start for head in found if sites and head.start > sites[0].start()), default=len(view.folded))
    sites = [site for site in sites if site.start() < behind]
    here = any(head.state == "present" and head.start < sites[0].start() for head in found if sites)
    if len(sites) >= _TWICE and not here and _LINKED.search(view.folded, 0, sites[0].start()):
        yield from (Head("present", site.start(), site.end(), again=True) for site in sites)
    titulars = list(_TITULARS.finditer(view.folded))
    away = [head.start for head in found if head.state in ("excused", "absent")]
    bounds = [label.start() for label in titulars] + [len(view.folded)]
    told = [any(low < at < high for at in away) for low, high in pairwise(bounds)]
    if sum(told) < _TWICE or not all(told[:-1]) or any(head.state == "present" for head in found):
        return
    for label in titulars:
        body = _BODY.search(view.folded, max(0, label.start() - 100), label.start())
        yield Head("present", body.start() if body else label.start(), label.end(), again=True)
    for label in _DEPUTIES.finditer(view.folded, titulars[0].end()):
        yield Head("deputies", label.start(), label.end(), again=True)


def example(text: str) -> list[str] | None:
    """The labels of sites."""
    return [" ".join(text[head.start : head.end].split()) for head in find(View.of(text), ())] or None


_HELD = "Réunion tenue en plusieurs lieux reliés par visioconférence.\n"
_SITES = "Site de Valbourg : Anne PETIT, Luc NOIR (Valbourg)\nSite des Ormes : Ève ROUX (Les Ormes)\nExcusé : Guy VERT\n"
EXAMPLES: list[tuple[str, list[str]]] = [(_HELD + _SITES, ["Site de Valbourg :", "Site des Ormes :"])]
NOT_FOUND: list[str] = [
    _SITES,
    _HELD + "Site de Valbourg : Anne PETIT, Luc NOIR\n",
    _HELD + "Travaux du site de Valbourg : 12 000 €\nTravaux du site des Ormes : 8 000 €\n",
]
