"""Cells in which a spreadsheet says that its formula failed (#REF!, #N/A, #DIV/0!): they say nothing, and are told by row and column."""

import polars as pl

from data_loaders.open_data.table_files.mending import Mended

ERROR_CELL = "error_cell"  # of what is told: "error_cell:<our field>"
_ERROR = r"^\s*#(?:REF!|N/A|DIV/0!|VALUE!|VALEUR!|NAME\?|NOM\s?\?|NULL!|NUL!|NUM!|NOMBRE!|SPILL!|CALC!)\s*$"


def emptied_errors(frame: pl.DataFrame, told: Mended) -> pl.DataFrame:
    """The rows as text under our fields without such cells; those of amounts stay, for a rule to see that there was one."""
    for name, kind in frame.schema.items():
        if kind != pl.String or frame[name].null_count() == frame.height:
            continue
        here = frame[name].str.contains(_ERROR).fill_null(value=False)
        if not here.any():
            continue
        key = f"{ERROR_CELL}:{name}"
        told[key] = sorted({*told.get(key, ()), *frame.filter(here)["row"].to_list()})  # a file is read twice where a row of it is broken
        if "amount" not in name:
            frame = frame.with_columns(pl.when(~here).then(name).alias(name))
    return frame
