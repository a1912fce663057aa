"""The typed columns of voted money (see database/snapshot/frame_schemas.py): contracts and grants."""

import polars as pl
from polars.datatypes import DataTypeClass

TAX = pl.Enum(["HT", "TTC"])
SCOPE = pl.Enum(["total", "year", "period"])
STAGE = pl.Enum(["authorised", "awarded", "amended", "terminated", "unsuccessful"])
OUTCOME = pl.Enum(["adopted", "rejected", "deferred", "withdrawn", "noted"])

_Columns = dict[str, pl.DataType | DataTypeClass]
_OF_ACT: _Columns = {"outcome": OUTCOME}  # what became of the act

CONTRACT: _Columns = {
    **_OF_ACT,
    "supplier_id": pl.Int64,
    "supplier": pl.String,
    "holders": pl.Int32,
    "held_by": pl.String,  # its holders as printed, the first the one with whom it is counted (`supplier`)
    "amount_cents": pl.Int64,
    "min_cents": pl.Int64,
    "max_cents": pl.Int64,
    "no_maximum": pl.Boolean,  # "sans maximum" is printed
    "change_cents": pl.Int64,
    "currency": pl.String,
    "tax": TAX,
    "scope": SCOPE,
    "duration_months": pl.Int32,
    "renewals": pl.Int32,
    "procedure": pl.String,
    "form": pl.String,
    "lot": pl.String,
    "stage": STAGE,
}
GRANT: _Columns = {
    **_OF_ACT,
    "beneficiary": pl.String,
    "masked": pl.Boolean,  # a natural person, shown under a general word
    "amount_cents": pl.Int64,
    "currency": pl.String,
}
