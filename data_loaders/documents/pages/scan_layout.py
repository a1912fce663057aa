"""From the words that OCR saw to lines of text: the lines as OCR made them, a margin column before the column it stands beside."""

from itertools import groupby, pairwise
from statistics import median

from data_loaders.documents.blocks.stamps import is_stamp
from data_loaders.documents.pages.scan_words import Line, Word, numbers_beside

_RULES = set("|_¦[]=~")  # the rules of a table, read as signs
_WIDE_GAP = 2.2  # of a letter's height: more than a justified line has between its words
_ALIGNED, _ALONE = 0.5, 0.8
_PARAGRAPH = 1.5  # of the distance of two lines
_LEAST_STARTS, _LEAST_BESIDE = 5, 2


Placed = tuple[int, int, Word]  # start and end in the page's text
Pieces = tuple[list[Word], list[Word]]  # left and right of an edge


def lines(words: list[Word]) -> list[Line]:
    """The page's lines in reading order."""
    seen = [word for word in words if word.text.strip() and not set(word.text.strip()) <= _RULES]
    rows = [list(group) for _, group in groupby(seen, key=lambda word: word.line)]
    if not rows:
        return []
    tilt = _tilt(rows)
    height = median(word.bottom - word.top for word in seen)
    return _stamps_apart(_apart(numbers_beside([Line(row, tilt) for row in rows], height), height), height)


def _tilt(rows: list[list[Word]]) -> float:
    """How much a line sinks a pixel to the right; a copier lays no page straight."""
    slopes = [
        (row[-1].bottom - row[0].bottom) / (row[-1].left - row[0].left) for row in rows if len(row) > 5 and row[-1].left > row[0].left
    ]
    return median(slopes) if len(slopes) > 3 else 0.0


def _apart(page: list[Line], height: float) -> list[Line]:
    """The lines with each margin column put before the text beside it."""
    edge = _edge(page, height)
    if edge is None:
        return page
    pieces = [_cut(line, edge, height) for line in page]
    order = sorted(range(len(page)), key=lambda n: page[n].y)
    for crossing, run in groupby(order, key=lambda n: pieces[n] is None):
        members = list(run)
        if not crossing and (region := _region(page, pieces, members, edge, height)):
            return _reordered(page, pieces, region)
    return page


def _edge(page: list[Line], height: float) -> float | None:
    """The left edge, inside the page, at which most lines begin: that of the text beside a margin column."""
    starts = [line.start(b) for line in page for a, b in pairwise(line.words) if line.start(b) - line.end(a) > _WIDE_GAP * height]
    starts += [line.start(line.words[0]) for line in page]
    low, high = min(starts), max(line.end(line.words[-1]) for line in page)
    inside = [x for x in starts if low + 0.12 * (high - low) < x < low + 0.5 * (high - low)]
    if not inside:
        return None
    best = max(inside, key=lambda x: sum(abs(x - other) <= _ALIGNED * height for other in inside))
    near = [x for x in inside if abs(x - best) <= _ALIGNED * height]
    return min(near) if len(near) >= _LEAST_STARTS else None


def _cut(line: Line, edge: float, height: float) -> Pieces | None:
    """The line's words left and right of the edge; None where it runs across."""
    left = [word for word in line.words if line.start(word) < edge - _ALIGNED * height]
    right = line.words[len(left) :]
    if left and line.end(left[-1]) > edge - 0.2 * height:
        return None
    if left and right and line.start(right[0]) - line.end(left[-1]) < 0.8 * height:
        return None
    return left, right


def _region(page: list[Line], pieces: list[Pieces | None], members: list[int], edge: float, height: float) -> set[int] | None:
    """The lines of a run that stand beside a margin column; None where the run is none (a table, a list, one column)."""
    parts = {n: part for n in members if (part := pieces[n]) is not None}
    begun = [n for n, (_, right) in parts.items() if right and abs(page[n].start(right[0]) - edge) <= 2 * _ALIGNED * height]
    if len(begun) < _LEAST_STARTS:
        return None
    top, bottom = min(page[n].y for n in begun) - 2 * height, max(page[n].y for n in begun) + 2 * height
    inside = {n for n in parts if top <= page[n].y <= bottom}
    beside = [n for n in inside if parts[n][0]]
    widths = [page[n].end(parts[n][1][-1]) - edge for n in begun]
    full = max(line.end(line.words[-1]) for line in page) - edge
    prose = sum(width > 0.6 * full for width in widths) >= 0.4 * len(widths)
    gaps = sum(any(page[n].start(b) - page[n].end(a) > 2 * _WIDE_GAP * height for a, b in pairwise(parts[n][1])) for n in begun)
    return inside if len(beside) >= _LEAST_BESIDE and prose and gaps <= 0.3 * len(begun) else None


def _reordered(page: list[Line], pieces: list[Pieces | None], region: set[int]) -> list[Line]:
    margin = sorted((Line(part[0], page[n].tilt) for n in region if (part := pieces[n]) and part[0]), key=lambda line: line.y)
    found: list[Line] = []
    for n, line in enumerate(page):
        if n in region:
            found += margin
            margin = []
            part = pieces[n]
            if part and part[1]:
                found.append(Line(part[1], line.tilt))
        else:
            found.append(line)
    return found


def _stamps_apart(page: list[Line], height: float) -> list[Line]:
    """Lines that run on into a stamp laid beside them are parted from it: the stamp first, then the lines it stood beside."""
    found: list[Line] = []
    stamps: list[Line] = []
    beside: list[Line] = []
    for line in page:
        cut = next((n for n in range(1, len(line.words)) if _stamp_begins(line, n, height)), None)
        if cut is None:
            found += [*stamps, *beside, line]
            stamps, beside = [], []
        else:
            stamps.append(Line(line.words[cut:], line.tilt))
            beside.append(Line(line.words[:cut], line.tilt))
    return [*found, *stamps, *beside]


def _stamp_begins(line: Line, n: int, height: float) -> bool:
    gap = line.words[n].left - line.words[n - 1].right
    return gap > _ALONE * height and is_stamp(" ".join(word.text for word in line.words[n:]))


def printed(words: list[Word]) -> tuple[str, list[Placed]]:
    """The page's text, a printed line a line, a blank one between paragraphs set apart; and each word with where it stands in it."""
    pieces: list[str] = []
    placed: list[Placed] = []
    length = 0
    page = lines(words)
    pitch = _pitch(page)
    for before, line in zip([None, *page], page, strict=False):
        for n, word in enumerate(line.words):
            gap = "" if not pieces else " " if n else "\n\n" if before and _apart_from(before, line, pitch) else "\n"
            start = length + len(gap)
            pieces += [gap, word.text]
            length = start + len(word.text)
            placed.append((start, length, word))
    return "".join(pieces), placed


def _pitch(page: list[Line]) -> float:
    """From one printed line to the next, on most of the page."""
    steps = [after.y - before.y for before, after in pairwise(page) if after.y > before.y]
    return median(steps) if len(steps) >= _LEAST_STARTS else 0.0


def _apart_from(before: Line, line: Line, pitch: float) -> bool:
    """Is there room for a line between the two?"""
    return pitch > 0 and _PARAGRAPH * pitch < line.y - before.y
