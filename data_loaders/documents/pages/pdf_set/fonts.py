"""Whether a PDF's font is bold or slanted: by its name, else by the font program that the PDF carries.

The weight that pdfium tells is reckoned from the thickness of stems, which most programs that write PDFs fill with anything: it
is not asked. A font that tells neither name nor program is not known: None.
"""

import ctypes
import re
import struct
from typing import NamedTuple

from data_loaders.documents.pages.pdf_set import calls
from data_loaders.documents.pages.pdf_set.calls import Handle

_SUBSET = re.compile(r"\A[A-Z]{6}\+")
# A light face may be "SemiLight", a narrow one "SemiCondensed"; "Bd" is short for bold, "bx" is TeX's.
_BOLD = re.compile(
    r"(?i:bold|black(?!adder)|heavy|fett|gras\b|(?:semi|demi)(?!light|cond|serif|sans|exp|norm)|\A(?:cm|sf|ec|lm)\w{0,2}bx\d)"
    r"|(?<=[a-z\d,\- ])Bd(?![a-z])"
)
_SLANTED = re.compile(r"(?i:italic|oblique|kursiv|slanted|\A(?:cm|sf|ec|lm)\w{0,2}ti\d)|(?<=[a-z\d,\- ])It(?![a-z])")
# What a program that hides a font's name calls it: "F1", "CIDFont+F3", "TT2".
_NAMELESS = re.compile(r"(?i:cidfont\+)?(?:[A-Za-z]{0,3}\d\w{0,9}|[A-Za-z]{0,2}|(?i:unnamed|font|type3)\w{0,9})")
_SFNT = (b"\0\1\0\0", b"true", b"OTTO")
_LARGEST = 20_000_000
_SEMI_BOLD = 600


class Face(NamedTuple):
    """What a font says of itself."""

    bold: bool | None
    italic: bool | None


UNKNOWN = Face(None, None)


class Fonts:
    """The faces of one document, each font looked at once."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, int], Face] = {}
        self._open: dict[Handle, Face] = {}

    def turn_page(self) -> None:
        """The fonts of the page before may be closed, and their addresses be another's."""
        self._open.clear()

    def face(self, font: Handle) -> Face:
        """Of the font at this address, which is open."""
        if not font:
            return UNKNOWN
        if font not in self._open:
            key = _name(font), _size(font)
            if key not in self._faces:
                self._faces[key] = of_name(key[0], _program(font, key[1]))
            self._open[font] = self._faces[key]
        return self._open[font]


def of_name(name: str, program: bytes = b"") -> Face:
    """The face that a font's name tells, and its program where the name does not."""
    plain = _SUBSET.sub("", name)
    told = Face(bool(_BOLD.search(plain)), bool(_SLANTED.search(plain)))
    inside = of_program(program)
    if inside is UNKNOWN:
        return UNKNOWN if _NAMELESS.fullmatch(plain) and not any(told) else told
    return Face(told.bold or inside.bold, told.italic or inside.italic)


def of_program(data: bytes) -> Face:
    """The face that TrueType's and OpenType's `head` and `OS/2` tell, or the name in a bare CFF or Type 1 program."""
    if data[:4] in _SFNT:
        return _of_tables(data)
    if data[:1] == b"\1" and data[4:7] == b"\0\1\1" and len(data) > 9:  # one name, places of a byte
        name = data[9 : 8 + data[8]]
    else:
        found = re.search(rb"/FontName\s{0,5}/(\S{1,80})", data[:4096])
        name = found[1] if found else b""
    plain = _SUBSET.sub("", name.decode("latin-1"))
    return UNKNOWN if _NAMELESS.fullmatch(plain) else Face(bool(_BOLD.search(plain)), bool(_SLANTED.search(plain)))


def _of_tables(data: bytes) -> Face:
    try:
        tables = dict(struct.unpack_from(">4s4xI4x", data, 12 + 16 * n) for n in range(struct.unpack_from(">H", data, 4)[0]))
        style = struct.unpack_from(">H", data, tables[b"head"] + 44)[0]
        weight = struct.unpack_from(">H", data, tables[b"OS/2"] + 4)[0] if b"OS/2" in tables else 0
    except (struct.error, KeyError):
        return UNKNOWN
    return Face(bool(style & 1) or _SEMI_BOLD <= weight <= 1000, bool(style & 2))


def _name(font: Handle) -> str:
    room = ctypes.create_string_buffer(256)
    length = calls.font_name(font, room, len(room))
    return room.raw[: max(0, min(length, len(room)) - 1)].decode("utf-8", "replace")


def _size(font: Handle) -> int:
    """How long the program is that the document carries for the font; 0 where it carries none."""
    if calls.font_embedded(font) != 1:
        return 0
    length = ctypes.c_size_t()
    return length.value if calls.font_data(font, None, 0, ctypes.byref(length)) else 0


def _program(font: Handle, size: int) -> bytes:
    if not 0 < size <= _LARGEST:
        return b""
    room, length = ctypes.create_string_buffer(size), ctypes.c_size_t()
    return room.raw if calls.font_data(font, room, size, ctypes.byref(length)) else b""
