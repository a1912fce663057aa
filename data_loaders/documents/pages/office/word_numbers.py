"""Word's automatic numbers: what numbering.xml draws before a paragraph, counted as Word counts.

Lists that share an abstract numbering go on counting; one whose `num` overrides a start begins anew where it is first used. A level
begins anew when one above it is counted, unless `lvlRestart` says otherwise. `numStyleLink` leads to the numbering that a style owns.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from data_loaders.documents.pages.office import numerals

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: numerals.roman(n).upper(),
    "lowerRoman": numerals.roman,
    "upperLetter": lambda n: numerals.letters(n).upper(),
    "lowerLetter": numerals.letters,
    "ordinal": numerals.ordinal,
    "none": lambda n: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level (from 1) that begins it anew; 0: none does; None: any above it
    legal: bool = False  # every number in figures
    style: str | None = None


@dataclass(slots=True)
class _Num:
    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)  # overrides not yet used


class Numbers:
    """The counters of one document; ask for its paragraphs in order."""

    def __init__(self, numbering: Any | None) -> None:
        self._nums: dict[str, _Num] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._owned: dict[str, str] = {}  # by style: the numbering that the style owns
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: Any) -> None:
        abstracts = {_value(a, "abstractNumId", here=True): a for a in numbering.iterfind("{*}abstractNum")}
        owners = {_value(a, "styleLink"): number for number, a in abstracts.items()}
        for num in numbering.iterfind("{*}num"):
            number = _value(num, "abstractNumId") or ""
            linked = _value(abstracts[number], "numStyleLink") if number in abstracts else None
            number = owners.get(linked, number) or number if linked else number
            levels = _levels(abstracts[number]) if number in abstracts else {}
            found = _Num(number, levels)
            for override in num.iterfind("{*}lvlOverride"):
                at = _number(_value(override, "ilvl", here=True), 0)
                found.levels |= _levels(override)
                if (start := _value(override, "startOverride")) is not None:
                    found.starts[at] = _number(start, 1)
            self._nums[_value(num, "numId", here=True) or ""] = found

    def level_of_style(self, num: str, style: str) -> int:
        """The level of a list that is tied to a paragraph style; the first where none is."""
        known = self._nums.get(num)
        return next((at for at, level in known.levels.items() if level.style == style), 0) if known else 0

    def label(self, num: str, at: int) -> str | None:
        """Counts a paragraph at level `at` (from 0) of list `num`; what Word draws before it, None where that is nothing."""
        known = self._nums.get(num)
        if known is None or at not in known.levels:
            return None
        level = known.levels[at]
        counts = self._counts.setdefault(known.abstract, {})
        if at in known.starts:
            counts[at] = known.starts.pop(at)
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        for below in [n for n in counts if n > at]:
            restart = known.levels[below].restart if below in known.levels else None
            if restart is None or restart >= at + 1:
                del counts[below]
        if level.form == "bullet":
            return numerals.bullet(level.text) or None
        return _PLACE.sub(lambda m: _drawn(known, counts, level, int(m[1]) - 1), level.text).strip() or None


def _drawn(known: _Num, counts: dict[int, int], level: _Level, at: int) -> str:
    own = known.levels.get(at, _Level())
    number = counts.get(at, own.start)
    return str(number) if level.legal else _FORMATS.get(own.form, str)(number)


def _levels(parent: Any) -> dict[int, _Level]:
    found = {}
    for lvl in parent.iterfind("{*}lvl"):
        restart = _value(lvl, "lvlRestart")
        level = _Level(
            start=_number(_value(lvl, "start"), 0 if lvl.find("{*}start") is None else 1),
            form=_value(lvl, "numFmt") or "decimal",
            text=_value(lvl, "lvlText") or "",
            restart=None if restart is None else _number(restart, 0),
            legal=lvl.find("{*}isLgl") is not None and _value(lvl, "isLgl") not in ("0", "false"),
            style=_value(lvl, "pStyle"),
        )
        at = _number(_value(lvl, "ilvl", here=True), 0)
        if 0 <= at < _LEVELS:
            found[at] = replace(level, text=level.text[:40])
    return found


def _value(element: Any, name: str, *, here: bool = False) -> str | None:
    """The attribute `name` of the element itself, or `val` of its child `name`."""
    if not here:
        element = element.find(f"{{*}}{name}")
        name = "val"
    return None if element is None else next((str(v) for k, v in element.attrib.items() if k.rpartition("}")[2] == name), None)


def _number(value: str | None, otherwise: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,6}", value) else otherwise
