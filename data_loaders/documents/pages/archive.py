"""Zip archives that documents are (Word, OpenDocument): the directory tells the sizes before anything is opened."""

import io
import zipfile
import zlib

from data_loaders.documents.pages import Unreadable

_MOST_BYTES = 100_000_000
_MOST_RATIO = 100
_MOST_ENTRIES = 2_000
_PROLOGUE = 1000


def check(data: bytes, needed: str, otherwise: str) -> None:
    """Raises Unreadable: bomb, broken, a DTD in an XML part, or the code `otherwise` where the part `needed` is not inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if size > _MOST_BYTES or len(entries) > _MOST_ENTRIES or size > _MOST_RATIO * max(1, len(data)):
                raise Unreadable("bomb")
            if not any(entry.filename == needed for entry in entries):
                raise Unreadable(otherwise)
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.open(entry).read(_PROLOGUE):
                    raise Unreadable("dtd")
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, NotImplementedError) as error:
        raise Unreadable("broken") from error


def part(data: bytes, name: str) -> bytes:
    """The bytes of one part, empty where there is none. Raises Unreadable: bomb (the directory lied), broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if name not in archive.namelist():
                return b""
            content = archive.open(name).read(_MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, NotImplementedError) as error:
        raise Unreadable("broken") from error
    if len(content) > _MOST_BYTES:
        raise Unreadable("bomb")
    return content
