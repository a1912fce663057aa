"""Why a file is no data at all: a schema, JSON or XML of something else, a table that begins without its header."""

import re
from typing import Any

from data_loaders.open_data.table_files.head import Head, xml_root
from data_loaders.open_data.table_files.json_stream import JsonStream
from data_loaders.open_data.table_files.table import BadTable

_SCHEMA_KEYS = ({"$schema", "properties"}, {"$schema", "definitions"}, {"$schema", "fields"}, {"fields", "name", "title"})
_DATUM = re.compile(r"^(?:\d+[.,]\d+|\d{4}-\d\d-\d\d|\d{8,})$")  # what no column is called
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+([\w.-]+)", re.IGNORECASE)
_SHOWN = 8


def why_refused(head: Head) -> BadTable | None:
    """The true reason, where the nearest form would tell nothing."""
    if head.kind == "json":
        return _json(head)
    if head.kind == "xml":
        return _xml(head)
    if sum(bool(_DATUM.match(column)) for column in head.columns) > 1:
        return BadTable(head.path, "no_header")
    return None


def _json(head: Head) -> BadTable:
    try:
        with head.path.open("rb") as file:
            stream = JsonStream(head, file)
            found = next(stream.elements(), None) if stream.peek() == "[" else stream.value()
    except BadTable as error:
        return error
    keys = list(found) if isinstance(found, dict) else []
    if any(some <= set(keys) for some in _SCHEMA_KEYS):
        return BadTable(head.path, "schema")
    return _other(head, "JSON", keys)


def _xml(head: Head) -> BadTable:
    declared = _DOCTYPE.search(head.opening)
    root = xml_root(head.opening) or (declared[1].decode("ascii", "replace") if declared else "")
    if root.lower() == "html":  # a page that says "not found", or what some programs save as a workbook
        return BadTable(head.path, "web_page")
    if declared:
        return BadTable(head.path, "xml_dtd")
    if b"XMLSchema" in head.opening:
        return BadTable(head.path, "schema")
    return _other(head, "XML", [root] if root else [])


def _other(head: Head, kind: str, names: list[Any]) -> BadTable:
    shown = ", ".join(str(name)[:40] for name in names[:_SHOWN]) or "—"
    return BadTable(head.path, "other_data", kind=kind, names=shown)
