"""Columns of the frames of presence at votes and of merged names; the parts that frames share stand in frame_schemas.py."""

import polars as pl
from polars.datatypes import DataTypeClass

PRESENT = pl.Enum(["yes", "no", "unknown"])
TIER = pl.Enum(["T0", "T1", "T2", "T3"])  # how presence at a vote is known, the surest first
MERGE_STATE = pl.Enum(["proposed", "accepted", "refused"])

AT_VOTE: dict[str, pl.DataType | DataTypeClass] = {
    "councillor_id": pl.Int64,
    "councillor": pl.String,
    "at_vote": PRESENT,
    "tier": TIER,
    "known_by": pl.String,  # what told it: an item, a place in the text, an hour…
}
NAME_MERGE: dict[str, pl.DataType | DataTypeClass] = {
    "merge_id": pl.Int64,
    "council_id": pl.Int64,
    "council": pl.String,
    "councillor_id": pl.Int64,  # the person's; null where no roll names them any more
    "name": pl.String,
    "person": pl.String,
    "merge_state": MERGE_STATE,
    "rule": pl.String,
    "decided_by": pl.String,
    "decided_on": pl.Date,
    "decision_reason": pl.String,
}
