"""What the interface offers: each resource with its table, the rows its filters act on, and its columns from the one declaration."""

from dataclasses import dataclass
from functools import cache, cached_property

import polars as pl

from api import tables
from database.snapshot.frame_schemas import SCHEMAS
from exports.columns import Column, declared
from metrics.filters.filters import Filters, usable
from metrics.query.derived import DERIVED
from metrics.query.workbench import dated


@dataclass(frozen=True)
class Resource:
    """`table`: one of the database, or one counted by metrics/query/derived.py; `filtered`: whose rows the filters act on.

    `apart`: councils of a large database are counted one by one; where not, one must be named.
    """

    name: str
    table: str
    filtered: str
    apart: bool = True

    @property
    def counted(self) -> bool:
        """Whether its rows are counted, not read as they are stored."""
        return self.table in DERIVED and self.table not in SCHEMAS

    @cached_property
    def schema(self) -> pl.Schema:
        """Its columns as the database has them."""
        if not self.counted:
            return SCHEMAS[self.table]
        made: pl.DataFrame = DERIVED[self.table](tables.nothing, Filters())
        return made.schema

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns as files hold them."""
        return declared(self.schema, self.table)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The filters that narrow it."""
        return tuple(word for word in usable(self.filtered_schema) if word != "status" or "councillor" in self.filtered_schema)

    @cached_property
    def filtered_schema(self) -> pl.Schema:
        """The columns that the filters act on, the day called `date`."""
        schema = tables.nothing(self.filtered).schema
        day = dated(self.table, list(schema))
        return pl.Schema({("date" if name == day else name): dtype for name, dtype in schema.items()})

    @property
    def day(self) -> str | None:
        """The column of the day that `from` and `to` act on, where rows are read as stored."""
        return dated(self.table, list(self.schema))


@cache
def resources() -> dict[str, Resource]:
    """Every resource by its name in the address."""
    found = (
        Resource("councils", "councils", "councils"),
        Resource("councillors", "attendance_by_councillor", "lines"),
        Resource("sessions", "sessions", "sessions"),
        Resource("attendance", "attendance", "attendance"),
        Resource("deliberations", "deliberations", "deliberations"),
        Resource("votes", "votes", "classified"),
        Resource("positions", "positions", "positions"),
        Resource("contracts", "contract_ranges", "contracts"),
        Resource("suppliers", "supplier_ranges", "contracts", apart=False),
        Resource("grants", "grants", "grants"),
        Resource("published", "published_contracts", "published_contracts"),
        Resource("published_grants", "published_grants", "published_grants"),
        Resource("documents", "documents", "documents"),
    )
    return {one.name: one for one in found}
