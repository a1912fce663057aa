"""OpenDocument's styles: how paragraphs, runs and cells are set, a style over its parent's."""

import re
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from data_loaders.documents.pages.layout import Stretch
from data_loaders.documents.pages.office.word_styles import Told, darkness, local

_DEEPEST = 20
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,9})?)(pt|in|cm|mm|px)")
_BOLD_FROM = 600


def attribute(element: etree._Element, name: str) -> str:
    """By its name without a namespace; empty where there is none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def points(value: str) -> float | None:
    """A length in points."""
    found = _LENGTH.fullmatch(value.strip())
    return round(float(found[1]) * _POINTS[found[2]], 1) if found else None


def told(style: etree._Element) -> Told:
    """What one style says itself."""
    found: Told = {}
    for part in style:
        if not local(part).endswith("-properties"):
            continue
        for key, value in ((str(k).rpartition("}")[2], str(v)) for k, v in part.attrib.items()):
            if key == "font-weight":
                found["bold"] = value == "bold" or (value.isdigit() and int(value) >= _BOLD_FROM)
            elif key == "font-style":
                found["italic"] = value in ("italic", "oblique")
            elif key == "text-underline-style":
                found["underlined"] = value != "none"
            elif key == "text-transform":
                found["capitals"] = value == "uppercase"
            elif key == "font-size" and (size := points(value)):
                found["size"] = size
            elif key == "background-color":
                found["grey"] = darkness(value.removeprefix("#"))
    if level := attribute(style, "default-outline-level"):
        found["level"] = int(level) if level.isdigit() else None
    if name := attribute(style, "list-style-name"):
        found["list"] = name
    return found


class Styles:
    """The styles of one document: named, automatic, and each family's default."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, Told] = {}
        self._known: dict[tuple[str, str], Told] = {}
        for root in roots:
            for style in root.iter("{*}style"):
                self._styles.setdefault((attribute(style, "family"), attribute(style, "name")), style)
            for style in root.iter("{*}default-style"):
                self._defaults[attribute(style, "family")] = told(style)

    def style(self, family: str, name: str) -> Told:
        """What a style says, its parents and its family's default."""
        key = family, name
        if key not in self._known:
            chain: list[etree._Element] = []
            here = name
            while (family, here) in self._styles and len(chain) < _DEEPEST:
                chain.append(self._styles[family, here])
                here = attribute(chain[-1], "parent-style-name")
            found = dict(self._defaults.get(family, {})) if family == "paragraph" else {}
            for style in reversed(chain):
                found |= told(style)
            self._known[key] = found
        return self._known[key]

    def set_on(self, around: Stretch, family: str, name: str) -> Stretch:
        """What is around, with what the style says over it."""
        found = self.style(family, name)
        known = {key: found[key] for key in ("bold", "italic", "underlined", "capitals", "size", "level") if key in found}
        return replace(around, **known, grey=found.get("grey") or around.grey)
