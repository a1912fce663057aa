"""The member (titulaire) told only beside the substitute (suppléant) who sits: "M. X (suppléant de Mme Y, excusée)"."""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.text.names import names, names_match, names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

_FOR = re.compile(r"[\s,(–-]{1,4}(?:qui )?(?:(?:supplee|remplace) |(?:suppleant|remplacant)e? (?:de |d'))(?=[a-z])")
_AWAY = re.compile(r"(?:[\s,(]{1,3}(?:titulaire|delegue|deleguee))?[\s,(]{1,3}(?:absente? )?(?:excuse|empeche|absent)e{0,2}(?![a-z])")


def find(view: View, here: Sequence[Entry], listed: Sequence[str]) -> Iterator[Entry]:
    """Each such member whom no list names (`listed`), told as away beside one of those present (`here`)."""
    for entry in here:
        told = _FOR.match(view.folded, entry.end)
        near = names_near.after(view, told.end(), 60) if told else None
        if near is None or not _AWAY.match(view.folded, near.end):
            continue
        if len(names_match.words(near.name)) > 1 and names_match.find(near.name, list(listed)) is None:
            yield Entry(near.name, near.start, near.end, (near.end, near.end), True, "")


def example(text: str) -> list[str] | None:
    """The members so told, in a text that lists only who sits."""
    view = View.of(text)
    return [entry.name for entry in find(view, names.parse(view, 0, len(text)), [])] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("M. Guy VERT (suppléant de Mme Ève ROUX, excusée), Mme Anne PETIT", ["Ève ROUX"]),
    ("Mme Anne PETIT (supplée M. Yves GRIS, titulaire empêché)", ["Yves GRIS"]),
]
NOT_FOUND: list[str] = [
    *("M. Guy VERT (suppléant de Mme Ève ROUX), Mme Anne PETIT", "M. Guy VERT (suppléant de Mme ROUX, excusée)"),
    "M. Guy VERT, suppléant de Mme Ève ROUX et de M. Jean LAC, excusé",
]
