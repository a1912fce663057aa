"""A page that is a picture, read by Debian's tesseract in French: its words, their boxes, how sure each is.

The page is read at 300 dots an inch; one that names who sat, or prints an amount doubtfully, is read again at 200, and a word that
both readings give is sure: two readings seldom misread alike. A page that gives hardly a word is tried in the other three ways up.
"""

import io
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from data_loaders.documents.pages import program, scan_picture
from data_loaders.documents.pages.scan_picture import Ready, turned
from data_loaders.documents.pages.scan_words import Word
from data_loaders.documents.text.view import fold

if TYPE_CHECKING:
    from PIL.Image import Image

PROGRAM, LANGUAGE = "tesseract", "fra"
DPI, DPI_AGAIN, DPI_TURN = 300, 200, 120
SECONDS = 30  # of one processor, for one reading of one page
EDITION = "8"  # of these settings: another edition's cached pages are not used
_ALONE, _SURE = 0.4, 0.7
_COLUMNS = 12
_NAMES_WHO_SAT = re.compile(r"\b(?:presente?s?|absente?s?|excusee?s?|procurations?|pouvoirs?|representee?s?|en exercice)\b")
_MONEY = re.compile(r"€|\beuros?\b|\bttc\b|\bht\b")
_TOKEN = re.compile(r"[^\W_]+")
_FEW_WORDS, _WORD = 25, 4  # sure words of a page that lies as it should; letters of a word that chance does not make


class Seen(NamedTuple):
    """What was read on a page, once it was turned by so many degrees; boxes are of the turned page."""

    words: list[Word]
    turn: int = 0


class OcrFailed(Exception):
    """Tesseract gave no answer for a page: it took too long or stumbled."""


@cache
def available() -> bool:
    """Is tesseract installed, with French?"""
    return shutil.which(PROGRAM) is not None and LANGUAGE in _told("--list-langs").split()


@cache
def edition() -> str:
    """What a cached reading depends on besides the picture."""
    return f"{EDITION} {DPI} {DPI_AGAIN} {LANGUAGE} {_told('--version').split(chr(10))[0]}"


def _told(question: str) -> str:
    """What the program says of itself."""
    try:
        return program.answer([PROGRAM, question]).decode("utf-8", "replace")
    except program.ProgramFailed:
        return ""


def seen(picture: "Image", seconds: int = SECONDS) -> Seen:
    """The words of a page rendered at DPI, in OCR's reading order, and which way up it is. Raises OcrFailed."""
    ready = scan_picture.ready(picture)._replace(seconds=seconds)
    first = _read(ready, DPI)
    turn = _way_up(ready, first)
    if turn:
        ready = ready._replace(picture=turned(ready.picture, turn))
        first = _read(ready, DPI)
    if not _worth_another(first):
        return Seen(first, turn)
    again: dict[str, float] = {}
    for word in _read(_smaller(ready, DPI_AGAIN), DPI_AGAIN):
        for token in _TOKEN.findall(fold(word.text)):
            again[token] = max(word.confidence, again.get(token, 0.0))
    return Seen([_weighed(word, again) for word in first], turn)


def _smaller(ready: Ready, dpi: int) -> Ready:
    size = (round(ready.picture.width * dpi / DPI), round(ready.picture.height * dpi / DPI))
    return ready._replace(picture=ready.picture.resize(size))


def _way_up(ready: Ready, first: list[Word]) -> int:
    """By how many degrees the page must be turned; 0 where it gives words as it is, or no more of them any other way."""
    best, most = 0, _sure_words(first)
    if most >= _FEW_WORDS:
        return 0
    small = _smaller(ready, DPI_TURN)
    for turn in scan_picture.TURNS[1:]:
        count = _sure_words(_read(small._replace(picture=turned(small.picture, turn)), DPI_TURN))
        if count > 2 * most:
            best, most = turn, count
        if most >= _FEW_WORDS:
            break
    return best


def _sure_words(words: list[Word]) -> int:
    """Words of some letters that lie as print does; OCR may read a column of text that stands on its end."""
    return sum(
        word.confidence >= _SURE and len(word.text) >= _WORD and word.text.isalpha() and word.right - word.left > word.bottom - word.top
        for word in words
    )


def _worth_another(seen: list[Word]) -> bool:
    text = fold(" ".join(word.text for word in seen))
    doubted = any(word.confidence < _SURE and any(char.isdigit() for char in word.text) for word in seen)
    return bool(_NAMES_WHO_SAT.search(text)) or (doubted and bool(_MONEY.search(text)))


def _weighed(word: Word, again: dict[str, float]) -> Word:
    """Between 0.5 and 1 where both readings give the word, below where one alone does."""
    tokens = _TOKEN.findall(fold(word.text))
    if not tokens:
        return word
    agreed = min(again.get(token, -1.0) for token in tokens)
    sure = word.confidence * _ALONE if agreed < 0 else (1 + max(word.confidence, agreed)) / 2
    return word._replace(confidence=round(sure, 2))


def _read(ready: Ready, dpi: int) -> list[Word]:
    """A page a core (OMP_THREAD_LIMIT) is faster than a core a line; the picture goes over unpressed."""
    out = io.BytesIO()
    ready.picture.save(out, "BMP")
    local = ["-c", "thresholding_method=2"] if ready.uneven else []  # Sauvola: black is what is darker than what is near
    arguments = [PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--psm", "3", "--dpi", str(dpi), *local, "tsv"]
    try:
        table = program.answer(arguments, out.getvalue(), ready.seconds, OMP_THREAD_LIMIT="1").decode("utf-8", "replace")
    except program.ProgramFailed as error:
        raise OcrFailed(str(error)) from error
    rows = (line.split("\t") for line in table.split("\n")[1:])
    return [_word(row) for row in rows if len(row) == _COLUMNS and row[0] == "5" and row[-1].strip()]


def _word(row: list[str]) -> Word:
    """A row of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, how sure, the word."""
    block, paragraph, line, _, left, top, width, height = map(int, row[2:10])
    sure = round(max(0, int(float(row[10]))) / 100, 2)
    return Word(row[-1].strip(), left, top, left + width, top + height, sure, (block, paragraph, line))
