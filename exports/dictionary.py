"""The data dictionary: what each column of each table means, from the one declaration of columns (exports/columns.py).

docs/data-dictionary.md is written by `python -m exports.dictionary database.snapshot.frame_schemas:SCHEMAS`: the schemas are named,
not imported.
"""

import sys
from collections.abc import Mapping
from importlib import import_module

import polars as pl

from exports.columns import declared
from locales import LANGUAGES, Language, text

_HEADS = ("column", "type", "unit", "label", "meaning")


def dictionary(schemas: Mapping[str, pl.Schema], language: Language) -> pl.DataFrame:
    """One row a column: table, column as files name it, type, unit, label, meaning."""
    rows = [
        (table, column.name, column.type_in_words, column.unit or "", column.label(language), column.meaning(language))
        for table, schema in schemas.items()
        for column in declared(schema, table)
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(("table", *_HEADS), pl.String), orient="row")


def markdown(schemas: Mapping[str, pl.Schema], language: Language) -> str:
    """The dictionary as a page, a section a table."""
    heads = " | ".join(text(f"dictionary.{head}", language) for head in _HEADS)
    lines = [f"# {text('dictionary.title', language)}", "", text("dictionary.units", language), ""]
    for (table,), part in dictionary(schemas, language).partition_by("table", as_dict=True, maintain_order=True).items():
        lines += [f"## {table}", "", f"| {heads} |", "|---" * len(_HEADS) + "|"]
        lines += [f"| `{column}` | {' | '.join(rest)} |" for _, column, *rest in part.iter_rows()] + [""]
    return "\n".join(lines)


if __name__ == "__main__":
    module, _, name = sys.argv[1].partition(":")
    sys.stdout.write("\n".join(markdown(getattr(import_module(module), name), language) for language in LANGUAGES))
