"""Which reader opens a document: its content says, whatever its name; a name that says otherwise is told."""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from data_loaders.documents.pages import Content, Unreadable

_READERS = ("pdf", "odt", "docx", "doc", "rtf", "html", "txt")  # the order in which content is asked
BY_EXTENSION = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".doc": "doc",
    ".odt": "odt",
    ".rtf": "rtf",
    ".html": "html",
    ".htm": "html",
    ".txt": "txt",
    ".md": "txt",
}
TABLES = frozenset(
    (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".parquet", ".json", ".geojson", ".jsonl", ".ndjson", ".xml", ".xsd")
)  # of data, for `load`
_WORD_OPENS = {"doc", "docx", "rtf", "html"}  # under the name .doc, as town halls and their software save them
_HEAD = 4096


def opened(data: bytes, extension: str) -> tuple[ModuleType, Content]:
    """The reader that could, and what it read. Raises Unreadable with the reason of the first that should have been able to."""
    expected = BY_EXTENSION.get(extension)
    reason: Unreadable | None = None
    for name, reader in _able(data[:_HEAD]):
        try:
            content: Content = reader.read(data)
        except Unreadable as error:
            reason = reason or error
            if error.code != "broken":  # what is no PDF though it has the mark may be a text
                break
        except RecursionError:
            reason = reason or Unreadable("broken")
        else:
            if extension in TABLES and name in ("txt", "html"):  # its separators read as words
                break
            return reader, _told(content, name, reader, extension)
    raise Unreadable("table") if extension in TABLES else _reason(reason or Unreadable("mismatch"), expected)


def _able(head: bytes) -> Iterator[tuple[str, ModuleType]]:
    for name in _READERS:
        reader = import_module(f"data_loaders.documents.pages.{name}")
        if reader.matches(head):
            yield name, reader


def _told(content: Content, name: str, reader: ModuleType, extension: str) -> Content:
    expected = BY_EXTENSION.get(extension)
    if expected in (None, name) or (expected == "doc" and name in _WORD_OPENS):
        return content
    return content._replace(notes=(*content.notes, ("extension_differs", {"extension": extension, "format": reader.NAME})))


def _reason(said: Unreadable, expected: str | None) -> Unreadable:
    """The true reason, by what the name announces."""
    if said.code == "mismatch" and expected is None:
        return Unreadable("unknown_format")
    if said.code == "not_word" and expected not in ("doc", "docx"):
        return Unreadable("archive")
    return said
