"""DECP as XML: `marches` with `marche` and `contrat-concession`, one at a time; no DTD, and the signs that XML forbids are blanks."""

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
from data_loaders.open_data.table_files.xml_elements import elements

FORM = "decp_xml"
TABLE, SOURCE, RULES = decp.TABLE, decp.SOURCE, decp.RULES
_TAGS = ("{*}marche", f"{{*}}{CONCESSIONS}")
_FIRST = 20


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


def _contracts(head: Head, file: BinaryIO) -> Iterator[tuple[dict[str, Any], bool]]:
    for name, element in elements(head, file, _TAGS):
        found = _object(element)
        yield (found if isinstance(found, dict) else {}), name == CONCESSIONS


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
