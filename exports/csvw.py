"""CSVW and Frictionless: the description of a table's columns for machines, from the one declaration (exports/columns.py).

W3C, Metadata Vocabulary for Tabular Data (2015); Data Package and Table Schema of Frictionless (v1).
"""

from collections.abc import Sequence
from typing import Any

from exports.columns import Column
from locales import LANGUAGES, Language

_CSVW = {"money": "decimal", "number": "double", "moment": "dateTime", "text": "string"}
_TABLE_SCHEMA = {"money": "number", "moment": "datetime", "text": "string"}


def table_schema(columns: Sequence[Column], language: Language | None = None, *, french: bool = False) -> dict[str, Any]:
    """The CSVW schema of a CSV of these columns; titles in both languages, or in one; `french`: numbers have a decimal comma."""
    return {"columns": [_described(column, language, french) for column in columns]}


def _described(column: Column, language: Language | None, french: bool) -> dict[str, Any]:
    base = _CSVW.get(column.kind, column.kind)
    comma = french and column.kind in ("money", "number")
    said = (language,) if language else LANGUAGES
    return {
        "name": column.name,
        "titles": column.name if language else {"und": column.name, **{one: [column.label(one)] for one in said}},
        "datatype": {"base": base, "format": {"decimalChar": ","}} if comma else base,
        "dc:description": column.meaning(language) if language else [{"@value": column.meaning(one), "@language": one} for one in said],
        **({"schema:unitText": column.unit} if column.unit else {}),
    }


def fields(columns: Sequence[Column]) -> list[dict[str, Any]]:
    """The same as the fields of a Table Schema; French is the title, both languages are told."""
    return [
        {
            "name": column.name,
            "type": _TABLE_SCHEMA.get(column.kind, column.kind),
            "title": column.label("fr"),
            "description": column.meaning("fr"),
            "title_en": column.label("en"),
            "description_en": column.meaning("en"),
            **({"unit": column.unit} if column.unit else {}),
            **({"constraints": {"enum": list(column.choices)}} if column.choices else {}),
        }
        for column in columns
    ]


def json_schema(column: Column) -> dict[str, Any]:
    """What a value of the column is in JSON (2020-12); every column may be null: "not printed"."""
    of = {"money": "number", "moment": "string", "date": "string", "text": "string"}.get(column.kind, column.kind)
    made: dict[str, Any] = {"type": [of, "null"], "title": column.label("fr"), "description": column.meaning("fr")}
    made |= {"format": "date"} if column.kind == "date" else {}
    made |= {"enum": [*column.choices, None]} if column.choices else {}
    return made | ({"x-unit": column.unit} if column.unit else {})
