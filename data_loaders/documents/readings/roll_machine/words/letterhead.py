"""An address printed at the page's side that a text brings between a heading and its colon: "PRÉSENTS 12 rue du Port 29000 … : A, B"."""

import re

from data_loaders.documents.text.view import View

_SIGNS = (
    re.compile(r"(?<!\d)\d{5}(?!\d)"),
    re.compile(r"(?<!\d)0\d(?:[ .]\d\d){4}(?!\d)"),
    re.compile(r"\S@\S{1,60}|\[email[^\]\n]{0,20}\]|courriel|e-?mail"),
    re.compile(r"www\.\S{1,60}|https?:\S{1,80}"),
    re.compile(r"(?<![a-z])(?:b\.?p\.? ?\d|cedex|cs \d)"),
    re.compile(r"(?<!\d)\d{1,4}(?: bis| ter)?,? (?:rue|avenue|place|boulevard|quai|cours|chemin|route|allee)(?![a-z])"),
)
_SURE, _REACH = 3, 320  # kinds of signs, and in how many characters they stand
_COLON = re.compile(r"[^.;!?\n]{0,40}?[ \t]:[ \t\n]{1,3}(?=[A-ZÀ-Ý][\w'’.-]{0,30} [A-ZÀ-Ý])")


def behind(view: View, stop: int) -> int:
    """Behind the colon that closes the heading which ends at `stop`, where an address stands between; else `stop`."""
    found = [list(sign.finditer(view.folded, stop, stop + _REACH)) for sign in _SIGNS]
    if sum(map(bool, found)) < _SURE:
        return stop
    last = max(match.end() for kind in found for match in kind)
    colon = _COLON.match(view.raw, last)
    return colon.end() if colon else stop


def example(text: str) -> str | None:
    """What stands behind the heading's words, up to the names."""
    at = behind(View.of(text), 0)
    return text[:at].strip() or None


EXAMPLES: list[tuple[str, str]] = [
    (
        " 12 rue du Port BP 18 29000 VALBOURG CEDEX www.valbourg.invalid : Anne PETIT, Luc NOIR",
        "12 rue du Port BP 18 29000 VALBOURG CEDEX www.valbourg.invalid :",
    )
]
NOT_FOUND: list[str] = [
    " à la mairie, 12 rue du Port, 29000 VALBOURG : Anne PETIT",
    " : Anne PETIT, 12 rue du Port, 29000 VALBOURG, 02 99 00 00 00",
]
