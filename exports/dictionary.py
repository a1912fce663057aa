"""The data dictionary: what each column of each table means, from the schemas and locales/*/figures.po.

docs/data-dictionary.md is written by `python -m exports.dictionary database.snapshot.frame_schemas:SCHEMAS`: the schemas are named,
not imported.
"""

import sys
from collections.abc import Mapping
from importlib import import_module

import polars as pl

from locales import LANGUAGES, Language, text

# What a question counts of a column: "sum_of_amount" means what these say of what "amount" means.
AGGREGATES = ("distinct", "lowest", "highest", "sum", "missing", "k", "n", "unknown", "rate")


def meaning(column: str, language: Language, table: str | None = None) -> str:
    """What a column means, in one table where it has a sense of its own there. Raises KeyError for an unknown column."""
    name = column.removesuffix("_cents")
    if table is not None:
        try:
            return text(f"column.{table}.{name}", language)
        except KeyError:
            pass
    aggregate, _, counted = name.partition("_of_")
    if aggregate in AGGREGATES and counted:
        return text(f"column.aggregate.{aggregate}", language, column=meaning(counted, language, table))
    return text(f"column.{name}", language)


def dictionary(schemas: Mapping[str, pl.Schema], language: Language) -> pl.DataFrame:
    """One row a column: table, column as files name it, type, meaning."""
    rows = [
        (table, column.removesuffix("_cents"), _type(column, dtype), meaning(column, language, table))
        for table, schema in schemas.items()
        for column, dtype in schema.items()
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(("table", "column", "type", "meaning"), pl.String), orient="row")


def markdown(schemas: Mapping[str, pl.Schema], language: Language) -> str:
    """The dictionary as a page, a section a table."""
    heads = " | ".join(text(f"dictionary.{head}", language) for head in ("column", "type", "meaning"))
    lines = [f"# {text('dictionary.title', language)}", ""]
    for (table,), part in dictionary(schemas, language).partition_by("table", as_dict=True, maintain_order=True).items():
        lines += [f"## {table}", "", f"| {heads} |", "|---|---|---|"]
        lines += [f"| `{column}` | {kind} | {said} |" for _, column, kind, said in part.iter_rows()] + [""]
    return "\n".join(lines)


def _type(column: str, dtype: pl.DataType) -> str:
    if column.endswith("_cents"):
        return "decimal(2)"
    return ", ".join(dtype.categories) if isinstance(dtype, pl.Enum) else str(dtype).lower()


if __name__ == "__main__":
    module, _, name = sys.argv[1].partition(":")
    sys.stdout.write("\n".join(markdown(getattr(import_module(module), name), language) for language in LANGUAGES))
