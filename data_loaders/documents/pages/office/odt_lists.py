"""OpenDocument's automatic numbers: what a list or the outline draws before a paragraph, counted as LibreOffice counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml import etree

from data_loaders.documents.pages.office import numerals
from data_loaders.documents.pages.office.odt_styles import attribute
from data_loaders.documents.pages.office.word_styles import local

_FORMATS: dict[str, Callable[[int], str]] = {
    "I": lambda n: numerals.roman(n).upper(),
    "i": numerals.roman,
    "A": lambda n: numerals.letters(n).upper(),
    "a": numerals.letters,
}
_MOST = 10  # levels
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    prefix: str
    suffix: str
    shown: int  # how many levels, this one last
    start: int
    bullet: str = ""


@dataclass(slots=True)
class Place:
    """A list that is being walked through: its style, its counters by level, how deep one is."""

    style: str
    counts: dict[int, int]
    depth: int = 1


class Lists:
    """The list styles of one document and how far its lists have counted; ask in the document's order."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._outline: dict[int, _Level] = {}
        self._headings: dict[int, int] = {}
        self._by_id: dict[str, dict[int, int]] = {}
        self._by_style: dict[str, dict[int, int]] = {}
        for root in roots:
            for style in root.iter("{*}list-style"):
                self._styles.setdefault(attribute(style, "name"), _levels(style))
            for style in root.iter("{*}outline-style"):
                self._outline = _levels(style)

    def entered(self, element: etree._Element, outer: Place | None) -> Place:
        """A list begins, within another or alone."""
        name = attribute(element, "style-name")
        if outer is not None:
            return Place(name or outer.style, outer.counts, min(outer.depth + 1, _MOST))
        counts: dict[int, int] = {}
        if before := attribute(element, "continue-list"):
            counts = self._by_id.get(before, counts)
        elif attribute(element, "continue-numbering") == "true":
            counts = self._by_style.get(name, counts)
        self._by_id[attribute(element, "id")] = self._by_style[name] = counts
        return Place(name, counts)

    def label(self, place: Place, start: str, style: str) -> str | None:
        """Counts an item; `start` is where it says to begin, `style` the list style of its paragraph where the list has none."""
        levels = self._styles.get(place.style or style, {})
        return _counted(levels, place.counts, place.depth, start)

    def heading(self, level: int) -> str | None:
        """Counts a heading of the outline."""
        return _counted(self._outline, self._headings, level, "")


def _counted(levels: dict[int, _Level], counts: dict[int, int], at: int, start: str) -> str | None:
    own = levels.get(at)
    counts[at] = int(start) if start.isdigit() else counts[at] + 1 if at in counts else own.start if own else 1
    for below in [n for n in counts if n > at]:
        del counts[below]
    if own is None:
        return None
    if own.bullet:
        return numerals.bullet(own.bullet) or None
    if not own.form:
        return (own.prefix + own.suffix).strip() or None
    numbers = []
    for n in range(max(1, at - own.shown + 1), at + 1):
        level = levels.get(n, own)
        if level.form:
            numbers.append(_FORMATS.get(level.form, str)(counts.get(n, level.start)))
    return f"{own.prefix}{'.'.join(numbers)}{own.suffix}".strip()[:_LONGEST] or None


def _levels(style: etree._Element) -> dict[int, _Level]:
    found = {}
    for level in style:
        if local(level) not in ("list-level-style-number", "list-level-style-bullet", "outline-level-style"):
            continue
        shown, start = attribute(level, "display-levels"), attribute(level, "start-value")
        at = attribute(level, "level")
        found[int(at) if at.isdigit() else 1] = _Level(
            attribute(level, "num-format"),
            attribute(level, "num-prefix"),
            attribute(level, "num-suffix"),
            int(shown) if shown.isdigit() else 1,
            int(start) if start.isdigit() else 1,
            attribute(level, "bullet-char"),
        )
    return found
