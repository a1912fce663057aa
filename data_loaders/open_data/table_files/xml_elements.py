"""The elements of a large XML file, one at a time: no DTD, no entities, no network, and the signs that XML forbids are blanks."""

import codecs
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from lxml import etree

from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.head import Head

_MOST = 16 << 20  # bytes between two elements
_DECLARED = re.compile(rb"""^<\?xml[^>]*encoding=["']([\w.-]+)""")
_CUT = re.compile(r"Premature end|EndTag: '</' not found|Couldn't find end of Start Tag|Document is empty|no element found")
_FORBIDDEN = bytes(32 if n < 32 and n not in (9, 10, 13) else n for n in range(256))


def elements(head: Head, file: BinaryIO, tags: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """(local name, element) of each element with one of the `tags`, which is forgotten when the next is asked for. Raises BadTable."""
    clean = _Clean(head, file)
    events = etree.iterparse(
        clean, events=("end",), tag=tags, encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for _, element in events:
            clean.since = 0
            yield etree.QName(element).localname, element
            _forget(element)
    except etree.XMLSyntaxError as error:
        line, _ = error.position
        code = "xml_cut" if _CUT.search(error.msg) else "xml_broken"
        raise BadTable(head.path, code, line=line) from error


class _Clean(io.RawIOBase):
    """The file in UTF-8, without the signs that XML forbids; it stops where no element ends for too long."""

    def __init__(self, head: Head, file: BinaryIO) -> None:
        self._path, self._file, self.since = head.path, file, 0
        declared = _DECLARED.match(head.opening)
        encoding = declared[1].decode("ascii") if declared and head.encoding == "cp1252" else head.encoding
        encoding = head.encoding if encoding.lower() in ("utf-8", "utf8") or _unknown(encoding) else encoding
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.since += len(data)
        if self.since > _MOST:
            raise BadTable(self._path, "xml_large", byte=self._file.tell())
        return self._decoder.decode(data, final=not data).encode().translate(_FORBIDDEN)


def _unknown(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return True
    return False


def _forget(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
