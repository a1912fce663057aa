"""DECP as XML: `marches` with `marche` and `contrat-concession`, one at a time; no DTD, and the signs that XML forbids are blanks."""

import codecs
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

import polars as pl
from lxml import etree

from data_loaders.open_data.decp import decp
from data_loaders.open_data.decp.keys import claim
from data_loaders.open_data.decp.rows import CONCESSIONS, batched
from data_loaders.open_data.forms import Recognised
from data_loaders.open_data.table_files.head import Head, xml_root
from data_loaders.open_data.table_files.table import BadTable

FORM = "decp_xml"
TABLE, SOURCE, RULES = decp.TABLE, decp.SOURCE, decp.RULES
_TAGS = ("{*}marche", f"{{*}}{CONCESSIONS}")
_FIRST = 20
_MOST = 16 << 20  # bytes between two contracts
_DECLARED = re.compile(rb"""^<\?xml[^>]*encoding=["']([\w.-]+)""")
_CUT = re.compile(r"Premature end|EndTag: '</' not found|Couldn't find end of Start Tag|Document is empty|no element found")
_FORBIDDEN = bytes(32 if n < 32 and n not in (9, 10, 13) else n for n in range(256))


def recognises(head: Head) -> Recognised | None:
    """Its claim: the root is `marches`, the first contracts tell the keys."""
    if head.kind != "xml" or xml_root(head.opening) != "marches":
        return None
    seen: list[dict[str, Any]] = []
    try:
        with head.path.open("rb") as file:
            seen.extend(contract for contract, _ in islice(_contracts(head, file), _FIRST))
    except BadTable:
        pass  # told where the rows are read
    return claim(FORM, seen, "2024" if any("techniques" in found or "concessionnaires" in found for found in seen) else "2019")


def batches(head: Head, careful: bool = False) -> Iterator[pl.DataFrame]:
    """The table's columns and what the rules need; `row` is the contract's place in the file. Raises BadTable."""
    with head.path.open("rb") as file:
        yield from batched(_contracts(head, file))


class _Clean(io.RawIOBase):
    """The file in UTF-8, without the signs that XML forbids; it stops where no contract ends for too long."""

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


def _contracts(head: Head, file: BinaryIO) -> Iterator[tuple[dict[str, Any], bool]]:
    clean = _Clean(head, file)
    events = etree.iterparse(
        clean, events=("end",), tag=_TAGS, encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for _, element in events:
            clean.since = 0
            found = _object(element)
            yield (found if isinstance(found, dict) else {}), etree.QName(element).localname == CONCESSIONS
            _forget(element)
    except etree.XMLSyntaxError as error:
        line, _ = error.position
        code = "xml_cut" if _CUT.search(error.msg) else "xml_broken"
        raise BadTable(head.path, code, line=line) from error


def _forget(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _object(element: Any) -> Any:
    """An element as JSON would have it: children by name, a list where a name comes twice, its text where it has no children."""
    children = [child for child in element if isinstance(child.tag, str)]
    if not children:
        return element.text
    found: dict[str, Any] = {}
    for child in children:
        name, value = etree.QName(child).localname, _object(child)
        if name in found:
            found[name] = [*(found[name] if isinstance(found[name], list) else [found[name]]), value]
        else:
            found[name] = value
    return found
