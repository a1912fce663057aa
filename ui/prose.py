"""Sentences of the catalogue whose figures are links to their proof: what is filled in is made by `ui.tables.elements`."""

import re
from collections.abc import Iterable

from ui.escaping import Html, show_elements
from ui.glossary import marked
from ui.language import count, say
from ui.language import number as written
from ui.tables.elements import element, link

_PLACE = re.compile("\ue000(\\w+)\ue001")


def sentence(key: str, seen: set[str], /, **filled: Html) -> Html:
    """The sentence of `key`; words of the trade not yet `seen` lead to the glossary."""
    return _filled(say(key, **_places(filled)), seen, filled)


def counted(key: str, number: int, proof: str, seen: set[str], /, **filled: Html) -> Html:
    """The sentence of `key` for `number` things, whose number is a link to the address of its `proof`."""
    said = count(key, number, **_places(filled))
    linked = re.sub(rf"(?<!\d){re.escape(written(number))}(?!\d)", "\ue000n\ue001", said, count=1)
    return _filled(linked, seen, filled | {"n": link(proof, written(number))})


def paragraph(*sentences: Html) -> None:
    """Sentences one after the other."""
    show_elements(element("p", " ".join(one for one in sentences if one), kind="prose"))


def items(lines: Iterable[Html]) -> None:
    """A list, a line each."""
    show_elements(element("ul", *(element("li", line) for line in lines), kind="prose"))


def _places(filled: dict[str, Html]) -> dict[str, str]:
    return {name: f"\ue000{name}\ue001" for name in filled}


def _filled(said: str, seen: set[str], filled: dict[str, Html]) -> Html:
    pieces = _PLACE.split(said)  # text, name, text, name, … text
    return Html("".join(filled[piece] if at % 2 else marked(piece, seen) for at, piece in enumerate(pieces)))
