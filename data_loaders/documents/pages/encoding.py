"""Which letters bytes stand for, judged over the whole file: UTF-8 (once or twice over), UTF-16 or 32, or an 8-bit Western encoding.

What is damaged loses only what it touches: a byte that no letter has becomes U+FFFD where it stands.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from data_loaders.documents.pages import Note

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ASCII = bytes(range(128))
_EIGHT_BIT = ("cp1252", "iso8859-15", "mac-roman", "cp850")  # the first wins where two read the same
_FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ")
_PRINTED = frozenset("«»’‘“”–—…€°²³½¼£§·•×±®©™ºªµ\xa0\xad\ufeff")
_BETWEEN_LETTERS = re.compile(rb"[A-Za-z]([\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe])[A-Za-z]")  # signs in cp1252, letters in ISO 8859-15
_FOREIGN_LINE = 3  # accents in another encoding that a line must have to be read so; one or two are damage
_ZEROS = 0.4  # of every other byte: UTF-16 without its mark; French letters have a zero there, and some quotes and dashes have none


class Decoded(NamedTuple):
    """The text; how it was read where not plainly (the code of a warning), and how many places that concerns."""

    text: str
    told: str | None = None
    places: int = 0

    @property
    def notes(self) -> tuple[Note, ...]:
        """What must be told of it."""
        return ((self.told, {"count": self.places}),) if self.told else ()


def decoded(data: bytes) -> Decoded:
    """The text that these bytes are."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return _mended(_utf8(rest)) if encoding == "utf-8" else Decoded(rest.decode(encoding, "replace"))
    if wide := _wide(data):
        return Decoded(data.decode(wide, "replace"))
    high = len(data.translate(None, _ASCII))
    sequences = _SEQUENCE.findall(data) if high else []
    if high and len(sequences) <= high - sum(map(len, sequences)):  # more bytes that are no UTF-8 than letters that are
        return Decoded(data.decode(_eight_bit(data), "replace"))
    return _mended(_utf8(data))


def _wide(data: bytes) -> str | None:
    """UTF-16 that has no mark: every other byte is zero, nearly."""
    pairs = len(data) // 2
    if pairs < 2 or b"\0" not in data:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) < _ZEROS * pairs or min(even, odd) > max(even, odd) // 4:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _eight_bit(data: bytes) -> str:
    """The encoding in which most of these bytes are letters and signs of French."""
    letters = _BETWEEN_LETTERS.findall(data)
    signs = data.translate(None, _ASCII)
    counts = {bytes([byte]): signs.count(byte) for byte in set(signs)}

    def worth(encoding: str) -> int:
        found = 0
        for byte, count in counts.items():
            char = byte.decode(encoding, "replace")
            found += 2 * count if char in _FRENCH else count if char in _PRINTED else -2 * count
        return found + sum(3 if char.decode(encoding, "replace") in _FRENCH else -3 for char in letters)

    return max(_EIGHT_BIT, key=worth)


def _utf8(data: bytes) -> Decoded:
    """UTF-8 with what is damaged replaced; a whole line in another encoding is read in that one, and told."""
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    lines = data.splitlines(keepends=True)
    foreign = [n for n, line in enumerate(lines) if _is_foreign(line)]
    if not foreign:
        return Decoded(data.decode("utf-8", "replace"))
    encoding = _eight_bit(b"".join(lines[n] for n in foreign))
    read = {n: lines[n].decode(encoding, "replace") for n in foreign}
    return Decoded("".join(read.get(n) or line.decode("utf-8", "replace") for n, line in enumerate(lines)), "encoding_mixed", len(foreign))


def _is_foreign(line: bytes) -> bool:
    high = len(line.translate(None, _ASCII))
    return high >= _FOREIGN_LINE and not _SEQUENCE.search(line)


def _mended(read: Decoded) -> Decoded:
    """UTF-8 that was taken for another encoding and written as UTF-8 again: "Ã©" is é."""
    found, changed = _TWICE.subn(_once, read.text)
    return Decoded(_ALONE.sub("à", found), "encoding_twice", changed) if changed else read


def _once(match: re.Match[str]) -> str:
    return _PAIRS[match[0]]


def _pairs() -> Iterator[tuple[str, str]]:
    """What each letter and sign of French looks like when its UTF-8 was read in another encoding, and the letter."""
    for char in sorted(_FRENCH | _PRINTED | set("áíóúñÁÍÓÚÑãõ\ufffd")):
        seen = char.encode()
        for encoding in ("cp1252", "latin-1", "cp1250", "mac-roman", "cp850"):
            yield "".join(_letter(byte, encoding) for byte in seen), char


def _letter(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)  # as programs do with the five bytes that cp1252 leaves free


_PAIRS = dict(_pairs())
_ALONE = re.compile("(?<=\\s)[ÃĂ][ \xa0](?=\\s)")  # "à" whose second byte, a space that does not break, became a plain one
_TWICE = re.compile("|".join(map(re.escape, sorted(_PAIRS, key=len, reverse=True))))
