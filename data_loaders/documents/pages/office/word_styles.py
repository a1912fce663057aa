"""Word's styles: how a paragraph and its runs are set, direct formatting over the run's style, that over the paragraph's.

Bold, slanted and capitals told by both styles cancel each other, as in Word.
"""

import re
from typing import Any

from data_loaders.documents.pages.layout import Stretch

_DEEPEST = 20  # styles based on styles
_SWITCHES = {"b": "bold", "i": "italic", "caps": "capitals"}
_OFF = {"0", "false", "off", "none"}
_COLOUR = re.compile(r"[0-9a-fA-F]{6}")
_BODY = 9  # the outline level that is none
Told = dict[str, Any]  # what an element says: bold, italic, capitals, underlined, size, level, grey, num, at


def told(properties: Any | None) -> Told:
    """What `w:pPr`, `w:rPr` or `w:tcPr` says itself."""
    found: Told = {}
    for child in () if properties is None else properties:
        name, value = local(child), _val(child)
        if name in _SWITCHES:
            found[_SWITCHES[name]] = value not in _OFF
        elif name == "u":
            found["underlined"] = value not in _OFF
        elif name == "sz" and value and value.isdigit():
            found["size"] = int(value) / 2
        elif name == "outlineLvl" and value and value.isdigit():
            found["level"] = int(value) + 1 if int(value) < _BODY else None
        elif name == "shd":
            found["grey"] = darkness(_val(child, "fill"))
        elif name == "numPr":
            found |= {key: _val(part) for part in child for key in [{"numId": "num", "ilvl": "at"}.get(local(part), "")] if key}
    return found


class Styles:
    """The styles of one document."""

    def __init__(self, styles: Any | None) -> None:
        self._styles: dict[str, Any] = {}
        self._known: dict[str, Told] = {}
        self._default = ""
        self._document: Told = {}
        for style in () if styles is None else styles.iterfind("{*}style"):
            self._styles[_val(style, "styleId") or ""] = style
            if _val(style, "type") == "paragraph" and _val(style, "default") in ("1", "true"):
                self._default = _val(style, "styleId") or ""
        if styles is not None and (default := styles.find("{*}docDefaults/{*}rPrDefault/{*}rPr")) is not None:
            self._document = told(default)

    def paragraph(self, properties: Any | None) -> tuple[Told, str]:
        """What holds for a paragraph, and its style's name."""
        style = None if properties is None else properties.find("{*}pStyle")
        name = (_val(style) if style is not None else None) or self._default
        return {**self.style(name), **told(properties)}, name

    def run(self, properties: Any | None, paragraph: Told) -> Told:
        """What holds for a run in a paragraph that is set so."""
        style = None if properties is None else properties.find("{*}rStyle")
        own = self.style(_val(style) or "") if style is not None else {}
        crossed = {key: bool(own[key]) != bool(paragraph.get(key)) for key in _SWITCHES.values() if key in own}
        return {**self._document, **paragraph, **own, **crossed, **told(properties)}

    def style(self, name: str) -> Told:
        """What a style says, and those it is based on."""
        if name not in self._known:
            chain: list[Any] = []
            here = name
            while here in self._styles and len(chain) < _DEEPEST:
                chain.append(self._styles[here])
                base = self._styles[here].find("{*}basedOn")
                here = (_val(base) or "") if base is not None else ""
            found: Told = {}
            for style in reversed(chain):
                found |= told(style.find("{*}pPr")) | told(style.find("{*}rPr"))
            self._known[name] = found
        return self._known[name]


def setting(found: Told, around: Stretch) -> Stretch:
    """A stretch that is set so, in the cell and on the ground of what is around it."""
    return Stretch(
        0,
        0,
        size=found.get("size"),
        bold=bool(found.get("bold")),
        italic=bool(found.get("italic")),
        underlined=bool(found.get("underlined")),
        capitals=bool(found.get("capitals")),
        level=found.get("level"),
        cell=around.cell,
        grey=found.get("grey") or around.grey or 0.0,
    )


def darkness(colour: str | None) -> float:
    """Of a ground told in six figures; "auto" is the paper's."""
    if not colour or not _COLOUR.fullmatch(colour):
        return 0.0
    red, green, blue = (int(colour[n : n + 2], 16) for n in (0, 2, 4))
    return round(1 - (0.299 * red + 0.587 * green + 0.114 * blue) / 255, 2)


def local(element: Any) -> str:
    """The name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _val(element: Any, name: str = "val") -> str | None:
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)
