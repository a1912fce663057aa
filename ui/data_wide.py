"""What pages count over every council of a large database: few columns, read where they lie, and kept."""

from collections.abc import Iterator, Mapping

import polars as pl

from database import frame_schemas
from metrics.filters import Filters, apply, condition
from ui.data_scope import LARGE, frames, kept, whole_frames, wide

# What is counted of a long table: its own numbers and the columns of metrics/overview.py.
_COUNTED = {
    "sessions": ("session_id", "council_id", "date", "closes"),
    "attendance": ("councillor_id",),
    "documents": ("document_id", "state"),
    "contracts": ("contract_id", "contract_key", "supplier_id", "stage"),
}


class Filtered(Mapping[str, pl.DataFrame]):
    """The tables by name with the filters acting on each, read when asked for."""

    def __init__(self, filters: Filters) -> None:
        self.filters = filters

    def __getitem__(self, name: str) -> pl.DataFrame:
        if wide() and whole_frames().rows(name) > LARGE:
            return kept(f"counted {name}", repr(self.filters), lambda: counted(name, self.filters))
        return apply(frames()[name], self.filters)

    def __iter__(self) -> Iterator[str]:
        return iter(frame_schemas.SCHEMAS)

    def __len__(self) -> int:
        return len(frame_schemas.SCHEMAS)


def counted(name: str, filters: Filters, *columns: str) -> pl.DataFrame:
    """Every row asked for of a long table, in the few columns that are counted."""
    whole, schema = whole_frames(), frame_schemas.SCHEMAS[name]
    rows, asked = whole.scan(name), condition(schema, filters)
    chosen = columns or _COUNTED.get(name) or tuple(schema)[:1]
    return whole.collect((rows if asked is None else rows.filter(asked)).select(chosen))
