"""Figures without a unit in the lines of a table whose layout is lost: "Chorale 300 350" on one line, or a cell a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.view import View

_WORD = re.compile(r"\S{1,80}")
_FILLERS = re.compile(r"[.…_]{2,}|[:|=](?=\s|\Z)|(?<=\s)[;*•]|[€](?=\s|\Z)")
_FIGURE = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3}){1,3}|\d{1,8})(?:,(?P<cents>\d\d?))?(?P<unit>€|euros?)?")
_RATE = re.compile(r"\d{1,3}(?:,\d{1,2})?%")
_EMPTY = frozenset(("-", "/", "neant", "0", "x"))
_EURO = frozenset(("euros", "euro", "eur"))
_LONGEST, _MOST = 220, 400  # characters of a line, lines of a table
_MOST_PIECES, _MOST_WAYS, _LONGEST_FIGURE = 9, 5, 4  # groups of a line, readings of it, groups of a figure
_HUGE = 100_000  # "1 200 300" in two cells is rather 1 200 and 300 than 1 and 200 300


@dataclass(frozen=True, slots=True)
class Piece:
    """One printed group of digits, [start, end); 1 to 3 `loose` digits may be the thousands of the group behind. None: an empty cell."""

    start: int
    end: int
    value: float | None
    digits: int
    loose: bool


@dataclass(frozen=True, slots=True)
class Line:
    """[start, end) of the words of a line, and the groups of digits that end it."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    stop: int


def lines(view: View, start: int, end: int) -> Iterator[Line]:
    """The lines of a stretch that print anything; one too long for a table ends them."""
    here = start
    for _ in range(_MOST):
        if here >= end:
            return
        cut = view.raw.find("\n", here, end)
        stop = cut if cut >= 0 else end
        if stop - here > _LONGEST:
            return
        if view.raw[here:stop].strip():
            yield _line(view, here, stop)
        here = stop + 1


def _line(view: View, start: int, stop: int) -> Line:
    words = list(_WORD.finditer(_FILLERS.sub(lambda m: " " * len(m.group()), view.folded[start:stop])))
    pieces: list[Piece] = []
    while words and len(pieces) < _MOST_PIECES and (one := piece(words[-1], start) or _rate(words, start)):
        pieces.append(one)
        words.pop()
        if words and words[-1].group() in _EURO:
            words.pop()
    if not pieces and words and words[-1].group() in _EURO and len(words) > 1 and piece(words[-2], start):
        return _line(view, start, start + words[-2].end())
    end = start + words[-1].end() if words else start
    if not pieces:
        end = start + len(view.raw[start:stop].rstrip())
    first = start + words[0].start() if words else start
    while pieces and pieces[-1].value is None and end > first and view.raw[pieces[-1].start] in "-/":
        pieces.pop()  # "Chorale - 300": a dash behind the words is a mark
    return Line(first, end, tuple(reversed(pieces)), stop)


def _rate(words: list[re.Match[str]], start: int) -> Piece | None:
    """ "30 %" or "30%": a cell that is no money."""
    rate = words[-1].group()
    if rate == "%" and len(words) > 1 and piece(words[-2], start):
        words.pop()
        return Piece(start + words[-1].start(), start + words[-1].end(), None, 0, False)
    return Piece(start + words[-1].start(), start + words[-1].end(), None, 0, False) if _RATE.fullmatch(rate) else None


def piece(word: re.Match[str], start: int = 0) -> Piece | None:
    """The group of digits, or the empty cell, that a word is; `start` where the text searched begins."""
    begin, end = start + word.start(), start + word.end()
    if word.group() in _EMPTY:
        return Piece(begin, end, 0.0 if word.group() == "0" else None, 0, False)
    found = _FIGURE.fullmatch(word.group())
    if found is None or (len(found["whole"]) > 1 and found["whole"][0] == "0" and len(found["whole"]) != 3):
        return None
    value = float(found["whole"].replace(".", "")) + int((found["cents"] or "0").ljust(2, "0")) / 100
    loose = len(found["whole"]) <= 3 and not found["cents"] and not found["unit"]
    return Piece(begin, end, round(value, 2), len(found["whole"]), loose)


def cells(pieces: Sequence[Piece], width: int) -> list[Amount | None] | None:
    """The groups as `width` cells, the first groups left to the words where there are too many; None where two readings fit."""
    for skipped in range(max(0, len(pieces) - width + 1)):
        if found := _parted(pieces[skipped:], width):
            if len(found) > _MOST_WAYS:
                return None
            likely = [way for way in found if all(c is None or c.value < _HUGE for c in way)] if len(found) > 1 else found
            return likely[0] if len(likely) == 1 else None
    return None


def fits(pieces: Sequence[Piece], width: int) -> bool:
    """All the groups, none left to the words, can be `width` cells."""
    return bool(_parted(pieces, width))


def as_one(pieces: Sequence[Piece]) -> Piece | None:
    """The groups as one printed figure, "1 200" of a cell on a line of its own."""
    found = cells(pieces, 1)
    amount = found[0] if found else None
    return Piece(amount.start, amount.end, amount.value, 0, False) if amount and len(pieces) > 1 else None


def _parted(pieces: Sequence[Piece], width: int) -> list[list[Amount | None]]:
    """The ways in which all the groups make `width` cells."""
    if width > len(pieces) or len(pieces) > width * _LONGEST_FIGURE:
        return []
    if width == 0 or not pieces:
        return [[]] if width == 0 and not pieces else []
    found: list[list[Amount | None]] = []
    for taken in range(1, min(_LONGEST_FIGURE, len(pieces)) + 1):
        if _begins(pieces[0]):
            one = _joined(pieces[:taken])
            found += [[one, *rest] for rest in _parted(pieces[taken:], width - 1)]
        if len(found) > _MOST_WAYS or not _goes_on(pieces, taken):
            break
    return found


def _goes_on(pieces: Sequence[Piece], taken: int) -> bool:
    """The next group may be hundreds, tens and units of those taken."""
    return taken < len(pieces) and pieces[taken - 1].loose and pieces[taken].digits == 3 and (pieces[0].value or 0) > 0


def _begins(piece: Piece) -> bool:
    """ "000" begins no figure."""
    return not (piece.digits == 3 and (piece.value or 0) < 100)


def _joined(pieces: Sequence[Piece]) -> Amount | None:
    """One figure; None for an empty cell."""
    first = pieces[0]
    if first.value is None:
        return None
    value = first.value
    for piece in pieces[1:]:
        value = value * 1000 + (piece.value or 0)
    return Amount(first.start, pieces[-1].end, round(value, 2), "EUR", None, bare=True)


def example(text: str) -> list[float | None]:
    """The cells of the line "width: words and figures"."""
    shape, line = text.split(": ", 1)
    view = View.of(line)
    found = cells(next(lines(view, 0, len(line))).pieces, int(shape))
    return [c.value if c else None for c in found or []]


EXAMPLES: list[tuple[str, list[float | None]]] = [
    ("1: Chorale du Val ........ 1 200", [1200]),
    ("2: Chorale du Val 300 350", [300, 350]),
    ("3: Handball 210 4 000 3 200", [210, 4000, 3200]),
    ("2: Chorale 0 350,50", [0, 350.5]),
    ("2: Chorale 1 200 300", [1200, 300]),
    ("1: Génération 2000 150 €", [150]),
]
NOT_FOUND = ["2: Chorale 100 200 300 400", "1: Chorale du Val", "1: Chorale 2e", "2: Chorale 300"]
