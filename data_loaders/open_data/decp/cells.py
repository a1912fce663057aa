"""What one place of a contract's data says, nested, flat or written as text: a cell, or null where it says nothing."""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

SILENT = ("MQ", "CDL", "INX", "NC", "None", "null", "N/A")  # what exporters write for nothing
NO_NUMBER = ("nan", "NaN")  # nothing as well, but as an amount it is a number that a program lost
_DEEPEST = 12
_HALVES = re.compile("[\ud800-\udfff]")  # halves of a sign beyond the first plane, as a cut "\\u…" leaves them: no text can hold them
_LONGEST = 100_000  # of a text that holds a list


def leaves(value: Any, marks: frozenset[str], depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects that have one of the keys `marks`, in lists and wrappers as deep as exporters nest them."""
    value = unquoted(value)
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        value = {key.lower(): inner for key, inner in value.items()}
        if marks & value.keys():
            yield value
            return
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from leaves(inner, marks, depth + 1)


def inner_cell(contract: Mapping[str, Any], outer: str, inner: str) -> str | None:
    """A cell of an object, nested or flat: acheteur {id}, "acheteur.id", "acheteur_id", "acheteur/id"."""
    box = unquoted(contract.get(outer))
    box = box[0] if isinstance(box, list) and box else box
    nested = said(box.get(inner)) if isinstance(box, dict) else None
    return nested or next((cell for sign in "._/" if (cell := said(contract.get(f"{outer}{sign}{inner}")))), None)


def unquoted(value: Any) -> Any:
    """A list or an object that a spreadsheet wrote as text, in JSON or as Python prints it."""
    if not isinstance(value, str) or value[:1] not in ("{", "[") or len(value) > _LONGEST:
        return value
    try:
        return json.loads(value, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        pass
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return value


def amount_in(box: Mapping[str, Any], *names: str) -> str | None:
    """The first of these that says something; what is no number stays, for a rule to see."""
    return next((cell for name in names if (cell := said(box.get(name), SILENT))), None)


def first_said(box: Mapping[str, Any], *names: str) -> str | None:
    """The first of these cells that says something."""
    return next((cell for name in names if (cell := said(box.get(name)))), None)


def said(value: Any, silent: tuple[str, ...] = (*SILENT, *NO_NUMBER)) -> str | None:
    """A cell as text; null where it says nothing; a list of words joined."""
    if value is None:
        return None
    if isinstance(value, list):
        return "; ".join(cell for inner in value if (cell := said(inner))) or None
    cell = _HALVES.sub("\ufffd", str(value).replace("\0", "").strip())
    return None if not cell or cell in silent else cell
