"""Bytes of a text file as text, a line at a time: what two programs wrote into one file is in two encodings."""

WIDE = ("utf-16", "utf-16-le", "utf-16-be")


def as_utf_8(part: bytes) -> bytes:
    """Whole lines as UTF-8: those that are no UTF-8 are Windows-1252, which takes any byte."""
    return part if is_utf_8(part) else b"".join(map(_line, part.splitlines(keepends=True)))


def decoded(part: bytes, encoding: str) -> str:
    """What a file's bytes say, where `encoding` is what its beginning looks like; without the mark in front."""
    words = part.decode(encoding, "replace") if encoding in WIDE else as_utf_8(part).decode("utf-8", "replace")
    return words.removeprefix("\ufeff")


def _line(line: bytes) -> bytes:
    return line if is_utf_8(line) else line.decode("cp1252", "replace").encode()


def is_utf_8(part: bytes) -> bool:
    """Whether the bytes, cut at a line's end, are UTF-8."""
    try:
        part.decode()
    except UnicodeDecodeError:
        return False
    return True
