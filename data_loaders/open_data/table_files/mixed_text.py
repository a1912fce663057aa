"""Bytes of a text file as text: in which encoding, and a line at a time, for what two programs wrote into one file is in two."""

import re

# à ç é è ê ù û of Mac Roman, which are no letters of French in Windows-1252; é è ê à ç î ô û of Windows-1252, which are none there.
_MAC = re.compile(rb"[A-Za-z][\x88\x8d\x8e\x8f\x90\x9d\x9e]|[\x88\x8d\x8e\x8f\x90\x9d\x9e][a-z]")
_WINDOWS = re.compile(rb"[A-Za-z][\xe0-\xfc]|[\xe0-\xfc][a-z]")
WIDE = ("utf-16", "utf-16-le", "utf-16-be")


def as_utf_8(part: bytes) -> bytes:
    """Whole lines as UTF-8: those that are no UTF-8 are Mac Roman or Windows-1252, which takes any byte."""
    return part if is_utf_8(part) else b"".join(map(_line, part.splitlines(keepends=True)))


def decoded(part: bytes, encoding: str) -> str:
    """What a file's bytes say, where `encoding` is what its beginning looks like; without the mark in front."""
    words = part.decode(encoding, "replace") if encoding in WIDE else as_utf_8(part).decode("utf-8", "replace")
    return words.removeprefix("\ufeff")


def _line(line: bytes) -> bytes:
    return line if is_utf_8(line) else line.decode(narrow(line), "replace").encode()


def narrow(part: bytes) -> str:
    """Of bytes that are no UTF-8: Mac Roman where its accents stand inside words and Windows-1252's do not, else Windows-1252."""
    return "mac-roman" if _MAC.search(part) and not _WINDOWS.search(part) else "cp1252"


def is_utf_8(part: bytes) -> bool:
    """Whether the bytes, cut at a line's end, are UTF-8."""
    try:
        part.decode()
    except UnicodeDecodeError:
        return False
    return True


def encoding_of(opening: bytes, whole: bool) -> str:
    """UTF-16 by its mark or its zeros, UTF-8, else Windows-1252, which takes any byte."""
    if opening.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if opening[1::2].count(0) > len(opening) // 5:
        return "utf-16-le"
    if opening[::2].count(0) > len(opening) // 5:
        return "utf-16-be"
    try:
        opening.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if whole or error.start < len(opening) - 4:
            return "cp1252"
    return "utf-8"
