"""Plain text and Markdown: UTF-8, UTF-16 or an 8-bit Western encoding; nothing is washed, line ends included."""

import codecs

from data_loaders.documents.pages import Content, Unreadable

NAME = "TXT"
EXTENSIONS = (".txt", ".md")
MEDIA_TYPE = "text/plain"
_MARKS = (b"%PDF-", b"PK\x03\x04", b"MZ", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")


def matches(head: bytes) -> bool:
    """Bytes that are no known other format; few control characters."""
    if head.startswith(_MARKS):
        return False
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b\0" for byte in head)
    return controls <= len(head) // 100


def read(data: bytes) -> Content:
    """The text on one page. Raises Unreadable: empty, no data, not text."""
    text = _decoded(data)
    if not text.strip("\ufeff \t\r\n\f\v\0"):
        raise Unreadable("no_data")
    return Content(text)


def _decoded(data: bytes) -> str:
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    half = len(text) // 3
    return _guessed(data) if text.count("\0") > half else text


def _guessed(data: bytes) -> str:
    """French bytes that are no UTF-8 are cp1252 unless a look at the letters says otherwise."""
    nuls = data[:4000].count(0)
    if nuls > len(data[:4000]) // 3:
        odd = data[1:4000:2].count(0)
        return data.decode("utf-16-le" if odd > nuls // 2 else "utf-16-be", "replace")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415  rare, and slow to import

        best = from_bytes(data).best()
        return str(best) if best else data.decode("cp1252", "replace")
