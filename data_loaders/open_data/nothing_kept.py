"""Nought rows kept is a failure: which rules broke how many rows, the first cells that broke them, and the command to go on."""

import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from data_loaders.open_data.forms import Recognised
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.head import Head
from locales import text

SHOWN = 3  # rows told
_ENDS = re.compile(r"_(?:cents|cell|valid|number|plain|siren)$")
_LONGEST = 40
_OBJECTS = ("json", "xml")  # of files without cells, which no mapping reads
_SAID = {
    (True, True): "table.broken_cell",
    (True, False): "table.blank_cell",  # nothing stands there, or it is no table's cell
    (False, False): "table.broken_row",
}


def nothing_kept(
    path: Path, found: Recognised, seen: Head | pl.DataFrame, rules: Mapping[str, int], broken: list[tuple[int, str]]
) -> BadTable:
    """`rules`: how many rows each set aside; `broken`: the first rows, each with its rule; `seen`: where their cells are."""
    printed = {use: column for column, use in found.uses}
    told = []
    for row, rule in broken:
        field = _field(rule, found, [*printed])
        cell = _cell(seen, row, field, printed)
        filled = {"row": row, "column": printed.get(field or "", "?"), "cell": cell, "rule": text(f"rule.{rule}", "fr")}
        told.append(text(_SAID[bool(field), bool(cell)], "fr", **filled))
    counts = ", ".join(f"{text(f'rule.{rule}', 'fr')} {count}" for rule, count in sorted(rules.items(), key=lambda one: -one[1]))
    form = text(f"form.{found.loader.FORM}", "fr")
    code = "no_object_kept" if isinstance(seen, Head) and seen.kind in _OBJECTS else "nothing_kept"
    return BadTable(path, code, form=form, rows=sum(rules.values()), rules=counts, first=" ; ".join(told))


def _field(rule: str, found: Recognised, fields: list[str]) -> str | None:
    """The field that a rule looks at: by the rule's expression, else by its name."""
    named: list[str] = found.loader.RULES[rule].meta.root_names() if rule in found.loader.RULES else []
    roots = [_ENDS.sub("", name) for name in named]
    near = [field for field in fields if rule.startswith(field) or field.partition("_")[0] == rule.partition("_")[0]]
    return next((field for root in roots for field in fields if _ENDS.sub("", field) == root), next(iter(near), None))


def _cell(seen: Head | pl.DataFrame, row: int, field: str | None, printed: Mapping[str, str]) -> str:
    """What stands there; blank where it is no table's cell."""
    if field is None:
        return ""
    if isinstance(seen, pl.DataFrame):
        frames = [seen.select("row", pl.col(field) if field in seen.columns else pl.lit(None, pl.String).alias(field))]
    elif seen.kind in _OBJECTS:
        return ""
    else:
        frames = list(rows.batches(seen, {field: printed[field]}, careful=True))
    found = [cell for frame in frames for cell in frame.filter(pl.col("row") == row)[field].to_list()]
    return str(found[0] or "")[:_LONGEST] if found else ""
